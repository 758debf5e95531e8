"""A length counted from an event, `at 2.55am, an hour before landfall`, `in 2021, 17 years after its launch`, `two days after
he was arrested` -> the time that stands beside it, and the one at which the copy tells of that event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.clock_ties import end_of
from linter.annotate.claims.occasions import is_occasion, known_occasion, recurring, tells, told_at, verb_of
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.spells import tie_of
from linter.annotate.claims.tie import Tie, fine
from linter.annotate.claims.ties import BEHIND, Ties
from linter.annotate.dates.timeline import Moment
from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import STOPS
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.lengths import Length

_NOUN = lazy_pattern(
    r"\s+(?P<the>(?:the|its|his|her|their|that|this)\s+)?(?:(?:first|fatal|deadly|actual|original|initial)\s+)?(?P<noun>[a-z-]{3,})"
    r"(?=\s*(?:[.,;:)—–”\"]|$)|\s+(?:and|but|when|while|as|the|at\s+the|by\s+the)\b)"
)
_CLAUSE = lazy_pattern(
    r"\s+(?:(?:he|she|it|they|(?:the|his|her|its|their)\s+[a-z-]+)\s+)(?:had\s+been\s+|was\s+|were\s+|had\s+)?(?P<verb>[a-z-]{4,})\b"
)
_GERUND = lazy_pattern(r"\s+(?:being\s+)?(?P<verb>[a-z-]{3,}ing|[a-z-]{3,}ed)\b")
_END = lazy_pattern(r"[.,;:—–”\"()\n]")
_SAYS = frozenset("say tell add expect believe think report warn announce".split())


def event_ties(ties: Ties, length: Length) -> Iterator[Tie]:
    """The tie of a length that is counted from an event whose time the copy tells once."""
    if length.side not in ("before", "after") or not length.amount:
        return
    sentence = sentence_at(ties.story, length.span.start)
    times = _times(ties, length)
    if any(length.end <= time.span.start < sentence.end for time in times):
        return
    here = _here(ties, length, sentence, times)
    told = [time for time in times if time is not here and _tells(ties, length, time)] if here is not None else []
    if here is None or len({_value(time) for time in told}) != 1:
        return
    yield tie_of(ties, *((told[0], here) if length.side == "after" else (here, told[0])))


def _times(ties: Ties, length: Length) -> list[Moment | TimeOfDay]:
    """The times of the story that are told as exactly as a length."""
    if length.clock:
        return list(ties.clocks)
    return [m for m in ties.moments if fine(m, length) and (length.unit != "year" or m.mention.year)]


def _value(time: Moment | TimeOfDay) -> object:
    return time.candidates if isinstance(time, Moment) else time.minutes


def _here(ties: Ties, length: Length, sentence: Span, times: list[Moment | TimeOfDay]) -> Moment | TimeOfDay | None:
    """The time that stands right before a length."""
    before = [time for time in times if sentence.start <= time.span.start and time.span.end <= length.span.start]
    if not before:
        return None
    last = before[-1]
    end = last.span.end if isinstance(last, Moment) else end_of(ties.story, last)
    return last if BEHIND.fullmatch(ties.text, end, length.span.start) else None


def _tells(ties: Ties, length: Length, time: Moment | TimeOfDay) -> bool:
    """Whether the clause of a time tells of the event from which a length is counted."""
    story = ties.story
    verb = verb_of(story, time.span)
    if verb is None or verb.negated or not verb.lemmas.isdisjoint(_SAYS) or verb.modal in ("would", "could", "should", "may"):
        return False
    noun = _NOUN.match(ties.text, length.end)
    if noun is not None:
        word = noun["noun"]
        if recurring(word) or word in STOPS or (not noun["the"] and not known_occasion(word)):
            return False
        return _of_noun(story, word, time.span)
    clause = _CLAUSE.match(ties.text, length.end) or _GERUND.match(ties.text, length.end)
    return clause is not None and _one_deed(verb.lemmas, clause["verb"]) and _same_names(story, clause, time.span)


def _same_names(story: Story, clause: re.Match[str], time: Span) -> bool:
    """Whether whom and what a clause names is named where the time is told, too: moved to Harn, moving to Ell."""
    end = _END.search(story.text, clause.end())
    stretch = Span(clause.start(), end.start() if end else clause.end())
    told = {story.tokens.words[k] for k in story.tokens.within(sentence_at(story, time.start))}
    return all(word in told for k in story.tokens.within(stretch) if (word := story.tokens.words[k])[0].isupper())


def _of_noun(story: Story, noun: str, time: Span) -> bool:
    """Whether the clause of a time tells a noun, by its verb, by what it says before the time, or as what it is about."""
    verb = verb_of(story, time)
    if verb is None:
        return False
    if is_occasion(noun) and told_at(story, noun, time):
        return True
    if verb.subject is not None and verb.subject.word == noun:
        return True
    stretch = Span(verb.group.start, max(time.start, verb.group.end))
    return known_occasion(noun) and tells(noun, (story.lower[k] for k in story.tokens.within(stretch)))


def _one_deed(told: frozenset[str], word: str) -> bool:
    """Whether a verb is the one told, or stands in one line of deeds with it."""
    forms = lemmas(word) - word_list("occasions", "happen")
    return not forms.isdisjoint(told)
