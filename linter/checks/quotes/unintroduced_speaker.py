"""Speakers whom the story does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk


@record
class UnintroducedSpeaker:
    """Finds a quotation that is given to a bare surname which stands nowhere else, in a story that introduces its speakers.

    It is somebody left over from a cut, or another one's name. Names known the world over, firms, and names with a role of
    their own are let be.
    """

    introduced: int = 2
    """Only where at least so many people are introduced by full name, one of whom speaks."""
    confidence: float = 0.7
    """Only speakers that are at least so sure."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.checks.names.not_introduced import NotIntroduced

        speakers = [a for a in story.attributions if a.quoted and a.person is not None and not a.presumed]
        strangers = [a for a in speakers if not a.person.full and a.confidence >= self.confidence]  # type: ignore[union-attr]
        if not strangers or sum(person.full for person in story.people) < self.introduced:
            return
        if not any(a.person.full for a in speakers):  # type: ignore[union-attr]
            return
        unknown = {hit.span for hit in NotIntroduced().find(story, desk)}
        for attribution in strangers:
            if _is_stranger(story, attribution) and attribution.person.introduced.span in unknown:  # type: ignore[union-attr]
                assert attribution.speaker is not None
                shown = quote_excerpt(story, attribution.quotation.inner)
                yield Hit(attribution.speaker, (story.document.words(attribution.speaker), shown))


def _is_stranger(story: Story, attribution: Attribution) -> bool:
    """Whether a speaker is named this once, and nothing is said of who they are."""
    person = attribution.person
    if person is None or attribution.speaker is None or len(person.mentions) > 1 or person.age or person.organisation:
        return False
    name = person.introduced.words[-1]
    if not story.document.words(attribution.speaker).endswith(name):
        return False
    return story.text.count(name) == 1 and not any(role[:1].islower() for role in person.roles)
