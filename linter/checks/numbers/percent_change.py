"""Changes from one figure to another -> whether the percentage given fits, and whether it is percent or percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from linter.annotate.numbers.quantities import Quantity
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_UP = frozenset(
    """rise rises rose risen increase increases increased up jump jumped grew grown growth climbed soared surged gained gain
    higher""".split()
)
_DOWN = frozenset(
    """fall falls fell fallen drop drops dropped down decline declined decrease decreased cut slipped shrank plunged
    lower""".split()
)


@record
class PercentChange:
    """Finds a percentage that its two figures do not bear out.

    what: `sum`: `rose 10 percent, from 200 to 250` or `to 250 from 200`. `points`: `rose 2 percent, from 5 percent to 7
    percent`, and the other way round `rose 40 points, from 5 percent to 7 percent`. `amount`: `rose by 30, from 100 to 150`.
    """

    what: Literal["sum", "amount", "points"] = "sum"
    """sum, points or amount."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        quantities = story.quantities
        for i, one in enumerate(quantities[:-1]):
            before = story.lower[max(0, one.tokens.start - 4) : one.tokens.start]
            if "from" in before:
                last = next((j for j in range(i + 1, min(i + 4, len(quantities))) if _pair(story, one, quantities[j])), 0)
                first, second = one, quantities[last]
            elif "to" in before and _turned(story, one, quantities[i + 1]):
                last, first, second = i + 1, quantities[i + 1], one
            else:
                continue
            if not last:
                continue
            for percent in (*quantities[max(0, i - 1) : i], *quantities[last + 1 : last + 2]):
                if self._told(percent, first) and _same_change(story, percent, first, second):
                    hit = self._check(story, percent, first, second)
                    if hit:
                        yield hit

    def _told(self, change: Quantity, first: Quantity) -> bool:
        """Whether a figure can be the change that is checked: a percentage, points, or an amount of the same thing."""
        if self.what == "amount":
            same = change.kind == first.kind in ("money", "count") and change.unit == first.unit
            return same and not change.noun and change.low == change.high
        return change.kind == "percent" or (self.what == "points" and change.kind == "points" and first.kind == "percent")

    def _check(self, story: Story, percent: Quantity, first: Quantity, second: Quantity) -> Hit | None:
        difference = abs(second.value - first.value)
        change = 100 * difference / first.value if first.value else 0.0
        off = 0.51 * _place(percent) + 51 * (_place(first) + _place(second)) / first.value
        if percent.bound or first.bound or second.bound:
            off += 0.15 * percent.value + 1
        right = abs(percent.value - change) <= off + 0.02 * change
        if self.what == "amount":
            return _amount(story, percent, first, second, difference)
        if percent.kind == "points":
            room = 0.51 * (percent.step + first.step + second.step)
            if percent.bound or abs(percent.value - difference) <= room:
                return None
            return _hit(story, percent, first, second, _shown(difference))
        points = first.kind == "percent" and abs(percent.value - difference) <= 0.51 * (percent.step + first.step + second.step)
        if self.what == "points":
            clear = abs(percent.value - change) > 0.51 * _place(percent) + 0.25 * change  # whatever the figures round
            return _hit(story, percent, first, second, _shown(difference)) if points and clear else None
        if right or points or first.kind == "percent" or not 0 < change < 1000:
            return None
        return _hit(story, percent, first, second, _shown(change))


def _hit(story: Story, told: Quantity, first: Quantity, second: Quantity, right: str) -> Hit:
    words = story.document.words
    both = f"{words(first.span)} to {words(second.span)}"
    place = Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    related = (Related(place, f"'{words(place)}' here"),)
    return Hit(told.span, (words(told.span), both, right), related=related)


def _amount(story: Story, told: Quantity, first: Quantity, second: Quantity, difference: float) -> Hit | None:
    """`rose by 30, from 100 to 150`: the amount must be the difference."""
    room = 0.55 * (_place(told) + _place(first) + _place(second)) + (0.1 * difference if told.bound else 0)
    if first.scale != second.scale or not difference or abs(told.value - difference) <= room:
        return None
    if not 0.05 < told.value / difference < 20:  # an amount of something else
        return None
    return _hit(story, told, first, second, f"{_shown(difference / first.scale)}{_SCALES.get(first.scale, '')}")


_ASIDE = lazy_pattern(
    r"\s\([^()\n]{1,30}\)|\s(?:in|the)\s(?:(?:19|20)\d\d|previous year|year before)|\s(?:a|the) year (?:ago|earlier|before)"
)
"""What may stand between the two figures: a conversion in brackets, the year of the first."""


def _pair(story: Story, first: Quantity, second: Quantity) -> bool:
    """Whether the copy says `from … to …` of two figures of one kind."""
    if first.kind not in ("money", "count", "percent", "measure") or first.unit != second.unit or first.value <= 0:
        return False
    if first.kind != second.kind and not (first.kind == "count" and not first.noun):
        return False
    text = story.text
    before = text[max(0, first.span.start - 24) : first.span.start]
    between = _ASIDE.sub("", text[first.span.end : second.span.start])
    return bool(
        len(between) < 40
        and not re.search(r"[,;:.!?]\s", between)
        and re.search(r"\bfrom\s+(?:\w+\s+){0,2}$", before)
        and re.search(r"\bto\s+(?:[\w-]+\s+){0,3}$", between)
    )


_NOUN = lazy_pattern(
    r",\s(?:an?|the)\s(?:[a-z]+\s)?(?:rise|increase|jump|gain|fall|drop|decline|decrease|cut)\sof\s"
    r"(?:(?:about|around|nearly|almost|just|some|only|over|more|less|than|under)\s)*$"
)
"""What may stand before the change where it is told behind its figures: `from 300 to 225, a fall of 25 percent`."""


def _turned(story: Story, second: Quantity, first: Quantity) -> bool:
    """Whether the copy says `to … from …` of two figures of one kind: rose to 5 percent from 4 percent."""
    same = first.kind == second.kind in ("money", "count", "percent", "measure") and first.unit == second.unit
    if not same or first.value <= 0:
        return False
    before = story.text[max(0, second.span.start - 16) : second.span.start]
    between = story.text[second.span.end : first.span.start]
    return bool(
        re.search(r"\bto\s+(?:\w+\s+)?$", before) and re.fullmatch(r"(?:\s[a-z]+){0,2},?\sfrom\s(?:[a-z]+\s)?", between)
    )


def _same_change(story: Story, percent: Quantity, first: Quantity, second: Quantity) -> bool:
    """Whether a percentage tells the same change: in the same clause, beside a word of change that fits."""
    text = story.text
    pair = sorted((first.span, second.span))
    start, end = (percent.span.end, pair[0].start) if percent.span.end <= pair[0].start else (pair[1].end, percent.span.start)
    between = _NOUN.sub("", text[start:end])
    if len(between) > 45 or re.search(r"[.;:!?]\s|\band\b|\bwhile\b|\bbut\b|\bwith\b|\bof\b(?! (?:about|around))", between):
        return False
    around = story.lower[max(0, percent.tokens.start - 4) : percent.tokens.stop + 4]
    words = set(around)
    rising = second.value > first.value
    return bool(words & (_UP if rising else _DOWN)) and not words & (_DOWN if rising else _UP)


_SCALES = {1e3: " thousand", 1e6: " million", 1e9: " billion", 1e12: " trillion"}


def _place(figure: Quantity) -> float:
    """How exact a figure is; noughts at the end of a whole number are taken for exact to a fiftieth of it."""
    if figure.kind == "percent" and "." not in figure.figures:
        return 1.0
    round_one = figure.figures.endswith("0") and "." not in figure.figures
    return min(figure.step, 0.02 * figure.value) if round_one else figure.step


def _shown(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") if value < 100 else f"{value:.0f}"
