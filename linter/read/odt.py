"""OpenDocument texts (.odt) -> Document: the text with all tracked changes accepted, comments left out, a paragraph a line.

Like Word files: `Document.source` is the extracted text, and `read_written` has besides the map back to the file.
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
from linter.text import Document

CONTENT = "content.xml"
_SKIPPED = frozenset(
    "annotation tracked-changes note-citation ruby-text forms title desc script table-of-content alphabetical-index table-index"
    " illustration-index object-index user-index bibliography".split()
)
_MADE = {"s": " ", "tab": "\t", "line-break": "\n", "soft-page-break": ""}
_SPACES = re.compile(r"[ \t\r\n]+")


class Written(NamedTuple):
    """An OpenDocument text as it is read."""

    document: Document
    stretches: tuple[Stretch, ...]
    """Where each character stands, in order of the text. A home is a byte of the content before which a comment may stand."""
    first: int
    """The byte at which the first paragraph of the content begins to hold text, or -1."""


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of an OpenDocument text. Raises ReadError where it is encrypted, damaged or not one."""
    return read_written(data, id, limits).document


def read_written(data: bytes, id: str, limits: Limits = DEFAULT) -> Written:
    """The document of an OpenDocument text, and where each of its characters stands. Raises ReadError like `read_bytes`."""
    if not data:
        return Written(Document(id, "", "", (), format="odt"), (), -1)
    with opened(data, id, limits, "OpenDocument file") as package:
        _is_text(package)
        content = package.part(CONTENT)
        styles = package.part("styles.xml") if "styles.xml" in package.names else b""
        body = _Body(limits.paragraphs)
        if styles:
            parse_part(styles, body.style)
        body.read(CONTENT, content)
        if styles:
            body.read("styles.xml", styles)
    return body.written(id)


def _is_text(package: Package) -> None:
    kind = package.part("mimetype") if "mimetype" in package.names else b""
    if CONTENT not in package.names or (kind and not kind.startswith(b"application/vnd.oasis.opendocument.text")):
        raise ReadError("not an OpenDocument text: it has no text in content.xml", package.id)
    if "META-INF/manifest.xml" in package.names and b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise ReadError("encrypted: save it without a password", package.id)


class _Paragraph:
    """A paragraph under construction."""

    def __init__(self, role: str, scope: str, home: int, where: str) -> None:
        self.role = role
        self.scope = scope
        self.home = home
        self.where = where
        self.parts: list[str] = []
        self.pieces: list[Stretch] = []


class _Body:
    """What the elements add up to."""

    def __init__(self, most: int) -> None:
        self.most = most
        """How many paragraphs there may be."""
        self.styles: dict[str, tuple[str, str]] = {}
        """A paragraph style -> its name as it is shown, in lower case, and the style that it inherits from."""
        self.done = MappedText()
        self.paragraphs = 0
        self.first = -1

    def style(self, name: str, attributes: dict[str, str]) -> None:
        """Note a paragraph style."""
        if local(name) == "style" and attribute_value(attributes, "family") == "paragraph":
            own = attribute_value(attributes, "name")
            shown = attribute_value(attributes, "display-name") or own
            self.styles[own] = shown.lower(), attribute_value(attributes, "parent-style-name")

    def read(self, part: str, data: bytes) -> None:
        """Add the paragraphs of a part: those of the text, or the heads and feet of the pages that the styles hold."""
        self.part = part
        self.open: list[_Paragraph] = []
        """The paragraphs that we are in: a text box and a note stand inside of one."""
        self.notes: list[_Paragraph] = []
        """They stand at the end, wherever they are referred to."""
        self.ending = False
        self.depth = self.skipping = self.cells = self.lists = 0
        self.asides: list[tuple[str, int]] = []
        """The notes, boxes and page heads that we are in, each with the byte where it begins."""
        self.parser = part_parser(self.start, self.end, self.text)
        self.parser.Parse(data, True)
        self.ending = True
        for note in self.notes:
            self._close(note)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local_name = local(name)
        self.depth += 1
        if self.depth > DEEPEST:
            raise expat.ExpatError("nested too deeply")
        if self.part == CONTENT and local_name == "style":
            self.style(name, attributes)
        if self.skipping or local_name in _SKIPPED:
            self.skipping += 1
        elif local_name in ("p", "h"):
            self._begin_paragraph(local_name, attributes)
        elif local_name in ("table-cell", "covered-table-cell"):
            self.cells += 1
        elif local_name == "list":
            self.lists += 1
        elif local_name in ("note", "frame"):
            self._enter(attribute_value(attributes, "note-class") or "text box")
        elif local_name.startswith(("header", "footer")) and self.part != CONTENT:
            self._enter(f"page {local_name[:6]}")
        elif local_name in _MADE and self.open:
            many = attribute_value(attributes, "c")
            times = min(int(many), 100) if many.isdecimal() else 1
            at = self.parser.CurrentByteIndex
            self._add(_MADE[local_name] * times, at, at)

    def _enter(self, name: str) -> None:
        self.asides.append((name, self.parser.CurrentByteIndex))

    def _begin_paragraph(self, name: str, attributes: dict[str, str]) -> None:
        self.paragraphs += 1
        if self.paragraphs > self.most:
            raise expat.ExpatError(f"more than {self.most:,} paragraphs")
        aside = self.asides[0][0] if self.asides else ""
        home = self.asides[0][1] if self.open and self.part == CONTENT and aside else -1
        where = "" if not aside else f"{'an' if aside[0] in 'e' else 'the' if aside.startswith('page') else 'a'} {aside}"
        role, scope = self._role(name, attributes)
        self.open.append(_Paragraph(role, scope, home, where))

    def _role(self, name: str, attributes: dict[str, str]) -> tuple[str, str]:
        if self.part != CONTENT:
            return "heading", f"text.{self.asides[0][0][5:] if self.asides else 'header'}.odt"
        if self.cells:
            return "table", "text.table.cell.odt"
        style = attribute_value(attributes, "style-name")
        for _ in range(8):
            shown, style = self.styles.get(style, (style.lower(), ""))
            if known := styled(shown, "odt", not self.done.paragraphs):
                return known
        if name == "h":
            level = attribute_value(attributes, "outline-level") or "1"
            first = level == "1" and not self.done.paragraphs
            return ("headline" if first else "heading"), f"text.heading.h{level[:1]}.odt"
        return ("list", "text.list.odt") if self.lists else ("paragraph", "text.odt")

    def end(self, name: str) -> None:
        """An element ends."""
        local_name = local(name)
        self.depth -= 1
        if self.skipping:
            self.skipping -= 1
        elif local_name in ("p", "h") and self.open:
            self._close(self.open.pop())
        elif local_name in ("table-cell", "covered-table-cell"):
            self.cells -= 1
        elif local_name == "list":
            self.lists -= 1
        elif self.asides and (
            local_name in ("note", "frame") or (local_name.startswith(("header", "footer")) and self.part != CONTENT)
        ):
            self.asides.pop()

    def text(self, data: str) -> None:
        """Characters of the document; white space counts as one blank."""
        if self.skipping or not self.open or (self.part != CONTENT and not self.asides):
            return
        at = self.parser.CurrentByteIndex
        if self.first < 0 and len(self.open) == 1 and self.part == CONTENT and not self.asides:
            self.first = at
        if not _SPACES.search(data):
            self._add(data, at, at + len(data.encode()))
            return
        begin = 0
        for space in _SPACES.finditer(data):
            for piece, seen in ((data[begin : space.start()], None), (space[0], " ")):
                size = len(piece.encode())
                parts = self.open[-1].parts
                blank = seen and (not parts or parts[-1][-1:] == " ")
                self._add("" if blank else seen or piece, at, at + size)
                at += size
            begin = space.end()
        self._add(data[begin:], at, at + len(data[begin:].encode()))

    def _add(self, text: str, start: int, end: int) -> None:
        if text:  # of a run of blanks the first counts
            paragraph = self.open[-1]
            paragraph.parts.append(text)
            paragraph.pieces.append(Stretch(0, len(text), self.part, start, end, -1, paragraph.home, paragraph.where))

    def _close(self, paragraph: _Paragraph) -> None:
        words = "".join(paragraph.parts).strip()
        if paragraph.where.endswith("note") and not self.ending:
            self.notes.append(paragraph)
        elif words and (self.part == CONTENT or not self.done.is_furniture(words)):
            self.done.add(paragraph.parts, paragraph.pieces, paragraph.role, paragraph.scope)

    def written(self, id: str) -> Written:
        """What is finished."""
        return Written(self.done.document(id, "odt"), tuple(self.done.stretches), self.first)
