"""Two times of a story, a weekday and a date, a season and a month -> whether they are told as finely, and may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import verb_of
from linter.annotate.claims.owners import sentence_at
from linter.annotate.dates.date_mention import RELATIVE_DAYS, DateMention

if TYPE_CHECKING:
    from linter.annotate import Story

SEASONS = {
    "spring": (2, 3, 4, 5, 6), "springtime": (2, 3, 4, 5, 6), "summer": (5, 6, 7, 8, 9), "midsummer": (5, 6, 7, 8),
    "autumn": (8, 9, 10, 11, 12), "winter": (10, 11, 12, 1, 2, 3, 4), "midwinter": (11, 12, 1, 2),
}  # fmt: skip
"""Seasons of the north, by the months that they may hold."""
WEEK_PARTS = {"weekend": (4, 5, 6), "weekday": (0, 1, 2, 3, 4), "midweek": (1, 2, 3)}
"""Parts of the week, by the weekdays that they may hold."""
SAY = frozenset("say tell announce declare promise state confirm warn report".split())


def as_finely_told(story: Story, one: DateMention, other: DateMention) -> bool:
    """Whether two times are told as finely: a weekday with a weekday or a day, a month with a month, a decade with a year."""
    if one.precision == "season":
        return other.month is not None
    if one.precision == "part of the week":
        return weekday_of(story, other) is not None
    if one.weekday is not None or one.relative in RELATIVE_DAYS or one.day:
        if other.day and one.day:
            return True
        return weekday_of(story, one) is not None and weekday_of(story, other) is not None and _same_weeks(story, one, other)
    if one.relative or (other.relative and other.relative not in RELATIVE_DAYS):
        return False
    if one.month:
        return other.month is not None
    return bool(one.year and other.year and other.precision in ("year", "month", "day", "decade", "century"))


def _same_weeks(story: Story, one: DateMention, other: DateMention) -> bool:
    """Whether a full date lies so near the day of the story that a weekday may mean it."""
    told_on = story.timeline.told_on
    dated = [day for mention in (one, other) if mention.day and (day := mention.resolve(told_on)) is not None]
    return not dated or (told_on is not None and all(abs((day - told_on).days) < 12 for day in dated))


def meet(story: Story, one: DateMention, other: DateMention) -> bool:
    """Whether two as_finely_told times may be one."""
    if one.precision == "season":
        return other.month in SEASONS[one.unit]
    if one.precision == "part of the week":
        return weekday_of(story, other) in WEEK_PARTS[one.unit]
    if one.day and other.day:
        return (one.month, one.day) == (other.month, other.day) or bool(other.end_day and other.day <= one.day <= other.end_day)
    if one.weekday is not None or one.relative in RELATIVE_DAYS or one.day:
        return weekday_of(story, one) == weekday_of(story, other)
    if one.month:
        return one.month == other.month and not (one.year and other.year and one.year != other.year)
    first, last = years(one)
    low, high = years(other)
    return first <= high and low <= last


def _said_on(story: Story, mention: DateMention) -> int | None:
    """The weekday on which somebody says what is told: "the border opens tomorrow", the minister said on Tuesday."""
    sentence = sentence_at(story, mention.span.start)
    days = [date for date in story.dates if date.weekday is not None and not date.day and sentence.covers(date.span)]
    verb = verb_of(story, days[0].span) if len(days) == 1 else None
    return days[0].weekday if verb is not None and not verb.lemmas.isdisjoint(SAY) else None


def years(mention: DateMention) -> tuple[int, int]:
    """The first and the last year of a date, with a year of room for an era."""
    first = mention.year or 0
    if mention.precision == "century":
        first -= first % 100
        return first, first + 100
    return (first, first + 9) if mention.precision == "decade" else (first, first)


def weekday_of(story: Story, mention: DateMention) -> int | None:
    """The weekday of a day, where the copy says it or its own date gives it."""
    if mention.weekday is not None:
        return mention.weekday
    day = mention.resolve(story.timeline.told_on)
    if day is not None:
        return day.weekday()
    told_on = story.timeline.told_weekday
    if told_on is None and mention.relative in RELATIVE_DAYS:
        told_on = _said_on(story, mention)
    return (
        (told_on + RELATIVE_DAYS[mention.relative]) % 7 if told_on is not None and mention.relative in RELATIVE_DAYS else None
    )
