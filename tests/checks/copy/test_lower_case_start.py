"""Paragraphs and sentences that open in lower case."""

from __future__ import annotations

import pytest

from linter.checks.copy.lower_case_start import LowerCaseStart

CHECK = LowerCaseStart(exceptions=("van der de",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The council voted on Tuesday.", id="upper case"),
        pytest.param("iPhone sales fell again on Tuesday.", id="a brand"),
        pytest.param("onrecord was installed again on Tuesday.", id="a word that is no word"),
        pytest.param("k.d. lang sang for the council on Tuesday.", id="initials"),
        pytest.param("van der Berg voted against it on Tuesday.", id="a particle before a name"),
        pytest.param("Baths close\n\n- the baths close on Tuesday, they said.", id="a list"),
        pytest.param("The poem begins on the wall,\n\nand it ends on the roof next door.", id="a paragraph that goes on"),
        pytest.param("Baths\n\nthe baths, the library", id="no sentence"),
        pytest.param("He asked why. “so that you know,” she said.", id="in quotation marks"),
        pytest.param("It closes at 9 p.m. on Sundays, the approx. time.", id="abbreviations"),
        pytest.param("It is … so to speak … closed. www.example.org has more.", id="an address"),
        pytest.param("@one the first\n\n#two the second", id="signs"),
        pytest.param("one goes home now.\n\ntwo goes home now.\n\nthree goes home now.", id="lower case throughout"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the council voted on Tuesday.", ["the"], id="the first word"),
        pytest.param("Baths close\n\ncouncil members voted on Tuesday.", ["council"], id="below the headline"),
        pytest.param(
            "It rained on Tuesday.\n\nIt snowed.\n\nnobody else voted against it.", ["nobody"], id="a later paragraph"
        ),
        pytest.param("It rained on Tuesday. nobody voted.", ["nobody"], id="a later sentence"),
        pytest.param("adler voted against it. So did Adler in 1990.", ["adler"], id="a name that has its capital elsewhere"),
    ],
)
def test_a_lost_capital_is_reported(flagged, text, expected):
    assert flagged(CHECK, text) == expected


def test_twice_as_long_a_run_of_spaces_takes_twice_the_time(flagged, linear):
    def work(size: int) -> None:
        assert flagged(CHECK, "The council voted." + " " * 2 * size + "x" + ". " * size) == []

    linear(work, 50_000)
