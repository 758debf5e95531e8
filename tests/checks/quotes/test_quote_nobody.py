"""Quotations given to nobody in particular."""

from __future__ import annotations

import pytest

from linter.checks.quotes.quote_nobody import QuoteNobody

CHECK = QuoteNobody(speakers=("people", "some people", "many"), passives=("it was said", "it has been said"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee said “the bridge will never be built.”", id="a name"),
        pytest.param("Two people by the river said “the bridge will never be built.”", id="some particular people"),
        pytest.param(
            "It was said in 1920 to be haunted. Ann Lee said “the bridge will never be built.”", id="another sentence"
        ),
        pytest.param("People like the “undercard” debate.", id="a term"),
    ],
)
def test_words_of_somebody_are_left_alone(flagged, text: str) -> None:
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Some people say “the bridge will never be built in our time.”", "Some people", id="people at large"),
        pytest.param("It was said that “the bridge will never be built.”", "It was said", id="a passive before"),
        pytest.param("“The bridge will never be built,” it was said.", "it was said", id="a passive behind"),
    ],
)
def test_words_of_nobody_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(CHECK, text) == [words]
