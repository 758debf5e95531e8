"""Feasts and the last Sunday of a month beside a date."""

from __future__ import annotations

import pytest

from linter.checks.dates.named_day import NamedDay


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Christmas Eve, 24 December, the bells rang.", id="its day"),
        pytest.param("On the eve of Christmas Eve, 23 December, the bells rang.", id="the eve of it"),
        pytest.param("Orthodox Christmas, 7 January, is a holiday.", id="by another calendar"),
        pytest.param("From New Year's Day to 3 January the hall is shut.", id="two days"),
        pytest.param("Buses stop from the last Sunday of the month (29 March 2026).", id="the last Sunday"),
        pytest.param("They meet on the first Monday of May, 4 May, at noon.", id="the first Monday"),
        pytest.param("The last day of February, 28 February, is Sunday.", id="in most years"),
        pytest.param("He was born on Halloween, and she on 2 May.", id="somebody else"),
    ],
)
def test_a_day_with_its_date_is_left_alone(flagged, text: str) -> None:
    assert flagged(NamedDay(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("On Christmas Eve, 23 December, the bells rang.", "23 December", id="before the date"),
        pytest.param("On 2 January, New Year’s Day, the hall is shut.", "2 January", id="behind the date"),
        pytest.param("It falls on St. Patrick's Day (18 March) this year.", "18 March", id="in brackets"),
        pytest.param("Buses stop from the last Sunday of the month (26 March 2026).", "26 March 2026", id="a Thursday"),
        pytest.param("They meet on the first Monday of May, 9 May, at noon.", "9 May", id="too late for the first"),
        pytest.param("Rent is due on 30 March, the last day of the month.", "30 March", id="the last day"),
    ],
)
def test_a_day_with_another_date_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(NamedDay(), text) == [words]
