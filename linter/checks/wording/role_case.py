"""A family of roles -> the hits where the story gives somebody the other party's part: the buyer, of the seller."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import DEFINITE, Noun
from linter.annotate.wording.dealings import Dealing, dealings, may_deal, party_name
from linter.checks.wording.event_case import MOST
from linter.finding import Hit, Related

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.event_families import RoleFamily


def role_hits(story: Story, role: RoleFamily) -> Iterator[Hit]:
    """The nouns of either part that the copy puts beside the name of the other party."""
    places = [
        (place, side)
        for side, words in enumerate((role.doer, role.other))
        for word in words
        for place in story.places.get(word.split(" ")[-1], ())
        if _may_be_named(story, place)
    ]
    if not 0 < len(places) <= MOST or not may_deal(story, role):
        return
    named = [(noun, side, names) for place, side in places for noun, names in _named_at(story, place)]
    told = list(islice(dealings(story, role), MOST)) if named else []
    for noun, side, names in named if told else ():
        against = _turned(names, side, told)
        if against is not None:
            yield _hit(story, noun, against)


def _named_at(story: Story, place: int) -> Iterator[tuple[Noun, frozenset[str]]]:
    """The definite noun at a place with the words of the name beside it, where it has one."""
    start = story.tokens.starts[place]
    noun = story.clauses.noun(start)
    if noun is not None and noun.head.start == start and noun.definite and not noun.is_name:
        names = _named(story, noun)
        if names:
            yield noun, names


def _may_be_named(story: Story, place: int) -> bool:
    """Whether a comma and a word that makes it definite stand beside a noun: only then its clause is read."""
    tokens, text = story.tokens, story.text
    first = next((k for k in range(place - 1, max(-1, place - 4), -1) if story.lower[k] in DEFINITE), -1)
    if first < 0:
        return False
    before = text[tokens.ends[first - 1] : tokens.starts[first]] if first else ""
    return text[tokens.ends[place] : tokens.ends[place] + 1] == "," or before.startswith(",")


def _named(story: Story, noun: Noun) -> frozenset[str]:
    """Whom an apposition says to be the buyer: Culver, the buyer, …; the buyer, Culver, …"""
    if noun.role == "apposed" and isinstance(noun.governor, Noun):
        return party_name(story, noun.governor)
    return party_name(story, noun) if noun.apposed else frozenset()


def _turned(named: frozenset[str], side: int, told: list[Dealing]) -> Dealing | None:
    """The dealing in which the named one has the other part, where he has his own in none."""
    sides = [((one.doer, one.other) if side == 0 else (one.other, one.doer), one) for one in told]
    if any(named & mine for (mine, _), _ in sides):
        return None
    return next((one for (_, theirs), one in sides if named & theirs), None)


def _hit(story: Story, noun: Noun, against: Dealing) -> Hit:
    document, there = story.document, against.verb.span
    words = (
        document.words(noun.span),
        document.words(there),
        str(document.place(noun.span.start)),
        document.where(there),
    )
    return Hit(noun.span, words, related=(Related(there, f"'{words[1]}' here"),))
