"""Figures -> what the copy says beside a whole and its parts is left of it: led 41 of the 58 laps; Stent led the other 16."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of, kin
from linter.annotate.numbers.ledger import plain
from linter.annotate.numbers.reckoning import Worth, added, is_derived, less
from linter.annotate.numbers.sums import Group, group
from linter.lazy_pattern import lazy_pattern

_REST = lazy_pattern(
    r"\b(?:the|its|their|his|her|leaving(?: the)?)\s+(?:other|remaining|rest,?)\s+$|^the last\s+$|\bleaving\s+(?:just |only )?$"
)
_LEFT = lazy_pattern(
    r"\s*(?:(?:still |now )?(?:left|to go|still to (?:come|go|play)|to (?:play|sink|run))\b|"
    r"remain(?:ing|s|ed)?(?=\s*(?:[,.;”\"]|$|to be\b|missing\b|at large\b))|(?:were|was|are|"
    r"is)\s+left\b(?! (?:with|in|on|at|the|un)))"
)
_OTHERS = frozenset("other remaining rest leaving last only just".split())
_PART_OF = lazy_pattern(r"\s+of\s+(?:(?:the|its|their|his|her|all)\s+)?(?:[\w’']+\s+)?$")
_OF_SOME = lazy_pattern(r"\s+of\s+(?:them|these|those|whom|the)\b")


def find_remainders(figures: StoryFigures) -> Iterator[Group]:
    """The figures of a story that are what is left of a whole that has its parts beside it."""
    for inside in figures.by_sentence.values():
        for figure in filter(plain, inside):
            yield from _left(figures, figure)


def _left(figures: StoryFigures, rest: StoryFigure) -> Iterator[Group]:
    """`led 41 of the 58 laps; Stent led the other 16`: what remains of a whole when its parts are taken away."""
    left = figures.word_before(rest) in _OTHERS and _REST.search(figures.before(rest))
    if rest.value == 1 or not (left or _LEFT.match(figures.behind(rest))):
        return
    for back in (0, 1, 2):
        inside = [figure for figure in figures.by_sentence.get(rest.sentence - back, ()) if figure.span.end <= rest.span.start]
        if back and any(figure.key == rest.key for figure in inside if figure.sentence == rest.sentence):
            return
        first = next((figure for figure in inside if figure.key == rest.key), rest)
        near = [figure for figure in (in_unit_of(first, one) for one in inside) if figure.key == rest.key and plain(figure)]
        if back == 0 and near and _OF_SOME.match(figures.after(near[0])) and not _PART_OF.fullmatch(_gap(figures, near)):
            whole = [figure for figure in figures.by_sentence.get(rest.sentence - 1, ()) if figure.key == rest.key]
            near = [*whole, *near] if len(whole) == 1 and kin(whole[0], rest) and plain(whole[0]) else []
        if len(near) < 2:
            continue
        parts = _whole_and_parts(figures, near, rest)
        if parts:
            right = less(parts[0].worth, added(part.worth for part in parts[1:]))
            found = group(figures, "rest", rest, right, parts, " − ")
            likely = right.value > 0 and rest.value < parts[0].value
            if found.agrees or (likely and not is_derived(rest.worth, figures.around(rest, wide=back > 0))):
                yield found
        return


def _gap(figures: StoryFigures, near: list[StoryFigure]) -> str:
    return figures.between(near[0], near[1]) if len(near) > 1 else "."


def _whole_and_parts(figures: StoryFigures, near: list[StoryFigure], rest: StoryFigure) -> list[StoryFigure]:
    """A whole, and the parts of it in one sentence; empty where it is not plain that they are its parts."""
    if rest.key == "percent":
        return [rest._replace(worth=Worth(100.0)), *near]
    if len(near) == 2 and _PART_OF.fullmatch(figures.between(near[0], near[1])) and near[0].value < near[1].value:
        return [near[1], near[0]] if kin(near[1], rest) else []
    whole, parts = near[0], near[1:]
    if not all(kin(part, whole) and kin(part, rest) and 0 < part.value < whole.value for part in parts):
        return []
    if not kin(whole, rest) or (whole.noun and rest.noun and whole.noun != rest.noun):
        return []
    named = [part for part in parts if part.noun and part.noun not in (whole.noun, "other", "place")]
    if named or any(part.value == 1 for part in parts) or len(parts) > 3:
        return []
    between = figures.folded[whole.end : parts[0].span.start]
    return [] if between.strip() in ("and", ",") else [whole, *parts]
