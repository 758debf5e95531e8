"""Report -> the JSON that code hosts and review tools read: SARIF 2.1.0, GitLab's code quality, reviewdog's rdjson."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from linter.errors import LinterError
from linter.finding import Finding, Severity
from linter.report import Report
from linter.report.fingerprint import fingerprints
from linter.report.json import dump, json_place
from linter.report.safe import safe
from linter.text import Document, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_GITLAB = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.SUGGESTION: "info"}
_RDJSON = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def message(finding: Finding) -> str:
    """What a finding says, on one line, with its place where lines mean nothing and with what it is related to."""
    place = None if finding.raw else json_place(finding.document, finding.span.start)
    told = finding.message + (f" ({place})" if place else "")
    for related in finding.related:
        other = related.document or finding.document
        path = "" if other is finding.document else f"{other.id}, "
        told += f" [{path}{other.place(related.span.start)}: {related.message}]"
    return safe(told)


def sarif(outcome: Report, colour: bool = False) -> Iterator[str]:
    """One SARIF log with one run; `partialFingerprints` know a finding again where its lines have moved."""
    from linter import __version__

    rules = {finding.rule: finding for finding in outcome.findings}
    order = {rule: i for i, rule in enumerate(sorted(rules))}
    driver = {
        "name": "onrecord",
        "version": __version__,
        "rules": [_sarif_rule(rules[rule]) for rule in sorted(rules)],
    }
    results = [
        _sarif_result(finding, order[finding.rule], fingerprint)
        for finding, fingerprint in zip(outcome.findings, fingerprints(outcome.findings), strict=True)
    ]
    invocation = {
        "executionSuccessful": not outcome.errors,
        "toolExecutionNotifications": [_sarif_problem(error) for error in outcome.errors],
    }
    run = {"tool": {"driver": driver}, "invocations": [invocation], "columnKind": "unicodeCodePoints", "results": results}
    yield dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_rule(finding: Finding) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": finding.rule, "defaultConfiguration": {"level": _SARIF[finding.severity]}}
    if finding.why:
        rule["shortDescription"] = {"text": safe(finding.why)}
    if finding.url:
        rule["helpUri"] = quote(finding.url, safe=":/?#[]@!$&'()*+,;=%-._~")
    return rule


def _sarif_result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    related = [
        {**_sarif_location(other.document or finding.document, other.span), "message": {"text": safe(other.message)}}
        for other in finding.related
    ]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _SARIF[finding.severity],
        "message": {"text": message(finding)},
        "locations": [_sarif_location(finding.document, finding.span, finding.raw)],
        "partialFingerprints": {"onrecord/v1": fingerprint},
    }
    if related:
        result["relatedLocations"] = related
    if finding.suggestions:
        result["fixes"] = [_sarif_fix(finding, words) for words in finding.suggestions]
    return result


def _sarif_fix(finding: Finding, words: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(finding.document, finding.source_span), "insertedContent": {"text": words}}
    change = {"artifactLocation": {"uri": uri(finding.document.id)}, "replacements": [replacement]}
    return {"description": {"text": safe(f"'{words}'" if words else "leave it out")}, "artifactChanges": [change]}


def _sarif_location(document: Document, span: Span, raw: bool = False) -> dict[str, Any]:
    region = _region(document, span if raw else document.source_span(span))
    return {"physicalLocation": {"artifactLocation": {"uri": uri(document.id)}, "region": region}}


def _region(document: Document, span: Span) -> dict[str, int]:
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _sarif_problem(error: LinterError) -> dict[str, Any]:
    told: dict[str, Any] = {"level": "error", "message": {"text": safe(error.message)}}
    if error.path:
        place: dict[str, Any] = {"artifactLocation": {"uri": uri(error.path)}}
        if error.position:
            place["region"] = {"startLine": error.position.line, "startColumn": error.position.column}
        told["locations"] = [{"physicalLocation": place}]
    return told


def uri(path: str) -> str:
    """A path as a URI: relative as it is, absolute with its scheme, whatever signs are in it."""
    path = path.replace(os.sep, "/")
    escaped = quote(path.encode("utf-8", "surrogateescape"), safe="/~")
    if path.startswith("/"):
        return f"file://{escaped}"
    return f"file:///{path[:2]}{escaped[4:]}" if path[1:3] == ":/" else escaped


def gitlab(outcome: Report, colour: bool = False) -> Iterator[str]:
    """The report of GitLab's code quality: what a merge request adds is told by the fingerprints."""
    rows = []
    for finding, fingerprint in zip(outcome.findings, fingerprints(outcome.findings), strict=True):
        span, lines = finding.source_span, finding.document.lines
        rows.append(
            {
                "description": message(finding),
                "check_name": finding.rule,
                "fingerprint": _of_path(finding.document.id, fingerprint),
                "severity": _GITLAB[finding.severity],
                "location": {
                    "path": safe(finding.document.id.removeprefix("./")),
                    "lines": {"begin": lines.position(span.start).line, "end": lines.position(span.end).line},
                },
            }
        )
    for error in outcome.errors:
        rows.append(
            {
                "description": safe(error.message),
                "check_name": "onrecord",
                "fingerprint": _of_path(error.path, error.message),
                "severity": "blocker",
                "location": {"path": safe(error.path or "."), "lines": {"begin": error.position.line if error.position else 1}},
            }
        )
    yield dump(rows)


def _of_path(path: str, fingerprint: str) -> str:
    from hashlib import sha256

    return sha256(f"{path}\0{fingerprint}".encode("utf-8", "replace")).hexdigest()[:32]


def rdjson(outcome: Report, colour: bool = False) -> Iterator[str]:
    """What `reviewdog -f=rdjson` reads; its columns count bytes of UTF-8."""
    diagnostics = [_diagnostic(finding) for finding in outcome.findings]
    for error in outcome.errors:
        location: dict[str, Any] = {"path": error.path}
        if error.position:
            location["range"] = {"start": {"line": error.position.line, "column": error.position.column}}
        diagnostics.append({"message": safe(error.message), "severity": "ERROR", "location": location})
    yield dump({"source": {"name": "onrecord"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding) -> dict[str, Any]:
    document = finding.document
    code = {"value": finding.rule, **({"url": finding.url} if finding.url else {})}
    told: dict[str, Any] = {
        "message": message(finding),
        "severity": _RDJSON[finding.severity],
        "code": code,
        "location": {"path": document.id, "range": _byte_range(document, finding.source_span)},
    }
    if finding.suggestions:
        told["suggestions"] = [
            {"range": _byte_range(document, finding.source_span), "text": words} for words in finding.suggestions
        ]
    if finding.related:
        told["relatedLocations"] = [
            {
                "message": safe(related.message),
                "location": {
                    "path": (related.document or document).id,
                    "range": _byte_range(
                        related.document or document, (related.document or document).source_span(related.span)
                    ),
                },
            }
            for related in finding.related
        ]
    return told


def _byte_range(document: Document, span: Span) -> dict[str, Any]:
    def place(offset: int) -> dict[str, int]:
        line = document.lines.position(offset).line
        before = document.source[document.lines.starts[line - 1] : offset]
        return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}

    return {"start": place(span.start), "end": place(span.end)}
