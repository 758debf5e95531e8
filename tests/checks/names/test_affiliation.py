"""Somebody of one side, state or country, described as of another."""

from __future__ import annotations

import pytest

from linter.checks.names.affiliation import Affiliation

SIDES = Affiliation(
    parties=("labour", "green", "greens", "national"),
    players=("striker", "goalkeeper", "driver"),
    envoys=("ambassador", "envoy"),
    members=("lawmaker", "deputy", "hopeful", "candidate"),
    heads=("governor",),
    change=("joined", "former"),
)
SCORED = "Marlow's Ada Quill headed the only goal on Saturday. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SCORED + "The Trentby striker ran half the length of the pitch.", "The Trentby striker"),
        ("Jan Quill, who drove for Arleto, was third. The Corva driver blamed his tyres.", "The Corva driver"),
        ("Norway's ambassador, Ada Quill, left on Friday. “I shall be back,” the Danish envoy said.", "the Danish envoy"),
        (
            "Labour's candidate in Marl East, Ada Quill, gave up her seat. The National hopeful hired a van.",
            "The National hopeful",
        ),
        ("Ada Quill of Ohio held up the vote. The Iowa lawmaker sat down at nine.", "The Iowa lawmaker"),
    ],
)
def test_another_side(flagged, text: str, words: str) -> None:
    assert flagged(SIDES, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SCORED + "The Marlow striker ran off.", id="the same side"),
        pytest.param(SCORED + "The Trentby striker, Jon Berg, wept.", id="somebody named behind"),
        pytest.param(SCORED + "Her goal sank Trentby. The Trentby goalkeeper wept.", id="a side told of"),
        pytest.param(SCORED + "Jon Berg wept. The Trentby striker left.", id="somebody else named"),
        pytest.param(SCORED + "A rival had scored before. The Trentby striker left.", id="somebody else told of"),
        pytest.param(SCORED + "The Dutch striker ran off.", id="a country is no side"),
        pytest.param(SCORED + "She had joined in May. The Trentby striker ran off.", id="a move"),
        pytest.param("Norway's ambassador, Ada Quill, left on Friday. The Norwegian envoy will be back.", id="its people"),
    ],
)
def test_silent(flagged, text: str) -> None:
    assert flagged(SIDES, text) == []
