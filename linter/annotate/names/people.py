"""Mentions -> the register: everyone in the story, introduced where, and every later mention tied to one of them or to nobody.

Full names come first: each makes a person or joins one. Then bare surnames, given names and titled names are tied to those.
A bare name that speaks or has a title but fits nobody makes a person of its own, so the register serves stories that
introduce nobody by full name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.names.mentions import Mention

if TYPE_CHECKING:
    from linter.annotate import Story


class Person:
    """One person of the story."""

    def __init__(self, index: int, introduced: Mention) -> None:
        self.index = index
        self.introduced = introduced
        """The mention with the fullest name; the first of the kind."""
        self.given = ""
        """As written; empty for somebody known by surname or by one name only."""
        self.surname = ""
        self.gender = ""
        """'m', 'f' or ''."""
        self.roles: tuple[str, ...] = ()
        """Titles, and roles in appositions, as written, in order."""
        self.organisation = ""
        self.age: int | None = None
        self.nickname = ""
        self.mentions: tuple[Mention, ...] = ()
        self.aliases: frozenset[str] = frozenset()
        """Every word or stretch of words by which a later mention may go, in lower case."""

    @property
    def name(self) -> str:
        """The fullest form introduced."""
        return " ".join(self.introduced.words)

    @property
    def nicknames(self) -> frozenset[str]:
        """The names in quotation marks inside the full name, in lower case."""
        return frozenset(m.nickname.lower() for m in self.mentions if m.nickname)

    @property
    def full(self) -> bool:
        """Whether the story gives more than one name."""
        return bool(self.given)


class People:
    """The register. Iterate over it for the people in order of their first mention."""

    def __init__(self, story: Story, people: list[Person], names: list[Mention], owners: dict[int, Person]) -> None:
        self._people = tuple(people)
        self.names = tuple(names)
        """Every mention of the story in order."""
        self._story = story
        self._owners = owners
        self._starts = [mention.whole.start for mention in names]
        self._name_starts = [mention.span.start for mention in names]

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people)

    def __len__(self) -> int:
        return len(self._people)

    def __getitem__(self, index: int) -> Person:
        return self._people[index]

    @cached_property
    def by_initial(self) -> dict[str, list[Person]]:
        """The people introduced by full name, by the first letter of their surnames as it sounds."""
        from linter.annotate.names.likeness import initial_sound

        found: dict[str, list[Person]] = {}
        for person in self._people:
            if person.full:
                found.setdefault(initial_sound(person.introduced.parts[-1]), []).append(person)
        return found

    @cached_property
    def by_role(self) -> dict[str, list[Person]]:
        """The people by each word of their titles and roles, in lower case, in order of their first mention."""
        found: dict[str, list[Person]] = {}
        for person in self._people:
            for word in {word for role in person.roles for word in role.lower().split()}:
                found.setdefault(word, []).append(person)
        return found

    @cached_property
    def families(self) -> frozenset[str]:
        """Surnames in the plural, in lower case."""
        return frozenset(mention.parts[-1] for mention in self.names if mention.kind == "family")

    @cached_property
    def by_surname(self) -> dict[str, list[Person]]:
        """The people introduced by full name, by their surnames in lower case."""
        found: dict[str, list[Person]] = {}
        for person in self._people:
            if person.full:
                found.setdefault(person.introduced.parts[-1], []).append(person)
        return found

    def of(self, mention: Mention) -> Person | None:
        """Whom a mention names."""
        return self._owners.get(mention.span.start)

    def mention_at(self, offset: int) -> Mention | None:
        """The mention, title included, that the offset lies in."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.names[index].span.end:
            return self.names[index]
        return None

    def between(self, start: int, stop: int) -> tuple[Mention, ...]:
        """The mentions whose names begin in a stretch, in order."""
        first, last = bisect_left(self._name_starts, start), bisect_left(self._name_starts, stop)
        return self.names[first:last]

    def at(self, offset: int) -> Person | None:
        """Whom the mention at the offset names; its title counts as part of it."""
        mention = self.mention_at(offset)
        return self.of(mention) if mention else None

    def resolve_pronoun(self, offset: int) -> Person | None:
        """Whom the pronoun or the role phrase (`the professor`) at the offset stands for; None where more than one fits."""
        from linter.annotate.names.pronouns import pronoun_bearer

        return pronoun_bearer(self._story, self, offset)

    @property
    def organisations(self) -> tuple[Mention, ...]:
        """The mentions of organisations, in order."""
        return tuple(mention for mention in self.names if mention.kind in ("organisation", "acronym"))

    @property
    def places(self) -> tuple[Mention, ...]:
        """The mentions of places, in order."""
        return tuple(mention for mention in self.names if mention.kind == "place")
