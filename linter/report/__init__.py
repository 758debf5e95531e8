"""Findings and errors -> text for people or for machines. Every renderer yields lines and prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import TypeVar

from linter.errors import LinterError
from linter.finding import Finding, Severity
from linter.record import NamedTuple
from linter.text import Document

FORMATS = {
    "checkstyle": "linter.report.ci_xml:checkstyle",
    "concise": "linter.report.concise:render",
    "github": "linter.report.github:render",
    "gitlab": "linter.report.ci_json:gitlab",
    "html": "linter.report.html:render",
    "json": "linter.report.json:render",
    "junit": "linter.report.ci_xml:junit",
    "rdjson": "linter.report.ci_json:rdjson",
    "sarif": "linter.report.ci_json:sarif",
    "text": "linter.report.text:render",
}
SHOW_COPY = ("html",)
"""The formats that show the articles themselves."""

T = TypeVar("T")


class Report(NamedTuple):
    """Everything that a run has to say."""

    findings: tuple[Finding, ...]
    """Sorted by path and place."""
    errors: tuple[LinterError, ...]
    articles: int
    """How many articles were read."""
    failed: bool = False
    """Whether a finding is as grave as its article's `fail-on`, or graver."""
    documents: tuple[Document, ...] = ()
    """The articles themselves, in the order of the run, where the run was asked to keep them."""

    def count(self, severity: Severity) -> int:
        return sum(finding.severity == severity for finding in self.findings)


def rendered(
    render: Callable[[Sequence[T]], Iterable[str]], items: Sequence[T], fail: Callable[[T | None, Exception], None]
) -> list[str]:
    """The lines of some items. One that cannot be rendered goes to `fail`, and the others are rendered without it."""
    try:
        return list(render(items))
    except Exception as error:
        good = [item for item in items if _renders(render, item, fail)]
        if len(good) == len(items):  # together they failed, one by one they do not
            fail(None, error)
        return list(render(good))


def _renders(render: Callable[[Sequence[T]], Iterable[str]], item: T, fail: Callable[[T | None, Exception], None]) -> bool:
    try:
        list(render([item]))
    except Exception as error:
        fail(item, error)
        return False
    return True


def renderer(name: str) -> Callable[[Report, bool], Iterator[str]]:
    """The renderer of a format in `FORMATS`: takes the outcome and whether colour is wanted, yields lines without line ends."""
    module, _, attribute = FORMATS[name].partition(":")
    found: Callable[[Report, bool], Iterator[str]] = getattr(import_module(module), attribute)
    return found
