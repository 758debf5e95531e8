"""A figure of the draft and the figures of the sources beside its passage -> how the figure follows from them, if it does.

A writer adds up, takes away, divides, reckons a percentage, counts a list or the hours between two times. Only figures that
stand near the passage which the sentence comes from are combined: of enough figures anything can be made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from linter.annotate.numbers.units import UNITS
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.sources.directions import way_it_goes
from linter.sources.lengths import lengths
from linter.sources.operands import Operand
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.source import Source

LARGE = 100
"""Below this a product or a sum of three comes about by chance."""
ROUGHLY = 0.005
"""How far a product may be from a figure that is said to be about so much."""
_BY = lazy_pattern(r"\bby (?:about |almost |nearly |just |some |over |under |more than |around )?$")
ROW = 40
"""How far apart, in code points, figures of one list stand at most."""
BESIDE = 150
"""How far apart two figures may stand, in code points, that are multiplied."""
MOST = 120
"""No more figures than this are combined for one sentence."""


class Derived(NamedTuple):
    """How a figure follows from figures of the sources."""

    how: str
    source: Source
    span: Span


def follows(quantity: Quantity, near: Iterable[Operand], plainly: bool = False, way: str = "") -> Derived | None:
    """How a figure can be reckoned from some of the sources' own; `plainly`: as a difference, sum or ratio of two."""
    operands = list(near)[:MOST]
    for value, how, operand in _ways(quantity, operands, plainly, way):
        if reaches(quantity, value):
            return Derived(how, operand.source, operand.span)
    return None


def way_of(story: Story, quantity: Quantity) -> str:
    """`up` or `down` for a percentage by which something is told to rise or fall; else empty."""
    changed = quantity.kind == "percent" and changes_by(story, quantity)
    return way_it_goes(story, quantity.span) if changed else ""


def changes_by(story: Story, quantity: Quantity) -> bool:
    """Whether a figure is told as what something changed by: fell by £2 million."""
    at = quantity.span.start
    return _BY.search(story.text, max(0, at - 30), at) is not None


def _ways(quantity: Quantity, operands: list[Operand], plainly: bool, way: str) -> Iterator[tuple[float, str, Operand]]:
    """Every value that the kind of figure can be reckoned as, with how; `way`: of a change, whether it goes up or down."""
    for a in () if way else operands:
        if a.kind == "cell" or (a.kind == "list" and quantity.kind == "count"):
            yield a.value, a.text, a
        if a.kind == "list" and quantity.kind == "count":
            yield a.value - 1, f"{a.text} less one", a
    if quantity.kind in ("percent", "fraction"):
        yield from _shares(quantity, operands, way)
        return
    if quantity.kind == "age" or quantity.dimension == "time":
        yield from lengths(quantity, operands)
    if quantity.kind == "count" and not quantity.noun and quantity.value <= 100:  # five percent, another says 33
        for a in operands:
            if a.kind in ("fraction", "percent"):
                yield (100 if a.kind == "fraction" else 1) * a.value, a.text, a
    if quantity.noun == "time":  # twenty times as much
        for a, b in _pairs(operands):
            yield a.value / b.value, f"{a.text} by {b.text}", a
    if quantity.kind == "count" and not quantity.noun and 10 < quantity.value < 110:  # when the artist was 29
        years = [o for o in operands if o.kind == "year"]
        for a, b in combinations(years, 2):
            yield abs(a.value - b.value), f"from {a.text} to {b.text}", a
    points = quantity.kind == "points" or quantity.noun == "point"
    wanted = ("percent", "points") if points else (quantity.kind, *_LIKE.get(quantity.kind, ()))
    if quantity.kind == "count" and not quantity.noun and quantity.value >= LARGE:
        wanted = (*wanted, "money")  # 11,000 more
    same = [_in_unit(o, quantity) for o in operands if o.kind in (*wanted, "cell")]
    same = [o for o in same if not quantity.unit or o.unit in (quantity.unit, "")]
    if any(o.unit != quantity.unit for o in operands if o.unit and o.kind == "measure"):
        same += _bare(operands, quantity)
    for a, b in combinations(same, 2):
        if quantity.dimension == "time" and not (a.unit or b.unit) and {a.value, b.value} <= _COUNTED:
            continue  # one threat and two and a half of something are no three years
        yield abs(a.value - b.value), f"{a.text} less {b.text}", a
        if not points:
            yield a.value + b.value, f"{a.text} and {b.text}", a
    if plainly and quantity.kind == "count" and quantity.value >= 10:
        for a, b in combinations([o for o in operands if o.kind == "count"], 2):
            if a.source is b.source and abs(b.span.start - a.span.end) < ROW and a.value * b.value == quantity.value:
                yield quantity.value, f"{a.text} times {b.text}", a
    if quantity.kind == "count" and quantity.value % 1:  # 3.5 per cent, down from 3.75
        yield from _by_points(operands)
    if quantity.unit in _HUNDREDTHS:
        for a in operands:
            if a.kind in ("money", "count"):
                yield 100 * a.value, a.text, a
    if quantity.kind in ("count", "money", "measure") and not plainly:
        yield from _reckoned(quantity, operands, same)


def _shares(quantity: Quantity, operands: list[Operand], way: str) -> Iterator[tuple[float, str, Operand]]:
    """What a percentage or a fraction can be: a part of a whole, a change, what is left."""
    scale = 1.0 if quantity.kind == "fraction" else 100.0
    turn = {"down": "hal", "up": "doubl"}.get(way)
    for a in operands if turn else ():
        if turn and a.text.lower().startswith(turn):
            yield (50.0 if way == "down" else 100.0) * scale / 100, a.text, a
    for a in operands if not way else ():
        if a.kind == "fraction":
            yield scale * a.value, a.text, a
            yield scale * (1 - a.value), f"all but {a.text}", a
        elif a.kind == "percent":
            yield scale * (1 - a.value / 100), f"all but {a.text}", a
    for a, b in _pairs(operands):
        if not way:
            yield scale * a.value / b.value, f"{a.text} of {b.text}", a
        if (way == "up" and a.value < b.value) or (way == "down" and a.value > b.value):
            continue
        yield scale * abs(a.value - b.value) / b.value, f"from {b.text} to {a.text}", a
    if quantity.kind == "percent" and not way:
        yield from _by_points(operands)


def _in_unit(operand: Operand, quantity: Quantity) -> Operand:
    """A figure in the unit of another, where both measure the same."""
    mine, theirs = UNITS.get(quantity.unit), UNITS.get(operand.unit)
    if mine is None or theirs is None or mine.name == theirs.name or mine.dimension != theirs.dimension:
        return operand
    return operand._replace(value=operand.value * theirs.size / mine.size, unit=quantity.unit)


def _bare(operands: list[Operand], quantity: Quantity) -> list[Operand]:
    """The figures with decimals and no unit, in the unit of those beside them: 5.42 metres, 4.97 m."""
    unit = next(
        (o.unit for o in operands if o.unit in UNITS and UNITS[o.unit].dimension == quantity.dimension and o.value % 1), ""
    )
    found = [o._replace(unit=unit) for o in operands if not o.unit and o.kind == "count" and o.value % 1] if unit else []
    return [_in_unit(o, quantity) for o in found]


_COUNTED = frozenset(map(float, range(13)))
"""Numbers that stand for any things."""
_LIKE = {"money": ("count",), "measure": ("count",), "count": ("score",)}
"""Kinds of figures that may be of the same thing though the copy gives them no unit."""


def _by_points(operands: list[Operand]) -> Iterator[tuple[float, str, Operand]]:
    """A percentage before or behind a change by points."""
    for a in [o for o in operands if o.kind == "percent"]:
        for b in [o for o in operands if o.kind == "points"]:
            yield a.value + b.value, f"{a.text} and {b.text}", a
            yield a.value - b.value, f"{a.text} less {b.text}", a


_HUNDREDTHS = frozenset(("cent", "cents", "pence", "penny", "centime", "p"))


def _times_beside(operand: Operand) -> list[float]:
    """The multiples that a source has in words beside a figure: doubled to 8 euros."""
    text, span = operand.source.document.text, operand.span
    beside = text[max(0, span.start - 50) : span.end + 50].lower()
    return [times for word, times in _MULTIPLES if word in beside]


_MULTIPLES = (("doubl", 2.0), ("twice", 2.0), ("halv", 2.0), ("half", 2.0), ("tripl", 3.0), ("trebl", 3.0), ("quadrupl", 4.0))


def _reckoned(quantity: Quantity, operands: list[Operand], same: list[Operand]) -> Iterator[tuple[float, str, Operand]]:
    """A share of an amount, an amount a month made one a year, the sum of a list."""
    for a in operands:
        share = a.value if a.kind == "fraction" else a.value / 100 if a.kind == "percent" else 0.0
        for b in same if share else ():
            yield share * b.value, f"{a.text} of {b.text}", b
            yield b.value * (1 + share), f"{b.text} and {a.text}", b
            yield b.value * (1 - share), f"{b.text} less {a.text}", b
    for a in same:
        yield a.value / 12, f"a twelfth of {a.text}", a
        for times in _times_beside(a):
            yield a.value / times, f"{a.text} by {times:g}", a
            yield a.value * times, f"{a.text} times {times:g}", a
    for row in _rows(same):
        yield sum(o.value for o in row), "all of these together", row[0]
    if quantity.value < LARGE:
        return
    years = [o.value for o in operands if o.unit == "year" and o.kind == "measure"]
    for a in same:
        for times in (4.0, 7.0, 12.0, 52.0, *(12 * many for many in years), *years):
            yield times * a.value, f"{a.text} times {times:g}", a
    for a, b, c in combinations(same[:16], 3):
        yield a.value + b.value + c.value, f"{a.text}, {b.text} and {c.text}", a
        yield abs(a.value + b.value - c.value), f"{a.text} and {b.text} less {c.text}", a
    if quantity.bound not in ("", "about") or quantity.kind == "measure":
        return
    for a, b in combinations([o for o in operands if o.kind in (quantity.kind, "count", "measure", "cell")], 2):
        if a.source is b.source and b.span.start - a.span.end < BESIDE and min(a.value, b.value) > 1:
            product = a.value * b.value
            if not quantity.bound or abs(product - quantity.value) <= ROUGHLY * quantity.value:
                yield product, f"{a.text} times {b.text}", a
            if not quantity.bound:
                yield a.value / b.value, f"{a.text} by {b.text}", a
                yield b.value / a.value, f"{b.text} by {a.text}", b


def _rows(same: list[Operand]) -> Iterator[list[Operand]]:
    """Three or more figures that stand close to one another."""
    row: list[Operand] = []
    for operand in sorted(same, key=lambda o: (id(o.source), o.span.start)):
        if row and (operand.source is not row[-1].source or not _in_one_row(row[-1], operand)):
            if len(row) > 2:
                yield row
            row = []
        if not row or operand.span != row[-1].span:
            row.append(operand)
    if len(row) > 2:
        yield row


def _in_one_row(one: Operand, other: Operand) -> bool:
    """Whether a figure follows another closely, in the same sentence."""
    between = one.source.document.text[one.span.end : other.span.start]
    return len(between) <= ROW and ". " not in between


def _pairs(operands: list[Operand]) -> Iterator[tuple[Operand, Operand]]:
    """Ordered pairs of one kind that can be divided."""
    usable = [o for o in operands if o.kind not in ("time", "year", "score", "list", "day") and o.value > 0]
    for a, b in permutations(usable, 2):
        if a.row and b.row and a.row != b.row and a.column != b.column:
            continue
        if a.unit == b.unit or "cell" in (a.kind, b.kind) or not (a.unit and b.unit):
            yield a, b


def reaches(quantity: Quantity, value: float) -> bool:
    """Whether a figure as the draft gives it, with its roughness, can stand for a value."""
    given = quantity.value
    if quantity.kind == "fraction" and not quantity.figures and not quantity.bound:
        return abs(value - given) <= 0.045 * given
    if quantity.bound == "least":
        return given * 0.999 <= value <= given * 1.3
    if quantity.bound == "most":
        return given * 0.8 <= value <= given * 1.001
    if quantity.bound == "about":
        return abs(value - given) <= 0.1 * given
    if value == int(value) and given == int(given) and given < 1000:
        return value == given
    step = 1.0 if quantity.kind in ("percent", "points") and quantity.step >= 1 else quantity.step
    slack = min(step, 0.01 * given) / 2 if given >= 1000 else min(step, 1.0) / 2
    return abs(value - given) <= slack + 1e-9
