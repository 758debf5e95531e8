"""Shares given twice, as a fraction or as part and whole, and in percent -> whether the two agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk

_BESIDE = lazy_pattern(r"(?:\s+of(?:\s+[a-z’'-]+){1,4}|\s+[a-z]+)?\s*(?:,\s*or\s+|\(\s*|,\s*)(?:or\s+)?")
_CLOSED = lazy_pattern(r"\s*(?:[,.;:)–—]|$|of\b|\sof\b)")
_OUT_OF = lazy_pattern(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+)?")


@record
class Share:
    """Finds `a third (45 percent)`, `one in five, or 30 percent,` and `45 of the 60 members (80 percent)`."""

    slack: float = 3.0
    """Percentage points that a fraction in words may be off; a count of parts must come out to the rounding."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        quantities = story.quantities
        for i, percent in enumerate(quantities):
            if percent.kind != "percent" or i == 0 or percent.low != percent.high:
                continue
            before = quantities[i - 1]
            if not _beside(story, before, percent):
                continue
            whole: Span | None = None
            room = 0.51 * (1 if "." not in percent.figures else 0.1)
            if before.kind == "fraction":
                right, whole, room = 100 * before.value, before.span, self.slack * (3 if before.bound else 1)
            elif i > 1 and _part_of(story, quantities[i - 2], before):
                part = quantities[i - 2]
                right, whole = 100 * part.value / before.value, Span(part.span.start, before.span.end)
                room += 100 * (part.step if part.value >= 1000 else 0) / before.value
            if whole is None or percent.bound or abs(percent.value - right) <= room:
                continue
            words = story.document.words
            told = f"{right:.0f}" if right >= 1 else f"{right:.1f}"
            yield Hit(
                percent.span, (words(percent.span), words(whole), told), related=(Related(whole, f"'{words(whole)}' here"),)
            )


def _beside(story: Story, one: Quantity, percent: Quantity) -> bool:
    between = story.text[one.noun_span.end if one.noun_span else one.span.end : percent.span.start]
    return len(between) < 50 and bool(_BESIDE.fullmatch(between)) and bool(_CLOSED.match(story.text, percent.span.end))


def _part_of(story: Story, part: Quantity, whole: Quantity) -> bool:
    """Whether the copy says `45 of the 60 members`."""
    counts = part.kind == whole.kind == "count" and not part.bound and not whole.bound and not part.noun
    exact = part.low == part.high and whole.low == whole.high and 0 < part.value <= whole.value
    return counts and exact and bool(_OUT_OF.fullmatch(story.text[part.span.end : whole.span.start]))
