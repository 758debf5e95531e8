"""Claims -> the fact-checker's sheet as text, CSV, JSON (docs/claims-json.md) or a page to print, with room for a mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from linter.claims import Checkable
from linter.report.csv_table import csv_lines
from linter.report.json import dump, json_place
from linter.report.safe import safe

VERSION = 1
SHOWN = 70
"""Code points of a claim that the text table shows."""
COLUMNS = ("place", "kind", "claim", "about", "sources", "where", "note", "checked")


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
    text = (claim.text, claim.about, claim.status)
    return (_own_place(claim), claim.kind, *(safe(cell) for cell in text), where(claim), safe(claim.note), "")


def claims_text(found: Iterable[Checkable]) -> Iterator[str]:
    """Columns, with `[ ]` for the checker's mark in front."""
    table = []
    for claim in found:
        place, kind, text, about, status, there, note, _ = _cells(claim)
        text = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
        status += f" at {there}" if there and status == "found" else f" (see {there})" if there else ""
        table.append((f"[ ] {place}", kind, text + (f" ({about})" if about else ""), status, note))
    widths = [max((len(line[i]) for line in table), default=0) for i in range(4)]
    for line in table:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]).rstrip()


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
            "text": " ".join(claim.source.words(claim.there).split()),
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
    }


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Claims</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 10.5pt/1.35 Georgia, serif; margin: 2em; }
h1 { font-size: 14pt; break-after: avoid; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2em; }
th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; overflow-wrap: normal; }
tr { break-inside: avoid; }
.place { width: 11%; } .kind { width: 8%; } .claim { width: 27%; } .about { width: 11%; }
.sources { width: 9%; } .where { width: 13%; } .note { width: 13%; } .checked { width: 8%; }
.contradicted td, .altered td { background: #f4f4f4; }
.contradicted .sources, .altered .sources { font-weight: bold; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; } thead { display: table-header-group; } th, td { print-color-adjust: exact; } }
</style></head><body>"""


def as_html(found: Iterable[Checkable]) -> Iterator[str]:
    """A page that prints: a table an article, the head repeated on every sheet, an empty column. No script in it may run."""
    from html import escape

    yield _PAGE
    article = None
    for claim in found:
        if claim.document.id != article:
            if article is not None:
                yield "</tbody></table>"
            article = claim.document.id
            yield f"<h1>{escape(safe(article))}</h1>"
            yield (
                "<table><thead><tr>"
                + "".join(f'<th class="{column}">{column}</th>' for column in COLUMNS)
                + "</tr></thead><tbody>"
            )
        cells = zip(COLUMNS, _cells(claim), strict=True)
        status = claim.status.replace(" ", "-")
        yield (
            f'<tr class="{status}">'
            + "".join(f'<td class="{column}" dir="auto">{escape(cell)}</td>' for column, cell in cells)
            + "</tr>"
        )
    yield ("</tbody></table>" if article is not None else "<p>No claims.</p>") + "</body></html>"


FORMATS: dict[str, Callable[[Iterable[Checkable]], Iterator[str]]] = {
    "text": claims_text,
    "csv": claims_csv,
    "json": claims_json,
    "html": as_html,
}
