"""Report -> GitHub workflow commands, which show as annotations on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from linter.errors import LinterError
from linter.finding import Finding, Severity
from linter.report import Report
from linter.report.safe import safe

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
MOST = 10
"""GitHub shows so many annotations of each kind a step; the worst come first."""


def render(outcome: Report, colour: bool = False) -> Iterator[str]:
    """One command a finding, the worst first, then what could not be read, then a count where GitHub will hide some."""
    for e in outcome.errors:
        yield _error(e)
    for finding in sorted(outcome.findings, key=lambda f: -f.severity):
        yield _command(finding)
    hidden = sum(max(0, outcome.count(severity) - MOST) for severity in Severity)
    if hidden:
        shown = f"GitHub shows at most {MOST} of each severity here."
        yield f"::notice title=onrecord::{len(outcome.findings)} findings in all; {shown}"


def _command(finding: Finding) -> str:
    span, lines = finding.source_span, finding.document.lines
    start, end = lines.position(span.start), lines.position(max(span.start, span.end))
    place = f"line={start.line},endLine={end.line}"
    if start.line == end.line:  # GitHub refuses columns on a range of several lines
        place += f",col={start.column},endColumn={end.column}"
    message = finding.message
    if finding.suggestions:
        message += f" Suggestion: {finding.suggestions[0]}"
    for related in finding.related:
        other = related.document or finding.document
        where = other.place(related.span.start)
        message += f"\n{other.id}, {where.unit} {where.label}: {related.message}"
    path = _property(finding.document.id)
    return f"::{_COMMANDS[finding.severity]} file={path},{place},title={_property(finding.rule)}::{_data(message)}"


def _error(e: LinterError) -> str:
    place = f",line={e.position.line},col={e.position.column}" if e.position else ""
    return f"::error file={_property(e.path)}{place},title=onrecord::{_data(e.message)}"


def _data(text: str) -> str:
    """A message, escaped as the runner's own toolkit does; its line breaks are kept, other controls shown."""
    return "%0A".join(safe(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return safe(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
