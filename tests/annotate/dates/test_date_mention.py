"""One date as the copy names it, seen from a day."""

from __future__ import annotations

from datetime import date

import pytest

from linter.annotate.dates.date_mention import DateMention
from linter.text import Span

TODAY = date(2026, 3, 11)  # a Wednesday


def mention(**told) -> DateMention:
    return DateMention(Span(0, 1), **told)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param(mention(year=2024, month=2, day=29), date(2024, 2, 29), id="a full date"),
        pytest.param(mention(month=3, day=9), date(2026, 3, 9), id="without its year"),
        pytest.param(mention(relative="yesterday"), date(2026, 3, 10), id="yesterday"),
        pytest.param(mention(relative="ago", amount=2.0, unit="week"), date(2026, 2, 25), id="two weeks ago"),
        pytest.param(mention(relative="hence", amount=3.0, unit="day"), date(2026, 3, 14), id="three days hence"),
    ],
)
def test_the_day_that_is_meant(told: DateMention, day: date) -> None:
    assert told.resolve(TODAY) == day


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(mention(year=2023, month=2, day=29), id="no such day"),
        pytest.param(mention(month=3), id="a month"),
        pytest.param(mention(year=2023), id="a year"),
        pytest.param(mention(relative="ago", amount=2.5, unit="week"), id="half weeks"),
        pytest.param(mention(relative="ago", amount=2.0, unit="month"), id="months differ"),
        pytest.param(mention(relative="ago", amount=90000.0, unit="day"), id="before all calendars"),
        pytest.param(mention(year=12026, month=1, day=1), id="a year of five digits"),
    ],
)
def test_what_is_not_certain_to_the_day(told: DateMention) -> None:
    assert told.resolve(TODAY) is None


def test_without_a_day_of_publication_only_a_full_date_is_certain() -> None:
    assert mention(year=2024, month=5, day=3).resolve(None) == date(2024, 5, 3)
    assert mention(month=5, day=3).resolve(None) is None
    assert mention(relative="today").resolve(None) is None


@pytest.mark.parametrize(
    ("told", "possible"), [(mention(month=2, day=30), False), (mention(month=2, day=29), True), (mention(), True)]
)
def test_days_that_exist(told: DateMention, possible: bool) -> None:
    assert told.possible is possible
