"""Changes that a story tells without their figures."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.told_changes import told_changes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The loss of 18 million litres closed the canal.", ("18 million litres", "amount"), id="a loss"),
        pytest.param("Losing 145 officers hurts.", ("145", "amount"), id="losing so many"),
        pytest.param("The choir has shrunk by six.", ("six", "amount"), id="shrunk by"),
        pytest.param("The 35% increase surprised bakers.", ("35%", "percent"), id="a percentage"),
        pytest.param("Bakers are 12 percent up.", ("12 percent", "percent"), id="up"),
        pytest.param("The drop of nine points was steep.", ("nine", "points"), id="points"),
        pytest.param("The quarter-point rise is the third.", ("quarter-point", "points"), id="a quarter point"),
        pytest.param("A drop of a third was the reward.", ("a third", "multiple"), id="a fraction"),
        pytest.param("It has tripled.", ("tripled", "multiple"), id="tripled"),
        pytest.param("That is twice as much.", ("twice as much", "multiple"), id="twice"),
    ],
)
def test_the_words_and_the_way(text: str, told: tuple[str, str]) -> None:
    found = [(text[one.span.start : one.span.end], one.way) for one in told_changes(story_of(text).figures)]
    assert found == [told]


@pytest.mark.parametrize("text", ["Six singers came.", "Half of them left.", "The score was 3-1 at noon."])
def test_what_is_no_change(text: str) -> None:
    assert list(told_changes(story_of(text).figures)) == []
