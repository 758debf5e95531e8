"""Totals and their parts."""

from __future__ import annotations

import pytest

from linter.checks.numbers.parts import Parts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police named four suspects: Ann Lee, Bo Lind, Cy May and Di Orr.", id="right"),
        pytest.param("There are three rules: eat, sleep, drink and run.", id="no names"),
        pytest.param("He won two: Rome.", id="one name"),
        pytest.param(
            "Three people met in 2019 on two days: Ann Lee, Bo Lind, Cy May and Di Orr.", id="another figure before the colon"
        ),
        pytest.param("Four died: Ann Lee, 41; Bo Lind, 52; Cy May, 19; and Di Orr, 23.", id="right, with ages"),
        pytest.param("Two people spoke for hours: Ann Lee, the mayor, and Bo Lind.", id="a role among the names"),
    ],
)
def test_what_is_right_names_is_left_alone(flagged, text: str) -> None:
    assert flagged(Parts(what="names"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Police named three suspects: Ann Lee, Bo Lind, Cy May and Di Orr.", "three", id="one too many"),
        pytest.param(
            "Three people died in the fire: Ann Lee, Bo Lind, Cy May and Di Orr.", "Three", id="words before the colon"
        ),
        pytest.param(
            "Three people died: Ann Lee, 41; Bo Lind, 52; Cy May, 19; and Di Orr, 23.", "Three", id="semicolons and ages"
        ),
    ],
)
def test_what_is_wrong_names_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Parts(what="names"), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Five of the seven jurors left.", id="fewer"),
        pytest.param("Seven of the five-member panel left.", id="a compound"),
        pytest.param("Ten of 1990 left.", id="no article"),
    ],
)
def test_what_is_right_of_is_left_alone(flagged, text: str) -> None:
    assert flagged(Parts(what="of"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Seven of the five jurors left.", "Seven of the five", id="more than all"),
    ],
)
def test_what_is_wrong_of_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Parts(what="of"), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In all 52 percent voted for and 48 percent against.", id="right"),
        pytest.param("Men approve by 60 percent, women by 50 percent.", id="two groups"),
        pytest.param("Some 60% of Republicans support it; 50% of Democrats oppose it.", id="two parties"),
    ],
)
def test_what_is_right_percent_is_left_alone(flagged, text: str) -> None:
    assert flagged(Parts(what="percent"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "In all 62 percent voted for and 48 percent against.", "62 percent voted for and 48 percent", id="beyond 100"
        ),
    ],
)
def test_what_is_wrong_percent_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Parts(what="percent"), text) == [words]
