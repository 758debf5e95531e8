"""Figures -> those that are larger than there can be of what they count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.record import field, record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


_EVER = frozenset("ever lived born died".split())
"""Words of all who have lived."""


@record
class Implausible:
    """Finds `22 billion Americans`: a count beyond a limit that the rule gives for its noun."""

    most: Mapping[str, str] = field(default_factory=dict)
    """Noun, in the singular, lower case -> the most of them that there can be."""
    as_of: str = ""
    """When the limits were looked up, and where."""

    @cached_property
    def _most(self) -> dict[str, float]:
        return {noun: float(value.replace(",", "").replace("_", "")) for noun, value in self.most.items()}

    def __post_init__(self) -> None:
        for noun, value in self.most.items():
            try:
                fits = 0 < float(value.replace(",", "").replace("_", "")) < 1e300
            except ValueError:
                fits = False
            if not fits:
                raise ValueError(f"the most of '{noun}' is a number, not '{value}'")

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for quantity in story.quantities:
            limit = self._most.get(quantity.noun) if quantity.kind == "count" else None
            if (
                limit
                and quantity.low > limit
                and _EVER.isdisjoint(story.lower[quantity.tokens.stop : quantity.tokens.stop + 7])
            ):
                words = story.document.words
                yield Hit(quantity.span, (words(quantity.span), quantity.noun, f"{limit:,.0f}"))
