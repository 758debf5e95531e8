"""Report -> text for people: the place, what is wrong, the line with the words marked, the other places, the suggestion."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Finding, Related, Severity
from linter.report import Report
from linter.report.safe import safe
from linter.text import Document, Span

WIDTH = 100
"""How much of a source line is shown, in code points."""
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.SUGGESTION: "\x1b[1;36m"}
_DIM, _BOLD, _OFF = "\x1b[2m", "\x1b[1m", "\x1b[0m"


def render(outcome: Report, colour: bool = False) -> Iterator[str]:
    """The findings one by one, then a line that counts them."""
    for finding in outcome.findings:
        yield from _finding(finding, colour)
        yield ""
    yield _summary(outcome)


def _finding(finding: Finding, colour: bool) -> Iterator[str]:
    document, span = finding.document, finding.source_span
    line, column = document.lines.position(span.start)
    severity = str(finding.severity)
    if colour:
        severity = f"{_COLOURS[finding.severity]}{severity}{_OFF}"
    place = document.place(finding.span.start) if not finding.raw else None
    where = f" ({place.unit} {safe(place.label)})" if place and place.unit != "line" else ""
    path = f"{_BOLD}{safe(document.id)}{_OFF}" if colour else safe(document.id)
    yield f"{path}:{line}:{column}:{where} {severity} {finding.rule}: {safe(finding.message)}"
    yield from excerpt(document, span, _COLOURS[finding.severity] if colour else "")
    for related in finding.related:
        yield f"  {_related(related, document)}"
    if finding.suggestions:
        yield "  suggestion: " + " or ".join(
            f"'{safe(words)}'" if words else "leave it out" for words in finding.suggestions[:3]
        )


def _related(related: Related, document: Document) -> str:
    other = related.document or document
    place = other.place(related.span.start)
    where = f"{place.unit} {safe(place.label)}"
    if related.document is not None and related.document is not document:
        where = f"{safe(other.id)}, {where}"
    return f"{where}: {safe(related.message)}"


def excerpt(document: Document, span: Span, colour: str = "") -> Iterator[str]:
    """The source line of a span, cut to a width, and under it the marks; two lines."""
    line = document.lines.position(span.start).line
    starts = document.lines.starts
    begin = starts[line - 1]
    end = starts[line] if line < len(starts) else len(document.source)
    text = document.source[begin : min(end, span.start + 4 * WIDTH)].rstrip("\r\n")
    first, last = span.start - begin, min(max(span.end, span.start + 1) - begin, len(text))
    left = 0 if len(text) <= WIDTH or first < WIDTH * 2 // 3 else max(0, first - WIDTH // 3)
    right = min(len(text), left + WIDTH)
    head = ("…" if left else "") + safe(text[left:first])
    flagged = safe(text[first : min(last, right)])
    tail = safe(text[min(last, right) : right]) + ("…" if right < end - begin - 2 else "")
    number = f"{line:>5} | "
    marks = "^" * max(1, width(flagged))
    if colour:
        yield f"{_DIM}{number}{_OFF}{head}{colour}{flagged}{_OFF}{tail}"
        yield f"{_DIM}      | {_OFF}{' ' * width(head)}{colour}{marks}{_OFF}"
    else:
        yield f"{number}{head}{flagged}{tail}"
        yield f"      | {' ' * width(head)}{marks}"


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _summary(outcome: Report) -> str:
    articles = f"{outcome.articles} article{'' if outcome.articles == 1 else 's'}"
    told = f"{len(outcome.errors)} problem{'' if len(outcome.errors) == 1 else 's'}, told on standard error"
    if outcome.errors and not outcome.findings:
        return f"Not checked as it was asked: {told}."
    if not outcome.findings:
        return f"Nothing found in {articles}." if outcome.articles else "There was no article to check."
    counts = [(outcome.count(severity), str(severity)) for severity in sorted(Severity, reverse=True)]
    parts = ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts if n)
    return f"Found {parts} in {articles}." + (f" Not checked as it was asked: {told}." if outcome.errors else "")
