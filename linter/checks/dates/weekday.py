"""Dates with their weekdays -> whether each day was one, and whether those without a year agree with one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import WEEKDAY_NAMES, WEEKDAYS, exists, nearest_weekday
from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_CLOSE = 45
"""Days between a date in running text, taken for the day of the story, and the weekdays that are held against it."""
_MOST = 40
"""Weekdays with dates of a story that are held against one another."""
_BARE = lazy_pattern(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s(?:the\s)?([12]?\d|3[01])(?:st|nd|rd|th)?(?=\s?[,;:)–—]|\n|$)"
)
"""A weekday with the number of a day, and no month behind it."""
_SHIFT = lazy_pattern(r"(?:\s\d\d[:.]\d\d(?:\s[A-Z]{2,4})?)?,?\sduring\sthe\s")
_YEARS = range(2000, 2028)
"""Years of all fourteen kinds, by which weekdays without a year are held against one another."""


@record
class Weekday:
    """Finds a weekday that does not fit the date beside it.

    A date without a year is read against the day of publication or the full dates of the story, and only where one year is
    clearly the nearest. Where nothing gives a year, such dates must agree with one another; where several disagree with
    the story's year and all agree with one other year, that year is meant.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        named = [m for m in story.dates if m.weekday is not None and m.day is not None and m.possible]
        yearless = [m for m in named if m.year is None]
        for mention in named:
            day = mention.resolve(None)
            if day and day.weekday() != mention.weekday:
                yield _hit(story, mention, day)
        yield from _of_notes(story)
        yield from _bare(story)
        yield from _during(story)
        if not yearless:
            return
        against = today(story, desk) or story.timeline.told_on
        anchors = [against] if against else []
        if anchors:
            own = story.published is not None
            dated = any(m.weekday is not None and m.resolve(None) == against for m in story.dates)
            for mention, hit in _by_the_year(story, yearless, anchors):
                near = any(_fits(mention, anchors[0].year + step) for step in (-1, 1))
                day = mention._replace(year=anchors[0].year).resolve(None)
                close = day is not None and abs((day - anchors[0]).days) < _CLOSE
                told = not near if today(story, desk) else dated or close
                lower = Severity.WARNING if told else Severity.SUGGESTION
                yield hit if own else hit._replace(severity=lower)  # an old story may be printed anew
        else:
            yield from _by_each_other(story, yearless)


_MISTAKEN = lazy_pattern(
    r"\b(?:incorrect\w*|wrong\w*|misstat\w+|mistak\w+|in error|erroneous\w*|earlier version|previous version|original\w*|"
    r"instead|not|should have|rather than|gave|said|stated|reported|listed|referred)\b"
)
"""What a note of correction may quote a wrong date with."""


def _of_notes(story: Story) -> Iterator[Hit]:
    """A full date in a note of correction that no word of its sentence calls wrong: `Corrected on Tuesday, 5 March 2025`."""
    notes = story.corrections
    for mention in story.all_dates if notes else ():
        if mention.weekday is None or not mention.possible or not any(note.covers(mention.span) for note in notes):
            continue
        day = mention.resolve(None)
        own = story.sentences[max(0, story.sentence_at(mention.span.start))]
        quoted = _MISTAKEN.search(story.text.lower(), own.start, own.end)
        if day and not quoted and day.weekday() != mention.weekday:
            yield _hit(story, mention, day)


def _by_the_year(story: Story, yearless: list[DateMention], anchors: Sequence[date]) -> Iterator[tuple[DateMention, Hit]]:
    """Those that fit none of the years that the days known lead to."""
    wrong: list[tuple[DateMention, date]] = []
    for mention in yearless:
        days = [day for anchor in anchors if (day := nearest_weekday(mention.month or 0, mention.day or 0, anchor))]
        if days and all(day.weekday() != mention.weekday for day in days):
            wrong.append((mention, days[0]))
    if len(wrong) > 1 and any(all(_fits(mention, year) for mention, _ in wrong) for year in _YEARS):
        return
    years = {mention.year for mention in story.dates if mention.year and mention.precision == "year"}
    if any(all(_fits(mention, year) for mention in yearless) for year in years):
        return  # the story is of another year
    for mention, day in wrong:
        yield mention, _hit(story, mention, day)


def _by_each_other(story: Story, yearless: list[DateMention]) -> Iterator[Hit]:
    """Those that do not go with the others, whatever the year: of three or more the odd one, of two in one month the later."""
    different = {(m.month, m.day, m.weekday): m for m in reversed(yearless)}
    dated = sorted(different.values(), key=lambda m: m.span.start)[:_MOST]
    if len(dated) < 2 or any(all(_fits(m, year) for m in dated) for year in _YEARS):
        return
    odd = {tuple(m for m in dated if not _fits(m, year)) for year in _YEARS if sum(_fits(m, year) for m in dated) >= 2}
    fewest = [group for group in odd if len(group) == min(map(len, odd))]
    if len(dated) == 2 and dated[0].month == dated[1].month:
        mention = dated[1]
    elif len(fewest) == 1 and len(fewest[0]) == 1:
        mention = fewest[0][0]
    else:
        return
    rest = [m for m in dated if m != mention]
    year = next(year for year in _YEARS if all(_fits(m, year) for m in rest))
    day = mention._replace(year=year).resolve(None)
    if day is not None:
        notes = tuple(Related(m.span, f"'{story.document.words(m.span)}' here") for m in rest[:2])
        words = story.document.words(rest[0].span)
        yield _hit(story, mention, day, dated=f"by '{words}' {day.day} {day:%B}", related=notes)._replace(
            severity=Severity.WARNING
        )


def _bare(story: Story) -> Iterator[Hit]:
    """`Tuesday 13 … Thursday 15 … Monday 20`: days without their month, held against the first one of the list."""
    if sum(len(story.places.get(day.lower(), ())) for day in WEEKDAY_NAMES) < 3:
        return
    days = [(match, WEEKDAYS[match[1].lower()], int(match[2])) for match in _BARE.finditer(story.text)][:_MOST]
    if len(days) < 2 or any(after[2] <= before[2] for before, after in pairwise(days)):
        return
    match, weekday, day = days[0]
    odd = [other for other in days[1:] if (other[1] - weekday - other[2] + day) % 7]
    if len(odd) == 1 and len(days) > 2:
        wrong = odd[0]
        right = WEEKDAY_NAMES[(weekday + wrong[2] - day) % 7]
        dated = f"by '{match[0]}' day {wrong[2]}"
        words = story.document.words(Span(*wrong[0].span(1)))
        notes = (Related(Span(*match.span()), f"'{match[0]}' here"),)
        hit = Hit(Span(*wrong[0].span(1)), words=(words, dated, right), suggestions=(right,), related=notes)
        yield hit._replace(severity=Severity.WARNING)


def _during(story: Story) -> Iterator[Hit]:
    """`2025-08-08 09:14 UTC, during the Saturday evening shift`: a weekday that the same clause gives to a full date."""
    for dated, named in pairwise(story.dates):
        day = dated.resolve(None) if dated.day and dated.weekday is None else None
        if day is None or named.weekday is None or named.day or named.relative:
            continue
        if day.weekday() != named.weekday and _SHIFT.fullmatch(story.text, dated.span.end, named.span.start):
            yield _hit(story, named, day)._replace(severity=Severity.WARNING)


def _fits(mention: DateMention, year: int) -> bool:
    day = mention._replace(year=year).resolve(None) if exists(year, mention.month or 0, mention.day or 0) else None
    return day is not None and day.weekday() == mention.weekday


def _hit(story: Story, mention: DateMention, day: date, dated: str = "", related: tuple[Related, ...] = ()) -> Hit:
    right = WEEKDAY_NAMES[day.weekday()]
    span = weekday_span(story, mention)
    dated = dated or f"{day.day} {day:%B} {day.year}"
    words = story.document.words(span)
    fitting = right if len(words) > 5 else right[: len(words)] if len(words) == 3 else ""
    return Hit(span, words=(words, dated, right), suggestions=(fitting,) if fitting else (), related=related)


def weekday_span(story: Story, mention: DateMention) -> Span:
    """Where the weekday stands in a mention."""
    tokens = story.tokens
    for i in tokens.within(mention.span):
        name = story.lower[i].rpartition("-")[2]
        if name in WEEKDAYS:
            return Span(tokens.ends[i] - len(name), tokens.ends[i])
    return mention.span
