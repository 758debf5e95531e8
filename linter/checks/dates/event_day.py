"""The time that an event has when the copy speaks of it again -> whether it was told of another: `the May claim`, of March."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from linter.annotate.claims.event_times import EventTime, comparable, event_times, foretold, meet
from linter.annotate.claims.occasions import recurring, tells
from linter.annotate.claims.owners import sentence_at
from linter.annotate.language.word_classes import STOPS
from linter.finding import Hit, Related
from linter.lexicon import word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.dates import DateMention
    from linter.desk import Desk

_NEAR = 14
"""Words around a time that may tell of what happened then."""
MOST = 80
"""Times of a story that are looked at."""
_DEFINITE = frozenset("the that this its their his her those these".split())
_PARTS = {"midnight": (22, 2), "dawn": (3, 9), "morning": (0, 12), "lunchtime": (11, 15), "midday": (11, 14), "noon": (11, 14),
          "afternoon": (12, 19), "evening": (16, 24), "night": (17, 7), "night-time": (17, 7), "daylight": (5, 21)}  # fmt: skip
"""Parts of the day, by the hours that they may hold."""


@record
class EventDay:
    """Finds an event that has one time where it is told and another where the copy speaks of it again.

    `The Tuesday accident`, where a crane fell on Monday; `that May claim`, of one that was lodged on 3 March; `that 1970s
    demolition`, of 1987; `the midnight raid`, at half past one in the afternoon. The other sentence must tell of the event, or be
    the one to which `that` points. Nothing is said where any time of the story is the one given. The words for the message are the later words and the time told.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        yield from _days(story)
        yield from _hours(story)


def _days(story: Story) -> Iterator[Hit]:
    dates = story.dates[:MOST]
    if len(dates) < 2:
        return
    times = list(event_times(story))
    named = {event.time.span: event for event in times}
    for event in times:
        others = [other for other in dates if other is not event.time and comparable(story, event.time, other)]
        if not others or any(meet(story, event.time, other) for other in others) or not _alone(story, event):
            continue
        told = _pointed(story, event, others) if event.pointing else None
        told = told or next((other for other in others if _tells(story, event, other, others, named)), None)
        if told is not None:
            yield _hit(story, event.span, told.span)


def _alone(story: Story, event: EventTime) -> bool:
    """Whether nothing says that there was another such event, or that its time was changed."""
    tokens, lower = story.tokens, story.lower
    near = lower[max(0, tokens.at(event.span.start) - 3) : event.noun + 3]
    sentence = [lower[k] for k in tokens.within(sentence_at(story, event.span.start))]
    return word_list("occasions", "again").isdisjoint(near) and word_list("occasions", "moved").isdisjoint(sentence)


def _pointed(story: Story, event: EventTime, others: list[DateMention]) -> DateMention | None:
    """The time that the sentence before, to which `that` points, told the event at."""
    own = story.sentence_at(event.span.start)
    before = story.sentences[own - 1] if own else None
    if before is None or any(before.covers(length.span) for length in story.lengths):
        return None
    dated = [other for other in others if before.covers(other.span)]
    return dated[0] if len(dated) == 1 else None


def _tells(
    story: Story, event: EventTime, other: DateMention, others: list[DateMention], named: Mapping[Span, EventTime]
) -> bool:
    """Whether another time is that of the same event: its sentence tells it, and no second such time."""
    noun = story.lower[event.noun]
    if other.span in named:
        theirs = story.lower[named[other.span].noun]
        return theirs == noun and not recurring(noun) and not named[other.span].pointing
    if recurring(noun) or other.relative in ("last", "next") or event.time.precision == "year" or _of_the_saying(story, other):
        return False
    sentence = sentence_at(story, other.span.start)
    if sentence.covers(event.span) or sum(sentence.covers(one.span) for one in others) > 1:
        return False
    words = [story.lower[k] for k in story.tokens.within(sentence)]
    if not word_list("occasions", "moved").isdisjoint(words) or foretold(story, other.span) != foretold(story, event.span):
        return False
    at = story.tokens.at(other.span.start) - story.tokens.at(sentence.start)
    return tells(noun, words[max(0, at - _NEAR) : at + _NEAR])


def _of_the_saying(story: Story, other: DateMention) -> bool:
    """Whether a day is the one on which somebody spoke: the ministry said on Wednesday."""
    at = story.tokens.at(other.span.start)
    before = [word for word in story.lower[max(0, at - 4) : at] if word not in ("on", "late", "early")]
    return any(word in word_list("speech", "say") for word in before[-2:]) or story.lower[at + 1 : at + 2] in (["said"], ["told"])


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
