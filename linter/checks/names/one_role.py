"""What one person is said to be, here and there -> offices, ranks and roles that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.claims.owners import sentence_at
from linter.annotate.language.inflection import IRREGULAR
from linter.annotate.language.word_classes import KIN, STOPS
from linter.finding import Hit, Related
from linter.lexicon import word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.annotate.names.people import Person
    from linter.desk import Desk

_TAILS = frozenset("of at for in from on to under behind with and or who".split())


_CLOSE = 2
"""Sentences from the last mention of somebody to a role without a name that can still be his."""
_SOMEBODY = KIN | frozenset(
    "man woman boy girl teenager colleague winner other others another rival boss opponent who's one".split()
)


_ATTACHED = frozenset(("once", "acting", "interim", "formerly", "previously", "as he", "as she", "chosen", "named"))
"""Words of change that count only right before a description or a name."""
_NOT = {"m": ("she", "her"), "f": ("he", "his", "him")}
"""Pronouns that are another's, by the sex of the one person."""


class Role(NamedTuple):
    """A role that a description names."""

    claim: Claim
    group: str
    value: str
    """The first of its synonyms."""
    field: str
    """What of: works for a works minister; empty where nothing is said."""


@record
class OneRole:
    """Finds a person who is one thing here and another there: sergeant and captain, prosecutor and counsel for the defence.

    A description names a value by its head: the `works minister`, a `finance director of Orrin Steel`. Two values of one group
    exclude each other; values of different groups do not. What is former, acting or of another time does not count, nor does a
    change that the copy tells (`promoted`, `elected`), nor a relative of the name. The words for the message are the
    description, the person, the other description and its place.
    """

    groups: Mapping[str, tuple[str, ...]]
    """Name of a group -> values that exclude each other, each a term or several of one meaning (`sergeant/sgt`)."""
    fields: tuple[str, ...] = ()
    """Values that have one field, of which there are many: a works minister is no finance minister."""
    together: tuple[str, ...] = ()
    """Pairs of values that go together, as `chair + chief executive`."""
    rivals: bool = False
    """Whether such a pair clashes all the same where somebody else of the story is the one."""
    anywhere: bool = False
    """Whether a value may stand anywhere in the description (a party), not only as its head."""
    unnamed: tuple[str, ...] = ()
    """Groups whose value without a name (`the fly-half`) is the one named person's who has another value of the group."""
    change: tuple[str, ...] = ()
    """Words that tell of a change; a sentence about the person that has one takes away the ground."""

    @cached_property
    def _values(self) -> dict[str, tuple[str, str]]:
        """Term -> its group and value."""
        terms = {}
        for group, values in self.groups.items():
            for value in values:
                for term in value.split("/"):
                    terms[term] = (group, value.partition("/")[0])
        return terms

    @cached_property
    def _heads(self) -> frozenset[str]:
        heads = {term.split()[-1] for term in self._values}
        return frozenset(heads | {head[:-1] for head in heads if head.endswith("s")})

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if self._heads.isdisjoint(story.places):
            return
        roles: dict[str, list[Role]] = {}
        for claim in story.claims.of("role"):
            headline = claim.form == "title" and claim.span.start < story.headline_end and claim.span.start > 0
            role = self.role(claim) if claim.stance == "asserted" and not headline else None
            if role is not None:
                roles.setdefault(claim.subject.key, []).append(role)
        for person, held in roles.items():
            others = [role for key, theirs in roles.items() if key != person for role in theirs]
            held = [role for role in held if not any(_one_breath(role, other) for other in held)] or []
            pair = self.clash(held, others) if len(held) > 1 else None
            if pair and not self.changed(story, *pair):
                yield _hit(story, *_wrong_first(*pair, held, others))
        yield from self.strays(story, roles)
        yield from self.other_fields(story, roles)

    def role(self, claim: Claim) -> Role | None:
        """The role that a description names by its head."""
        words = claim.value.text.replace(".", "").replace(",", "").split()
        stop = next((i for i, word in enumerate(words) if word in _TAILS), len(words))
        head = words[:stop]
        phrase = self.long_term(words)
        if phrase:
            return Role(claim, *self._values[phrase], "")
        while head and (head[0] in ("the", "a", "an") or head[0].isdigit()):
            head = head[1:]
        for end in range(len(head), 0 if self.anywhere else len(head) - 1, -1):
            for size in range(min(4, end), 0, -1):
                found = self._values.get(" ".join(head[end - size : end]).removesuffix("'s").removesuffix("s'"))
                if found:
                    group, value = found
                    field = self.field(head[: end - size], words[stop + 1 :]) if value in self.fields else ""
                    return Role(claim, group, value, field)
        return None

    def long_term(self, words: Sequence[str]) -> str:
        """The term with a preposition in it that a description begins with: counsel for the defence."""
        said = " ".join(words[1:] if words[:1] in (["the"], ["a"]) else words) + " "
        return next((term for term in self._values if " " in term and said.startswith(f"{term} ")), "")

    def field(self, before: Sequence[str], behind: Sequence[str]) -> str:
        """What a minister is minister of: the word before the head, or what follows `of` and `for`."""
        words = [word for word in before if not word.endswith(("'s", "s'"))] or [w for w in behind if w not in ("the", "state")]
        return words[-1].removesuffix("s") if before else words[0].removesuffix("s") if words else ""

    def clash(self, held: list[Role], others: list[Role]) -> tuple[Role, Role] | None:
        """The first two roles that one person cannot have at once."""
        for i, one in enumerate(held):
            for other in held[i + 1 :]:
                if one.group != other.group:
                    continue
                if one.value == other.value:
                    if one.field and other.field and one.field != other.field:
                        return one, other
                elif not self.compatible(one, other) or (
                    self.rivals and any(o.value in (one.value, other.value) for o in others)
                ):
                    return one, other
        return None

    def strays(self, story: Story, roles: Mapping[str, list[Role]]) -> Iterator[Hit]:
        """`The fly-half`, of a prop, in a story that told of no fly-half before; `the health minister`, of the only one."""
        for group in self.unnamed:
            bearers = [
                [role for role in held if group in (role.group, role.value)]
                for held in roles.values()
                if any(group in (role.group, role.value) for role in held)
            ]
            if len(bearers) == 1:
                yield from self.strays_of(story, bearers[0])

    def strays_of(self, story: Story, held: Sequence[Role]) -> Iterator[Hit]:
        """The roles without a name that exclude those of the only bearer of a group."""
        known = held[0]
        for term, (group, value) in self._values.items():
            same = group == known.group and not any(role.value == value for role in held)
            if not same or any(self.compatible(role, known._replace(value=value)) for role in held):
                continue
            if group not in self.unnamed and value not in self.unnamed:
                continue
            at = _first(story, term)
            the = at > 0 and story.lower[at - 1] == "the" and _alone(story, at + len(term.split()))
            if the and not self.somebody_else(story, known, at):
                yield _stray(story, known, at - 1, at + len(term.split()))
            elif at >= 0 and _in_headline(story, at, term):
                yield _stray(story, known, at, at + len(term.split()))

    def other_fields(self, story: Story, roles: Mapping[str, list[Role]]) -> Iterator[Hit]:
        """`The health minister`, or `Health minister` in the headline, of the only minister: one for finance."""
        for value in self.fields:
            bearers = [[role for role in held if role.value == value] for held in roles.values()]
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
                if opens and not self.somebody_else(story, known, at - 1):
                    yield _stray(story, known, at - 2, at + 1)

    def somebody_else(self, story: Story, known: Role, at: int) -> bool:
        """Whether the copy before a role names or means another person who may have it, or tells of a change."""
        tokens, lower = story.tokens, story.lower
        start, end = known.claim.place.end, tokens.starts[at]
        if end < start or story.people.mention_at(tokens.starts[min(at + 1, len(lower) - 1)]) is not None:
            return True
        person = story.people[known.claim.subject.person]
        others = any(story.people.of(m) not in (person, None) for m in story.people.between(0, end))
        if others and (at - 1 not in story.openings or not self.last_named(story, person, end)):
            return True
        between = lower[tokens.at(max(mention.span.end for mention in person.mentions if mention.span.end <= end)) : at]
        if not _SOMEBODY.isdisjoint(word.removesuffix("'s") for word in between) or any("year-old" in word for word in between):
            return True
        rest = tokens.within(Span(end, sentence_at(story, end).end))
        if any(lower[k] in _NOT.get(person.gender, ()) for k in rest):
            return True
        words = f" {' '.join(between)} {' '.join(lower[at : at + 8])} "
        return any(f" {term} " in words for term in self.change)

    def last_named(self, story: Story, person: Person, end: int) -> bool:
        """Whether nobody else was named after a person before an offset, and he not long ago."""
        last = [m for m in story.people.between(0, end) if story.people.of(m) is not None][-1:]
        near = bool(last) and story.sentence_at(end) - story.sentence_at(last[0].span.start) <= _CLOSE
        return near and story.people.of(last[0]) is person

    def compatible(self, one: Role, other: Role) -> bool:
        """Whether two roles go together."""
        return bool({f"{one.value} + {other.value}", f"{other.value} + {one.value}"} & set(self.together))

    def changed(self, story: Story, one: Role, other: Role) -> bool:
        """Whether the copy tells of a change, or a relative of the name may be meant."""
        first, second = sorted((one.claim.place, other.claim.place))
        tokens, lower = story.tokens, story.lower
        near = {sentence_at(story, first.start), sentence_at(story, second.start)}
        near |= {
            sentence_at(story, mention.span.start)
            for mention in story.people[one.claim.subject.person].mentions
            if first.end <= mention.span.start < second.start
        }
        last = tokens.within(Span(max(first.end, sentence_at(story, second.start).start - 200), second.start))
        kin = {k for sentence in near for k in tokens.within(sentence) if first.end <= tokens.starts[k] < second.start}
        if any(lower[k].removesuffix("'s") in KIN for k in (*kin, *last)):
            return True
        words = " ".join(lower[k] for sentence in sorted(near) for k in tokens.within(sentence))
        beside = " ".join(word for place in (first, second) for word in _before(story, place))
        return any(f" {term} " in f" {beside if term in _ATTACHED else words} " for term in self.change)


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


def _alone(story: Story, behind: int) -> bool:
    """Whether a role is no adjective: a verb or a mark follows it."""
    if behind >= len(story.lower) or story.text[story.tokens.ends[behind - 1] : story.tokens.starts[behind]] != " ":
        return True
    word = story.lower[behind]
    return word in STOPS or word in IRREGULAR or word.endswith("ed") or word in word_list("speech", "say")


def _within(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _stray(story: Story, known: Role, first: int, end: int) -> Hit:
    """The hit for a role without a name."""
    span = Span(story.tokens.starts[first], story.tokens.ends[end - 1])
    return _hit(story, known._replace(claim=known.claim._replace(span=span, place=span)), known)


def _first(story: Story, term: str) -> int:
    """The token where a term stands for the first time, in whatever number; -1: nowhere."""
    words = term.split()
    if any(word + "s" in story.places for word in words[-1:]):
        return -1
    for at in story.places.get(words[0], ()):
        if story.lower[at : at + len(words)] == words:
            return at
    return -1


def _before(story: Story, place: Span) -> list[str]:
    """The words of a description with its name, and those right before it."""
    at = story.tokens.at(place.start)
    return story.lower[max(0, at - 4) : story.tokens.at(place.end)]


def _one_breath(one: Role, other: Role) -> bool:
    """Whether the copy tells two roles with one name: `the mayor, Councillor Quist`."""
    return one.value != other.value and one.claim.place.overlaps(other.claim.place)


def _wrong_first(one: Role, other: Role, held: list[Role], others: list[Role]) -> tuple[Role, Role]:
    """The likelier wrong one first: what somebody else is, else what is told less often, else the later."""

    def weight(role: Role) -> tuple[bool, int, int]:
        elsewhere = any(o.value == role.value and o.field == role.field for o in others)
        told = sum(o.value == role.value and o.field == role.field for o in held)
        return (not elsewhere, told, -role.claim.span.start)

    return (one, other) if weight(one) < weight(other) else (other, one)


def _hit(story: Story, wrong: Role, right: Role) -> Hit:
    from linter.checks.names.name_variant import place_of_form

    words = story.document.words
    here, there = words(wrong.claim.span), words(right.claim.span)
    return Hit(
        wrong.claim.span,
        (here, wrong.claim.subject.name, there, place_of_form(story, right.claim.span)),
        related=(Related(right.claim.place, f"'{there}' here"),),
    )
