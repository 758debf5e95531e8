"""Document -> its words and numbers with their offsets, in parallel lists (a list a column is the fastest shape in Python)."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Document, Span

# A word keeps its inner apostrophes and hyphens (O’Neill, Al-Assad, Zyla’s); a number keeps its points and commas (2.5, 1,200).
TOKEN = lazy_pattern(r"(\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'\-‐‑]?[^\W_]+)*)")


class Tokens(NamedTuple):
    """Parallel lists, one entry a token."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after the offset (`len` if none)."""
        return bisect_left(self.starts, offset)

    def within(self, span: Span) -> range:
        """Indexes of the tokens that start inside the span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def tokenize(document: Document) -> Tokens:
    """The tokens of the whole text, in order."""
    pieces = TOKEN.split(document.text)  # a gap, a token, a gap, … and a gap: no step of Python for each
    edges = list(accumulate(map(len, pieces)))
    return Tokens(pieces[1::2], edges[:-1:2], edges[1::2])
