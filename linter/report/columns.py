"""Rows of cells -> lines with aligned columns, wrapped within their columns where a terminal is too narrow for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, zip_longest
from textwrap import wrap

from linter.report.safe import safe
from linter.report.text import width, wrapped

GAP = "  "


def by_article(
    rows: Sequence[tuple[str, Sequence[str]]], columns: int, head: Sequence[str] = (), below: bool = False
) -> Iterator[str]:
    """For a terminal: every article's name, and under it its rows, each given with the article.

    With `below` the last cell of a row stands under the others where there is no room beside them.
    """
    for path, own in groupby(rows, key=lambda row: row[0]):
        yield safe(path)
        table = [*([head] if head else []), *(cells for _, cells in own)]
        if below and sum(_natural(table)) + len(GAP) * len(table[0]) > columns:
            yield from _stacked(table, columns)
        else:
            yield from fitted(table, columns, GAP)
        yield ""


def fitted(table: Sequence[Sequence[str]], columns: int = 0, indent: str = "") -> Iterator[str]:
    """The rows with their columns aligned, fitted to a terminal of so many columns (0: it is none)."""
    return chain.from_iterable(_rows(table, columns, indent))


def _rows(table: Sequence[Sequence[str]], columns: int, indent: str) -> Iterator[list[str]]:
    """The lines of each row."""
    natural = _natural(table)
    room = columns - len(indent) - len(GAP) * (len(natural) - 1)
    narrow = columns and sum(natural) > room
    widths = _shared(natural, room) if narrow else natural
    for row in table:
        cells = [(wrap(cell, most) if narrow else [cell]) or [""] for cell, most in zip(row, widths, strict=True)]
        lines = zip_longest(*cells, fillvalue="")
        yield [(indent + GAP.join(map(_padded, line, widths))).rstrip() for line in lines]


def _natural(table: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(width, cells)) for cells in zip(*table, strict=True)]


def _stacked(table: Sequence[Sequence[str]], columns: int) -> Iterator[str]:
    """Each row's last cell under its others."""
    for row, lines in zip(table, _rows([row[:-1] for row in table], columns, GAP), strict=True):
        yield from lines
        yield from wrapped(row[-1], columns, GAP * 3)


def _shared(natural: Sequence[int], room: int) -> list[int]:
    """How wide each column may be: what is narrower than its share leaves the rest to the others."""
    widths = [0] * len(natural)
    left = sorted(range(len(natural)), key=lambda i: natural[i])
    for number, i in enumerate(left):
        widths[i] = max(1, min(natural[i], room // (len(left) - number)))
        room -= widths[i]
    return widths


def _padded(cell: str, columns: int) -> str:
    return cell + " " * (columns - width(cell))
