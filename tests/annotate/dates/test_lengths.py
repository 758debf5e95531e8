"""Lengths of time."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read.plain import read


@pytest.mark.parametrize(
    ("text", "words", "size", "unit"),
    [
        pytest.param("It took six weeks.", "six weeks", 42, "week", id="plain"),
        pytest.param("The three-hour siege ended.", "three-hour", 180, "hour", id="adjective"),
        pytest.param("It took two hours and 35 minutes.", "two hours and 35 minutes", 155, "minute", id="compound"),
        pytest.param("It took two and a half hours.", "two and a half hours", 150, "hour", id="and a half"),
        pytest.param("It took an hour and a half.", "an hour and a half", 90, "hour", id="a half behind"),
        pytest.param("The fortnight's strike ended.", "fortnight", 14, "fortnight", id="a fortnight's"),
        pytest.param("A couple of days passed.", "A couple of days", 2, "day", id="a couple"),
    ],
)
def test_a_length_is_read(text: str, words: str, size: float, unit: str) -> None:
    (length,) = Story(read(text, "test.txt")).lengths
    assert (text[length.span.start : length.span.end], length.size, length.unit) == (words, size, unit)


@pytest.mark.parametrize(
    ("text", "bound", "side"),
    [
        pytest.param("It closed exactly ten weeks later.", "exact", "later", id="exactly"),
        pytest.param("It closed more than seven years ago.", "over", "ago", id="more than"),
        pytest.param("It closed nearly two months before the vote.", "nearly", "before", id="nearly"),
        pytest.param("It closes every two days.", "part", "", id="every"),
        pytest.param("It closed a century to the day after the match.", "exact", "after", id="to the day"),
    ],
)
def test_what_bounds_a_length_is_read(text: str, bound: str, side: str) -> None:
    (length,) = Story(read(text, "test.txt")).lengths
    assert (length.bound, length.side) == (bound, side)
