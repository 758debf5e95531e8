"""Cells of a table that do not go with the others."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.tables import find_tables


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Ward | Men | Women | All\nVelm | 10 | 12 | 22\nTarn | 14 | 15 | 29\nOrle | 20 | 21 | 41\nBrask | 30 | 31 | 62\n",
            "62",
            "30 + 31 = 61",
            id="a column that is the sum of two",
        ),
        pytest.param(
            "The snow fell hard.\n\nFriday: 12cm\nSaturday: 9cm\nSunday: 4cm\n\nThe 26cm of snow came down in three days.",
            "26cm",
            "12cm + 9cm + 4cm = 25",
            id="what is said of the lines above",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_tables, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ward | 2023 | 2024\nVelm | 120 | 130\nTarn | 240 | 250\nOrle | 310 | 330\nTotal | 670 | 710\n",
            id="totals that add up",
        ),
        pytest.param("Ward | Men | Dogs\nVelm | 10 | 3\nTarn | 14 | 8\nOrle | 20 | 2\n", id="columns of different matters"),
        pytest.param("Ward | Men | Women | All\nVelm | 10 | 12 | 23\n", id="too few rows"),
        pytest.param("Velm has 10 men.", id="no table"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_tables, text) == []
