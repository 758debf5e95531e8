"""Two words of names -> whether a program that swaps words for their synonyms would make one of the other: Stone, Rock."""

from __future__ import annotations

from functools import cache, lru_cache

from linter.lexicon import line_list

_ENDINGS = ("", "s", "ing", "er", "y", "e", "son")
_SHORTEST = 3
"""Letters that a part of a compound has at least."""


@cache
def _groups() -> dict[str, str]:
    """A word -> the lines of the words that mean about the same, blanks around each word."""
    found: dict[str, str] = {}
    for line in line_list("name_synonyms", "groups"):
        group = f" {line} "
        for word in line.split():
            found[word] = found.get(word, "") + group
    return found


def _mean_the_same(one: str, other: str) -> bool:
    return one != other and f" {other} " in _groups().get(one, "")


@cache
def _stem(word: str) -> str:
    """The word of the list that a word is or is made of by an ending: field for fielding, meadow for meadows."""
    groups = _groups()
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) if ending else word
            if len(stem) >= _SHORTEST and stem in groups:
                return stem
    return ""


@lru_cache(maxsize=1 << 14)
def same_meaning(one: str, other: str) -> bool:
    """Whether two words in lower case are of like meaning, or made of parts of which one is: Littlewood, Smallwood."""
    if one == other:
        return False
    a, b = _stem(one), _stem(other)
    if a and b and a != b:
        return _mean_the_same(a, b)
    return _same_but_a_part(one, other) or _same_but_a_part(other, one)


def _same_but_a_part(one: str, other: str) -> bool:
    """Whether two compounds share a part and the other parts are of like meaning."""
    for at in range(_SHORTEST, len(one) - _SHORTEST + 1):
        head, tail = one[:at], one[at:]
        if _mean_the_same(other, head) and _mean_the_same(other, tail):
            return True  # Flint, Pebblerock
        if other.endswith(tail) and _mean_the_same(head, other.removesuffix(tail)):
            return True
        if other.startswith(head) and _mean_the_same(tail, other.removeprefix(head)):
            return True
    return False
