"""Claims -> the fact-checker's sheet as text, CSV, JSON (docs/claims-json.md) or a page (`claims_page`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from linter.claims import Checkable
from linter.report.claims_page import claims_page
from linter.report.columns import by_article, fitted
from linter.report.csv_table import csv_lines
from linter.report.json import dump, json_place
from linter.report.safe import safe
from linter.text import Document, Span

VERSION = 1
SHOWN = 70
"""Code points of a claim that the text table shows."""
COLUMNS = ("place", "kind", "claim", "about", "sources", "where", "note", "sentence", "source sentence", "checked")


def where(claim: Checkable) -> str:
    """Where to look, in the words of the medium: `release.txt, line 4`, `hearing.vtt, 00:12:40`."""
    found = claim.place
    if found is None or claim.source is None:
        return ""
    return safe(f"{claim.source.id}, {found}")


def _own_place(claim: Checkable) -> str:
    found = claim.document.place(claim.span.start)
    return safe(f"{claim.document.id}:{found.label}" if found.unit == "line" else f"{claim.document.id}, {found}")


def _cells(claim: Checkable) -> tuple[str, ...]:
    theirs = _line(claim.source, claim.beside) if claim.source is not None and claim.beside is not None else ""
    told = (claim.text, claim.about, claim.status)
    more = (claim.note, _line(claim.document, claim.sentence), theirs)
    return (_own_place(claim), claim.kind, *map(safe, told), where(claim), *map(safe, more), "")


def _line(document: Document, span: Span) -> str:
    return " ".join(document.words(span).split())


def claims_text(found: Iterable[Checkable], columns: int = 0) -> Iterator[str]:
    """Columns, with `[ ]` for the checker's mark in front; on a terminal of so many columns under their article's name."""
    table = []
    for claim in found:
        place, kind, text, about, status, there, note, *_ = _cells(claim)
        text = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
        status += f" at {there}" if there and status == "found" else f" (see {there})" if there else ""
        place = safe(str(claim.document.place(claim.span.start))) if columns else place
        table.append((claim.document.id, (f"[ ] {place}", kind, text + (f" ({about})" if about else ""), status, note)))
    yield from by_article(table, columns) if columns else fitted([cells for _, cells in table])


def claims_csv(found: Iterable[Checkable]) -> Iterator[str]:
    """A header and one line a claim, the last column empty for the checker; no cell begins a formula."""
    return csv_lines(COLUMNS, map(_cells, found))


def claims_json(found: Iterable[Checkable]) -> Iterator[str]:
    """One JSON object over several lines."""
    yield dump({"version": VERSION, "claims": [claim_record(claim) for claim in found]})


def claim_record(claim: Checkable) -> dict[str, Any]:
    """One claim as the contract has it."""
    span = claim.document.source_span(claim.span)
    start = claim.document.lines.position(span.start)
    source = None
    if claim.source is not None and claim.there is not None:
        there = claim.source.source_span(claim.there)
        line, column = claim.source.lines.position(there.start)
        source = {
            "path": claim.source.id,
            "line": line,
            "column": column,
            "start": there.start,
            "end": there.end,
            "place": json_place(claim.source, claim.there.start),
            "text": _line(claim.source, claim.there),
            "sentence": _line(claim.source, claim.beside or claim.there),
        }
    return {
        "path": claim.document.id,
        "line": start.line,
        "column": start.column,
        "start": span.start,
        "end": span.end,
        "place": json_place(claim.document, claim.span.start),
        "kind": claim.kind,
        "text": claim.text,
        "about": claim.about,
        "status": claim.status,
        "source": source,
        "note": claim.note,
        "sentence": _line(claim.document, claim.sentence),
    }


FORMATS: dict[str, Callable[..., Iterator[str]]] = {
    "text": claims_text,
    "csv": claims_csv,
    "json": claims_json,
    "html": claims_page,
}
