"""A figure of the copy: what it is worth, in which unit, of what, how exact it claims to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    pass


class Quantity(NamedTuple):
    """A figure of the copy with what it is a figure of."""

    span: Span
    """The figure with its currency mark, scale and unit: `$2.5 billion`, `30 miles`, `12 per cent`, `29-year-old`."""
    value: float
    """The value, scale included; the first figure of a range or a score."""
    low: float
    high: float
    """The bounds of a range (of a score: its two figures as written); both equal to `value` elsewhere."""
    kind: str
    """count, money, percent, points, measure, age, year, ordinal, score, fraction, time (of day)."""
    unit: str = ""
    """Canonical: `mile`, `dollar`, `percent`; empty for a count."""
    dimension: str = ""
    """length, area, weight, volume, speed, time, temperature … of a measure."""
    scale: float = 1.0
    """1e6 where the copy says million."""
    noun: str = ""
    """The head noun of what is counted, lower case, singular: `people` -> `person`; empty where none follows."""
    noun_span: Span | None = None
    """From the first word behind the figure to the head noun."""
    figures: str = ""
    """The digits as written, empty for words."""
    bound: str = ""
    """`about`, `least` (more than, at least), `most` (up to, under) or empty."""
    tokens: range = range(0)
    """The tokens of `span`."""

    @property
    def approximate(self) -> bool:
        """Whether the copy says about, more than, nearly …"""
        return bool(self.bound)

    @property
    def ordinal(self) -> bool:
        return self.kind == "ordinal"

    @property
    def step(self) -> float:
        """The size of the last place that the figure is exact to: 1e5 for 2.5 million, 100 for 12,300, 1 for 47."""
        whole, _, decimals = self.figures.partition(".")
        if decimals:
            return self.scale * 10.0 ** -len(decimals)
        digits = whole.replace(",", "")
        return self.scale * 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else self.scale
