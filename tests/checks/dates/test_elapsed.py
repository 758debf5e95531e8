"""Anniversaries and the ages of things."""

from __future__ import annotations

import pytest

from linter.checks.dates.anniversary import Anniversary
from linter.checks.dates.elapsed import Elapsed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It is the 50th anniversary of the 1976 flood.", [], id="right"),
        pytest.param("It will be the 60th anniversary of the 2032 Games.", [], id="in the future"),
        pytest.param("The 40th anniversary is near. In 1976 it rained.", [], id="two facts"),
        pytest.param("It is the 40th anniversary of the 1976 flood.", ["40th"], id="wrong"),
        pytest.param(
            "Set up in 1931, the club will print a book in 2027, when it turns a hundred.", ["a hundred"], id="in words"
        ),
        pytest.param(
            "The school was set up in 1931. In 2027, when its chapel, as old as it, turns a hundred, all come.", [], id="its"
        ),
    ],
)
def test_anniversaries_are_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Anniversary(), text, "2026-01-05") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The 100-year-old club, founded in 1925, is broke.", [], id="right"),
        pytest.param("The 150-year-old club, founded in 1880, is broke.", [], id="a round age"),
        pytest.param("The 34-year-old joined a club founded in 1925.", [], id="somebody's age"),
        pytest.param("The nearly 100-year-old club, founded in 1930, is broke.", [], id="about"),
        pytest.param("The lime, planted in 1911 with the school and thus 115 years old next summer, goes.", [], id="a tree"),
        pytest.param(
            "The lime, planted in 1911 with the school and thus 105 years old next summer, goes.", ["105 years"], id="too young"
        ),
        pytest.param("The 32-year-old stadium, which was built in 1956, is shut.", ["32-year-old"], id="wrong"),
    ],
)
def test_the_age_of_a_thing_is_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Elapsed(), text, "2026-01-05") == words
