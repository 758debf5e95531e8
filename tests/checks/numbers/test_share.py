"""Shares told twice."""

from __future__ import annotations

import pytest

from linter.checks.numbers.share import Share


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In all, 45 of the 60 members (75 percent) came.", id="part and whole"),
        pytest.param("In all, 20 of 30 members, or 67 percent, came.", id="rounded"),
        pytest.param("A third of them, or 33 percent, came.", id="a fraction"),
        pytest.param("A third of them (31 percent) came. Almost half of them (44 percent) went.", id="a rough fraction"),
        pytest.param("Two thirds of them, or about 70 percent, came.", id="about"),
        pytest.param("Two thirds came, 45 percent of them women.", id="of something else"),
        pytest.param("He has 45 cows. The 60 members (80 percent) came.", id="no part"),
    ],
)
def test_a_share_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(Share(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("In all, 45 of the 60 members (80 percent) came.", "80 percent", id="part and whole"),
        pytest.param("A third of them, or 45 percent, came.", "45 percent", id="a fraction"),
        pytest.param("One in five (30%) came.", "30%", id="one in five"),
        pytest.param("It won 12 out of 16 games, or 57 percent, at home.", "57 percent", id="out of"),
    ],
)
def test_a_share_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Share(), text) == [words]
