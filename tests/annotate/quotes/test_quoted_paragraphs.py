"""A paragraph's words outside its quotation marks."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.quotes.speaker_candidates import Passages
from linter.annotate.quotes.speaker_mention import QUOTE
from linter.read import read_text


def test_a_quotation_is_one_item() -> None:
    passage = Passages(Story(read_text("“It is very late,” Quill said. “Go home.”", "a.txt")))[0]
    assert passage.words.count(QUOTE) == 2
    assert "late" not in passage.words


def test_the_mention_in_a_tag() -> None:
    story = Story(read_text("“It is late,” Margaret Quill said.", "a.txt"))
    tagged = Passages(story).tagged(0)
    assert tagged is not None
    assert story.text[tagged.start : tagged.end] == "Margaret Quill"
