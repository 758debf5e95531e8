"""Scores of a match that do not go together."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.matches import find_matches


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Orle won 6-4, 3-6, 7-5 in straight sets.", "straight sets", "a set each way in 6-4, 3-6, 7-5", id="straight sets"
        ),
        pytest.param(
            "The quarters went 20-18, 22-19, 17-25 and 24-20 and Velm won 84-82.",
            "84-82",
            "the parts come to 83-82",
            id="quarters",
        ),
        pytest.param("Velm led 2-0 at half-time and won 1-0.", "2-0", "2-0 at the interval cannot end 1-0", id="the interval"),
        pytest.param(
            "Velm lost the first leg 2-0 and won the second 1-0 to go through 3-2 on aggregate.",
            "3-2",
            "1-0 and 2-0 make no 3-2",
            id="two legs",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_matches, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Orle won 6-4, 7-5 in straight sets.", id="straight sets that are"),
        pytest.param("The quarters went 20-18, 22-19, 17-25 and 24-20 and Velm won 83-82.", id="quarters that add up"),
        pytest.param("Orle beat Brask 6-4, 6-3.", id="one score"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_matches, text) == []
