"""Dates that no calendar has, times that no clock shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTH_NAMES
from linter.finding import Hit
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class ImpossibleDate:
    """Finds 31 April, 30 February, and 29 February in a year that has none; 13 p.m. and 7:75 a.m."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for mention in story.dates:
            if mention.possible or mention.month is None or mention.day is None or not 0 < mention.day < 40:
                continue
            month = MONTH_NAMES[mention.month - 1]
            if mention.month == 2 and mention.day == 29:
                month = f"{month} {mention.year}"
            yield Hit(mention.span, words=(story.document.words(mention.span), month, str(mention.day)))
        for clock in story.clocks:
            if not clock.minutes and clock.exact and "m" in story.text[clock.span.start : clock.span.end].lower():
                yield Hit(clock.span, (story.document.words(clock.span),), message="'%s': no clock shows that time.")
