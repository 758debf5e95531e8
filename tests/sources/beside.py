"""What the tests of this room share: a draft and sources -> the two together."""

from __future__ import annotations

from linter.annotate import Story
from linter.read import read_text
from linter.sources.comparison import Comparison
from linter.sources.source import Source, Sources


def story_of(text: str) -> Story:
    """The story of a text."""
    return Story(read_text(text, "draft.txt"))


def sources_of(*texts: str) -> Sources:
    """Sources with these texts."""
    return Sources([Source(read_text(text, f"source{number}.txt")) for number, text in enumerate(texts, 1)])


def beside(draft: str, *texts: str) -> Comparison:
    """A draft held against sources with these texts."""
    return sources_of(*texts).against(story_of(draft))
