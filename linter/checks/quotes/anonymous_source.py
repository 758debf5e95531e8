"""Speakers without a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class AnonymousSource:
    """Finds a quotation whose speaker is a source or an insider without a name: a matter of the house's policy."""

    nouns: tuple[str, ...] = ("source", "sources", "insider", "insiders")
    """The last word of a mention that makes it anonymous, in lower case."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        seen: set[int] = set()
        for attribution in story.attributions:
            speaker = attribution.speaker
            if not attribution.quoted or not speaker or speaker.start in seen:
                continue
            words = story.document.words(speaker).split()
            of = story.text[speaker.end : speaker.end + 4].split() == ["of"]
            if words[-1].lower() in self.nouns and not of:
                seen.add(speaker.start)
                yield Hit(speaker, (" ".join(words), quote_excerpt(story, attribution.quotation.inner)))
