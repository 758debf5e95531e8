"""The words of a figure's sentence -> whether they let it be another than that told before: an update, a part, a guess."""

from __future__ import annotations

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.lazy_pattern import lazy_pattern

CHANGES = frozenset(
    """rise rises rose risen climb climbed grew grown jump jumped revised later earlier initially originally previously first
    second third since total another more others other further additional also besides including include among alone each
    every per average least most than altogether nearly almost estimated estimate estimates expected could may might would if
    early initial original old new far some only different separate similar former last next year years week weeks month
    months decade ago both either or overnight""".split()
)
"""Words that let a figure be another one than that before: an update, a part, a guess, another event."""
KNOWN = lazy_pattern(r"(?:^|\b)(?:the|all|all the|these|those|all of the)\s+$")
"""What stands before a figure that is told as one that was told before."""


def sentence_words(figures: StoryFigures, figure: StoryFigure) -> set[str]:
    """The words of the sentence of a figure, lower case."""
    tokens = figures.story.tokens.within(figures.sentence(figure.sentence))
    words = figures.story.tokens.words
    return {figures.story.lower[i] for i in tokens if words[i] != "May"}
