"""Figures that the sources have -> those told of another unit, as a share instead of points, on the wrong side of a round
figure, or as a multiple that the sources' own figures do not make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, permutations
from typing import TYPE_CHECKING

from linter.annotate.language import numerals
from linter.annotate.numbers.units import UNITS
from linter.checks.sources.told_instead import OTHER, told_instead
from linter.lazy_pattern import lazy_pattern
from linter.sources.derivation import follows
from linter.sources.figures import quantities_in
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT, sense
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.finding import Hit
    from linter.sources.comparison import Comparison
    from linter.sources.figures import Figure
    from linter.sources.source import Source

CLOSE = 0.25
"""The share of a sentence that a source sentence must have before their figures are held against one another."""
COMMON = 12
"""A figure that the sources have so often stands for too many things."""
_PER = lazy_pattern(r"[ \u00a0](?:per|for each|for every|a|an|each|every)[ \u00a0-]([a-z]{2,})", re.IGNORECASE)
_PER_FIRM = lazy_pattern(r"[ \u00a0](?:per|for each|for every)[ \u00a0-]([a-z]{2,})", re.IGNORECASE)
_LEADS = lazy_pattern(r"[ \u00a0](before|after) ", re.IGNORECASE)
_BY = lazy_pattern(r"\b(?:by|up|down) $")
_NEARLY = lazy_pattern(r"\b(?:almost|nearly|just under|not quite) (?:[$£€¥])?$", re.IGNORECASE)
_OVER = lazy_pattern(r"\b(?:more than|just over|well over) (?:[$£€¥])?$", re.IGNORECASE)
_FROM_TO = lazy_pattern(r"\bfrom ([\d.]+)[ \u00a0]?(?:%|per ?cent)? to ([\d.]+)[ \u00a0]?(?:%|per ?cent)", re.IGNORECASE)
_TIMES = lazy_pattern(
    r"\b(?:(?P<twice>twice|double|(?P<word>two|three|four|five|six|seven|eight|nine|ten) times) as (?:many|much|"
    r"large|big|high|long)|(?P<half>half) as (?:many|much))(?: (?P<noun>[\w-]+))?",
    re.IGNORECASE,
)
_OTHER_MULTIPLE = "The source's figures make another multiple: '%[2]s'."
_IN_POINTS = "'%s' here, but percentage points in the source: '%s'."


def misrelated(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on a figure that the sources have, but not so."""
    return _rate(comparison, quantity) or _points(comparison, quantity) or _side(comparison, quantity)


def wrong_multiples(comparison: Comparison) -> Iterator[Hit]:
    """Hits on `twice as many` of what the passage has two figures of that make another multiple."""
    story = comparison.story
    for match in _TIMES.finditer(story.text):
        ratio = 0.5 if match["half"] else float(numerals.SMALL[(match["word"] or "two").lower()])
        nouns = {stem(word) for word in (match["noun"] or "").lower().split("-") if word and word not in LIGHT}
        if not nouns:
            continue
        for source in comparison.sources:
            values = _told_of(source, nouns)
            made = {a.value / b.value for a, b in permutations(values, 2) if b.value}
            if len({q.value for q in values}) == 2 and not any(abs(one - ratio) <= 0.12 * ratio for one in made):
                yield told_instead(story, Span(*match.span()), source, values[0].span, message=_OTHER_MULTIPLE)
                break


def _told_of(source: Source, nouns: set[str]) -> list[Quantity]:
    """The figures of a source right before or behind a noun."""
    lower = source.story.lower
    found = []
    for quantity in source.story.quantities:
        if quantity.kind != "count" or quantity.value < 2 or source.document.words(quantity.span).startswith(("19", "20")):
            continue
        beside = [quantity.noun, *lower[max(0, quantity.tokens.start - 2) : quantity.tokens.start]]
        if any(stem(part) in nouns for word in beside for part in word.split("-")):
            found.append(quantity)
    return found


def _bearing(comparison: Comparison, quantity: Quantity) -> list[Figure]:
    found = list(islice(comparison.sources.quantities.bearing_out(quantity), COMMON))
    return found if len(found) < COMMON else []


def _rate(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on so much per hundredweight where every source that has the figure has it per tonne."""
    match = _PER_FIRM.match(comparison.story.text, _end(quantity))
    if match is None or quantity.kind not in ("money", "count", "measure"):
        return None
    ours, other = _per(match[1]), None
    for figure in _bearing(comparison, quantity):
        there = _PER.match(figure.source.document.text, _end(figure.quantity))
        if there is None or _per(there[1]) == ours:
            return None
        other = other or (figure.source, Span(figure.quantity.span.start, there.end() - 1))
    return told_instead(comparison.story, Span(quantity.span.start, match.end()), *other, message=OTHER) if other else None


def _end(quantity: Quantity) -> int:
    """Where a figure ends with the noun that it counts."""
    return quantity.noun_span.end if quantity.noun_span is not None else quantity.span.end


def other_order(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on two days after what the source has two days before."""
    story = comparison.story
    ours = _LEADS.match(story.text, quantity.span.end) if quantity.dimension == "time" else None
    mine = _next_words(story, ours.end()) if ours else set()
    other = None
    for figure in _bearing(comparison, quantity) if mine else ():
        there = _LEADS.match(figure.source.document.text, figure.quantity.span.end)
        theirs = _next_words(figure.source.story, there.end()) if there else set()
        if ours is None or there is None or ours[1].lower() == there[1].lower() or not mine & theirs:
            return None
        other = other or (figure.source, Span(figure.quantity.span.start, there.end()))
    return told_instead(story, Span(quantity.span.start, ours.end() - 1), *other, message=OTHER) if other and ours else None


def _next_words(story: Story, at: int) -> set[str]:
    """The words of sense right behind a place."""
    first = story.tokens.at(at)
    return sense(story.lower[first : first + 5])


def _per(word: str) -> str:
    unit = UNITS.get(word.lower())
    return unit.name if unit else stem(word.lower())


def _points(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on a rise by one percent where the source goes from 2 to 3 percent."""
    story = comparison.story
    if quantity.kind != "percent" or not _BY.search(story.text, max(0, quantity.span.start - 10), quantity.span.start):
        return None
    for source, sentence in comparison.passages(comparison.sentence(quantity.span.start), CLOSE):
        for match in _FROM_TO.finditer(source.document.text, sentence.start, sentence.end):
            before, after = float(match[1].rstrip(".") or 0), float(match[2].rstrip(".") or 0)
            points = abs(after - before)
            if before and abs(points - quantity.value) < 0.01 < abs(100 * points / before - quantity.value) - 0.5:
                return told_instead(story, quantity.span, source, Span(*match.span()), message=_IN_POINTS)
    return None


def _side(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on `almost 47 million` for 46.1 million, `more than 50` for 48."""
    text, start = comparison.story.text, quantity.span.start
    nearly = bool(_NEARLY.search(text, max(0, start - 14), start))
    if quantity.kind not in ("count", "money", "measure", "percent") or not (
        nearly or _OVER.search(text, max(0, start - 14), start)
    ):
        return None
    wrong = None
    for figure in _bearing(comparison, quantity):
        theirs = figure.quantity
        short = quantity.value - theirs.value
        right = -0.0005 * quantity.value <= short <= _grain(quantity) if nearly else short <= 0.0005 * quantity.value
        if right or theirs.bound or theirs.unit != quantity.unit or theirs.low != theirs.high:
            return None
        wrong = wrong or figure
    if wrong is None or _otherwise(comparison, quantity) or not _near(comparison, quantity, wrong):
        return None
    return told_instead(comparison.story, quantity.span, wrong.source, wrong.quantity.span, message=OTHER)


def _otherwise(comparison: Comparison, quantity: Quantity) -> bool:
    """Whether figures of its own size lead to a figure: not 46,180,000 less 11,020."""
    sizable = [o for o in comparison.figures_beside(quantity.span) if o.value >= 0.05 * quantity.value]
    return follows(quantity, sizable) is not None


def _grain(quantity: Quantity) -> float:
    """How far a figure may lie below the round one that it almost reaches: 0.7 million below 47 million, 4 below 50."""
    places = quantity.value / quantity.step
    if places < 10:
        return 0.1 * quantity.value
    return 0.75 * quantity.step * (5 if round(places) % 5 == 0 else 1)


def _near(comparison: Comparison, quantity: Quantity, figure: Figure) -> bool:
    """Whether the figure stands in the passage that the sentence comes from."""
    return any(
        source is figure.source and figure.quantity in set(quantities_in(source.story, sentence))
        for source, sentence in comparison.passages(comparison.sentence(quantity.span.start), CLOSE)
    )
