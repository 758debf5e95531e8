"""Days that no calendar has."""

from __future__ import annotations

import pytest

from linter import lint_text
from linter.checks.dates.impossible_date import ImpossibleDate


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Due on 30 April, 31 May and 29 February.", id="days that are"),
        pytest.param("Born on 29 February 2000.", id="a leap year of a century"),
        pytest.param("In May 50 people came.", id="a figure behind a month"),
        pytest.param("They were all out for 21 in the morning.", id="runs"),
        pytest.param("The train came at 14.30 in the afternoon.", id="the whole day's hours"),
        pytest.param("April 40 years ago was wet.", id="a number of years"),
        pytest.param("In the recording her talk begins at 21:13 and ends at 45:20.", id="minutes of a recording"),
    ],
)
def test_possible_days_are_left_alone(flagged, text: str) -> None:
    assert flagged(ImpossibleDate(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They heard the shot at 14.30 in the morning.", "14.30 in the morning", id="half past two"),
        pytest.param("Due on 31 April.", "31 April", id="the 31st of a short month"),
        pytest.param("Due on Feb. 30.", "Feb. 30", id="30 February"),
        pytest.param("Born on 29 February 1900.", "29 February 1900", id="no leap year"),
        pytest.param("Due on June 32, 2026.", "June 32, 2026", id="past every month"),
    ],
)
def test_impossible_days_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(ImpossibleDate(), text) == [words]


def test_a_time_is_explained_by_the_clock_and_a_day_by_the_calendar() -> None:
    [time, day] = lint_text("The train left at 25:10 a.m. on 31 April.", select=["dates.Impossible"])
    assert "24 hours" in time.why
    assert "calendar" in day.why
