"""What one person is said to be, here and there -> offices, ranks and roles that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.claims.phrase_heads import headed
from linter.checks.names.nameless_role import NamelessRoles, role_hit
from linter.checks.names.told_change import tells_change
from linter.finding import Hit
from linter.record import NamedTuple, record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.desk import Desk

_GRADES = frozenset(("deputy", "vice"))
"""Words before an office that make it another."""


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
    graded: tuple[str, ...] = ()
    """Values whose deputy is never called by the office itself: governor, mayor."""
    rivals: bool = False
    """Whether such a pair clashes all the same where somebody else of the story is the one."""
    anywhere: bool = False
    """Whether a value may stand anywhere in the description (a party), not only as its head."""
    unnamed: tuple[str, ...] = ()
    """Groups whose value without a name (`the fly-half`) is the one named person's who has another value of the group."""
    spoken: tuple[str, ...] = ()
    """Groups whose value without a name is the one named person's where it tells who said the words beside it."""

    def __post_init__(self) -> None:
        for group, values in self.groups.items():
            if any(not term.split() for value in values for term in value.split("/")):
                raise ValueError(f"every term of '{group}' is a word or several; leave the empty one out")

    @cached_property
    def values(self) -> dict[str, tuple[str, str]]:
        """Term -> its group and value."""
        terms = {}
        for group, values in self.groups.items():
            for value in values:
                for term in value.split("/"):
                    terms[term] = (group, value.partition("/")[0])
        return terms

    @cached_property
    def _together(self) -> frozenset[str]:
        return frozenset(self.together)

    @cached_property
    def _phrases(self) -> tuple[str, ...]:
        """The terms of several words, each with a space behind it."""
        return tuple(f"{term} " for term in self.values if " " in term)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The last words of all terms."""
        heads = {term.split()[-1] for term in self.values}
        return frozenset(heads | {head[:-1] for head in heads if head.endswith("s")})

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if self.heads.isdisjoint(story.places):
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
            if pair and not _tells_change(story, *pair):
                yield role_hit(story, *_wrong_first(*pair, held, others))
        nameless = NamelessRoles(self, story, roles)
        told = [*nameless.told_of_one(), *nameless.strays(), *nameless.other_fields()]
        yield from {hit.span: hit for hit in reversed(told)}.values()

    def role(self, claim: Claim) -> Role | None:
        """The role that a description names by its head."""
        said = headed(claim)
        head = said.words
        long = self.long_term(claim.value.text.replace(".", "").replace(",", "").split())
        if long:
            return Role(claim, *self.values[long], "")
        for end in range(len(head), 0 if self.anywhere else len(head) - 1, -1):
            for size in range(min(4, end), 0, -1):
                found = self.values.get(" ".join(head[end - size : end]).removesuffix("'s").removesuffix("s'"))
                if found:
                    group, value = found
                    grade = head[end - size - 1] if end > size else ""
                    value = f"deputy {value}" if grade in _GRADES and value in self.graded else value
                    if value in self.fields and f"shadow {value}" in self.values and "shadow" in head:
                        value = f"shadow {value}"
                    field = self.field(head[: end - size], said.tail) if value in self.fields else ""
                    return Role(claim, group, value, field)
        return None

    def long_term(self, words: Sequence[str]) -> str:
        """The term with a preposition in it that a description begins with: counsel for the defence."""
        said = " ".join(words[1:] if words[:1] in (["the"], ["a"]) else words) + " "
        if not said.startswith(self._phrases):
            return ""
        return next(term.rstrip() for term in self._phrases if said.startswith(term))

    def field(self, before: Sequence[str], behind: Sequence[str]) -> str:
        """What a minister is minister of: the word before the head, or what follows `of` and `for`."""
        own = [word for word in before if not word.endswith(("'s", "s'"))][-1:]
        word = next(iter(own or [word for word in behind if word not in ("the", "state")]), "")
        return word.removesuffix("s")

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

    def compatible(self, one: Role, other: Role) -> bool:
        """Whether two roles go together."""
        return not self._together.isdisjoint((f"{one.value} + {other.value}", f"{other.value} + {one.value}"))


def _tells_change(story: Story, one: Role, other: Role) -> bool:
    return tells_change(story, story.people[one.claim.subject.person], one.claim.place, other.claim.place)


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
