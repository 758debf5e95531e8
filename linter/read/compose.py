"""Pieces of text with their source places -> text, blocks and the map between the two: what every markup reader writes to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from linter.read.composed import is_composed, pieces
from linter.read.roles import with_roles
from linter.record import NamedTuple
from linter.text import Block, Document, Mark, Segment, Span

BREAK = "\n\n"
"""What stands between two blocks in the text."""
DEEPEST = 100
"""Inline stretches that nest deeper are left out: no writer made them."""


class Piece(NamedTuple):
    """A stretch of text and the source offsets that it came from."""

    text: str
    start: int
    end: int


class Origin:
    """Where the code points of a derived string stand in the source, run by run.

    `starts[i]` is an offset into the string from which on its code points stand one after the other from `sources[i]`.
    """

    def __init__(self, starts: list[int], sources: list[int]) -> None:
        self.starts = starts
        self.sources = sources

    def at(self, offset: int) -> int:
        """The source offset of a code point of the string."""
        index = max(0, bisect_right(self.starts, offset) - 1)
        return self.sources[index] + offset - self.starts[index]

    def span(self, start: int, end: int) -> Span:
        """The source span of a stretch of the string."""
        first = self.at(start)
        return Span(first, max(first, self.at(end - 1) + 1)) if end > start else Span(first, first)

    def part(self, start: int, end: int) -> Origin:
        """The map of a stretch of the string, as of a string of its own."""
        first, last = bisect_right(self.starts, start), bisect_left(self.starts, end)
        starts = [offset - start for offset in self.starts[first:last]]
        return Origin([0, *starts], [self.at(start), *self.sources[first:last]])

    def pieces(self, text: str, start: int) -> Iterator[Piece]:
        """The text, which stands in the string at `start`, cut where the source is not contiguous."""
        end = start + len(text)
        index = max(0, bisect_right(self.starts, start) - 1)
        at = start
        while at < end:
            until = min(end, self.starts[index + 1]) if index + 1 < len(self.starts) else end
            source = self.sources[index] + at - self.starts[index]
            if until > at:
                yield Piece(text[at - start : until - start], source, source + until - at)
            at, index = until, index + 1


class Copy:
    """The copy under construction: readers add pieces in order and end each block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.inlines: list[Block] = []
        self.marks: list[Mark] = []
        self.masked: list[Span] = []
        self._parts: list[str] = []
        self._origin: list[Segment] = []
        self._length = 0
        self._block: list[Piece] = []
        self._open: list[tuple[str, str, int]] = []
        self._closed: list[tuple[str, str, int, int]] = []
        self.filled = 0
        """How long the current block is so far."""
        self._marked: list[tuple[str, str, int]] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Add text to the current block; it came from source[start:end]. Soft hyphens go, letters get their marks."""
        if not is_composed(text):
            exact = len(text) == end - start
            for seen, first, last in pieces(text):
                self._append(seen, start + first if exact else start, start + last if exact else end)
        elif text:
            self._append(text, start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        self._block.append(Piece(text, start, end))
        self.filled += len(text)

    def add_pieces(self, text: str, at: int, origin: Origin) -> None:
        """Add text that stands at `at` in a string whose code points `origin` maps to the source."""
        for piece in origin.pieces(text, at):
            self.add(*piece)

    @property
    def blank(self) -> bool:
        """Whether the current block has no copy yet."""
        return not any(piece.text.strip() for piece in self._block)

    @property
    def ends_in_space(self) -> bool:
        """Whether a further space would double one, or stand first."""
        return not self._block or self._block[-1].text[-1].isspace()

    def open(self, role: str, scope: str) -> None:
        """Begin an inline stretch, such as an emphasis."""
        if len(self._open) < DEEPEST:
            self._open.append((role, scope, self.filled))

    def close(self, role: str) -> None:
        """End the innermost open inline stretch of that role, if there is one."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == role:
                _, scope, start = self._open.pop(i)
                self._closed.append((role, scope, start, self.filled))
                return

    def end_block(self, role: str = "paragraph", scope: str = "text") -> bool:
        """End the current block; a block without copy leaves nothing behind. Whether it had any."""
        pieces, self._block = self._block, []
        open_, self._open = self._open, []
        closed, self._closed = self._closed, []
        filled, self.filled = self.filled, 0
        text = "".join(piece.text for piece in pieces)
        stripped = text.strip()
        marked, self._marked = self._marked, []
        if not stripped:
            self._marked = [(unit, label, 0) for unit, label, _ in marked[-1:]]
            return False
        left = len(text) - len(text.lstrip())
        right = left + len(stripped)
        if self._length:
            self._parts.append(BREAK)
            self._length += len(BREAK)
        shift = self._length - left
        self._map(pieces, left, right, shift)
        self.marks += [Mark(min(max(left, at), right - 1) + shift, unit, label) for unit, label, at in marked]
        self._parts.append(stripped)
        self._length += len(stripped)
        parent = len(self.blocks)
        self.blocks.append(Block(Span(left + shift, right + shift), role, scope))
        closed += [(role_, scope_, start, filled) for role_, scope_, start in open_]
        for role_, scope_, start, end in sorted(closed, key=lambda stretch: (stretch[2], -stretch[3])):
            span = Span(max(left, start) + shift, min(right, end) + shift)
            if span.start < span.end:
                self.inlines.append(Block(span, role_, scope_, parent))
        return True

    def _map(self, pieces: list[Piece], left: int, right: int, shift: int) -> None:
        at = 0
        for piece in pieces:
            first, last = at, at + len(piece.text)
            at = last
            start, end = piece.start, piece.end
            if last <= left or first >= right:
                continue
            if last - first == end - start:
                if first < left:
                    first, start = left, start + left - first
                if last > right:
                    last, end = right, end - (last - right)
                previous = self._origin[-1] if self._origin else None
                if (
                    previous
                    and previous.text.end == first + shift
                    and previous.source.end == start
                    and previous.text.end - previous.text.start == previous.source.end - previous.source.start
                ):
                    self._origin[-1] = Segment(Span(previous.text.start, last + shift), Span(previous.source.start, end))
                    continue
            else:
                first, last = max(first, left), min(last, right)
            self._origin.append(Segment(Span(first + shift, last + shift), Span(start, end)))

    def mark(self, unit: str, label: str) -> None:
        """Give the copy from here on a place of its own: a page, a time code."""
        self._marked.append((unit, label, self.filled))

    def document(
        self, id: str, source: str, format: str, meta: Mapping[str, Any] | None = None, notes: tuple[str, ...] = ()
    ) -> Document:
        """The finished document."""
        text = "".join(self._parts)
        return Document(
            id=id,
            source=source,
            text=text,
            blocks=with_roles(text, self.blocks, headline=False),
            inlines=tuple(sorted(self.inlines, key=lambda inline: (inline.span.start, -inline.span.end))),
            origin=tuple(self._origin),
            marks=tuple(self.marks),
            format=format,
            meta=meta or {},
            masked=tuple(sorted(self.masked)),
            notes=notes,
        )
