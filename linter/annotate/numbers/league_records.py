"""Figures -> the points and the matches that wins, draws and defeats make: eight wins and three draws, 30 points."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import UNREAL, plain
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern

_WON, _DRAWN, _LOST = frozenset(("win", "victory")), frozenset(("draw", "tie")), frozenset(("defeat", "loss"))
_PLAYED = frozenset("match game fixture outing".split())
_EACH = lazy_pattern(r"\s+points?\s+(?:for|per|each|a|behind|clear|ahead|above|below|off|from safety|adrift)\b")
_OF_OTHERS = lazy_pattern(r"\b(?:who|which|whose|behind|than|to)\s")
_NEAR = 6
"""How many points a table may be off to be that of these matches: two wins."""


def find_league_records(figures: StoryFigures) -> Iterator[Group]:
    """The points and matches of a story that stand beside the wins and draws they come of."""
    for at, inside in figures.by_sentence.items():
        won, drawn, lost = (_only(inside, nouns) for nouns in (_WON, _DRAWN, _LOST))
        if won is None or drawn is None or UNREAL.search(figures.folded, *figures.sentence(at)):
            continue
        if lost is not None:
            played = _only(inside, _PLAYED)
            together = won.value + drawn.value + lost.value
            if played is not None and 0 < abs(played.value - together) < 4:
                words = " + ".join(map(figures.words, (won, drawn, lost)))
                yield Group("scoring", played, Worth(together), (won, drawn, lost), f"{words} = {together:g}", played.span)
        scored = [figure for figure in inside if not _EACH.match(figures.after(figure))]
        points = _only(scored, frozenset(("point",)))
        if points is not None:
            ways = [each * won.value + drawn.value for each in (3, 2)]
            between = figures.folded[min(won.end, points.end) : max(won.span.start, points.span.start)]
            if points.value not in ways and not _OF_OTHERS.search(between) and abs(points.value - ways[0]) <= _NEAR:
                words = f"3 × {figures.words(won)} + {figures.words(drawn)} = {ways[0]:g}"
                yield Group("scoring", points, Worth(ways[0]), (won, drawn), words, points.span)


def _only(inside: list[StoryFigure], nouns: frozenset[str]) -> StoryFigure | None:
    """The one figure of a sentence that counts such things."""
    found = [figure for figure in inside if figure.noun in nouns and figure.key == "count"]
    return found[0] if len(found) == 1 and plain(found[0]) else None
