"""A figure of a draft and its sources -> the figure of theirs that bears it out, like with like."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from linter.sources.figures import Figure
from linter.sources.stems import stem

if TYPE_CHECKING:
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.comparison import Comparison

SMALL = 31
"""A whole number up to this stands in every source, of whatever: only its own noun, or its own passage, bears it out."""
PASSAGE = 0.2
"""The share of a sentence that a passage of the sources must have for a small number in it to be the same."""
MOST = 60
"""Of a figure that the sources have more often than this the first places are looked at."""
BESIDE = 250
"""How far from that passage, in code points, it may stand."""


def bearing(comparison: Comparison, quantity: Quantity) -> Figure | None:
    """The figure of the sources that bears out a figure; a small one of the same noun, or in the same passage."""
    found, best = None, (False, False, False)
    for figure in islice(comparison.sources.quantities.bearing_out(quantity), MOST):
        noun, beside = _one_noun(quantity, figure.quantity), _beside(comparison, quantity, figure)
        rank = (figure.quantity.value == quantity.value, noun, beside)
        if (noun or beside or not _small(quantity)) and (found is None or rank > best):
            found, best = figure, rank
    return found


def _small(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.value <= SMALL and quantity.value == int(quantity.value)


def _one_noun(ours: Quantity, theirs: Quantity) -> bool:
    return bool(ours.noun) and stem(ours.noun) == stem(theirs.noun or "-")


def _beside(comparison: Comparison, quantity: Quantity, figure: Figure) -> bool:
    """Whether a figure stands in a passage that the draft's sentence may come from, or next to one."""
    aligned = comparison.sentence(quantity.span.start)
    support = comparison.sources.support
    for number, share in aligned.near if aligned is not None else ():
        line = support.lines[number]
        if share >= PASSAGE and support.sources[line.source] is figure.source:
            stretch = figure.source.words.span(line.first, line.last - 1)
            if stretch.start - BESIDE <= figure.quantity.span.start <= stretch.end + BESIDE:
                return True
    return False
