"""An attribution -> the person of the register who speaks, where the register knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.quotes.attributions import Attribution

_APPOSITION = lazy_pattern(r"(?:\s+(?:of|for|at|in)\s+[^,.;:“”\"\n]{1,40})?,?\s+(?=[^\W\d_a-z])")
_OF_WHAT = lazy_pattern(r"\s(?:of|for|at|from)(?:\s(?:the|a|an))?(?:\s[^\W\d_a-z][\w’'-]*)+(?:\s(?:council|police|club))?")
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
    if not last[0].isupper():
        return _in_apposition(story, span.end)
    if "'s " in words or "’s " in words:
        return None  # somebody's office
    return people.at(span.end - 1 - 2 * possessive)


def _in_apposition(story: Story, end: int) -> Person | None:
    """Whom the name behind a role gives: “its head of transport, Peter Lowe,”; “the singer Ann Lee”."""
    match = _APPOSITION.match(story.text, end)
    return story.people.at(match.end()) if match else None


def name(story: Story, attribution: Attribution) -> str:
    """The speaker's name as the story gives it most fully; empty if nobody speaks."""
    found = person(story, attribution)
    if found or not attribution.speaker:
        return found.name if found else attribution.name
    words = " ".join(story.document.words(attribution.speaker).split())
    if attribution.name != words:
        return attribution.name or words
    match = _OF_WHAT.match(story.text, attribution.speaker.end)
    return words + (match[0] if match else "")
