"""Speakers who cannot have spoken."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.quotes.cannot_speak import CannotSpeak
from linter.desk import Desk
from linter.read import read_text

SLEPT = "The lodger Tom Averil slept through it all; his landlady, Rose Kemp, was up. “I {} it come in,” Averil said."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ada Quill was still in a coma on Sunday. “I fell,” Quill said on Sunday.", ["Quill"], id="in a coma"),
        pytest.param("Ada Quill was in a coma. “I never fall,” Quill said in a film last week.", [], id="said before"),
        pytest.param("Ada Quill refused all comment. “We shall not sign it,” Quill told them.", ["Quill"], id="silent"),
        pytest.param("Ada Quill refused all comment. But “we shall not sign it”, Quill said.", [], id="a but"),
        pytest.param(
            "The owner, Ada Quill, did not wish to comment. “It is a good day for us,” she told reporters.",
            ["she"],
            id="pronoun",
        ),
        pytest.param("Ada Quill did not wish to comment. “It is good for us,” she said in a statement.", [], id="in writing"),
        pytest.param(
            "Ada Quill would not answer any question on Friday, walking to her car. “I own no boat,” she told reporters.",
            ["she"],
            id="no answer",
        ),
        pytest.param(
            "Ada Quill at first made no comment. “I have never owned a boat,” Quill said on Friday.", [], id="at first"
        ),
        pytest.param(
            "Ada Quill, whose lawyer made no comment, came at noon. “I have never owned a boat,” Quill said.",
            [],
            id="another's silence",
        ),
        pytest.param(
            "Ada Quill said not a word in the dock.\n\nShe is charged with theft. “I wanted to hear it,” the accused told the court.",
            ["the accused"],
            id="the one accused",
        ),
        pytest.param(
            "Ada Quill, 45, of Tarn, a driver and mother of two, was killed on Monday. “I saw it,” Quill said on Tuesday.",
            ["Quill"],
            id="dead behind her age, place and trade",
        ),
        pytest.param(
            "Ada Quill, 45, whose brother, a driver, was killed on Monday, left. “I saw it,” Quill said on Tuesday.",
            [],
            id="a brother is dead",
        ),
        pytest.param(
            "A friend of Ada Quill, 45, was killed on Monday. “I saw it,” Quill said on Tuesday.", [], id="a friend is dead"
        ),
        pytest.param(SLEPT.format("saw"), ["Averil"], id="asleep"),
        pytest.param(SLEPT.format("read of"), [], id="asleep and told later"),
    ],
)
def test_who_cannot_have_spoken(flagged, text, names):
    assert flagged(CannotSpeak(), text) == names


def test_the_state_is_quoted_without_the_trade():
    text = "Ada Quill, 45, a driver, was killed on Monday. “I saw it,” Quill said on Tuesday."
    [hit] = CannotSpeak().find(Story(read_text(text, "a.txt")), Desk())
    assert hit.words[:2] == ("Ada Quill", "was killed")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Quill did not comment on the claims. Quill told Velm Radio: “It is a pity that he does not do as he says.”",
            id="silent on one matter",
        ),
        pytest.param("Ada Quill said nothing is certain. “We will see what the council does,” Quill said.", id="nothing is"),
        pytest.param("Ada Quill had nothing bad to say of him. “He reminds them of the vote,” Quill said.", id="nothing bad"),
    ],
)
def test_who_was_silent_on_one_matter_may_speak_of_another(flagged, text):
    assert flagged(CannotSpeak(), text) == []
