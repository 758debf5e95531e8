"""Two words -> how alike they are as names: by edits, by sound, by what kind of slip would turn one into the other."""

from __future__ import annotations

from functools import lru_cache

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


def edits_between(one: str, other: str, most: int) -> int:
    """How many letters are added, left out, exchanged or swapped with their neighbour; one more than `most` where it is more.

    The columns of the table are held as bits, one for each letter of the first word (H. Hyyrö, "A Bit-Vector Algorithm for
    Computing Levenshtein and Damerau Edit Distances", 2003): a story compares a few dozen short words, and to import a library
    for that takes longer than they do.
    """
    if not one or abs(len(one) - len(other)) > most:
        return min(max(len(one), len(other)), most + 1)
    places: dict[str, int] = {}
    for i, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << i
    last, edits = 1 << len(one) - 1, len(one)
    higher, lower, diagonal, before = -1, 0, 0, 0
    for letter in other:
        here = places.get(letter, 0)
        swapped = (~diagonal & here) << 1 & before
        diagonal = ((here & higher) + higher ^ higher) | here | lower | swapped
        added, left_out = lower | ~(diagonal | higher), diagonal & higher
        if added & last:
            edits += 1
        elif left_out & last:
            edits -= 1
        added, left_out = added << 1 | 1, left_out << 1
        higher, lower, before = left_out | ~(diagonal | added), added & diagonal, here
    return min(edits, most + 1)


def similarity(one: str, other: str) -> float:
    """How alike two words are, 0 to 1, by letters that stand in about the same places (Jaro and Winkler)."""
    if one == other:
        return 1.0
    reach = max(len(one), len(other)) // 2 - 1
    left = list(other)
    shared: list[str] = []
    for i, letter in enumerate(one):
        for j in range(max(0, i - reach), min(len(left), i + reach + 1)):
            if left[j] == letter:
                left[j] = ""
                shared.append(letter)
                break
    if not shared:
        return 0.0
    count = len(shared)
    swaps = sum(map(str.__ne__, shared, (letter for letter, free in zip(other, left, strict=True) if not free))) // 2
    alike = (count / len(one) + count / len(other) + (count - swaps) / count) / 3
    if alike > 0.7:
        same = 0
        while same < 4 and one[same : same + 1] == other[same : same + 1] != "":
            same += 1
        alike += same * 0.1 * (1 - alike)
    return alike


@lru_cache(maxsize=1 << 13)
def compare(one: str, other: str, limit: int = 3) -> Likeness | None:
    """The likeness of two words in lower case without accents; None beyond `limit` edits unless they sound alike."""
    edits = edits_between(one, other, limit)
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
