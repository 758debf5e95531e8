"""The same words in two mouths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_WORD = lazy_pattern(r"\w+")


@record
class TwoSpeakers:
    """Finds a quotation that the story gives to one person here and to another there."""

    words: int = 5
    """Only quotations of at least so many words."""
    confidence: float = 0.8
    """Only speakers that are at least so sure."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        said: dict[tuple[str, ...], Attribution] = {}
        for attribution in story.attributions:
            if not attribution.quoted or attribution.presumed or attribution.confidence < self.confidence:
                continue
            words = tuple(_WORD.findall(story.document.words(attribution.quotation.inner).lower()))
            if len(words) < self.words or not attribution.speaker:
                continue
            first = said.setdefault(words, attribution)
            if first is attribution or not first.speaker:
                continue
            here, there = attribution.person, first.person
            if here and there and here is not there:
                shown = quote_excerpt(story, attribution.quotation.inner)
                related = (Related(first.quotation.span, f"{there.name} says it here."),)
                yield Hit(attribution.quotation.span, (shown, here.name, there.name), related=related)
