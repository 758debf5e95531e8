"""Acronyms that do not fit the names that they stand for."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.acronym import Acronym
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Coastal Herring Council (CHC) met. The CHC left.", id="fits"),
        pytest.param("The Bureau of Coastal Herring (BCH) met.", id="small words"),
        pytest.param("Médecins Sans Frontières (MSF) came. Doctors Without Borders (MSF) stayed.", id="two languages"),
        pytest.param("NASA, NATO and the BBC met. NASA left. NASA stayed. NASA slept.", id="known"),
        pytest.param("The BFHA met. The BFHA left.", id="too rare to matter"),
        pytest.param("QUILL: No. QUILL: Yes. QUILL: Well.", id="a speaker in a transcript"),
        pytest.param(
            "The Coastal Herring Council (CHC) met a man of Cray's Cod House. The CCH left.", id="another body's letters"
        ),
        pytest.param("She (MP) left.", id="no name before the bracket"),
        pytest.param("The Social Democratic Party (SPD) won.", id="known, in the order of another language"),
        pytest.param(
            "The monthly work order (MWO) goes to every depot. The Workplace Monitoring Office (WMO) checks the MWO.",
            id="told in small letters",
        ),
        pytest.param(
            "The Bratislava Stock Exchange (BSE) rose. The Bulgarian Stock Exchange (BSE) was closed.", id="of two countries"
        ),
    ],
)
def test_acronyms_that_fit(text):
    assert flagged(Acronym(), text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The Coastal Herring Council (CCH) met.", ("CCH", ("CHC",)), id="letters in another order"),
        pytest.param(
            "The Coastal Herring Council (CHC) met. The Central Herring Council (CHC) left.",
            ("Central Herring Council", ()),
            id="expanded twice",
        ),
        pytest.param("The BFHA met. The BFHA left. The BFHA stayed.", ("BFHA", ()), id="never expanded"),
        pytest.param("The Coastal Herring Council (CHC) met. The CCH rose.", ("CCH", ("CHC",)), id="letters swapped later"),
    ],
)
def test_acronyms_that_do_not_fit(text, found):
    assert flagged(Acronym(), text) == [found]


def test_twice_as_many_brackets_take_twice_the_time(linear):
    def work(size: int) -> None:
        assert flagged(Acronym(), "A (ABC) " * size) == []

    linear(work, 1500)


def test_letters_told_behind_or_and_one_letter_too_many_are_found(flagged):
    assert flagged(Acronym(), "The Global Seed Fund, or GSF, has moved. The GFS will stay.") == ["GFS"]
    assert flagged(Acronym(), "The Office of River Safety (ORS) shut it. The ORSA will report.") == ["ORSA"]
    assert flagged(Acronym(), "The Office of River Safety (ORS) shut it. The WHO will report.") == []


def test_letters_set_off_by_commas_are_held_against_their_name(flagged):
    text = "The National Flood Watch Agency, NFWA, came. {} director, Ada Quill, is cross."
    assert flagged(Acronym(), text.format("NWFA’s")) == ["NWFA"]
    assert flagged(Acronym(), text.format("NFWA’s")) == []
    assert flagged(Acronym(), "It rained in New South Wales, AUS, and in Big Red Rock, AUS, on Monday.") == []
