"""Shares and multiples with their figure right beside them."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.portions import find_portions


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "One driver in four failed the test, or 40 percent.", "40 percent", "One driver in four is 25 percent", id="or"
        ),
        pytest.param("The plan has 64 flats, a quarter of them, 21, at low rent.", "21", "a quarter of 64 is 16", id="of them"),
        pytest.param("A fifth of the 60 stalls, 15, will be for farmers.", "15", "A fifth of 60 is 12", id="of the stalls"),
        pytest.param(
            "The jar held 120 grams of saffron. Half of the contents, or 80 grams, went to the cook.",
            "80 grams",
            "Half of 120 grams is 60 grams",
            id="of the contents",
        ),
        pytest.param(
            "At £640 million, Brask is paying four times last year's profit of £128 million.",
            "£640 million",
            "£640 million is 5 times £128 million",
            id="so many times",
        ),
    ],
)
def test_a_figure_that_is_not_so_much(text: str, told: str, shown: str) -> None:
    assert reckoned(find_portions, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One driver in four failed the test, or 25 percent.", id="as much"),
        pytest.param("One driver in four failed the test, and 40 percent were late.", id="others"),
        pytest.param("The plan has 64 flats, a quarter of them, 16, at low rent.", id="a quarter"),
        pytest.param("Nearly a third of the 60 stalls, 18, will be for farmers.", id="nearly"),
        pytest.param(
            "At £640 million, Brask is paying more than four times last year's profit of £128 million.", id="more than"
        ),
        pytest.param("The boat came one day in four, or in winter 40 percent of the time.", id="of the time"),
    ],
)
def test_what_is_right_or_no_share(text: str) -> None:
    assert [group for group in groups(find_portions, text) if not group.agrees] == []
