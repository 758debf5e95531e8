"""Verbs of saying that judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.record import field, record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class LoadedVerb:
    """Finds a verb that attributes a quotation and at the same time tells the reader what to think of it."""

    verbs: Mapping[str, str] = field(default_factory=dict)
    """The verb's form in lower case -> the plain form to write instead."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        seen: set[int] = set()
        for attribution in story.attributions:
            cue = attribution.cue
            if not attribution.quoted or not cue or attribution.confidence < 0.5 or cue.start in seen:
                continue
            plain = self.verbs.get(story.document.words(cue).lower())
            if plain:
                seen.add(cue.start)
                yield Hit(cue, suggestions=(plain,))
