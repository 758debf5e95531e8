"""Conversions of money in brackets -> those that imply another rate than the rest of the story."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple, field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk


_THOUSAND = 100
"""How many times off a rate is by a wrong scale alone, `about` or not."""
_OPENS = lazy_pattern(
    r"[(;,](?P<loose> ?(?:or |equal to |equivalent to |worth )?(?:about|around|roughly|approximately|approx\.?|some|nearly|"
    r"almost|over|under|more than|less than|just over|just under|or|equal to|equivalent to|worth|c\.|~))?"
)
"""What stands between a sum and the other currency."""


class Conversion(NamedTuple):
    """A sum of money and what the copy says it is in another currency, exactly or about."""

    span: Span
    rate: float
    one: Quantity
    other: Quantity
    loose: bool = False


class _Rates:
    """The rates of some conversions in order, to be asked what the others than one of them are like."""

    def __init__(self, found: list[Conversion]) -> None:
        self.rates = sorted(conversion.rate for conversion in found)
        self.roundings = sorted(map(_rounding, found))

    def without(self, one: Conversion) -> tuple[float, float, float, float]:
        """The median, the lowest and the highest rate, and the largest rounding, of at least one other conversion."""
        rates, at, last = self.rates, bisect_left(self.rates, one.rate), len(self.rates) - 1

        def rate(index: int) -> float:
            return rates[index + (index >= at)]

        median = (rate((last - 1) // 2) + rate(last // 2)) / 2
        rounding = self.roundings[-2] if self.roundings[-1] == _rounding(one) else self.roundings[-1]
        return median, rate(0), rate(last - 1), rounding


@record
class ExchangeRate:
    """Finds a conversion such as `£3.5bn ($6.6m)` at a rate that is far from the story's other conversions, or that never was.

    What the rate is on the day is left alone. Two rates of one pair of currencies in one story, or a rate outside the bounds
    that the rule gives for the pair, come of a mistyped figure.
    """

    off: float = 1.2
    """How many times the usual rate counts as another rate; the rounding of both sums comes on top."""
    bounds: Mapping[str, str] = field(default_factory=dict)
    """`dollar pound` (the two by the alphabet) -> how many of the first one of the second has bought: lowest, highest."""
    as_of: str = ""
    """When the bounds were looked up, and where."""

    @cached_property
    def _bounds(self) -> dict[tuple[str, str], tuple[float, float]]:
        found = {}
        for pair, rates in self.bounds.items():
            (first, second), (low, high) = pair.split(), rates.split()
            found[first, second] = (float(low), float(high))
        return found

    def __post_init__(self) -> None:
        try:
            assert self._bounds is not None
        except ValueError:
            raise ValueError("bounds are 'FIRST SECOND: LOWEST HIGHEST', such as 'dollar pound: 1.0 3.1'") from None

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        rates: defaultdict[tuple[str, str], list[Conversion]] = defaultdict(list)
        for pair, conversion in conversions(story):
            if not conversion.loose:
                rates[pair].append(conversion)
            elif self._never(pair, conversion, _THOUSAND) and _written_in_signs(story, conversion):
                yield Hit(conversion.span, (_shown(story, conversion), "a rate of exchange that never was"))
        for pair, found in rates.items():
            words, others = story.document.words, _Rates(found)
            for i, conversion in enumerate(found):
                if self._never(pair, conversion) and _written_in_signs(story, conversion):
                    yield Hit(conversion.span, (_shown(story, conversion), "a rate of exchange that never was"))
                    continue
                if len(found) < 2:
                    continue
                usual, lowest, highest, rounding = others.without(conversion)
                agree = len(found) > 2 and highest < lowest * self.off
                apart = max(conversion.rate / usual, usual / conversion.rate)
                if apart > self.off + _rounding(conversion) + rounding and (agree or (i and len(found) == 2)):
                    near = [*found[:i][:2], *found[i + 1 : i + 3]][:2]
                    related = tuple(Related(other.span, f"'{words(other.span)}' here") for other in near)
                    what = "another rate of exchange than the story's other conversions"
                    yield Hit(conversion.span, (_shown(story, conversion), what), related=related)

    def _never(self, pair: tuple[str, str], conversion: Conversion, times: float = 1) -> bool:
        """Whether the rate lies outside the bounds, so many times, with room for the rounding of both sums."""
        low, high = self._bounds.get(pair, (0.0, float("inf")))
        room = times * (1 + _rounding(conversion))
        return not low / room <= conversion.rate <= high * room


def conversions(story: Story) -> Iterator[tuple[tuple[str, str], Conversion]]:
    """The sums of money with another currency right behind them in brackets; the two currencies by the alphabet."""
    quantities, text = story.quantities, story.text
    for i, one in enumerate(quantities):
        if one.kind != "money" or one.value <= 0:
            continue
        last = one.span.end
        for other in quantities[i + 1 : i + 3]:
            between = _OPENS.fullmatch(text[last : other.span.start].strip())
            if other.kind != "money" or other.value <= 0 or between is None or (last == one.span.end) != (between[0][0] == "("):
                break
            last = other.span.end
            if other.unit != one.unit and one.low == one.high and other.low == other.high:
                first, second = sorted((one, other), key=lambda quantity: quantity.unit)
                rate = first.value / second.value
                span = Span(one.span.start, last + (text[last : last + 1] == ")"))
                if not between["loose"] or span.end > last:  # over $4 million of it in cash
                    yield (first.unit, second.unit), Conversion(span, rate, one, other, bool(between["loose"]))


def _shown(story: Story, conversion: Conversion) -> str:
    """The conversion as a message shows it, its bracket closed."""
    shown = story.document.words(conversion.span)
    return shown if shown.endswith(")") else f"{shown} …)"


def _written_in_signs(story: Story, conversion: Conversion) -> bool:
    """Whether both currencies are given by bare signs: a Hong Kong dollar has another rate."""
    return all(
        story.text[quantity.span.start] in "$£€¥" and not story.text[quantity.span.start - 1 : quantity.span.start].isalpha()
        for quantity in (conversion.one, conversion.other)
    )


def _rounding(conversion: Conversion) -> float:
    """How much the rate may be off for the rounding of the two sums: 0.5 for $1bn."""
    return sum(quantity.step / quantity.value for quantity in (conversion.one, conversion.other))
