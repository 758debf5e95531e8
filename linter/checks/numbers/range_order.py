"""Ranges, and ordinals of a count -> whether they run the right way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk

_BETWEEN = lazy_pattern(r"\bbetween\s+(?:about\s+|around\s+)?[$£€]?$", re.IGNORECASE)
_MOVES = frozenset(
    """from fell fall falls fallen cut cuts down drop drops dropped reduce reduced lowered slashed declined decline shrink
    shrank rose up went go swing odds ratio score scored lead led beat won lost win by vote voted outnumber
    outnumbered""".split()
)


@record
class RangeOrder:
    """Finds `between 80 and 40 people` and `80,000 to 10,000 people` (what: range), `the fourth of three` (what: ordinal),
    `fell from $40 to $50` (what: direction)."""

    what: Literal["range", "ordinal", "direction"] = "range"
    """`range`, `ordinal` or `direction`."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        yield from {"range": _ranges, "ordinal": _ordinals, "direction": _directions}[self.what](story)


def _ranges(story: Story) -> Iterator[Hit]:
    text, quantities = story.text, story.quantities
    for quantity in quantities:
        if (
            quantity.kind in ("count", "money", "measure")
            and quantity.low > quantity.high
            and quantity.dimension != "temperature"
        ):
            words = text[quantity.span.start : quantity.span.end]
            around = story.lower[max(0, quantity.tokens.start - 7) : quantity.tokens.start]
            counted = quantity.noun or quantity.kind != "count"
            if " to " in words and counted and not _MOVES & set(around) and _one_unit(quantity, words, around):
                yield Hit(quantity.span, (words,))
    for one, other in pairwise(quantities):
        if (
            one.low == one.high
            and other.low == other.high
            and one.value > other.value
            and other.kind in ("count", "money", "percent")
        ):
            between = text[one.span.end : other.span.start]
            same = one.unit == other.unit and one.scale <= other.scale and one.kind in (other.kind, "count")
            if same and _AND.fullmatch(between) and _BETWEEN.search(text, max(0, one.span.start - 24), one.span.start):
                span = Span(one.span.start, other.span.end)
                yield from [Hit(span, (text[span.start : span.end],))] if other.noun or other.kind != "count" else []


_RANGES = frozenset(
    """about around roughly some approximately estimated between of is are was were be cost costs costing take takes took
    lasts lasted reach expects expected""".split()
)
"""Words that a range of two amounts stands behind; other verbs hand the first amount to so many takers."""
_AND = lazy_pattern(r"\s+and\s+[$£€]?")
_SIGN = lazy_pattern(r"[$£€¥₹]\s?\d")


def _one_unit(quantity: Quantity, words: str, around: list[str]) -> bool:
    """Whether two amounts joined by “to” are of one unit: not `$2 million to 300 families`, not `1995 to 5.12 francs`."""
    signs = len(_SIGN.findall(words))
    first, _, second = words.partition(" to ")
    alike = ("." in first) == ("." in second) and any(map(str.isdigit, first)) == any(map(str.isdigit, second))
    year = first.isdigit() and len(first) == 4 and 1500 < quantity.low < 2100
    if signs == 1 or not alike or year or not 20 <= quantity.low <= 20 * quantity.high:
        return False
    return signs == 2 or quantity.kind != "count" or bool(around and around[-1] in _RANGES)


def _ordinals(story: Story) -> Iterator[Hit]:
    text, quantities = story.text, story.quantities
    for one, other in pairwise(quantities):
        if one.kind == "ordinal" and other.kind == "count" and one.value > other.value >= 2 and other.value < 100:
            between = text[one.span.end : other.span.start]
            if re.fullmatch(r"(?:-born|-eldest|-youngest)?\s+of\s+", between) and not other.bound and other.noun:
                span = Span(one.span.start, other.span.end)
                yield Hit(span, (text[span.start : span.end],))


_UP = frozenset(
    """rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing jump jumps jumped grow
    grows grew grown growing surge surged soar soared swelled""".split()
)
_DOWN = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreased sink
    sank sunk slump slumped plunge plunged tumble tumbled shrink shrank shrunk slip slipped dipped""".split()
)
_FROM_TO = lazy_pattern(r"(?: [^.;:,()]{1,30})? to (?:about |around |nearly |almost |just |only )?[$£€]?")
_TO_FROM = lazy_pattern(r"(?: [^.;:,()]{1,30})?,? from (?:about |around |nearly |almost |just |only )?[$£€]?")


def _directions(story: Story) -> Iterator[Hit]:
    """Rose from 40 to 30 percent; fell to 40 percent from 30 percent."""
    text, lower = story.text, story.lower
    for one, other in pairwise(story.quantities):
        if not (one.kind == other.kind and one.kind in ("money", "percent", "count") and one.unit == other.unit):
            continue
        if one.value == other.value or one.low != one.high or other.low != other.high:
            continue
        if one.kind == "count" and (not (one.noun or other.noun) or (one.noun and other.noun and one.noun != other.noun)):
            continue
        if lower[other.tokens.stop : other.tokens.stop + 1] in (["cts"], ["cents"], ["pence"], ["ct"]) and one.unit != "cent":
            continue
        between = text[one.span.end : other.span.start]
        first = one.tokens.start
        turned = len(between) < 60 and _TO_FROM.fullmatch(between) is not None
        if not turned and (len(between) > 60 or not _FROM_TO.fullmatch(between)):
            continue
        opening = lower[max(0, first - 7) : first]
        if "to" in opening[-2:] if not turned else "from" in opening[-2:]:
            continue
        if ("from" if not turned else "to") not in opening[-3:]:
            continue
        moves = [k for k in range(max(0, first - 7), first) if lower[k] in _UP or lower[k] in _DOWN]
        if not moves:
            continue
        span = Span(story.tokens.starts[moves[-1]], other.span.end)
        start, end = (other, one) if turned else (one, other)
        whole = not any(mark in text[span.start : one.span.start] for mark in (";", ". ", "\n"))
        if whole and (lower[moves[-1]] in _UP) != (end.value > start.value):
            yield Hit(span, (text[span.start : span.end],))
