"""Figures that follow from a source's own are silent, those that do not are flagged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "checks" / "sources"))
from against import flagged

from linter.checks.sources.source_number import SourceNumber
from linter.sources.operands import minutes_of

FERRY = """The ferry Tern carried 14,200 passengers in May and 12,800 in June, the harbour office at Stroma said.

It left at 18:52 and was back at 20:07. The crew had 40 men, 30 of them from Stroma. The fare rose from 8 to 9 euros."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry Tern carried 1,400 more passengers in May than in June.", id="difference"),
        pytest.param("The ferry Tern carried 27,000 passengers in May and June.", id="sum"),
        pytest.param("Three quarters of the crew of the Tern are from Stroma.", id="ratio"),
        pytest.param("The fare of the ferry rose by 12.5 percent to 9 euros.", id="percentage"),
        pytest.param("The ferry left at 6.52pm and was back 75 minutes later.", id="clock"),
        pytest.param("The ferry left at 6.52pm and was back an hour and 15 minutes later.", id="clock, compound"),
    ],
)
def test_a_figure_that_follows_is_silent(text):
    assert flagged(SourceNumber(), text, FERRY) == []


RACE = """Final standings of the Tarn Round: 1 Ida Falk 6:02:11; 2 Mats Lind 6:02:40. Falk was born on 3 May 1990. The price of
entry, EUR 0.85 a mile, was halved. In the play-off Falk beat Lind 6-4, 7-5. Stroma, 9 June 2025. The first rules are dated
2 March 2024; they were printed on 20 May 2025."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mats Lind was 29 seconds behind Ida Falk in the Tarn Round.", id="times of a race"),
        pytest.param("Ida Falk, 35, won the Tarn Round.", id="age from a date of birth"),
        pytest.param("The rules of the Tarn Round were printed 14 months after the first were written.", id="between dates"),
        pytest.param("Runners of the Tarn Round paid 85 cents a mile.", id="hundredths"),
        pytest.param("The price of entry went down by 50 per cent.", id="halved"),
        pytest.param("Falk beat Lind in two sets in the play-off.", id="sets"),
        pytest.param("Two runners led the Tarn Round, Ida Falk and Mats Lind.", id="as many as are named"),
    ],
)
def test_what_is_reckoned_from_days_times_and_lists_is_silent(text):
    assert flagged(SourceNumber(), text, RACE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferry Tern carried 1,700 more passengers in May than in June.", "1,700", id="difference"),
        pytest.param("The fare of the ferry rose by 18 percent to 9 euros.", "18 percent", id="percentage"),
        pytest.param("The ferry left and was back 95 minutes later, the harbour office said.", "95 minutes", id="clock"),
    ],
)
def test_a_figure_that_does_not_follow_is_flagged(text, words):
    assert flagged(SourceNumber(), text, FERRY) == [words]


def test_figures_of_a_table_are_read_with_the_scale_of_their_column():
    table = "division,sales_2025_eur_m,sales_2024_eur_m\nTiles,61.5,49.2\nPipes,33.0,30.0\n"
    text = "Sales of tiles went up by a quarter to 61.5 million euros; pipes brought in three million euros more."
    assert flagged(SourceNumber(), text, table, name="report.csv") == []


@pytest.mark.parametrize(
    ("words", "minute"), [("8pm", 1200), ("20:00", 1200), ("6.52 p.m.", 1132), ("noon", None), ("12am", 0), ("25:00", None)]
)
def test_times_of_day(words, minute):
    assert minutes_of(words) == minute


def test_a_time_of_day_is_found_by_either_clock():
    assert flagged(SourceNumber(), "The ferry left at 6.52 and was back at 8.07 p.m.", FERRY) == []
    assert flagged(SourceNumber(), "The ferry left at 7.52 p.m., the harbour office at Stroma said.", FERRY) == ["7.52 p.m."]
