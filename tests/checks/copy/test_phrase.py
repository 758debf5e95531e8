"""Phrases, and phrases that want a source."""

from __future__ import annotations

import pytest

from linter.checks.copy.phrase import Phrase

PLAIN = Phrase(tokens=("needless to say", "only| time will tell", "nobody's fool"))
NAMED = Phrase(tokens=("experts|critics say",), unless="named", within=1, not_after=("his", "some of the", "'s"))
ATTRIBUTED = Phrase(tokens=("first-ever",), unless="attributed")


@pytest.mark.parametrize(
    ("check", "text"),
    [
        pytest.param(PLAIN, "“Needless to say, it rained,” she said.", id="in quotation marks"),
        pytest.param(PLAIN, "It was needless. To say so is cheap.", id="a stop between the words"),
        pytest.param(NAMED, "Experts say it holds, among them Ines Adler.", id="somebody is named in the sentence"),
        pytest.param(NAMED, "Experts say it holds. Ines Adler said she would swim in it.", id="in the next one"),
        pytest.param(NAMED, "His critics say no. It rained.", id="the critics of somebody"),
        pytest.param(NAMED, "The mayor’s critics say no. It rained.", id="a possessive"),
        pytest.param(NAMED, "Some of the experts say no. It rained.", id="a phrase before it"),
        pytest.param(ATTRIBUTED, "The first-ever tunnel opened, the port said.", id="attributed"),
        pytest.param(PLAIN, "", id="nothing"),
    ],
)
def test_what_is_right_is_left_alone(flagged, check, text):
    assert flagged(check, text) == []


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        pytest.param(PLAIN, "Needless to say, it rained.", ["Needless to say"], id="at the start"),
        pytest.param(
            PLAIN, "Time will tell. Only time will tell.", ["Time will tell", "Only time will tell"], id="an optional word"
        ),
        pytest.param(PLAIN, "He is nobody’s fool.", ["nobody’s fool"], id="a typographic apostrophe"),
        pytest.param(
            PLAIN,
            "It was a long night in the harbour and it was needless\nto say so, but the harbour master said it once\nmore.",
            ["needless\nto say"],
            id="over a wrapped line",
        ),
        pytest.param(NAMED, "Critics say it leaks. It rained.", ["Critics say"], id="nobody is named"),
        pytest.param(NAMED, "Critics say it leaks. It rained. Ines Adler swam.", ["Critics say"], id="named too late"),
        pytest.param(ATTRIBUTED, "The first-ever tunnel opened.", ["first-ever"], id="nobody vouches for it"),
    ],
)
def test_what_is_wrong_is_reported(flagged, check, text, expected):
    assert flagged(check, text) == expected
