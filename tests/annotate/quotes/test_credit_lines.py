"""Voices in a list: the line below or above a quotation names its speaker."""

from __future__ import annotations

from linter.annotate import Story
from linter.read import read_text

TEXT = """“It was the best mill in the valley, and we will miss it.”

— Margaret Quill

“They should have asked us before they sold the place.”

— Thomas Marlow
"""


def test_each_voice_has_its_name() -> None:
    story = Story(read_text(TEXT, "a.txt"))
    assert [a.name for a in story.attributions] == ["Margaret Quill", "Thomas Marlow"]
