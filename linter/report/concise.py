"""Report -> one line a finding, as editors and CI parse it: `path:line:column: severity rule: message`."""

from __future__ import annotations

from collections.abc import Iterator

from linter.report import Report
from linter.report.ci_json import message
from linter.report.safe import safe


def render(outcome: Report, colour: bool = False) -> Iterator[str]:
    """The findings alone; where lines mean nothing, the message ends with the place in brackets."""
    for finding in outcome.findings:
        line, column = finding.document.lines.position(finding.source_span.start)
        yield f"{safe(finding.document.id)}:{line}:{column}: {finding.severity} {finding.rule}: {message(finding)}"
