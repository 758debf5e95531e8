"""Figures -> what they make together, with the room that their rounding leaves: sum, difference, share, change, product.

Checks and whoever derives one figure from others share these few operations, so that a figure counts as right by one measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import hypot, log10
from typing import TYPE_CHECKING

from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.numbers.quantity import Quantity

ROUGHLY = 0.12
"""How far off a figure may be that the copy calls about, as a part of it."""
BEYOND = 0.25
"""How far beyond `more than` and short of `nearly` a figure may lie."""


class Worth(NamedTuple):
    """A value and how far below and above it the true one may lie."""

    value: float
    below: float = 0.0
    above: float = 0.0

    def agrees(self, other: Worth) -> bool:
        """Whether the two may be one value, both rounded as they are."""
        gap = other.value - self.value
        if gap >= 0:
            return gap <= hypot(self.above, other.below) * 1.2 + 1e-9 * abs(gap)
        return -gap <= hypot(self.below, other.above) * 1.2 + 1e-9 * abs(gap)


def step(figure: Quantity) -> float:
    """The size of the last place that counts: noughts at the end of a whole number are exact to a fiftieth of it at least."""
    if not figure.figures:
        in_words = min(figure.scale, 0.02 * figure.value) if figure.scale > 12 else 0.0
        return 1.0 if figure.kind in ("percent", "points") else in_words
    if "." in figure.figures or not figure.figures.endswith("0"):
        return figure.step
    return min(figure.step, max(figure.scale, 0.02 * figure.value))


def worth(figure: Quantity) -> Worth:
    """A figure with the room of its rounding: none for a count below a thousand, half its last place for others."""
    whole = figure.kind in ("count", "age") and figure.scale == 1 and figure.value < 1000 and "." not in figure.figures
    room = 0.0 if whole or (not figure.figures and figure.kind not in ("percent", "points")) else step(figure) / 2
    if figure.kind == "fraction":
        room = 0.015 * figure.value
    below, above = room, 2 * room if figure.kind == "percent" else room  # many cut a percentage off instead of rounding it
    if figure.bound == "about":
        below = above = max(room, ROUGHLY * abs(figure.value))
    elif figure.bound == "least":
        above = max(room, BEYOND * abs(figure.value))
    elif figure.bound == "most":
        below = max(room, BEYOND * abs(figure.value))
    value = figure.value
    if figure.low != figure.high:
        low, high = sorted((figure.low, figure.high))
        value, below, above = (low + high) / 2, below + (high - low) / 2, above + (high - low) / 2
    return Worth(value, below, above)


def added(parts: Iterable[Worth]) -> Worth:
    """The sum."""
    value = below = above = 0.0
    for part in parts:
        value, below, above = value + part.value, hypot(below, part.below), hypot(above, part.above)
    return Worth(value, below, above)


def less(whole: Worth, part: Worth) -> Worth:
    """What is left of the first when the second is taken away."""
    return Worth(whole.value - part.value, hypot(whole.below, part.above), hypot(whole.above, part.below))


def times(one: Worth, other: Worth) -> Worth:
    """The product."""
    return Worth(
        one.value * other.value,
        hypot(one.below * other.value, other.below * one.value),
        hypot(one.above * other.value, other.above * one.value),
    )


def over(one: Worth, other: Worth) -> Worth:
    """The first divided by the second; the second is not nought."""
    value = one.value / other.value
    below = hypot(one.below / other.value, value * other.above / other.value)
    return Worth(value, abs(below), abs(hypot(one.above / other.value, value * other.below / other.value)))


def percent(part: Worth, whole: Worth) -> Worth:
    """The share of the whole, in percent."""
    return times(Worth(100.0), over(part, whole))


def change(first: Worth, last: Worth) -> Worth:
    """The change from the first to the last in percent of the first, below nought where it falls."""
    ratio = percent(last, first)
    return ratio._replace(value=ratio.value - 100)


def derivations(told: Worth, others: Sequence[Worth], most: int = 8) -> Iterator[str]:
    """How a value follows from others: `is`, `sum`, `difference`, `product`, `ratio`, `percent`, `change`, `average`.

    The sum may be of any of the others, the difference of any two, or of one and the sum of some. No more than `most` are
    looked at, the nearest (last) ones.
    """
    near = [other for other in others if other.value > 0][-most:]
    if any(told.agrees(other) for other in near):
        yield "is"
    sums: list[Worth] = []
    for count in range(2, min(5, len(near)) + 1):
        for chosen in combinations(near, count):
            together = added(chosen)
            sums.append(together)
            if told.agrees(together):
                yield "sum"
            elif told.agrees(over(together, Worth(count))):
                yield "average"
    if any(told.agrees(less(one, other)) for one in near for other in (*near, *sums) if one.value > other.value):
        yield "difference"
    for one, other in combinations(near, 2):
        if told.agrees(times(one, other)):
            yield "product"
        for first, last in ((one, other), (other, one)):
            if told.agrees(over(first, last)):
                yield "ratio"
            if told.agrees(percent(first, last)):
                yield "percent"
            rise = change(first, last)
            if told.agrees(Worth(abs(rise.value), rise.below, rise.above)):
                yield "change"


def is_derived(told: Worth, others: Sequence[Worth]) -> bool:
    """Whether a value follows from others in some plain way."""
    return next(derivations(told, others), None) is not None


def a_digit_off(value: float, short: float) -> bool:
    """Whether a value would grow by so much (or shrink, below nought) if one of its digits were another."""
    new, digits = value + short, 1.0
    if new < 0 or not short:
        return False
    while digits <= max(value, abs(short)) * 10:
        if abs(short) < 10 * digits and abs(short / digits - round(short / digits)) < 1e-6:
            return value // (10 * digits) == new // (10 * digits)
        digits *= 10
    return False


def one_slip(told: float, right: float) -> bool:
    """Whether one figure is another with a digit changed, two swapped, or the point in another place; both rounded alike."""
    if told <= 0 or right <= 0:
        return False
    power = log10(told / right)
    if abs(power) > 0.5 and abs(power - round(power)) < 0.005:
        return True
    digits = len(f"{told:.4g}".rstrip("0").rstrip(".").replace(".", "")) if told == int(told) else 3
    one, other = f"{told:.4g}", f"{float(f'{right:.{max(2, digits)}g}'):.4g}"
    if len(one) != len(other):
        return False
    apart = [i for i in range(len(one)) if one[i] != other[i]]
    swapped = len(apart) == 2 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    return len(apart) == 1 or swapped


def slipped(told: float, right: float) -> bool:
    """Whether one figure is another with a digit changed, two swapped, or the point in another place."""
    digits = [len(f"{value:.4g}".strip("0.").replace(".", "")) for value in (told, right)]
    return (max(digits) > 1 and told >= 10 and a_digit_off(told, right - told)) or (min(digits) > 1 and one_slip(told, right))
