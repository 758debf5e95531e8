"""Marks for what is still to come."""

from __future__ import annotations

import pytest

from linter.checks.copy.placeholder import Placeholder

CHECK = Placeholder(words=("TK", "TKTK"), notes=("check", "cq"), alone=("name",), phrases=("lorem ipsum",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("TK Maxx will open two shops.", id="a name"),
        pytest.param("T.K. Adler met TK-421 and T&TK.", id="initials"),
        pytest.param("Super Bowl XXX, and XXL.", id="a Roman number and a size"),
        pytest.param("“They [the officers] knew [sic] it (then).”", id="brackets of a quotation"),
        pytest.param("We [were told to] check.", id="a word of the list later in the brackets"),
        pytest.param("The agency (NAME) said “[name] should [check with] us.”", id="what the speaker meant"),
        pytest.param("He signed it xxx.", id="kisses"),
        pytest.param("The XX chromosome.", id="a chromosome"),
        pytest.param("", id="nothing"),
    ],
)
def test_copy_is_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It cost TK dollars, TKTK.", ["TK", "TKTK"], id="marks"),
        pytest.param("It cost $XX, XXX million, XX% and XXXX.", ["XX", "XXX", "XX", "XXXX"], id="runs of X"),
        pytest.param(
            "Adler (cq) of [NAME] [check?] [CHECK: age] [??] (XXX)",
            ["(cq)", "[NAME]", "[check?]", "[CHECK: age]", "[??]", "(XXX)"],
            id="brackets",
        ),
        pytest.param("Lorem Ipsum.", ["Lorem Ipsum"], id="filler"),
    ],
)
def test_marks_are_reported(flagged, text, expected):
    assert flagged(CHECK, text) == expected
