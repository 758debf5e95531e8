"""What people belong to, here and there -> one person as the same of two bodies, sides or places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate.claims.memberships import Membership, body_nouns, may_tell_two, read_memberships
from linter.checks.names.both_told import both_told
from linter.checks.names.told_change import tells_change
from linter.lexicon import line_list, word_list
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit

_STEM = 3
"""Letters that the words for one country or town have in common: Norway, Norwegian."""
_PLAYING = frozenset(("captain", "coach", "player", "voice"))
"""Those that a side has for one match, or one quarrel."""
_SEATED = frozenset(("mp", "member", "represents", "seat", "constituency", "riding"))
"""What says that a place is somebody's seat."""
_EMPLOYED = frozenset(("analyst", "economist", "strategist", "trader", "broker"))
"""Those who speak for one house."""
_AT_WORK = frozenset(("works", "works for", "works at"))
_SIDES = frozenset(("head", "place", "captain", "coach", "player", "voice"))
"""Kinds of membership that are of one body at a time."""


@record
class TwoBodies:
    """Finds a person who heads, speaks for, plays for or sits for one body here and another there.

    `Head of the Lindau Fire Brigade` and `who leads the Bregenz Fire Brigade`; `the Marsh Road forward`, of a forward of Harrow
    Lane, where Marsh Road is the other side of the match. The words for the message are the second body, the person, the first
    body and its place.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not may_tell_two(story):
            return
        held: dict[int, list[Membership]] = {}
        for membership in read_memberships(story):
            held.setdefault(membership.person.index, []).append(membership)
        for theirs in held.values():
            theirs.sort(key=lambda one: one.span)
            first, again = next(_pairs(story, theirs), (None, None))
            if first and again and not tells_change(story, first.person, first.place, again.place):
                yield both_told(story, again.span, again.person.name, first.span, first.place)


def _pairs(story: Story, held: list[Membership]) -> Iterator[tuple[Membership, Membership]]:
    """What was told first, and what cannot be beside it."""
    for i, again in enumerate(held):
        before = [one for one in held[:i] if one.kinds & again.kinds and one.place.end <= again.place.start]
        if any(_shares(one, again) for one in before):
            continue
        clear = [one for one in before if again.again or "staff" in one.kinds]
        yield from ((one, again) for one in clear if _excludes(story, one, again))


def _shares(one: Membership, other: Membership) -> bool:
    """Whether two bodies may be the same: `the dockers' union`, `the union`; `Norway`, `the Norwegian`."""
    own, its = _apart(one.body, other.body)
    return not own or not its or any(_same(x, y) for x in own for y in its)


def _apart(one: Sequence[str], other: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """What two bodies do not have in common in front and behind, where they are of one sort: `Lindau` and `Bregenz`."""
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    while one and other and one[0] == other[0] and one[0] in body_nouns():
        one, other = one[1:], other[1:]
    return one, other


def _excludes(story: Story, one: Membership, other: Membership) -> bool:
    """Whether nobody belongs to both in the same way."""
    kinds = one.kinds & other.kinds
    if "head" in kinds and _lines("houses", one, other):
        return True
    if "voice" in kinds and _lines("sides", one, other):
        return True
    if not (one.named and other.named):
        return False
    if "envoy" in kinds or _apart(one.body, other.body)[0] != one.body:
        return True
    if (one.head in _EMPLOYED or (one.head == "of" and _is_employed(one))) and other.head in _AT_WORK:
        return True
    if one.head in _SEATED and other.head in _SEATED:
        wide = word_list("places", "states") | word_list("places", "countries")
        return not wide.issuperset(one.body) and not wide.issuperset(other.body)
    return bool(kinds & _SIDES) and _acts(story, other) and (bool(kinds & _PLAYING) or _acts(story, one))


def _is_employed(one: Membership) -> bool:
    """Whether somebody `of` a house speaks for it: analyst Corey Stadt of Bright & Lowe."""
    return any(word in _EMPLOYED for role in one.person.roles for word in role.lower().split())


def _lines(section: str, one: Membership, other: Membership) -> bool:
    """Whether two bodies have nouns of two lines of a list, and of no one line."""
    lines = [set(line.split()) for line in line_list("posts", section)]
    here, there = [{i for i, line in enumerate(lines) if not line.isdisjoint(body)} for body in (one.body, other.body)]
    return bool(here and there) and not here & there


def _acts(story: Story, one: Membership) -> bool:
    """Whether the copy tells of a body elsewhere, too."""
    tokens = story.tokens
    inside = [k for k in tokens.within(one.span) if tokens.words[k][:1].isupper()]
    if not inside:
        return False
    word = story.lower[inside[0]].removesuffix("'s")
    places = [*story.places.get(word, ()), *story.places.get(f"{word}'s", ())]
    return any(tokens.words[k][:1].isupper() and not one.place.start <= tokens.starts[k] < one.place.end for k in places)


def _same(one: str, other: str) -> bool:
    return one[:_STEM] == other[:_STEM] or one in other or other in one
