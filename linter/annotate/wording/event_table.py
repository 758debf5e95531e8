"""Families of events -> an index of the words that tell them: which class of which family, as a verb, a noun, a participle.

A family holds the classes of what may befall one kind of thing; classes that exclude one another are rivals. The families that
ship lie in `lexicon/events/*.yml`; `training/build_event_index.py` makes of them `lexicon/events.txt`, of which a run reads the
lines of the words that its stories have. A rule brings families of its own as records.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import lemmas
from linter.annotate.wording.event_families import RoleFamily
from linter.lexicon import SortedLines, table_in_place
from linter.record import NamedTuple
from linter.remembered import Remembered

if TYPE_CHECKING:
    from linter.lexicon import Table


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


class Reach(NamedTuple):
    """The families of which a word may tell by terms of some kinds."""

    alone: frozenset[int]
    with_others: tuple[tuple[int, tuple[str, ...]], ...]
    """Those of which it tells only where all words of a term stand in the story, with these words."""


class _Families(dict[int, Family]):
    """The families by number; the line of one is read when it is first asked for."""

    def __init__(self, heads: list[list[str]]) -> None:
        super().__init__()
        self._heads = heads
        self._ends = list(accumulate(head[3].count("|") + 1 for head in heads))

    def __missing__(self, number: int) -> Family:
        name, of, kind, classes, rivals = self._heads[number]
        end = self._ends[number]
        self[number] = found = Family(name, tuple(of.split(",")), kind, range(end - classes.count("|") - 1, end), rivals)
        return found


class EventTable:
    """The index: a word's base form -> the terms that have it."""

    def __init__(self, data: Table) -> None:
        ends = [-2]
        for _ in range(3):
            ends.append(data.find(b"\n\n", ends[-1] + 2))
        heads, settings, roles = (data[start + 2 : end].decode() for start, end in pairwise(ends))
        self.roles = tuple(_role(line) for line in roles.split("\n") if line.strip())
        self.parties: dict[str, list[int]] = {}
        """The last word of a name for a party in a dealing -> the families of roles that have it."""
        for number, role in enumerate(self.roles):
            for phrase in (*role.doer, *role.other):
                self.parties.setdefault(phrase.rpartition(" ")[2], []).append(number)
        self.settings: dict[int, tuple[int, tuple[str, ...]]] = {}
        """Family -> how many words of its field a story must have, and the words."""
        self._heads = [line.split("\t") for line in heads.split("\n") if line.strip()]
        self.families = _Families(self._heads)
        self.family_of: list[int] = []
        for number, head in enumerate(self._heads):
            self.family_of += [number] * (head[3].count("|") + 1)
        self._rivals: dict[int, frozenset[int]] = {}
        for line in settings.split("\n"):
            if line.strip():
                enough, members, words = line.split("\t")
                gate = int(enough), tuple(words.split("|"))
                self.settings.update(dict.fromkeys(map(int, members.split()), gate))
        self._lines = SortedLines(data, ends[-1] + 2, len(data) - 1)
        self.entries = Remembered(self._entries_of)
        """A word of the copy, in lower case -> its terms unread, by family: of most families one word alone stands in a story,
        and none of its terms is ever read."""
        self._of_family: Remembered[tuple[str, int], list[TableTerm]] = Remembered(self._terms_of)
        self.referring = Remembered(partial(self._reach, REFERS))
        """A word -> what it may refer back to."""
        self.acting = Remembered(partial(self._reach, ACTS))
        """A word -> what it may tell of in a headline."""

    @property
    def names(self) -> list[str]:
        """Of every class."""
        return "|".join(head[3] for head in self._heads).split("|")

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
        for entries in self.entries[word].values():
            yield from map(_read, entries)

    def _entries_of(self, word: str) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for line in filter(None, map(self._lines.get, lemmas(word))):
            for entry in line.split("\t"):
                found.setdefault(self.family_of[int(entry[: entry.index(" ")])], []).append(entry)
        return found

    def of_family(self, word: str, family: int) -> list[TableTerm]:
        """Those of a family of which the word is a form that their kind allows; the words of most stories are the same."""
        return self._of_family[word, family]

    def _terms_of(self, which: tuple[str, int]) -> list[TableTerm]:
        word, family = which
        terms = map(_read, self.entries[word].get(family, ()))
        return [term for term in terms if _fits(word, term.words[term.key], term.kind)]

    def by_family(self, word: str) -> dict[int, list[TableTerm]]:
        """Those of every family that has any."""
        found = {family: self.of_family(word, family) for family in self.entries[word]}
        return {family: terms for family, terms in found.items() if terms}

    def _reach(self, kinds: frozenset[str], word: str) -> Reach | None:
        written = [entry for entries in self.entries[word].values() for entry in entries]
        terms = [_read(entry) for entry in written if entry.split(" ", 2)[1] in kinds]
        found = [(self.family_of[term.owner], term.words) for term in terms if _fits(word, term.words[term.key], term.kind)]
        alone = frozenset(family for family, words in found if len(words) == 1)
        with_others = tuple((family, words) for family, words in found if family not in alone)
        return Reach(alone, with_others) if found else None


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


def _read(entry: str) -> TableTerm:
    owner, kind, key, words = entry.split(" ", 3)
    return TableTerm(int(owner), kind, tuple(words.split(" ")), int(key))


@cache
def shipped_events() -> EventTable:
    """The families that ship."""
    return EventTable(table_in_place("events.txt"))
