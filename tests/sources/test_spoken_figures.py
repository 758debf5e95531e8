"""Figures of a draft that belong to one told in words."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text
from linter.sources.source import Source, Sources
from linter.sources.spoken_figures import told_in_words


def told(draft: str, source: str, words: str) -> bool:
    story = Story(read_text(draft, "draft.txt"))
    comparison = Sources([Source(read_text(source, "source.txt"))]).against(story)
    quantity = next(q for q in story.quantities if words in story.document.words(q.span))
    return told_in_words(comparison, quantity)


@pytest.mark.parametrize(
    ("draft", "source", "words", "same"),
    [
        pytest.param("It began at twenty minutes past six.", "It began at 6.20 p.m.", "twenty", True, id="past the hour"),
        pytest.param("It began at twenty minutes past six.", "It began at 6.40 p.m.", "twenty", False, id="another time"),
        pytest.param("It began at twenty minutes to six.", "It began at 5.40 p.m.", "twenty", True, id="to the hour"),
        pytest.param("Three out of four members came.", "Of the members, 75 percent came.", "Three", True, id="a share"),
        pytest.param("Three out of five members came.", "Of the members, 75 percent came.", "Three", False, id="another share"),
        pytest.param("It sold three looms.", "It sold 75 percent of its looms.", "three", False, id="a count"),
    ],
)
def test_a_figure_that_the_sources_have_in_another_form(draft: str, source: str, words: str, same: bool) -> None:
    assert told(draft, source, words) is same
