"""A date with its weekday -> whether that day was one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import WEEKDAY_NAMES, WEEKDAYS
from linter.annotate.dates.publication_day import today
from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.dates import DateMention
    from linter.desk import Desk


@record
class Weekday:
    """Finds a weekday that does not fit the date beside it.

    A date without a year is read against the day of publication, and only where one year is clearly the nearest.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for mention in story.dates:
            if mention.weekday is None or mention.day is None:
                continue
            day = mention.resolve(today(story, desk) if mention.year is None else None)
            if day and day.weekday() != mention.weekday:
                right = WEEKDAY_NAMES[day.weekday()]
                span = weekday_span(story, mention)
                dated = f"{day.day} {day:%B} {day.year}"
                yield Hit(span, words=(story.document.words(span), dated, right), suggestions=(right,))


def weekday_span(story: Story, mention: DateMention) -> Span:
    """Where the weekday stands in a mention."""
    tokens = story.tokens
    for i in tokens.within(mention.span):
        name = story.lower[i].rpartition("-")[2]
        if name in WEEKDAYS:
            return Span(tokens.ends[i] - len(name), tokens.ends[i])
    return mention.span
