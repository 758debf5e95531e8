"""Figures and the sources -> the figures that no source has, or that stand where the source has another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from linter.annotate.dates.publication_day import today
from linter.checks.sources.source_relations import misrelated, other_order, wrong_multiples
from linter.checks.sources.told_instead import OTHER, nearest_passage, told_instead
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.sources.comparison import KEPT
from linter.sources.derivation import changes_by, follows, reaches
from linter.sources.directions import opposed, way_it_goes
from linter.sources.figure_labels import mislabelled
from linter.sources.figures import bears_out, labelled, numbers_a_line, quantities_in, stretch, with_stretch
from linter.sources.operands import Operand, minutes_of
from linter.sources.rivals import mistold, of_somebody_else, rival, told_so_elsewhere, told_together
from linter.sources.source import near
from linter.sources.spoken_figures import PART_OF, made_here, part_of_a_length, told_in_words
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

COPIED = 0.85
"""The share of a sentence's words in the order of the source from which on it was copied, not retold."""
COMMON = 12
"""A figure that the sources have so often stands for too many things to go one way."""
SHORT = 12
"""A sentence of no more words is like another by chance."""
RETOLD = 0.4
"""Of a sentence with less likeness to any of the sources the words are the writer's own."""
NEAR = 0.3
"""The share of a sentence that a source sentence must have before a figure's direction is held against it."""
_COUNTED = 12
"""Up to here a writer may have counted what a number in words counts."""
_LONG = 5
"""Years from which on a length may be reckoned from a date to the day of writing."""
_FINE = 0.14
"""Fractions below this, a seventh and less, are not estimated."""
_OF_ANOTHER = "In the source '%s' is of another thing: '%[2]s'."
_CLOCK = lazy_pattern(r"\d{1,2}\.[0-5]\d")
"""Four figures that may be a time of day."""


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
            if quantity.kind == "ordinal" and PART_OF.search(
                story.text[max(0, quantity.span.start - 5) : quantity.span.end + 4]
            ):
                part = 1 / quantity.value if quantity.value else 0.0
                quantity = quantity._replace(kind="fraction", value=part, low=part, high=part)
            if quantity.kind in self.skip or numbers_a_line(story, quantity):
                continue
            if quantity.span.start in dated:  # a date, which another rule looks up
                ago = quantity.kind == "measure" and _other(comparison, quantity)  # 32 years ago
                if order := ago or other_order(comparison, quantity):
                    yield order
                continue
            hit = _another_stretch(comparison, quantity) or _contradicted(comparison, quantity)
            hit = hit or _other(comparison, quantity) or _turned(comparison, quantity) or misrelated(comparison, quantity)
            hit = hit or _of_another(comparison, quantity) or self._missing(comparison, quantity, desk)
            if hit:
                yield hit
        yield from wrong_multiples(comparison)

    def _missing(self, comparison: Comparison, quantity: Quantity, desk: Desk) -> Hit | None:
        sources = comparison.sources
        words = comparison.words
        folded = [words.folded[i] for i in comparison.within(quantity.span)]
        if labelled(comparison.story, quantity):
            first = comparison.within(quantity.span).start
            folded = words.folded[max(0, first - 1) : first] + folded
        if not folded or (len(folded) > 1 and sources.run(folded)) or self._known(comparison, quantity):
            return None  # of something else, perhaps: that is not checked
        if quantity.kind in ("count", "measure") and quantity.value <= 1:
            return None
        if (quantity.kind == "time" or _CLOCK.fullmatch(quantity.figures)) and self._time(comparison, quantity):
            return None
        if (
            _complement(comparison, quantity)
            or part_of_a_length(comparison.story, quantity)
            or told_in_words(comparison, quantity)
        ):
            return None
        if _since(comparison, quantity, desk) or comparison.derived(quantity) or made_here(comparison, quantity):
            return None
        hit = missing(comparison, quantity.span, self.close)
        if (
            not quantity.figures
            and (quantity.kind != "fraction" or quantity.value > _FINE)
            and quantity.value <= _COUNTED
            and not comparison.sources.complete
            and (_freely(comparison, quantity.span) or not comparison.suspect(quantity.span))
        ):
            return hit._replace(severity=Severity.SUGGESTION)  # the writer may have counted: two friends
        return hit

    @staticmethod
    def _known(comparison: Comparison, quantity: Quantity) -> bool:
        """Whether the sources have the figure, be it of something else: what it is of is then not checked."""
        if next(comparison.sources.quantities.bearing_out(quantity), None) is not None:
            return True
        figures = quantity.figures
        if not figures.isdigit():
            return False
        hyphened = re.compile(rf"(?<=[a-z]-){figures}s?\b")  # under-16s
        return any(hyphened.search(source.document.text) for source in comparison.sources)

    @staticmethod
    def _time(comparison: Comparison, quantity: Quantity) -> bool:
        """Whether some source has this time of day."""
        ours = minutes_of(comparison.story.document.words(quantity.span))
        return ours is None or ours % (12 * 60) in comparison.sources.times


def _complement(comparison: Comparison, quantity: Quantity) -> bool:
    """Whether a figure is what the source's part leaves of a whole that the sentence has too: five of seven for two."""
    aligned = comparison.sentence(quantity.span.start)
    told = comparison.values(aligned) if aligned is not None else frozenset[float]()
    for source, sentence in comparison.whole_sentences(quantity.span.start, NEAR) if len(told) > 1 else ():
        values = {q.value for q in quantities_in(source.story, sentence)}
        if any(whole - quantity.value in values for whole in values & told if whole > quantity.value):
            return True
    return False


def _freely(comparison: Comparison, span: Span) -> bool:
    """Whether the sentence is told in words of its own, so that its writer may have counted."""
    aligned = comparison.sentence(span.start)
    return comparison.closeness < KEPT or aligned is None or aligned.likeness < RETOLD


def _since(comparison: Comparison, quantity: Quantity, desk: Desk) -> bool:
    """Whether so many years lead from a year of the sources, whose own day is unknown, to the story's or, from `since` a year,
    to any that the story may be of."""
    if quantity.unit != "year" or quantity.value < _LONG or any(source.day for source in comparison.sources):
        return False
    now = today(comparison.story, desk) or date.today()
    latest = max((d.year for d, _ in comparison.sources.dates if d.year), default=now.year)
    least = now.year - 1 if comparison.story.published or desk.date else min(latest, now.year - 1)
    for o in comparison.figures_beside(quantity.span):
        told_since = o.source.document.text[: o.span.start].endswith("since ")
        if o.kind == "year" and (least if told_since else now.year - 1) <= o.value + quantity.value <= now.year + 1:
            return True
    return False


def _another_stretch(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on a figure that is told of a year and in every source of a quarter, or the like."""
    ours = stretch(comparison.story, quantity)
    bearing = list(islice(comparison.sources.quantities.bearing_out(quantity), COMMON)) if ours else []
    for figure in bearing:
        if stretch(figure.source.story, figure.quantity) in (0.0, ours):
            return None
    aligned = comparison.sentence(quantity.span.start)
    if not bearing or aligned is None or aligned.share < NEAR:
        return None
    source, there = bearing[0].source, with_stretch(bearing[0].source.story, bearing[0].quantity)
    own = with_stretch(comparison.story, quantity)
    return told_instead(comparison.story, own, source, there, message=OTHER, suggest=True)


def _contradicted(comparison: Comparison, quantity: Quantity) -> Hit | None:
    there = comparison.replaced(quantity.span)
    if there is None:
        return None
    aligned, span = there
    assert aligned.source is not None
    for other in near(aligned.source.story.quantities, span):
        if other.span.overlaps(span) and not bears_out(other, quantity, in_place=True):
            if _of_a_stretch(comparison, quantity, aligned.source, other) or _left_out(comparison, aligned, quantity, other):
                return None
            if told_so_elsewhere(comparison, quantity, aligned.source) or told_together(comparison, quantity, other):
                return None
            if of_somebody_else(comparison, quantity.span.start, aligned.source, other.span.start):
                return None
            copied = (aligned.likeness >= COPIED and len(aligned.words) > SHORT) or mistold(quantity, other)
            beside: Sequence[Operand] = () if copied else comparison.figures_beside(quantity.span)
            if copied and changes_by(
                comparison.story, quantity
            ):  # fell by 1.5 million to 7.5 million, of a fall from 9 million
                beside = aligned.source.operands.within(aligned.there.start, aligned.there.end)
            if follows(quantity, beside, plainly=True) or (not copied and comparison.derived(quantity)):
                return None
            return told_instead(comparison.story, quantity.span, aligned.source, other.span, message=OTHER, suggest=True)
    return None


def _left_out(comparison: Comparison, aligned: Aligned, quantity: Quantity, other: Quantity) -> bool:
    """Whether a retold sentence only leaves the source's figure out: the source's sentence has the draft's own as well."""
    if aligned.likeness >= COPIED or aligned.source is None:
        return False
    here = quantities_in(aligned.source.story, aligned.there)
    kept = any(one.value == other.value for one in quantities_in(comparison.story, aligned.span))
    return not kept and any(one.value == quantity.value and one.kind == quantity.kind for one in here)


def _other(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on a figure of which the sources have another for the same noun or person."""
    other = rival(comparison, quantity)
    if other is None or of_somebody_else(comparison, quantity.span.start, other.source, other.span.start):
        return None
    figure = next((q for q in near(other.source.story.quantities, other.span) if q.span == other.span), None)
    if figure is not None and _of_a_stretch(comparison, quantity, other.source, figure):
        return None
    borne_out = comparison.sources.quantities.bearing_out(quantity) if quantity.kind == "fraction" else ()
    if any(one.quantity.kind == "percent" for one in borne_out):
        return None  # one in ten, where the sources have it in per cent
    theirs = other.source.document.words(other.span)
    swapped = sorted(re.findall(r"\d", theirs)) == sorted(f"{quantity.value:g}")
    if quantity.noun == "time" or (not (swapped or other.sure) and comparison.derived(quantity)):
        return None
    if not (swapped or other.sure) and follows(quantity, comparison.figures_beside(quantity.span), plainly=True):
        return None
    return told_instead(comparison.story, quantity.span, other.source, other.span, message=OTHER, suggest=True)


def _of_another(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on a figure that the source tells of another thing, with another figure for this one."""
    there = mislabelled(comparison, quantity)
    if there is None or comparison.is_quoted(quantity.span):
        return None
    source, span = there
    return told_instead(comparison.story, quantity.span, source, span, message=_OF_ANOTHER)


def _turned(comparison: Comparison, quantity: Quantity) -> Hit | None:
    """A hit on a figure that goes up in the story and down in every source that has it, or is earned here and lost there."""
    if quantity.kind not in ("percent", "points", "money", "count", "measure") or quantity.dimension == "time":
        return None
    ours = way_it_goes(comparison.story, quantity.span)
    if not ours:
        return None
    opposite = None
    aligned = comparison.sentence(quantity.span.start)
    bearing = list(islice(comparison.sources.quantities.bearing_out(quantity), COMMON))
    for figure in bearing if len(bearing) < COMMON else ():
        theirs = way_it_goes(figure.source.story, figure.quantity.span)
        if not opposed(ours, theirs):
            return None
        opposite = opposite or figure
    if opposite is None or aligned is None or aligned.share < NEAR:
        return None
    line = opposite.source.story
    sentence = next((s for s in line.sentences if s.start <= opposite.quantity.span.start < s.end), opposite.quantity.span)
    return Hit(
        quantity.span,
        (comparison.story.document.words(quantity.span), " ".join(opposite.source.document.words(sentence).split())),
        message="'%s' goes the other way in the source: '%s'.",
        related=(Related(sentence, "the source has the other direction here", opposite.source.document),),
        verdict="contradicted",
    )


def _of_a_stretch(comparison: Comparison, quantity: Quantity, source: Source, other: Quantity) -> bool:
    """Whether one figure is the other, reckoned for a longer or a shorter time: 90,000 a quarter, 360,000 a year."""
    ours, theirs = stretch(comparison.story, quantity), stretch(source.story, other)
    return bool(ours and theirs and ours != theirs) and reaches(quantity, other.value * ours / theirs)


def missing(comparison: Comparison, span: Span, close: float) -> Hit:
    """A hit on words that no source has, weighed by how near their sentence is to the sources."""
    aligned = comparison.sentence(span.start)
    close_by = aligned is not None and (
        aligned.share >= close or comparison.around(aligned) >= close or (aligned.share >= 0.12 and comparison.suspect(span))
    )
    severity = Severity.ERROR if comparison.sources.complete else Severity.WARNING if close_by else Severity.SUGGESTION
    return Hit(span, severity=severity, related=nearest_passage(aligned) if close_by else (), verdict="missing")
