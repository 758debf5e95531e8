"""Bylines below the first sentence."""

from __future__ import annotations

import pytest

from linter.checks.copy.stray_byline import StrayByline

CHECK = StrayByline()
LEAD = "The river rose for the third day, and the lower town was cut off from noon on.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("River rises\n\nBy Ines Adler, Staff Writer\n\n" + LEAD, id="at the head"),
        pytest.param(LEAD + "By Monday the water was gone.", id="a sentence"),
        pytest.param(LEAD + "By the river", id="a line without a name"),
        pytest.param(LEAD + "By Monday", id="one capital"),
        pytest.param(LEAD + "Ines Adler, Staff Writer", id="no by"),
        pytest.param("", id="nothing"),
    ],
)
def test_copy_is_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(LEAD + "By Ines Adler", ["By Ines Adler"], id="a name"),
        pytest.param(LEAD + "Written by Ines Adler", ["Written by Ines Adler"], id="another opening"),
        pytest.param(
            LEAD + "BY INES ADLER, staff writer\n\nIt rained.", ["BY INES ADLER, staff writer"], id="capitals and a role"
        ),
        pytest.param(
            LEAD + "By Ines van der Berg and Tom Adler | Harbour Gazette",
            ["By Ines van der Berg and Tom Adler | Harbour Gazette"],
            id="two names",
        ),
    ],
)
def test_a_stray_byline_is_reported(flagged, text, expected):
    assert flagged(CHECK, text) == expected
