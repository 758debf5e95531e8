"""References back to what the story never told, where it told a rival or denied it -> findings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from linter.annotate.wording.event_families import EventFamily
from linter.annotate.wording.event_table import EventTable
from linter.annotate.wording.tellings import event_tellings
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.event_families import RoleFamily
    from linter.annotate.wording.tellings import Told
    from linter.checks.wording.event_case import EventCase
    from linter.desk import Desk
    from linter.finding import Hit
    from linter.text import Span

_ARE = {"event": "events", "fates": "events", "thing": "things", "part": "things", "attribute": "attributes"}
"""What the families of each kind are of."""


@record
class ReferenceBack:
    """Finds words that speak of something as known that the story has not told: an event (the walkout, her dismissal, the
    ousted chief, the arsonist) of which it tells a rival or says that there was none; a thing (the screwdriver) where it
    brought in another of its kind; a word that tells one thing from another (the southbound train); the part of the other
    party in a dealing (the buyer, of the seller; the landlady had paid her rent).

    What excludes what is written in `linter/lexicon/events/`, in classes of families; the families of a rule come on top, or in
    the place of those of the same name. A telling of the class that stands before silences it, whatever its words.
    """

    of: tuple[Literal["events", "things", "attributes", "roles"], ...] = ("events",)
    """What is looked at."""
    families: tuple[EventFamily, ...] = ()
    """Families of events of the desk's own."""
    without: tuple[str, ...] = ()
    """Names of shipped families that are not used."""

    @cached_property
    def _own(self) -> EventTable | None:
        if not self.families:
            return None
        from linter.annotate.wording.event_index import index_text

        return EventTable(index_text(self.families).encode())

    @cached_property
    def _unused(self) -> frozenset[str]:
        return frozenset((*self.without, *(family.family for family in self.families)))

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not story.english:
            return
        from linter.annotate.wording.event_table import shipped_events

        seen: set[Span] = set()
        tables = [(shipped_events(), story.event_tellings)]
        if self._own is not None:
            tables.append((self._own, event_tellings(story, self._own)))
        for table, told in tables:
            roles = _roles(story, table) if "roles" in self.of else ()
            parts = (hit for role in roles for hit in _party_hits(story, role))
            for hit in (*self._hits(story, table, told), *parts):
                if hit.span not in seen:
                    seen.add(hit.span)
                    yield hit

    def _hits(self, story: Story, table: EventTable, told: Told) -> Iterator[Hit]:
        for number, classes in told.items():
            family = table.families[number]
            if _ARE[family.kind] not in self.of or (table is not self._own and family.name in self._unused):
                continue
            case = _case(_ARE[family.kind])
            for owner in classes:
                hit = case(story, table, classes, owner).hit()
                if hit is not None:
                    yield hit


def _case(of: str) -> type[EventCase]:
    """What judges references to events, things or attributes, loaded where the copy may hold one."""
    if of == "things":
        from linter.checks.wording.thing_case import ThingCase

        return ThingCase
    if of == "attributes":
        from linter.checks.wording.attribute_case import AttributeCase

        return AttributeCase
    from linter.checks.wording.event_case import EventCase

    return EventCase


def _party_hits(story: Story, role: RoleFamily) -> Iterator[Hit]:
    from linter.checks.wording.role_acts import act_hits
    from linter.checks.wording.role_case import role_hits

    yield from [*role_hits(story, role), *act_hits(story, role)]


def _roles(story: Story, table: EventTable) -> list[RoleFamily]:
    """The families of roles of which the story names a party."""
    named = {number for word in table.parties.keys() & story.places.keys() for number in table.parties[word]}
    return [table.roles[number] for number in sorted(named)]
