"""Report -> the JSON contract of docs/json.md."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from linter.errors import LinterError
from linter.finding import Finding, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.report import Report
from linter.report.fingerprint import fingerprints
from linter.report.safe import INVISIBLE
from linter.text import Document

VERSION = 1
# JSON escapes C0 controls itself; these would reach a terminal raw.
_UNSAFE = lazy_pattern(f"[{INVISIBLE}\ud800-\udfff]")


def render(outcome: Report, colour: bool = False) -> Iterator[str]:
    """One JSON object over several lines."""
    yield dump(
        {
            "version": VERSION,
            "findings": [
                {**finding(f), "fingerprint": mark}
                for f, mark in zip(outcome.findings, fingerprints(outcome.findings), strict=True)
            ],
            "errors": [error(e) for e in outcome.errors],
            "summary": {
                "articles": outcome.articles,
                "findings": {str(severity): outcome.count(severity) for severity in sorted(Severity, reverse=True)},
            },
        }
    )


def dump(value: Any) -> str:
    """JSON text that is safe to print, the same bytes for the same value."""
    return _UNSAFE.sub(lambda match: json.dumps(match[0])[1:-1], json.dumps(value, ensure_ascii=False, indent=1))


def finding(f: Finding) -> dict[str, Any]:
    """One finding as the contract has it."""
    span = f.source_span
    start, end = f.document.lines.position(span.start), f.document.lines.position(span.end)
    return {
        "path": f.document.id,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": span.start,
        "end": span.end,
        "place": None if f.raw else json_place(f.document, f.span.start),
        "rule": f.rule,
        "severity": str(f.severity),
        "message": f.message,
        "text": f.text,
        "suggestions": list(f.suggestions),
        "related": [related(r, f.document) for r in f.related],
        "url": f.url,
    }


def related(r: Related, document: Document) -> dict[str, Any]:
    """A related place as the contract has it."""
    other = r.document or document
    span = other.source_span(r.span)
    line, column = other.lines.position(span.start)
    return {
        "path": other.id,
        "line": line,
        "column": column,
        "start": span.start,
        "end": span.end,
        "place": json_place(other, r.span.start),
        "message": r.message,
    }


def json_place(document: Document, offset: int) -> str | None:
    """The place's own name where lines mean nothing, else None."""
    found = document.place(offset)
    if found.unit == "line":
        return None
    return str(found)


def error(e: LinterError) -> dict[str, Any]:
    """An error as the contract has it; line and column are null where the whole file is meant."""
    return {
        "path": e.path,
        "line": e.position.line if e.position else None,
        "column": e.position.column if e.position else None,
        "message": e.message,
    }
