"""Points and matches that wins, draws and defeats make."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.league_records import find_league_records


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param("Eight wins and three draws gave Velm 30 points.", "30", "3 × Eight + three = 27", id="points"),
        pytest.param(
            "Velm had eight wins, three draws and four defeats in 16 matches.", "16", "eight + three + four = 15", id="matches"
        ),
    ],
)
def test_a_record_that_does_not_come_out(text: str, told: str, shown: str) -> None:
    assert reckoned(find_league_records, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Eight wins and three draws gave Velm 27 points.", id="three points a win"),
        pytest.param("Eight wins and three draws gave Velm 19 points.", id="two points a win"),
        pytest.param("Velm had eight wins, three draws and four defeats in 15 matches.", id="matches that add up"),
        pytest.param("Eight wins and three draws left Velm 5 points behind Orle.", id="points behind others"),
        pytest.param("Eight wins and three draws would have given Velm 30 points if it had played.", id="thought of"),
        pytest.param("Eight people and three dogs gave Velm 30 points.", id="no wins"),
    ],
)
def test_a_record_that_does_or_is_none(text: str) -> None:
    assert groups(find_league_records, text) == []
