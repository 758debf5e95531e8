"""Text with places: spans, lines and the document that every other room reads.

A *span* is half-open and counts code points of `Document.text`, the copy as a reader sees it (markup gone).
A *source span* counts code points of `Document.source`, the decoded file. `Document.source_span` maps one to the other;
lines and columns are made from source offsets, and only at the edges.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple, field, record, replace

LINE_END = lazy_pattern(r"\r\n|\n|\r")  # and nothing else: U+2028, U+0085, VT and FF do not end a line


class Span(NamedTuple):
    """A half-open stretch of text, in code points."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A one-based line and a one-based column, the column in code points of the source line."""

    line: int
    column: int


class Place(NamedTuple):
    """Where something stands, in the words of its medium: a line, or a page, a paragraph, a time code."""

    unit: str
    """`line`, `page`, `paragraph` or `time`."""
    label: str
    """The line number, the page number, the time code."""
    position: Position

    def __str__(self) -> str:
        """In words: `line 3`, `page 12`; a time code says itself that it is one."""
        return self.label if self.unit == "time" else f"{self.unit} {self.label}"


class Lines:
    """The line starts of a text, for turning offsets into positions."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)


class Block(NamedTuple):
    """A stretch of the copy with a role: a paragraph, a headline, a caption, or inline an emphasis or a link."""

    span: Span
    role: str = "paragraph"
    """headline, standfirst, byline, dateline, caption, copyright, heading, paragraph, quote, list, table, alt;
    inline: link, strong, emphasis, code, speaker."""
    scope: str = "text"
    """The dotted name that rules select by, as in Vale: `text.heading.h2.md`."""
    parent: int = -1
    """Index in `Document.blocks` of the block around this one, or -1."""


class Segment(NamedTuple):
    """One pair of the map from text to source.

    Segments of equal length map code point by code point; a segment of unequal length (an entity, an escape) maps as one piece.
    """

    text: Span
    source: Span


class Mark(NamedTuple):
    """A point of the text from which on a place has another name (page 3, 00:12:40)."""

    offset: int
    unit: str
    label: str


@record
class Document:
    """One article or source, as read: frozen and picklable. Readers make it; `linter.read` holds them."""

    id: str
    """How the user named it: a path with forward slashes, or an opaque key. It is what reports print."""
    source: str
    """The decoded file, without its byte order mark, line ends kept."""
    text: str
    """The copy as a reader sees it, in code points; equal to `source` for plain text."""
    blocks: tuple[Block, ...]
    """The blocks of the copy in order, outer before inner; their spans lie in `text`."""
    inlines: tuple[Block, ...] = ()
    """Inline stretches that rules can select (link, strong, emphasis, code), in order of their start."""
    origin: tuple[Segment, ...] = ()
    """The map from `text` to `source`, sorted; empty when the two are equal."""
    marks: tuple[Mark, ...] = ()
    """Places with a name of their own, sorted; empty where lines serve."""
    format: str = "plain"
    """plain, markdown, html, …"""
    meta: Mapping[str, Any] = field(default_factory=dict)
    """What the front matter or the head says: `date`, `sources`, …; values as YAML gives them."""
    masked: tuple[Span, ...] = ()
    """Source spans that are comments or switches; suppression reads them."""
    part: str = ""
    """Which article of its file it is, where that holds several: `item 3`."""
    notes: tuple[str, ...] = ()
    """What the reader had to do to read it, a few words each; the run prints them once, on stderr."""

    @property
    def name(self) -> str:
        """What a person calls it: the file, and which of its articles."""
        return f"{self.id} ({self.part})" if self.part else self.id

    @cached_property
    def lines(self) -> Lines:
        """The lines of the source."""
        return Lines(self.source)

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks that hold copy and no further block, in order."""
        parents = {block.parent for block in self.blocks}
        return tuple(block for i, block in enumerate(self.blocks) if i not in parents)

    def on_page_edge(self, offset: int) -> bool:
        """Whether an offset lies in the head or foot of a page, which speaks of the draft and not of its matter."""
        index = self.paragraph_index(offset)
        return index >= 0 and self.paragraphs[index].scope.startswith(("text.header.", "text.footer."))

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [block.span.start for block in self.paragraphs]

    def paragraph_index(self, offset: int) -> int:
        """The index in `paragraphs` of the one that holds the offset, or of the last one before it (-1: none)."""
        return bisect_right(self._paragraph_starts, offset) - 1

    @cached_property
    def _origin_starts(self) -> list[int]:
        return [segment.text.start for segment in self.origin]

    def source_span(self, span: Span) -> Span:
        """The span of the source that the given span of the text came from."""
        if not self.origin:
            return span
        start = self._source_offset(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self._source_offset(span.end - 1, after=True)))

    def _source_offset(self, offset: int, after: bool = False) -> int:
        """Source offset of a code point of the text; with `after`, the offset just behind it."""
        index = bisect_right(self._origin_starts, offset) - 1
        if index < 0:
            return self.origin[0].source.start
        text, source = self.origin[index]
        if offset >= text.end:  # between two segments: text that the reader made, such as the break between two blocks
            return source.end
        if text.end - text.start != source.end - source.start:
            return source.end if after else source.start
        return source.start + (offset - text.start) + after

    def position(self, offset: int) -> Position:
        """Line and column in the source of an offset into the text."""
        return self.lines.position(self.source_span(Span(offset, offset)).start)

    def place(self, offset: int) -> Place:
        """Where an offset into the text stands, in the words of the medium."""
        position = self.position(offset)
        index = bisect_right(self._mark_offsets, offset) - 1
        if index >= 0:
            return Place(self.marks[index].unit, self.marks[index].label, position)
        return Place("line", str(position.line), position)

    def where(self, span: Span) -> str:
        """Where a span stands, in words: line 12, page 3."""
        return str(self.place(span.start))

    def with_code(self, spans: Iterable[Span]) -> Document:
        """The document with more stretches of its text marked as code."""
        code = (Block(span, "code", "code") for span in spans)
        return replace(self, inlines=tuple(sorted((*self.inlines, *code))))

    @cached_property
    def _mark_offsets(self) -> list[int]:
        return [mark.offset for mark in self.marks]

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]
