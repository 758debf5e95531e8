"""Who may have said a quotation."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.quotes.speaker_candidates import Passages, speaker_candidates
from linter.read import read_text


def test_nobody_first_then_everybody_near() -> None:
    story = Story(read_text("Tom Marlow waited. “It is late,” Margaret Quill said.", "a.txt"))
    found = speaker_candidates(Passages(story), 0, None)
    assert (found[0].mention, found[0].place) == (None, "none")
    named = [story.text[c.mention.start : c.mention.end] for c in found if c.mention]
    assert {"Margaret Quill", "Tom Marlow"} <= set(named)
    assert all(c.features for c in found)
