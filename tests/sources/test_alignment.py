"""The sentence of the sources that one of the draft was made from, and what stands in it instead."""

from __future__ import annotations

import pytest
from beside import beside

SOURCE = "The council sold the mill on Monday. The ferry runs to Tarn at noon. The bridge will open in May."


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        pytest.param("On Monday the council sold the mill.", "The council sold the mill on Monday", id="reordered"),
        pytest.param("The ferry runs to Tarn at midnight.", "The ferry runs to Tarn at noon", id="a word changed"),
        pytest.param("The bridge will open in May.", "The bridge will open in May", id="word for word"),
    ],
)
def test_the_sentence_that_it_comes_from(draft: str, line: str) -> None:
    aligned = beside(draft, SOURCE).sentences[0]
    assert aligned.source is not None
    assert aligned.source.document.words(aligned.there).startswith(line[:12])


def test_what_stands_instead() -> None:
    comparison = beside("The ferry runs to Kelder at noon.", SOURCE)
    aligned = comparison.sentences[0]
    assert aligned.source is not None
    theirs = [aligned.source.words.folded[i] for one in aligned.swaps for i in one.theirs]
    ours = [comparison.words.folded[i] for one in aligned.swaps for i in one.ours]
    assert "tarn" in theirs
    assert "kelder" in ours


def test_a_sentence_of_which_no_source_knows() -> None:
    aligned = beside("Nobody reads zithers backwards.", SOURCE).sentences[0]
    assert aligned.share < 0.2
