"""Figures -> a price or a crowd that is told again with another value: the bridge cost $40 million, the $45 million bridge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.retold import CHANGES, again, sentence_words
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern

_CROWD = frozenset("fan spectator crowd supporter".split())
_THE = lazy_pattern(r"\b(?:the|all)\s+$")
_THIS = lazy_pattern(r"\b(?:the|this|its)\s+$")
_CROWD_OF = lazy_pattern(r"\b(?:crowd|attendance|gate) of\s+$")
_COSTS = lazy_pattern(
    r"\b(?:the|this|its)\s+(?:[a-z-]+\s+){0,2}?([a-z]+)\s+(?:which\s+|that\s+)?(?:cost|costs|costing|will cost|is to cost)\s+$"
)
_PRICED = lazy_pattern(r"\s+(?:[a-z-]+\s+){0,2}?([a-z]+)\b")
_NO_THING = frozenset("in of from by to for a an and or was is were would each per over more less he she it they".split())
_ROUNDING = 0.04


def find_retold_values(figures: StoryFigures) -> Iterator[Group]:
    """The prices and crowds that a story gives as two numbers, with no word of a change."""
    yield from _two(figures, "cost", _cost)
    yield from _two(figures, "crowd", _crowd)


def _two(figures: StoryFigures, role: str, read: Callable[[StoryFigures, StoryFigure], str]) -> Iterator[Group]:
    told = [(figure, of) for figure in figures.all if _exact(figure) and (of := read(figures, figure))]
    told = [(figure, of) for figure, of in told if not sentence_words(figures, figure) & CHANGES]
    if len({figure.value for figure, _ in told}) != 2 or len(told) > 8:
        return
    for (one, of), (other, also) in combinations(told, 2):
        gap, largest = abs(one.value - other.value), max(one.value, other.value)
        if of == also and one.key == other.key and one.sentence != other.sentence and gap > _ROUNDING * largest:
            yield again(role, figures, other, one)
            return


def _exact(figure: StoryFigure) -> bool:
    quantity = figure.quantity
    return not quantity.bound and quantity.low == quantity.high and figure.value >= 2


def _crowd(figures: StoryFigures, figure: StoryFigure) -> str:
    """`crowd` for a number of people who watched."""
    if figure.key != "count" or figure.value < 100:
        return ""
    before = figures.before(figure)
    watched = (figure.noun in _CROWD and _THE.search(before)) or _CROWD_OF.search(before)
    return "crowd" if watched else ""


def _cost(figures: StoryFigures, figure: StoryFigure) -> str:
    """The noun of what costs a sum."""
    if figure.quantity.kind != "money":
        return ""
    before = figures.before(figure)
    costs = _COSTS.search(before)
    behind = _PRICED.match(figures.after(figure)) if _THIS.search(before) else None
    noun = costs[1] if costs else behind[1] if behind else ""
    return "" if noun in _NO_THING else noun
