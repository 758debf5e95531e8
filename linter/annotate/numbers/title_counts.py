"""Figures -> which title one is, against the years of those won before: her fifth, after those of 2016, 2018 and 2021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_YEAR = r"(?:19|20)\d\d"
_YEARS = lazy_pattern(rf"\b{_YEAR}(?:(?:,|,? and(?: also)?(?: of| in)?) {_YEAR})*,? and(?: also)?(?: of| in)? {_YEAR}\b")
_ONE = lazy_pattern(rf"\b{_YEAR}\b")
_BEFORE = lazy_pattern(
    r"\b(?:before|earlier|previous(?:ly)?|after|added to|adding (?:it )?to|following|on top of|besides|already)\b"
)
_WON = lazy_pattern(
    r"\b(?:won|win|wins|titles?|crowns?|cups?|medals?|golds?|championships?|victor(?:y|ies)|triumphs?|prizes?|awards?|trophies|"
    r"terms?|trophy)\b"
)
_TITLE = lazy_pattern(
    r"\s+(?:[a-z’'-]+\s+){0,3}?(?:title|crown|cup|medal|gold|championship|victory|triumph|prize|award|trophy|win)\b"
    r"(?! (?:on|at|for) (?:the|this|that)\b)(?! (?:in|over) a row)"
)
_OTHER = lazy_pattern(
    r"\b(?:first|second|third|runner|silver|bronze|lost|beaten|final(?:ist)?s? in|doubles|straight|consecutive|in a row|"
    r"running|shared|also won|and another|once more|relegat\w+)\b"
)
REACH = 1


def find_title_counts(figures: StoryFigures) -> Iterator[Group]:
    """The ordinals of titles that are not one more than the years of those before them."""
    ordinals = [figure for figure in figures.all if figure.key == "ordinal" and _of_title(figures, figure)]
    if not ordinals:
        return
    for match in _YEARS.finditer(figures.folded):
        at = figures.at(match.start())
        near = [figure for figure in ordinals if abs(figure.sentence - at) <= REACH]
        if len({figure.value for figure in near}) == 1:
            found = _held(figures, near[0], match, at)
            if found is not None:
                yield found


def _of_title(figures: StoryFigures, figure: StoryFigure) -> bool:
    """Whether an ordinal counts somebody's titles: her fifth national title."""
    owned = figures.word_before(figure) in ("her", "his", "their", "its", "a", "s'") or figures.before(figure).endswith(
        ("'s ", "’s ")
    )
    return owned and _TITLE.match(figures.after(figure)) is not None


def _held(figures: StoryFigures, told: StoryFigure, years: re.Match[str], at: int) -> Group | None:
    own = figures.sentence(at)
    before, behind = figures.folded[own.start : years.start()], figures.folded[years.end() : min(own.end, years.end() + 40)]
    if not _WON.search(figures.folded, *own) or not (_BEFORE.search(before) or _BEFORE.search(behind)):
        return None
    first = min(own.start, figures.sentence(told.sentence).start)
    last = max(own.end, figures.sentence(told.sentence).end)
    text = figures.folded[first : told.span.start] + figures.folded[told.end : last]
    many = len(_ONE.findall(years[0]))
    if _OTHER.search(text) or told.value == many + 1 or abs(told.value - many - 1) > 2:
        return None
    span = Span(*years.span())
    value = float(many)
    part = told._replace(
        quantity=told.quantity._replace(span=span, value=value, low=value, high=value), sentence=at, worth=Worth(value)
    )
    return Group("ordinal", told, Worth(value + 1), (part,), f"number {many + 1} after {many}", told.span)
