"""`four years ago`, `the 20th anniversary`, `a 150-year-old club` beside a year -> whether the sum is right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates import today
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates import DateMention
    from linter.desk import Desk

_APART = re.compile(r"\s*[,(–—]?\s*(?:(?:back\s+)?in\s+)?(?:the\s+)?")
_OF = re.compile(r"[’']?s?\s+anniversary\s+of\s+(?:[^\s.;:!?\d]+\s+){0,8}?\(?$", re.IGNORECASE)


@record
class Elapsed:
    """Finds a distance in years that does not fit the year beside it, seen from the day of publication."""

    what: str = "ago"
    """`ago`: so many years ago, in such a year. `anniversary`: an anniversary of something of such a year."""
    slack: int = 1
    """Years that the sum may be off, for birthdays and round figures."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        day = today(story, desk)
        if day is None:
            return
        yield from self._ago(story, day.year) if self.what == "ago" else self._anniversaries(story, day.year)

    def _ago(self, story: Story, now: int) -> Iterator[Hit]:
        for one, other in zip(story.dates, story.dates[1:], strict=False):
            ago, named = (one, other) if one.relative == "ago" else (other, one)
            if ago.relative != "ago" or ago.unit != "year" or ago.amount < 2 or named.relative or not _exact(story, ago):
                continue
            if named.year is None or named.precision in ("decade", "century") or not _apposed(story, one, other):
                continue
            if abs(now - named.year - ago.amount) > self.slack + (ago.amount % 5 == 0 and ago.amount >= 20):
                related = (Related(named.span, f"'{story.document.words(named.span)}' here"),)
                yield Hit(
                    ago.span, words=(story.document.words(ago.span), str(named.year), str(now - named.year)), related=related
                )

    def _anniversaries(self, story: Story, now: int) -> Iterator[Hit]:
        for quantity in story.quantities:
            if quantity.kind != "ordinal" or not 2 <= quantity.value <= 1000:
                continue
            first = bisect_left(story.dates, quantity.span.end, key=_start)
            for mention in story.dates[first : first + 4]:
                if mention.year is None or mention.relative or mention.precision in ("decade", "century"):
                    continue
                if not 0 < mention.span.start - quantity.span.end < 90:
                    continue
                if _OF.fullmatch(story.text, quantity.span.end, mention.span.start) and not self._fits(
                    quantity.value, mention, now
                ):
                    words = (story.document.words(quantity.span), str(mention.year), str(now - mention.year))
                    yield Hit(quantity.span, words=words, related=(Related(mention.span, f"'{mention.year}' here"),))
                break

    def _fits(self, years: float, mention: DateMention, now: int) -> bool:
        return mention.year is not None and (abs(now - mention.year - years) <= self.slack or mention.year > now)


def _start(mention: DateMention) -> int:
    return mention.span.start


def _apposed(story: Story, one: DateMention, other: DateMention) -> bool:
    """Whether the two say the same: `in 1990, 25 years ago`, `four years ago (2022)`, `25 years ago in 1990`."""
    between = story.text[one.span.end : other.span.start]
    if len(between) > 12 or not _APART.fullmatch(between):
        return False
    if other.relative and "," not in between and "(" not in between:
        return False
    behind = story.text[other.span.end : other.span.end + 2]
    return not behind[:1].isalnum() if other.relative else not behind.strip()[:1].isalnum()


def _exact(story: Story, ago: DateMention) -> bool:
    """Whether the distance is given without about, nearly, more than."""
    before = story.text[max(0, ago.span.start - 12) : ago.span.start].lower().split()
    return not (
        before and before[-1] in ("about", "nearly", "almost", "than", "over", "around", "some", "roughly", "least", "under")
    )
