"""Figures -> the pairs that a story sets against each other in time: it was so much then and is so much now.

The two are of one kind, the only ones of it in their sentence or in two that follow each other, and words that tell a time
stand with one of them at least. Which of them came first is read where the words say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.annotate.numbers.changes import changes
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import numeral_one, of_kind, plain
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_MOST = 40
"""A sentence of more figures is a list, in which two of a kind are not set against one another."""
_SEASONS = r"(?:year|summer|winter|spring|autumn|season|month|week|quarter|decade|time|day)"
_THEN = lazy_pattern(
    rf"\b(?:ago|last (?:{_SEASONS}|january|february|march|april|may|june|july|august|september|october|november|"
    rf"december)|(?:{_SEASONS}s?) (?:before|earlier|previously)|earlier|previous\w*|formerly|once|"
    r"then|used to|against|compared (?:with|to)|at the (?:start|beginning|outset)|from (?=\d|minus|[£$€])|"
    r"in (?:the )?(?:(?:18|19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|winter)|at (?:dawn|breakfast|noon|easter|christmas)|before|had (?:been|stood|had|held|lent|cost))\b"
)
_NOW = lazy_pattern(
    rf"\b(?:now|nowadays|today|this (?:{_SEASONS})|currently|at the end|since|by now|so far|yesterday|last (?:week|night)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|will|by (?:dusk|mid-afternoon|evening|nightfall)|later|after)\b"
)
_NO_FIGURES = ("ordinal", "age", "score", "fraction")
_COMPARED = lazy_pattern(
    r"^(?:that|it|this|which) (?:was|is|were|compares|compared|represents?)\s+"
    r"(?:[a-z]+\s+){0,3}(?:from|against|with|on|than)\s+$"
)
_YEAR = lazy_pattern(r"\b(?:18|19|20)\d\d\b")
_BELOW = lazy_pattern(r"(?:\bminus |[−-])$")
_ADJECTIVE = lazy_pattern(r"\d*[a-z]*-[a-z]+")
_BREAK = lazy_pattern(r"[,;:]\s|\s(?:and|but|while|when|where|against)\s")


class Contrast(NamedTuple):
    """Two figures of one thing at two times, in the order of time where the copy tells it."""

    one: StoryFigure
    other: StoryFigure
    ordered: bool

    @property
    def low(self) -> StoryFigure:
        return min(self.one, self.other, key=lambda figure: figure.value)

    @property
    def high(self) -> StoryFigure:
        return max(self.other, self.one, key=lambda figure: figure.value)

    @property
    def ratio(self) -> float:
        """The larger in terms of the smaller."""
        return self.high.value / self.low.value

    @property
    def span(self) -> Span:
        return Span(min(self.one.span.start, self.other.span.start), max(self.one.span.end, self.other.span.end))

    @property
    def sentences(self) -> range:
        first, last = sorted((self.one.sentence, self.other.sentence))
        return range(first, last + 1)

    @property
    def rises(self) -> bool:
        return self.other.value > self.one.value


def contrasts(figures: StoryFigures) -> dict[int, Contrast]:
    """The pairs of a story, each under the sentences that it stands in; no sentence has two of them."""
    found: dict[int, Contrast] = {}
    twice: set[int] = set()
    for moved in changes(figures):
        at = moved.first.sentence
        twice |= {at} if at in found else set()
        found[at] = Contrast(moved.first, moved.last, True)
    for at, inside in figures.by_sentence.items():
        pair = None if at in found or len(inside) > _MOST else _of_sentence(figures, at, inside)
        if pair is not None:
            found[at] = pair
    for at in figures.by_sentence:
        pair = None if at in found or at + 1 in found else _of_two(figures, at)
        if pair is not None:
            found[at] = found[at + 1] = pair
    return {at: pair for at, pair in found.items() if at not in twice}


def _amounts(figures: StoryFigures, inside: Sequence[StoryFigure]) -> list[StoryFigure]:
    """The figures of a sentence that may tell how much there is of something."""
    return [
        figure
        for figure in inside
        if figure.key not in _NO_FIGURES
        and not numeral_one(figures, figure)
        and not (figure.key == "count" and _ADJECTIVE.fullmatch(figures.folded, *figure.span))
        and not (figure.key == "count" and figure.noun in ("time", "point"))
    ]


def _of_sentence(figures: StoryFigures, at: int, inside: Sequence[StoryFigure]) -> Contrast | None:
    amounts = _amounts(figures, inside)
    for figure in sorted(amounts, key=lambda figure: figure.key == "count"):
        alike = [joined for other in amounts if (joined := of_kind(figure, other)) and plain(joined)]
        if not plain(figure) or figure.key == "duration" or len(alike) != 2 or alike[0].value == alike[1].value:
            continue
        one, other = alike
        counts = [figure for figure in amounts if figure.key == "count"]
        if (one.noun and other.noun and one.noun != other.noun) or (one.key == "count" and len(counts) > 2):
            return None
        if any(_BELOW.search(figures.before(each)) for each in alike) and one.key != "temperature":
            return None
        if one.key == "count" and not (one.noun or one.value > 20) and not other.noun:
            continue
        return _timed(figures, one, other)
    return None


def _of_two(figures: StoryFigures, at: int) -> Contrast | None:
    """`ran 14 schools two years ago. It now runs 42.`: the one amount of each of two sentences, both of one kind."""
    here, behind = (
        [
            figure
            for figure in _amounts(figures, figures.by_sentence.get(place, ()))
            if figure.key not in ("duration", "percent")
        ]
        for place in (at, at + 1)
    )
    if (
        len(here) != 1
        or len(behind) != 1
        or not plain(here[0])
        or figures.paragraph(behind[0]) - figures.paragraph(here[0]) > 1
    ):
        return None
    joined = of_kind(here[0], behind[0])
    if joined is None or not plain(joined) or joined.value == here[0].value or joined.key == "percent":
        return None
    if _COMPARED.search(figures.before(behind[0])):
        return Contrast(joined, here[0], True)
    same = joined.noun == here[0].noun or not joined.noun or not here[0].noun
    both = _THEN.search(figures.folded, *figures.sentence(at)) and _NOW.search(figures.folded, *figures.sentence(at + 1))
    return Contrast(here[0], joined, True) if same and both and (joined.noun or here[0].noun or joined.key != "count") else None


def _timed(figures: StoryFigures, one: StoryFigure, other: StoryFigure) -> Contrast | None:
    """The pair, where the words with them tell times: in the order of time where these say which was first."""
    first, last = _clause(figures, one, other), _clause(figures, other, one)
    then, now = (bool(_THEN.search(first)), bool(_NOW.search(first))), (bool(_THEN.search(last)), bool(_NOW.search(last)))
    if not (any(then) or any(now)):
        return None
    if last.lstrip(" ,;").startswith(("against ", "compared ", "where ", "up from ", "down from ", "from ")):
        return Contrast(other, one, True)
    years = [_YEAR.search(words) for words in (first, last)]
    if years[0] and years[1]:
        return Contrast(*((one, other) if int(years[0][0]) < int(years[1][0]) else (other, one)), True)
    ahead, behind = then[0] - now[0], then[1] - now[1]
    first_is_one = ahead >= behind
    return Contrast(*((one, other) if first_is_one else (other, one)), abs(ahead - behind) == 2)


def _clause(figures: StoryFigures, figure: StoryFigure, beside: StoryFigure) -> str:
    """The words of a figure of two: from the border between them, or from the start of the sentence."""
    own = figures.sentence(figure.sentence)
    text = figures.folded
    one, other = sorted((figure, beside), key=lambda each: each.span.start)
    borders = [found.start() for found in _BREAK.finditer(text, one.span.end, other.span.start)]
    timed = None if borders else _THEN.search(text, one.span.end, other.span.start)
    border = borders[-1] if borders else timed.end() if timed else one.span.end
    return text[own.start : border] if figure is one else text[border : own.end]


def contrast_near(figures: StoryFigures, found: dict[int, Contrast], at: int, reach: int = 1) -> Contrast | None:
    """The one contrast beside a sentence that is part of none: before it, or behind; farther where no figures stand between."""
    if at in found:
        return None
    beside: list[Contrast] = []
    for way in (-1, 1):
        for step in range(1, reach + 1):
            pair = found.get(at + way * step)
            if pair is not None:
                beside.append(pair)
            if pair is not None or figures.by_sentence.get(at + way * step):
                break
    return beside[0] if len(set(beside)) == 1 and beside[0].one.value > 0 < beside[0].other.value else None


def told_near(figures: StoryFigures, at: int) -> Iterator[StoryFigure]:
    """The figures around a sentence, from which what it tells may follow as well."""
    for place in range(at - 2, at + 3):
        yield from figures.by_sentence.get(place, ())
