"""The hour that an event has when the copy comes back to it -> whether it was told at another: the midnight raid, at noon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from linter.annotate.claims.event_times import MOST
from linter.annotate.claims.occasions import is_occasion, recurring, told_at
from linter.annotate.claims.owners import sentence_at
from linter.annotate.dates.clock import DAY
from linter.annotate.dates.day_parts import PARTS, DayTime, day_times
from linter.annotate.language.word_classes import DEFINITES, STOPS
from linter.checks.dates.event_day import told_otherwise
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_CAME = lazy_pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?P<noun>[a-z-]{4,})\s+(?:came|happened|occurred|struck|took\s+place|was|began|started|hit|fell)\s+"
    r"(?:[a-z]+\s+){0,2}?(?:in|at|before|during)\s+(?:the\s+)?(?:(?:middle|dead)\s+of\s+(?:the\s+)?|early\s+|late\s+)?$"
)
_SOON = lazy_pattern(r"\b(?:[Mm]inutes|[Mm]oments|[Ss]econds)\s+(?:later|after|before|earlier)\b")
_SOON_ROOM = 1.5
"""Hours that a part of the day may lie from a time that was minutes before."""
_ELSEWHERE = lazy_pattern(r"\b(?:next|following|previous|yesterday|tomorrow|tonight|today|usually|every|each|until)\b")


@record
class EventHour:
    """Finds an event that has one time of day where it is told and another where the copy speaks of it again.

    `The midnight raid`, at half past one in the afternoon; `the slide came in the middle of the night`, of a slope that gave
    way at nine in the morning; `at 5.20 that evening`, after `5.20 in the morning`; `at breakfast time … minutes later`, of
    what happened at nine in the evening. The words for the message are the later words and the time told.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        times = day_times(story)[:MOST]
        if len(times) < 2:
            return
        from linter.annotate.claims.event_clocks import clocks_apart

        yield from _other_half(story)
        for spans in clocks_apart(story):
            yield told_otherwise(story, *spans)
        for time in times:
            told = _described(story, time, times) or _predicated(story, time, times) or _soon(story, time, times)
            if told is not None:
                yield told_otherwise(story, *told)


def _other_half(story: Story) -> Iterator[Hit]:
    """`at 5.20 on Thursday morning … at 5.20 that evening`: an odd minute does not come back by chance."""
    odd = [clock for clock in story.clocks if len(clock.minutes) == 1 and clock.minutes[0] % 60 not in (0, 30)]
    sure = [clock for clock in odd if not _alone(story, clock.span)][:MOST]
    for one, other in combinations(sure, 2):
        apart = abs(one.minutes[0] - other.minutes[0]) == DAY // 2
        if apart and sentence_at(story, one.span.start) != sentence_at(story, other.span.start):
            yield told_otherwise(story, other.span, one.span)


def _alone(story: Story, span: Span) -> bool:
    """Whether a time is all of its line: the stamp of an entry in a running report."""
    line = story.text[story.text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
    return line.strip(" .:*#—–-[]()") == story.text[span.start : span.end].strip(" .")


def _described(story: Story, time: DayTime, times: tuple[DayTime, ...]) -> tuple[Span, Span] | None:
    """`the midnight raid`, `that evening attack`."""
    tokens, lower = story.tokens, story.lower
    k = tokens.at(time.span.start)
    noun = k + 1
    if not 0 < k < len(lower) - 1 or lower[k] not in PARTS or lower[k - 1] not in DEFINITES or not _noun(story, noun):
        return None
    told = _telling(story, time, times, noun)
    if told is None:
        clocks = [clock for clock in story.clocks if clock.minutes]
        if len(clocks) != 1 or story.sentence_at(time.span.start) - story.sentence_at(clocks[0].span.start) != 1:
            return None
        told = next((other for other in times if other.span == clocks[0].span and not other.near(time)), None)
    if told is None or lower[noun + 1 : noun + 2] in (["on"], ["at"], ["of"], ["in"]) or _dated(story, time):
        return None
    return Span(time.span.start, tokens.ends[noun]), told.span


def _noun(story: Story, k: int) -> bool:
    """Whether token k may be the noun that the word before it describes."""
    tokens = story.tokens
    plain = tokens.words[k][0].islower() and story.text[tokens.ends[k - 1] : tokens.starts[k]] == " "
    return plain and story.lower[k] not in STOPS


def _predicated(story: Story, time: DayTime, times: tuple[DayTime, ...]) -> tuple[Span, Span] | None:
    """`the slide came in the middle of the night`."""
    start = sentence_at(story, time.span.start).start
    match = _CAME.search(story.text, start, time.span.start)
    noun = match["noun"] if match else ""
    if (
        match is None
        or not is_occasion(noun)
        or recurring(noun)
        or time.span.end - time.span.start < 4
        or any(clock.span == time.span for clock in story.clocks)
    ):
        return None
    told = _telling(story, time, times, story.tokens.at(match.start("noun")))
    return (Span(match.start("noun"), time.span.end), told.span) if told else None


def _telling(story: Story, time: DayTime, times: tuple[DayTime, ...], noun: int) -> DayTime | None:
    """The first time at which another sentence tells of a noun, where none of them fits the time given."""
    found = [
        other
        for other in times
        if not sentence_at(story, other.span.start).covers(time.span) and told_at(story, story.lower[noun], other.span)
    ]
    return found[0] if found and not any(other.near(time) for other in found) else None


def _soon(story: Story, time: DayTime, times: tuple[DayTime, ...]) -> tuple[Span, Span] | None:
    """`at breakfast time … minutes later`, of what happened at nine in the evening: by the last time of the sentence before."""
    index = story.sentence_at(time.span.start)
    sentence = sentence_at(story, time.span.start)
    if index < 1 or not _SOON.search(story.text, sentence.start, sentence.end):
        return None
    before = story.sentences[index - 1]
    if _ELSEWHERE.search(story.text, before.start, sentence.end):
        return None
    told = [other for other in times if before.covers(other.span)]
    here = [other for other in times if sentence.covers(other.span)]
    if not told or len(here) > 1 or any(time.near(other, _SOON_ROOM) for other in told):
        return None
    return time.span, told[-1].span


def _dated(story: Story, time: DayTime) -> bool:
    """Whether the sentence of a time names a day of its own."""
    sentence = sentence_at(story, time.span.start)
    return any(sentence.covers(mention.span) for mention in story.dates)
