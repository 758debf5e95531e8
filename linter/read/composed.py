"""Text -> the same as a reader sees it, in pieces: letters joined with their marks, soft hyphens and the like left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from linter.lazy_pattern import lazy_pattern

_ODD = lazy_pattern("[^\u0300-\u036f\xad\u200b][\u0300-\u036f]+|[\xad\u200b]+")
"""A letter with its marks behind it, as text from PDF has it; characters that are not seen."""


def is_composed(text: str) -> bool:
    """Whether every letter stands in one piece with its marks, and nothing unseen stands between."""
    return text.isascii() or not _ODD.search(text)


def pieces(text: str) -> Iterator[tuple[str, int, int]]:
    """The stretches of a text as they are seen, each with where it begins and ends as written."""
    at = 0
    for odd in _ODD.finditer(text):
        if odd.start() > at:
            yield text[at : odd.start()], at, odd.start()
        seen = unicodedata.normalize("NFC", odd[0]).strip("\xad\u200b")
        if seen:
            yield seen, odd.start(), odd.end()
        at = odd.end()
    if at < len(text):
        yield text[at:], at, len(text)
