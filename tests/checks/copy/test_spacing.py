"""Spaces and stops that an edit left behind."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.copy.spacing import Spacing
from linter.desk import Desk
from linter.read import read_text

CHECK = Spacing(exceptions=("Com",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It left, and then... nothing. So it stayed….", id="ellipses"),
        pytest.param("See example.Org/, node.Js and mail me@example.Net now.", id="addresses"),
        pytest.param("Amazon.Com sells it. The U.S.Senate met. At 9 a.m.They left.", id="exceptions and abbreviations"),
        pytest.param("1 ,000 or 2 ,5", id="figures"),
        pytest.param("He said . . . nothing. A .22 rifle of .NET. See file .bashrc and `ls .` here.", id="a stop that opens"),
        pytest.param("", id="nothing"),
    ],
)
def test_copy_is_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It left early.The others stayed.", ["early.The"], id="no space behind a stop"),
        pytest.param("It was good ,and they came .", ["good ,", "came ."], id="a space on the wrong side"),
        pytest.param("“They came .” We left .", ["came .", "left ."], id="before the quotation mark and the end"),
        pytest.param("The mayor , who left,, was tired..", ["mayor ,", "left,,", "tired.."], id="commas and stops"),
    ],
)
def test_slips_are_reported(flagged, text, expected):
    assert flagged(CHECK, text) == expected


def test_twice_as_long_a_run_takes_twice_the_time(flagged, linear):
    def work(size: int) -> None:
        assert len(flagged(CHECK, "a" * 100 * size + " , " * size + "b.." * 10 * size)) == 1

    linear(work, 1000)


def test_the_space_goes_behind_the_comma() -> None:
    [hit] = CHECK.find(Story(read_text("It was good ,and fine.", "a.txt")), Desk())
    assert hit.suggestions == ("good, ",)
