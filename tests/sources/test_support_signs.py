"""The signs on each word of a draft."""

from __future__ import annotations

import pytest
from beside import beside

SOURCE = "The council sold the old mill to a baker on Monday. Nobody else had made an offer."


def signs(draft: str, word: str) -> dict[str, float]:
    comparison = beside(draft, SOURCE)
    return next(e.signs for e in comparison.evidence(comparison.sentences[0]) if e.word == word)


@pytest.mark.parametrize(
    ("draft", "word", "sign"),
    [
        pytest.param("The council has sold its old mill to a baker.", "mill", "found", id="found"),
        pytest.param("The council has sold its old mill to a butcher.", "butcher", "missing.plain", id="missing"),
        pytest.param("The council has bought the old mill from a baker.", "bought", "opposite.near", id="opposite"),
    ],
)
def test_what_is_told_of_a_word(draft: str, word: str, sign: str) -> None:
    assert sign in signs(draft, word)


def test_a_denial_that_the_sources_make_is_no_sign() -> None:
    comparison = beside("No other offer had been made for the old mill.", SOURCE)
    assert "no" not in [e.word for e in comparison.evidence(comparison.sentences[0])]
