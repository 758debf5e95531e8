"""Weekdays beside dates."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.dates.weekday import Weekday
from linter.desk import Desk
from linter.read.plain import read


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("It rained on Monday, January 5, 2026.", "", id="it was a Monday"),
        pytest.param("It rained on Tuesday, January 5.", "", id="no year, no day of publication"),
        pytest.param("It rained on Monday, January 5.", "2026-01-20", id="no year, this month"),
        pytest.param("It rained on Friday, Dec. 26.", "2026-01-05", id="no year, last month in the year before"),
        pytest.param("It will rain on Wednesday, July 22.", "2026-01-05", id="half a year off: the year is not certain"),
        pytest.param("He left on Monday. January 6, 2026, was dry.", "", id="two sentences"),
        pytest.param("Tuesday 13, hall; Thursday 15, library; Tuesday 20, school.", "", id="a list of days that agree"),
        pytest.param("It failed on 2025-08-08, during the Friday shift.", "", id="the weekday of the clause fits"),
        pytest.param("It rained Monday and on January 6, 2026, too.", "", id="two days"),
        pytest.param("He died on Friday, February 30, 2026.", "", id="no such day: another rule's"),
        pytest.param("It rained on Monday, January 5, 99999.", "", id="a year too far"),
        pytest.param(
            "They marched on Saturday, April 5. It is 1969, and the war goes on.", "2016-04-01", id="an old piece, printed anew"
        ),
    ],
)
def test_a_right_or_uncertain_weekday_is_left_alone(flagged, text: str, date: str) -> None:
    assert flagged(Weekday(), text, date) == []


@pytest.mark.parametrize(
    ("text", "date", "right"),
    [
        pytest.param("It rained on Tuesday, January 5, 2026.", "", "Monday", id="American"),
        pytest.param("It rained on Tuesday 5 January 2026.", "", "Monday", id="British"),
        pytest.param("It rained on Tuesday, the 5th of January 2026.", "", "Monday", id="in full"),
        pytest.param("It rained on January 5, 2026 (Tuesday).", "", "Monday", id="in brackets"),
        pytest.param("It rained (Tue., Jan. 5).", "2026-01-20", "Mon", id="no year, dated by the desk"),
        pytest.param(
            "Rain\n\nMonday, January 5, 2026\n\nIt rained on Sunday, January 3.", "", "Saturday", id="dated by the story"
        ),
        pytest.param("A pre-Friday 11 September 2001 world.", "", "Tuesday", id="behind a prefix"),
    ],
)
def test_a_wrong_weekday_is_flagged_with_the_right_one(text: str, date: str, right: str) -> None:
    (hit,) = Weekday().find(Story(read(text, "test.txt")), Desk(date=date))
    assert hit.suggestions == (right,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Tuesday 13, hall; Thursday 15, library; Monday 20, school.", "Monday", id="a list of days"),
        pytest.param("It failed on 2025-08-08, during the Saturday shift.", "Saturday", id="the weekday of the clause"),
        pytest.param("Talks begin on Tuesday, Sept. 9. A walk is set for Friday, Sept. 6.", "Friday", id="two of one month"),
    ],
)
def test_days_are_held_against_one_another(flagged, text: str, words: str) -> None:
    assert flagged(Weekday(), text) == [words]


def test_the_date_of_a_note_of_correction_is_read_what_it_quotes_is_not(flagged) -> None:
    note = "The fair is in May.\n\nCorrection: The fair opens on Monday, 6 May 2025, at noon."
    assert flagged(Weekday(), note) == ["Monday"]
    assert flagged(Weekday(), note.replace("Monday", "Tuesday")) == []
    assert flagged(Weekday(), note.replace("at noon", "not on Sunday, as we said")) == []
