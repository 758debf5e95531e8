"""Families of events: classes of what may befall somebody or something, each of which excludes others."""

from __future__ import annotations

from collections.abc import Mapping

from linter.record import record

KINDS = {
    "verbs": "verb",
    "done_to": "object",
    "states": "state",
    "nouns": "noun",
    "participles": "participle",
    "agents": "agent",
    "adjectives": "adjective",
    "denied_by": "denial",
    "but_not": "other",
    "weak": "weak",
}


@record
class EventClass:
    """One thing that may have happened, with every way in which copy tells it."""

    verbs: tuple[str, ...] = ()
    """Said of the subject: `resign`, `step down`; `himself` stands for any -self, `his` for any possessive."""
    done_to: tuple[str, ...] = ()
    """Said of the object: `oust`, `take into custody`."""
    states: tuple[str, ...] = ()
    """Behind `be`: `on strike`, `in custody`."""
    nouns: tuple[str, ...] = ()
    """`resignation`, `plea of guilty`."""
    participles: tuple[str, ...] = ()
    """Before a noun: the `ousted` chief."""
    agents: tuple[str, ...] = ()
    """Somebody by his part in it: `arsonist`."""
    adjectives: tuple[str, ...] = ()
    """The `wounded`, the `bankrupt` firm."""
    denied_by: tuple[str, ...] = ()
    """Phrases that say outright that it did not happen: `never married`."""
    but_not: tuple[str, ...] = ()
    """Phrases in which a word of the class has another sense: `press release`."""
    weak: tuple[str, ...] = ()
    """Words that may tell the class: where one stands before, a reference back is prepared for."""


@record
class EventFamily:
    """Classes of events that may befall the same one."""

    family: str
    classes: Mapping[str, EventClass]
    of: tuple[str, ...] = ("event",)
    """Whom or what they befall."""
    exclude: tuple[tuple[str, ...], ...] = ()
    """Sets of classes that exclude one another; `all` is a set of all."""
    follows: tuple[tuple[str, str], ...] = ()
    """Pairs of classes that may both be told of one."""
    several: bool = False
    """Several subjects of one story usually have different fates."""


@record
class ThingFamily:
    """Kinds of a thing that exclude one another: a knife is no screwdriver."""

    family: str
    nouns: tuple[tuple[str, ...], ...]
    """Each a kind: its name, other names for it, narrower kinds."""
    role: str = "thing"
    """What part it plays: weapon, vehicle, relative."""
    above: tuple[str, ...] = ()
    """General words that fit any of them."""
    but_not: tuple[str, ...] = ()
    at_hand: bool = False
    """Things that copy names with `the` though it never brought them in: the kitchen, the bridge."""


@record
class AttributeFamily:
    """Words that tell two things of one noun apart and exclude one another: a northbound train is no southbound one."""

    family: str
    words: tuple[tuple[str, ...], ...]
    of: tuple[str, ...] = ()
    """The nouns of which they are said; any, where none is named."""
    but_not: tuple[str, ...] = ()


@record
class Setting:
    """A field of news: its families count only in a story that has enough of its words."""

    setting: str
    words: tuple[str, ...]
    families: tuple[str, ...]
    enough: int = 2
    """How many different ones of the words, in any form."""


@record
class RoleFamily:
    """The two parts of one dealing: who buys is the buyer, who sells is the seller."""

    family: str
    doer: tuple[str, ...]
    """Nouns for the subject of the verbs."""
    other: tuple[str, ...]
    """Nouns for the other party."""
    verbs: tuple[str, ...]
    """What the doer does, with the preposition before the other party: `buy from`; `sue`, where that is the object."""
    turned: tuple[str, ...] = ()
    """What the other party does, likewise: `sell to`."""
    doer_acts: tuple[str, ...] = ()
    """What only the doer does in the course of it: the tenant `pays the rent`, `moves out`; `be` opens a passive."""
    other_acts: tuple[str, ...] = ()
    """What only the other party does: the landlord `raises the rent`, `evicts`."""
    of_one: tuple[str, ...] = ()
    """Nouns of either part that an owner before them names the opposite party of: his tenant is the landlord's."""


AnyFamily = EventFamily | ThingFamily | AttributeFamily
