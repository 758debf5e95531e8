"""Tables of the copy -> cells that do not go with the others: totals, and what all rows but one reckon alike.

A table is read from Markdown and HTML, from lines of cells with bars between, and from lines of `label: figure`. Nothing says
what a column is for; what its rows have in common does. Where a column is the sum, the difference, the share, the change of
others in every row but one, the odd row is at fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.reckoning import Worth, a_digit_off, added, change, less, one_slip, percent
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.table_cells import FEWEST, TOTALS, Cell, Table, tables
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_AVERAGE = lazy_pattern(r"\b(?:average|mean) (?:of|was|is)\s+$")


def find_tables(figures: StoryFigures) -> Iterator[Group]:
    """The cells of the tables of a story that do not go with the others, and those that do are passed over."""
    for table in tables(figures):
        yield from _told_below(figures, table)
        odd = [*_shares_of_total(figures, table), *_relations(figures, table)]
        yield from odd
        used = {part.span for group in odd for part in group.parts} | {group.span for group in odd}
        for total in _totals(figures, table):
            if used.isdisjoint({total.span, *(part.span for part in total.parts)}):
                yield total


def _column(table: Table, at: int) -> list[Cell | None]:
    return [row[at][1] for row in table.rows]


def _totals(figures: StoryFigures, table: Table) -> Iterator[Group]:
    """The row of totals against the rows above it, where another column adds up or one digit would mend the sum."""
    for r, label in enumerate(table.labels):
        if r < 2 or not TOTALS.fullmatch(label):
            continue
        sums: list[tuple[Cell, list[Cell], bool]] = []
        for at in range(1, len(table.rows[0])):
            column = _column(table, at)
            above = [cell for cell in column[:r] if cell]
            total = column[r]
            if total is None or len(above) < 2 or any(cell.unit != total.unit for cell in above) or not total.worth.value:
                continue
            if (column[0] is None and len(above) != r - 1) or (column[0] is not None and len(above) != r):
                continue
            sums.append((total, above, total.worth.agrees(added(cell.worth for cell in above))))
        others = sum(right for _, _, right in sums)
        for total, above, right in sums:
            together = added(cell.worth for cell in above)
            short = together.value - total.worth.value
            digit = a_digit_off(abs(total.worth.value), short)
            share = total.unit == "%" and abs(total.worth.value - 100) > 1
            if not right and not share and (others or (digit and abs(short) < 0.5 * abs(total.worth.value))):
                yield _group(figures, total, together, above, " + ".join(cell.words for cell in above))
        return


def _told_below(figures: StoryFigures, table: Table) -> Iterator[Group]:
    """`Friday, 12cm … Saturday, 9cm … the 21cm that came down`, `an average of 21C`: what is said of the lines above."""
    column = [row[1][1] for row in table.rows]
    lines = [cell for cell in column if cell]
    plain = len(table.rows[0]) == 2 and len(lines) == len(column) >= FEWEST
    if not plain or len({cell.unit for cell in lines}) != 1:
        return
    together, last = added(cell.worth for cell in lines), lines[-1].span
    for figure in figures.all:
        if not 0 < figure.span.start - last.end < 260 or figure.quantity.bound or figure.quantity.unit == "":
            continue
        told = Worth(figure.quantity.value, figure.worth.below / figure.size, figure.worth.above / figure.size)
        average = _AVERAGE.search(figures.before(figure))
        whole = figures.word_before(figure) in ("the", "those", "all", "whole")
        if not average and not whole:
            continue
        right = Worth(together.value / len(lines)) if average else together
        if not told.agrees(right) and one_slip(told.value, right.value) and figure.quantity.kind == _kind(figures, lines[0]):
            words = " + ".join(cell.words for cell in lines) + (f" over {len(lines)}" if average else "")
            parts = tuple(_figure(figures, cell) for cell in lines)
            yield Group("cell", figure._replace(worth=told), right, parts, f"{words} = {right.value:g}", figure.span)


def _kind(figures: StoryFigures, cell: Cell) -> str:
    """What the figure of a cell is: money, a measure."""
    return next((figure.quantity.kind for figure in figures.all if figure.span.overlaps(cell.span)), "")


def _shares_of_total(figures: StoryFigures, table: Table) -> Iterator[Group]:
    """`Solar | 348 | 8.5%` under a total of 6,000 where the other rows have the right share."""
    rows = [r for r, label in enumerate(table.labels) if r > 1 and TOTALS.fullmatch(label)]
    if len(rows) != 1:
        return
    last = rows[0]
    for shares in range(1, len(table.rows[0])):
        whole = table.rows[last][shares][1]
        if whole is None or whole.unit != "%" or abs(whole.worth.value - 100) > 1:
            continue
        for counts in range(1, len(table.rows[0])):
            total = table.rows[last][counts][1]
            if counts == shares or total is None or total.worth.value <= 0:
                continue
            pairs = [(row[counts][1], row[shares][1]) for row in table.rows[:last]]
            told = [(one, share) for one, share in pairs if one and share]
            odd = [pair for pair in told if not pair[1].worth.agrees(percent(pair[0].worth, total.worth))]
            if len(odd) == 1 and len(told) > 3:
                one, share = odd[0]
                yield _group(figures, share, percent(one.worth, total.worth), [one, total], f"{one.words} of {total.words}")


Relation = Callable[[Sequence[Worth]], Worth]


def _relations(figures: StoryFigures, table: Table) -> Iterator[Group]:
    """Cells that do not follow from others of their row as those of all other rows do."""
    body = [r for r, row in enumerate(table.rows) if any(cell for _, cell in row)]
    width = len(table.rows[0])
    numeric = [at for at in range(width) if sum(table.rows[r][at][1] is not None for r in body) >= FEWEST]
    if len(body) < FEWEST or len(numeric) < 2:
        return
    done: set[Span] = set()
    for target in reversed(numeric):
        others = [at for at in numeric if at != target]
        for columns, relation, sign in _candidates(others, target):
            odd = _odd_one(table, body, columns, target, relation)
            if odd is None:
                continue
            r, right = odd
            cell = table.rows[r][target][1]
            operands = [table.rows[r][at][1] for at in columns]
            if cell is None or cell.span in done or any(part.span in done for part in operands if part):
                continue
            done.update((cell.span, *(part.span for part in operands if part)))
            yield _group(
                figures, cell, right, [part for part in operands if part], sign.join(part.words for part in operands if part)
            )
            break


def _candidates(others: list[int], target: int) -> Iterator[tuple[tuple[int, ...], Relation, str]]:
    before = tuple(at for at in others if at < target)
    for count in range(len(before), 1, -1):
        for start in range(len(before) - count + 1):
            yield before[start : start + count], added, " + "
    for one, other in permutations(others, 2):
        yield (one, other), lambda pair: less(pair[0], pair[1]), " − "
        yield (one, other), lambda pair: change(pair[0], pair[1]), " → "
        yield (one, other), lambda pair: percent(pair[0], pair[1]), " of "
    for one, other in combinations(others, 2):
        yield (one, other), lambda pair: Worth(pair[0].value * pair[1].value), " × "


def _odd_one(
    table: Table, body: list[int], columns: tuple[int, ...], target: int, relation: Relation
) -> tuple[int, Worth] | None:
    """The one row that does not go by a relation that all others do."""
    odd: tuple[int, Worth] | None = None
    agreeing = 0
    telling = set()
    for r in body:
        cells = [table.rows[r][at][1] for at in (*columns, target)]
        if any(cell is None for cell in cells):
            continue
        worths = [cell.worth for cell in cells if cell]
        if worths[-1].value == 0 or any(not worth.value for worth in worths[:-1]):
            continue
        right = relation(worths[:-1])
        if abs(worths[-1].value - right.value) <= 0.55 * 10.0 ** -cells[-1].decimals + right.above or worths[-1].agrees(right):  # type: ignore[union-attr]
            agreeing += 1
            telling.add(worths[-1].value)
        elif odd is not None:
            return None
        else:
            odd = (r, right)
    return odd if odd and agreeing >= max(FEWEST - 1, len(body) - 2) and len(telling) > 1 else None


def _group(figures: StoryFigures, cell: Cell, right: Worth, parts: list[Cell], shown: str) -> Group:
    told = _figure(figures, cell)
    value = f"{right.value:,.{cell.decimals}f}".replace("-", "−")
    return Group("cell", told, right, tuple(_figure(figures, part) for part in parts), f"{shown} = {value}", cell.span)


def _figure(figures: StoryFigures, cell: Cell) -> StoryFigure:
    return StoryFigure(
        Quantity(cell.span, cell.worth.value, cell.worth.value, cell.worth.value, "count"),
        figures.at(cell.span.start),
        "cell",
        cell.worth,
    )
