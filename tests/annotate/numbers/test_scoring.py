"""What records and placings come to."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.scoring import find_scoring


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "He hit 14 fours and five sixes and made 96 of his runs in boundaries.",
            "96",
            "4 × 14 + 6 × 5 = 86",
            id="runs in boundaries",
        ),
        pytest.param(
            "The best of five sets was won by Orle, 4-2.", "4-2", "the best of 5 is won with 3", id="the best of five"
        ),
        pytest.param(
            "It was her third title of the year, after Doha, Lyon and Ostrava.",
            "third",
            "3 others and this one are 4",
            id="after three others",
        ),
        pytest.param(
            "He has a flat on the ninth floor of a seven-storey block.",
            "ninth",
            "a building of 7 storeys has no such floor",
            id="a floor",
        ),
        pytest.param(
            "The Gulls (71-52) lead. Their winning percentage is .597.", ".597", "71 of 123 is .577", id="a winning percentage"
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_scoring, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("He hit 14 fours and five sixes and made 86 of his runs in boundaries.", "86", id="runs in boundaries"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_scoring, text) == []
    assert agreeing(find_scoring, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It was her fourth title of the year, after Doha, Lyon and Ostrava.", id="one more than those named"),
        pytest.param("He has a flat on the sixth floor of a seven-storey block.", id="a floor that is there"),
        pytest.param("Orle won 4-2.", id="a score"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_scoring, text) == []
