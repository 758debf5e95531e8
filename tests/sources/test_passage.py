"""The passage that a quotation comes from."""

from __future__ import annotations

import pytest
from beside import sources_of, story_of

from linter.sources.passage import trace

SOURCE = "Quill said: “We will never sell the mill to anybody from the valley, and we never thought of it.”"


@pytest.mark.parametrize(
    ("quoted", "edited"),
    [
        pytest.param("We will never sell the mill to anybody", False, id="the same"),
        pytest.param("We will never rent the mill to anybody", True, id="a word changed"),
    ],
)
def test_where_it_stands_and_how_far_it_differs(quoted: str, edited: bool) -> None:
    story = story_of(f"“{quoted},” Quill said.")
    passage = trace(story.text, story.quotations[0].inner, sources_of(SOURCE))
    assert passage is not None
    assert bool(passage.edits) is edited
    assert passage.source.document.words(passage.span).startswith("We will never")


def test_words_that_no_source_has() -> None:
    story = story_of("“Zithers are for reading backwards,” Quill said.")
    assert trace(story.text, story.quotations[0].inner, sources_of(SOURCE)) is None
