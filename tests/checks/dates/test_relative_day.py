"""Yesterday and last year beside what they are."""

from __future__ import annotations

import pytest

from linter.checks.dates.relative_day import RelativeDay


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("It rained yesterday (Sunday).", "2026-01-05", id="it was a Sunday"),
        pytest.param("It rained yesterday (Tuesday).", "", id="nobody knows the day"),
        pytest.param("It rained yesterday and Tuesday.", "2026-01-05", id="two days"),
        pytest.param("It will rain tomorrow, Wednesday and Thursday.", "2026-01-05", id="a list of days"),
        pytest.param("Last year, 2014 seats were empty.", "2026-01-05", id="a figure of four digits"),
        pytest.param("Sales fell last month, in December.", "2026-01-05", id="over the turn of the year"),
    ],
)
def test_days_that_fit_or_cannot_be_checked_are_left_alone(flagged, text: str, date: str) -> None:
    assert flagged(RelativeDay(), text, date) == []


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        pytest.param("It rained yesterday (Tuesday).", "2026-01-05", "yesterday (Tuesday", id="yesterday"),
        pytest.param("The vote is on Friday, tomorrow.", "2026-01-05", "Friday, tomorrow", id="the weekday first"),
        pytest.param("Sales fell last month, in November.", "2026-01-05", "last month, in November", id="last month"),
        pytest.param("Sales fell last year (2024).", "2026-01-05", "last year (2024", id="last year"),
        pytest.param("The vote is next year, in 2028.", "2026-01-05", "next year, in 2028", id="next year"),
    ],
)
def test_days_that_do_not_fit_are_flagged(flagged, text: str, date: str, words: str) -> None:
    assert flagged(RelativeDay(), text, date) == [words]
