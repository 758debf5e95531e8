"""Figures and the sources -> the figures that no source has, or that stand where the source has another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.sources.figures import bears_out
from linter.sources.source import near
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk
    from linter.sources.comparison import Comparison


@record
class SourceNumber:
    """Looks every figure up in the sources by value, unit and scale; it understands rounding, `about`, fractions, per cent,
    spelled-out forms and conversions.

    A figure that stands where the nearest sentence of a source has another one is contradicted. One that no source has is only
    missing: a story may know more than its sources, so it weighs less unless its sentence was clearly made from a source.
    """

    close: float = 0.3
    """The share of a sentence, by weight of its words, that a source sentence must have before a missing figure is more than a
    suggestion."""
    skip: tuple[str, ...] = ("ordinal", "year")
    """Kinds of figures that are left alone: of count, money, percent, points, measure, age, year, ordinal, score, fraction and
    time (of day)."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        dated = {mention.span.start for mention in story.dates}
        for quantity in story.quantities:
            if quantity.kind in self.skip or quantity.span.start in dated:
                continue
            hit = _contradicted(comparison, quantity) or self._missing(comparison, quantity)
            if hit:
                yield hit

    def _missing(self, comparison: Comparison, quantity: Quantity) -> Hit | None:
        sources = comparison.sources
        words = comparison.words
        folded = [words.folded[i] for i in comparison.within(quantity.span)]
        if not folded or sources.run(folded) or next(sources.quantities.bearing_out(quantity), None):
            return None
        if quantity.kind in ("count", "measure") and quantity.value <= 1:
            return None
        hit = missing(comparison, quantity.span, self.close)
        if (
            not quantity.figures
            and quantity.value < 10
            and not comparison.sources.complete
            and not comparison.suspect(quantity.span)
        ):
            return hit._replace(severity=Severity.SUGGESTION)  # the writer may have counted: two friends
        return hit


def _contradicted(comparison: Comparison, quantity: Quantity) -> Hit | None:
    there = comparison.replaced(quantity.span)
    if there is None:
        return None
    aligned, span = there
    assert aligned.source is not None
    for other in near(aligned.source.story.quantities, span):
        if other.span.overlaps(span) and not bears_out(other, quantity, in_place=True):
            theirs = aligned.source.document.words(other.span)
            return Hit(
                quantity.span,
                (comparison.story.document.words(quantity.span), theirs),
                suggestions=(theirs,),
                related=(Related(other.span, f"the source has '{theirs}' here", aligned.source.document),),
                message="'%s' here, '%s' in the source.",
            )
    return None


def missing(comparison: Comparison, span: Span, close: float) -> Hit:
    """A hit on words that no source has, weighed by how near their sentence is to the sources."""
    aligned = comparison.sentence(span.start)
    close_by = aligned is not None and (
        aligned.share >= close or comparison.around(aligned) >= close or (aligned.share >= 0.12 and comparison.suspect(span))
    )
    severity = Severity.ERROR if comparison.sources.complete else Severity.WARNING if close_by else Severity.SUGGESTION
    related: tuple[Related, ...] = ()
    if close_by and aligned and aligned.source:
        related = (Related(aligned.there, "the nearest passage of the sources", aligned.source.document),)
    return Hit(span, severity=severity, related=related)
