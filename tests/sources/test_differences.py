"""What a reader would call a difference between quoted words and the source's."""

from __future__ import annotations

from itertools import pairwise

import pytest
from beside import sources_of

from linter.sources.differences import laid_beside, shared, weigh
from linter.sources.words import words_of

SOURCE = "We will never sell the mill to anybody from the valley, he said."


@pytest.mark.parametrize(
    ("quoted", "edits"),
    [
        ("We will never sell the mill to anybody", []),
        ("We will never rent the mill to anybody", [(("rent",), ("sell",))]),
    ],
)
def test_edits_of_a_quotation(quoted: str, edits: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    source = next(iter(sources_of(SOURCE)))
    placed = laid_beside(source, words_of(quoted), 0, len(source.words.folded), frozenset())
    assert placed is not None
    assert [(edit.ours, edit.theirs) for edit in placed.edits] == edits


def test_shared_stretches_stand_in_order_on_both_sides() -> None:
    blocks = shared("a mill stood by the river".split(), "the old mill stood by the wide river".split())
    assert all(x[0] + x[2] <= y[0] and x[1] + x[2] <= y[1] for x, y in pairwise(blocks))


def test_small_words_weigh_little() -> None:
    assert weigh(["mill"]) > weigh(["the"])
