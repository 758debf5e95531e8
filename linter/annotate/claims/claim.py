"""Story -> its claims, one attribute at a time: who or what has which value, by which words, told as a fact or otherwise.

    for claim in story.claims.of("role"):
        claim.subject.name, claim.value.text, claim.span, claim.stance
    for same in story.claims.by_subject("birth"):       # the claims of one subject, in order of place
        …

An attribute is one reader: a function from a story to its claims, in `READERS`. It is read when first asked for. A check
compares the values of one subject; how two values are compared is the check's own affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person

READERS = {
    "birth": "linter.annotate.claims.births:read_births",
    "role": "linter.annotate.claims.descriptions:read_descriptions",
}
"""Attribute -> where its reader lies. `birth`: the days on which a person may have been born, by every age and date of birth.
`role`: what a person is said to be, as the noun phrase says it."""


_NUMBERED = lazy_pattern(r"\s?(?:#|No\.?\s?)?\d|\s(?:I{1,3}|IV|V|One|Two|Three)\b")


class Subject(NamedTuple):
    """Of whom or what something is claimed."""

    kind: str
    """person, thing or event."""
    key: str
    """Equal for two claims of one subject: a person's full name, the lemma of a thing or an event."""
    name: str
    """As a message names it."""
    person: int = -1
    """A person's index in `story.people`."""


class Value(NamedTuple):
    """What is claimed. Quantities and days are intervals, so that slack and rounding are part of the value."""

    text: str
    """In lower case and on one line: `the works minister`, `41`."""
    low: float = 0.0
    high: float = 0.0
    """The bounds of an interval: days of the calendar for a birth."""


class Claim(NamedTuple):
    """One attribute of one subject, told in one place."""

    subject: Subject
    attribute: str
    value: Value
    span: Span
    """The words that give the value."""
    place: Span
    """The words that tell it: the value and the name that it stands with."""
    form: str = ""
    """How it is told: title, apposed, before, predicate, bracket, headline, …"""
    stance: str = "asserted"
    """asserted, denied, counterfactual, planned, asked, quoted or other (of another time: former, then, as he was)."""
    exact: bool = True
    """Whether nothing says about, nearly, more than."""


class Claims:
    """The claims of a story, read attribute by attribute."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._read: dict[str, tuple[Claim, ...]] = {}
        self.named: dict[int, Person | None] = {}
        """An offset -> who is named there for certain, where somebody asked: `owners.known`."""

    @cached_property
    def numbered(self) -> frozenset[int]:
        """The people, by their index, whose name a number follows: there may be many of them."""
        text, people = self._story.text, self._story.people
        return frozenset(p.index for p in people if any(_NUMBERED.match(text, m.span.end) for m in p.mentions))

    def of(self, attribute: str) -> tuple[Claim, ...]:
        """The claims of an attribute in order of place."""
        found = self._read.get(attribute)
        if found is None:
            module, _, function = READERS[attribute].partition(":")
            reader: Callable[[Story], Iterator[Claim]] = getattr(import_module(module), function)
            found = self._read[attribute] = tuple(sorted(reader(self._story), key=lambda claim: (claim.span, claim.form)))
        return found

    def by_subject(self, attribute: str) -> Iterator[tuple[Claim, ...]]:
        """The claims of an attribute, those of one subject together."""
        groups: dict[tuple[str, str], list[Claim]] = {}
        for claim in self.of(attribute):
            groups.setdefault(claim.subject[:2], []).append(claim)
        yield from map(tuple, groups.values())

    def __iter__(self) -> Iterator[Claim]:
        """All claims of all attributes, in order of place."""
        everything = [claim for attribute in READERS for claim in self.of(attribute)]
        yield from sorted(everything, key=lambda claim: (claim.span, claim.attribute))


def person_subject(person: Person) -> Subject:
    """The subject that a person of the register is."""
    return Subject("person", " ".join(person.introduced.parts), person.name, person.index)
