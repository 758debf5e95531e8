"""Paragraphs of an office file, with where each character stands -> the document and the map from its text back to the file."""

from __future__ import annotations

from collections.abc import Sequence

from linter.lazy_pattern import lazy_pattern
from linter.read.roles import with_roles
from linter.record import NamedTuple
from linter.text import Block, Document, Mark, Span

_PAGE = lazy_pattern(r"(?i)[\W\d_]*(?:page[\W\d_]*)?(?:of[\W\d_]*)?\Z")


class Stretch(NamedTuple):
    """Characters of `Document.text` that stand in one piece in a part: `length` of them from `text` on, bytes `start:end`."""

    text: int
    length: int
    part: str
    start: int
    end: int
    holder: int = -1
    """In Word: the element around them (a `w:t`), by its number in the part."""
    home: int = -1
    """Where the main text stands for them if they are in a note or a text box: in Word the number of a run, else a byte."""
    where: str = ""
    """What that place is called: `a footnote`."""


def names_a_page(words: str) -> bool:
    """Whether words at the head or foot of a page say only which page it is."""
    return bool(_PAGE.match(words))


class MappedText:
    """The text under construction: a paragraph a line, each a place of its own."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.blocks: list[Block] = []
        self.stretches: list[Stretch] = []
        self.length = 0
        self.said: set[str] = set()

    def add(self, parts: Sequence[str], pieces: Sequence[Stretch], role: str, scope: str) -> None:
        """Add a paragraph that is not blank: its parts, and if wanted where each stands (`Stretch.text` is filled in here)."""
        text = "".join(parts)
        words = text.strip()
        begin = self.length + bool(self.paragraphs)
        self.paragraphs.append(words)
        self.said.add(words)
        self.length = begin + len(words)
        self.blocks.append(Block(Span(begin, self.length), role, scope))
        at = begin - (len(text) - len(text.lstrip()))
        for part, piece in zip(parts, pieces, strict=False):
            first, last = max(0, begin - at), min(len(part), self.length - at)
            if first < last:  # blanks at the ends of a paragraph are no text
                start, end = piece.start, piece.end
                if start < end:  # else the reader made it: `<text:s text:c="3"/>`
                    start, end = start + len(part[:first].encode()), end - len(part[last:].encode())
                self.stretches.append(piece._replace(text=at + first, length=last - first, start=start, end=end))
            at += len(part)

    def is_furniture(self, words: str) -> bool:
        """Whether the head or foot of a page says only which page it is, or what was said before."""
        return names_a_page(words) or words in self.said

    def document(self, id: str, format: str) -> Document:
        """The finished document."""
        text = "\n".join(self.paragraphs)
        marks = tuple(Mark(block.span.start, "paragraph", str(number)) for number, block in enumerate(self.blocks, 1))
        return Document(id, text, text, with_roles(text, self.blocks), marks=marks, format=format)
