"""A family of roles -> the hits where the story gives somebody the other party's part: the buyer, of the seller."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import DEFINITE, Noun
from linter.annotate.wording.dealings import Dealing, dealings, may_deal, party_name
from linter.annotate.wording.references import is_quoted
from linter.checks.wording.event_case import MOST
from linter.finding import Hit, Related

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.event_families import RoleFamily

_OWNERS = frozenset(("his", "her"))
_SEX = {"he": "m", "himself": "m", "she": "f", "herself": "f"}
_NEAR = 14
"""Words behind a party in which a pronoun is his."""
_COMPARES = frozenset("than as".split())

_Party = tuple[Noun, int, frozenset[str]]
"""A noun of either part, the part that somebody has by it, and his name."""


def role_hits(story: Story, role: RoleFamily) -> Iterator[Hit]:
    """The nouns of either part that the copy puts beside the name of the other party, or speaks of as the other party."""
    places = [
        (place, side)
        for side, words in enumerate((role.doer, role.other))
        for place in party_places(story, words)
        if _is_definite(story, place)
    ]
    if not 0 < len(places) <= MOST or not may_deal(story, role):
        return
    named = [(noun, side, names) for place, side in places for noun, names in _named_at(story, place)]
    owned = [party for place, side in places for party in _owned_at(story, role, place, side)]
    alone = [(noun, side, sex) for place, side in places for noun, sex in _sexed_at(story, place)]
    told = list(islice(dealings(story, role), MOST)) if named or owned or alone else []
    whole = [one for one in told if one.doer and one.other]
    for noun, against in (
        *((noun, _turned(names, side, whole) or _turned(names, side, told)) for noun, side, names in named),
        *((noun, _turned(names, side, told)) for noun, side, names in owned),
        *((noun, _of_other_sex(story, sex, side, whole)) for noun, side, sex in alone),
    ):
        if against is not None and against.verb.span.start < noun.span.start:
            yield _hit(story, noun, against)


def party_places(story: Story, phrases: tuple[str, ...]) -> Iterator[int]:
    """Where the last word of a name for a party stands behind the others: the side of a winning side."""
    for phrase in phrases:
        *before, last = phrase.split(" ")
        for place in story.places.get(last, ()):
            if story.lower[max(0, place - len(before)) : place] == before:
                yield place


def _is_definite(story: Story, place: int) -> bool:
    """Whether a word that makes it definite stands close before a noun: only then its clause is read."""
    return any(word in DEFINITE for word in story.lower[max(0, place - 3) : place])


def party_at(story: Story, place: int) -> Noun | None:
    """The definite noun, no name, that has its head at a place."""
    start = story.tokens.starts[place]
    noun = story.clauses.noun(start)
    return noun if noun is not None and noun.head.start == start and noun.definite and not noun.is_name else None


def _named_at(story: Story, place: int) -> Iterator[tuple[Noun, frozenset[str]]]:
    """The definite noun at a place with the words of the name beside it, where it has one."""
    if not _has_comma(story, place):
        return
    noun = party_at(story, place)
    names = _named(story, noun) if noun is not None else frozenset()
    if noun is not None and names:
        yield noun, names


def _has_comma(story: Story, place: int) -> bool:
    """Whether a comma parts a definite noun from what stands before or behind."""
    tokens, text = story.tokens, story.text
    first = next((k for k in range(place - 1, max(-1, place - 4), -1) if story.lower[k] in DEFINITE), -1)
    before = text[tokens.ends[first - 1] : tokens.starts[first]] if first > 0 else ""
    return text[tokens.ends[place] : tokens.ends[place] + 1] == "," or before.startswith(",")


def _owned_at(story: Story, role: RoleFamily, place: int, side: int) -> Iterator[_Party]:
    """The one whose party somebody is said to be, with the part that he has by that: his tenant is a landlord's."""
    if story.lower[place] not in role.of_one or story.lower[place - 1] not in _OWNERS | {"former", "old", "royal"}:
        return
    noun = party_at(story, place)
    if noun is None or noun.determiner not in _OWNERS or is_quoted(story, noun.span.start):
        return
    person = story.people.resolve_pronoun(noun.span.start)
    if person is not None:
        yield noun, 1 - side, frozenset(person.introduced.parts)


def _sexed_at(story: Story, place: int) -> Iterator[tuple[Noun, str]]:
    """The party that a sentence is about with the sex of the pronoun that next stands for it: the tenant, since he."""
    end = story.tokens.within(story.sentences[story.sentence_at(story.tokens.starts[place])]).stop
    for k in range(place + 1, min(end, place + _NEAR)):
        if story.lower[k] in _SEX:
            noun = party_at(story, place)
            if noun is not None and noun.role == "subject" and noun.determiner == "the" and not noun.apposed:
                between = story.clauses.around(noun.head.start).nouns
                start = story.tokens.starts[k]
                alone = not any(noun.span.end < other.span.start < start and _may_be_one(story, other) for other in between)
                if alone and _COMPARES.isdisjoint(story.lower[place : k - 1]) and not is_quoted(story, start):
                    yield noun, _SEX[story.lower[k]]
            return


def _may_be_one(story: Story, noun: Noun) -> bool:
    """Whether a pronoun may stand for what a noun names."""
    return noun.is_name or (noun.role == "subject" and not noun.is_pronoun)


def _named(story: Story, noun: Noun) -> frozenset[str]:
    """Whom an apposition says to be the buyer: Culver, the buyer, …; the buyer, Culver, …"""
    if noun.role == "apposed" and isinstance(noun.governor, Noun):
        return party_name(story, noun.governor)
    ends = noun.apposed[-1].span.end if noun.apposed else 0
    return party_name(story, noun) if ends and story.text.startswith((",", ".", "\n"), ends) else frozenset()


def _turned(named: frozenset[str], side: int, told: list[Dealing]) -> Dealing | None:
    """The dealing in which the named one has the other part, where he has his own in none."""
    sides = [((one.doer, one.other) if side == 0 else (one.other, one.doer), one) for one in told]
    if any(named & mine for (mine, _), _ in sides):
        return None
    return next((one for (_, theirs), one in sides if named & theirs), None)


def _of_other_sex(story: Story, sex: str, side: int, told: list[Dealing]) -> Dealing | None:
    """The one dealing of the story, where the pronoun fits only the other party."""
    if len({(one.doer, one.other) for one in told}) != 1:
        return None
    mine, theirs = (told[0].doer, told[0].other) if side == 0 else (told[0].other, told[0].doer)
    own = _sex(story, mine)
    return told[0] if own and own != sex and _sex(story, theirs) in ("", sex) else None


def _sex(story: Story, names: frozenset[str]) -> str:
    return next((person.gender for person in story.people if names == frozenset(person.introduced.parts)), "")


def _hit(story: Story, noun: Noun, against: Dealing) -> Hit:
    document, there = story.document, against.verb.span
    words = (
        document.words(noun.span),
        document.words(there),
        str(document.place(noun.span.start)),
        document.where(there),
    )
    return Hit(noun.span, words, related=(Related(there, f"'{words[1]}' here"),))
