"""Families of events -> the lines of `lexicon/events.txt`: each family, its classes, and the words that tell each class."""

from __future__ import annotations

from collections.abc import Iterable

from linter.annotate.wording.event_families import KINDS, AnyFamily, EventFamily, RoleFamily, Setting, ThingFamily

_SMALL = frozenset(
    """be a an the of to in on at by for from with and or his her its their one's oneself himself have get take make give go
    come put do not no never without up down out off over away back into""".split()
)
"""Words that too many sentences have to look a term up by them."""

ROLE_LISTS = ("doer", "other", "verbs", "turned", "doer_acts", "other_acts", "of_one")
"""The lists of a family of roles, in the order of its line."""
_BEHIND = frozenset("of to at in on for from between with against".split())
"""Prepositions before which the head of a term stands: refusal to apologise."""


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
    parts = ("\t".join((one.family, *("|".join(getattr(one, key)) for key in ROLE_LISTS))) for one in roles)
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
