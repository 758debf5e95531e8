"""Quotations given to nobody in particular."""

from __future__ import annotations

import pytest

from linter.checks.quotes.quote_nobody import QuoteNobody

CHECK = QuoteNobody(speakers=("people", "some people", "many"), verbs=("said", "stated", "quipped"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee said “the bridge will never be built.”", id="a name"),
        pytest.param("Two people by the river said “the bridge will never be built.”", id="some particular people"),
        pytest.param(
            "It was said in 1920 to be haunted. Ann Lee said “the bridge will never be built.”", id="another sentence"
        ),
        pytest.param("In the deed of gift it was stated that the bridge must be green.", id="where it was stated"),
        pytest.param("People like the “undercard” debate.", id="a term"),
        pytest.param("If people say “the bridge will never be built”, they err.", id="nobody said it yet"),
        pytest.param("It was stated in the report that the bridge would be late.", id="a source"),
        pytest.param("“The bridge is late,” it was said by all at the table.", id="an agent"),
        pytest.param("At a time when it was said that the party might never win again, he won twice.", id="a saying of a time"),
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
        pytest.param("It was stated that the bridge would be late.", "It was stated", id="a passive without marks"),
        pytest.param("The bridge might fall, it was stated. Nobody ran.", "it was stated", id="a passive that ends a sentence"),
        pytest.param("“A bridge of sighs,” was the comment made.", "was the comment made", id="a comment that is made"),
    ],
)
def test_words_of_nobody_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(CHECK, text) == [words]
