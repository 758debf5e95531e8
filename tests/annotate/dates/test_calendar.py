"""Days that exist, and the year that a day without one means."""

from __future__ import annotations

from datetime import date

from linter.annotate.dates.calendar import exists, nearest_weekday


def test_days_that_exist() -> None:
    assert exists(2024, 2, 29)
    assert not exists(2023, 2, 29)
    assert exists(None, 2, 29)
    assert not exists(None, 4, 31)


def test_the_nearest_of_two_years() -> None:
    assert nearest_weekday(1, 3, date(2024, 12, 30)) == date(2025, 1, 3)
    assert nearest_weekday(12, 30, date(2025, 1, 3)) == date(2024, 12, 30)
