"""Quotations given to nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class QuoteNobody:
    """Finds a quotation whose speaker is people at large, or whose only attribution is a passive (“it was said”)."""

    speakers: tuple[str, ...] = ()
    """Speakers that are nobody, in lower case: the whole mention, such as `some people`."""
    words: int = 4
    """Only quotations of at least so many words."""
    passives: tuple[str, ...] = ()
    """Phrases that attribute to nobody, in lower case, beside the quotation."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(
            r"\b(?:" + "|".join(r"\s+".join(map(re.escape, p.split())) for p in self.passives) + r")\b", re.IGNORECASE
        )

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        nobodies = frozenset(self.speakers)
        for attribution in story.attributions:
            quotation = attribution.quotation
            if not attribution.quoted or story.document.words(quotation.inner).count(" ") + 1 < self.words:
                continue
            shown = quote_excerpt(story, quotation.inner)
            speaker = attribution.speaker
            if speaker and story.document.words(speaker).lower() in nobodies and attribution.confidence > 0.6:
                yield Hit(speaker, (story.document.words(speaker), shown))
            elif self.passives:
                around = story.document.paragraphs[quotation.paragraph].span
                for start, end in (
                    (max(around.start, quotation.span.start - 60), quotation.span.start),
                    (quotation.span.end, min(around.end, quotation.span.end + 40)),
                ):
                    match = self.pattern.search(story.text, start, end)
                    gap = story.text[match.end() : end] if match and end == quotation.span.start else ""
                    if (
                        match
                        and not any(c in ".;!?" or c.isupper() for c in gap)
                        and (gap or not _far(story, match, start, end))
                    ):
                        yield Hit(Span(*match.span()), (match[0], shown))


def _far(story: Story, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a match behind the quotation does not begin right after it."""
    return match.start() - start > 3 and story.text[start : match.start()].strip(" ,") != "" and end != match.end()
