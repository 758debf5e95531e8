"""Closed quotations that open a paragraph without a speaker of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class QuoteContinuation:
    """Finds a full sentence that opens a paragraph, names no speaker, and follows a closed quotation by somebody.

    The reader can only presume that the same person goes on. Leaving the earlier quotation open says so; naming the speaker
    again says it best.
    """

    words: int = 4
    """Only quotations of at least so many words."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for attribution in story.attributions:
            span = attribution.quotation.span
            if attribution.flagged != "continuation" or story.document.words(span).count(" ") + 1 < self.words:
                continue
            from linter.annotate.quotes.speakers import person

            who = person(story, attribution)
            speaker = attribution.speaker
            words = " ".join(story.document.words(speaker).split()) if speaker else ""
            related = (Related(speaker, f"'{words}' is the last speaker named."),) if speaker else ()
            yield Hit(
                span,
                (quote_excerpt(story, attribution.quotation.inner), who.name if who else "the speaker before"),
                related=related,
            )
