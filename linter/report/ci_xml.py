"""Report -> the XML that build servers read: JUnit's test reports and Checkstyle's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from linter.finding import Severity
from linter.lazy_pattern import lazy_pattern
from linter.report import Report
from linter.report.ci_json import message
from linter.report.safe import safe

_NO_XML = lazy_pattern("[\ud800-\udfff\ufffe\uffff]")
_CHECKSTYLE = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def _attributes(**given: object) -> str:
    return "".join(f" {name.rstrip('_')}={quoteattr(_plain(str(value)))}" for name, value in given.items())


def _plain(text: str) -> str:
    """The text on one line, without what no XML may hold."""
    return _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", safe(text))


def junit(outcome: Report, colour: bool = False) -> Iterator[str]:
    """A suite an article with findings, a failed case a finding; what could not be checked is an error."""
    failures, errors = len(outcome.findings), len(outcome.errors)
    total = max(1, failures + errors)
    yield HEAD
    yield f"<testsuites{_attributes(name='onrecord', tests=total, failures=failures, errors=errors)}>"
    for path, group in groupby(outcome.findings, lambda finding: finding.document.id):
        findings = list(group)
        yield f"  <testsuite{_attributes(name=path, tests=len(findings), failures=len(findings), errors=0, skipped=0)}>"
        for finding in findings:
            line, column = finding.document.lines.position(finding.source_span.start)
            yield f"    <testcase{_attributes(name=f'{finding.rule} {line}:{column}', classname=path, file=path, line=line)}>"
            told = _attributes(type=str(finding.severity), message=message(finding))
            yield f"      <failure{told}>{escape(_plain(f'{path}:{line}:{column}: {message(finding)}'))}</failure>"
            yield "    </testcase>"
        yield "  </testsuite>"
    if errors or not failures:
        yield f"  <testsuite{_attributes(name='onrecord', tests=max(1, errors), failures=0, errors=errors, skipped=0)}>"
        for error in outcome.errors:
            yield f"    <testcase{_attributes(name=error.path or 'onrecord', classname='onrecord')}>"
            yield f"      <error{_attributes(type='error', message=error.message)}>{escape(_plain(str(error)))}</error>"
            yield "    </testcase>"
        if not errors:
            yield f"    <testcase{_attributes(name='nothing found', classname='onrecord')}/>"
        yield "  </testsuite>"
    yield "</testsuites>"


def checkstyle(outcome: Report, colour: bool = False) -> Iterator[str]:
    """A file an article, an error a finding."""
    yield HEAD
    yield '<checkstyle version="4.3">'
    for path, group in groupby(outcome.findings, lambda finding: finding.document.id):
        yield f"  <file{_attributes(name=path)}>"
        for finding in group:
            line, column = finding.document.lines.position(finding.source_span.start)
            told = {
                "severity": _CHECKSTYLE[finding.severity],
                "message": message(finding),
                "source": f"onrecord.{finding.rule}",
            }
            yield f"    <error{_attributes(line=line, column=column, **told)}/>"
        yield "  </file>"
    for error in outcome.errors:
        place = {"line": error.position.line, "column": error.position.column} if error.position else {"line": 1}
        yield f"  <file{_attributes(name=error.path or 'onrecord')}>"
        yield f"    <error{_attributes(**place, severity='error', message=error.message, source='onrecord')}/>"
        yield "  </file>"
    yield "</checkstyle>"
