"""Families of events -> an index of the words that tell them: which class of which family, as a verb, a noun, a participle.

A family holds the classes of what may befall one kind of thing; classes that exclude one another are rivals. The families that
ship lie in `lexicon/events/*.yml`; `training/build_event_index.py` makes of them `lexicon/events.txt`, of which a run reads the
lines of the words that its stories have. A rule brings families of its own as records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from linter.annotate.language.inflection import lemmas
from linter.lexicon import SortedLines, table_bytes
from linter.record import record


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


AnyFamily = EventFamily | ThingFamily | AttributeFamily


class TableTerm(NamedTuple):
    """One way to tell a class."""

    owner: int
    """The class."""
    kind: str
    """verb, object, state, noun, participle, agent, adjective, denial, other, weak."""
    words: tuple[str, ...]
    key: int
    """The place of the word by which it is looked up."""


class Family(NamedTuple):
    """What is known of a family."""

    name: str
    of: tuple[str, ...]
    kind: str
    """event, fates (events of which several subjects have different ones), thing, part (a thing at hand), attribute."""
    classes: range
    pairs: str
    """Which exclude one another, by their places; `all`."""


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
REFERS = frozenset(("noun", "agent", "participle", "adjective"))
"""Kinds of terms that can refer back."""
TELLS = REFERS | {"verb", "object", "state"}
"""Kinds of terms that can tell a class for a fact."""
ACTS = frozenset(("verb", "object", "state"))
"""Kinds of terms that tell a class in a headline."""
_SMALL = frozenset(
    """be a an the of to in on at by for from with and or his her its their one's oneself himself have get take make give go
    come put do not no never without up down out off over away back into""".split()
)
"""Words that too many sentences have to look a term up by them."""
_BEHIND = frozenset("of to at in on for from between with against".split())
"""Prepositions before which the head of a term stands: refusal to apologise."""
_REMEMBERED = 1 << 16
"""Words of the copy of which the terms are remembered."""


class EventTable:
    """The index: a word's base form -> the terms that have it."""

    def __init__(self, data: bytes) -> None:
        *parts, terms = data.split(b"\n\n", 3)
        heads, settings, roles = map(bytes.decode, parts)
        self.roles = tuple(_role(line) for line in roles.split("\n") if line.strip())
        self.parties: dict[str, list[int]] = {}
        """The last word of a name for a party in a dealing -> the families of roles that have it."""
        for number, role in enumerate(self.roles):
            for phrase in (*role.doer, *role.other):
                self.parties.setdefault(phrase.rpartition(" ")[2], []).append(number)
        self.settings: dict[int, tuple[int, tuple[str, ...]]] = {}
        """Family -> how many words of its field a story must have, and the words."""
        self.families: list[Family] = []
        self.names: list[str] = []
        """Of every class."""
        self.family_of: list[int] = []
        self._rivals: dict[int, frozenset[int]] = {}
        for line in heads.split("\n"):
            if line:
                self._family(line)
        for line in settings.split("\n"):
            if line.strip():
                enough, members, words = line.split("\t")
                gate = int(enough), tuple(words.split("|"))
                self.settings.update(dict.fromkeys(map(int, members.split()), gate))
        self._lines = SortedLines(terms.rstrip(b"\n"))
        self._terms: dict[str, tuple[TableTerm, ...]] = {}
        self._by_family: dict[str, dict[int, list[TableTerm]]] = {}
        self._by_kind: dict[str, tuple[tuple[TableTerm, ...], tuple[TableTerm, ...]]] = {}

    def _family(self, line: str) -> None:
        name, of, kind, classes, rivals = line.split("\t")
        first = len(self.names)
        names = classes.split("|")
        self.names += names
        self.family_of += [len(self.families)] * len(names)
        self.families.append(Family(name, tuple(of.split(",")), kind, range(first, first + len(names)), rivals))

    def rivals(self, owner: int) -> frozenset[int]:
        """The classes that exclude a class."""
        found = self._rivals.get(owner)
        if found is None:
            own, pairs = self.families[self.family_of[owner]][3:]
            if pairs == "all":
                found = frozenset(own) - {owner}
            else:
                places = [tuple(map(int, pair.split("-"))) for pair in pairs.split()]
                here = owner - own.start
                found = frozenset(own.start + (b if a == here else a) for a, b in places if here in (a, b))
            self._rivals[owner] = found
        return found

    def terms(self, word: str) -> Iterator[TableTerm]:
        """The terms that a word of the copy, in lower case, may be looked up by."""
        for lemma in lemmas(word):
            found = self._terms.get(lemma)
            if found is None:
                line = self._lines.get(lemma)
                found = tuple(_read(line)) if line else ()
                if len(self._terms) < _REMEMBERED:
                    self._terms[lemma] = found
            yield from found

    def by_family(self, word: str) -> dict[int, list[TableTerm]]:
        """Those of which it is a form that their kind allows, family by family; the words of most stories are the same."""
        found = self._by_family.get(word)
        if found is None:
            found = {}
            for term in self.terms(word):
                if _fits(word, term.words[term.key], term.kind):
                    found.setdefault(self.family_of[term.owner], []).append(term)
            if len(self._by_family) < _REMEMBERED:
                self._by_family[word] = found
        return found

    def referring(self, word: str) -> tuple[TableTerm, ...]:
        """Those by which a word of the copy may refer back."""
        return self._parted(word)[0]

    def acting(self, word: str) -> tuple[TableTerm, ...]:
        """Those by which a word may tell of something in a headline."""
        return self._parted(word)[1]

    def _parted(self, word: str) -> tuple[tuple[TableTerm, ...], tuple[TableTerm, ...]]:
        found = self._by_kind.get(word)
        if found is None:
            terms = [term for terms in self.by_family(word).values() for term in terms]
            refer, act = (tuple(term for term in terms if term.kind in kinds) for kinds in (REFERS, ACTS))
            found = refer, act
            if len(self._by_kind) < _REMEMBERED:
                self._by_kind[word] = found
        return found


def _fits(lower: str, word: str, kind: str) -> bool:
    """Whether a word of the copy is a form of a term's main word that its kind allows."""
    if lower == word:
        return True
    if kind in ("participle", "adjective"):
        return False
    if kind in ("noun", "agent"):
        plain = lower.removesuffix("'s")
        return plain == word or plain in (word + "s", word + "es") or (word[-1] == "y" and plain == word[:-1] + "ies")
    return word in lemmas(lower)


def _role(line: str) -> RoleFamily:
    name, *lists = line.split("\t")
    return RoleFamily(name, *(tuple(words.split("|")) if words else () for words in lists))


def _read(line: str) -> Iterator[TableTerm]:
    for entry in line.split("\t"):
        owner, kind, key, words = entry.split(" ", 3)
        yield TableTerm(int(owner), kind, tuple(words.split(" ")), int(key))


def index_text(families: Iterable[AnyFamily], settings: Iterable[Setting] = (), roles: Iterable[RoleFamily] = ()) -> str:
    """The text that an `EventTable` reads, in UTF-8."""
    heads: list[str] = []
    index: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    first = 0
    for family in families:
        numbers[family.family] = len(heads)
        head, classes = _head(family)
        heads.append(head)
        for number, cls in enumerate(classes, start=first):
            for kind, term in cls:
                words = term.lower().replace("’", "'").split()
                if words:
                    key = _key(words, kind)
                    index.setdefault(words[key], []).append(f"{number} {kind} {key} {' '.join(words)}")
        first += len(classes)
    terms = (word + "\t" + "\t".join(dict.fromkeys(entries)) for word, entries in sorted(index.items()))
    fields = (
        f"{one.enough}\t{' '.join(str(numbers[name]) for name in one.families if name in numbers)}\t{'|'.join(one.words)}"
        for one in settings
    )
    parts = ("\t".join((one.family, *map("|".join, (one.doer, one.other, one.verbs, one.turned)))) for one in roles)
    return "\n\n".join("\n".join(section) or " " for section in (heads, fields, parts, terms)) + "\n"


def _head(family: AnyFamily) -> tuple[str, list[list[tuple[str, str]]]]:
    """The line of a family, and of each of its classes the terms with their kinds."""
    if isinstance(family, EventFamily):
        names = list(family.classes)
        rivals = " ".join(sorted({"-".join(map(str, pair)) for pair in _rivals(family, names)}))
        kind = "fates" if family.several else "event"
        classes = [[(kind, term) for key, kind in KINDS.items() for term in getattr(c, key)] for c in family.classes.values()]
        of = family.of
    else:
        groups = family.nouns if isinstance(family, ThingFamily) else family.words
        names, rivals = [words[0] for words in groups], "all"
        thing = isinstance(family, ThingFamily)
        kind = ("part" if family.at_hand else "thing") if isinstance(family, ThingFamily) else "attribute"
        own = "noun" if thing else "adjective"
        classes = [[(own, word) for word in words] for words in groups]
        classes[0] += [("other", phrase) for phrase in family.but_not]
        of = (family.role,) if isinstance(family, ThingFamily) else family.of
    return "\t".join((family.family, ",".join(of), kind, "|".join(names), rivals)), classes


def _key(words: list[str], kind: str) -> int:
    """The word to look a term up by: the verb, the head noun, else the longest."""
    if kind in ("verb", "object"):
        return int(words[0] == "be" and len(words) > 1)
    if kind in ("noun", "agent"):
        return next((at - 1 for at, word in enumerate(words) if at and word in _BEHIND), len(words) - 1)
    return max(range(len(words)), key=lambda at: (words[at] not in _SMALL, len(words[at])))


def _rivals(family: EventFamily, names: list[str]) -> set[tuple[int, int]]:
    """The pairs of classes, by their places, that exclude one another."""
    found: set[tuple[int, int]] = set()
    for given in family.exclude:
        places = sorted(range(len(names)) if given == ("all",) else (names.index(name) for name in given if name in names))
        found |= {(a, b) for n, a in enumerate(places) for b in places[n + 1 :]}
    for pair in family.follows:
        known = sorted(names.index(name) for name in pair if name in names)
        if len(known) == 2:
            found.discard((known[0], known[1]))
    return found


@cache
def shipped_events() -> EventTable:
    """The families that ship."""
    return EventTable(table_bytes("events.txt"))
