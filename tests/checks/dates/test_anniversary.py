"""Anniversaries and the years that they count from."""

from __future__ import annotations

import pytest

from linter.checks.dates.anniversary import Anniversary

DAY = "2026-03-11"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It is the 50th anniversary of the 1976 flood.", id="it comes out"),
        pytest.param("She marked her 40th birthday. The mill burned in 1976.", id="somebody's birthday"),
        pytest.param("It is the 40th anniversary of the flood.", id="no year"),
        pytest.param("The mill burned in 1976.", id="no anniversary"),
        pytest.param(
            "The organ was built in 1976 to celebrate the school's 150th birthday. It marks its bicentennial now.",
            id="what was made for another anniversary",
        ),
        pytest.param(
            "The fund began in 1997. He flew to Velm in 2011 for Ada Quill's star-studded 65th birthday.",
            id="somebody's, described",
        ),
    ],
)
def test_nothing_to_say(flagged, text):
    assert flagged(Anniversary(), text, DAY) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It is the 40th anniversary of the 1976 flood.", "40th", id="in digits"),
        pytest.param(
            "In 1964 he founded a pottery. It marked its 50th birthday in 2009 with an open day.",
            "50th",
            id="of a thing, a sentence on",
        ),
        pytest.param(
            "Married on 7 June 1980, they marked the day again in June 2020. Golden wedding cards came.",
            "Golden",
            id="a golden wedding",
        ),
    ],
)
def test_a_sum_that_does_not_come_out(flagged, text, words):
    assert flagged(Anniversary(), text, DAY) == [words]
