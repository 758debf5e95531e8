"""Interviews, transcripts, minutes: whose turn it is."""

from __future__ import annotations

import pytest

from linter.annotate.quotes.transcripts import find_turns
from linter.read import read_text


@pytest.mark.parametrize(
    "text",
    [
        "QUILL: Why did it close?\n\nMARLOW: It was falling down.\n\nQUILL: Who says so?\n\nMARLOW: I do.",
        "Q: Why did it close?\n\nA: It was falling down.\n\nQ: Who says so?\n\nA: I do.",
    ],
)
def test_each_paragraph_is_a_turn(text: str) -> None:
    turns = find_turns(read_text(text, "a.txt"))
    assert sorted(turns) == [0, 1, 2, 3]
    assert all(turn.label is not None for turn in turns.values())


def test_ordinary_copy_has_none() -> None:
    assert find_turns(read_text("The mill closed.\n\nQuill said it was falling down.\n\nIt was late.", "a.txt")) == {}
