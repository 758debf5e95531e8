"""Quotation marks without their fellow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.desk import Desk

_PAIRS = frozenset("""“” "" '' ‘’ «» »« „“ „” ‚‘ ‚’ ‹› ›‹ ``'' `' ＂＂ „‟ ”” '''' ’’ ‘‘’’ “’’ ’’’’ ’’” ‘‘” "’’""".split())
_RUNS = 4
"""Paragraphs over which a quotation may go on."""
_SHORT = 25
"""Code points of a piece below which it may be a stray mark rather than a quotation that goes on."""
UNOPENED = "The quote '%s' ends here, but no mark opens it."
GOES_ON = "The quote goes on from the paragraph before, so a mark must open this paragraph too: '%s'."
DOUBLED = "Two marks open the quote '%s'."
DOUBLED_AT_END = "Two marks close the quote '%s'."
INNER = "The inner quote '%s' is never closed."
WRONG_WAY = "The quote '%s' opens with a closing mark."
MISMATCHED = "The quote '%s' opens with %s and closes with %s."


@record
class UnbalancedQuote:
    """Finds a quotation that is never closed, one that is never opened, and a pair of marks that do not belong together.

    A mark left open at the end of a paragraph is right where the next paragraph opens with a mark: the speaker goes on. Where
    two such paragraphs were run together, it is let be too. Where a mark of the paragraph has no space on either side, or two,
    or stands for an apostrophe, that is what is wrong, and said once.
    """

    mismatched: bool = True
    """Also report pairs such as “ with \", as suggestions."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.checks.quotes.misset_mark import misset_marks

        misset: dict[int, Hit] | None = None
        for hit in self._unpaired(story):
            if hit.severity is not None:
                yield hit
                continue
            misset = misset_marks(story) if misset is None else misset
            yield misset.get(story.document.paragraph_index(hit.span.start), hit)

    def _unpaired(self, story: Story) -> Iterator[Hit]:
        quotations = story.quotations
        told: set[tuple[str, str]] = set()
        curly = "“" in story.text or sum(quotation.open == "”" for quotation in quotations) == 1
        for index, quotation in enumerate(quotations):
            yield from self._at_opening(story, quotation, curly)
            yield from _inside(story, quotation)
            behind = quotations[index + 1] if index + 1 < len(quotations) else None
            if quotation.open and not quotation.close:
                if behind and (behind.continues == index or _goes_on(story, quotation, behind)):
                    continue
                if story.document.words(quotation.span).endswith((" ...", " …")):
                    continue  # a digest cut it
                yield Hit(quotation.span, (quote_excerpt(story, quotation.inner),))
            elif quotation.close and not quotation.open:
                before = quotations[index - 1] if index else None
                mark = Span(quotation.span.end - len(quotation.close), quotation.span.end)
                if before and _goes_on(story, before, quotation):
                    if _wrapped(story, before, quotation):
                        continue
                    opened = Span(before.span.start, before.span.start + len(before.open))
                    short = min(before.inner.end - before.inner.start, quotation.inner.end - quotation.inner.start) < _SHORT
                    yield Hit(
                        Span(quotation.span.start, quotation.span.start + 1),
                        (quote_excerpt(story, quotation.inner),),
                        related=(Related(opened, "It opens here."),),
                        message=GOES_ON,
                        severity=Severity.SUGGESTION if short else None,
                    )
                else:
                    yield Hit(Span(quotation.span.start, mark.end), (quote_excerpt(story, quotation.inner),), message=UNOPENED)
            elif self.mismatched and quotation.open and quotation.open + quotation.close not in _PAIRS:
                if (quotation.open, quotation.close) in told:
                    continue  # a habit of the article: once is enough
                told.add((quotation.open, quotation.close))
                words = (quote_excerpt(story, quotation.inner), quotation.open, quotation.close)
                yield Hit(quotation.span, words, message=MISMATCHED, severity=Severity.SUGGESTION)

    def _at_opening(self, story: Story, quotation: Quotation, curly: bool) -> Iterator[Hit]:
        """A mark too many before a quotation, or one that is the wrong way round."""
        start, mark = quotation.span.start, quotation.open
        if mark in ("“", "”", "„") and story.text[start - 1 : start] == mark:
            yield Hit(Span(start - 1, quotation.span.end), (quote_excerpt(story, quotation.inner),), message=DOUBLED)
        elif mark == "”" and curly:
            yield Hit(quotation.span, (quote_excerpt(story, quotation.inner),), message=WRONG_WAY)


def _inside(story: Story, quotation: Quotation) -> Iterator[Hit]:
    """An inner quotation that is not closed, and a mark too many behind the whole."""
    end, mark = quotation.span.end, quotation.close
    if mark in ('"', "”") and quotation.open != "”" and story.text[end : end + 1] == mark and not quotation.nested:
        yield Hit(Span(end - 1, end + 1), (quote_excerpt(story, quotation.inner),), message=DOUBLED_AT_END)
    if quotation.open not in ('"', "“") or not mark:
        return
    for match in _LETS_SPEAK.finditer(story.text, quotation.inner.start, quotation.inner.end):
        start = match.start(1)
        closed = _CLOSES.search(story.text, start + 2, quotation.span.end)
        if not closed and not any(inner.span.start <= start < inner.span.end for inner in quotation.nested):
            span = Span(start, quotation.inner.end)
            yield Hit(span, (quote_excerpt(story, span),), message=INNER)
            return


_LETS_SPEAK = lazy_pattern(
    r"\b(?:said|says|saying|shouted|asked|told (?:me|us|him|her|them)|thought|replied|cried|yelled|called|wrote|screamed),? "
    r"(['‘])(?=[A-Z])"
)
"""What lets somebody speak inside a quotation."""
_CLOSES = lazy_pattern(r"['’](?!\w)|(?<=[.,!?])['’]")


def _wrapped(story: Story, before: Quotation, behind: Quotation) -> bool:
    """Whether a line was broken in mid-sentence: what looks like two paragraphs is one."""
    ends = story.text[story.document.paragraphs[behind.paragraph - 1].span.start : behind.span.start].rstrip()[-1:]
    return story.text[behind.span.start].islower() and ends not in (".", "!", "?")


def _goes_on(story: Story, quotation: Quotation, behind: Quotation) -> bool:
    """Whether a quotation left open ends in the next paragraph, which no mark opens."""
    paragraphs = story.document.paragraphs
    return (
        not quotation.close
        and not behind.open
        and bool(behind.close)
        and 0 < behind.paragraph - quotation.paragraph <= _RUNS
        and behind.span.start - paragraphs[behind.paragraph].span.start < 2
    )
