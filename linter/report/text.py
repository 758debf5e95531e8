"""Report -> text for people: the place, what is wrong, the line with the words marked, the other places, the suggestion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    yield from findings_lines(outcome.findings, colour)
    yield summary(outcome)


def findings_lines(findings: Sequence[Finding], colour: bool = False, columns: int = 0, grouped: bool = False) -> Iterator[str]:
    """The findings one by one, fitted to a terminal of so many columns (0: it is none); grouped, under their article's name."""
    path = None
    for finding in findings:
        if grouped and finding.document.name != path:
            path = finding.document.name
            title = safe(f"{path}: {_headline(finding.document)}" if finding.document.part else path)
            title = next(iter(wrapped(title, columns, "")))
            yield f"{_BOLD}{title}{_OFF}" if colour else title
        yield from _finding(finding, colour, columns, grouped)
        yield ""


def _headline(document: Document) -> str:
    """What an article of a feed is called."""
    return " ".join(document.words(document.blocks[0].span).split()) if document.blocks else ""


def _finding(finding: Finding, colour: bool, columns: int, grouped: bool) -> Iterator[str]:
    document, span = finding.document, finding.source_span
    line, column = document.lines.position(span.start)
    place = document.place(finding.span.start) if not finding.raw else None
    where = f" ({place.unit} {safe(place.label)})" if place and place.unit != "line" else ""
    path = "" if grouped else f"{safe(document.id)}:"
    at = f"{path}{line}:{column}"
    head = f"{at}{'' if grouped else ':'}{where} {finding.severity} {finding.rule}: {safe(finding.message)}"
    first, *rest = wrapped(head, columns, "  " if grouped else "")
    if colour:
        if path:
            first = first.replace(path, f"{_BOLD}{path[:-1]}{_OFF}:", 1)
        sign = f" {finding.severity} {finding.rule}:"
        first = first.replace(sign, f" {_COLOURS[finding.severity]}{finding.severity}{_OFF} {_DIM}{finding.rule}{_OFF}:", 1)
    yield first
    yield from rest
    yield from excerpt(document, span, _COLOURS[finding.severity] if colour else "", columns)
    for related in finding.related:
        yield from wrapped(_related(related, document), columns, "  ")
    if finding.suggestions:
        told = " or ".join(f"'{safe(words)}'" if words else "leave it out" for words in finding.suggestions[:3])
        yield from wrapped(f"suggestion: {told}", columns, "  ")


def wrapped(text: str, columns: int, indent: str) -> list[str]:
    """A line as the terminal has room for it, what follows the first one indented; as it is where there is no terminal."""
    if not columns or width(text) + len(indent) <= columns:
        return [indent + text]
    from textwrap import wrap

    return wrap(
        text, columns, initial_indent=indent, subsequent_indent=f"{indent}    ", break_long_words=False, break_on_hyphens=False
    )


def _related(related: Related, document: Document) -> str:
    other = related.document or document
    place = other.place(related.span.start)
    where = f"{place.unit} {safe(place.label)}"
    if related.document is not None and related.document is not document:
        where = f"{safe(other.id)}, {where}"
    return f"{where}: {safe(related.message)}"


def excerpt(document: Document, span: Span, colour: str = "", columns: int = 0) -> Iterator[str]:
    """The source line of a span, cut to a width, and under it the marks; two lines."""
    most = max(20, columns - 11) if columns else WIDTH
    line = document.lines.position(span.start).line
    starts = document.lines.starts
    begin = starts[line - 1]
    end = starts[line] if line < len(starts) else len(document.source)
    text = document.source[begin : min(end, span.start + 4 * most)].rstrip("\r\n")
    first, last = span.start - begin, min(max(span.end, span.start + 1) - begin, len(text))
    left = 0 if len(text) <= most or first < most * 2 // 3 else max(0, first - most // 3)
    right = min(len(text), left + most)
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


def summary(outcome: Report, fixable: int = 0) -> str:
    """The line that counts what was found, says how much of it `--fix` would mend, and where not all was checked."""
    articles = f"{outcome.articles} article{'' if outcome.articles == 1 else 's'}"
    told = safe(str(outcome.errors[0])) if outcome.errors else ""
    more = len(outcome.errors) - 1
    told += f" (and {more} more problem{'' if more == 1 else 's'}, told on standard error)" if more > 0 else ""
    if outcome.errors and not outcome.findings:
        return f"Not checked as it was asked: {told}"
    if not outcome.findings:
        return f"Nothing found in {articles}." if outcome.articles else "There was no article to check."
    counts = [(outcome.count(severity), str(severity)) for severity in sorted(Severity, reverse=True)]
    parts = ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts if n)
    mends = f" --fix mends {fixable} of them." if fixable else ""
    return f"Found {parts} in {articles}.{mends}" + (f" Not checked as it was asked: {told}" if outcome.errors else "")
