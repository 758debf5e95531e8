"""`four years ago`, `the 20th anniversary`, `a 150-year-old club` beside a year -> whether the sum is right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from linter.annotate.dates.publication_day import today
from linter.annotate.wording.timing import is_rough
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.dates import DateMention
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk

_APART = lazy_pattern(r"\s*[,(–—]?\s*(?:(?:back\s+)?in\s+)?(?:the\s+)?")
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

    what: Literal["ago", "anniversary", "founded", "after"] = "ago"
    """`ago`: so many years ago, in such a year. `anniversary`: an anniversary of something of such a year. `founded`: a
    150-year-old club, founded in such a year. `after`: in 2021, four years after the 2012 vote."""
    slack: int = 1
    """Years that the sum may be off, for birthdays and round figures."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if self.what == "after":
            yield from self._after(story)
            return
        day = today(story, desk)
        if day is not None:
            find = {"ago": self._ago, "anniversary": self._anniversaries, "founded": self._founded}[self.what]
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

    def _after(self, story: Story) -> Iterator[Hit]:
        """So many years after or before something dated, in a year that the copy gives too."""
        for i, distance in enumerate(story.dates):
            if distance.relative not in ("after", "before") or distance.unit != "year" or distance.amount < 1:
                continue
            around = (*story.dates[max(0, i - 1) : i], *story.dates[i + 1 : i + 3])
            named = [mention for mention in around if mention.year and not mention.relative and mention.precision != "decade"]
            if len(named) != 2:
                continue
            one, other = named
            text = story.text
            if one.span.end <= distance.span.start:  # In 2021, four years after the 2012 vote
                fits = re.fullmatch(r"\s*[,(–—]\s*(?:\w+\s){0,2}", text[one.span.end : distance.span.start])
                fits = fits and re.fullmatch(r"\s(?:[^\s.;:!?,()]+\s){0,6}", text[distance.span.end : other.span.start])
                then, event = one, other
            else:  # Four years after the 2012 vote, in 2021,
                fits = re.fullmatch(r"\s(?:[^\s.;:!?,()]+\s){0,4}", text[distance.span.end : one.span.start])
                fits = fits and re.fullmatch(
                    r"(?:\s[\w’'-]+){0,4}\s?,\s(?:in|on)\s(?:\w+\s)?", text[one.span.end : other.span.start]
                )
                then, event = other, one
            if not fits or then.year is None or event.year is None:
                continue
            real = then.year - event.year if distance.relative == "after" else event.year - then.year
            if abs(real - distance.amount) > self.slack + (0.1 * distance.amount if is_rough(story.text, distance) else 0):
                words = (story.document.words(distance.span), str(event.year), str(real))
                note = (Related(event.span, f"'{event.year}' here"), Related(then.span, f"'{then.year}' here"))
                yield Hit(distance.span, words=words, related=note)

    def _ago(self, story: Story, now: int) -> Iterator[Hit]:
        for one, other in zip(story.dates, story.dates[1:], strict=False):
            ago, named = (one, other) if one.relative == "ago" else (other, one)
            if ago.relative != "ago" or ago.unit != "year" or ago.amount < 2 or named.relative or is_rough(story.text, ago):
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


def _apposed(story: Story, one: DateMention, other: DateMention) -> bool:
    """Whether the two say the same: `in 1990, 25 years ago`, `four years ago (2022)`, `25 years ago in 1990`."""
    between = story.text[one.span.end : other.span.start]
    if len(between) > 12 or not _APART.fullmatch(between):
        return False
    if other.relative and "," not in between and "(" not in between:
        return False
    behind = story.text[other.span.end : other.span.end + 2]
    return not behind[:1].isalnum() if other.relative else not behind.strip()[:1].isalnum()
