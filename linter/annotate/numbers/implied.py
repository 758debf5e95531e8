"""Figures -> what two figures of a clause make of a third that is told after them: a rate over a time, rows of seats, tires on
each of so many cars, a sum split by so many, takings less costs, two ages."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth, less, one_slip, over, times
from linter.annotate.numbers.sums import Group, group
from linter.annotate.numbers.units import UNITS
from linter.lazy_pattern import lazy_pattern

_RATE = lazy_pattern(r"(?:\s+of\s+[a-z]+)?\s+(?:an?|per|every)\s+(?P<unit>second|minute|hour|day|week|month|year)\b")
_ALL = lazy_pattern(r"\b(?:the|all|the whole|all the|its|their|those|these|whole)\s+$")
_ROWS = lazy_pattern(
    r"\s+(?:rows|rooms|boxes|crates|tables|teams|classes|packs|coaches|shifts|sets|bags|pallets|" r"shelves|cages)\s+of\s+$"
)
_EACH_OF = lazy_pattern(r"\s+(?:[a-z]+\s+){1,3}?(?:on|in|for|from|to)\s+each\s+of\s+(?:the\s+|its\s+|their\s+)?$")
_SPLIT = lazy_pattern(
    r"\b(?:split|shared?|divided?)\b[^.;]{0,30}?\b(?:equally|evenly)\b|\b(?:equally|"
    r"evenly)\b[^.;]{0,20}?\b(?:among|between|by)\b|\bequal shares\b"
)
_HALVES = frozenset("equally evenly equal".split())
_OWN = lazy_pattern(r"\b(?:their|the|his|her|each|wins?|gets?|sisters|workers|members)\s+(?:[a-z]+\s+)?$")
_ENDS = lazy_pattern(r"\s*(?:[.,;:”\"]|$|(?:of|to|that|which|he|she|it|they|was|were|drawn|pumped|in|made|had)\b)")
_AN_HOUR = lazy_pattern(r"\s+(?:[a-z]+\s+)?an hour\b")
_TOOK = lazy_pattern(
    r"\b(?:took|earned|made|received|brought in|raised|revenue of|income of|takings of|" r"sales of)\s+(?:in\s+)?$"
)
_SPENT = lazy_pattern(r"\b(?:and|but)\s+(?:spent|paid out|costs? of|spending of|expenses of|laid out)\s+$")
_PROFIT = lazy_pattern(r"\b(?:profit|surplus|loss|deficit|shortfall)\s+(?:of|was|came to)\s+$")
_SENIOR = lazy_pattern(
    r"\s+between (?:them|the two)\b|\s+(?:his|her|their)\s+(?:senior|junior)\b|"
    r"\s+(?:older|younger)\s+than\s+(?:he|she|him|her|his|the)\b"
)


NEAR = 40
"""Figures behind another one in its sentence that are looked at with it."""


def find_implied(figures: StoryFigures) -> Iterator[Group]:
    """The figures that two others of an earlier clause imply."""
    placed = ((i, figure, inside) for inside in figures.by_sentence.values() for i, figure in enumerate(inside))
    for i, figure, inside in placed:
        quantity = figure.quantity
        if quantity.bound or quantity.low != quantity.high or figure.value <= 0:
            continue
        behind = inside[i + 1 : i + 1 + NEAR]
        if figure.key in ("weight", "volume", "length", "count", "speed") or quantity.kind == "money":
            yield from _over_time(figures, figure, behind)
        if figure.key == "count":
            yield from _by_each(figures, figure, behind)
        if quantity.kind == "money":
            yield from _split(figures, figure)
            yield from _profit(figures, figure, behind)
        if figure.key == "duration":
            yield from _every(figures, figure)
            yield from _ages(figures, figure)


def _told(figures: StoryFigures, key: str, after: StoryFigure, nouns: tuple[str, ...] = ("",)) -> StoryFigure | None:
    """The definite figure of a key that is told in the sentence of another, or the next two."""
    for at in range(after.sentence, after.sentence + 3):
        for figure in figures.by_sentence.get(at, ()):
            plain = figure.span.start >= after.span.end and figure.key == key and not figure.quantity.bound
            if plain and (key != "count" or figure.noun in nouns) and _ALL.search(figures.before(figure)):
                return figure
    return None


def _over_time(figures: StoryFigures, rate: StoryFigure, behind: list[StoryFigure]) -> Iterator[Group]:
    """`12 tonnes a minute ran for ten hours … all 7,200 tonnes`; `at four miles an hour … six hours … the 24 miles`."""
    match = _RATE.match(figures.after(rate))
    seconds = UNITS[match["unit"]].size if match else 1.0
    if match is None and rate.key != "speed":
        return
    lasting = [figure for figure in behind if figure.key == "duration" and not figure.quantity.bound]
    if len(lasting) != 1:
        return
    told = _told(figures, "length" if rate.key == "speed" else rate.key, lasting[0])
    if told is not None and (told.key != "count" or told.noun == rate.noun) and _ENDS.match(figures.after(told)):
        right = times(rate.worth, over(lasting[0].worth, Worth(seconds)))
        shown = f"{figures.words(rate)}{match[0] if match else ''} over {figures.words(lasting[0])}"
        yield group(figures, "product", told, right, [rate, lasting[0]], "", shown=shown)


def _by_each(figures: StoryFigures, one: StoryFigure, behind: list[StoryFigure]) -> Iterator[Group]:
    """`Twelve rows of 15 seats … the whole 180`; `four tires on each of nine ambulances … 36 tires`."""
    if not behind or behind[0].key not in ("count", "duration") or behind[0].quantity.bound:
        return
    other = behind[0]
    between = figures.between(one, other)
    if _ROWS.fullmatch(between):
        thing = other
    elif _EACH_OF.fullmatch(between):
        thing = one
    else:
        return
    nouns = ("", thing.noun)
    for at in range(other.sentence, other.sentence + 3):
        for told in figures.by_sentence.get(at, ()):
            counts = told.key == thing.key and told.span.start >= other.span.end and not told.quantity.bound
            if counts and told.noun in nouns and (told.noun or _ALL.search(figures.before(told))) and told.value > thing.value:
                yield group(figures, "product", told, times(one.worth, other.worth), [one, other], " × ")
                return


def _split(figures: StoryFigures, whole: StoryFigure) -> Iterator[Group]:
    """`£1.2 million split equally among 400 workers … with their £3,000`."""
    sentence = figures.sentence(whole.sentence)
    if not _HALVES & figures.story.places.keys() or not _SPLIT.search(figures.folded, *sentence):
        return
    inside = figures.by_sentence[whole.sentence]
    many = [figure for figure in inside if figure.key == "count" and figure.value > 1 and not figure.quantity.bound]
    if len(many) != 1 or sum(figure.key == whole.key for figure in inside) != 1:
        return
    share = over(whole.worth, many[0].worth)
    for told in figures.all:
        near = told.key == whole.key and told is not whole and -2 <= told.sentence - whole.sentence <= 2
        if near and told.value < whole.value and _OWN.search(figures.before(told)) and not told.quantity.bound:
            shown = f"{figures.words(whole)} shared by {figures.words(many[0])}"
            found = group(figures, "product", told, share, [whole, many[0]], "", shown=shown)
            if found.agrees or one_slip(told.value, share.value):
                yield found
            return


def _profit(figures: StoryFigures, took: StoryFigure, behind: list[StoryFigure]) -> Iterator[Group]:
    """`took £52 million and spent £47 million … A profit of £5 million`."""
    if not behind or behind[0].key != took.key or not _TOOK.search(figures.before(took)[-24:]):
        return
    spent = behind[0]
    if not _SPENT.search(figures.before(spent)):
        return
    for at in (took.sentence, took.sentence + 1):
        for told in figures.by_sentence.get(at, ()):
            if told.key == took.key and told.span.start > spent.span.end and _PROFIT.search(figures.before(told)):
                high, low = sorted((took, spent), key=lambda figure: -figure.value)
                yield group(figures, "difference", told, less(high.worth, low.worth), [high, low], " − ")
                return


def _every(figures: StoryFigures, interval: StoryFigure) -> Iterator[Group]:
    """`every ten minutes … six an hour`."""
    if figures.word_before(interval) != "every" or not 0 < interval.value < 3600:
        return
    for at in (interval.sentence, interval.sentence + 1):
        for told in figures.by_sentence.get(at, ()):
            if told.key == "count" and told.span.start > interval.span.end and _AN_HOUR.match(figures.after(told)):
                shown = f"every {figures.words(interval)}"
                right = over(Worth(3600.0), interval.worth)
                yield group(figures, "product", told, right, [interval], "", shown=shown)
                return


def _ages(figures: StoryFigures, years: StoryFigure) -> Iterator[Group]:
    """`Freyn, 68, and her brother Casimir, 61 … Seven years his senior`."""
    if not _SENIOR.match(figures.after(years)) or years.quantity.unit != "year":
        return
    ages = [
        f for f in figures.all if f.key == "age" and 0 <= years.sentence - f.sentence <= 2 and f.span.end <= years.span.start
    ]
    if len(ages) == 2 and ages[0].sentence == ages[1].sentence:
        high, low = sorted(ages, key=lambda figure: -figure.value)
        gap = Worth((high.value - low.value) * years.size, years.size, years.size)  # one may have a birthday first
        yield group(figures, "difference", years, gap, [high, low], " − ")
