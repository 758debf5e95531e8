"""Figures -> amounts that are told again as others: a price, a crowd, a sum in another currency, a weight in another unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations

from linter.annotate.numbers.figure_places import mantissa
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group, Role, again
from linter.annotate.numbers.updates import CHANGES, KNOWN, sentence_words
from linter.lazy_pattern import lazy_pattern

_OF_IT = lazy_pattern(r"\s+(?:of (?:it|them)|was|were|is|are|be|had|has)\b|\s*[.,;:”\"]|$")

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


def find_retold_amounts(figures: StoryFigures) -> Iterator[Group]:
    """The amounts that a story gives twice and not alike, with no word of a change."""
    yield from _currencies(figures)
    yield from _units(figures)
    yield from _two(figures, "cost", _cost)
    yield from _two(figures, "crowd", _crowd)


def _two(figures: StoryFigures, role: Role, read: Callable[[StoryFigures, StoryFigure], str]) -> Iterator[Group]:
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


def _currencies(figures: StoryFigures) -> Iterator[Group]:
    """`£75,000` of what was told to be `€75,000`: the same digits in a currency that stands nowhere else in the story."""
    money = [figure for figure in figures.all if figure.quantity.kind == "money" and figure.quantity.figures]
    times = Counter(figure.key for figure in money)
    often = {(figure.value, figure.key): figure for figure in reversed(money) if times[figure.key] > 1}
    for other in money:
        if times[other.key] > 1 or len(mantissa(other.quantity)) < 2:
            continue
        for key in times:
            one = often.get((other.value, key))
            if one is not None and one.span.end <= other.span.start and one.sentence != other.sentence:
                yield again("currency", figures, other, one)._replace(right=Worth(0.0))
                break


def _units(figures: StoryFigures) -> Iterator[Group]:
    """`the 40 tonnes` of what was told to be `40 kilograms`."""
    measures = [
        figure for figure in figures.all if figure.quantity.kind == "measure" and figure.key in ("weight", "length", "volume")
    ]
    before: dict[tuple[str, str], StoryFigure] = {}
    for other in measures:
        one = before.setdefault((other.key, mantissa(other.quantity)), other)
        if one.size == other.size or one.sentence == other.sentence:
            continue
        ratio = max(one.value, other.value) / max(min(one.value, other.value), 1e-12)
        told_again = ratio > 9 and KNOWN.search(figures.before(other)) and _OF_IT.match(figures.after(other))
        if told_again and not any(figure.worth.agrees(other.worth) for figure in measures if figure is not other):
            yield again("unit", figures, other, one)
