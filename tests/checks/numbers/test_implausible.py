"""Counts beyond what there can be."""

from __future__ import annotations

import pytest

from linter.checks.numbers.implausible import Implausible


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Some 22 million Americans own one.", id="possible"),
        pytest.param("Some 22 billion stars shine.", id="no limit known"),
        pytest.param("It cost Americans $22 billion.", id="money"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text: str) -> None:
    assert flagged(Implausible(most={"american": "3.7e8"}), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Some 22 billion Americans own one.", "22 billion", id="too many"),
    ],
)
def test_what_is_wrong_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Implausible(most={"american": "3.7e8"}), text) == [words]
