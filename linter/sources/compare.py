"""A story and its sources -> what several rules ask of the two together, each thing computed once."""

from __future__ import annotations

from typing import NamedTuple

from linter.annotate import Story
from linter.annotate.quotations import Quotation
from linter.sources.index import Sources
from linter.sources.passage import Passage, trace

NOT_SPEECH = frozenset(("title", "nickname", "headline"))


class Traced(NamedTuple):
    """A quotation and where it comes from."""

    quotation: Quotation
    passage: Passage | None
    """None: no source has anything like it."""


class Comparison:
    """A story held against its sources."""

    def __init__(self, story: Story, sources: Sources) -> None:
        self.story = story
        self.sources = sources
        self._traced: dict[frozenset[str], tuple[Traced, ...]] = {}

    def quotations(self, fillers: frozenset[str] = frozenset()) -> tuple[Traced, ...]:
        """The quotations of the story in order, titles and headlines left out, each with its passage."""
        if fillers not in self._traced:
            text = self.story.text
            self._traced[fillers] = tuple(
                Traced(quotation, trace(text, quotation.inner, self.sources, fillers))
                for quotation in self.story.quotations
                if quotation.kind not in NOT_SPEECH
            )
        return self._traced[fillers]
