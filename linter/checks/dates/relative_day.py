"""today, yesterday, last month, next year beside a weekday, a month or a year -> whether the two fit the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTH_NAMES, WEEKDAY_NAMES
from linter.annotate.dates.date_mention import RELATIVE_DAYS
from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_STEP = {"last": -1, "this": 0, "next": 1}


@record
class RelativeDay:
    """Finds a relative day or period that does not fit the weekday, the month or the year that stands with it.

    `yesterday (Tuesday)` is read against the day of publication, or against another such pair of the same story where
    nobody knows that day; `last month, in March` and `last year, 2014` need the day of publication.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        day = today(story, desk)
        sure = None if story.published is not None else Severity.SUGGESTION  # copy is often printed a day after it was sent
        told = story.timeline.told_weekday if story.timeline.dateline_end else None
        first: tuple[int, Span] | None = None
        for one, other in zip(story.dates, story.dates[1:], strict=False):
            if not apposed(story, one, other):
                continue
            span = Span(one.span.start, other.span.end)
            relative, named = (one, other) if one.relative else (other, one)
            if relative.relative in RELATIVE_DAYS and named.weekday is not None and named.precision in ("weekday", "day"):
                weekday = (named.weekday - RELATIVE_DAYS[relative.relative]) % 7
                words = story.document.words(span)
                if day and weekday != day.weekday():
                    right = WEEKDAY_NAMES[(day.weekday() + RELATIVE_DAYS[relative.relative]) % 7]
                    yield Hit(span, words=(words, f"a {right}"), severity=sure)
                elif not day and told is not None and weekday != told:
                    right = WEEKDAY_NAMES[(told + RELATIVE_DAYS[relative.relative]) % 7]
                    yield Hit(span, words=(words, f"a {right}"))
                elif not day and first and first[0] != weekday:
                    right = WEEKDAY_NAMES[(first[0] + RELATIVE_DAYS[relative.relative]) % 7]
                    other_place = (Related(first[1], f"'{story.document.words(first[1])}' here"),)
                    yield Hit(span, words=(words, f"a {right}"), related=other_place)
                first = first or (weekday, span)
            elif day and (wrong := _period(relative, named, day)):
                yield Hit(span, words=(story.document.words(span), wrong))


def apposed(story: Story, one: DateMention, other: DateMention) -> bool:
    """Whether two mentions name the same day: `yesterday (Tuesday)`, `last year, 2014`, `last month, in March`."""
    if bool(one.relative) == bool(other.relative):
        return False
    between = story.text[one.span.end : other.span.start]
    if len(between) > 8 or "\n" in between:
        return False
    behind = story.text[other.span.end : other.span.end + 1]
    gap = between.strip()
    if gap == "(":
        return behind in (")", ",")
    if gap in (",", ", in", "(in", ", on", "–", "—", "-"):
        return behind in (",", ".", ";", ")", "–", "—", "-", "")
    return False


def _period(relative: DateMention, named: DateMention, day: date) -> str:
    """What a relative month or year really was, where the named one is another; else empty."""
    step = _STEP.get(relative.relative)
    if step is None or named.day is not None:
        return ""
    if relative.unit == "year" and named.precision == "year" and named.year is not None:
        return str(day.year + step) if named.year != day.year + step else ""
    if relative.unit == "month" and named.precision == "month" and named.month is not None:
        months = day.year * 12 + day.month - 1 + step
        right = MONTH_NAMES[months % 12]
        wrong = named.month - 1 != months % 12 or (named.year is not None and named.year != months // 12)
        return f"{right} {months // 12}" if wrong else ""
    return ""
