"""Totals with their parts beside them."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.totals import find_totals


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param("The ferry carried 45 people: 30 tourists and 12 crew.", "45", "30 + 12 = 42", id="a colon"),
        pytest.param(
            "The firm has 4,300 workers in Velm and 1,150 in Tarn, or 5,540 between them.",
            "5,540",
            "4,300 + 1,150 = 5,450",
            id="between them",
        ),
        pytest.param("Of the 240 workers, 140 work days and 120 nights.", "240", "140 + 120 = 260", id="of the whole"),
        pytest.param(
            "A cast of 14, eight women and seven men, took the stage.", "14", "eight + seven = 15", id="in apposition"
        ),
        pytest.param(
            "Seventeen men were hurt. Five were kept in hospital overnight and 13 went home.",
            "Seventeen",
            "Five + 13 = 18",
            id="more than there were",
        ),
        pytest.param(
            "The toll rose to 23 on Monday. Twelve of the dead were found in Orle, eight in Brask and four in Tarn.",
            "23",
            "Twelve + eight + four = 24",
            id="the dead of a toll",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_totals, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The ferry carried 42 people: 30 tourists and 12 crew.", "42", id="a colon"),
        pytest.param("Of the 240 workers, 140 work days and 100 nights.", "240", id="of the whole"),
        pytest.param(
            "The council spent £3 million on roads and £2 million on schools, or £6 million in all.",
            "£6 million",
            id="rounded sums",
        ),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_totals, text) == []
    assert agreeing(find_totals, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The cup ran from 30 May to 12 June and drew 400 people in 2019.", id="dates and years"),
        pytest.param("About 40 guests came: 20 from Velm, among them 9 children.", id="parts that are not all"),
        pytest.param("The ferry sailed.", id="no figure"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_totals, text) == []
