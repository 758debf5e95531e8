"""Word files (.docx) -> Document: the text as it stands with all tracked changes accepted, paragraph by paragraph.

`Document.source` is the extracted text, a paragraph a line. The file is untrusted: what it unpacks to is bounded, and XML with
a document type (and so with entities) is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Any
from xml.parsers import expat

from linter.errors import ReadError
from linter.limits import DEFAULT, Limits
from linter.read.roles import with_roles
from linter.text import Block, Document, Mark, Span

DEEPEST = 500
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SKIPPED = frozenset(
    "del moveFrom delText delInstrText instrText Fallback pPrChange rPrChange sectPrChange tblPrChange".split()
)
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_STYLES = (
    ("heading 1", "heading", "text.heading.h1.docx"),
    ("heading", "heading", "text.heading.docx"),
    ("title", "headline", "text.heading.h1.docx"),
    ("headline", "headline", "text.heading.h1.docx"),
    ("subtitle", "standfirst", "text.docx"),
    ("standfirst", "standfirst", "text.docx"),
    ("caption", "caption", "text.figure.caption.docx"),
    ("byline", "byline", "text.docx"),
    ("quote", "quote", "text.blockquote.docx"),
    ("intense quote", "quote", "text.blockquote.docx"),
    ("list", "list", "text.list.docx"),
)
"""How the names of paragraph styles begin, in lower case, and what their paragraphs are."""


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of a Word file. Raises ReadError where it is encrypted, damaged or not one."""
    if not data:
        return Document(id, "", "", (), format="docx")
    if data.startswith(_OLE):
        raise ReadError("encrypted, or written by an old Word: save it as .docx without a password", id)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if _PARTS[0] not in names:
                raise ReadError("not a Word file: it has no word/document.xml", id)
            unpacked = _Unpacked(archive, id, 3 * limits.characters)
            body = _Body(_styles(unpacked.part("word/styles.xml")) if "word/styles.xml" in names else {}, limits.paragraphs)
            for name in _PARTS:
                if name in names:
                    _parse(unpacked.part(name), body.start, body.end, body.text)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        encrypted = isinstance(error, RuntimeError) and "encrypted" in str(error)
        raise ReadError("encrypted: save it without a password" if encrypted else "a damaged Word file", id) from None
    except expat.ExpatError as error:
        raise ReadError(f"a damaged Word file ({error})", id) from None
    return body.document(id)


class _Unpacked:
    """The parts of the file, which together may unpack to a number of bytes."""

    def __init__(self, archive: zipfile.ZipFile, id: str, most: int) -> None:
        self.archive = archive
        self.id = id
        self.most = self.left = most

    def part(self, name: str) -> bytes:
        """What a part holds. Raises ReadError where that is too much."""
        with self.archive.open(name) as part:
            data = part.read(self.left + 1)
        self.left -= len(data)
        if self.left < 0:
            raise ReadError(f"unpacks to more than {self.most / 1e6:g} MB", self.id)
        return data


def _parse(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if text:
        parser.CharacterDataHandler = text
        parser.buffer_text = True

    def refuse(*_: Any) -> None:
        raise expat.ExpatError("it declares a document type")

    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(data, True)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _value(attributes: dict[str, str], wanted: str = "val") -> str:
    return next((value for name, value in attributes.items() if _local(name) == wanted), "")


def _styles(data: bytes) -> dict[str, str]:
    """The names of the styles, in lower case, by the ids that paragraphs use."""
    names: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        if _local(name) == "style":
            current = _value(attributes, "styleId")
        elif _local(name) == "name" and current:
            names.setdefault(current, _value(attributes).lower())

    _parse(data, start, lambda name: None)
    return names


class _Paragraph:
    """A paragraph under construction."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.style = ""
        self.listed = False
        self.joined = False
        """Its end was deleted: the next paragraph continues it."""


class _Body:
    """What the elements of the body add up to."""

    def __init__(self, styles: dict[str, str], most: int) -> None:
        self.styles = styles
        self.most = most
        """How many paragraphs there may be."""
        self.open: list[_Paragraph] = []
        """The paragraphs that we are in: a text box stands inside of one."""
        self.done: list[tuple[str, str, str]] = []
        """Text, role and scope of the paragraphs, in order of their ends."""
        self.carried: list[str] = []
        self.paragraphs = 0
        self.skipping = 0
        self.depth = 0
        self.cells = 0
        self.in_text = False
        self.in_properties = 0
        self.hidden = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = _local(name)
        self.depth += 1
        if self.depth > DEEPEST:
            raise expat.ExpatError("nested too deeply")
        if self.skipping or local in _SKIPPED:
            self.skipping += 1
            if local == "del" and self.in_properties and self.open:
                self.open[-1].joined = True
        elif local == "p":
            self.open.append(_Paragraph())
            self.paragraphs += 1
            if self.paragraphs > self.most:
                raise expat.ExpatError(f"more than {self.most:,} paragraphs")
        elif local == "tc":
            self.cells += 1
        elif local in ("pPr", "rPr"):
            self.in_properties += 1
        elif local == "r":
            self.hidden = False
        elif not self.open:
            pass
        elif self.in_properties:
            self._property(local, attributes)
        elif local == "t":
            self.in_text = not self.hidden
        elif local in _BREAKS and not self.hidden:
            self.open[-1].parts.append(_BREAKS[local])

    def _property(self, local: str, attributes: dict[str, str]) -> None:
        if local == "pStyle":
            style = _value(attributes)
            self.open[-1].style = self.styles.get(style, style.lower())
        elif local == "numPr":
            self.open[-1].listed = True
        elif local == "vanish" and _value(attributes) not in ("0", "false"):
            self.hidden = True

    def end(self, name: str) -> None:
        """An element ends."""
        local = _local(name)
        self.depth -= 1
        if self.skipping:
            self.skipping -= 1
        elif local == "p" and self.open:
            self._close(self.open.pop())
        elif local == "tc":
            self.cells -= 1
        elif local in ("pPr", "rPr"):
            self.in_properties -= 1
            if local == "pPr":
                self.hidden = False
        elif local == "t":
            self.in_text = False

    def text(self, data: str) -> None:
        """Characters of the document."""
        if self.in_text and not self.skipping and self.open:
            self.open[-1].parts.append(data)

    def _close(self, paragraph: _Paragraph) -> None:
        parts, self.carried = self.carried + paragraph.parts, []
        if paragraph.joined:
            self.carried = parts
            return
        words = "".join(parts).strip()
        if words:
            self.done.append((words, *self._role(paragraph)))

    def _role(self, paragraph: _Paragraph) -> tuple[str, str]:
        if self.cells:
            return "table", "text.table.cell.docx"
        for begin, role, scope in _STYLES:
            if paragraph.style.startswith(begin):
                first = role == "heading" and begin == "heading 1" and not self.done
                return ("headline" if first else role), scope
        return ("list", "text.list.docx") if paragraph.listed else ("paragraph", "text.docx")

    def document(self, id: str) -> Document:
        """The finished document: a paragraph a line, each a place of its own."""
        blocks, marks, at = [], [], 0
        for number, (words, role, scope) in enumerate(self.done, 1):
            blocks.append(Block(Span(at, at + len(words)), role, scope))
            marks.append(Mark(at, "paragraph", str(number)))
            at += len(words) + 1
        text = "\n".join(words for words, _, _ in self.done)
        return Document(id, text, text, with_roles(text, blocks), marks=tuple(marks), format="docx")
