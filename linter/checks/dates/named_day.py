"""Feasts and the last Sunday of a month beside a date -> whether that is their day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import DAYS_IN, MONTH_NAMES, WEEKDAYS, exists
from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_FEASTS = {
    name: (int(month), int(day))
    for month, day, names in (
        line.split(None, 2)
        for line in """1 1 new year's day
        1 5 twelfth night
        1 6 epiphany
        1 25 burns night
        2 14 valentine's day
        2 29 leap day
        3 1 st david's day
        3 17 st patrick's day
        4 1 april fools' day
        4 23 st george's day
        4 25 anzac day
        5 1 may day
        6 19 juneteenth
        7 1 canada day
        7 14 bastille day
        10 31 halloween
        11 1 all saints' day
        11 2 all souls' day
        11 5 guy fawkes night|bonfire night
        11 11 armistice day|veterans day
        11 30 st andrew's day
        12 24 christmas eve
        12 25 christmas day|christmas
        12 26 boxing day|st stephen's day
        12 31 new year's eve|hogmanay""".split("\n")
    )
    for name in names.split("|")
}
_NAMES = (
    "|".join(sorted(_FEASTS, key=len, reverse=True))
    .replace("st ", r"(?:st\.?|saint)\s")
    .replace("'", "['’]")
    .replace(" ", r"\s")
)
_NTH = (
    r"(?P<nth>first|second|third|fourth|last)\s(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)?day)\s(?:of|in)\s"
    r"(?:(?:the|each|every)\smonth|(?P<month>" + "|".join(MONTH_NAMES) + r"))"
)
_BEFORE = lazy_pattern(rf"\b(?:(?P<feast>{_NAMES})|(?:the\s)?{_NTH})\s?[,(–—]\s?(?:on\s)?$", re.IGNORECASE)
_BEHIND = lazy_pattern(
    rf"\s?[,(–—]\s?(?:(?P<feast>{_NAMES})|the\s{_NTH})\b(?!\s(?:eve|week|market|sale|party)\b)", re.IGNORECASE
)
_NEAR = lazy_pattern(
    r"\b(?:of|after|before|orthodox|coptic|julian|armenian|observed|until|to|and|than|since|lunar|chinese|old)\s(?:the\s)?$",
    re.IGNORECASE,
)
_COUNT = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_WEEK = 7


@record
class NamedDay:
    """Finds `Christmas Eve, 23 December`, and `the last Sunday of the month (26 March 2026)`, a Thursday.

    The name and the date stand beside one another, parted by a comma or a bracket. The words for the message are the name, the
    date, and which day it is.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text = story.text
        told_on = today(story, desk) or story.timeline.told_on
        year = told_on.year if told_on else 0
        for mention in story.dates:
            if not (mention.month and mention.day and mention.possible) or mention.end_day:
                continue
            match = _BEFORE.search(text, max(0, mention.span.start - 50), mention.span.start)
            match = match or _BEHIND.match(text, mention.span.end, mention.span.end + 60)
            if match is None or _NEAR.search(text, max(0, match.start() - 14), match.start()):
                continue
            feast = match["feast"]
            right = _feast(feast, mention) if feast else _nth(match["nth"], match["day"], match["month"], mention, year)
            if right:
                start = match.start("feast" if feast else "nth")
                name = Span(start, start + len(match[0][start - match.start() :].rstrip(" ,(–—on")))
                words = story.document.words
                yield Hit(
                    mention.span, (words(name), words(mention.span), right), related=(Related(name, f"'{words(name)}' here"),)
                )


def _feast(name: str, mention: DateMention) -> str:
    """The date of a feast, where another is told."""
    plain = " ".join(name.lower().replace("’", "'").replace("saint ", "st ").replace("st. ", "st ").split())
    month, day = _FEASTS[plain]
    return f"it falls on {day} {MONTH_NAMES[month - 1]}" if (month, day) != (mention.month, mention.day) else ""


def _nth(nth: str, name: str, month: str | None, mention: DateMention, year: int) -> str:
    """What is wrong with the date of the first Monday, the last Sunday, the last day of a month."""
    number, last = mention.day or 0, DAYS_IN[(mention.month or 1) - 1]
    if month and month.lower() != MONTH_NAMES[(mention.month or 1) - 1].lower():
        return f"that is in {MONTH_NAMES[(mention.month or 1) - 1]}"
    if name.lower() == "day":
        right = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(nth.lower(), last)
        return f"that is day {right}" if number != right and not (mention.month == 2 and number == 28) else ""
    told = mention._replace(year=mention.year or year or None)
    day = told.resolve(None) if told.year and exists(told.year, told.month or 0, number) else None
    if day is not None and day.weekday() != WEEKDAYS[name.lower()] and mention.year:
        return f"that is a {day:%A}"
    low = last - 6 - (mention.month == 2) if nth.lower() == "last" else _COUNT[nth.lower()] * _WEEK + 1
    high = last if nth.lower() == "last" else low + 6
    return f"it lies between day {low} and day {high}" if not low <= number <= high else ""
