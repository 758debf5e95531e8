"""Dates that no calendar has, times that no clock shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTH_NAMES
from linter.finding import Hit, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.desk import Desk

_PLAYED = lazy_pattern(r"\b(?:video|[Rr]ecording|[Pp]resentation|footage|[Ff]ilm|[Cc]lip|[Aa]udio|[Pp]odcast|[Ee]pisode)\b")
"""What is timed by minutes and seconds from its own beginning."""
_NO_CLOCK = "'%s': no clock shows that time."
_OF_CLOCKS = "A day has 24 hours, half of them a.m. and half p.m., and an hour 60 minutes."
_GOES = lazy_pattern(
    r"\b(?:left|leaves?|depart\w*|arriv\w+|sets?\s+off|kick(?:s|ed)?[\s-]off|began|begins?|starts?|started|train|bus|ferry|flight)\b"
)
_COUNTED_ON = lazy_pattern(
    r"\b(?:past\s+(?:one|two|three|midnight)|after\s+midnight|small\s+hours|in\s+the\s+morning|next\s+day)\b"
)
_PRICED = lazy_pattern(r"\b(?:shares?|stock|index|points?|pence|cents|dollars?|price|trading|record|seconds)\b|[$£€]")


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
            sure = clock.exact and "m" in story.text[clock.span.start : clock.span.end].lower()
            if not clock.minutes and (sure or _timed(story, clock)):
                severity = None if sure else Severity.WARNING
                yield Hit(clock.span, (story.document.words(clock.span),), message=_NO_CLOCK, severity=severity, why=_OF_CLOCKS)


def _timed(story: Story, clock: TimeOfDay) -> bool:
    """Whether a bare figure can only be a time of day: `left at 25.10`, where another hour is told with the same mark."""
    sentence = story.sentences[max(0, story.sentence_at(clock.span.start))]
    if _PLAYED.search(story.text, sentence.start, sentence.end):
        return False
    form = story.text[clock.span.start : clock.span.end]
    others = [
        one for one in story.clocks if one.minutes and ("." in form) == ("." in story.text[one.span.start : one.span.end])
    ]
    if _COUNTED_ON.search(story.text, *sentence):
        return False  # hours counted on past midnight
    return bool(others) and _GOES.search(story.text, *sentence) is not None and not _PRICED.search(story.text, *sentence)
