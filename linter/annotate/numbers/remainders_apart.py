"""Figures -> what the copy says is left: the other 25 of 88 when 73 had reported, £75,000 to find of £450,000.

The cue stands beside the figure (`the other`, `remaining`, `leaving`, `still to find`). The whole and what is taken from it are
the figures of its kind in its sentence and those before it; where any of them make it, in whatever way, nothing is wrong, and
where it isn't plain which is the whole, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import MORE, alike_near, makes, plain, qualified
from linter.annotate.numbers.reckoning import added, less, one_slip
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern

_BEFORE = lazy_pattern(
    r"\b(?:(?:the|its|their|his|her|these|those)\s+(?:other|remaining|outstanding|last)|remaining|outstanding|"
    r"(?:rest|others|remainder|balance)(?:\s+of|,|\s+\(|\s+was|\s+is)?|so(?: that)?|(?:kept|keeps|keeping|"
    r"retains?|retained)|still (?:owes?|has|have|needs?|lacks?)|which leaves|that leaves|leav(?:es|"
    r"ing)(?:\s+(?:him|her|them|it|"
    r"us|(?:the|a|an|its|his|her|their)\s+[a-z]+)(?:\s+with)?)?|(?:every|"
    r"all)\s+(?:[a-z]+\s+)?but)\s+(?:only |just |the |a |some )?$"
)
_BEHIND = lazy_pattern(
    r"\s+(?:(?:that|which|who)\s+)?(?:(?:were|was|are|is|still|now|yet|have|"
    r"has)\s+)*(?:left(?=\s*[.,;:”\"’]|\s+(?:to|over|for|when|"
    r"unsold|on the table)\b)|still\b|yet to\b|(?:stood|lay|stand|lie) (?:empty|idle|vacant|unused)|"
    r"(?:empty|free|vacant|spare|unoccupied)\b|unaccounted for|outstanding|remain(?:ing|s|"
    r"ed)?\b(?!\s+(?:in|at|on|under|a|an|the)\b)|unsold|unpaid|"
    r"unfilled|to (?:find|go|come|raise|serve|run|play|pay|build|fill|sell|count|be (?:found|paid|raised|"
    r"counted|sold|filled|built))|"
    r"short of (?:the|its|their|his|her)\s+(?:target|goal|total|sum|aim))"
)
_OTHERS = lazy_pattern(r"\s+(?:other|remaining)s?\b")
_WORDS = frozenset(
    """other remaining outstanding last of rest others remainder balance so that kept keeps keeping retain retains retained
    leaves leaving owe owes has have need needs lack lacks only just the with a but some was is it them him her us""".split()
)
_KILLED = lazy_pattern(r"\b(?:leaving|leaves)\s+(?:at least |some )?$")
_DEAD = lazy_pattern(r"\s+(?:people |men |women |children )?(?:dead|injured|wounded|homeless|stranded|hurt)\b")
_OPENS = lazy_pattern(r"(?:out )?of\s+(?:the|its|their|his|her|some|all|all the|our)?\s*$")
WHOLES = 4
"""How many figures of its kind may stand before a remainder at the most."""


def find_remainders_apart(figures: StoryFigures) -> Iterator[Group]:
    """The remainders of a story."""
    for told in figures.all:
        if plain(told) and _is_rest(figures, told):
            yield from _judged(figures, told)


def _is_rest(figures: StoryFigures, told: StoryFigure) -> bool:
    if figures.word_before(told) == "last" and (told.noun or told.key == "duration"):
        return False
    if figures.after(told).startswith((" of which", " of whom")):
        return False
    before = figures.before(told)
    if figures.word_before(told) in _WORDS and _BEFORE.search(before):
        return not (_KILLED.search(before) and _DEAD.match(figures.after(told)))
    noun = figures.folded[told.span.end : told.end]
    if told.noun == "other" or noun.strip() in ("others", "remaining"):
        return bool(before.rstrip().endswith("the"))
    return bool(_BEHIND.match(figures.behind(told))) or bool(
        _OTHERS.match(figures.after(told)) and before.rstrip().endswith("the")
    )


def _judged(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    for back in (0, 1, 2):
        near = [figure for figure in alike_near(figures, told, back) if figure.span.end <= told.span.start]
        near = [figure for figure in near if figure.value > 1 or figure.noun or figure.quantity.figures]
        if len(near) > 1:
            break
    else:
        return
    if len(near) > WHOLES:
        return
    whole = max(near, key=lambda figure: figure.value)
    parts = [figure for figure in near if figure is not whole]
    if not all(map(plain, near)) or any(part.value >= whole.value for part in parts):
        return
    right = less(whole.worth, added(part.worth for part in parts))
    if right.value <= 0:
        return
    shown = " − ".join(figures.words(figure) for figure in (whole, *parts))
    found = Group("rest", told, right, (whole, *parts), f"{shown} = {figures.shown(right.value, told)}", told.span)
    if found.agrees or _certain(figures, found, near):
        yield found


def is_made(figures: StoryFigures, told: StoryFigure) -> bool:
    """Whether figures around a remainder make it."""
    return makes(told.worth, [figure.worth for figure in alike_near(figures, told, 6, 1)])


def _certain(figures: StoryFigures, found: Group, near: list[StoryFigure]) -> bool:
    """Whether a remainder that does not come out is meant to be one of these figures, and no other."""
    told, whole = found.told, found.parts[0]
    start, end = figures.sentence(near[0].sentence).start, figures.sentence(told.sentence).end
    if told.value >= whole.value or qualified(figures, min(near[0].span.start, start), min(end, told.end + 25)):
        return False
    if re.match(r"\s[A-Z0-9]", figures.text[told.span.end : told.span.end + 2]):
        return False  # the remaining two T20Is
    if is_made(figures, told) or MORE.search(figures.folded, near[0].end, told.span.start):
        return False
    off = abs(told.value - found.right.value) / found.right.value
    if len(near) > 2:
        return near[0].span == whole.span and (off < 0.5 or one_slip(told.value / told.size, found.right.value / told.size))
    opened = near[0].span == whole.span or bool(_OPENS.search(figures.before(whole)))
    return opened and off < 1.2
