"""Quotations that nobody says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.quotes.requotes import told_again
from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.desk import Desk


@record
class UnattributedQuote:
    """Finds a quotation of a full sentence whose speaker is named neither in its paragraph nor next to it.

    Terms, titles, nicknames, inscriptions and fragments are let be, and so is copy that is no report at all: lists of
    quotations, transcripts, fiction.
    """

    words: int = 4
    """Only quotations of at least so many words."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        nearest, spoken = None, -1
        for index, attribution in enumerate(story.attributions):
            span = attribution.quotation.span
            if (
                attribution.flagged is True
                and story.document.words(span).count(" ") + 1 >= self.words
                and not told_again(story, attribution.quotation)
                and not _accounted_for(story, index)
            ):
                related: tuple[Related, ...] = ()
                if nearest and nearest.speaker:
                    who = " ".join(story.document.words(nearest.speaker).split())
                    related = (Related(nearest.speaker, f"'{who}' is the last person quoted before."),)
                # Where the paragraph has let somebody speak already, a reader takes them to go on.
                goes_on = spoken == attribution.quotation.paragraph or _told_before(story, attribution.quotation)
                severity = Severity.SUGGESTION if goes_on else None
                yield Hit(span, (quote_excerpt(story, attribution.quotation.inner),), related=related, severity=severity)
            tagged = story.text[max(0, span.end - 2) : span.end] in (",”", ',"', ",’")
            if (attribution.quoted or tagged) and attribution.flagged is not True:
                spoken = attribution.quotation.paragraph
            if attribution.speaker and not attribution.flagged:
                nearest, spoken = attribution, attribution.quotation.paragraph


_TELLS = lazy_pattern(
    r"\b(?:[A-Z][\w’'-]+|[Hh]e|[Ss]he)\s(?:said|says|revealed|recalled|explained|complained|admitted|argued|warned)\b(?! to\b)"
)
"""Somebody who tells something in words of the copy's own."""


def _told_before(story: Story, quotation: Quotation) -> bool:
    """Whether the sentence before a quotation that is a paragraph of its own tells what somebody said: so it is theirs."""
    block = story.document.paragraphs[quotation.paragraph].span
    if quotation.span.start > block.start + 1 or not quotation.paragraph:
        return False
    before = story.document.paragraphs[quotation.paragraph - 1].span
    last = story.sentences[max(0, story.sentence_at(before.end - 1))]
    return bool(_TELLS.search(story.text, max(before.start, last.start), before.end))


def _accounted_for(story: Story, index: int) -> bool:
    from linter.annotate.quotes.unspoken import accounted_for  # of most stories every quotation has its speaker

    return accounted_for(story, index)
