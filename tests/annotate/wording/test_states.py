"""Of whom a state is told."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.wording.states import state_bearer
from linter.read import read_text


def bearer(text: str, word: str) -> str:
    story = Story(read_text(text, "a.txt"))
    noun = state_bearer(story, text.index(word))
    return noun.word if noun is not None else ""


@pytest.mark.parametrize(
    ("text", "word", "whose"),
    [
        pytest.param("The constable was unarmed.", "unarmed", "constable", id="behind be"),
        pytest.param("The keeper was a lifelong bachelor.", "bachelor", "keeper", id="a noun behind be"),
        pytest.param("Keeper Jon Varga, a lifelong bachelor, died on Sunday.", "bachelor", "varga", id="in apposition"),
        pytest.param("Unarmed, the constable ran after him.", "Unarmed", "constable", id="before its clause"),
        pytest.param("The town hired an unarmed guard for the fair.", "unarmed", "guard", id="before its noun"),
    ],
)
def test_a_state_is_told_of(text: str, word: str, whose: str) -> None:
    assert bearer(text, word) == whose


def test_nobody_is_named() -> None:
    assert bearer("Unarmed and alone.", "Unarmed") == ""
