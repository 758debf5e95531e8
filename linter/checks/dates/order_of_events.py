"""What can only come first, and what can only follow it, with their dates -> whether they come in that order: buried before the
death, arrested for a raid of two days later.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import moved, verb_of
from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import DETERMINERS, STOPS
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import line_list, word_list
from linter.record import NamedTuple, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

MOST = 60
"""Dates of a story that are looked at."""
_NEAR = 2
"""Sentences between two that speak of one thing by a pronoun."""
_BEHIND = 24
"""Code points behind a verb that stands behind its date."""
_HALF = 183
"""Days within which two dates without a year lie in one year."""
_PRONOUNS = frozenset("he she it him her his its they them their this that".split())
_UNREAL = frozenset(("would", "could", "might", "may", "should"))


_TOLD_ON = lazy_pattern(r"(?:\b(?:on|in|of|by)\s+(?:the\s+)?|,\s+)$")


class _Step(NamedTuple):
    """A date with what happened on it."""

    time: DateMention
    sentence: int
    words: frozenset[str]
    """The words of its clause, with what they are forms of."""
    before: bool
    """Whether it is told as over at the time of the story: had been arrested."""


@record
class OrderOfEvents:
    """Finds what is told to have happened before what it can only follow: `died on 14 January … was buried on 12 January`.

    Which steps follow which is a list of the lexicon; both must be told of one person or thing, by a pronoun or a word that
    both clauses share, in sentences that stand near one another. The words for the message are the two dates.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if story.places.keys().isdisjoint(word_list("occasions", "sequence_signs")):
            return
        steps = list(_steps(story))
        for one, other in combinations(steps, 2):
            if other.sentence - one.sentence <= _NEAR and _turned(one, other) and _one_thing(story, one, other):
                words = story.document.words
                first, second = words(one.time.span), words(other.time.span)
                yield Hit(other.time.span, (second, first), related=(Related(one.time.span, f"'{first}' here"),))


@cache
def _rows() -> tuple[tuple[frozenset[str], frozenset[str], int], ...]:
    """What comes first -> what can only follow, and how many years one thing may take to go from one to the other."""
    lists = (("sequence", 200), ("sequence_soon", 1))
    rows = ((*line.partition(" : ")[::2], years) for name, years in lists for line in line_list("occasions", name))
    return tuple((frozenset(first.split()), frozenset(later.split()), years) for first, later, years in rows)


@cache
def _signs() -> frozenset[str]:
    """The words of all of these."""
    return frozenset(word for first, later, _ in _rows() for term in first | later for word in term.split("_"))


@cache
def _nouns() -> frozenset[str]:
    """Those that tell a step by themselves."""
    return frozenset(term for first, later, _ in _rows() for term in first | later if "_" not in term)


def _steps(story: Story) -> Iterator[_Step]:
    wanted = (mention for mention in story.dates[:MOST] if _may_date_a_step(story, mention))
    dated = [(mention, story.sentence_at(mention.span.start)) for mention in wanted]
    for mention, sentence in dated:
        if not any(other is not mention and abs(at - sentence) <= _NEAR for other, at in dated):
            continue
        verb = verb_of(story, mention.span)
        if verb is None or verb.negated or verb.modal in _UNREAL:
            continue
        sooner = verb.span.end <= mention.span.start
        start, end = (verb.group.start, mention.span.end) if sooner else (mention.span.start, verb.span.end + _BEHIND)
        told = (story.lower[k] for k in story.tokens.within(Span(start, min(end, story.sentences[sentence].end))))
        words = frozenset[str]().union(*(lemmas(word) | {word} for word in told)) | verb.lemmas
        noun = story.lower[max(0, story.tokens.at(mention.span.start) - 2)]
        if noun in _nouns():  # a marriage in 1988
            yield _Step(mention, sentence, frozenset((noun,)), False)
            continue
        yield _Step(mention, sentence, words | ({verb.subject.word} if verb.subject else frozenset()), verb.past_perfect)


def _may_date_a_step(story: Story, mention: DateMention) -> bool:
    """Whether something that can come before or after another thing may have happened on a date; then its clause is read."""
    if mention.relative or not (mention.year or mention.month) or mention.precision not in ("year", "month", "day"):
        return False
    sentence = story.sentence_at(mention.span.start)
    if sentence < 0 or not _TOLD_ON.search(story.text, max(0, mention.span.start - 8), mention.span.start):
        return False
    within = story.tokens.within(story.sentences[sentence])
    words = story.lower[within.start : within.stop]
    if all(_signs().isdisjoint(lemmas(word)) and word not in _signs() for word in words):
        return False
    return word_list("occasions", "again").isdisjoint(words) and not moved(story, story.sentences[sentence])


def _turned(one: _Step, other: _Step) -> bool:
    """Whether what must follow comes first by its date."""
    for first, later, years in _rows():
        if one.time.year and other.time.year and abs(one.time.year - other.time.year) > years:
            continue
        for early, late in ((one, other), (other, one)):
            if _says(early, first) and _says(late, later) and not (late.before or _says(late, first) or _says(early, later)):
                return _certainly_before(late.time, early.time)
    return False


def _says(step: _Step, terms: frozenset[str]) -> bool:
    return any(step.words.issuperset(term.split("_")) for term in terms)


def _certainly_before(one: DateMention, other: DateMention) -> bool:
    """Whether a date lies before another, those without a year in one year where half of one does not part them."""
    if one.year and other.year and one.year != other.year:
        return one.year < other.year
    if not (one.month and other.month):
        return False
    if not (one.day and other.day):
        return 0 < other.month - one.month <= 6
    apart = (other.month - one.month) * 30.4 + other.day - (one.end_day or one.day)
    return apart > 0 and (apart <= _HALF or bool(one.year and other.year))


def _one_thing(story: Story, one: _Step, other: _Step) -> bool:
    """Whether the later sentence speaks of what the earlier one does: by a pronoun, or a name or noun of both."""
    first, second = (_words(story, step.sentence) for step in (one, other))
    return (
        other.sentence == one.sentence
        or (other.sentence == one.sentence + 1 and not second.isdisjoint(_PRONOUNS))
        or bool((first & second) - _PRONOUNS)
    )


def _words(story: Story, sentence: int) -> set[str]:
    tokens = story.tokens.within(story.sentences[sentence])
    words = {story.lower[k].removesuffix("'s") for k in tokens}
    return {w for w in words if w in _PRONOUNS or (len(w) > 3 and w.isalpha() and w not in STOPS and w not in DETERMINERS)}
