"""Sentences and the sources -> the words that the sources do not bear out, and the sentences that they know nothing of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.told_instead import nearest_passage
from linter.finding import Hit, Severity
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison
    from linter.sources.support_signs import Evidence
    from linter.text import Span

SURE = 1.2
"""How much more must speak against a word of a story that is retold in words of its own."""
LIKE = 0.5
"""How much of a sentence must stand in order in a source before its own negation means anything, in such a story."""
LOOSE, PLAIN = 0.6, 1.0
"""A sentence in words of its own, and how much must speak against one of them."""
OWN = 0.35
"""A sentence with less likeness is worded anew: what it denies, the source may say otherwise."""
DOUBTS = frozenset("accused alleged allegedly claimed reportedly suspected denied denies disputed".split())
"""Words by which a story says less than its source, not more."""


@record
class Unsupported:
    """Weighs for every word of a sentence the signs that the sources do not say it: no source has the word or
    its synonyms, or only its opposite; it stands between words that the source has with another one; a denial that the sources
    do not make. The weights were learned from edited drafts. Reports the word of each sentence that most speaks against it.

    A sentence of which the sources hardly have a word is the story's own: it is named as a whole, as a suggestion.
    """

    threshold: float = 0.52
    """How much must speak against a word: 0 finds more and is wrong more often, 2 finds little and is hardly ever wrong."""
    close: float = 0.12
    """The share of a sentence, by weight of its words, that a source sentence must have for a word to be at fault."""
    kept: float = 0.68
    """The share of the story's words that the sources must have; one that is retold in words of its own is no evidence."""
    words: int = 6
    """A sentence with fewer words is left alone."""
    skip_quotations: bool = True
    """Leave out what stands in quotation marks; other rules hold it against the sources word for word."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        quoted = _inside(comparison, (quotation.span for quotation in story.quotations)) if self.skip_quotations else set()
        settled = settled_words(comparison, self.skip_quotations)
        starts = comparison.words.starts
        for aligned in comparison.sentences:
            if aligned.copied or quoted.issuperset((starts[aligned.words.start], starts[aligned.words.stop - 1])):
                continue
            if aligned.share < self.close:
                if len(aligned.words) >= self.words:
                    yield Hit(
                        aligned.span,
                        message="The sources given have nothing of this sentence.",
                        severity=Severity.WARNING if desk.sources.complete else Severity.SUGGESTION,
                        verdict="missing",
                    )
                continue
            hit = self._worst(comparison, aligned, [e for e in comparison.evidence(aligned) if e.span.start not in settled])
            if hit:
                yield hit

    def _worst(self, comparison: Comparison, aligned: Aligned, found: list[Evidence]) -> Hit | None:
        from linter.sources.scorer import score

        if not found or comparison.story.text[aligned.span.start : aligned.span.end].isupper():
            return None  # a headline in capitals
        worst = max(found, key=score)
        if score(worst) < self.threshold:
            return None
        doubted = worst.word in DOUBTS or "denial" in worst.signs or titled(comparison, worst.span)
        return Hit(
            worst.span,
            severity=Severity.SUGGESTION if doubted or self._retold(comparison, aligned, worst) else None,
            message="The sources given do not deny this: '%s'." if worst.signs.get("negator.bare") else "",
            related=nearest_passage(aligned),
            why=why(worst),
            verdict="missing",
        )

    def _retold(self, comparison: Comparison, aligned: Aligned, worst: Evidence) -> bool:
        """Whether the story, or this sentence, is so much in words of its own that the one word is weak evidence."""
        from linter.sources.scorer import score

        freely, like, against = comparison.closeness < self.kept, aligned.likeness, score(worst)
        if like < LOOSE and against < PLAIN:
            return True
        if "negator.bare" in worst.signs:
            return like < (LIKE if freely else OWN)
        return freely and against < self.threshold + SURE


def titled(comparison: Comparison, span: Span) -> bool:
    """Whether a word stands before a name as its title: a paper gives ranks that a release leaves out."""
    return any(
        mention.title_span is not None and mention.title_span.start <= span.start < mention.title_span.end
        for mention in comparison.story.mentions
    )


def settled_words(comparison: Comparison, quotations: bool = True) -> set[int]:
    """Where words start that other rules judge, or that are known to be right: what is quoted, dates, names and figures
    that the sources have in whatever form, first names of people whose surname they have.
    """
    story, sources = comparison.story, comparison.sources
    spans = [quotation.span for quotation in story.quotations] if quotations else []
    spans += [mention.span for mention in story.dates]
    for mention in story.mentions:
        if sources.names.has(mention) or (mention.kind in ("full", "surname") and sources.names.has_surname(mention)):
            spans.append(mention.span)
    spans += [quantity.span for quantity in story.quantities if quantity.kind != "ordinal"]
    return _inside(comparison, spans)


def _inside(comparison: Comparison, spans: Iterable[Span]) -> set[int]:
    """The places at which words of the story start inside some of the spans."""
    return {comparison.words.starts[index] for span in spans for index in comparison.within(span)}


def why(evidence: Evidence) -> str:
    """What speaks against a word, in words."""
    signs = evidence.signs
    if "negator.bare" in signs:
        return "No source denies this, nor anything near it."
    if "slot.opposite" in signs or "opposite.near" in signs or "turned" in signs:
        return "The sources have the opposite in the passage that this comes from."
    if evidence.counterpart:
        return f"Between the same words the source has '{evidence.counterpart}'."
    if "found" in signs:
        return "The sources have the word, but not in the passage that this sentence comes from."
    return "No source has this word or a synonym of it."
