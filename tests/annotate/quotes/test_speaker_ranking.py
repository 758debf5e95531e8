"""The likeliest speaker."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.speaker_candidates import Passages
from linter.annotate.quotes.speaker_ranking import rank
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Marlow waited. “It is late,” Margaret Quill said.", "Margaret Quill"),
        ("“It is late,” said Margaret Quill, who chairs the Tarn Valley Trust.", "Margaret Quill"),
    ],
)
def test_who_said_it(text: str, speaker: str) -> None:
    story = Story(read_text(text, "a.txt"))
    choice = rank(Passages(story), 0, None, False)
    mention = choice.candidate.mention
    assert (story.text[mention.start : mention.end] if mention else None) == speaker
    assert 0 < choice.chance <= 1
