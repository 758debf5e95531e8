"""Decades and centuries with a year beside them -> whether the year lies in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_BESIDE = lazy_pattern(
    r"(?:\s+[a-z-]+){0,3}\s*[,(–—]\s*(?:(?:probably|perhaps|about|around|it was|which was)\s+)?"
    r"(?:(?:built|founded|opened|born|made|written|painted|completed|dating|established|created|published)\s+)?"
    r"(?:in|from|of|back to)?\s*(?:the\s+)?(?:(?:early|mid|late|mid-)\s*)?"
)
_MADE = lazy_pattern(
    r"(?:\s+[a-z-]+){1,3}\s+(?:was|is|were|are)\s+(?:built|founded|erected|completed|painted|written|composed)\s+in\s+"
)
"""Between a century and the year in which a thing of it was made."""
_PART = lazy_pattern(r"\b(early|mid|late)[\s-]+$")
_CLOSED = lazy_pattern(r"\s*(?:[,.;:)–—]|$)")


@record
class Era:
    """Finds `in the 1980s, in 1992`, `the 19th-century house, built in 1923` and `the late 1960s (1962)`."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for one, other in zip(story.dates, story.dates[1:], strict=False):
            era, named = (one, other) if one.precision in ("decade", "century") else (other, one)
            if era.precision not in ("decade", "century") or era.relative or era.year is None:
                continue
            if named.relative or named.precision not in ("year", "month", "day") or named.year is None:
                continue
            between = story.text[one.span.end : other.span.start]
            beside = _BESIDE.fullmatch(between) or (era is one and _MADE.fullmatch(between))
            if len(between) > 60 or not beside or not _CLOSED.match(story.text, other.span.end):
                continue
            first, last = bounds(story, era)
            if not first <= named.year <= last:
                words = story.document.words
                note = Related(era.span, f"'{words(era.span)}' here")
                yield Hit(named.span, (words(named.span), words(era.span)), related=(note,))


def bounds(story: Story, era: DateMention) -> tuple[int, int]:
    """The first and the last year of a decade or a century, its early, middle or late part with a year or two of room."""
    first = era.year or 0
    length = 10 if era.precision == "decade" else 100
    first -= first % length  # the copy counts 1900 to either century
    last = first + length - (era.precision == "decade")
    part = _PART.search(story.text, max(0, era.span.start - 6), era.span.start)
    if part and part[1] == "early":
        last = first + length // 2
    elif part and part[1] == "late":
        first += length // 2 - length // 10
    return first, last
