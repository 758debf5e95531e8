"""Figures -> so much for each, so many of them, and what they make: 40 bullocks at €1,450 a head and a cheque for €56,000.

A rate is told by what stands behind it (`apiece`, `a head`, `per hour`, `on each`) or by an average. Its many and its total are
the only figures of their kinds in the sentences around; where any figures near agree with it, it is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.language.plurals import singular
from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import MORE, plain, qualified
from linter.annotate.numbers.means import ON_AVERAGE, averages, mean_of_list, measured, sure_mean
from linter.annotate.numbers.reckoning import Worth, one_slip, over, times
from linter.annotate.numbers.sums import Group, Role
from linter.annotate.numbers.units import UNITS, unit_sizes
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_PER = lazy_pattern(
    r"(?:\s+(?:an?|per)\s+(?:year|month|week|day)\s+(?P<both>each|apiece)\b)|"
    r"(?:\s+[a-z-]+){0,2}?\s*(?:\b(?P<each>(?<!ing )each|apiece|a\s?(?:head|piece))\b|\b(?:for|on|in|to|with|"
    r"from)\s+(?P<every>each)\b|"
    r"(?:/|\b(?:an?|per|every|for every|for each)\s+)(?P<noun>[a-z]+(?:[- ]hour)?)\b)"
)
_SOME_OF = lazy_pattern(r"(?<!each )(?<!every one )(?<!all )\bof (?:the|its|their|his|her) $")
_APPOSED = lazy_pattern(r"(?:,|\bor|\bat|–|—)\s+(?:or |about |some )?$")
_PER_ONE = lazy_pattern(r".*\b(?:per|every|each)\b")
_NO_RATE = frozenset("lot few bit day-long year-old total record time further week-long".split())
_TOTAL = lazy_pattern(
    r"\b(?:total\w*|bill|che(?:que|ck)|windfall|sum|in all|altogether|raised|took|takings|reali[sz]ed|"
    r"fetched|lost|loses?|cost|costs|worth|"
    r"paid|pays?|revenue|order|contract|proceeds|haul|pot|spent|earned|made|brought in|netted|collected|came to|comes to|"
    r"come to|works out|amounts? to|handed|receipts|outlay|invoice|owed|owes|whole)\b"
)
_SOME_TOP = lazy_pattern(
    r"\b(?:top|maximum|peak|limit|touch\w*|up to|best|highest|lowest|last year|previous|worst|record|record-breaking)\b"
)
_NOT_ALL = lazy_pattern(r"\b(?:deposit|profit|fine|grant|debt|loan|price|fee|salary|tax|commission|extra|cash|of which)\b")
NEAR = 3
"""How many sentences away the many and the total may stand."""
_DEFINITE = frozenset(("the", "its", "their", "all", "those", "these", "or"))
_MINOR = {"cent": ("dollar", "euro"), "penny": ("pound",)}


_EACH_BEFORE = lazy_pattern(
    r"\b(?:each|every one) of (?:the|its|their|his|her|those|these)\s+[^.;:]{1,60}?\b(?:costs?|pays?|paid|gets?|got|"
    r"weigh(?:s|ed)|holds?|held|carr(?:y|ies|ied)|takes?|took|earn(?:s|ed)|receiv(?:e|es|ed)|gave|gives|lost|won|made|"
    r"(?:was|were|is) (?:fined|paid|given|charged))\s+(?:about |some )?$|"
    r"\beach\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+)\s+(?:costs?|pays|paid|gets|got|weigh(?:s|ed)|holds|held|carries|carried|"
    r"takes|took|earn(?:s|ed)|receiv(?:es|ed)|seats|had|has|was (?:fined|paid|given))\s+(?:about |some )?$"
)
"""So much for each, told before it: each of the 40 guests paid £25, each box weighs 12 kilos."""


class Rate(NamedTuple):
    """So much for each of something."""

    figure: StoryFigure
    each: str
    """What it is for each of, in the singular; empty for `each` and `apiece`."""
    dimension: str
    """The dimension of a unit that it is for each of."""
    size: float
    average: bool


def find_products_apart(figures: StoryFigures) -> Iterator[Group]:
    """The rates of a story with their totals, and the means of its lists."""
    for figure in figures.all:
        exact = figure.quantity.low == figure.quantity.high and figure.quantity.bound in ("", "about")
        if not exact or figure.value <= 0 or figure.key in ("ordinal", "score", "age", "fraction", "percent"):
            continue
        if figure.noun in ("point", "goal", "time") or (figure.key == "count" and figure.value < 2):
            continue
        average = averages(figures, figure)
        if average:
            mean = mean_of_list(figures, figure)
            if mean is not None:
                if mean.agrees or sure_mean(figures, mean):
                    yield mean
                continue
        rate = _rate(figures, measured(figures, figure) if average else figure, average)
        if rate is not None:
            yield from _judged(figures, rate)


def _rate(figures: StoryFigures, figure: StoryFigure, average: bool) -> Rate | None:
    """What a figure is for each of, if the copy says so."""
    match = _PER.match(figures.after(figure)) or _PER.match(figures.behind(figure))
    if figure.key == "speed":
        return Rate(figure, "", "duration", 1.0, average) if average else None
    before = _EACH_BEFORE.search(figures.before(figure)) if match is None else None
    if before is not None:
        return Rate(figure, singular(before["noun"] or ""), "", 1.0, average)
    if match is None:
        return Rate(figure, "", "", 1.0, True) if average and ON_AVERAGE.search(figures.before(figure)) else None
    noun = match["noun"] or ""
    average = average or (figure.key == "count" and not figure.noun and _APPOSED.search(figures.before(figure)) is not None)
    if noun in _NO_RATE or (figure.key == "count" and noun and noun not in UNITS and not _PER_ONE.match(match[0])):
        return None
    unit = UNITS.get(noun.replace("-", " ").replace("kilowatt hour", "kilowatt-hour"))
    if unit:
        dimension = "duration" if unit.dimension == "time" else unit.dimension
        return Rate(figure, noun, dimension, unit_sizes()[unit.name], average)
    return Rate(figure, "" if match["each"] or match["every"] else singular(noun), "", 1.0, average)


def _judged(figures: StoryFigures, rate: Rate) -> Iterator[Group]:
    told = rate.figure
    around = [
        figure
        for at in range(max(0, told.sentence - NEAR), told.sentence + NEAR + 1)
        for figure in figures.by_sentence.get(at, ())
        if figure.span != told.span and figure.value > 0
    ]
    manys = [figure for figure in around if _is_many(figures, rate, figure)]
    totals = [figure for figure in around if _is_total(figures, rate, figure)]
    for many in manys:
        for total in totals:
            found = _group(figures, rate, many, total)
            if found is not None and found.agrees:
                yield found
                return
    if any(_PER.match(figures.after(f)) and f.key == told.key for f in around if f.key not in ("count", "speed", "duration")):
        return
    if _told_right(figures, rate, manys, totals):
        return
    manys, totals = (
        [f for f in manys if plain(f) or f.quantity.bound],
        [f for f in totals if plain(f) or (rate.average and f.quantity.bound == "about")],
    )
    manys = (_nearest(manys, told) or _before(manys, told)) if len(manys) > 1 else manys
    if len(totals) > 1 and len(manys) == 1:
        totals = [figure for figure in totals if figure.sentence == manys[0].sentence]
    if len(manys) == len(totals) == 1:
        found = _group(figures, rate, manys[0], totals[0])
        if found is not None and _certain(figures, rate, found, manys[0], totals[0]):
            yield found


def _told_right(figures: StoryFigures, rate: Rate, manys: list[StoryFigure], totals: list[StoryFigure]) -> bool:
    """Whether what a total is for each of so many is told, too: nine tonnes a hectare on the low fields, eight overall."""
    here = [in_unit_of(rate.figure, figure) for figure in figures.by_sentence[rate.figure.sentence]]
    alike = [figure for figure in here if figure.key == rate.figure.key and figure.span != rate.figure.span]
    return any(
        figure.worth.agrees(over(total.worth, over(many.worth, Worth(rate.size))))
        for figure in alike
        for many in manys
        for total in totals
    )


def _nearest(manys: list[StoryFigure], told: StoryFigure) -> list[StoryFigure]:
    """Those in the sentence of the rate, if there is one."""
    return [figure for figure in manys if figure.sentence == told.sentence]


def _before(manys: list[StoryFigure], told: StoryFigure) -> list[StoryFigure]:
    """The nearest before the rate, in the sentence right before its own."""
    before = [figure for figure in manys if figure.span.end <= told.span.start and told.sentence - figure.sentence < 2]
    return before[-1:]


def _is_many(figures: StoryFigures, rate: Rate, figure: StoryFigure) -> bool:
    """Whether a figure counts what a rate is for each of."""
    if figures.after(figure).startswith((" ago", " earlier", " before")):
        return False
    if rate.dimension:
        return (figure.key == rate.dimension and _PER.match(figures.after(figure)) is None) or (
            figure.key == rate.dimension and rate.dimension != "duration" and figure.key != rate.figure.key
        )
    if _SOME_OF.search(figures.before(figure)):
        return False
    if figure.key != "count" or figure.value < 2 or figure.quantity.figures.count(".") or figure.key == "ordinal":
        return False
    if rate.each:
        return (
            one_kind(figure.noun, rate.each)
            and (bool(figure.noun) or rate.each == "person")
            and rate.each not in ("time", "game")
        )
    if rate.figure.key == "count" and figure.noun and figure.noun == rate.figure.noun:
        return False
    if rate.average and not figures.shares_words(rate.figure, figure):
        return False
    return bool(figure.noun) or figures.word_before(figure) == "all"


def _is_total(figures: StoryFigures, rate: Rate, figure: StoryFigure) -> bool:
    """Whether a figure may be what a rate makes of them all."""
    told, key = rate.figure, rate.figure.key
    if key == "speed":
        return figure.key == "length"
    if _MINOR.get(key) and figure.key in _MINOR[key]:
        return True
    same = figure.key == key and figure.value > told.value
    if key == "count":
        definite = figures.word_before(figure) in _DEFINITE and bool(figure.noun)
        same = same and bool(figure.noun) and (bool(told.noun) or rate.average)
        same = same and (one_kind(figure.noun, told.noun) or definite)
    per = _PER.match(figures.after(figure))
    rated = per is not None and (key != "count" or per["noun"] is None or per["noun"] in UNITS)
    return same and not (rated and not rate.dimension) and not averages(figures, figure)


def _group(figures: StoryFigures, rate: Rate, many: StoryFigure, total: StoryFigure) -> Group | None:
    """The total that a rate makes of so many, or the rate where it is told behind both."""
    if many is total:
        return None
    told = rate.figure
    count = over(many.worth, Worth(rate.size))
    if _MINOR.get(told.key) and total.key != told.key:
        told = told._replace(worth=Worth(told.value / 100, told.worth.below / 100, told.worth.above / 100))
    last = max((told, many, total), key=lambda figure: figure.span.start)
    if last.span == told.span or rate.average:
        right = over(total.worth, count)
        words = f"{figures.words(total)} over {figures.words(many)}"
        role: Role = "speed" if told.key == "speed" else "average"
        shown = Worth(right.value * 100, 0, 0) if told.value != rate.figure.value else right
        return Group(role, told, right, (total, many), f"{words} is {figures.shown(shown.value, rate.figure)}", told.span)
    right = times(told.worth, count)
    each = f" a {rate.each}" if rate.each else " each"
    words = f"{figures.words(many)} × {figures.words(rate.figure)}{each} = {figures.shown(right.value, total)}"
    return Group("product", total, right, (many, rate.figure), words, total.span)


def _certain(figures: StoryFigures, rate: Rate, found: Group, many: StoryFigure, total: StoryFigure) -> bool:
    """Whether a total is meant to be that of the rate."""
    first = min(rate.figure.span.start, many.span.start, total.span.start)
    last = max(rate.figure.span.end, many.span.end, total.span.end)
    if _otherwise(figures, rate, first, last, total):
        return False
    if (
        abs(max(rate.figure.sentence, many.sentence, total.sentence) - min(rate.figure.sentence, many.sentence, total.sentence))
        > NEAR
    ):
        return False
    ratio = found.told.value / max(found.right.value, 1e-9)
    if rate.figure.key == "count" and not one_kind(total.noun, rate.figure.noun):
        return 0.8 < ratio < 1.25
    if one_slip(found.told.value, found.right.value):
        return True
    if not 0.3 < ratio < 3.3 or abs(ratio - 1) < 0.03 or figures.before(total)[-60:].startswith("with "):
        return False
    if rate.average or ((rate.each or rate.dimension) and 0.7 < ratio < 1.43):
        return True
    if rate.figure.key == "count" and figures.word_before(total) in _DEFINITE:
        return True
    around = figures.before(total)[-40:] + " " + figures.behind(total)[:30]
    return bool(_TOTAL.search(around)) and not _NOT_ALL.search(around)


def _otherwise(figures: StoryFigures, rate: Rate, first: int, last: int, total: StoryFigure) -> bool:
    if qualified(figures, first, last + 20):
        return True
    if MORE.search(figures.folded, first, last):
        return True
    if " would " in figures.folded[rate.figure.span.start : figures.sentence(rate.figure.sentence).end]:
        return True
    return bool(_SOME_TOP.search(figures.before(rate.figure)[-30:])) or bool(_PART.search(figures.folded, first, last))


_PART = lazy_pattern(
    r"\b(?:plus|minus|before (?:tax|fees|costs)|tax|costs? of|fees?|of which|first|deposit|some of|half of|most of|many of|"
    r"as much as|last (?:\w+ )?years?|"
    r"expects?|hopes?|would|up to|rise|rose|fell|grew|second|whose|against|compared)\b(?! deduct)"
)
"""What may add to a product, or take from it, or set one beside another."""
