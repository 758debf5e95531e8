"""Differences between two figures, told beside them."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.differences import find_differences


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The Otters beat the Kites 24-17, a margin of six points.", "six", "24 − 17 = 7", id="the margin of a score"
        ),
        pytest.param(
            "The Otters trailed 21-7 at halftime. They wiped out the 17-point deficit.", "17", "21 − 7 = 14", id="a deficit"
        ),
        pytest.param(
            "He polled 9,214 votes to the 8,877 of Ms Orr. A majority of 437 is small.",
            "437",
            "9214 − 8877 = 337",
            id="a majority of votes",
        ),
        pytest.param(
            "The party took 44 of the 81 seats. It will govern with a majority of nine.",
            "nine",
            "44 − 37 = 7",
            id="a majority of seats",
        ),
        pytest.param(
            "Rovers moved to 58 points with a 2-0 win, while Velm, on 51, drew. A nine-point cushion is enough.",
            "nine-point",
            "58 − 51 = 7",
            id="points beside a score",
        ),
        pytest.param(
            "Ms Orr won 5,200 votes to 4,100 for Mr Tarn, a majority of 1,200.", "1,200", "5200 − 4100 = 1,100", id="a majority"
        ),
        pytest.param(
            "Brask threw 8.42 meters, 1.2 meters above the record of 7.62.",
            "1.2 meters",
            "8.42 meters − 7.62 = 0.8 meters",
            id="above a record",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_differences, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The Otters beat the Kites 24-17, a margin of seven points.", "seven", id="the margin of a score"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_differences, text) == []
    assert agreeing(find_differences, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Otters beat the Kites 24-17 in front of 600 fans.", id="a crowd"),
        pytest.param("The Otters won by a margin of six points.", id="a margin of nothing that is told"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_differences, text) == []
