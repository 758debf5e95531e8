"""Figures -> shares told twice: as part and whole, and as a fraction, a percentage, or so many in a hundred or a thousand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth, less, over
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_OUT_OF = lazy_pattern(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|all|all the|those)\s+)?(?:[a-z]+['’]s?\s+)?(?:\w+\s+)?$"
)
_BESIDE = lazy_pattern(
    r"(?:\s+(?:of|in|at)(?:\s+[a-z’'-]+){1,5}|\s+[a-z]+)?\s*(?:,\s*or\s+|\(\s*|,\s*|\s[–—]\s|[–—])(?:or\s+|about\s+)?"
)
_APPOSED = lazy_pattern(r"\s+of\s+[^,.;:()]{1,50}(?:,|\s\(|\s[–—])\s*(?:or\s+)?")
_CLOSED = lazy_pattern(r"\s*(?:[,.;:)–—]|$|of\b|\sof\b)|\s+(?:are|is|was|were|have|had|has|said|of them)\b")
_THEM = lazy_pattern(r"\s+(?:of\s+(?:them|these|it)|who\s+did)\b|\s*,\s|\s+(?:is|was|are|were)\b")
_OPENS = lazy_pattern(
    r"(?:^|\b(?:with|at|for|the|a|that|this|than|as high as|some|is a rate of|a rate of)\s+)$|[.!?]\s+$|[“\"‘]$"
)
_RATE = lazy_pattern(
    r"(?P<many>[\w.,]+)\s+(?:cases |deaths |people |births )?(?:per|in(?: every)?|for every|"
    r"out of(?: every)?)\s+(?:a\s+|one\s+)?"
    r"(?P<base>100,000|10,000|1,000|thousand|hundred thousand|million|hundred|100)\b"
)
_BASES = {"thousand": 1e3, "hundred thousand": 1e5, "million": 1e6, "hundred": 100.0}
_MANY = lazy_pattern(r"\b(?:tuition|interest|tax|rate|growth|margin|discount|inflation|rise|fall|increase|drop|up|down|by)\b")


class Part(NamedTuple):
    """So many of so many: `126 of the 180`."""

    part: StoryFigure
    whole: StoryFigure

    @property
    def share(self) -> Worth:
        return over(self.part.worth, self.whole.worth)

    @property
    def rest(self) -> Worth:
        return less(Worth(1.0), self.share)


def find_shares(figures: StoryFigures) -> Iterator[Group]:
    """The shares of a story that stand with their part and whole."""
    parts = list(parts_of_wholes(figures))
    for told in figures.all:
        if told.key in ("percent", "fraction") and told.quantity.low == told.quantity.high:
            yield from _with_fraction(figures, told)
            yield from _with_parts(figures, told, parts)
        elif told.key in ("count", "measure") or told.key == "time":
            yield from _rates(figures, told, parts)
    yield from _common_base(figures)


def parts_of_wholes(figures: StoryFigures) -> Iterator[Part]:
    """Every `A of the B` of counts or sums of one kind."""
    for inside in figures.by_sentence.values():
        for one, other in pairwise(inside):
            alike = one.key == other.key and one.key not in ("percent", "ordinal", "score", "fraction", "age")
            if not alike or one.noun or not 0 < one.value < other.value or one.quantity.bound or other.quantity.bound:
                continue
            if len(figures.between(one, other)) < 30 and _OUT_OF.fullmatch(figures.between(one, other)):
                yield Part(one, other)
        for whole, part in pairwise(inside):
            between = figures.between(whole, part)
            counts = whole.key == part.key == "count" and whole.noun and not part.noun and 0 < part.value < whole.value
            if counts and len(between) < 70 and between.endswith((", of whom ", ", of which ")) and not whole.quantity.bound:
                yield Part(part, whole)


def _as_part(told: StoryFigure) -> Worth:
    worth = told.worth
    return Worth(worth.value / 100, worth.below / 100, worth.above / 100) if told.key == "percent" else worth


def _shares_group(figures: StoryFigures, told: StoryFigure, share: Worth, parts: tuple[StoryFigure, ...], shown: str) -> Group:
    """A group whose share is told in percent or as a fraction."""
    right = Worth(share.value * 100, share.below * 100, share.above * 100) if told.key == "percent" else share
    percent = 100 * share.value
    decimals = max(told.decimals, 0 if percent >= 1 else 1)
    return Group("share", told, right, parts, f"{shown} is {percent:.{decimals}f} percent", told.span)


def _with_fraction(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`a third of the staff, or 45 percent,`: the same share as a fraction and in percent."""
    inside = figures.by_sentence[told.sentence]
    at = inside.index(told)
    if told.key != "percent" or at == 0 or inside[at - 1].key != "fraction":
        return
    fraction = inside[at - 1]
    between = figures.folded[fraction.end : told.span.start]
    if len(between) >= 50 or not _BESIDE.fullmatch(between) or not _CLOSED.match(figures.after(told)) or told.quantity.bound:
        return
    room = 0.03 * (3 if fraction.quantity.bound else 1)
    share = Worth(fraction.value, room, room)
    yield _shares_group(figures, told, share, (fraction,), figures.words(fraction))


def _with_parts(figures: StoryFigures, told: StoryFigure, parts: list[Part]) -> Iterator[Group]:
    """A share beside its part and whole, or in the next sentences where it refers back to them."""
    near = [part for part in parts if abs(told.sentence - part.part.sentence) <= 2]
    if not near:
        return
    beside = [part for part in near if _stands_beside(figures, told, part)]
    if not beside:
        beside = near if _refers_back(figures, told, near) else []
    if len(beside) != 1:
        return
    part = beside[0]
    mine = _as_part(told)
    if mine.agrees(part.rest) and not mine.agrees(part.share):
        return
    if any(mine.agrees(other.share) for other in near if other is not part):
        return
    yield _shares_group(
        figures, told, part.share, (part.part, part.whole), f"{figures.words(part.part)} of {figures.words(part.whole)}"
    )


def _stands_beside(figures: StoryFigures, told: StoryFigure, part: Part) -> bool:
    """`45 of the 60 members (80 percent)`, `three-quarters of those on the drug, 126 of the 180,`."""
    if told.sentence != part.part.sentence:
        return False
    if told.span.start > part.whole.span.start:
        between = figures.folded[part.whole.end : told.span.start]
        return len(between) < 50 and bool(_BESIDE.fullmatch(between)) and bool(_CLOSED.match(figures.after(told)))
    between = figures.folded[told.span.end : part.part.span.start]
    apposed = _APPOSED.fullmatch(between) is not None
    return apposed and figures.behind(part.whole)[:1] in (",", ")", ".", "", "–", "—", ";")


def _refers_back(figures: StoryFigures, told: StoryFigure, near: list[Part]) -> bool:
    """`With 60 percent of them out of use`: a share that opens its clause, with nothing of its own to be a share of."""
    if len(near) != 1 or told.span.start < near[0].whole.span.end or told.quantity.bound:
        return False
    between = figures.text[near[0].whole.span.end : told.span.start]
    if len(between) > 260 or any(other.key in ("percent", "fraction") for other in figures.span(near[0].whole, told)):
        return False
    before, after = figures.before(told), figures.after(told)
    if _MANY.search(before[-40:]) or _MANY.search(after[:30]):
        return False
    return bool(_OPENS.search(before)) and bool(_THEM.match(after))


def _rates(figures: StoryFigures, told: StoryFigure, parts: list[Part]) -> Iterator[Group]:
    """`60 of the 12,000 children … eight per thousand`."""
    sentence = figures.sentence(told.sentence)
    match = _RATE.match(figures.folded, told.span.start, sentence.end)
    near = [part for part in parts if 0 <= told.sentence - part.part.sentence <= 2 and part.whole.span.end < told.span.start]
    if match is None or len(near) != 1:
        return
    base = _BASES.get(match["base"]) or float(match["base"].replace(",", ""))
    right = Worth(near[0].share.value * base, near[0].share.below * base, near[0].share.above * base)
    room = max(told.worth.below, 0.5 if told.value >= 1 and not told.decimals else 0.0)
    told = told._replace(worth=Worth(told.value, room, room))
    words = f"{figures.words(near[0].part)} of {figures.words(near[0].whole)} is {right.value:.3g} in {match['base']}"
    yield Group("share", told, right, tuple(near[0]), words, told.span)


_COUNTED = lazy_pattern(r"[^.;:()\d]{0,60}?(?:,\s+or\s+|\s+\()$")


def _common_base(figures: StoryFigures) -> Iterator[Group]:
    """`63 people, or 7%, … 72 …, or 8%, … 54, or 9%`: counts and their shares that come of one whole, but for one."""
    pairs: list[tuple[StoryFigure, StoryFigure]] = []
    for every in figures.by_sentence.values():
        inside = [figure for figure in every if figure.key != "ordinal"]
        for one, told in pairwise(inside):
            between = figures.folded[one.span.end : told.span.start]
            plain = one.key == "count" and told.key == "percent" and not one.quantity.bound and not told.quantity.bound
            if plain and told.value > 0 and len(between) < 64 and _COUNTED.fullmatch(between):
                pairs.append((one, told))
    if len(pairs) < 3:
        return
    bases = [over(one.worth, _as_part(told)) for one, told in pairs]
    for i, (one, told) in enumerate(pairs):
        others = [base for k, base in enumerate(bases) if k != i and abs(pairs[k][0].sentence - one.sentence) < 6]
        if len(others) < 2 or any(bases[i].agrees(base) for base in others):
            continue
        if all(base.agrees(other) for base in others for other in others):
            base = min(others, key=lambda worth: worth.below / worth.value)
            share = over(one.worth, base)
            yield _shares_group(figures, told, share, (one,), f"{figures.words(one)} of some {base.value:,.0f}")
