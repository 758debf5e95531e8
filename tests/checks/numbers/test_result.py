"""Scores and votes."""

from __future__ import annotations

import pytest

from linter.checks.numbers.result import Result


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rovers were held to a 2-2 draw.", id="a draw"),
        pytest.param("City won 2-1.", id="a win"),
        pytest.param("They won 1-1 on away goals.", id="away goals"),
        pytest.param("She won 4-4 on penalties.", id="penalties"),
        pytest.param("Lee won 6-4 6-3.", id="sets"),
        pytest.param("The years 2015-16 were a draw.", id="years"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text: str) -> None:
    assert flagged(Result(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Rovers were held to a 2-1 draw.", "2-1", id="no draw"),
        pytest.param("City took a 1-1 win.", "1-1", id="no win"),
        pytest.param("Rovers drew 2-1 with Ayr.", "2-1", id="drew"),
    ],
)
def test_what_is_wrong_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Result(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The council approved it by 19-12.", id="carried"),
        pytest.param("The council rejected it by a vote of 12-19.", id="rejected"),
        pytest.param("The plan passed in 2015-16.", id="years"),
    ],
)
def test_what_is_right_vote_is_left_alone(flagged, text: str) -> None:
    assert flagged(Result(what="vote"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The council approved it by a vote of 12-19.", "12-19", id="carried by fewer"),
    ],
)
def test_what_is_wrong_vote_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Result(what="vote"), text) == [words]
