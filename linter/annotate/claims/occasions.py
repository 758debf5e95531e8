"""A noun for what happened, and the words of a sentence -> whether the sentence tells of it: the crash, where a bus overturned."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from linter.annotate.language.inflection import lemmas
from linter.lexicon import line_list, word_list

_ENDINGS = ("ation", "ition", "sion", "tion", "ment", "ing", "ion", "ure", "ance", "ence", "al", "y")
"""Endings that make a noun of a verb, the longest first."""
_STEM = 4
"""Letters that a noun and its verb have in common at the least."""
_NEVER = frozenset("beginning ending following morning evening spring during building something nothing anything everything".split())


@cache
def _told() -> dict[str, frozenset[str]]:
    """Noun -> the words that tell it."""
    found: dict[str, frozenset[str]] = {}
    for line in line_list("occasions", "told"):
        nouns, _, words = line.partition(" : ")
        for noun in nouns.split():
            found[noun] = found.get(noun, frozenset()) | frozenset(words.split()) | frozenset(nouns.split())
    return found


def recurring(noun: str) -> bool:
    """Whether such a thing is held again and again: a meeting, a game."""
    return noun in word_list("occasions", "recurring")


@lru_cache(maxsize=1 << 12)
def is_occasion(noun: str) -> bool:
    """Whether a noun may name what happened at a time."""
    return noun in _told() or (noun not in _NEVER and len(noun) > 6 and noun.endswith(("tion", "sion", "ing")))


@lru_cache(maxsize=1 << 14)
def _tells(noun: str, word: str) -> bool:
    base = lemmas(word)
    if noun in base or not base.isdisjoint(_told().get(noun, ())):
        return True
    stem = next((noun.removesuffix(end) for end in _ENDINGS if noun.endswith(end) and len(noun) - len(end) >= _STEM - 1), "")
    return len(stem) >= _STEM - 1 and any(_derived(stem, verb) for verb in base)


def _derived(stem: str, verb: str) -> bool:
    """Whether a verb has the stem of a noun: sign for signing, decide for decision, move for movement."""
    if verb in (stem, stem + "e"):
        return True
    shared = max(_STEM, len(stem) - 1)
    return len(verb) >= shared and verb[:shared] == stem[:shared] and len(verb) <= len(stem) + 2


def tells(noun: str, words: Iterable[str]) -> bool:
    """Whether one of some words in lower case tells of the noun."""
    return any(_tells(noun, word) for word in words)
