"""Ranges and ordinals."""

from __future__ import annotations

import pytest

from linter.checks.numbers.range_order import RangeOrder


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It expects between 40 and 80 guests.", id="right"),
        pytest.param("Staff fell from 80 to 40 people.", id="a change"),
        pytest.param("They won by 80 to 40 votes.", id="votes"),
        pytest.param("He led 35 to 12 percent.", id="a lead"),
        pytest.param("Between 80 guests and 40 waiters he fell.", id="no range"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text: str) -> None:
    assert flagged(RangeOrder(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It expects between 80 and 40 guests.", "80 and 40", id="between"),
        pytest.param("About 80,000 to 10,000 people watch.", "80,000 to 10,000", id="to"),
    ],
)
def test_what_is_wrong_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(RangeOrder(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She was the third of four children.", id="right"),
        pytest.param("It is the fourth of many.", id="many"),
    ],
)
def test_what_is_right_ordinal_is_left_alone(flagged, text: str) -> None:
    assert flagged(RangeOrder(what="ordinal"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("She was the fourth of three children.", "fourth of three", id="too few"),
    ],
)
def test_what_is_wrong_ordinal_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(RangeOrder(what="ordinal"), text) == [words]
