"""The endings of ordinals in figures."""

from __future__ import annotations

import pytest

from linter.checks.numbers.ordinal_ending import OrdinalEnding


@pytest.mark.parametrize("text", ["the 1st", "the 2nd", "the 3rd", "the 4th", "the 11th", "the 112th", "the 1,003rd", "a/31th"])
def test_a_right_ending_is_left_alone(flagged, text: str) -> None:
    assert flagged(OrdinalEnding(), text) == []


@pytest.mark.parametrize("text", ["31th", "22th", "3th", "111st", "13rd", "12nd", "1,001th"])
def test_a_wrong_ending_is_flagged(flagged, text: str) -> None:
    assert flagged(OrdinalEnding(), f"It was the {text} race.") == [text]
