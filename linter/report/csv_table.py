"""Tables -> CSV (RFC 4180) for spreadsheets: one writer for all, no cell of which begins a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from linter.report.safe import safe


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The head and then a line a row, without line ends; every cell is made `harmless`."""
    for cells in (columns, *rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([harmless(str(cell)) for cell in cells])
        yield line.getvalue()


def harmless(cell: str) -> str:
    """The cell on one line without control characters; a spreadsheet takes = + - @ at its head for a formula."""
    cell = safe(" ".join(cell.split()))
    return "'" + cell if cell[:1] in tuple("=+-@＝＋－＠") and len(cell) > 1 else cell
