"""A figure -> the figures around it that it may be reckoned from, and whether any of them make it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.reckoning import Worth, added, less, percent
from linter.lazy_pattern import lazy_pattern

_NO_COUNT = frozenset("no any that this every which each only the not".split())
"""Words before `one` where it is a pronoun."""
_LIKE = 60.0
"""How many times as much as a figure with a unit a bare one beside it may be, to be told in that unit."""
UNREAL = lazy_pattern(
    r"\b(?:if|unless|would have|could|might|including|include[sd]?|besides|apart from|excluding|not counting|on top|another|"
    r"a further|half of (?:them|these|those)|expected|forecast|target|elsewhere|(?:earlier|previous|last|next|first) "
    r"(?:lead|margin|majority|gap|rise|cut|increase))\b"
)
"""What may add to figures that are compared, or say that one is only thought of."""


MORE = lazy_pattern(r"\b(?:(?<!no )more|as (?:will|did|has|have|do|does)|(?:half|twice) as|again)\b")
"""What adds to figures behind them without a figure that can be read."""


REST_TOLD = lazy_pattern(r"\b(?:the|its|their)\s+(?:rest|remainder|balance|remaining|others?)\b")
"""What says that figures before it are not all."""
_OF_NONE = lazy_pattern(
    r"(?:\s+[a-z]+)?\s+(?:short of|more than|fewer than|above|below|beyond|clear of|off)\s+"
    r"(?:an?|the|its|his|her|their|needed|required|necessary|expected)\b(?! \d)[^,;:]{0,20}"
    r"\b(?:majority|quorum|two-thirds|needed|required|record|limit|target|half|zone|line|mark)\b|"
    r"(?:\s+[a-z]+)?\s+more than (?:needed|required|necessary|expected)\b"
)


def beyond_untold(figures: StoryFigures, told: StoryFigure) -> bool:
    """Whether what a figure is short of, or beyond, has no figure: six short of a majority."""
    here = _OF_NONE.match(figures.behind(told)) or _OF_NONE.match(figures.after(told))
    behind = [figure for figure in figures.by_sentence[told.sentence] if figure.span.start >= told.end]
    return here is not None and not any(figure.key in (told.key, "count") for figure in behind)


def plain(figure: StoryFigure) -> bool:
    """Whether a figure is exact, and no score, rank, age or share."""
    quantity = figure.quantity
    exact = not quantity.bound and quantity.low == quantity.high and figure.value > 0
    return exact and figure.key not in ("score", "ordinal", "age", "fraction")


def numeral_one(figures: StoryFigures, figure: StoryFigure) -> bool:
    """Whether a figure is `one` as a pronoun, or an article."""
    if figure.value != 1 or figure.quantity.figures:
        return False
    return figures.word_before(figure) in _NO_COUNT or figures.after(figure).startswith(
        (" of ", " another", " day", " which", " before", " that", ".")
    )


def of_kind(told: StoryFigure, other: StoryFigure) -> StoryFigure | None:
    """Another figure in the unit of the first, or None where it can't be one of its kind."""
    if other.key == told.key:
        return other if told.key != "count" or one_kind(told.noun, other.noun) else None
    bare = other.key == "count" and not other.noun
    if bare and (other.quantity.scale >= 1000 or (other.quantity.figures and other.quantity.scale == 1)):
        joined = in_unit_of(told, other)
        if joined.key == told.key and told.value / _LIKE < joined.value < told.value * _LIKE:
            return joined
    return None


def alike_near(figures: StoryFigures, told: StoryFigure, back: int, ahead: int = 0) -> list[StoryFigure]:
    """The figures of its kind in its sentence, so many before and so many behind it, in the order of the copy."""
    found = []
    for at in range(max(0, told.sentence - back), told.sentence + ahead + 1):
        for other in figures.by_sentence.get(at, ()):
            if figures.text[other.span.end : other.span.end + 1] == "s":
                continue  # the Me 109s, the 1990s
            if told.key == "duration" and _compound(figures, other):
                continue  # 22 minutes 45 seconds
            if other.quantity.kind == "money" and _mark(figures, other) != _mark(figures, told):
                continue  # A$61 million (US$48 million)
            joined = of_kind(told, other)
            if other.span == told.span or joined is None or numeral_one(figures, other):
                continue
            if joined is other or not is_hyphened(figures, other):  # a 52-point swing is no length of time
                found.append(joined)
    return found


def _compound(figures: StoryFigures, figure: StoryFigure) -> bool:
    """Whether a length of time is one piece of a longer one."""
    inside = figures.by_sentence[figure.sentence]
    at = inside.index(figure)
    return any(pieces_of_one(figures, *pair) for pair in pairwise(inside[max(0, at - 1) : at + 2]))


def pieces_of_one(figures: StoryFigures, one: StoryFigure, other: StoryFigure) -> bool:
    """Whether two figures that follow each other are pieces of one length: 22 minutes 45 seconds."""
    return one.key == other.key == "duration" and figures.between(one, other) in (" ", ", ", " and ")


def is_hyphened(figures: StoryFigures, figure: StoryFigure) -> bool:
    """Whether a hyphen ties a figure to a noun that it describes: the 50-state poll."""
    return figures.text.startswith("-", figure.span.end)


def _mark(figures: StoryFigures, figure: StoryFigure) -> str:
    """The letters before the currency mark of a sum."""
    words = figures.words(figure)
    return words[: words.index("$")] if "$" in words[:4] and figure.quantity.kind == "money" else ""


def makes(told: Worth, others: Iterable[Worth], most: int = 9) -> bool:
    """Whether a value is another, a sum of some, or what is left of one when others are taken from it."""
    near = [other for other in others if other.value > 0][-most:]
    sums = [added(chosen) for count in range(1, min(5, len(near)) + 1) for chosen in combinations(near, count)]
    if any(told.agrees(one) for one in sums):
        return True
    wholes = [*near, *(added(pair) for pair in combinations(near, 2))]
    return any(told.agrees(less(whole, part)) for whole in wholes for part in sums if whole.value > part.value)


def shares(others: Sequence[Worth], most: int = 8) -> list[Worth]:
    """What each, and what two together, are of each other, and what is left or more than the whole, in percent."""
    near = [other for other in others if other.value > 0][-most:]
    parts = [*near, *(added(pair) for pair in combinations(near, 2))]
    found = []
    for part in parts:
        for whole in parts:
            if part is not whole:
                share = percent(part, whole)
                found.append(share)
                found.append(Worth(abs(share.value - 100), share.below, share.above))
    return found


def qualified(figures: StoryFigures, start: int, end: int) -> bool:
    """Whether something between two places may add to the figures compared there, or says that one is only thought of."""
    return UNREAL.search(figures.folded, start, end) is not None
