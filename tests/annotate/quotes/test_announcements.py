"""Speakers whom the sentence before a quotation announces, or the one behind points back to."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Margaret Quill set out her plan. “We will buy the mill in May.”", id="before"),
        pytest.param("“We will buy the mill in May.” That is how Margaret Quill describes it.", id="behind"),
        pytest.param("In Margaret Quill’s words, “we will buy the mill in May.”", id="in her words"),
    ],
)
def test_the_speaker_is_found(text: str) -> None:
    story = Story(read_text(text, "a.txt"))
    assert [a.name for a in story.attributions][:1] == ["Margaret Quill"]
