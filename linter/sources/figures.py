"""Quantities of a draft and of its sources -> which figure bears out which: scale, unit, conversion and rounding understood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.units import CURRENCIES, UNITS
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.sources.source import Source
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

EXACT = 0.004
"""How far a figure may be off, as a share of its value, where it is given as exact: 2.46 billion for 2.455."""
CONVERTED = 0.021
"""The same for a figure in another unit: 640 feet are not 200 metres."""
ROUGH = 1e6
"""A round figure from here on is money where the sources have so much money."""
ROUND = 0.02
"""The same where it has fewer figures than the source's: 2.5 billion for 2.46."""
ABOUT = 0.12
"""The same behind `about`, `more than`, `nearly`."""
_LOOSE = frozenset(("count", "age", "ordinal", "time", "score", "measure", "year"))
_LABEL = lazy_pattern(
    r"\b(?:quay|page|p|pp|number|no|nos|item|room|section|chapter|table|fig|figure|route|count|line|platform|gate|lot|article|"
    r"paragraph|clause|question|volume|step|phase|type|group|class|grade|level|stage|bay|shed|hall|door|unit|plot|block|camera|"
    r"highway|motorway|flight|ward|district|zone|channel)\.?\s$",
    re.IGNORECASE,
)


_ITEM = lazy_pattern(r"[.)][ \t]+\S")


def quantities_in(story: Story, span: Span) -> Iterator[Quantity]:
    """The figures that begin inside a stretch, in order."""
    quantities = story.quantities
    for i in range(bisect_left(quantities, span.start, key=lambda q: q.span.start), len(quantities)):
        if quantities[i].span.start >= span.end:
            return
        yield quantities[i]


class Figure(NamedTuple):
    """A quantity and the source that it stands in."""

    value: float
    quantity: Quantity
    source: Source


class Figures:
    """The figures of some sources, by value."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._all = sorted(
            (
                Figure(value, quantity, source)
                for source in sources
                for quantity in source.story.quantities
                if not labelled(source.story, quantity)
                for value in _values(quantity)
            ),
            key=lambda figure: figure.value,
        )
        self._values = [figure.value for figure in self._all]

    def bearing_out(self, quantity: Quantity) -> Iterator[Figure]:
        """The figures of the sources that a figure of the draft can be."""
        for value in _values(quantity):
            slack = abs(value) * ABOUT + 1e-9
            for i in range(bisect_left(self._values, value - slack), bisect_right(self._values, value + slack)):
                if bears_out(self._all[i].quantity, quantity):
                    yield self._all[i]


def labelled(story: Story, quantity: Quantity) -> bool:
    """Whether a figure only numbers something: quay 4, page 12, No 7, `3)` at the head of a line."""
    if quantity.kind != "count" or quantity.unit or quantity.noun:
        return False
    before = story.text[max(0, quantity.span.start - 14) : quantity.span.start]
    return _LABEL.search(before) is not None or numbers_a_line(story, quantity)


def numbers_a_line(story: Story, quantity: Quantity) -> bool:
    """Whether a figure is the number of an item, at the head of its line: `3)`, `3.`."""
    span = quantity.span
    before = story.text[max(0, span.start - 14) : span.start].rpartition("\n")[2]
    if len(before) == min(14, span.start) and span.start > 14:
        return False
    item = quantity.figures.isdigit() and _ITEM.match(story.text, span.end) is not None
    return item and not before.strip(" \t-*(")


def _values(quantity: Quantity) -> set[float]:
    """The values by which a figure is looked up: its bounds, its part of a hundred, its size in the base unit."""
    values = {quantity.value, quantity.low, quantity.high}
    if quantity.kind == "fraction":
        values |= {100 * value for value in values}
    if quantity.dimension and quantity.unit in UNITS:
        values |= {value * UNITS[quantity.unit].size for value in values}
    return values


_A_STRETCH = lazy_pattern(
    r"\s?(?:[\w-]+ ){0,2}?(?:an?|per|each|every)[ -](hour|day|week|month|quarter|year)\b"
    r"(?! (?:ago|before|earlier|later|after))",
    re.IGNORECASE,
)
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365 / 12, "quarter": 365 / 4, "year": 365.0}


def stretch(story: Story, quantity: Quantity) -> float:
    """The days for which a figure is told, where it is told of a stretch of time: 90,000 francs a quarter; else 0."""
    match = _A_STRETCH.match(story.text, quantity.span.end) if quantity.kind in ("count", "money", "measure") else None
    return _DAYS[match[1].lower()] if match and quantity.dimension != "time" else 0.0


def with_stretch(story: Story, quantity: Quantity) -> Span:
    """A figure with the stretch of time for which it is told."""
    match = _A_STRETCH.match(story.text, quantity.span.end)
    return Span(quantity.span.start, match.end() if match else quantity.span.end)


def bears_out(theirs: Quantity, ours: Quantity, in_place: bool = False) -> bool:
    """Whether the source's figure allows the draft's; `in_place`, where the one stands for the other, only a rounder one."""
    mine, other = ours.kind, theirs.kind
    if not _ranges_meet(theirs, ours) or (mine == "ordinal") != (other == "ordinal"):
        return False
    if ours.dimension != theirs.dimension and (mine == other == "measure" or "time" in (mine, other)):
        return False  # 16 metres and 16 days
    pairs = [
        (ours.low, theirs.low),
        (ours.high, theirs.high),
        (ours.value, theirs.value),
        (ours.value, theirs.high),
        (ours.value, theirs.low),
    ]
    if {mine, other} == {"percent", "fraction"}:
        factor = 100 if mine == "fraction" else 0.01
        return any(_near(a * factor, b, ABOUT if ours.bound else 0.02) for a, b in pairs)
    if mine == "points" or other == "points":
        if mine != other and (mine == "percent" or other == "percent"):
            return False
    elif mine != other and "percent" in (mine, other):
        return False
    elif mine != other and "money" in (mine, other) and _unit(ours) and _unit(theirs):
        return False if _unit(ours) != _unit(theirs) else _near(ours.value, theirs.value, ABOUT if ours.bound else ROUND)
    elif mine != other and ours.value >= ROUGH and ours.bound and {mine, other} == {"count", "money"} and not ours.noun:
        return _near(ours.value, theirs.value, ROUND)  # about a million and a half, for 1,530,000 kroner
    elif mine != other and not (mine in _LOOSE and other in _LOOSE):
        return ((mine in _LOOSE and not ours.unit) or (other in _LOOSE and not theirs.unit)) and ours.value == theirs.value
    if mine == "money" and other == "money" and ours.unit and theirs.unit and ours.unit != theirs.unit:
        return False
    if ours.dimension and ours.dimension == theirs.dimension and ours.unit != theirs.unit:
        if ours.unit in UNITS and theirs.unit in UNITS:
            one, two = UNITS[ours.unit].size, UNITS[theirs.unit].size
            return any(_near(a * one, b * two, 0.08 if ours.bound else CONVERTED) for a, b in pairs)
        return True
    rounder = _step(ours) > _step(theirs)
    if in_place:
        slack = (ABOUT if ours.bound else ROUND) if rounder else EXACT
    else:
        slack = ABOUT if ours.bound and (theirs.bound or rounder) else ROUND if rounder else EXACT
    if rounder and ours.kind == theirs.kind and ours.low == ours.high:
        grain = _step(ours) * (5 if round(ours.value / _step(ours)) % 10 == 5 else 1)
        pairs = [(a, b) for a, b in pairs if abs(a - b) <= grain + 1e-9]  # 1,200 for 1,204, not 1,240
    if slack == EXACT:
        return any(a == b or (abs(a) >= 1000 and a != int(a) and _near(a, b, 1e-9)) or _near(a, b, 1e-9) for a, b in pairs)
    return any(_near(a, b, slack) for a, b in pairs)


def _step(quantity: Quantity) -> float:
    """The size of the last place that a figure is exact to; of tens in words that are said to be rough, ten: almost twenty."""
    return (
        10.0 if not quantity.figures and quantity.bound and quantity.value % 10 == 0 and quantity.scale == 1 else quantity.step
    )


def _unit(quantity: Quantity) -> str:
    """The unit of a figure; the currency where it stands as its noun: 86,000 Swiss francs."""
    return quantity.unit or CURRENCIES.get(quantity.noun, "")


def _near(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other)) + 1e-9


def _ranges_meet(theirs: Quantity, ours: Quantity) -> bool:
    """Whether both ends of a range of the draft are ends of the source's range, where both are ranges in one unit."""
    if ours.low == ours.high or theirs.low == theirs.high or ours.unit != theirs.unit:
        return True
    ends = (theirs.low, theirs.high)
    return all(any(_near(end, other, ROUND) for other in ends) for end in (ours.low, ours.high))
