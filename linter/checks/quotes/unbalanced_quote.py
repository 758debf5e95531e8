"""Quotation marks without their fellow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.desk import Desk

_PAIRS = frozenset(
    ("“”", '""', "''", "‘’", "«»", "»«", "„“", "„”", "‚‘", "‚’", "‹›", "›‹", "``''", "`'", "＂＂", "„‟", "””", "''''", "’’")
)
UNOPENED = "The quote '%s' ends here, but no mark opens it."
GOES_ON = "The quote goes on from the paragraph before, so a mark must open this paragraph too: '%s'."
MISMATCHED = "The quote '%s' opens with %s and closes with %s."


@record
class UnbalancedQuote:
    """Finds a quotation that is never closed, one that is never opened, and a pair of marks that do not belong together.

    A mark left open at the end of a paragraph is right where the next paragraph opens with a mark: the speaker goes on. Where
    two such paragraphs were run together, it is let be too.
    """

    mismatched: bool = True
    """Also report pairs such as “ with \", as suggestions."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        quotations = story.quotations
        for index, quotation in enumerate(quotations):
            behind = quotations[index + 1] if index + 1 < len(quotations) else None
            if quotation.open and not quotation.close:
                if behind and (behind.continues == index or _goes_on(story, quotation, behind)):
                    continue
                yield Hit(quotation.span, (quote_excerpt(story, quotation.inner),))
            elif quotation.close and not quotation.open:
                before = quotations[index - 1] if index else None
                mark = Span(quotation.span.end - len(quotation.close), quotation.span.end)
                if before and _goes_on(story, before, quotation):
                    opened = Span(before.span.start, before.span.start + len(before.open))
                    yield Hit(
                        Span(quotation.span.start, quotation.span.start + 1),
                        (quote_excerpt(story, quotation.inner),),
                        related=(Related(opened, "It opens here."),),
                        message=GOES_ON,
                        severity=Severity.SUGGESTION,
                    )
                else:
                    yield Hit(Span(quotation.span.start, mark.end), (quote_excerpt(story, quotation.inner),), message=UNOPENED)
            elif self.mismatched and quotation.open and quotation.open + quotation.close not in _PAIRS:
                words = (quote_excerpt(story, quotation.inner), quotation.open, quotation.close)
                yield Hit(quotation.span, words, message=MISMATCHED, severity=Severity.SUGGESTION)


def _goes_on(story: Story, quotation: Quotation, behind: Quotation) -> bool:
    """Whether a quotation left open ends in the next paragraph, which no mark opens."""
    paragraphs = story.document.paragraphs
    return (
        not quotation.close
        and not behind.open
        and bool(behind.close)
        and behind.paragraph == quotation.paragraph + 1
        and behind.span.start - paragraphs[behind.paragraph].span.start < 2
    )
