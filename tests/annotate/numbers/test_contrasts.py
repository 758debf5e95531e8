"""Pairs of figures that a story sets against each other in time."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.contrasts import contrast_near, contrasts


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        pytest.param("Rents rose from 800 to 1,000 euros in two years.", ("800", "1,000 euros"), id="from and to"),
        pytest.param("The choir had 30 singers then and has 26 today.", ("30", "26"), id="then and today"),
        pytest.param(
            "The bill was €40,000 last season, against €30,000 the season before.", ("€30,000", "€40,000"), id="against"
        ),
        pytest.param("Turnout was 61 percent in 2019 and 54 percent in 2023.", ("61 percent", "54 percent"), id="two years"),
        pytest.param("Two years ago the trust ran 14 schools. It now runs 42.", ("14", "42"), id="over two sentences"),
    ],
)
def test_the_two_and_their_order(text: str, pair: tuple[str, str]) -> None:
    figures = story_of(text).figures
    (found,) = set(contrasts(figures).values())
    assert (figures.words(found.one), figures.words(found.other)) == pair
    assert found.ratio > 1
    assert found.rises == (found.other.value > found.one.value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The farm has 30 cows and 26 goats.", id="two things"),
        pytest.param("It is minus 22 degrees at dawn and 3 at noon.", id="below nought"),
        pytest.param("He bought 30 lambs, 26 goats and 12 hens in May.", id="a list"),
    ],
)
def test_what_is_set_against_nothing(text: str) -> None:
    assert contrasts(story_of(text).figures) == {}


def test_the_one_beside_a_sentence() -> None:
    figures = story_of("Rents rose from 800 to 1,000 euros. Tenants are angry. They met in the hall.").figures
    found = contrasts(figures)
    assert contrast_near(figures, found, 1) is found[0]
    assert contrast_near(figures, found, 2) is None
    assert contrast_near(figures, found, 2, 2) is found[0]
