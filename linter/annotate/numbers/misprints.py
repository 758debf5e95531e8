"""Figures -> pairs that look like one figure written in two ways, each with the signs that it is and how likely they make it.

A sign is a short name; what it weighs was learned on figures that stand twice in a published article, one of them changed, held
against all pairs of the unchanged articles (`training/train_figures.py`, a logistic regression), and stands, readable, in
`lexicon/weights/figures.tsv`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.numbers.figure_places import MOST, mantissa
from linter.lexicon import BIAS, weights
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity


class Twins(NamedTuple):
    """Two figures of a story that resemble each other, in order of place."""

    one: Quantity
    other: Quantity
    how: str
    """scale, metre (a race of 200bn), lost (a digit lost at the end), swap or digit."""
    score: float
    """Log odds that they are one figure, one of the two mistyped."""


def find_misprints(story: Story, what: str) -> Iterator[Twins]:
    """The pairs of a story that differ in scale (`scale`), or by one digit or two swapped (`digits`)."""
    figures = story.figure_signs.figures
    if not 1 < len(figures) <= MOST:
        return
    reader = story.figure_signs
    for one, other, how in scaled(figures) if what == "scale" else altered(figures):
        if how != "metre" and rounded(one, other):
            continue
        signs = reader.signs(one, other, how)
        if signs:
            weigh = weights("figures", what)
            yield Twins(one, other, how, weigh[BIAS] + sum(weigh[sign] for sign in signs))


def scaled(figures: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Pairs of the same digits at another scale, and pairs of which one has lost its last digit."""
    same: defaultdict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    races: defaultdict[str, list[Quantity]] = defaultdict(list)
    for figure in figures:
        same[figure.kind, figure.unit, mantissa(figure)].append(figure)
        if figure.unit == "metre" and figure.figures:
            races[figure.figures].append(figure)
    for group in same.values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if one.value != other.value:
                    yield one, other, "scale"
    for (kind, unit, digits), group in list(same.items()):
        if len(digits) > 3:
            for short in same.get((kind, unit, digits[:-1]), ()):
                for long in group:
                    if 9 < long.value / short.value < 11:
                        one, other = sorted((short, long), key=lambda figure: figure.span)
                        yield one, other, "lost"
    if races:
        for figure in figures:
            if figure.kind == "count" and figure.scale == 1e9 and figure.figures in races and _tight(figure):
                one, other = sorted((figure, races[figure.figures][0]), key=lambda figure: figure.span)
                yield one, other, "metre"


def _tight(figure: Quantity) -> bool:
    """Whether the figure is written `200bn`, the scale right behind it."""
    return figure.span.end - figure.span.start == len(figure.figures) + 2


def altered(figures: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Pairs with as many digits of which one is changed or two are swapped."""
    same: defaultdict[tuple[str, str, float, int], list[tuple[str, Quantity]]] = defaultdict(list)
    for figure in figures:
        digits = figure.figures.replace(",", "")
        if digits and "&#" not in digits:
            same[figure.kind, figure.unit, figure.scale, len(digits)].append((digits, figure))
    for group in same.values():
        for i, (digits, one) in enumerate(group):
            for others, other in group[i + 1 :]:
                wrong = [k for k, (a, b) in enumerate(zip(digits, others, strict=True)) if a != b]
                if len(wrong) == 1:
                    yield one, other, "digit"
                elif len(wrong) == 2 and sorted(digits) == sorted(others):
                    yield one, other, "swap"


def rounded(one: Quantity, other: Quantity) -> bool:
    """Whether the copy says that one figure is a rough one, and the other fits it: more than 200,000, and 206,000."""
    for rough, exact in ((one, other), (other, one)):
        if rough.bound and abs(exact.value - rough.value) < 0.05 * rough.value:
            above = exact.value > rough.value
            if rough.bound == "about" or (rough.bound == "least") == above:
                return True
    return False
