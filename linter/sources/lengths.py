"""A length of time or an age in a draft and the figures of the sources -> every length that can be reckoned from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from linter.annotate.numbers.units import UNITS
from linter.sources.operands import MINUTES_A_DAY, Operand

if TYPE_CHECKING:
    from linter.annotate.numbers.quantity import Quantity


def lengths(quantity: Quantity, operands: list[Operand]) -> Iterator[tuple[float, str, Operand]]:
    """Lengths of time: between two times of day, two years, two lengths in other units."""
    unit = UNITS.get(quantity.unit or ("year" if quantity.kind == "age" else ""))
    if unit is None:
        return
    times = [o for o in operands if o.kind == "time"]
    for a, b in combinations(times, 2):
        for minutes in {abs(a.value - b.value), MINUTES_A_DAY - abs(a.value - b.value)}:
            yield minutes * 60 / unit.size, f"from {a.text} to {b.text}", a
    yield from _between_days(quantity, operands)
    ages = [o for o in operands if o.kind == "age" or (o.kind == "count" and not o.unit and 15 < o.value < 110)]
    for a, b in combinations(ages, 2):
        if unit.name == "year":
            yield abs(a.value - b.value), f"{a.text} less {b.text}", a
    years = [o for o in operands if o.kind == "year"]
    for a, b in combinations(years, 2):
        if unit.name in ("year", "decade"):
            for off in (0, 1) if quantity.bound else (0,):
                yield (abs(a.value - b.value) - off) * UNITS["year"].size / unit.size, f"from {a.text} to {b.text}", a
    for a in operands:
        if a.unit in UNITS and UNITS[a.unit].dimension == "time":
            yield a.value * UNITS[a.unit].size / unit.size, a.text, a


def _between_days(quantity: Quantity, operands: list[Operand]) -> Iterator[tuple[float, str, Operand]]:
    """Whole years, months, weeks or days from one date to another; an age, from a date to the source's own day."""
    unit = "year" if quantity.kind == "age" else UNITS[quantity.unit].name
    days = [o for o in operands if o.kind == "day"]
    for a, b in combinations(days, 2):
        first, last = sorted((date.fromordinal(int(a.value)), date.fromordinal(int(b.value))))
        months = 12 * (last.year - first.year) + last.month - first.month - (last.day < first.day)
        length = {"year": months // 12, "month": months, "week": (last - first).days // 7, "day": (last - first).days}.get(unit)
        if length and (unit != "day" or quantity.kind != "age"):
            yield float(length), f"from {a.text} to {b.text}", a
            if quantity.bound:
                yield float(length + 1), f"from {a.text} to {b.text}", a
