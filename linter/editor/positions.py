"""Offsets of code points <-> the positions of the Language Server Protocol: a line from 0 on, and UTF-16 code units into it.

Lines end as the protocol says (3.17, Text Documents) and as the house does: at \\n, \\r\\n and \\r.
"""

from __future__ import annotations

from bisect import bisect_right

from linter.record import NamedTuple
from linter.text import Lines, Span


class Point(NamedTuple):
    """A position of the protocol."""

    line: int
    character: int


class Positions:
    """Turns the offsets of one text into positions and back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = Lines(text).starts

    def point(self, offset: int) -> Point:
        """The position of an offset (0 to the length of the text)."""
        line = bisect_right(self.starts, offset) - 1
        return Point(line, _units(self.text[self.starts[line] : offset]))

    def points(self, span: Span) -> tuple[Point, Point]:
        """The positions of a span's two ends."""
        return self.point(span.start), self.point(span.end)

    def offset(self, point: Point) -> int:
        """The offset of a position; one beyond a line's end is its end, as the protocol asks, one beyond the text its end."""
        if point.line >= len(self.starts):
            return len(self.text)
        start = self.starts[point.line]
        end = self.starts[point.line + 1] if point.line + 1 < len(self.starts) else len(self.text)
        line = self.text[start:end].rstrip("\r\n")
        units = 0
        for i, char in enumerate(line):
            if units >= point.character:
                return start + i
            units += 2 if ord(char) > 0xFFFF else 1
        return start + len(line)


def _units(text: str) -> int:
    return len(text) + sum(ord(char) > 0xFFFF for char in text) if not text.isascii() else len(text)
