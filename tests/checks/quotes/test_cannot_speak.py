"""Speakers who cannot have spoken, who speak of themselves by name, who answer themselves."""

from __future__ import annotations

import pytest

from linter.checks.quotes.cannot_speak import CannotSpeak
from linter.checks.quotes.own_answer import OwnAnswer
from linter.checks.quotes.own_name import OwnName

SLEPT = "The lodger Tom Averil slept through it all; his landlady, Rose Kemp, was up. “I {} it come in,” Averil said."
TALK = "Quill: Does it bite?\n\nAveril: It bites me.\n\nQuill: Are you sure?\n\n{}: Yes, I am."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ada Quill was still in a coma on Sunday. “I fell,” Quill said on Sunday.", ["Quill"], id="in a coma"),
        pytest.param("Ada Quill was in a coma. “I never fall,” Quill said in a film last week.", [], id="said before"),
        pytest.param("Ada Quill refused all comment. “We shall not sign it,” Quill told them.", ["Quill"], id="silent"),
        pytest.param("Ada Quill refused all comment. But “we shall not sign it”, Quill said.", [], id="a but"),
        pytest.param(SLEPT.format("saw"), ["Averil"], id="asleep"),
        pytest.param(SLEPT.format("read of"), [], id="asleep and told later"),
    ],
)
def test_who_cannot_have_spoken(flagged, text, names):
    assert flagged(CannotSpeak(), text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ada Quill left. “Ada taught us all we know,” Quill said.", ["Quill"], id="by name"),
        pytest.param("Ada Quill left. “I am Ada and we are well,” Quill said.", [], id="who I am"),
        pytest.param("Ada Quill left. “Ada taught us all we know,” Tom Averil said.", [], id="another speaks"),
    ],
)
def test_who_speaks_of_themselves(flagged, text, names):
    assert flagged(OwnName(), text) == names


def test_who_answers_themselves(flagged):
    assert flagged(OwnAnswer(), TALK.format("Quill")) == ["Quill"]
    assert flagged(OwnAnswer(), TALK.format("Averil")) == []
