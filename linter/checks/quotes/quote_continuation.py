"""Closed quotations that open a paragraph without a speaker of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.quotes.requotes import told_again
from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related, Severity
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_MOST_BREAKS = 0.6
"""The share of the spaces between paragraphs that are alike from which on a wider one parts sections."""


@record
class QuoteContinuation:
    """Finds a full sentence that opens a paragraph, names no speaker, and follows a closed quotation by somebody.

    The reader can only presume that the same person goes on. Leaving the earlier quotation open says so; naming the speaker
    again says it best. Right behind the speaker's own tag many desks do without both, so there it is a suggestion; where the
    quotation opens a section of its own, the presumption has no ground.
    """

    words: int = 4
    """Only quotations of at least so many words."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        sections: frozenset[int] | None = None
        for attribution in story.attributions:
            span = attribution.quotation.span
            if attribution.flagged != "continuation" or story.document.words(span).count(" ") + 1 < self.words:
                continue
            if told_again(story, attribution.quotation):
                continue
            speaker = attribution.speaker
            words = " ".join(story.document.words(speaker).split()) if speaker else ""
            related = (Related(speaker, f"'{words}' is the last speaker named."),) if speaker else ()
            if sections is None:
                sections = _sections(story)
            severity = None if attribution.quotation.paragraph in sections else Severity.SUGGESTION
            shown = (quote_excerpt(story, attribution.quotation.inner), attribution.name or "the speaker before")
            yield Hit(span, shown, related=related, severity=severity)


def _sections(story: Story) -> frozenset[int]:
    """The paragraphs behind a heading, or behind more space than stands between most paragraphs of the story."""
    paragraphs = story.document.paragraphs
    headed = {at for at, before in enumerate(paragraphs[:-1], 1) if before.role == "heading"}
    breaks = [story.text.count("\n", before.span.end, block.span.start) for before, block in pairwise(paragraphs)]
    usual, often = Counter(breaks).most_common(1)[0] if breaks else (0, 0)
    if often < _MOST_BREAKS * len(breaks):
        return frozenset(headed)
    return frozenset(headed | {at for at, lines in enumerate(breaks, 1) if lines > usual})
