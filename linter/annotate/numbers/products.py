"""Figures -> so many at so much, so fast for so long, so much shared by so many: products, rates and averages."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth, is_derived, one_slip, over, times
from linter.annotate.numbers.sums import Group, group
from linter.annotate.numbers.units import UNITS
from linter.lazy_pattern import lazy_pattern

_AT = lazy_pattern(
    r"[^.;:!?()]{0,50}?\s(?:at|for|costing|priced at|worth|pay|paying|paid|get|receive|will have|have)\s+(?:about\s+)?$"
)
_EACH = lazy_pattern(
    r"\s*(?:each|apiece|a (?:head|piece|person|share|ticket|unit|time|month)\b|per (?:head|person|share|unit)\b)"
)
_ALL = lazy_pattern(
    r"(?:,\s+or|\bfor a total of|\ba total of|\btotall?ing|\bin all,?|\bthe|\ball|\bworth|"
    r"\bcosts?|\bcosting|\bwhole|\bof|\bcome to|"
    r"\bcomes to)\s+$"
)
_ALL_BEHIND = lazy_pattern(r"\s*,?\s*(?:in all|in total|altogether|all told|between them|order|contract|bill|deal|purchase)\b")
_EQUALLY = lazy_pattern(
    r"\b(?:equally|in equal|evenly|even shares|split (?:evenly|between|among|it)|share[sd]? (?:it|"
    r"between|among|by|the)|sharing|divided (?:between|among))\b"
)
_AVERAGE = lazy_pattern(
    r"\b(?:averag(?:e|ed|ing)|mean)\b(?:\s+(?:of|was|is|speed of|price of|[a-z]+ price of|"
    r"[a-z]+ of))?\s+(?:about |just |only )?$"
)
_STEADY = lazy_pattern(r"\bat\s+(?:a\s+(?:steady|constant)\s+)?$")
_HALF_HOURS = lazy_pattern(
    r"\b(?P<hour>an hour and a half|half an hour|an hour)\b",
)
_CLOCK = lazy_pattern(r"\b(\d{1,2})[:.](\d\d)\s?([ap])\.?m\b\.?")
_HOURS = {"an hour and a half": 5400.0, "half an hour": 1800.0, "an hour": 3600.0}
_PER = lazy_pattern(r"\s+(?:an?|per|every)\s+(?P<unit>second|minute|hour|day|week|month|year)\b")


def find_products(figures: StoryFigures) -> Iterator[Group]:
    """The products, rates and averages of a story whose figures stand in one sentence or two."""
    for figure in figures.all:
        if figure.quantity.bound or figure.quantity.low != figure.quantity.high:
            continue
        if figure.key == "speed":
            yield from _speed(figures, figure)
        elif "averag" in figures.before(figure) and _AVERAGE.search(figures.before(figure)):
            yield from _averaged(figures, figure)
        elif figure.quantity.kind == "money" and _EACH.match(figures.after(figure)):
            yield from _priced(figures, figure)


def _priced(figures: StoryFigures, price: StoryFigure) -> Iterator[Group]:
    """`six buses at $142,500 each, or $885,000 in all`; `£1.2 million split equally among 400 …, £30,000 each`."""
    here = figures.by_sentence[price.sentence]
    counts = [figure for figure in here if figure.key == "count" and figure.value > 1 and not figure.quantity.bound]
    before = [figure for figure in counts if figure.span.end <= price.span.start]
    sums = [figure for figure in here if figure.key == price.key and figure is not price]
    if len(before) == 1 and not any(figure.span.end <= price.span.start for figure in sums):
        many = before[0]
        if _AT.fullmatch(figures.folded[many.span.end : price.span.start]):
            yield from _total(figures, many, price)
            return
    near = sums or [figure for figure in figures.by_sentence.get(price.sentence - 1, ()) if figure.key == price.key]
    counts = counts or [
        figure for figure in figures.by_sentence.get(price.sentence - 1, ()) if figure.key == "count" and figure.value > 1
    ]
    first = min([figure.span.start for figure in (*near, *counts)], default=price.span.start)
    if len(near) == len(counts) == 1 and _EQUALLY.search(figures.folded[first : figures.sentence(price.sentence).end]):
        whole, many = near[0], counts[0]
        if whole.value > price.value:
            shown = f"{figures.words(whole)} shared by {figures.words(many)}"
            yield group(figures, "product", price, over(whole.worth, many.worth), [whole, many], "", shown=shown)


def _total(figures: StoryFigures, many: StoryFigure, price: StoryFigure) -> Iterator[Group]:
    """The sum that the copy gives for so many at a price: in the sentence, or the definite one of the next two."""
    for told in figures.all:
        if told.key != price.key or told is price or told.span.start < price.span.end or told.sentence - price.sentence > 2:
            continue
        before, behind = figures.before(told), figures.behind(told)
        close = told.sentence == price.sentence and figures.text[price.span.end : told.span.start].count(",") < 3
        if not (_ALL_BEHIND.match(behind) or (close and _ALL.search(before))):
            continue
        shown = f"{figures.words(many)} × {figures.words(price)}"
        found = group(figures, "product", told, times(many.worth, price.worth), [many, price], "", shown=shown)
        if found.agrees or not is_derived(told.worth, figures.around(told, wide=not close)):
            yield found
        return


def _speed(figures: StoryFigures, speed: StoryFigure) -> Iterator[Group]:
    """`84 miles … two hours, an average of 52mph`: distance and time stand in the sentence, or alone in the one before."""
    average = _AVERAGE.search(figures.before(speed)) or _STEADY.search(figures.before(speed))
    if not average:
        return
    for sentences in (0, 1):
        near = [*figures.near(speed, sentences, "length"), *figures.behind_in_sentence(speed, "length")]
        lasting = [*figures.near(speed, sentences, "duration")]
        spoken = _spoken_hours(figures, speed, sentences)
        if len(near) == 1 and len(lasting) + len(spoken) == 1:
            seconds, words = (lasting[0].worth, figures.words(lasting[0])) if lasting else spoken[0]
            shown = f"{figures.words(near[0])} in {words}"
            yield group(figures, "speed", speed, over(near[0].worth, seconds), [near[0], *lasting], "", shown=shown)
            return


def _spoken_hours(figures: StoryFigures, figure: StoryFigure, sentences: int) -> list[tuple[Worth, str]]:
    """`an hour and a half` before a figure, in its sentence or so many before it."""
    start = figures.sentence(max(0, figure.sentence - sentences)).start
    copy = figures.folded[start : figure.span.start]
    clocks = [(60 * int(m[1]) % 720 + int(m[2]) + 720 * (m[3] == "p"), m[0]) for m in _CLOCK.finditer(copy)]
    if len(clocks) == 2 and clocks[1][0] > clocks[0][0]:
        seconds = 60.0 * (clocks[1][0] - clocks[0][0])
        return [(Worth(seconds, 60.0, 60.0), f"the time from {clocks[0][1].strip()} to {clocks[1][1].strip()}")]
    return [(Worth(_HOURS[match["hour"]]), match["hour"]) for match in _HALF_HOURS.finditer(copy)]


def _averaged(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`36 wickets in four matches, an average of 12`; `£1.26m …, an average of £18,000 a month over the seven years`."""
    per = _PER.match(figures.after(told))
    wholes = [
        figure
        for figure in figures.near(told, 6)
        if figure.value > told.value and figure.quantity.kind == told.quantity.kind and not figure.quantity.bound
    ]
    if per:
        spans = [*figures.behind_in_sentence(told, "duration")] or figures.near(told, 0, "duration")
        if len(spans) != 1 or len(wholes) == 0:
            return
        many = over(spans[0].worth, Worth(UNITS[per["unit"]].size))
    else:
        counts = [figure for figure in figures.near(told, 0, "count") if figure.value > 1 and figure not in wholes]
        spans = counts[:1] if len(counts) == 1 or told.quantity.kind == "money" else []
        if not spans:
            return
        many = spans[0].worth
    if not wholes or many.value < 2:
        return
    ratios = [(over(whole.worth, many), whole) for whole in wholes]
    right, whole = min(ratios, key=lambda pair: abs(pair[0].value - told.value))
    shown = f"{figures.words(whole)} over {figures.words(spans[0])}"
    found = group(figures, "average", told, right, [whole, spans[0]], "", shown=shown)
    likely = len(wholes) == 1 and 0.2 < told.value / max(right.value, 1e-9) < 5
    if found.agrees or likely or one_slip(told.value / told.size, right.value / told.size):
        yield found
