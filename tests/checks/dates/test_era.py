"""Decades and centuries with a year beside them."""

from __future__ import annotations

import pytest

from linter.checks.dates.era import Era


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The 19th-century house, built in 1823, burned.", id="in the century"),
        pytest.param(
            "The 19th-century house, built in 1900, burned. The 20th-century chapel (1900) stood.", id="either century"
        ),
        pytest.param("He left in the 1980s (1982).", id="in the decade"),
        pytest.param("They split in the late 1960s, in 1965.", id="a late part"),
        pytest.param("He was famous in the 1980s. In 1992 he left.", id="another sentence"),
        pytest.param("The floods of the 1980s, 1992 and 2003 were worse.", id="a list of years"),
        pytest.param("A 19th-century law that nobody used until the government of 1923 found it.", id="not beside"),
    ],
)
def test_a_year_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(Era(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The 19th-century house, built in 1923, burned.", "1923", id="another century"),
        pytest.param("The nineteenth-century painter (1710) lived here.", "1710", id="in words"),
        pytest.param("He left in the 1980s (1992).", "1992", id="another decade"),
        pytest.param("They split in the late 1960s, in 1961, and met again.", "1961", id="another part"),
        pytest.param("It was in 1992, in the 1980s, that he left.", "1992", id="the year first"),
    ],
)
def test_a_year_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Era(), text) == [words]
