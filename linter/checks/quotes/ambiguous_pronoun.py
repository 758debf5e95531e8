"""Speakers who could be either of two people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_MOST = 200
"""Quotations before the pronoun that are looked at."""
_GENDER = {"he": "m", "she": "f"}


@record
class AmbiguousPronoun:
    """Finds “he said” or “she said” where the quotations just before are by two people whom the pronoun may mean."""

    within: int = 1
    """Only speakers of so many paragraphs before."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        found = story.attributions
        for index, attribution in enumerate(found):
            speaker = attribution.speaker
            if not speaker or not attribution.quoted or attribution.presumed:
                continue
            gender = _GENDER.get(story.document.words(speaker).lower())
            if not gender:
                continue
            paragraph = story.document.paragraph_index(speaker.start)
            own = story.document.paragraphs[paragraph].span
            if any(story.people.of(m) for m in story.people.between(own.start, speaker.start)):
                continue
            rivals: list[tuple[Person, Attribution]] = []
            for at in range(index - 1, max(-1, index - 1 - _MOST), -1):
                earlier = found[at]
                if earlier.quotation.paragraph < paragraph - self.within:
                    break
                who = earlier.person if earlier.quotation.paragraph < paragraph else None
                if who and who.gender == gender and who not in [rival for rival, _ in rivals]:
                    rivals.append((who, earlier))
            if len(rivals) > 1:
                related = tuple(Related(e.speaker, f"{who.name} speaks here.") for who, e in rivals[:2] if e.speaker)
                words = (story.document.words(speaker), rivals[0][0].name, rivals[1][0].name)
                yield Hit(speaker, (*words, quote_excerpt(story, attribution.quotation.inner)), related=related)
