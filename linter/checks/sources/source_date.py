"""Dates and the sources -> the dates, weekdays, months and years that no source has, or that stand where it has others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.source_days import other_day
from linter.checks.sources.source_number import missing
from linter.checks.sources.told_instead import OTHER, told_instead
from linter.finding import Hit, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.sources.source import HEAD, near

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk
    from linter.sources.comparison import Comparison
    from linter.sources.operands import Operand
    from linter.sources.source import Source


FULL = 0.2
"""The share of a sentence that some sentence of the sources must have before a date to the day, which nobody adds from memory,
is at fault."""
_BEFORE = lazy_pattern(r"\b(?:yesterday|last night|overnight|the (?:day|night|evening) before)\b", 2)
_AFTER = lazy_pattern(r"\b(?:tomorrow|the (?:next|following) day|the day after)\b", 2)
_LAST_YEAR = lazy_pattern(r"\b(?:last year|a year ago|the year before)\b", 2)
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_NEAR = 14
"""How many days off a weekday without a date may lie: next Tuesday, Monday last week."""


@record
class SourceDate:
    """Compares every date of the story with those of the sources, part by part; relative days are resolved against the day of
    each document where it is known, else they are left alone.
    """

    close: float = 0.3
    """The share of a sentence, by weight of its words, that a source sentence must have before a missing date is more than a
    suggestion."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        today = story.published or _day(desk.date) or max((source.day for source in desk.sources if source.day), default=None)
        known = [(mention, source.day or today) for mention, source in desk.sources.dates]
        for mention in story.dates:
            if not (mention.year or mention.month or mention.weekday is not None):
                continue
            hit = _contradicted(comparison, mention, today)
            other = other_day(comparison, mention) if hit is None else None
            if other is not None:
                hit = told_instead(story, mention.span, other.source, other.mention.span, message=OTHER, suggest=True)
            if hit is None:
                folded = [comparison.words.folded[i] for i in comparison.within(mention.span)]
                if desk.sources.run(folded) or any(_agree(mention, other, today, day) for other, day in known):
                    continue
                if _reckoned(comparison, mention, today) or _day_of_a_source(comparison, mention, folded):
                    continue
                wrong = _weekday_of(comparison, mention)
                hit = wrong or missing(comparison, mention.span, self.close)
                if (
                    mention.day
                    and mention.month
                    and not wrong
                    and hit.severity == Severity.SUGGESTION
                    and _retold(comparison, mention)
                ):
                    hit = hit._replace(severity=Severity.WARNING)
            yield hit


def _contradicted(comparison: Comparison, mention: DateMention, today: date | None) -> Hit | None:
    there = comparison.replaced(mention.span)
    if there is None:
        return None
    aligned, span = there
    assert aligned.source is not None
    day = aligned.source.day or today
    for other in near(aligned.source.story.dates, span):
        if other.span.overlaps(span) and not _agree(mention, other, today, day) and _same_shape(mention, other):
            return told_instead(comparison.story, mention.span, aligned.source, other.span, message=OTHER, suggest=True)
    return None


def _weekday_of(comparison: Comparison, mention: DateMention) -> Hit | None:
    """A hit on a full date with another weekday than a source gives it."""
    for other, source in comparison.sources.dates:
        same = (mention.month, mention.day) == (other.month, other.day) and mention.day is not None
        if same and None not in (mention.weekday, other.weekday) and mention.weekday != other.weekday:
            return told_instead(comparison.story, mention.span, source, other.span, message=OTHER, suggest=True)
    return None


def _retold(comparison: Comparison, mention: DateMention) -> bool:
    """Whether the sentence of a date was made from the sources, however freely."""
    aligned = comparison.sentence(mention.span.start)
    return aligned is not None and aligned.closest >= FULL


def _day_of_a_source(comparison: Comparison, mention: DateMention, folded: list[str]) -> bool:
    """Whether a mere weekday is that of a source's own day, or stands in one as an owner or in the plural: Friday's walkout."""
    if mention.weekday is None or mention.day:
        return False
    if any(source.day and source.day.weekday() == mention.weekday for source in comparison.sources):
        return True
    if any(map(_undated, comparison.sources)) and all(date.weekday is None for date, _ in comparison.sources.dates):
        return True
    if any(_told_beside(source, mention.weekday) for source in comparison.sources):
        return True
    return len(folded) == 1 and any(comparison.sources.has(folded[0] + ending) for ending in ("'s", "s"))


def _undated(source: Source) -> bool:
    """Whether the head of a source gives its day without the year, so that nobody can tell what weekday it was."""
    return source.day is None and any(
        date.day and date.month and not date.year and date.span.start < HEAD for date in source.story.dates
    )


def _told_beside(source: Source, weekday: int) -> bool:
    """Whether a source speaks of the day before or after its own, and that falls on the weekday: last night, tomorrow."""
    if source.day is None:
        return False
    off = (weekday - source.day.weekday()) % 7
    pattern = _BEFORE if off == 6 else _AFTER if off == 1 else None
    return pattern is not None and pattern.search(source.document.text) is not None


def _reckoned(comparison: Comparison, mention: DateMention, today: date | None) -> bool:
    """Whether a length of time that the sources give leads from their day to this one: a week from today, six years ago."""
    days: list[date | None] = [source.day for source in comparison.sources if source.day] or [today]
    lengths = [operand for operand in comparison.figures_beside(mention.span) if operand.unit in DAYS]
    here = mention.resolve(today)
    for day in days:
        if day is None:
            continue
        if here is not None and any(abs((here - day).days) == operand.value * DAYS[operand.unit] for operand in lengths):
            return True
        if mention.precision == "year" and mention.year:
            years = [operand.value for operand in lengths if operand.unit == "year" and operand.value > 2]
            if any(abs(day.year - mention.year) in (many, many + 1) for many in years):
                return True
    if mention.precision == "year" and mention.year and _last_year(comparison, mention.year):
        return True
    if mention.precision == "century" and mention.year:
        told = [operand.value for operand in comparison.figures_beside(mention.span) if operand.kind == "year"]
        return any(0 <= year - mention.year < 101 for year in told)
    if mention.precision == "year" and mention.year:
        near = comparison.figures_beside(mention.span)
        told = [operand.value for operand in near if operand.kind == "year"]
        years = [operand.value for operand in near if operand.unit == "year" and _reckons(operand)]
        return any(abs(mention.year - year) == many for year in told for many in years)  # in 1968; two years later
    return False


def _last_year(comparison: Comparison, year: int) -> bool:
    """Whether a source speaks of last year and bears a day of the year after: recorded on 9 January 2026."""
    return any(
        other.year == year + 1 and other.day is not None and _LAST_YEAR.search(source.document.text)
        for other, source in comparison.sources.dates
    )


def _reckons(operand: Operand) -> bool:
    """Whether a length leads from one time to another: two years later."""
    behind = operand.source.document.text[operand.span.end : operand.span.end + 10].split()
    return bool(behind) and behind[0].strip(",.;") in ("later", "earlier", "after", "before")


def _same_shape(one: DateMention, other: DateMention) -> bool:
    """Whether two dates name some part in common, so that they can contradict one another."""
    return any(
        getattr(one, part) is not None and getattr(other, part) is not None for part in ("year", "month", "day", "weekday")
    )


def _agree(ours: DateMention, theirs: DateMention, today: date | None, day: date | None) -> bool:
    """Whether the source's date bears out the draft's."""
    if ours.weekday is not None and theirs.weekday is not None and ours.weekday != theirs.weekday:
        return False
    here, there = ours.resolve(today), theirs.resolve(day)
    if here and there:
        return here == there or (ours.day is not None and ours.month == theirs.month and _in_range(ours.day, theirs))
    if here and day and theirs.weekday is not None and not theirs.day:  # next Tuesday
        return here.weekday() == theirs.weekday and abs((here - day).days) <= _NEAR
    if ours.weekday is not None and not ours.day:
        if theirs.weekday is not None:
            return theirs.weekday == ours.weekday
        close_by = there is not None and (day is None or abs((there - day).days) <= _NEAR)
        return close_by and there is not None and there.weekday() == ours.weekday
    for part in ("year", "month", "day"):
        mine, other = getattr(ours, part), getattr(theirs, part)
        if mine is not None and other is not None and mine != other and not (part == "day" and _in_range(mine, theirs)):
            return False
    finest = "day" if ours.day else "month" if ours.month else "year"
    return getattr(theirs, finest) is not None


def _in_range(day: int, mention: DateMention) -> bool:
    return mention.day is not None and mention.end_day is not None and mention.day <= day <= mention.end_day


def _day(given: str) -> date | None:
    from datetime import date

    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        return None
