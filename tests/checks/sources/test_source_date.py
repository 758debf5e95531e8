"""Dates against sources."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_date import SourceDate

SOURCE = """On 24 May 2019 the county closed the old bridge for good. It opened on Tuesday, March 4, 1951.

The inquiry ran from 3-7 June and reports in the spring of 2026.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The county closed the bridge on May 24.", id="month first, no year"),
        pytest.param("The county closed the bridge in May 2019.", id="month and year"),
        pytest.param("It opened in 1951.", id="year"),
        pytest.param("It opened on a Tuesday.", id="weekday"),
        pytest.param("The inquiry sat on 5 June.", id="day within a range"),
        pytest.param("It will report this week, or tomorrow.", id="relative days without a date"),
    ],
)
def test_the_same_day_in_another_form_is_silent(text):
    assert flagged(SourceDate(), text, SOURCE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The county closed the old bridge on 14 May 2019.", "14 May 2019", id="day"),
        pytest.param("The county closed the old bridge on 24 June 2019.", "24 June 2019", id="month"),
        pytest.param("The bridge opened in 1915.", "1915", id="year"),
        pytest.param("It opened on Wednesday, March 4, 1951.", "Wednesday, March 4, 1951", id="weekday"),
    ],
)
def test_another_day_is_flagged(text, words):
    found = flagged(SourceDate(), text, SOURCE)
    assert found
    assert all(word in words for word in found)


def test_relative_days_are_resolved_against_the_day_of_the_run():
    source = "The vote is on Friday 7 March 2025, the council said."
    assert flagged(SourceDate(), "The vote is on 7 March, the council said.", source, date="2025-03-05") == []
    assert flagged(SourceDate(), "The vote is on 8 March, the council said.", source, date="2025-03-05") == ["8 March"]


def test_last_year_of_a_source_with_a_day() -> None:
    source = "Recorded on 9 January 2026 in Vell. The association struck the swimmer off its list last year."
    assert flagged(SourceDate(), "The swimmer was struck off the list of the association in 2025.", source) == []
    assert flagged(SourceDate(), "The swimmer was struck off the list of the association in 2023.", source) == ["2023"]


def test_a_weekday_that_a_source_has_in_the_plural_or_leaves_to_the_calendar_is_silent():
    assert flagged(SourceDate(), "Saturday opening was put off.", "A petition asks that the library open on Saturdays.") == []
    inquest = "INQUEST AT TARN, 11 JUNE\n\nThe climber fell from the crag, the inquest heard."
    assert flagged(SourceDate(), "The climber fell from the crag, Tuesday's inquest heard.", inquest) == []
    assert flagged(SourceDate(), "The climber fell from the crag, the inquest heard on Tuesday.", inquest[25:]) == ["Tuesday"]
