"""Lengths in years in stories that name only two of them."""

from __future__ import annotations

import pytest

from linter.checks.dates.distance import Distance

BAKERY = "The bakery, which opened in 1987, will close on 24 December 2025."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"{BAKERY} After 48 years at the same corner Mr Voll wants to sleep.", ["48 years"], id="a digit off"),
        pytest.param(f"{BAKERY} “Forty-eight years and never late,” said Mr Voll.", ["Forty-eight years"], id="said"),
        pytest.param(f"{BAKERY} After 38 years at the same corner Mr Voll wants to sleep.", [], id="right"),
        pytest.param(
            "The party was set up in 1964 by men who had fought during 10 years of war that began in 1948.",
            [],
            id="its own year",
        ),
        pytest.param(f"{BAKERY} He was sentenced for 48 years in a film.", [], id="a sentence"),
        pytest.param(f"{BAKERY} After 48 years of marriage, begun in 1977, Mr Voll wants to sleep.", [], id="a third year"),
    ],
)
def test_a_length_and_the_only_two_years(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(ties="near"), text) == words
