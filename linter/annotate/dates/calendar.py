"""The calendar: names of months and weekdays, days that exist, the one of two years that a day without a year means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        """january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct
        |november nov|december dec""".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has that day (29 February without a year: yes)."""
    if not (1 <= month <= 12 and 1 <= day <= DAYS_IN[month - 1]):
        return False
    return not (month == 2 and day == 29 and year is not None and (year % 4 or (not year % 100 and year % 400)))


def nearest_weekday(month: int, day: int, against: date) -> date | None:
    """The day of that month and day closest to another day; None where two years are about as close."""
    from datetime import date

    days = [date(year, month, day) for year in (against.year - 1, against.year, against.year + 1) if exists(year, month, day)]
    days.sort(key=lambda candidate: abs((candidate - against).days))
    if not days or abs((days[0] - against).days) > 120:
        return None
    return days[0]
