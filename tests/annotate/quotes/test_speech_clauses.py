"""Clauses of speech with whoever speaks."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes.speaker_candidates import Passages
from linter.annotate.quotes.speech_clauses import speech_clauses
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Margaret Quill said: “It is late.”", "Margaret Quill"),
        ("“It is late,” said Margaret Quill.", "Margaret Quill"),
        ("Tom Marlow was told by Margaret Quill: “It is late.”", "Margaret Quill"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    story = Story(read_text(text, "a.txt"))
    found = speech_clauses(Passages(story)[0])
    assert speaker in [story.text[c.subject.start : c.subject.end] for c in found if c.subject]
