"""Document -> its words and numbers with their offsets, in parallel lists (a list a column is the fastest shape in Python)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from linter.text import Document, Span

# A word keeps its inner apostrophes and hyphens (O’Neill, Al-Assad, Zyla’s); a number keeps its points and commas (2.5, 1,200).
TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'\-‐‑]?[^\W_]+)*")


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
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in TOKEN.finditer(document.text):
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(words, starts, ends)
