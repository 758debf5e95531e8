"""Roles without a name -> those that nobody but the one spoken of can have, and he has another: `the fly-half`, of a prop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.claims.claim import Claim, Value, person_subject
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.unnamed import Unnamed, unnamed
from linter.annotate.language.word_classes import KIN
from linter.checks.names.both_told import both_told
from linter.checks.names.told_change import tells_change
from linter.finding import Hit
from linter.lexicon import line_list, word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.checks.names.one_role import OneRole, Role

_CLOSE = 2
"""Sentences from the last mention of somebody to a role without a name that can still be his."""
_SOMEBODY = KIN | frozenset(
    "man woman boy girl teenager colleague winner other others another rival boss opponent who's one".split()
)
_NOT = {"m": ("she", "her"), "f": ("he", "his", "him")}
"""Pronouns that are another's, by the sex of the one person."""


class NamelessRoles:
    """The roles without a name of one story, by one rule and what it knows of the people."""

    def __init__(self, rule: OneRole, story: Story, roles: Mapping[str, list[Role]]) -> None:
        self.rule, self.story, self.roles = rule, story, roles

    def strays(self) -> Iterator[Hit]:
        """`The fly-half`, of a prop, in a story that told of no fly-half before; `the health minister`, of the only one."""
        for group in self.rule.unnamed:
            bearers = [[role for role in held if group in (role.group, role.value)] for held in self.roles.values()]
            bearers = [held for held in bearers if held]
            taken = {role.value for held in bearers for role in held}
            for held in bearers:
                yield from self.strays_of(held, taken)

    def told_of_one(self) -> Iterator[Hit]:
        """`The major said`, of a colonel: nobody else was named up to there, nor told of without a name."""
        rule, story = self.rule, self.story
        for found in unnamed(story, rule.heads):
            held = self.roles.get(person_subject(found.person).key, ())
            span = Span(story.tokens.starts[found.first + 1], story.tokens.ends[found.head])
            words = story.document.words(span).lower().replace("’", "'").removesuffix("'s")
            place = Span(story.tokens.starts[found.first], span.end)
            if story.lower[found.first].endswith(("'s", "s'")) or any(q.span.covers(place) for q in story.quotations):
                continue  # Velm's high commissioner; “the Lord will show me”
            role = rule.role(Claim(person_subject(found.person), "role", Value(words), place, place, "unnamed"))
            if role is None or not self.may_mean(found, role):
                continue
            if any(role.value == other.value and role.field == other.field for one in self.roles.values() for other in one):
                continue
            clash = next((known for known in held if rule.clash([known, role], [])), None)
            if clash is not None and not tells_change(story, found.person, clash.claim.place, role.claim.place):
                yield role_hit(story, role, clash)

    def may_mean(self, found: Unnamed, role: Role) -> bool:
        """Whether a role that one may have without having been told of is yet the person's."""
        told = self.may_be_unnamed(role.group, role.value)
        return told or (found.alone and found.tag and role.group in self.rule.spoken)

    def strays_of(self, held: Sequence[Role], taken: Set[str]) -> Iterator[Hit]:
        """The roles without a name that exclude those of a bearer and are nobody else's."""
        story = self.story
        known = held[0]
        for term, (group, value) in self.rule.values.items():
            if group != known.group or value in taken or not self.may_be_unnamed(group, value):
                continue
            if any(self.rule.compatible(role, known._replace(value=value)) for role in held):
                continue
            at = _first(story, term)
            if len(taken) == 1 and at >= 0 and _in_headline(story, at, term):
                yield _stray(story, known, at, at + len(term.split()))

    def may_be_unnamed(self, group: str, value: str) -> bool:
        """Whether a value may stand without a name."""
        return group in self.rule.unnamed or value in self.rule.unnamed

    def other_fields(self) -> Iterator[Hit]:
        """`The health minister`, or `Health minister` in the headline, of the only minister: one for finance."""
        story = self.story
        for value in self.rule.fields:
            bearers = [[role for role in held if role.value == value] for held in self.roles.values()]
            bearers = [held for held in bearers if held]
            if len(bearers) != 1 or not bearers[0][0].field:
                continue
            known = bearers[0][0]
            for at in story.places.get(value, ()):
                field = story.lower[at - 1].removesuffix("s") if at else ""
                named = {role.field for role in bearers[0]}
                if field in named or field not in _portfolios() or _within(known.claim.place, story.tokens.starts[at]):
                    continue
                only = sum(story.lower[k - 1].removesuffix("s") == field for k in story.places[value] if k) == 1
                if only and _in_headline(story, at - 1, value):
                    yield _stray(story, known, at - 1, at + 1)
                    continue
                opens = only and at > 1 and story.lower[at - 2] == "the" and at - 2 in story.openings
                if opens and not self.somebody_else(known, at - 1):
                    yield _stray(story, known, at - 2, at + 1)

    def somebody_else(self, known: Role, at: int) -> bool:
        """Whether the copy before a role names or means another person who may have it, or tells of a change."""
        story = self.story
        tokens, lower = story.tokens, story.lower
        start, end = known.claim.place.end, tokens.starts[at]
        if end < start or story.people.mention_at(tokens.starts[min(at + 1, len(lower) - 1)]) is not None:
            return True
        person = story.people[known.claim.subject.person]
        others = any(story.people.of(m) not in (person, None) for m in story.people.between(0, end))
        if others and (at - 1 not in story.openings or not self.last_named(person, end)):
            return True
        between = lower[tokens.at(max(mention.span.end for mention in person.mentions if mention.span.end <= end)) : at]
        if not _SOMEBODY.isdisjoint(word.removesuffix("'s") for word in between) or any("year-old" in word for word in between):
            return True
        rest = tokens.within(Span(end, sentence_at(story, end).end))
        if any(lower[k] in _NOT.get(person.gender, ()) for k in rest):
            return True
        words = f" {' '.join(between)} {' '.join(lower[at : at + 8])} "
        return any(f" {term} " in words for term in line_list("posts", "change"))

    def last_named(self, person: Person, end: int) -> bool:
        """Whether nobody else was named after a person before an offset, and he not long ago."""
        story = self.story
        last = [m for m in story.people.between(0, end) if story.people.of(m) is not None][-1:]
        near = bool(last) and story.sentence_at(end) - story.sentence_at(last[0].span.start) <= _CLOSE
        return near and story.people.of(last[0]) is person


@cache
def _portfolios() -> frozenset[str]:
    """What there are ministers of, in the singular."""
    return frozenset(word.removesuffix("s") for word in word_list("offices", "portfolios"))


def _in_headline(story: Story, at: int, term: str) -> bool:
    """Whether a role opens the headline, nobody's name beside it, and the copy below has no such word."""
    behind = at + len(term.split())
    if at > 1 or story.tokens.starts[at] >= story.headline_end or behind >= len(story.lower):
        return False
    alone = len(story.places.get(term.split()[-1], ())) == 1 or " " not in term
    return (
        alone and story.people.mention_at(story.tokens.starts[behind]) is None and not story.tokens.words[behind][0].isupper()
    )


def _within(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _stray(story: Story, known: Role, first: int, end: int) -> Hit:
    """The hit for a role without a name."""
    span = Span(story.tokens.starts[first], story.tokens.ends[end - 1])
    return role_hit(story, known._replace(claim=known.claim._replace(span=span, place=span)), known)


def _first(story: Story, term: str) -> int:
    """The token where a term stands for the first time, in whatever number; -1: nowhere."""
    words = term.split()
    if any(word + "s" in story.places for word in words[-1:]):
        return -1
    for at in story.places.get(words[0], ()):
        if story.lower[at : at + len(words)] == words:
            return at
    return -1


def role_hit(story: Story, wrong: Role, right: Role) -> Hit:
    """The hit for a role that somebody cannot have beside another."""
    return both_told(story, wrong.claim.span, wrong.claim.subject.name, right.claim.span, right.claim.place)
