"""What one person is said to be, here and there -> offices, ranks and roles that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.claims.owners import sentence_at
from linter.annotate.language.word_classes import KIN
from linter.finding import Hit, Related
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.desk import Desk

_TAILS = frozenset("of at for in from on to under behind with and or who".split())


_FEW = 2
"""People of a story in which a role without a name is nobody's but the one person's."""
_SOMEBODY = KIN | frozenset(
    "man woman boy girl teenager colleague winner other others another rival boss opponent who's one".split()
)


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
            role = self.role(claim) if claim.stance == "asserted" else None
            if role is not None:
                roles.setdefault(claim.subject.key, []).append(role)
        for person, held in roles.items():
            others = [role for key, theirs in roles.items() if key != person for role in theirs]
            held = [role for role in held if not any(_one_breath(role, other) for other in held)] or []
            pair = self.clash(held, others) if len(held) > 1 else None
            if pair and not self.changed(story, *pair):
                yield _hit(story, *_wrong_first(*pair, held, others))
        yield from self.strays(story, roles)

    def role(self, claim: Claim) -> Role | None:
        """The role that a description names by its head."""
        words = claim.value.text.replace(".", "").replace(",", "").split()
        stop = next((i for i, word in enumerate(words) if word in _TAILS), len(words))
        head = words[:stop]
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
        """`The fly-half`, in a story that names nobody but a prop, and told of no fly-half before."""
        bearers = [held for held in roles.values() if held[0].group in self.unnamed]
        if len(bearers) != 1 or len(story.people) > _FEW:
            return
        known = bearers[0][0]
        for term, (group, value) in self._values.items():
            if group != known.group or any(role.value == value for role in bearers[0]):
                continue
            at = _first(story, term)
            if at > 0 and story.lower[at - 1] == "the" and not self.somebody_else(story, known, at):
                span = Span(story.tokens.starts[at - 1], story.tokens.ends[at + len(term.split()) - 1])
                yield _hit(story, Role(known.claim._replace(span=span, place=span), group, value, ""), known)

    def somebody_else(self, story: Story, known: Role, at: int) -> bool:
        """Whether the copy before a role names or means another person who may have it, or tells of a change."""
        tokens, lower = story.tokens, story.lower
        start, end = known.claim.place.end, tokens.starts[at]
        if end < start or story.people.mention_at(tokens.starts[min(at + 1, len(lower) - 1)]) is not None:
            return True
        person = story.people[known.claim.subject.person]
        if any(story.people.of(m) not in (person, None) for m in story.people.between(0, end)):
            return True
        between = lower[tokens.at(start) : at]
        if not _SOMEBODY.isdisjoint(word.removesuffix("'s") for word in between) or any("year-old" in word for word in between):
            return True
        rest = tokens.within(Span(end, sentence_at(story, end).end))
        if any(lower[k] in _NOT.get(person.gender, ()) for k in rest):
            return True
        words = f" {' '.join(between)} {' '.join(lower[at : at + 8])} "
        return any(f" {term} " in words for term in self.change)

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
        return any(f" {term} " in f" {words} " for term in self.change)


def _first(story: Story, term: str) -> int:
    """The token where a term stands for the first time, in whatever number; -1: nowhere."""
    words = term.split()
    if any(word + "s" in story.places for word in words[-1:]):
        return -1
    for at in story.places.get(words[0], ()):
        if story.lower[at : at + len(words)] == words:
            return at
    return -1


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
