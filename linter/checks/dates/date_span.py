"""Periods with a beginning and an end -> whether they run forward."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_LINKS = frozenset(("to", "until", "till", "through", "and", "-", "–", "—", "to the"))
_BC = lazy_pattern(r"\s*(?:B\.?C|BCE)\b")


class Period(NamedTuple):
    """Two dates of the copy that say from when until when."""

    span: Span
    start: DateMention
    end: DateMention


@record
class DateSpan:
    """Finds a period that ends before it begins: `from 2018 to 2015`."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for period in periods(story):
            if _reversed(period):
                yield Hit(period.span)


def periods(story: Story) -> Iterator[Period]:
    """The periods of a story: from A to B, between A and B, A–B."""
    text = story.text
    for start, end in zip(story.dates, story.dates[1:], strict=False):
        between = text[start.span.end : end.span.start]
        link = between.strip()
        if len(between) > 9 or link not in _LINKS or "\n\n" in between or start.relative or end.relative:
            continue
        before = text[max(0, start.span.start - 14) : start.span.start].lower().split()
        opener = before[-1] if before else ""
        opener = before[-2] if opener in ("in", "the", "late", "early", "mid") and len(before) > 1 else opener
        opener = opener.lstrip("(“\"'")
        if link == "and" and (opener != "between" or text[end.span.end : end.span.end + 2].strip()[:1].isalpha()):
            continue  # “between 2004 and 2002 levels” compares
        if link not in ("and", "-", "–", "—") and opener != "from":
            continue
        if start.precision == end.precision and not _BC.match(text, end.span.end, end.span.end + 6):
            yield Period(Span(start.span.start, end.span.end), start, end)


def _reversed(period: Period) -> bool:
    start, end = period.start, period.end
    if start.year and end.year and (start.precision == "year" or (start.month and end.month)):
        first = (start.year, start.month or 0, start.day or 0)
        return first > (end.year, end.month or 0, end.day or 0)
    return bool(start.month and start.month == end.month and start.day and end.day and not start.year and end.day < start.day)
