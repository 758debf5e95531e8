"""Two places that say what somebody is -> whether the copy tells, there or between, that it changed, or means a relative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.language.word_classes import KIN
from linter.lexicon import line_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person

_ATTACHED = frozenset(("once", "acting", "interim", "formerly", "previously", "as he", "as she", "chosen", "named"))
"""Words of change that count only right before a description or a name."""
RELATIVES = KIN - frozenset("friend colleague neighbour neighbor ally rival groom".split())
"""Those who may have the same name."""
_BACK = 200
"""Code points before the second place in which a relative takes away the ground."""


def tells_change(story: Story, person: Person, one: Span, other: Span) -> bool:
    """Whether the copy tells of a change, or a relative of the name may be meant."""
    first, second = sorted((one, other))
    tokens, lower = story.tokens, story.lower
    near = {sentence_at(story, first.start), sentence_at(story, second.start)}
    near |= {
        sentence_at(story, mention.span.start) for mention in person.mentions if first.end <= mention.span.start < second.start
    }
    last = tokens.within(Span(max(first.end, sentence_at(story, second.start).start - _BACK), second.start))
    kin = {k for sentence in near for k in tokens.within(sentence) if first.end <= tokens.starts[k] < second.start}
    if any(lower[k].removesuffix("'s") in RELATIVES for k in (*kin, *last)):
        return True
    words = " ".join(lower[k] for sentence in sorted(near) for k in tokens.within(sentence))
    beside = " ".join(word for place in (first, second) for word in _before(story, place))
    return any(f" {term} " in f" {beside if term in _ATTACHED else words} " for term in line_list("posts", "change"))


def _before(story: Story, place: Span) -> list[str]:
    """The words of a description with its name, and those right before it."""
    at = story.tokens.at(place.start)
    first = story.tokens.at(sentence_at(story, place.start).start)
    return story.lower[max(first, at - 4) : story.tokens.at(place.end)]
