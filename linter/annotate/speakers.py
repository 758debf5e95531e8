"""An attribution -> the person of the register who speaks, where the register knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.attributions import Attribution
    from linter.annotate.people import Person

_BARE = frozenset(("he", "she", "who"))


def person(story: Story, attribution: Attribution) -> Person | None:
    """Who speaks; None for bodies, roles, and whoever cannot be told."""
    span = attribution.speaker
    if span is None:
        return None
    words = story.document.words(span)
    people = story.people
    if words.lower() in _BARE:
        return people.resolve_pronoun(span.start)
    possessive = words.endswith(("'s", "’s"))
    last = words.removesuffix("'s").removesuffix("’s").rsplit(None, 1)[-1]
    if not last[0].isupper() or "'s " in words or "’s " in words:
        return None  # a role, or somebody's office
    return people.at(span.end - 1 - 2 * possessive)


def name(story: Story, attribution: Attribution) -> str:
    """The speaker's name as the story gives it most fully; empty if nobody speaks."""
    found = person(story, attribution)
    return found.name if found else attribution.name
