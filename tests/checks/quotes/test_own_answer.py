"""Answers of an interview under the label of who asked."""

from __future__ import annotations

import pytest

from linter.checks.quotes.own_answer import OwnAnswer

TALK = "Quill: Does it bite?\n\nAveril: It bites me.\n\nQuill: Are you sure?\n\n{}: Yes, I am."


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param(TALK.format("Averil"), [], id="the other answers"),
        pytest.param("Quill: Does it bite?\n\nQuill: Yes, it bites.", [], id="no interview"),
        pytest.param(TALK.format("Brask"), [], id="three take part"),
        pytest.param(TALK.format("Quill").replace("sure?", "sure."), [], id="nothing was asked"),
        pytest.param(TALK.format("Quill"), ["Quill"], id="who asked answers"),
    ],
)
def test_who_answers_themselves(flagged, text, labels):
    assert flagged(OwnAnswer(), text) == labels


def test_an_interview_has_some_turns(flagged):
    assert flagged(OwnAnswer(turns=5), TALK.format("Quill")) == []
