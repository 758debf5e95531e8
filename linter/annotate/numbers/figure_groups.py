"""Story -> groups: the figures that follow from others as the copy tells them, right or wrong.

Each reader knows one kind: `totals` what is added up or left over, `changes` what rose or fell, `shares` a part of a whole,
`products` so many at so much. What the copy gives right is a group too: it says which figures belong together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.numbers.changes import find_changes
from linter.annotate.numbers.differences import find_differences
from linter.annotate.numbers.products import find_products
from linter.annotate.numbers.shares import find_shares
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.tables import find_odd_cells
from linter.annotate.numbers.totals import find_totals
from linter.annotate.numbers.votes import find_votes

if TYPE_CHECKING:
    from linter.annotate import Story


def find_groups(story: Story) -> tuple[Group, ...]:
    """The groups of a story, reader by reader."""
    return tuple(_read(story)) if story.quantities else ()


def _read(story: Story) -> Iterator[Group]:
    figures = story.figures
    yield from find_totals(figures)
    yield from find_differences(figures)
    yield from find_changes(figures)
    yield from find_shares(figures)
    yield from find_products(figures)
    yield from find_votes(figures)
    yield from find_odd_cells(figures)
