"""Two words -> how alike they are as names: by edits, by sound, by what kind of slip would turn one into the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_SOUNDS = (
    (lazy_pattern("sch|sh|ch|tch|cz|cs"), "x"),
    (lazy_pattern("ph|v|w|ff"), "f"),
    (lazy_pattern("ck|c(?=[^eiy]|$)|q|gh|kh"), "k"),
    (lazy_pattern("tz|ts|z|c(?=[eiy])|ss"), "s"),
    (lazy_pattern("th|dt"), "t"),
    (lazy_pattern("j|dg|dj"), "g"),
)
_VOWELS = lazy_pattern("[aeiouyh]+")
_DOUBLE = lazy_pattern(r"(.)\1+")


class Likeness(NamedTuple):
    """How one word differs from another."""

    edits: int
    """Letters added, left out, exchanged or swapped with their neighbour."""
    near: bool
    """Few enough edits for the words' length."""
    sound: bool
    """The same consonants by sound."""
    doubled: bool
    """Only a letter written once or twice."""
    swapped: bool
    """Only two neighbouring letters exchanged."""
    cut: bool
    """One is the beginning of the other."""
    similarity: float
    """Jaro-Winkler, 0 to 1."""


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """The word's consonants by sound, in the manner of a phonetic key; the first letter counts as it sounds."""
    if word.startswith("mac") and len(word) > 5:
        word = "mc" + word[3:]
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word[:1] + _VOWELS.sub("", _DOUBLE.sub(r"\1", word[1:]))


def initial_sound(word: str) -> str:
    """Words that may be slips of each other fall into one bucket: by their first letter as it sounds."""
    first = word[0]
    return _FIRST.get(first, first)


_FIRST = {"k": "c", "q": "c", "z": "s", "v": "w", "j": "g", "y": "i"}


@cache
def _measures() -> tuple[Callable[..., int], Callable[[str, str], float]]:
    from rapidfuzz.distance import OSA, JaroWinkler  # imported where names are compared, and looked up once

    return OSA.distance, JaroWinkler.similarity


def similarity(one: str, other: str) -> float:
    """How alike two words are, 0 to 1, by letters that stand in about the same places."""
    return _measures()[1](one, other)


@lru_cache(maxsize=1 << 13)
def compare(one: str, other: str, limit: int = 3) -> Likeness | None:
    """The likeness of two words in lower case without accents; None beyond `limit` edits unless they sound alike."""
    distance, similarity = _measures()
    edits = distance(one, other, score_cutoff=limit)
    alike = sound(one) == sound(other)
    if edits > limit and not alike:
        return None
    shorter, longer = sorted((one, other), key=len)
    return Likeness(
        edits,
        edits <= (1 if len(shorter) < 6 else 2),
        alike,
        _DOUBLE.sub(r"\1", one) == _DOUBLE.sub(r"\1", other),
        edits == 1 and len(one) == len(other) and sorted(one) == sorted(other),
        longer.startswith(shorter),
        similarity(one, other),
    )
