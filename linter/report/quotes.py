"""Attributions -> the table of who said what: aligned text, JSON (docs/quotes-json.md), CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from linter.annotate.quotes.attributions import Attribution
from linter.record import NamedTuple
from linter.report.columns import by_article, fitted
from linter.report.csv_table import csv_lines
from linter.report.json import dump
from linter.report.safe import safe
from linter.text import Document, Span

VERSION = 1
WORDS_SHOWN = 60
"""Code points of a quotation that the text table shows."""


class QuoteRow(NamedTuple):
    """One quotation with its document."""

    document: Document
    attribution: Attribution


def quote_rows(document: Document, everything: bool = False) -> Iterator[QuoteRow]:
    """The quotations of a document in order; with `everything` also terms, titles and nicknames."""
    from linter.annotate import Story

    story = Story(document)
    for attribution in story.attributions:
        if attribution.quoted or everything:
            yield QuoteRow(document, attribution)


def quotes_text(found: Iterable[QuoteRow], columns: int = 0) -> Iterator[str]:
    """Columns: place, speaker, cue, kind, how, the words; a question mark behind a presumed speaker, a dash for none.

    On a terminal of so many columns the quotations stand under their article's name.
    """
    head = ("place", "speaker", "cue", "kind", "how", "words")
    if columns:
        yield from by_article([(row.document.id, _cells(row, grouped=True)) for row in found], columns, head, below=True)
    else:
        yield from fitted([head, *map(_cells, found)])


def _cells(row: QuoteRow, grouped: bool = False) -> tuple[str, ...]:
    document, a = row.document, row.attribution
    words = safe(" ".join(document.words(a.quotation.span).split()))
    if len(words) > WORDS_SHOWN:
        words = words[: WORDS_SHOWN - 1] + "…"
    place = document.place(a.quotation.span.start)
    where = f"{document.id}:{place.label}" if place.unit == "line" else f"{document.id}: {place}"
    where = str(place) if grouped else where
    speaker = safe(a.name) + ("?" if a.presumed else "") if a.speaker else "-"
    cue = safe(" ".join(document.words(a.cue).split())) if a.cue else "-"
    return safe(where), speaker, cue, a.kind, a.how, words


def quotes_json(found: Iterable[QuoteRow]) -> Iterator[str]:
    """One JSON object over several lines."""
    yield dump({"version": VERSION, "quotes": [quote_record(row) for row in found]})


def quote_record(row: QuoteRow) -> dict[str, Any]:
    """One quotation as the contract has it."""
    document, a = row.document, row.attribution
    span = document.source_span(a.quotation.span)
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    speaker = None
    if a.speaker:
        speaker = {"name": a.name, "mention": document.words(a.speaker), **_ends(document, a.speaker)}
    return {
        "path": document.id,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": span.start,
        "end": span.end,
        "text": document.words(a.quotation.span),
        "kind": a.kind,
        "speaker": speaker,
        "presumed": a.presumed,
        "flagged": a.flagged,
        "cue": document.words(a.cue) if a.cue else None,
        "how": a.how,
        "confidence": round(a.confidence, 3),
    }


def _ends(document: Document, span: Span) -> dict[str, int]:
    source = document.source_span(span)
    return {"start": source.start, "end": source.end}


def quotes_csv(found: Iterable[QuoteRow]) -> Iterator[str]:
    """A header and one line a quotation (RFC 4180), for a spreadsheet: no cell begins a formula."""
    columns = "path line column text kind speaker mention presumed flagged cue how confidence".split()
    return csv_lines(columns, (_flat(quote_record(row), columns) for row in found))


def _flat(found: dict[str, Any], columns: list[str]) -> list[Any]:
    speaker = found["speaker"] or {"name": "", "mention": ""}
    cells = {**found, "speaker": speaker["name"], "mention": speaker["mention"], "cue": found["cue"] or ""}
    return [str(cells[column]).lower() if isinstance(cells[column], bool) else cells[column] for column in columns]


FORMATS: dict[str, Callable[..., Iterator[str]]] = {
    "text": quotes_text,
    "json": quotes_json,
    "csv": quotes_csv,
}
