"""Speakers whom the story does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.lexicon import is_word, surnames, word_list
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
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
        strangers: list[Attribution] = []
        known = False
        for attribution in story.attributions:
            if not attribution.quoted or attribution.person is None or attribution.presumed:
                continue
            known = known or attribution.person.full
            if attribution.confidence >= self.confidence and _is_stranger(story, attribution, attribution.person):
                strangers.append(attribution)
        if not known or not strangers or sum(person.full for person in story.people) < self.introduced:
            return
        for attribution in strangers:
            assert attribution.speaker is not None
            shown = quote_excerpt(story, attribution.quotation.inner)
            yield Hit(attribution.speaker, (story.document.words(attribution.speaker), shown))


def _is_stranger(story: Story, attribution: Attribution, person: Person) -> bool:
    """Whether a speaker goes by a surname, is named this once, and nothing is said of who they are."""
    if person.full or attribution.speaker is None or len(person.mentions) > 1 or person.age or person.organisation:
        return False
    mention = person.introduced
    name, key = mention.words[-1], mention.parts[-1]
    if not story.document.words(attribution.speaker).endswith(name) or key in word_list("famous") or is_word(key):
        return False
    around = mention.around
    if around is None or around.article or around.thing or around.before in ("and", "&") or around.after in ("and", "&"):
        return False
    if key not in surnames() or any(role[:1].islower() for role in person.roles):
        return False
    return story.text.count(name) == 1
