"""Figures of two periods."""

from __future__ import annotations

import pytest

from linter.checks.numbers.reckoning import Reckoning


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dealer sold 1,200 cars in 2023 and 1,500 in 2024, a 20 percent increase.", "20 percent"),
        ("The town had 40 burglaries in 2022 and 30 in 2023, a fall of 30 percent.", "30 percent"),
        ("There were 400 fires this year and 500 last year, a fall of 30 percent.", "30 percent"),
        ("There were 400 fires last year and 500 this year (up 20 percent).", "20 percent"),
    ],
)
def test_the_change_behind_two_periods_is_reckoned(flagged, text: str, words: str) -> None:
    assert flagged(Reckoning(of=("change",)), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "There were 400 fires in 2023 and 500 floods in 2024, a rise of 20 percent.",
        "There were 400 fires in 2023 and 500 in 2024, a rise of 8 percent a year.",
    ],
)
def test_other_periods_and_other_things_are_let_be(flagged, text: str) -> None:
    assert flagged(Reckoning(of=("change",)), text) == []
