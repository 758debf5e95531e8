"""Two words of names -> whether a program that swaps words for their synonyms would make one of the other: Stone, Rock."""

from __future__ import annotations

from functools import cache, lru_cache

from linter.lexicon import line_list

_ENDINGS = ("", "s", "ing", "er", "y", "e", "son")
_SHORTEST = 3
"""Letters that a part of a compound has at least."""


@cache
def _groups() -> dict[str, frozenset[str]]:
    """A word -> the words that mean about the same."""
    found: dict[str, set[str]] = {}
    for line in line_list("name_synonyms", "groups"):
        group = line.split()
        for word in group:
            found.setdefault(word, set()).update(group)
    return {word: frozenset(group - {word}) for word, group in found.items()}


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
        return b in _groups()[a]
    return _same_but_a_part(one, other) or _same_but_a_part(other, one)


def _same_but_a_part(one: str, other: str) -> bool:
    """Whether two compounds share a part and the other parts are of like meaning."""
    groups = _groups()
    for at in range(_SHORTEST, len(one) - _SHORTEST + 1):
        head, tail = one[:at], one[at:]
        if {head, tail} <= groups.get(other, frozenset()):
            return True  # Flint, Pebblerock
        if other.endswith(tail) and other.removesuffix(tail) in groups.get(head, ()):
            return True
        if other.startswith(head) and other.removeprefix(head) in groups.get(tail, ()):
            return True
    return False
