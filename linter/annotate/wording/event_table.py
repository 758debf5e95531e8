"""Families of events -> an index of the words that tell them: which class of which family, as a verb, a noun, a participle.

A family holds the classes of what may befall one kind of thing; classes that exclude one another are rivals. The families that
ship lie in `lexicon/events/*.yml`; `training/build_event_index.py` makes of them `lexicon/events.txt`, of which a run reads the
lines of the words that its stories have. A rule brings families of its own as records.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.annotate.language.inflection import lemmas
from linter.annotate.wording.event_families import RoleFamily
from linter.lexicon import SortedLines, table_bytes
from linter.record import NamedTuple


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


REFERS = frozenset(("noun", "agent", "participle", "adjective"))
"""Kinds of terms that can refer back."""
TELLS = REFERS | {"verb", "object", "state"}
"""Kinds of terms that can tell a class for a fact."""
ACTS = frozenset(("verb", "object", "state"))
"""Kinds of terms that tell a class in a headline."""
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


@cache
def shipped_events() -> EventTable:
    """The families that ship."""
    return EventTable(table_bytes("events.txt"))
