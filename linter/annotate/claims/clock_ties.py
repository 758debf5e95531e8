"""Times of day in the copy -> how many minutes lie between two of them, by the days beside them where the copy names those."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.tie import Tie
from linter.annotate.dates.clock import DAY
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.date_mention import DateMention

_ON = lazy_pattern(r",?\s+(?:on\s+|that\s+)?")
_AT = lazy_pattern(r"(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:at\s+)?(?:about\s+|around\s+|just\s+after\s+)?")
_WEEK = 7


def clock_tie(story: Story, one: TimeOfDay, other: TimeOfDay) -> Tie:
    """The minutes from one time of day to another one, in each reading: where the days are not told, on any of a week."""
    days = days_apart(day_of(story, one), day_of(story, other))
    if days is None:
        gaps = {float((b - a) % DAY + shift * DAY) for a in one.minutes for b in other.minutes for shift in range(_WEEK)}
    else:
        gaps = {float(b - a + days * DAY) for a in one.minutes for b in other.minutes}
    return Tie(one.span, other.span, tuple((gap, gap) for gap in sorted(gaps)))


def day_of(story: Story, clock: TimeOfDay) -> DateMention | None:
    """The day that stands right beside a time of day: `at 6 a.m. on Tuesday`, `on Friday night at ten`."""
    for mention in _near(story, clock.span):
        if mention.weekday is None and not mention.day:
            continue
        behind = mention.span.start >= clock.span.end and _ON.fullmatch(story.text, clock.span.end, mention.span.start)
        if behind or (mention.span.end <= clock.span.start and _AT.fullmatch(story.text, mention.span.end, clock.span.start)):
            return mention
        if clock.span.covers(mention.span):
            return mention
    return None


def end_of(story: Story, clock: TimeOfDay) -> int:
    """Where a time of day ends with the day that stands behind it."""
    day = day_of(story, clock)
    return max(clock.span.end, day.span.end) if day is not None else clock.span.end


def _near(story: Story, span: Span) -> Iterator[DateMention]:
    for mention in story.dates:
        if mention.span.start > span.end + 12:
            return
        if mention.span.end > span.start - 30:
            yield mention


def days_apart(one: DateMention | None, other: DateMention | None) -> int | None:
    """The days from one day to the next other one; None where they cannot be counted."""
    if one is None or other is None:
        return None
    if one.month and one.month == other.month and one.day and other.day:
        return other.day - one.day
    if one.weekday is not None and other.weekday is not None:
        return (other.weekday - one.weekday) % _WEEK
    return None
