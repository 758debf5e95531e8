"""Quotations and the sources -> the quotations that no source has word for word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.sources.contractions import same_spelled_out
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.desk import Desk
    from linter.sources.passage import Passage

SHORT = 4
"""Fewer words than this are no evidence of a lost quotation."""


@record
class QuoteMatch:
    """Compares every quotation with the sources, word by word, and reports one kind of difference.

    Marks, case, hyphens, house spelling, numerals, brackets, ellipses and [sic] make no difference. Without a source it is
    silent.
    """

    fault: Literal["missing", "altered", "spliced", "reordered"]
    """What to report: nothing like it in any source (missing), a passage with other words (altered), passages joined without
    an ellipsis (spliced), passages joined against their order (reordered)."""
    fillers: tuple[str, ...] = ()
    """Words, or pairs of words, of the source that a quotation may leave out; with any given, words said twice too."""
    words: int = 2
    """A quotation of fewer words is not compared."""

    @cached_property
    def _fillers(self) -> frozenset[str]:
        return frozenset(self.fillers)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        for quotation, passage in desk.sources.against(story).quotations(self._fillers):
            verdict = passage.verdict if passage else "missing"
            if verdict != self.fault or (quotation.close and not quotation.open):
                continue  # where one begins that lacks its opening mark is a guess
            count = len(story.tokens.within(quotation.inner))
            if count < self.words:
                continue
            if passage is None:
                yield _missing(story, quotation, count, desk.sources.complete)
            elif verdict == "altered":
                yield _altered(story, quotation, passage)
            else:
                yield _joined(quotation, passage)


def _missing(story: Story, quotation: Quotation, count: int, complete: bool) -> Hit:
    if count < SHORT or quotation.kind == "term":
        severity = Severity.SUGGESTION
    else:
        severity = Severity.ERROR if complete else Severity.WARNING
    return Hit(quotation.inner, (_short(story.document.words(quotation.inner)),), severity=severity, verdict="missing")


def _altered(story: Story, quotation: Quotation, passage: Passage) -> Hit:
    """The stretch from the first to the last difference, with a word on each side where words are only left out.

    What differs in contractions alone (I've, I have) is advice: a speaker is heard both ways.
    """
    theirs = passage.source.document
    ours = Span(passage.edits[0].draft.start, passage.edits[-1].draft.end)
    there = Span(passage.edits[0].source.start, passage.edits[-1].source.end)
    inner = quotation.inner
    if ours.end <= ours.start or there.end <= there.start or len(passage.edits) > 1:
        ours, there = _wider(story.text, ours, inner), _wider(theirs.text, there, Span(0, len(theirs.text)))
    whole = Span(min(passage.span.start, there.start), max(passage.span.end, there.end))
    mine, other = _line(story.document.words(ours)), _line(theirs.words(there))
    contracted = all(same_spelled_out(edit.ours, edit.theirs) for edit in passage.edits)
    return Hit(
        ours,
        (mine, other),
        suggestions=(other,) if len(passage.edits) == 1 and other else (),
        related=(Related(whole, f"the source: '{_short(theirs.words(whole))}'", theirs),),
        severity=Severity.SUGGESTION if contracted else None,
        verdict="altered",
    )


def _joined(quotation: Quotation, passage: Passage) -> Hit:
    theirs = passage.source.document
    related = [Related(passage.span, f"one part: '{_short(theirs.words(passage.span))}'", theirs)]
    if passage.second:
        related.append(Related(passage.second, f"another part: '{_short(theirs.words(passage.second))}'", theirs))
    return Hit(quotation.inner, related=tuple(related), verdict="altered")


def _wider(text: str, span: Span, within: Span) -> Span:
    """The span with one more word on each side, without leaving the quotation."""
    start, end = span
    while start > within.start and not text[start - 1].isalnum():
        start -= 1
    while start > within.start and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
    while end < within.end and not text[end].isalnum():
        end += 1
    while end < within.end and (text[end].isalnum() or text[end] in "'’-"):
        end += 1
    return Span(start, end)


def _line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str, most: int = 160) -> str:
    text = _line(text)
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"
