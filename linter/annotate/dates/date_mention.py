"""A date, a year, a weekday or a relative day as the copy names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import exists, nearest_weekday
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date


PERIODS = {"day": "day", "night": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month",
           "quarter": "month", "year": "year", "season": "year", "decade": "decade", "century": "century"}  # fmt: skip
RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


class DateMention(NamedTuple):
    """A date, a year, a weekday or a relative day as the copy names it. What the copy leaves out is None."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    relative: str = ""
    """today, yesterday, tomorrow, last, next, this, ago (`amount` back), hence (`amount` on), later, earlier."""
    amount: float = 0.0
    """How many of `unit` an ago, hence, later or earlier goes."""
    unit: str = ""
    """day, week, month, year, decade, century of a relative date."""
    precision: str = "day"
    """day, weekday, week, month, year, decade, century."""
    end_day: int | None = None
    """The last day of `May 3-5`."""

    @property
    def possible(self) -> bool:
        """Whether such a day exists in the calendar."""
        return self.month is None or self.day is None or exists(self.year, self.month, self.day)

    def resolve(self, against: date | None) -> date | None:
        """The day that is meant, seen from a day of publication; None where that is not certain to the day."""
        from datetime import date, timedelta

        if self.month and self.day:
            if not self.possible or (self.year is None and against is None):
                return None
            if self.year is not None:
                return date(self.year, self.month, self.day) if 1 <= self.year <= 9999 else None
            return nearest_weekday(self.month, self.day, against) if against else None
        if against is None:
            return None
        if self.relative in RELATIVE_DAYS:
            return against + timedelta(RELATIVE_DAYS[self.relative])
        if self.relative in ("ago", "hence") and self.unit in ("day", "week") and self.amount == int(self.amount) < 4000:
            days = int(self.amount) * (7 if self.unit == "week" else 1)
            return against + timedelta(-days if self.relative == "ago" else days)
        return None
