"""Lists of figures and their ties."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.numbers.listings import parts_listed, ties
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "words", "tie"),
    [
        pytest.param(
            "Of the dead, seven were men, three women and two girls.", ["seven", "three", "two"], "of", id="of the dead"
        ),
        pytest.param("A hall of 52: 30 below, 12 above and 10 in boxes.", ["30", "12", "10"], "behind", id="behind it"),
        pytest.param("It has 30 cups, 12 pots and 10 jugs, 52 pieces in all.", ["30", "12", "10"], "summed", id="in all"),
        pytest.param("Ask got 30, Brem 12 and Cole the remaining 10.", ["30", "12", "10"], "rest", id="the remaining"),
        pytest.param(
            "It puts $5.1 million into roads, $2.6 million into two bridges and $1.5 million into drains.",
            ["$5.1 million", "$2.6 million", "$1.5 million"],
            "",
            id="a count between sums of money",
        ),
        pytest.param("Ask rose from 30 to 12.", [], "", id="no list"),
        pytest.param("Ask won 30 games, Brem 12.", [], "", id="not closed"),
    ],
)
def test_a_list_and_its_tie(text: str, words: list[str], tie: str) -> None:
    figures = Story(read_text(text, "a.txt")).figures
    inside = figures.by_sentence[0]
    found = next((parts for i in range(len(inside)) if (parts := parts_listed(figures, inside[i:]))), [])
    if tie == "behind":
        found = parts_listed(figures, inside[1:])
    assert [figures.words(part) for part in found] == words
    assert not found or next(ties(figures, found, inside)).tie == tie
