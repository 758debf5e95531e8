"""Weekdays that stand in a source, but of another matter."""

from __future__ import annotations

import pytest
from against import flagged, hits

from linter.checks.sources.source_date import SourceDate

SOURCE = """VESTRY, 20 August (Wednesday) - Divers on Tuesday evening raised the anchor of the brig Corin from the harbour floor.

It will be shown in the harbour museum from Friday. The mayor called it a great catch.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The anchor of the brig Corin was raised from the harbour floor on Tuesday evening.", id="the day"),
        pytest.param(
            "The harbour office said on Wednesday that the anchor of the brig Corin was raised.", id="the day of speech"
        ),
        pytest.param("The anchor of the brig Corin is in the harbour museum until Friday.", id="another relation"),
    ],
)
def test_days_of_the_matter_are_silent(text):
    assert flagged(SourceDate(), text, SOURCE) == []


def test_the_day_of_another_matter_is_flagged():
    text = "The anchor of the brig Corin was raised from the harbour floor on Friday evening."
    assert flagged(SourceDate(), text, SOURCE) == ["Friday"]


def test_a_date_with_another_weekday_is_told_with_the_source_s():
    source = "She wrote to the owners on Wednesday the 18th of March about the leak."
    assert flagged(SourceDate(), "She wrote to the owners on Tuesday, March 18, about the leak.", source) == [
        "Tuesday, March 18"
    ]


def test_the_day_of_another_thing_in_the_sentence_is_no_rival():
    source = "Tarn shares wait nervously for a rise in interest rates after the meeting of the council's bankers on Tuesday."
    text = "Tarn shares ended mixed on Friday, nervously waiting for a rise in interest rates."
    assert [hit for hit in hits(SourceDate(), text, source) if hit.verdict == "contradicted"] == []
