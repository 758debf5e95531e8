"""Findings and errors -> text for people or for machines. Every renderer yields lines and prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from linter.errors import LinterError
from linter.finding import Finding, Severity

FORMATS = {
    "github": "linter.report.github:render",
    "json": "linter.report.json:render",
    "text": "linter.report.text:render",
}


class Report(NamedTuple):
    """Everything that a run has to say."""

    findings: tuple[Finding, ...]
    """Sorted by path and place."""
    errors: tuple[LinterError, ...]
    articles: int
    """How many articles were read."""
    failed: bool = False
    """Whether a finding is as grave as its article's `fail-on`, or graver."""

    def count(self, severity: Severity) -> int:
        return sum(finding.severity == severity for finding in self.findings)


def renderer(name: str) -> Callable[[Report, bool], Iterator[str]]:
    """The renderer of a format in `FORMATS`: takes the outcome and whether colour is wanted, yields lines without line ends."""
    module, _, attribute = FORMATS[name].partition(":")
    found: Callable[[Report, bool], Iterator[str]] = getattr(import_module(module), attribute)
    return found
