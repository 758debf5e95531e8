"""What a check hands out (`Hit`) and what the run makes of it (`Finding`)."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

from linter.record import NamedTuple
from linter.text import Document, Span


class Severity(IntEnum):
    """How much a finding weighs; the larger, the worse."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


Verdict = Literal["missing", "altered", "contradicted", "hedged"]
"""What a finding of a draft against its sources comes to: no source has it; they have it in other words; they have something
else or the contrary; they are less sure of it."""


class Related(NamedTuple):
    """Another place that a finding speaks of; it may lie in another document."""

    span: Span
    message: str
    document: Document | None = None
    """None: the same document as the finding's."""


class Hit(NamedTuple):
    """What a check found: the words at fault and what can be said of them. The run turns it into a `Finding`."""

    span: Span
    words: tuple[str, ...] = ()
    """What the `%s` of the rule's message stand for, in order; empty: the flagged words."""
    suggestions: tuple[str, ...] = ()
    """Replacements for exactly this span, best first."""
    related: tuple[Related, ...] = ()
    message: str = ""
    """Another message than the rule's, with the same `%s`, where a check kind has more than one case."""
    severity: Severity | None = None
    """A lower severity than the rule's, for a case that is less certain; it never raises one."""
    why: str = ""
    raw: bool = False
    """The span counts code points of the source, not of the text (rules of scope `raw`)."""
    shown: str = ""
    """The flagged words as the rule saw them, where they differ from the copy: code within them is masked with asterisks."""
    verdict: Verdict | None = None
    """Set by the checks that hold a draft against its sources; the fact-checker's sheet goes by it."""
    fix: bool = True
    """Whether its suggestion, where it is the only one, can be nothing but right; asked where the rule says `fix`."""


class Finding(NamedTuple):
    """One fault in one document; immutable."""

    document: Document
    span: Span
    """In the document's text; use `source_span` for lines and columns."""
    rule: str
    severity: Severity
    message: str
    suggestions: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    why: str = ""
    url: str = ""
    raw: bool = False
    shown: str = ""
    verdict: Verdict | None = None
    fix: bool = False
    """Whether the suggestion may be taken over without asking anybody."""

    @property
    def source_span(self) -> Span:
        return self.span if self.raw else self.document.source_span(self.span)

    @property
    def text(self) -> str:
        """The flagged words, as rendered; code within them is masked."""
        if self.shown:
            return self.shown
        if self.raw:
            return self.document.source[self.span.start : self.span.end]
        return self.document.words(self.span)

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        span = self.source_span
        return (self.document.id, span.start, span.end, self.rule, self.message)
