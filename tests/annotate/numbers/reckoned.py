"""A reader of figures and a text -> what it makes of the text, every span held against the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from linter.annotate import Story
from linter.annotate.numbers.figures import StoryFigures
from linter.annotate.numbers.sums import Group
from linter.read import read_text

Find = Callable[[StoryFigures], Iterable[Group]]


def story_of(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


def groups(find: Find, text: str) -> list[Group]:
    """The groups of a text; all their spans lie in the copy, and each says what its figure should be."""
    story = story_of(text)
    found = list(find(story.figures))
    for group in found:
        for span in (group.span, group.told.span, *(part.span for part in group.parts)):
            assert 0 <= span.start < span.end <= len(story.text)
        assert group.parts
        assert group.sum
    return found


def reckoned(find: Find, text: str) -> list[tuple[str, str]]:
    """The figures that are not what the others make: their words, and the sum that shows it."""
    return [(text[g.told.span.start : g.told.span.end], g.sum) for g in groups(find, text) if not g.agrees]


def agreeing(find: Find, text: str) -> list[str]:
    """The words of the figures that are what the others make."""
    return [text[g.told.span.start : g.told.span.end] for g in groups(find, text) if g.agrees]
