"""Conversions of money in brackets -> those that imply another rate than the rest of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.finding import Hit, Related
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quantities import Quantity
    from linter.desk import Desk


class Conversion(NamedTuple):
    """A sum of money and what the copy says it is in another currency."""

    span: Span
    rate: float
    one: Quantity
    other: Quantity


@record
class ExchangeRate:
    """Finds a conversion such as `£3.5bn ($6.6m)` whose rate is far from the rate of the story's other conversions.

    The rate itself is nobody's fault and left alone; two rates of one pair of currencies in one story are somebody's.
    """

    off: float = 1.2
    """How many times the usual rate counts as another rate; the rounding of both sums comes on top."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        rates: defaultdict[tuple[str, str], list[Conversion]] = defaultdict(list)
        for pair, conversion in conversions(story):
            rates[pair].append(conversion)
        for found in rates.values():
            if len(found) < 2:
                continue
            for i, conversion in enumerate(found):
                others = found[:i] + found[i + 1 :]
                from statistics import median  # a run without such figures does not pay for it

                usual = median(other.rate for other in others)
                agree = len(others) > 1 and max(o.rate for o in others) < min(o.rate for o in others) * self.off
                apart = max(conversion.rate / usual, usual / conversion.rate)
                if apart > self.off + _rounding(conversion) + max(map(_rounding, others)) and (
                    agree or (i and len(found) == 2)
                ):
                    words = story.document.words
                    related = tuple(Related(other.span, f"'{words(other.span)}' here") for other in others[:2])
                    yield Hit(conversion.span, (words(conversion.span),), related=related)


def conversions(story: Story) -> Iterator[tuple[tuple[str, str], Conversion]]:
    """The sums of money with another currency right behind them in brackets; the two currencies by the alphabet."""
    quantities, text = story.quantities, story.text
    for i, one in enumerate(quantities):
        if one.kind != "money" or one.value <= 0:
            continue
        last = one.span.end
        for other in quantities[i + 1 : i + 3]:
            between = text[last : other.span.start].strip()
            if (
                other.kind != "money"
                or other.value <= 0
                or between not in ("(", ";", ",")
                or (last == one.span.end) != (between == "(")
            ):
                break
            last = other.span.end
            if other.unit != one.unit and one.low == one.high and other.low == other.high:
                first, second = sorted((one, other), key=lambda quantity: quantity.unit)
                rate = first.value / second.value
                yield (first.unit, second.unit), Conversion(Span(one.span.start, other.span.end), rate, one, other)


def _rounding(conversion: Conversion) -> float:
    """How much the rate may be off for the rounding of the two sums: 0.5 for $1bn."""
    return sum(quantity.step / quantity.value for quantity in (conversion.one, conversion.other))
