"""The time that an event has when the copy speaks of it again -> whether it was told of another: `the May claim`, of March."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.language.word_classes import STOPS
from linter.finding import Hit, Related
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.timeline import Moment
    from linter.desk import Desk

MOST = 80
"""Times of a story that are looked at."""
_DEFINITE = frozenset("the that this its their his her those these".split())
_POINTING = frozenset("that those this these".split())
_PARTS = {"midnight": (22, 2), "dawn": (3, 9), "morning": (0, 12), "lunchtime": (11, 15), "midday": (11, 14), "noon": (11, 14),
          "afternoon": (12, 19), "evening": (16, 24), "night": (17, 7), "night-time": (17, 7), "daylight": (5, 21)}  # fmt: skip
"""Parts of the day, by the hours that they may hold."""


@record
class EventDay:
    """Finds an event that has one time where it is told and another where the copy speaks of it again.

    `That May claim`, of one that was lodged on 3 March; `that 1970s demolition`, of 1987; `the midnight raid`, at half past one
    in the afternoon. The copy must point (`that`) to the sentence before, or have told no other hour there. Nothing is said
    where any time of the story is the one given. The words for the message are the later words and the time told.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        yield from _days(story)
        yield from _hours(story)


def _days(story: Story) -> Iterator[Hit]:
    moments = story.timeline.moments[:MOST]
    for moment in moments:
        noun = _noun_behind(story, moment)
        if noun < 0:
            continue
        others = [other for other in moments if other is not moment and _comparable(moment, other)]
        if not others or any(_meet(moment, other) for other in others):
            continue
        told = _told(story, moment, others)
        if told is not None:
            yield _hit(story, Span(moment.span.start, story.tokens.ends[noun]), told.span)


def _noun_behind(story: Story, moment: Moment) -> int:
    """The token of the noun that a time describes: that May claim, that 1970s demolition; -1: none."""
    tokens, lower = story.tokens, story.lower
    first, last = tokens.at(moment.span.start), tokens.at(moment.span.end)
    mention = moment.mention
    if mention.day or mention.relative or last >= len(lower):
        return -1
    gap = story.text[tokens.ends[last - 1] : tokens.starts[last]]
    pointing = first > 0 and lower[first - 1] in _POINTING
    if not pointing or gap != " " or not tokens.words[last][0].islower():
        return -1
    return last if lower[last] not in STOPS and len(lower[last]) > 3 else -1


def _comparable(moment: Moment, other: Moment) -> bool:
    """Whether another time is told as finely: a weekday with a weekday or a day, a month with a month, a decade with a year."""
    mine, theirs = moment.mention, other.mention
    if mine.weekday is not None:
        return theirs.weekday is not None
    if mine.month:
        return theirs.month is not None
    return theirs.year is not None and theirs.precision in ("year", "month", "day")


def _meet(moment: Moment, other: Moment) -> bool:
    """Whether two times may be one."""
    mine, theirs = moment.mention, other.mention
    if mine.weekday is not None:
        return mine.weekday == theirs.weekday
    if mine.month:
        return mine.month == theirs.month and not (mine.year and theirs.year and mine.year != theirs.year)
    return any(a.first <= b.last and b.first <= a.last for a in moment.candidates for b in other.candidates)


def _told(story: Story, moment: Moment, others: list[Moment]) -> Moment | None:
    """The time that the sentence before, to which `that` points, told the event at."""
    own = story.sentence_at(moment.span.start)
    before = story.sentences[own - 1] if own else None
    if before is None or any(before.covers(length.span) for length in story.lengths):
        return None
    dated = [other for other in others if before.covers(other.span)]
    return dated[0] if len(dated) == 1 else None


def _hours(story: Story) -> Iterator[Hit]:
    """`the midnight raid`, where the only time of day that the story gives is in the afternoon."""
    clocks = [clock for clock in story.clocks if clock.minutes]
    if len(clocks) != 1:
        return
    tokens, lower = story.tokens, story.lower
    for word, (first, last) in _PARTS.items():
        for k in story.places.get(word, ()):
            if not 0 < k < len(lower) - 1 or lower[k - 1] not in _DEFINITE or clocks[0].span.overlaps(_span(story, k)):
                continue
            plain = tokens.words[k + 1][0].islower() and story.text[tokens.ends[k] : tokens.starts[k + 1]] == " "
            told = story.sentence_at(clocks[0].span.start)
            behind = story.sentence_at(tokens.starts[k]) - told == 1
            sentence = sentence_at(story, tokens.starts[k])
            dated = any(sentence.covers(mention.span) for mention in story.dates)
            restricted = lower[k + 2 : k + 3] in (["on"], ["at"], ["of"], ["in"])
            if (
                plain
                and behind
                and not (dated or restricted)
                and lower[k + 1] not in STOPS
                and not _within(clocks[0], first, last)
            ):
                yield _hit(story, Span(tokens.starts[k], tokens.ends[k + 1]), clocks[0].span)


def _within(clock: TimeOfDay, first: int, last: int) -> bool:
    """Whether a time of day may lie in a part of the day."""
    hours = [minutes / 60 for minutes in clock.minutes]
    return any(first <= hour <= last if first < last else hour >= first or hour <= last for hour in hours)


def _span(story: Story, k: int) -> Span:
    return Span(story.tokens.starts[k], story.tokens.ends[k])


def _hit(story: Story, span: Span, there: Span) -> Hit:
    words = story.document.words
    return Hit(span, (words(span), words(there)), related=(Related(there, f"'{words(there)}' here"),))
