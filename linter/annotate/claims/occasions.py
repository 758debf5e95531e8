"""A noun for what happened, and the words of a sentence -> whether it tells of it: the crash, where a bus overturned."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import lemmas
from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.wording.event_table import shipped_events
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import line_list, word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

_ENDINGS = ("ation", "ition", "sion", "tion", "ment", "ing", "ion", "ure", "ance", "ence", "al", "y")
"""Endings that make a noun of a verb, the longest first."""
_PHRASE = 6
"""Words of a subject: the order to leave."""
_STEM = 4
"""Letters that a noun and its verb have in common at the least."""
_JOINS = lazy_pattern(r"\s+(?:(?:in|out|off|up|down|over|away|back)\s+)?(?:on|in|at)\s+(?:the\s+)?")
_HOURS = lazy_pattern(r"\s+(?:for|by)\s+(?:[\w-]+\s+){1,3}?(?:minutes?|hours?)\b")
_DUE = lazy_pattern(
    r"\b(?:by|until|till|before|no\s+later\s+than|closed?s?\s+(?:on|at))\s+(?:(?:noon|midday|midnight|[\d.:]+\s?(?:[ap]\.?m\.?)?|\w+\s+o['’]clock)"
    r"\s+(?:on\s+)?)?(?:\w+day,?\s+)?(?:the\s+)?$"
)
_NEVER = frozenset(
    "beginning ending following morning evening spring during building something nothing anything everything".split()
)


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


def known_occasion(noun: str) -> bool:
    """Whether the list of the lexicon has a noun, so that more than its ending makes it an occasion."""
    return noun in _told()


@lru_cache(maxsize=1 << 12)
def is_occasion(noun: str) -> bool:
    """Whether a noun may name what happened at a time."""
    return noun in _told() or (noun not in _NEVER and len(noun) > 6 and noun.endswith(("tion", "sion", "ing")))


@lru_cache(maxsize=1 << 14)
def _tells(noun: str, word: str) -> bool:
    base = lemmas(word)
    if noun in base or not base.isdisjoint(_told().get(noun, ())) or _one_class(noun, word):
        return True
    stem = next((noun.removesuffix(end) for end in _ENDINGS if noun.endswith(end) and len(noun) - len(end) >= _STEM - 1), "")
    return len(stem) >= _STEM - 1 and any(_derived(stem, verb) for verb in base)


def _one_class(noun: str, word: str) -> bool:
    """Whether the table of events has a class that the noun names and the other word tells by itself."""
    table = shipped_events()
    named = {term.owner for term in table.terms(noun) if term.words == (noun,) and term.kind == "noun"}
    return any(
        term.owner in named and len(term.words) == 1 and term.kind in ("verb", "object", "noun")
        for term in (table.terms(word) if named else ())
    )


def _derived(stem: str, verb: str) -> bool:
    """Whether a verb has the stem of a noun: sign for signing, decide for decision, move for movement."""
    if verb in (stem, stem + "e"):
        return True
    shared = max(_STEM, len(stem) - 1)
    return len(verb) >= shared and verb[:shared] == stem[:shared] and len(verb) <= len(stem) + 2


def tells(noun: str, words: Iterable[str]) -> bool:
    """Whether one of some words in lower case tells of the noun."""
    return any(_tells(noun, word) for word in words)


def moved(story: Story, sentence: Span) -> bool:
    """Whether a sentence says that a day was changed: postponed, brought forward; not for an hour."""
    words, within = word_list("occasions", "moved"), story.tokens.within(sentence)
    lower, ends = story.lower, story.tokens.ends
    for k in within:
        last = k if lower[k] in words else k + 1 if k + 1 < within.stop and f"{lower[k]}_{lower[k + 1]}" in words else -1
        if last >= 0 and not _HOURS.match(story.text, ends[last]):
            return True
    return False


def told_at(story: Story, noun: str, time: Span) -> bool:
    """Whether the clause of a time tells of a noun: by its verb, or by what takes place, is held, comes."""
    verb = verb_of(story, time)
    if verb is None:
        return False
    if tells(noun, (verb.word,)) or (verb.subject is not None and verb.subject.word == "voters" and tells(noun, ("vote",))):
        return True
    if verb.lemmas.isdisjoint(word_list("occasions", "happen")):
        return noun in ("deadline", "cut-off") and _DUE.search(story.text, max(0, time.start - 40), time.start) is not None
    if verb.subject is not None and verb.subject.head.end < verb.span.start and not is_occasion(verb.subject.word):
        stretch = story.tokens.within(Span(verb.subject.head.start, verb.span.start))
        if len(stretch) < _PHRASE and tells(noun, (story.lower[k] for k in stretch)):
            return True
    phrases = (verb.subject, verb.object, *(verb.subject.beside if verb.subject else ()))
    return any(tells(noun, _words(phrase)) for phrase in phrases if phrase is not None)


def _words(noun: Noun) -> tuple[str, ...]:
    return (noun.word, *noun.nouns)


def verb_of(story: Story, time: Span) -> Verb | None:
    """The verb that a time belongs to: right behind it, else the last one before it, else the first one after it; one that only
    a preposition parts from it comes first."""
    verbs = story.clauses.around(time.start).verbs
    joined = next((verb for verb in verbs if _JOINS.fullmatch(story.text, verb.span.end, time.start)), None)
    if joined is not None:
        return joined
    following = next((verb for verb in verbs if 0 <= verb.group.start - time.end < 2), None)
    before = [verb for verb in verbs if verb.span.end <= time.start]
    return following or (before[-1] if before else next(iter(verbs), None))
