"""Figures of the headline -> whether the story below gives the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.figure_signs import Signs
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk

KINDS = frozenset(("money", "count", "percent"))
DEEDS = {
    form: deed
    for deed, forms in {
        "die": "kill kills killed dead die dies died death deaths toll",
        "hurt": "hurt hurts injure injures injured wound wounds wounded",
        "hold": "arrest arrests arrested held hold detained",
        "miss": "missing",
    }.items()
    for form in forms.split()
}
"""Words of a toll -> what happened to those who are counted."""


@record
class HeadlineFigure:
    """Finds a figure in the headline that the story never gives, where its opening gives another one of the same thing.

    The same thing is the same noun and unit, or a toll told with the same verb. A headline may round.
    """

    rounding: float = 0.06
    """How far off, as a part of it, a figure of the story may be and still be the headline's."""
    paragraphs: int = 3
    """How many paragraphs below the headline are its opening."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        blocks = story.document.paragraphs
        if len(blocks) < 3:
            return
        head = blocks[0].span
        if len(story.document.words(head)) > 120 or story.document.words(head).rstrip().endswith("."):
            return
        signs = story.figure_signs
        figures = [q for q in signs.figures if q.kind in KINDS]
        above = [q for q in figures if q.span.end <= head.end and not q.bound]
        below = [q for q in figures if q.span.start >= head.end]
        if not above or not below:
            return
        opening = blocks[min(self.paragraphs, len(blocks) - 1)].span.end
        for figure in above:
            if (
                figure.value < 3
                or (figure.kind == "percent" and figure.value == 100)
                or any(self._fits(figure, q) for q in story.quantities if q.span.start >= head.end)
            ):
                continue
            same = [q for q in below if q.span.start < opening and q.kind == figure.kind and q.unit == figure.unit]
            rivals = [q for q in same if _one_thing(story, signs, figure, q)]
            if len(rivals) == 1 and len(same) <= 2 and not rivals[0].bound:
                words = story.document.words
                note = Related(rivals[0].span, f"'{words(rivals[0].span)}' here")
                yield Hit(figure.span, (words(figure.span), words(rivals[0].span)), (words(rivals[0].span),), (note,))

    def _fits(self, figure: Quantity, other: Quantity) -> bool:
        """Whether a figure of the story is the headline's, rounded, a range around it, or in another unit."""
        low, high = min(other.low, other.high), max(other.low, other.high)
        room = self.rounding * figure.value
        if other.kind == "fraction":
            return figure.kind == "percent"
        return low - room <= figure.value <= high + room or (bool(other.bound) and 0.85 * low <= figure.value <= 1.15 * high)


def _one_thing(story: Story, signs: Signs, figure: Quantity, other: Quantity) -> bool:
    here, there = signs.places.of(figure), signs.places.of(other)
    toll = _deeds(here.plain) & _deeds(there.plain)
    shared = len(here.words & there.words)
    if figure.kind == "count":
        return (bool(figure.noun) and figure.noun == other.noun and shared > 0) or (
            bool(toll) and other.noun in ("person", "", figure.noun)
        )
    return shared > 1


def _deeds(words: frozenset[str]) -> set[str]:
    return {DEEDS[word] for word in words if word in DEEDS}
