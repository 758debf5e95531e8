"""Figures -> what is counted or measured again with `the`, `all`, `each of the`: the six robbers of what were five men.

A definite figure refers to what was told. It is held against the one count of such things before it (people by any noun for
people, things by nouns of one group), or the one measure of its unit that a slip of a digit makes of it; where the story
has the figure elsewhere, or it can be made of others, or its words single out other ones, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.counted_nouns import counts_people, one_kind
from linter.annotate.numbers.figure_places import noun_stem
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import makes, numeral_one, plain
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
    r"than|average|usual|previous|last(?! of the)|former|if|would|could|might|every)\s+(?:[a-z]+\s+){0,2}$"
)
_WHICH = lazy_pattern(r"\s*,?\s+(?:who|that|which|whose|whom|where|in question|others?|more|remaining|left)\b")
_TAIL = lazy_pattern(
    r"\s+(?:of|in|on|at|from|with|aboard|aged|under|over|near|between|for|outside|inside|without|behind|across|along)\s+"
    r"(?:the |a |an |his |her |its |their )?(?P<word>[a-z’'-]+)"
)
_SERIES = lazy_pattern(r"\s*(?:,|and|or)\s+(?:\d|[a-z]+\s+[a-z]+s\b)")
_AND_ONE = lazy_pattern(r"\s*,?\s+(?:and|with|plus)\s+(?:a|an|the|their|his|her|its)\s+[a-z]+")
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
_NO_THINGS = frozenset(
    """year month week day hour minute second time point goal game match run set mile foot metre meter percent vote seat inning
    over lap round season way part half quarter side end thing hand eye leg arm letter number figure degree dollar pound step
    stage decade try wicket yard team country nation state party group player club age""".split()
)
FAR = 2
"""How many sentences back a count of people by another noun may stand."""


def find_retold_counts(figures: StoryFigures) -> Iterator[Group]:
    """The figures of a story that tell again what was told, with another value."""
    for told in figures.all:
        if not plain(told) or not _is_definite(figures, told):
            continue
        if told.key == "count" and told.noun and told.value >= 2 and told.noun not in _NO_THINGS:
            found = _recounted(figures, told)
        elif told.key in ("area", "length", "weight", "volume") or told.quantity.kind == "money":
            found = _remeasured(figures, told)
        else:
            found = None
        if found is not None:
            yield found


def _is_definite(figures: StoryFigures, told: StoryFigure) -> bool:
    if figures.word_before(told) in _ARTICLES:
        return _DEFINITE.search(figures.before(told)) is not None
    if figures.word_before(told) in _WHOLE:
        return _THE_WHOLE.search(figures.before(told)) is not None
    return told.quantity.kind == "money" and _THE_SUM.search(figures.before(told)) is not None


def _recounted(figures: StoryFigures, told: StoryFigure) -> Group | None:
    counts = [figure for figure in figures.all if figure.key == "count" and figure.span != told.span and figure.value >= 2]
    same = [figure for figure in counts if figure.noun and _one_thing(told, figure)]
    before = [figure for figure in same if figure.sentence < told.sentence or _parted(figures, figure, told)]
    before = [figure for figure in before if figure.noun == told.noun] or [
        figure for figure in before if told.sentence - figure.sentence <= FAR
    ]
    if not before or len({figure.value for figure in before}) != 1:
        return None
    first = before[-1] if before[0].noun != told.noun else before[0]
    if not plain(first) or not 0.5 < told.value / first.value < 2 or abs(told.value - first.value) > max(2, 0.3 * first.value):
        return None
    loose = [figure for figure in counts if one_kind(figure.noun, told.noun)]
    near = [
        figure
        for at in {*range(told.sentence - 2, told.sentence + 3), *range(first.sentence - 2, first.sentence + 3)}
        for figure in figures.by_sentence.get(at, ())
        if figure.key == "count" and figure.span != told.span and not numeral_one(figures, figure)
    ]
    if any(figure.value == told.value for figure in loose) or makes(told.worth, [figure.worth for figure in near]):
        return None
    if _apart(figures, told, first, series=told.noun != first.noun) or not _same_ones(figures, told, first):
        return None
    extra = 1 if _AND_ONE.match(figures.behind(first)) else 0
    if extra and told.value == first.value + 1:
        return None
    return again("again", figures, told, first)


def _parted(figures: StoryFigures, one: StoryFigure, told: StoryFigure) -> bool:
    """Whether a semicolon or a colon parts two figures of a sentence."""
    return one.sentence == told.sentence and ";" in figures.text[one.end : told.span.start]


def _one_thing(told: StoryFigure, other: StoryFigure) -> bool:
    """Whether two figures count by nouns of one thing."""
    if told.noun == other.noun:
        return True
    if counts_people(told.noun) and counts_people(other.noun):
        return True
    return one_kind(told.noun, other.noun)


def _apart(figures: StoryFigures, told: StoryFigure, first: StoryFigure, series: bool = True) -> bool:
    """Whether words beside two counts say that they are of different ones."""
    own = figures.sentence(first.sentence)
    if _OTHERS.search(figures.before(told)) or _OTHERS.search(figures.before(first)[-40:]):
        return True
    return _OTHER_TIME.search(figures.folded, *own) is not None or (series and _SERIES.match(figures.behind(first)) is not None)


def _same_ones(figures: StoryFigures, told: StoryFigure, first: StoryFigure) -> bool:
    """Whether nothing behind a definite count, or between it and its noun, singles out others than those first told."""
    behind = figures.behind(told)
    if _WHICH.match(behind) or _SERIES.match(behind):
        return False
    tokens = figures.story.tokens.within(figures.sentence(first.sentence))
    stems = {noun_stem(word) for word in figures.story.lower[tokens.start : tokens.stop]}
    middle = figures.folded[told.span.end : told.end].split()[:-1]
    if any(noun_stem(word) not in stems for word in middle):
        return False
    tail = _TAIL.match(behind)
    return tail is None or noun_stem(tail["word"]) in stems


def _remeasured(figures: StoryFigures, told: StoryFigure) -> Group | None:
    """`burned 640 hectares … Replanting the 460 hectares`: the one other figure of its unit, a slip away."""
    same = [figure for figure in figures.all if figure.key == told.key and figure.span != told.span]
    before = [figure for figure in same if figure.span.end <= told.span.start and figure.quantity.unit == told.quantity.unit]
    if len({figure.value for figure in before}) != 1 or any(figure.value == told.value for figure in same):
        return None
    first = before[0]
    if not plain(first) or not one_slip(told.value / told.size, first.value / first.size) or first.sentence == told.sentence:
        return None
    if len(f"{told.quantity.figures}".strip("0,.")) < 2 or makes(told.worth, [figure.worth for figure in same]):
        return None
    if not _CLOSED.match(figures.after(told)):
        return None
    if (
        not (0.2 < told.value / first.value < 5 or _scaled(told, first))
        or _apart(figures, told, first)
        or _WHICH.match(figures.behind(told))
    ):
        return None
    tail = _TAIL.match(figures.after(told))
    return None if tail and not _tail_told(figures, tail["word"], first) else again("again", figures, told, first)


def _scaled(told: StoryFigure, first: StoryFigure) -> bool:
    """Whether the same digits are told in millions here and in billions there."""
    one, other = told.quantity, first.quantity
    return one.figures == other.figures and min(one.scale, other.scale) >= 1e6 and one.scale != other.scale


def _tail_told(figures: StoryFigures, word: str, first: StoryFigure) -> bool:
    tokens = figures.story.tokens.within(figures.sentence(first.sentence))
    return noun_stem(word) in {noun_stem(other) for other in figures.story.lower[tokens.start : tokens.stop]}
