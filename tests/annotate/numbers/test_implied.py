"""What two figures of a clause make of a third that is told after them."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.implied import find_implied


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The hall has twelve rows of 15 seats. The whole 190 were taken.", "190", "twelve × 15 = 180", id="rows of seats"
        ),
        pytest.param("Trams run every ten minutes, or eight an hour.", "eight", "every ten minutes = 6", id="every so often"),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_implied, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The hall has twelve rows of 15 seats. The whole 180 were taken.", "180", id="rows of seats"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_implied, text) == []
    assert agreeing(find_implied, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The hall has twelve rows of 15 seats.", id="nothing told after"),
        pytest.param("Trams run every day, or eight hours.", id="every day"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_implied, text) == []
