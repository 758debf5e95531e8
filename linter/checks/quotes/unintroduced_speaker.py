"""Speakers whom the story does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.names.name_kinds import places
from linter.annotate.names.told_apart import called_so
from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, surnames, word_list
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk


@record
class UnintroducedSpeaker:
    """Finds a quotation that is given to a bare surname which stands nowhere else in the story.

    It is somebody left over from a cut, or another one's name. Names known the world over, firms, places and names with a role
    of their own are let be. Where the lists do not have the surname, the story must introduce somebody else, or the name have
    an honorific.
    """

    confidence: float = 0.7
    """Only speakers that are at least so sure."""

    sentences: int = 3
    """Sentences that a story has at least; a shorter text is a piece of one."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if desk.sources is not None or len(story.sentences) < self.sentences:
            return  # a piece of a story, or one that its sources introduce
        found: list[Attribution] = []
        for attribution in story.attributions:
            if not attribution.quoted or attribution.person is None or attribution.presumed:
                continue
            if attribution.confidence >= self.confidence and _is_stranger(story, attribution, attribution.person):
                found.append(attribution)
        seen: set[str] = set()
        for attribution in found:
            assert attribution.speaker is not None
            opens = story.sentence_at(attribution.speaker.start) <= story.sentence_at(_body(story))
            if attribution.name not in seen and len(found) <= _MOST and not opens:
                seen.add(attribution.name)
                shown = quote_excerpt(story, attribution.quotation.inner)
                yield Hit(attribution.speaker, (story.document.words(attribution.speaker), shown))


def _body(story: Story) -> int:
    """Where the copy begins behind its headline: what begins with a stranger speaking is a piece of a story."""
    first, *behind = story.document.paragraphs
    line = story.text[first.span.start : first.span.end].rstrip()
    return behind[0].span.start if behind and line[-1:] not in (".", "!", "?", "”", '"') else first.span.start


_HOUSE = lazy_pattern(r"(?: [a-z][a-z-]+){1,3} [A-Z][a-z]+ [A-Z]")
"""What follows the name of a firm or a place: the calling and the name of its man or woman."""
_MOST = 2
"""Strangers in a story that introduces its speakers; more of them are the house's style, or the copy is a piece of more."""
_HONORIFICS = frozenset("mr mrs ms miss mx dr prof".split())


def _is_stranger(story: Story, attribution: Attribution, person: Person) -> bool:
    """Whether a speaker goes by a surname, is named this once, and nothing is said of who they are."""
    if person.full or attribution.speaker is None or len(person.mentions) > 1 or person.age or person.organisation:
        return False
    mention = person.introduced
    name, key = mention.words[-1], mention.parts[-1]
    if not story.document.words(attribution.speaker).endswith(name) or key in word_list("famous") or len(mention.words) > 1:
        return False
    around, title = mention.around, mention.title.lower().rstrip(".")
    if _HOUSE.match(story.text, mention.span.end):
        return False  # said Velmor economist Ada Quill
    if around is None or around.article or around.thing or around.before in ("and", "&") or around.after in ("and", "&"):
        return False
    if (title and title not in _HONORIFICS) or around.role is not None or any(role[:1].islower() for role in person.roles):
        return False
    if not name.isalpha() or name.isupper() or key in places() or key in word_list("organisations", "known"):
        return False
    if key in surnames():
        known = not is_word(key) or bool(title)
    else:
        plural = mention.opening and key.endswith("s") and not title
        known = not is_word(key) and key not in genders() and not plural
        known = known and (bool(title) or not mention.opening or any(p.full for p in story.people))
    return (
        known
        and not called_so(story, mention)
        and sum(name in word for word in story.vocabulary) == 1
        and story.text.count(name) == 1
    )
