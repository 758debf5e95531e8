"""Counts of days beside the day that they are counted from."""

from __future__ import annotations

import pytest

from linter.checks.dates.day_count import DayCount


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The trial opened on Monday. On the third day, Wednesday, she wept.", id="both ends counted"),
        pytest.param("The strike began on 1 May. They met on 9 May, the eighth day of the strike.", id="the first not counted"),
        pytest.param("The trial opened on 2 March. On 12 March, the eighth day, she wept.", id="days left out"),
        pytest.param(
            "The trial opened on 2 March and another on 4 March. On 6 March, the ninth day, she wept.", id="two begin"
        ),
        pytest.param("The fair opened on 2 March. On 12 March, the thirtieth day of the month there, it rained.", id="a month"),
    ],
)
def test_a_count_that_comes_out_is_left_alone(flagged, text: str) -> None:
    assert flagged(DayCount(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The trial opened on Monday. On the fifth day, Wednesday, she wept.", "the fifth day", id="weekdays"),
        pytest.param(
            "The siege began on 4 June. Shells fell on 9 June, day nine of the siege.", "day nine of the", id="cardinal"
        ),
        pytest.param(
            "They walked out on 4 June. On 28 June, the 12th day of the strike, they sang.", "the 12th day", id="too few"
        ),
    ],
)
def test_a_count_that_does_not_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(DayCount(), text) == [words]
