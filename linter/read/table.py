"""A table as a spreadsheet saves it (CSV, tab-separated) -> Document: a paragraph a row, each cell behind its column's head."""

from __future__ import annotations

from collections.abc import Iterator

from linter.lazy_pattern import lazy_pattern
from linter.read.compose import Copy
from linter.text import Document

SCOPE = "text.table"
_CELL = lazy_pattern(r'[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^{0}\r\n]*))({0}|\r\n|\n|\r|\Z)'.replace("{0}", ","))
_CELLS = {",": _CELL}
_WORD_BREAK = lazy_pattern(r"[_\s]+")

Cell = tuple[str, int, int]


def read(text: str, id: str) -> Document:
    """The document of a table; its first row holds the heads, unless a figure stands in it."""
    copy = Copy()
    rows = list(_rows(text, _separator(text)))
    wide = [row for row in rows if len(row) > 1]
    heads = wide[0] if wide and not any(_figure(cell) for cell, _, _ in wide[0]) else []
    for row in rows:
        if row is heads:
            _add(copy, [("", cell) for cell in row])
        else:
            names = [_WORD_BREAK.sub(" ", head).strip() for head, _, _ in heads] if len(row) == len(heads) else [""] * len(row)
            _add(copy, list(zip(names, row, strict=True)))
    return copy.document(id, text, "table")


def _add(copy: Copy, cells: list[tuple[str, Cell]]) -> None:
    """A row as copy: `party: Civic List; seats 2024: 15`."""
    for head, (value, start, end) in cells:
        if not value.strip():
            continue
        if not copy.blank:
            copy.add("; ", start, start)
        if head:
            copy.add(f"{head}: ", start, start)
        copy.open("cell", SCOPE)
        copy.add(value, start, end)
        copy.close("cell")
    copy.end_block("row", SCOPE)


def _separator(text: str) -> str:
    """The mark that parts the cells: the commonest of those that spreadsheets write, in the first lines."""
    return max(",;\t|", key=text[:4000].count)


def _rows(text: str, mark: str) -> Iterator[list[Cell]]:
    pattern = _CELLS.get(mark)
    if pattern is None:
        escaped = {"\t": r"\t", "|": r"\|"}.get(mark, mark)
        pattern = _CELLS[mark] = lazy_pattern(_CELL.pattern.replace(",", escaped))
    row: list[Cell] = []
    at = 0
    while at < len(text):
        match = pattern.match(text, at)
        if match is None:  # an open mark: the line as it stands
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            row.append((text[at:end], at, end))
            at = end + 1
            yield row
            row = []
            continue
        group = 1 if match[1] is not None else 2
        row.append((match[group].replace('""', '"') if group == 1 else match[2], *match.span(group)))
        at = match.end()
        if match[3] != mark:
            yield row
            row = []
    if row:
        yield row


def _figure(cell: str) -> bool:
    """Whether a cell is a figure."""
    bare = cell.strip().strip("%$£€ ").replace(",", "").replace(" ", "")
    return bool(bare) and bare.lstrip("+-").replace(".", "", 1).isdigit()
