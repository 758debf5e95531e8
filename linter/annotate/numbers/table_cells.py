"""Copy -> its tables: the words of each cell, and the figure where it holds one.

A table is read from Markdown and HTML, from lines of cells with bars between, and from lines of `label: figure`."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigures
from linter.annotate.numbers.reckoning import Worth
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

TOTALS = lazy_pattern(r"(?:grand |sub)?totals?|all(?:\b.*)?|sum|overall|together|.*\b(?:total|in all|altogether)")
_CELL = lazy_pattern(
    r"(?P<sign>[+−–-]?)\s?(?P<money>[$£€¥]?)(?P<figures>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|[a-zA-Z°]{0,4}|per cent)"
)
_LINE = lazy_pattern(r"[^\n]+")
_LABELLED = lazy_pattern(
    r"\s*(?:[-*•·–]\s+)?(?P<label>[^\d:|]{1,40}?)\s*[:,]\s+(?P<cell>[$£€]?\d[\d,.]*\s?(?:%|"
    r"percent|per cent|[a-zA-Z]{0,9})?)\s*$"
)
MOST_COLUMNS = 9
FEWEST = 3
"""So many rows must go by a relation before the odd one is a fault."""


class Cell(NamedTuple):
    """A cell with a figure."""

    span: Span
    worth: Worth
    words: str
    unit: str
    decimals: int


class Table(NamedTuple):
    """Rows of cells: the words of each, and the figure where it is one."""

    rows: list[list[tuple[Span, Cell | None]]]
    labels: list[str]
    """The words of the first cell of each row, lower case."""


def tables(figures: StoryFigures) -> Iterator[Table]:
    """The tables of a story."""
    yield from _marked_up(figures)
    if "|" in figures.text or ":" in figures.text or "\n" in figures.text:
        yield from _lines(figures)


def _marked_up(figures: StoryFigures) -> Iterator[Table]:
    """Tables that the format marks as such: a row ends where the source has a line end or a row's tag between two cells."""
    document = figures.story.document
    cells = [block for block in document.paragraphs if block.role == "table"]
    rows: list[list[Span]] = []
    last: Span | None = None
    for block in cells:
        source = document.source_span(block.span)
        between = document.source[last.end : source.start] if last else ""
        if last is None or _row_ends(between, document.format):
            if (
                (last is not None and len(between) > 600)
                or "</table" in between.lower()
                or (between.count("\n\n") > 0 and "<" not in between)
            ):
                yield from _made(figures, rows)
                rows = []
            rows.append([])
        rows[-1].append(block.span)
        last = source
    yield from _made(figures, rows)


def _row_ends(between: str, format: str) -> bool:
    return "<tr" in between.lower() or (format == "markdown" and "\n" in between and "<td" not in between)


def _lines(figures: StoryFigures) -> Iterator[Table]:
    """Runs of lines with bars, or of labels with a figure, in running text."""
    text = figures.text
    run: list[list[Span]] = []
    columns = 0
    for match in _LINE.finditer(text):
        line = match[0]
        row: list[Span] = []
        if "|" in line:
            at = match.start()
            for part in line.split("|"):
                if part.strip():
                    row.append(Span(at + len(part) - len(part.lstrip()), at + len(part.rstrip())))
                at += len(part) + 1
        else:
            labelled = len(line) < 70 and any(map(str.isdigit, line[-12:])) and _LABELLED.match(line)
            if labelled:
                row = [
                    Span(match.start() + labelled.start(name), match.start() + labelled.end(name)) for name in ("label", "cell")
                ]
        if len(row) < 2 or (columns and len(row) != columns):
            yield from _made(figures, run)
            run = []
        columns = len(row) if len(row) > 1 else 0
        if columns:
            run.append(row)
    yield from _made(figures, run)


def _made(figures: StoryFigures, rows: list[list[Span]]) -> Iterator[Table]:
    kept = [row for row in rows if 2 <= len(row) <= MOST_COLUMNS]
    if len(kept) >= FEWEST:
        usual = max({len(row) for row in kept}, key=[len(row) for row in kept].count)
        kept = [_padded(figures, row, usual) for row in kept]
        kept = [row for row in kept if len(row) == usual]
        read = [[(span, _cell(figures.text, span)) for span in row] for row in kept]
        if sum(any(cell for _, cell in row) for row in read) >= FEWEST:
            yield Table(read, [figures.text[row[0].start : row[0].end].lower().strip(" *") for row in kept])


def _padded(figures: StoryFigures, row: list[Span], usual: int) -> list[Span]:
    """A row of totals with its empty cells at the end."""
    short = usual - len(row)
    last = row[-1].end
    if short > 0 and TOTALS.fullmatch(figures.text[row[0].start : row[0].end].lower().strip(" *")):
        return [*row, *(Span(last, last) for _ in range(short))]
    return row


def _cell(text: str, span: Span) -> Cell | None:
    words = text[span.start : span.end].strip()
    match = _CELL.fullmatch(words)
    if match is None:
        return None
    value = float(match["figures"].replace(",", ""))
    decimals = len(match["figures"].partition(".")[2])
    room = 0.5 * 10.0**-decimals if decimals or match["unit"] == "%" else 0.0
    value = -value if match["sign"] in ("−", "–", "-") and match["sign"] else value
    return Cell(span, Worth(value, room, room), words, match["unit"] or match["money"], decimals)
