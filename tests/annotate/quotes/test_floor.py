"""Who has the floor where a quotation has no tag."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.quotes.floor import floor
from linter.annotate.quotes.speaker_candidates import Passages
from linter.read import read_text


def test_who_opens_the_sentence_beside_it() -> None:
    story = Story(read_text("Margaret Quill was angry at the council. “They never asked us about the mill.”", "a.txt"))
    found = floor(Passages(story), 0, None)
    assert found is not None
    assert story.text[found.mention.start : found.mention.end] == "Margaret Quill"


def test_nobody_has_it_among_things() -> None:
    story = Story(read_text("The rain fell on the mill. “They never asked us about it.”", "a.txt"))
    assert floor(Passages(story), 0, None) is None
