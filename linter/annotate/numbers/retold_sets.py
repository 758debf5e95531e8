"""Figures -> a set of people told again by its number alone, right behind: Seven hikers were stranded. All nine walked down.

A definite number without a noun of its own (or with one for people) refers to the only set of the sentence before: to one count
there, or to counts joined by `and`. Where it is one of these, or anything near makes it, it is right; where words behind it
single out others, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.annotate.numbers.counted_nouns import counts_people
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import makes, numeral_one, plain, qualified
from linter.annotate.numbers.reckoning import added
from linter.annotate.numbers.sums import Group, again
from linter.lazy_pattern import lazy_pattern

_DEFINITE = lazy_pattern(
    r"(?:^|[“\"‘;]\s?|\b(?:said|says|that|and|but|of|for|with|by|to|as|while|when|until|told|gave|saw|"
    r"not one of|none of|each of|one of|any of|every one of) )(?:the|all|all of the|all the|those|these)\s+$"
)
_VERB = lazy_pattern(
    r"\s+(?:were|are|had|have|will|would|did|do|could|can|must|may|who|all|then|also|now|later|[a-z]{3,}ed|slept|went|came|"
    r"got|took|left|walked|ran|fled|lay|sat|stood|made|said|say|won|lost|gave|found|told|met|spent|held|kept|flew|swam|"
    r"rode|drove|paid|sang|began|deny|face|live|work|plan|hope)\b"
)
_OTHERS = lazy_pattern(
    r"\b(?:another|others?|more|further|first|next|only|remaining|additional|new|second|later|earlier|previous\w*|last|"
    r"initially|originally|at first|since|by (?:then|now)|up to|at least|of (?:whom|them|which)|including|among|plus|besides|"
    r"joined|addition|"
    r"as (?:has|have|did|was|were)|released|died|escaped|left|apart from|except|"
    r"excused|replaced|dropped|withdrew|backup|boat|round|again)\b"
)
_SINGLED = lazy_pattern(
    r"\s*,?\s+(?:who(?! (?:were|had) all)|that|which|whose|whom|where|in|on|at|from|with|aged|of(?! them)|under|over|near|"
    r"between|outside|inside|others?|more|remaining|left|new|and (?:a|an|the|their|one|two|three))\b|"
    r"\s*,?\s+[a-z]+ of (?:them|whom)\b|\s*[-/]"
)
_WITH_ONE = lazy_pattern(r"\s*,?\s+(?:and|with|plus|under)\s+(?:a|an|the|their|his|her|its|one)\s+[a-z]")
FAR = 2
"""How many sentences back the set may have been told."""


def find_retold_sets(figures: StoryFigures) -> Iterator[Group]:
    """The definite numbers of a story that are not those of the set that they refer to."""
    for told in figures.all:
        if told.key != "count" or not 3 <= told.value < 1000 or not plain(told) or told.quantity.scale != 1:
            continue
        if figures.word_before(told) not in ("the", "all", "those", "these") or not _DEFINITE.search(figures.before(told)):
            continue
        if not _is_bare(figures, told) or _SINGLED.match(figures.behind(told)):
            continue
        found = _against(figures, told)
        if found is not None:
            yield found


def _is_bare(figures: StoryFigures, told: StoryFigure) -> bool:
    """Whether a number stands for a set by itself, or with a word for people."""
    if told.noun:
        return counts_people(told.noun) and "-" not in figures.folded[told.span.start : told.end]
    behind = figures.word_behind(told)
    return _VERB.match(figures.after(told)) is not None or behind.endswith(("men", "women"))


def _against(figures: StoryFigures, told: StoryFigure) -> Group | None:
    """The group of a number and of the set in the sentences before it."""
    before = [_counts(figures, at, told) for at in range(told.sentence - 1, max(-1, told.sentence - 1 - FAR), -1)]
    sets = next((inside for inside in before if inside), [])
    here = [figure for figure in _counts(figures, told.sentence, told) if figure.span.end <= told.span.start]
    if not sets or here or not counts_people(sets[0].noun):
        return None
    if sets[0].span.start - figures.sentence(sets[0].sentence).start > 2:
        return None  # others may be named before it
    if len(sets) > 1 and not _joined(figures, sets):
        return None
    right = added(figure.worth for figure in sets)
    extra = 1 if _WITH_ONE.match(figures.behind(sets[-1])) else 0
    if extra and len(sets) == 1:
        right = right._replace(value=right.value + 1)
    off = abs(told.value - right.value)
    allowed = {figure.value for figure in sets} | {right.value, right.value + 1 if extra else right.value}
    if told.value in allowed or off > max(2, 0.3 * right.value) or (off == 1 and extra):
        return None
    if any(figure.value == told.value for figure in figures.all if figure.key == "count" and figure.span != told.span):
        return None
    near = [
        f.worth for at in range(told.sentence - 3, told.sentence + 2) for f in figures.by_sentence.get(at, ()) if f is not told
    ]
    own, first = figures.sentence(told.sentence), figures.sentence(sets[0].sentence)
    if makes(told.worth, [worth for worth in near if worth.value > 0][:9]) or _OTHERS.search(
        figures.folded, first.start, own.end
    ):
        return None
    if qualified(figures, first.start, own.end):
        return None
    words = figures.text[sets[0].span.start : sets[-1].end]
    return again("again", figures, told, sets[0])._replace(right=right, parts=tuple(sets), sum=f"'{words}' told before")


def _counts(figures: StoryFigures, at: int, told: StoryFigure) -> list[StoryFigure]:
    """The numbers of a sentence that may be sets."""
    return [
        figure
        for figure in figures.by_sentence.get(at, ())
        if figure.key == "count" and figure.value >= 2 and figure.span != told.span and not numeral_one(figures, figure)
    ]


def _joined(figures: StoryFigures, sets: Sequence[StoryFigure]) -> bool:
    """Whether two or three counts are told as one: five men and seven women."""
    gaps = [figures.folded[one.end : other.span.start] for one, other in pairwise(sets)]
    return len(sets) < 4 and all(gap in (" and ", ", ") for gap in gaps) and all(counts_people(figure.noun) for figure in sets)
