"""Word files (.docx) -> Document: the text as it stands with all tracked changes accepted, paragraph by paragraph.

`Document.source` is the extracted text, a paragraph a line. A `Manuscript` has besides the map back: from each character to its
run in the file. The file is untrusted: what it unpacks to is bounded, and XML with a document type is refused.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from linter.errors import ReadError
from linter.limits import DEFAULT, Limits
from linter.read.package import DEEPEST, Package, attribute_value, local, opened, parse_part, part_parser
from linter.read.roles import styled
from linter.read.stretches import MappedText, Stretch
from linter.record import NamedTuple
from linter.text import Document, Span

MAIN = "word/document.xml"
WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_DRAWN = frozenset(
    f"http://schemas.openxmlformats.org/drawingml/2006/main {name}" for name in "p r t br tab rPr pPr tc".split()
)
"""The paragraphs of charts and diagrams are no copy."""
_HEAD = re.compile(r"word/(header|footer)\d*\.xml$")
_SKIPPED = frozenset(
    "del moveFrom delText delInstrText instrText Fallback pPrChange rPrChange sectPrChange tblPrChange".split()
)
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_NOTES = {"footnoteReference": "a footnote", "endnoteReference": "an endnote"}


class Element:
    """An element of a part: in which bytes its start tag and its end tag begin, which run it belongs to, a run's properties."""

    __slots__ = ("end", "properties", "run", "start")

    def __init__(self, start: int, run: int) -> None:
        self.start = start
        self.end = start
        self.run = run
        self.properties: Span | None = None


class Manuscript(NamedTuple):
    """A Word file as it is read."""

    document: Document
    stretches: tuple[Stretch, ...]
    """Where each character stands, in order. A holder is an element of its own part, a home one of the main part."""
    elements: dict[str, list[Element]]
    """Part -> its runs and what holds text in them."""
    main: str = MAIN
    """The part with the main text."""


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of a Word file. Raises ReadError where it is encrypted, damaged or not one."""
    return read_manuscript(data, id, limits, mapped=False).document


def read_manuscript(data: bytes, id: str, limits: Limits = DEFAULT, mapped: bool = True) -> Manuscript:
    """The document of a Word file, and (`mapped`) where each of its characters stands. Raises ReadError like `read_bytes`."""
    if not data:
        return Manuscript(Document(id, "", "", (), format="docx"), (), {})
    with opened(data, id, limits, "Word file") as package:
        main = main_part(package)
        if main not in package.names:
            raise ReadError(f"not a Word file: it has no {MAIN}", id)
        body = _Body(
            _styles(package.part("word/styles.xml")) if "word/styles.xml" in package.names else {}, limits.paragraphs, mapped
        )
        body.read(main, package.part(main))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in package.names:
                body.read(name, package.part(name), f"{name[5:-5]}Reference")
        for name in sorted(filter(_HEAD.match, package.names)):
            body.read(name, package.part(name), where="the page header" if "header" in name else "the page footer")
    return body.manuscript(id, main)


def main_part(package: Package) -> str:
    """The name of the part with the main text: `word/document.xml`, if the package does not say otherwise."""
    if MAIN in package.names or "_rels/.rels" not in package.names:
        return MAIN
    found: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").lstrip("/"))

    parse_part(package.part("_rels/.rels"), start)
    return next((name for name in found if name in package.names), MAIN)


def _styles(data: bytes) -> dict[str, str]:
    """The names of the styles, in lower case, by the ids that paragraphs use."""
    names: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        if local(name) == "style":
            current = attribute_value(attributes, "styleId")
        elif local(name) == "name" and current:
            names.setdefault(current, attribute_value(attributes).lower())

    parse_part(data, start)
    return names


class _Paragraph:
    """A paragraph under construction."""

    def __init__(self, home: int, where: str) -> None:
        self.pieces: list[Stretch] = []
        self.parts: list[str] = []
        self.style = ""
        self.listed = False
        self.joined = False
        """Its end was deleted: the next paragraph continues it."""
        self.home = home
        self.where = where


class _Body:
    """What the elements of the parts add up to."""

    def __init__(self, styles: dict[str, str], most: int, mapped: bool) -> None:
        self.styles = styles
        self.mapped = mapped
        """Whether it is wanted where each character stands: that takes three times as long."""
        self.most = most
        """How many paragraphs there may be."""
        self.done = MappedText()
        self.elements: dict[str, list[Element]] = {}
        self.homes: dict[tuple[str, str], int] = {}
        """The kind and number of a note -> the run in the main part that refers to it."""
        self.paragraphs = 0
        self.part = ""

    def read(self, part: str, data: bytes, notes: str = "", where: str = "") -> None:
        """Add the paragraphs of a part; `notes`: of notes, which such elements refer to; `where`: it is apart from the text."""
        self.part = part
        self.notes = notes
        self.apart = where
        self.items: list[Element] = []
        self.elements[part] = self.items
        self.open: list[_Paragraph] = []
        """The paragraphs that we are in: a text box stands inside of one."""
        self.runs: list[int] = []
        self.carried: list[_Paragraph] = []
        self.note_home = -1
        self.holder = -1
        self.depth = self.skipping = self.cells = self.in_properties = 0
        self.in_text = self.hidden = False
        self.parser = part_parser(self.start, self.end, self.text)
        self.parser.buffer_text = not self.mapped
        self.parser.Parse(data, True)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local_name = local(name)
        self.depth += 1
        if self.depth > DEEPEST:
            raise expat.ExpatError("nested too deeply")
        if self.skipping or local_name in _SKIPPED:
            self.skipping += 1
            if local_name == "del" and self.in_properties and self.open:
                self.open[-1].joined = True
        elif name in _DRAWN:
            pass
        elif local_name == "p":
            self._begin_paragraph()
        elif local_name == "tc":
            self.cells += 1
        elif local_name in ("pPr", "rPr"):
            self.in_properties += 1
            if (
                self.mapped
                and local_name == "rPr"
                and self.in_properties == 1
                and self.runs
                and not self.items[self.runs[-1]].properties
            ):
                at = self.parser.CurrentByteIndex
                self.items[self.runs[-1]].properties = Span(at, at)
        elif local_name == "r":
            self.hidden = False
            self.runs.append(self._item())
        elif local_name in ("footnote", "endnote"):
            self.note_home = self.homes.get((self.notes, attribute_value(attributes, "id")), -1)
        elif not self.open:
            pass
        elif self.in_properties:
            self._property(local_name, attributes)
        elif local_name == "t":
            self.in_text = not self.hidden
            self.holder = self._item() if self.runs else -1
        elif local_name in _BREAKS:
            self.holder = self._item() if self.runs else -1
            if not self.hidden:
                self._add(_BREAKS[local_name], self.parser.CurrentByteIndex)
        elif local_name in _NOTES and self.runs:
            self.homes.setdefault((local_name, attribute_value(attributes, "id")), self.runs[0])

    def _item(self) -> int:
        if not self.mapped:
            return 0
        self.items.append(Element(self.parser.CurrentByteIndex, self.runs[-1] if self.runs else -1))
        return len(self.items) - 1

    def _begin_paragraph(self) -> None:
        if self.apart or self.notes:
            where = self.apart or _NOTES[self.notes]
            self.open.append(_Paragraph(self.note_home, where))
        else:
            boxed = bool(self.runs)  # inside a run stands nothing but a text box
            self.open.append(_Paragraph(self.runs[0] if boxed else -1, "a text box" if boxed else ""))
        self.paragraphs += 1
        if self.paragraphs > self.most:
            raise expat.ExpatError(f"more than {self.most:,} paragraphs")

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        if name == "pStyle":
            style = attribute_value(attributes)
            self.open[-1].style = self.styles.get(style, style.lower())
        elif name == "numPr":
            self.open[-1].listed = True
        elif name == "vanish" and attribute_value(attributes) not in ("0", "false"):
            self.hidden = True

    def end(self, name: str) -> None:
        """An element ends."""
        local_name = local(name)
        self.depth -= 1
        if self.skipping:
            self.skipping -= 1
        elif name in _DRAWN:
            pass
        elif local_name == "p" and self.open:
            self._close(self.open.pop())
        elif local_name == "tc":
            self.cells -= 1
        elif local_name in ("pPr", "rPr"):
            self.in_properties -= 1
            if local_name == "pPr":
                self.hidden = False
            elif self.mapped and not self.in_properties and self.runs and (properties := self.items[self.runs[-1]].properties):
                self.items[self.runs[-1]].properties = properties._replace(end=self.parser.CurrentByteIndex)
        elif local_name == "r" and self.runs:
            run = self.runs.pop()
            if self.mapped:
                self.items[run].end = self.parser.CurrentByteIndex
        elif local_name == "t" or local_name in _BREAKS:
            self.in_text = False
            if self.mapped and self.holder >= 0:
                self.items[self.holder].end = self.parser.CurrentByteIndex
                self.holder = -1

    def text(self, data: str) -> None:
        """Characters of the document."""
        if self.in_text and not self.skipping and self.open:
            self._add(data, self.parser.CurrentByteIndex)

    def _add(self, text: str, at: int) -> None:
        paragraph = self.open[-1]
        paragraph.parts.append(text)
        if not self.mapped:
            return
        size = len(text) if text.isascii() else len(text.encode())
        paragraph.pieces.append(Stretch(0, len(text), self.part, at, at + size, self.holder, paragraph.home, paragraph.where))

    def _close(self, paragraph: _Paragraph) -> None:
        if self.carried:
            before = self.carried.pop()
            paragraph.parts[:0], paragraph.pieces[:0] = before.parts, before.pieces
        if paragraph.joined:
            self.carried.append(paragraph)
            return
        words = "".join(paragraph.parts).strip()
        if not words or (self.apart and self.done.is_furniture(words)):
            return
        self.done.add(paragraph.parts, paragraph.pieces, *self._role(paragraph))

    def _role(self, paragraph: _Paragraph) -> tuple[str, str]:
        if self.apart:
            return "heading", f"text.{self.apart.rpartition(' ')[2]}.docx"
        if self.cells:
            return "table", "text.table.cell.docx"
        known = styled(paragraph.style, "docx", not self.done.paragraphs)
        return known or (("list", "text.list.docx") if paragraph.listed else ("paragraph", "text.docx"))

    def manuscript(self, id: str, main: str) -> Manuscript:
        """What is finished."""
        return Manuscript(self.done.document(id, "docx"), tuple(self.done.stretches), self.elements, main)
