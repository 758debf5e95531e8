"""A table as a spreadsheet writes it (CSV and TSV in whatever dialect, Excel) -> its rows, each with its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain

from linter.errors import ConfigError, LinterError
from linter.limits import DEFAULT
from linter.text import Position

ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm")
MOST_ROWS = 100_000
MISSING = "Excel files need one more library: pip install 'openpyxl>=3.1', or save it as CSV"
Row = tuple[int, list[str]]


def rows(data: bytes, path: str) -> Iterator[Row]:
    """The rows of a file. Raises ConfigError where it cannot be read."""
    if path.lower().endswith((".xlsx", ".xlsm")):
        return _workbook(data, path)
    from linter.read.encoding import decode_bytes

    try:
        text, _ = decode_bytes(data, path)
    except LinterError as error:
        raise ConfigError(error.message, path, error.position) from None
    return text_rows(text, path)


def text_rows(text: str, path: str) -> Iterator[Row]:
    """The rows of a table in text; the head says by what its columns are parted, or Excel's own line `sep=;`."""
    lines = io.StringIO(text, newline="")
    head = lines.readline()
    skipped = 1 if head.lower().startswith("sep=") else 0
    sign = head[4:5] if skipped else max(",;\t", key=head.count)
    reader = csv.reader(lines if skipped else chain([head], lines), delimiter=sign.strip("\r\n") or ",")
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise ConfigError(f"this is not CSV: {error}", path, Position(max(1, reader.line_num + skipped), 1)) from None
        if row is None:
            return
        yield reader.line_num + skipped, row


def _workbook(data: bytes, path: str) -> Iterator[Row]:
    """The rows of the first sheet; before it is read, what the file unpacks to is bounded, and a document type refused."""
    from linter.read.package import opened, parse_part

    try:
        import openpyxl
    except ImportError:
        raise ConfigError(MISSING, path) from None
    try:
        with opened(data, path, DEFAULT, "Excel file") as package:
            for name in package.names:
                part = package.part(name)
                if name.endswith((".xml", ".rels")):
                    parse_part(part, lambda *_: None)
    except LinterError as error:
        raise ConfigError(error.message, path) from None
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = list(book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS, max_col=50))
        book.close()
    except Exception:  # openpyxl meets a damaged file with whatever Python raises
        raise ConfigError("a damaged Excel file", path) from None
    for number, cells in enumerate(found, 1):
        yield number, ["" if cell is None else str(cell) for cell in cells]
