"""Measures with a conversion behind them -> whether the conversion is right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.numbers.units import ALTERNATIVE_SIZES, UNITS
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk

_SIZES = {unit.name: unit.size for unit in UNITS.values()}


@record
class UnitConversion:
    """Finds `30 miles (84km)` and `90F (50C)`: two measures of one thing, side by side, that are not the same.

    The rounding of both figures is allowed for. Money is another kind's (`exchange_rate`).
    """

    slack: float = 0.04
    """The part of the value that the conversion may be off beyond the rounding; four times that for round figures."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        quantities = story.quantities
        for one, other in pairwise(quantities):
            if not _beside(story, one, other) or one.unit == other.unit:
                continue
            if (
                other.kind == "money"
                and other.unit == "pound"
                and not other.figures.startswith("£")
                and one.dimension == "weight"
            ):
                other = other._replace(kind="measure", unit="lb", dimension="weight")
            if other.kind != "measure":
                continue
            if one.dimension == "temperature" == other.dimension and {one.unit, other.unit} == {"C", "F"}:
                options = _temperatures(one, _difference(story, one))
            elif one.dimension == other.dimension not in ("", "time", "temperature") or (
                one.unit == "pound" and other.unit == "kg"
            ):
                options = _measures(one, other)
            else:
                continue
            if options and not any(self._fits(one, other, option) for option in options):
                words = story.document.words
                right = _shown(options[0][0], other)
                if other.figures and other.scale == 1:  # with its unit, as the copy writes it
                    right = words(other.span).replace(other.figures, right)
                yield Hit(
                    other.span,
                    (words(other.span), words(one.span), right),
                    related=(Related(one.span, f"'{words(one.span)}' here"),),
                )

    def _fits(self, one: Quantity, other: Quantity, option: tuple[float, float]) -> bool:
        """Whether the stated value is the converted one, given how roughly both are written."""
        value, per_unit = option
        rough = one.bound or other.bound or one.figures.endswith("0") or not one.figures
        off = max(_place(one) * abs(per_unit), _place(other)) * 0.51 + abs(value) * self.slack * (3 if rough else 1)
        return abs(other.value - value) <= off or (one.low != one.high and abs(other.high - value) <= off)


def _place(figure: Quantity) -> float:
    """How exact a figure is; noughts at the end of a whole number are taken for exact to a tenth of it."""
    round_one = figure.figures.endswith("0") and "." not in figure.figures
    return min(figure.step, 0.1 * abs(figure.value)) if round_one else figure.step


def _beside(story: Story, one: Quantity, other: Quantity) -> bool:
    """Whether the second stands behind the first in brackets, or behind a slash or an `or`."""
    between = story.text[one.span.end : other.span.start]
    if one.kind not in ("measure", "count", "money") or len(between) > 12:
        return False
    gap = between.strip().removeprefix(")")
    if gap in ("(", "(about", "(around", "(nearly", "(roughly", "(some", "[", "/"):
        end = story.text[other.span.end : other.span.end + 2]
        return gap == "/" or end[:1] in (")", "]", ",", ";") or end.startswith(" ")
    return gap == ", or" and story.text[other.span.end : other.span.end + 1] == ","


_CHANGE = frozenset(
    """by rise rises rose risen warmer cooler colder hotter increase increases increased drop dropped fell above below anomaly
    warming limit target than""".split()
)


def _difference(story: Story, one: Quantity) -> bool:
    """Whether the words around a temperature speak of a difference: warmer by 2C."""
    around = story.lower[max(0, one.tokens.start - 6) : one.tokens.stop + 6]
    return not _CHANGE.isdisjoint(around)


def _temperatures(one: Quantity, difference: bool) -> list[tuple[float, float]]:
    """The value on the other scale, read as a temperature, and as a difference where it may be one."""
    if one.unit == "C":
        return [(one.value * 1.8 + 32, 1.8), (one.value * 1.8, 1.8)][: 1 + difference]
    return [((one.value - 32) / 1.8, 1 / 1.8), (one.value / 1.8, 1 / 1.8)][: 1 + difference]


def _measures(one: Quantity, other: Quantity) -> list[tuple[float, float]]:
    """The value in the other unit, for every size that the names of the units may have."""
    first = "lb" if one.unit == "pound" else one.unit
    if first not in _SIZES or other.unit not in _SIZES:
        return []
    sizes = (_SIZES[first], *ALTERNATIVE_SIZES.get(first, ()))
    targets = (_SIZES[other.unit], *ALTERNATIVE_SIZES.get(other.unit, ()))
    return [(one.value * size / target, size / target) for size in sizes for target in targets]


def _shown(value: float, like: Quantity) -> str:
    """A figure as the copy would give it."""
    decimals = len(like.figures.partition(".")[2])
    return f"{round(value, decimals):,.{decimals}f}" if abs(value) < 100 else f"{float(f'{value:.3g}'):,.0f}"
