"""A noun that means somebody (the teenager, his client) -> whether it may mean a given person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.language.numerals import simple
from linter.annotate.language.word_classes import KIN
from linter.annotate.names.name_context import is_role

if TYPE_CHECKING:
    from linter.annotate.names.people import Person
    from linter.annotate.wording.participants import Participant

_MEN = frozenset(
    """man boy father husband son brother grandfather uncle nephew grandson gentleman actor waiter widower businessman gunman
    policeman spokesman schoolboy lad groom bridegroom boyfriend stepfather stepson king prince""".split()
)
_WOMEN = frozenset(
    """woman girl mother wife daughter sister grandmother aunt niece granddaughter actress waitress widow businesswoman
    policewoman spokeswoman schoolgirl bride girlfriend stepmother stepdaughter queen princess nun""".split()
)
_AGES = {
    **dict.fromkeys(("baby", "infant"), (0, 2)),
    **dict.fromkeys(("child", "boy", "girl"), (0, 17)),
    **dict.fromkeys(("schoolboy", "schoolgirl", "pupil"), (4, 18)),
    **dict.fromkeys(("teenager", "teen"), (13, 19)),
    "toddler": (1, 4),
    "youth": (12, 24),
    "pensioner": (55, 120),
}
"""Nouns that say an age -> the first and the last year of it."""
_SEVERAL = frozenset("people men women children boys girls teenagers tourists hostages civilians pedestrians".split())
_ANYBODY = frozenset("victim suspect driver passenger gunman teenager prisoner patient hostage deceased accused".split())
"""Nouns for a part in an event, which whoever is named may play."""
_PEOPLE = frozenset(
    "defendant client employee pedestrian tourist youngster adult parent hostage captive inmate detainee".split()
)


def is_somebody(participant: Participant) -> bool:
    """Whether the participant is one person without a name: the driver, a black teenager."""
    kind, noun = participant.key
    return (
        kind == "noun"
        and noun not in KIN
        and (noun in _MEN or noun in _WOMEN or noun in _AGES or noun in _PEOPLE or is_role(noun))
    )


def is_group(participant: Participant) -> bool:
    """Whether the participant is several people of whom the copy says how many: nine French soldiers."""
    kind, noun = participant.key
    number = participant.words[0] if participant.words else ""
    if kind != "noun" or not (number.isdigit() or simple(number)):
        return False
    return noun in _SEVERAL or (noun.endswith("s") and is_role(noun[:-1]))


def may_be(participant: Participant, person: Person) -> bool:
    """Whether what is known of a person agrees with the noun: gender and age; the office, where it is somebody known."""
    noun = participant.key[1]
    if (noun in _MEN and person.gender == "f") or (noun in _WOMEN and person.gender == "m"):
        return False
    if noun in _AGES:
        first, last = _AGES[noun]
        if person.age is not None:
            return first <= person.age <= last
        return last > 20 or not person.roles
    if participant.definite and is_role(noun) and noun not in _ANYBODY:
        return any(noun in role.lower().split() for role in person.roles)
    return True
