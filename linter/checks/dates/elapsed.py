"""`the 20th anniversary`, `a 150-year-old club` beside a year -> whether the sum is right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.dates import DateMention
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk

_OF = lazy_pattern(r"[’']?s?\s+anniversary\s+of\s+(?:[^\s.;:!?\d]+\s+){0,8}?\(?$", re.IGNORECASE)

_THING = r"(?!(?:an?|the|his|her|its|their|who|whose|in|at|of|by|and|for|with)\b)[\w’'-]+"
_FOUNDED = lazy_pattern(
    rf"(?:\s+{_THING}){{1,5}}\s*[,(–—]?\s*(?:(?:which|that)\s+)?(?:was\s+)?"
    r"(?:founded|built|established|opened|set up|created|launched|started|formed|completed|erected|dating)\s+"
    r"(?:by\s[\w’' -]{1,30}\s)?(?:in|from|back to|to)\s+"
)
_ANNIVERSARY = lazy_pattern(
    r"(?:\s+[a-z]+)?\s+anniversary(?!\s+of)(?:\s+(?:in\s+(?:[A-Z][a-z]+\s+)?)?(this|last|next|(?:1[5-9]|20)\d\d)\b(?:\s+year)?)?"
)
"""What stands behind the number of an anniversary, and the year that it was kept in."""
_BEGAN = lazy_pattern(
    r"\b(?:founded|established|opened|set up|created|launched|started|formed|married|wed|built)\s+in\s+(?:[A-Z][a-z]+\s+)?$"
)


@record
class Elapsed:
    """Finds a distance in years that does not fit the year beside it, seen from the day of publication."""

    what: Literal["anniversary", "founded"] = "anniversary"
    """`anniversary`: an anniversary of something of such a year. `founded`: a 150-year-old club, founded in such a year."""
    slack: int = 1
    """Years that the sum may be off, for birthdays and round figures."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        day = today(story, desk)
        if day is not None:
            find = {"anniversary": self._anniversaries, "founded": self._founded}[self.what]
            yield from find(story, day.year)

    def _founded(self, story: Story, now: int) -> Iterator[Hit]:
        """A thing so many years old, and the year that it was founded, built or opened in."""
        for quantity in story.quantities:
            old = quantity.unit == "year" and "year-old" in story.document.words(quantity.span) and not quantity.bound
            if not old or quantity.value < 5:
                continue
            first = bisect_left(story.dates, quantity.span.end, key=_start)
            mention = story.dates[first] if first < len(story.dates) else None
            if mention is None or mention.year is None or mention.relative or mention.precision != "year":
                continue
            between = story.text[quantity.span.end : mention.span.start]
            if len(between) > 90 or not _FOUNDED.fullmatch(between) or mention.year > now:
                continue
            room = self.slack + (quantity.value >= 50 and quantity.value % 10 == 0) * 0.05 * quantity.value
            if abs(now - mention.year - quantity.value) > room:
                words = (story.document.words(quantity.span), str(mention.year), str(now - mention.year))
                yield Hit(quantity.span, words=words, related=(Related(mention.span, f"'{mention.year}' here"),))

    def _anniversaries(self, story: Story, now: int) -> Iterator[Hit]:
        for quantity in story.quantities:
            if quantity.kind != "ordinal" or not 2 <= quantity.value <= 1000:
                continue
            first = bisect_left(story.dates, quantity.span.end, key=_start)
            mention = next(
                (
                    mention
                    for mention in story.dates[first : first + 4]
                    if mention.year is not None and not mention.relative and mention.precision not in ("decade", "century")
                ),
                None,
            )
            if mention and _OF.fullmatch(story.text, quantity.span.end, mention.span.start):
                if mention.span.start - quantity.span.end < 90 and not self._fits(quantity.value, mention, now):
                    words = (story.document.words(quantity.span), str(mention.year), str(now - (mention.year or 0)))
                    yield Hit(quantity.span, words=words, related=(Related(mention.span, f"'{mention.year}' here"),))
            else:
                yield from self._of_founding(story, quantity, now)

    def _of_founding(self, story: Story, quantity: Quantity, now: int) -> Iterator[Hit]:
        """The anniversary of what the copy said just before to be founded, opened or married in a year."""
        text = story.text
        behind = _ANNIVERSARY.match(text, quantity.span.end)
        if behind is None:
            return
        floor = max(text.rfind("\n", 0, quantity.span.start) + 1, quantity.span.start - 160)
        first = bisect_left(story.dates, floor, key=_start)
        last = bisect_left(story.dates, quantity.span.start, key=_start)
        years = [m for m in story.dates[first:last] if m.year and not m.relative and m.precision in ("year", "month", "day")]
        if len(years) != 1 or not _BEGAN.search(text, floor, years[0].span.start):
            return
        founded = years[0].year or 0
        then = {"this": now, "next": now + 1, "last": now - 1}.get(behind[1] or "this", 0) or int(behind[1])
        if then > founded and abs(then - founded - quantity.value) > self.slack:
            words = (story.document.words(quantity.span), str(founded), str(then - founded))
            yield Hit(quantity.span, words=words, related=(Related(years[0].span, f"'{founded}' here"),))

    def _fits(self, years: float, mention: DateMention, now: int) -> bool:
        return mention.year is not None and (abs(now - mention.year - years) <= self.slack or mention.year > now)


def _start(mention: DateMention) -> int:
    return mention.span.start
