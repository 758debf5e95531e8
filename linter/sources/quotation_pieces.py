"""The words in a quotation -> its pieces, parted where the writer openly left out or put in words."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.sources.words import Words, words_of

_OPEN_EDIT = lazy_pattern(
    r"""(?P<ellipsis>[\[(]\s*(?:\.(?:\s?\.)+|…)\s*[\])]|…|\.(?:[ \u00a0]?\.)+|(?<!\*)\*{3}(?!\*))
    |(?P<letter>\[(?P<capital>[^\W\d_])\](?=[^\W\d_]))
    |(?P<bracket>(?<![\w'’])\[[^\[\]]{0,120}\]|[\w'’]{1,30}\[[^\[\]]{0,30}\][\w'’]{0,30}|\((?:sic|laughs|laughter|applause)\))""",
    re.VERBOSE | re.IGNORECASE,
)


class QuotedPiece(NamedTuple):
    """A run of words that must stand in the source as it is."""

    words: Words
    gap: str
    """What stands before it: `ellipsis`, `bracket`, or nothing (the first piece)."""


def pieces_of(text: str, start: int, end: int) -> list[QuotedPiece]:
    """The pieces of a quotation, in order; brackets and ellipses part them and belong to none."""
    pieces: list[QuotedPiece] = []
    gap, at, joined = "", start, -1
    for match in _OPEN_EDIT.finditer(text, start, end):
        if match["letter"]:
            continue
        if match.start() > at:
            joined = _add(pieces, text, at, match.start(), gap)
            gap = "" if joined else gap
        gap = "ellipsis" if match["ellipsis"] or gap == "ellipsis" else "bracket"
        at = match.end()
    _add(pieces, text, at, end, gap)
    return pieces


def _add(pieces: list[QuotedPiece], text: str, start: int, end: int, gap: str) -> bool:
    words = words_of(text, start, end)
    words = _join_letters(text, words)
    if words.folded:
        pieces.append(QuotedPiece(words, gap if pieces else ""))
    return bool(words.folded)


def _join_letters(text: str, words: Words) -> Words:
    """Make one word of `[T]he`."""
    if "]" not in text[words.starts[0] : words.ends[-1]] if words.starts else True:
        return words
    folded, starts, ends = words
    for i in range(len(folded) - 2, -1, -1):
        if ends[i] + 1 == starts[i + 1] and text[ends[i]] == "]" and starts[i] and text[starts[i] - 1] == "[":
            folded[i : i + 2] = [folded[i] + folded[i + 1]]
            del starts[i + 1], ends[i]
    return words
