"""Figures -> what is measured again with `the`, `the whole`: burned 640 hectares … Replanting the 460 hectares.

A definite amount refers to what was told. It is held against the one amount of its unit before it, if a slip of a digit makes
one of the other; where the story has the amount elsewhere, or it can be made of others, or its words single out another,
nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figure_places import noun_stem
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import makes, plain
from linter.annotate.numbers.reckoning import one_slip
from linter.annotate.numbers.sums import Group, again
from linter.lazy_pattern import lazy_pattern

_DEFINITE = lazy_pattern(
    r"(?:^|\b)(?:the|all|all the|all of the|these|those|each of the|every one of the|one of the|"
    r"none of the|any of the|last of the|"
    r"both of the|most of the|whose)\s+$"
)
_WHOLE = frozenset("whole full entire".split())
_THE_WHOLE = lazy_pattern(r"\b(?:the|its|their|his|her)\s+(?:whole|full|entire)\s+$")
_ARTICLES = frozenset("the all these those whose".split())
_OTHERS = lazy_pattern(
    r"\b(?:another|other|others|more|further|first|next|some|only|remaining|additional|new|second|each(?! of)|"
    r"every(?! one)|per|at least|up to|"
    r"than|average|usual|previous|last(?! of the)|former|if|every)\s+(?:[a-z]+\s+){0,2}$"
)
_THOUGHT = lazy_pattern(r"\b(?:would|could|might)\s+(?:[a-z]+\s+){0,2}$")
_WHICH = lazy_pattern(r"\s*,?\s+(?:who|that|which|whose|whom|where|in question|others?|more|remaining|left)\b")
_TAIL = lazy_pattern(
    r"\s+(?:of|in|on|at|from|with|aboard|aged|under|over|near|between|for|outside|inside|without|behind|across|along)\s+"
    r"(?:the |a |an |his |her |its |their )?(?P<word>[a-z’'-]+)"
)
_SERIES = lazy_pattern(r"\s*(?:,|and|or)\s+(?:\d|[a-z]+\s+[a-z]+s\b)")
_OTHER_TIME = lazy_pattern(
    r"\b(?:ago|last (?:year|month|week|season|summer|winter)|in (?:19|20)\d\d|earlier|previous\w*|once|elsewhere)\b"
)
_THE_SUM = lazy_pattern(
    r"\b(?:the|that|this|its|their)\s+(?:loss|sum|grant|fine|bill|price|debt|loan|profit|award|payment|" r"gift) of\s+$"
)
_CLOSED = lazy_pattern(
    r"\s*(?:[.,;:”\"]|$)|\s+(?:was|were|is|are|will|would|must|has|had|have|may|can|could|should|took|takes?|"
    r"of (?:it|that|them|what|the (?:money|sum|total))|award|grant|deal|fine|loan|gift|prize|purchase|sale|payment|contract|"
    r"sum|transfer|takeover|bill|price|debt|they|he|she|and|to|by|on|over|before|after|into|went|goes|came|comes)\b"
)


def find_remeasures(figures: StoryFigures) -> Iterator[Group]:
    """The amounts of a story that tell again what was told, with another value."""
    for told in figures.all:
        measured = told.key in ("area", "length", "weight", "volume") or told.quantity.kind == "money"
        if measured and plain(told) and _is_definite(figures, told):
            found = _remeasured(figures, told)
            if found is not None:
                yield found


def _is_definite(figures: StoryFigures, told: StoryFigure) -> bool:
    if figures.word_before(told) in _ARTICLES:
        return _DEFINITE.search(figures.before(told)) is not None
    if figures.word_before(told) in _WHOLE:
        return _THE_WHOLE.search(figures.before(told)) is not None
    return told.quantity.kind == "money" and _THE_SUM.search(figures.before(told)) is not None


def _apart(figures: StoryFigures, told: StoryFigure, first: StoryFigure) -> bool:
    """Whether words beside two counts say that they are of different ones."""
    own = figures.sentence(first.sentence)
    before = figures.before(told)
    if _THOUGHT.search(before) or _OTHERS.search(before) or _OTHERS.search(figures.before(first)[-40:]):
        return True
    return _OTHER_TIME.search(figures.folded, *own) is not None or (_SERIES.match(figures.behind(first)) is not None)


def _remeasured(figures: StoryFigures, told: StoryFigure) -> Group | None:
    """`burned 640 hectares … Replanting the 460 hectares`: the one other figure of its unit, a slip away."""
    same = [figure for figure in figures.all if figure.key == told.key and figure.span != told.span]
    before = [figure for figure in same if figure.span.end <= told.span.start]
    if len({figure.value for figure in before}) != 1 or any(figure.value == told.value for figure in same):
        return None
    first = before[0]
    if not plain(first) or not _slipped(told, first) or first.sentence == told.sentence:
        return None
    if len(f"{told.quantity.figures}".strip("0,.")) < 2 or makes(told.worth, [figure.worth for figure in same]):
        return None
    if not (_CLOSED.match(figures.after(told)) or _scaled(told, first) or _transposed(told, first)):
        return None
    if (
        not (0.2 < told.value / first.value < 5 or _scaled(told, first))
        or _apart(figures, told, first)
        or _WHICH.match(figures.behind(told))
    ):
        return None
    tail = _TAIL.match(figures.after(told))
    return None if tail and not _tail_told(figures, tail["word"], first) else again("again", figures, told, first)


def _slipped(told: StoryFigure, first: StoryFigure) -> bool:
    """Whether one digit makes one amount of the other, in one unit: a march of 10 miles, the 26 kilometers."""
    if told.quantity.unit == first.quantity.unit:
        return one_slip(told.value / told.size, first.value / first.size)
    return told.decimals == 0 and one_slip(told.value / told.size, float(round(first.value / told.size)))


def _transposed(told: StoryFigure, first: StoryFigure) -> bool:
    """Whether two figures of one scale have the same digits in another order: $84 million, the $48 million project."""
    one, other = told.quantity.figures, first.quantity.figures
    return one != other and told.quantity.scale == first.quantity.scale and sorted(one) == sorted(other)


def _scaled(told: StoryFigure, first: StoryFigure) -> bool:
    """Whether the same digits are told in millions here and in billions there."""
    one, other = told.quantity, first.quantity
    return one.figures == other.figures and min(one.scale, other.scale) >= 1e6 and one.scale != other.scale


def _tail_told(figures: StoryFigures, word: str, first: StoryFigure) -> bool:
    tokens = figures.story.tokens.within(figures.sentence(first.sentence))
    return noun_stem(word) in {noun_stem(other) for other in figures.story.lower[tokens.start : tokens.stop]}
