"""Patterns by the literal text at or near their beginning -> where in a view of the copy each of them may match."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.patterns import SPACE, Lead, Pattern
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.language.scope_view import ScopeView

_WORD = lazy_pattern(r"\w+")
_NONE: frozenset[str] = frozenset()


class Beginning(NamedTuple):
    """One beginning of one pattern."""

    order: int
    token: int
    text: str
    exact: bool
    words: tuple[str, ...] = ()
    """The text cut at white space of any length, if it holds any."""
    before: int = 0
    """The most characters of the match that stand before it."""
    others: frozenset[str] = _NONE
    """Whole words besides the first that stand in it, lower-case."""
    sure: bool = False
    """Wherever its first word stands, so does it: it is that word, and case does not count."""

    def end(self, copy: str, place: int) -> int:
        """Where the beginning ends if it stands at a place of the copy; else -1."""
        if not self.words:
            return place + len(self.text) if copy.startswith(self.text, place) else -1
        for i, word in enumerate(self.words):
            if i:
                start = place
                while copy[place : place + 1].isspace():
                    place += 1
                if place == start:
                    return -1
            if not copy.startswith(word, place):
                return -1
            place += len(word)
        return place


class Beginnings:
    """The beginnings of some patterns, each of which has one."""

    def __init__(
        self, patterns: Sequence[Pattern], leads_of_all: Sequence[Sequence[Lead]], words: bool, ignorecase: bool, groups: bool
    ) -> None:
        self.words = words
        self.by_word: dict[str, list[Beginning]] = {}
        """By the whole first word."""
        self.by_prefix: dict[str, list[Beginning]] = {}
        """By how the first word begins."""
        self.by_text: dict[str, list[Beginning]] = {}
        """By literal text that need not begin with a word."""
        self.folds = [ignorecase or "(?i" in pattern.text for pattern in patterns]
        """For each pattern whether its beginnings are sought in lower case."""
        order = 0
        for number, (pattern, leads) in enumerate(zip(patterns, leads_of_all, strict=True)):
            exact = words and pattern.exact and not (groups and pattern.groups) and (ignorecase or not self.folds[number])
            for lead in leads:
                self._add(order, number, exact, lead)
                order += 1

    def _add(self, order: int, number: int, exact: bool, lead: Lead) -> None:
        start, folds = lead.start, self.folds[number]
        text = start.text.lower() if folds else start.text
        ends = start.end == "break" or (start.end == "end" and self.words)
        if lead.apart and text.isalnum():  # a word or its beginning: most of the world's tokens
            entry = Beginning(order, number, text, exact, (), lead.most, _NONE, ends and folds)
            (self.by_word if ends else self.by_prefix).setdefault(text.lower(), []).append(entry)
            return
        parts = tuple(text.split(SPACE)) if SPACE in text else ()
        if parts and not all(part and not part[0].isspace() for part in parts):
            text, parts, exact = parts[0], (), False
        whole = (" ".join(parts) if parts else text).lower()
        found = list(_WORD.finditer(whole))
        others = frozenset([word[0] for word in found[1:] if ends or word.end() < len(whole)])
        entry = Beginning(order, number, text, exact, parts, lead.most, others)
        if found and found[0].start() == 0 and lead.apart:
            # a start that was cut short may go on with the same word
            known = ends or found[0].end() < len(start.text)
            (self.by_word if known else self.by_prefix).setdefault(found[0][0], []).append(entry)
        else:
            self.by_text.setdefault((parts or (text,))[0].lower(), []).append(entry)

    def candidates(self, view: ScopeView) -> list[tuple[int, Beginning]]:
        """(place, entry) pairs, sorted, where a pattern may match: its literal text stands there."""
        found: list[tuple[int, Beginning]] = []
        lower, text = view.lower, view.text
        for entry, places in self._near(view):
            if entry.sure:
                stand: Iterable[int] = places
            elif entry.words:
                copy = lower if self.folds[entry.token] else text
                stand = [place for place in places if entry.end(copy, place) >= 0]
            else:
                copy, wanted = lower if self.folds[entry.token] else text, entry.text
                stand = [place for place in places if copy.startswith(wanted, place)]
            found += [(place, entry) for place in stand] if not entry.before else _led_by(entry, stand)
        for wanted, entries in self.by_text.items():
            stand = _places(lower, wanted)
            for entry in entries if stand else ():
                copy = lower if self.folds[entry.token] else text
                here = [place for place in stand if entry.end(copy, place) >= 0]
                found += [(place, entry) for place in here] if not entry.before else _led_by(entry, here)
        found.sort()
        return found

    def _near(self, view: ScopeView) -> list[tuple[Beginning, list[int]]]:
        """Entries whose first word stands in the view, and where."""
        index, by_word, vocabulary = view.words, self.by_word, view.vocabulary if self.by_prefix else []
        known = index.keys()
        near = [(e, index[word]) for word in by_word.keys() & known for e in by_word[word] if e.others <= known]
        for prefix, entries in self.by_prefix.items():
            at = bisect_left(vocabulary, prefix)
            while at < len(vocabulary) and vocabulary[at].startswith(prefix):
                near += ((entry, index[vocabulary[at]]) for entry in entries)
                at += 1
        return near


def beginnings(patterns: Sequence[Pattern], words: bool, ignorecase: bool, groups: bool) -> Beginnings | None:
    """The beginnings of patterns; None where one of them can begin anywhere. `words`: between word boundaries."""
    leads_of_all = []
    for pattern in patterns:
        leads = leads_of(pattern, words)
        if not leads:
            return None
        leads_of_all.append(leads)
    return Beginnings(patterns, leads_of_all, words, ignorecase, groups)


def leads_of(pattern: Pattern, words: bool) -> Sequence[Lead]:
    """The literal texts by which matches of a pattern are found; empty where there are none."""
    if len(pattern.starts) == 1 and (words or pattern.bounded) and pattern.starts[0].text[:1].isalnum():
        return [Lead(pattern.starts[0], 0, True)]
    leads: Sequence[Lead] = [Lead(start, 0, words or pattern.bounded) for start in pattern.starts]
    for some in (leads, pattern.leads):
        if some and all(map(_tells, some)):
            return some
    return ()


def _tells(lead: Lead) -> bool:
    """Whether literal text stands first, by which a match can be found."""
    text = lead.start.text
    first = _WORD.match(text)
    return bool(first and lead.apart) or len(text) > 1 or bool(text and not first and not text.isspace() and text != SPACE)


def _places(copy: str, wanted: str) -> list[int]:
    found, place = [], copy.find(wanted)
    while place >= 0:
        found.append(place)
        place = copy.find(wanted, place + 1)
    return found


def _led_by(entry: Beginning, places: Iterable[int]) -> Iterator[tuple[int, Beginning]]:
    """Where a match can begin whose literal text stands at one of the places."""
    return ((place - k, entry) for place in places for k in range(min(entry.before, place) + 1))
