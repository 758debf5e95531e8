"""Dates of a story -> the stretches of days that each may mean, seen from the story's own day: days can then be subtracted.

A date that leaves something out has several candidates: a day without a year lies in the year of the day that the story is told
on, or beside it; a weekday in the week before or behind. Whoever compares takes the candidates that fit, so that only what fits
in no reading is a fault.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import DAYS_IN, exists
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention

_AHEAD = 3
"""Years that a story looks ahead; one that names a later year is told on another day than its first lines give."""
_LEAD = 700
"""Code points in which a story says on which day it is told."""
MOST = 400
"""Dates of a story that are placed; a longer list is a table of dates."""
_ANY_MONDAY = 730122
"""A Monday of no story: weekdays that nothing dates are counted from it."""
_PLANNED = lazy_pattern(r"\b(?:by|until|till|through|will|planned|due|expected|scheduled|target|from|to)\b[^.;\n]*$")
DATELINE = lazy_pattern(r"[A-Z][A-Z.’' -]{2,30}[^\n—–]{0,50}?\s(?:—|–|-|--)\s|[A-Z][A-Z.’' -]{2,30},\s[A-Z][a-z]+day\.\s")
_THAT_YEAR = lazy_pattern(r",?\s+(?:(?:of|in|later)\s+)?(?:that|the same)\s+year\b")
_RANGE = lazy_pattern(r"\s*(?:[-–—]|to|and|until|till|through)\s*")


class Days(NamedTuple):
    """A stretch of days, both ends included, as ordinals of the calendar."""

    first: int
    last: int


class Moment(NamedTuple):
    """A date of the copy with the days that it may mean."""

    mention: DateMention
    candidates: tuple[Days, ...]

    @property
    def span(self) -> Span:
        return self.mention.span

    @property
    def precision(self) -> str:
        return (
            "day" if self.mention.day or self.mention.weekday is not None or self.mention.relative else self.mention.precision
        )


class Timeline:
    """The moments of a story in order."""

    def __init__(self, story: Story) -> None:
        self._story = story

    @cached_property
    def told_on(self) -> date | None:
        """The day that the story is told on, or nearly: that of its publication, else a full date of its first lines."""
        if self._story.published is not None:
            return self._story.published
        paragraphs = self._story.document.paragraphs
        if not paragraphs:
            return None
        lead = min(paragraphs[min(3, len(paragraphs) - 1)].span.end, _LEAD)
        full = [mention for mention in self._story.dates if mention.year and mention.day and mention.span.start < lead]
        for mention in full:
            day = mention.resolve(None)
            if day is None or day.year < self._last_year - _AHEAD:
                continue
            if mention.weekday is not None or len({m.year for m in full}) == 1:
                return day
        return None

    @cached_property
    def told_year(self) -> int:
        """The year that the story is told in: that of its day, else the only one of the days that it names in full; 0."""
        if self.told_on is not None:
            return self.told_on.year
        years = {m.year for m in self._story.dates if m.year and m.day and m.weekday is not None}
        year = years.pop() if len(years) == 1 else 0
        return (year or 0) if (year or 0) >= self._last_year - 1 else 0

    @cached_property
    def dateline_end(self) -> int:
        """Where the line of place and day ends that opens the story: `HARNE, Wednesday —`; 0 where there is none."""
        for paragraph in self._story.document.paragraphs[:4]:
            line = DATELINE.match(self._story.text, paragraph.span.start, min(paragraph.span.end, paragraph.span.start + 90))
            if line is not None:
                return line.end()
        return 0

    @cached_property
    def told_weekday(self) -> int | None:
        """The weekday that the story is told on, where its day or its dateline gives it."""
        if self.told_on is not None:
            return self.told_on.weekday()
        line = [mention for mention in self._story.dates[:3] if mention.span.end <= self.dateline_end]
        return line[0].weekday if line else None

    @cached_property
    def _last_year(self) -> int:
        """The latest year that the copy names, what is still planned left out."""
        text = self._story.text
        told = (m for m in self._story.dates if m.year and not _PLANNED.search(text, max(0, m.span.start - 60), m.span.start))
        return max((mention.year or 0 for mention in told), default=0)

    @cached_property
    def _only_weekdays(self) -> bool:
        """Whether the story names no other days than weekdays, which then can be counted among themselves."""
        return all(mention.month is None and mention.year is None for mention in self._story.dates[:MOST])

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The dates that can be placed, in order."""
        return tuple(self._place())

    @cached_property
    def _starts(self) -> list[int]:
        return [moment.span.start for moment in self.moments]

    def within(self, start: int, end: int) -> tuple[Moment, ...]:
        """The moments that begin in a stretch of the text."""
        return self.moments[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _place(self) -> Iterator[Moment]:
        year = self.told_on.year if self.told_on else 0
        named = 0
        for i, mention in enumerate(self._story.dates[:MOST]):
            if mention.month and mention.year is None and _THAT_YEAR.match(self._story.text, mention.span.end):
                mention = mention._replace(year=named or None)
            if mention.month and mention.year is None and (end := self._end_year(i)):
                mention = mention._replace(year=end)
            if mention.year:
                named = mention.year
            candidates = tuple(dict.fromkeys(self._candidates(mention, year, named)))
            if candidates:
                yield Moment(mention, candidates)

    def _end_year(self, i: int) -> int | None:
        """The year that a range gives at its end: `September to November 2010`, `from 3 June until 12 August 2024`."""
        dates, text = self._story.dates, self._story.text
        if i + 1 >= len(dates) or not _RANGE.fullmatch(text, dates[i].span.end, dates[i + 1].span.start):
            return None
        return dates[i + 1].year if (dates[i + 1].month or 0) >= (dates[i].month or 0) else None

    def _candidates(self, mention: DateMention, year: int, named: int) -> Iterator[Days]:
        if not mention.possible or mention.relative in ("later", "earlier", "before", "after", "ago", "hence"):
            return
        if mention.year and mention.precision in ("year", "month", "day"):
            yield from _stretch(mention.year, mention)
        elif mention.year and mention.precision in ("decade", "century"):
            from datetime import date

            years = 10 if mention.precision == "decade" else 100
            yield Days(date(mention.year, 1, 1).toordinal(), date(min(9999, mention.year + years - 1), 12, 31).toordinal())
        elif mention.month:
            around = (year, year - 1, year + 1) if year else () if named else (2001, 2000, 2002)
            for candidate in (*around, named, named + 1) if named else around:
                yield from _stretch(candidate, mention)
        elif self.told_on is not None:
            yield from _near(mention, self.told_on)
        elif mention.weekday is not None and self._only_weekdays:
            yield from (
                Days(_ANY_MONDAY + mention.weekday + 7 * week, _ANY_MONDAY + mention.weekday + 7 * week) for week in range(4)
            )


def _stretch(year: int, mention: DateMention) -> Iterator[Days]:
    from datetime import date

    month, day = mention.month, mention.day
    if not 1 <= year <= 9999:
        return
    if month and day:
        if exists(year, month, day):
            first = date(year, month, day).toordinal()
            yield Days(first, first + (mention.end_day - day if mention.end_day else 0))
        return
    last = DAYS_IN[month - 1] - (month == 2 and not exists(year, 2, 29)) if month else 31
    yield Days(date(year, month or 1, 1).toordinal(), date(year, month or 12, last).toordinal())


def _near(mention: DateMention, told_on: date) -> Iterator[Days]:
    """The days of a weekday or a relative day, seen from the day of the story."""
    today = told_on.toordinal()
    if mention.weekday is not None:
        behind = (told_on.weekday() - mention.weekday) % 7
        for day in (today - behind, today - behind + 7, today - behind - 7):
            yield Days(day, day)
    elif (day_meant := mention.resolve(told_on)) is not None:
        yield Days(day_meant.toordinal(), day_meant.toordinal())
    elif mention.unit == "year" and mention.relative in ("last", "this", "next"):
        year = told_on.year + {"last": -1, "this": 0, "next": 1}[mention.relative]
        yield from _stretch(year, mention._replace(month=None, day=None))


def days_between(one: Moment, other: Moment) -> Iterator[tuple[int, int]]:
    """The least and the greatest number of days from one moment to the other, for each pair of their candidates."""
    for first in one.candidates:
        for second in other.candidates:
            yield second.first - first.last, second.last - first.first
