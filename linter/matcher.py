r"""The patterns of one rule over a view of the copy -> their matches, from left to right, as one joined pattern would
find them.

Nearly every pattern can begin only with certain words. Those are looked up in the view's index of words; a pattern is
compiled, and
tried, only where one of them stands. What can begin anywhere is scanned for, if the text holds what it needs at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from time import monotonic
from typing import Any, NamedTuple

import regex

from linter.annotate.prose import View
from linter.errors import PatternTimeout, RuleError
from linter.patterns import SPACE, Lead, Pattern, Start, carried, is_word, translate
from linter.text import Span

SECONDS = 1.0
"""Time that the patterns of a rule may take in one article."""
SECONDS_A_CHARACTER = 4e-6
"""Time that they may take besides, for long articles."""
_WORD = re.compile(r"\w+")


class Match(NamedTuple):
    """Where a pattern matched."""

    start: int
    end: int
    token: int
    """Which of the rule's patterns; 0 where they only make sense together."""
    groups: tuple[str | None, ...] = ()
    """What its capture groups hold."""


class _Entry(NamedTuple):
    """One beginning of one pattern."""

    order: int
    token: int
    text: str
    exact: bool
    words: tuple[str, ...] = ()
    """The text cut at white space of any length, if it holds any."""
    before: int = 0
    """The most characters of the match that stand before it."""
    others: frozenset[str] = frozenset()
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


class Clock:
    """The time that is left to a rule in one article."""

    def __init__(self, length: int) -> None:
        self.budget = SECONDS + SECONDS_A_CHARACTER * length
        self.end = monotonic() + self.budget

    def left(self) -> float:
        """Seconds. Raises PatternTimeout where none are left."""
        left = self.end - monotonic()
        if left <= 0:
            raise self.over()
        return left

    def over(self) -> PatternTimeout:
        return PatternTimeout(
            f"its patterns took longer than {self.budget:.1f} seconds; its findings here are lost: "
            "write them so that no text can be matched in many ways, such as '(a+)+' can"
        )


def compile_pattern(source: str, ignorecase: bool = False, multiline: bool = False) -> regex.Pattern[str]:
    """A pattern compiled as it stands. Raises RuleError where it cannot be."""
    return _compile(translate(source, ignorecase, multiline).text, ignorecase)


def _compile(text: str, ignorecase: bool) -> regex.Pattern[str]:
    try:
        return regex.compile(text, regex.IGNORECASE if ignorecase else 0)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise RuleError(f"the pattern '{text[:60]}' does not hold: {error}") from None


def search(pattern: regex.Pattern[str], text: str, clock: Clock) -> regex.Match[str] | None:
    """`pattern.search` within the time that is left."""
    try:
        return pattern.search(text, timeout=clock.left())
    except TimeoutError:
        raise clock.over() from None


def scan(pattern: regex.Pattern[str], text: str, clock: Clock) -> Iterator[regex.Match[str]]:
    """`pattern.finditer` within the time that is left."""
    try:
        yield from pattern.finditer(text, timeout=clock.left())
    except TimeoutError:
        raise clock.over() from None


class Matcher:
    """Patterns joined as alternatives, the first that fits at a place taken.

    With `words` each stands between word boundaries. `before` and `after` are patterns around them all. `groups` asks for
    what their capture groups hold.
    """

    def __init__(
        self,
        tokens: Sequence[str],
        *,
        words: bool = True,
        ignorecase: bool = False,
        before: str = "",
        after: str = "",
        template: str = "",
        groups: bool = False,
    ) -> None:
        self.tokens = [token for token in tokens if token.strip()]
        self.words = words and bool(self.tokens) and not template
        self.ignorecase = ignorecase
        self.groups = groups
        if template and not (before or after):  # what stands around them all may as well stand around each
            self.tokens = [template.replace("%s", token, 1) for token in self.tokens]
        elif before or after:
            joined = "|".join(self.tokens)
            around = template.replace("%s", joined, 1) if template else rf"\b(?:{joined})\b" if self.words else f"(?:{joined})"
            self.tokens = [f"{before}{around if joined else ''}{after}"]
            self.words = False

    @cached_property
    def patterns(self) -> list[Pattern]:
        """The patterns translated. Raises RuleError where one cannot be read."""
        tokens = carried(self.tokens, self.ignorecase) if any("(?" in token for token in self.tokens) else self.tokens
        return [translate(token, self.ignorecase) for token in tokens]

    def check(self) -> None:
        """Raise RuleError if any of the patterns is faulty."""
        for number, pattern in enumerate(self.patterns):
            if not pattern.exact:
                self._compiled(number)

    @cached_property
    def _beginnings(self) -> tuple[dict[str, list[_Entry]], dict[str, list[_Entry]], dict[str, list[_Entry]]] | None:
        """Entries by whole first word, by how that word begins, and by literal text; None where a pattern can begin
        anywhere."""
        by_word: dict[str, list[_Entry]] = {}
        by_prefix: dict[str, list[_Entry]] = {}
        by_text: dict[str, list[_Entry]] = {}
        order = 0
        for number, pattern in enumerate(self.patterns):
            folded = not self.ignorecase and "(?i" in pattern.text
            leads = [Lead(start, 0, self.words or pattern.bounded) for start in pattern.starts]
            if not all(map(_tells, leads)):
                leads = list(pattern.leads)
            if not leads or not all(map(_tells, leads)):
                return None
            for start, before, bounded in leads:
                entry = self._entry(order, number, start, folded)._replace(before=before)
                order += 1
                first = _WORD.match(entry.text)
                if first and bounded:
                    # a start that was cut short may go on with the same word
                    known = first.end() < len(start.text) or start.end == "break" or (start.end == "end" and self.words)
                    entry = entry._replace(sure=known and first.end() == len(entry.text) and (self.ignorecase or folded))
                    (by_word if known else by_prefix).setdefault(first[0].lower(), []).append(entry)
                else:
                    by_text.setdefault((entry.words or (entry.text,))[0].lower(), []).append(entry)
        return by_word, by_prefix, by_text

    def _entry(self, order: int, number: int, start: Start, folded: bool) -> _Entry:
        pattern = self.patterns[number]
        text = start.text.lower() if folded else start.text
        exact = self.words and pattern.exact and not folded and not (self.groups and pattern.groups)
        parts = tuple(text.split(SPACE)) if SPACE in text else ()
        if parts and not all(part and not part[0].isspace() for part in parts):
            text, parts, exact = parts[0], (), False
        whole = " ".join(parts) if parts else text
        found = list(_WORD.finditer(whole.lower()))
        ends = start.end == "break" or (start.end == "end" and self.words)
        others = frozenset(word[0] for word in found[1:] if word.end() < len(whole) or ends)
        return _Entry(order, number, text, exact, parts, others=others)

    @cached_property
    def _needs(self) -> frozenset[str]:
        """One of these stands in every text that holds a match; empty: nothing is known."""
        if not all(pattern.needs for pattern in self.patterns):
            return frozenset()
        return frozenset(need for pattern in self.patterns for need in pattern.needs)

    @cached_property
    def _cache(self) -> dict[int, regex.Pattern[str]]:
        return {}

    def _compiled(self, number: int) -> regex.Pattern[str]:
        found = self._cache.get(number)
        if found is None:
            text = self.patterns[number].text
            found = self._cache[number] = _compile(rf"\b(?:{text})\b" if self.words else text, self.ignorecase)
        return found

    @cached_property
    def _joined(self) -> regex.Pattern[str]:
        body = "|".join(f"(?P<t_{i}>{pattern.text})" for i, pattern in enumerate(self.patterns))
        return _compile(rf"\b(?:{body})\b" if self.words else body, self.ignorecase)

    def find(self, view: View, spans: Sequence[Span], clock: Clock) -> Iterator[Match]:
        """The matches within each of the spans; empty ones are left out."""
        if not self.tokens:
            return
        beginnings = self._beginnings
        if beginnings is None or self._refers:
            yield from self._scan(view, spans, clock)
        else:
            yield from self._try(view, spans, clock, self._candidates(view, beginnings))

    def _candidates(self, view: View, beginnings: tuple[dict[str, list[_Entry]], ...]) -> list[tuple[int, _Entry]]:
        """(place, entry) pairs, sorted, where a pattern may match: its literal beginning stands there."""
        by_word, by_prefix, by_text = beginnings
        found: list[tuple[int, _Entry]] = []
        index = view.words
        known = index.keys()
        near: list[tuple[_Entry, list[int]]] = [
            (e, index[word]) for word in by_word.keys() & known for e in by_word[word] if e.others <= known
        ]
        for prefix, entries in by_prefix.items():
            vocabulary = view.vocabulary
            at = bisect_left(vocabulary, prefix)
            while at < len(vocabulary) and vocabulary[at].startswith(prefix):
                near += ((entry, index[vocabulary[at]]) for entry in entries)
                at += 1
        lower, text = view.lower, view.text
        for entry, places in near:
            if entry.sure:
                stand: Iterable[int] = places
            elif entry.words:
                copy = lower if self._folds[entry.token] else text
                stand = [place for place in places if entry.end(copy, place) >= 0]
            else:
                copy, wanted = lower if self._folds[entry.token] else text, entry.text
                stand = [place for place in places if copy.startswith(wanted, place)]
            found += [(place, entry) for place in stand] if not entry.before else _led_by(entry, stand)
        for wanted, entries in by_text.items():
            stand = _places(lower, wanted)
            for entry in entries if stand else ():
                copy = lower if self._folds[entry.token] else text
                here = [place for place in stand if entry.end(copy, place) >= 0]
                found += [(place, entry) for place in here] if not entry.before else _led_by(entry, here)
        found.sort()
        return found

    @cached_property
    def _folds(self) -> list[bool]:
        """For each pattern whether its beginnings are sought in lower case."""
        return [self.ignorecase or "(?i" in pattern.text for pattern in self.patterns]

    @cached_property
    def _refers(self) -> bool:
        """Whether a pattern holds a back-reference by number, which counts the groups of its own pattern only."""
        return any(pattern.refers for pattern in self.patterns)

    def _try(self, view: View, spans: Sequence[Span], clock: Clock, candidates: list[tuple[int, _Entry]]) -> Iterator[Match]:
        text, done, at, tried = view.text, -1, 0, 0
        for place, entry in candidates:
            if place < done:
                continue
            while at < len(spans) and spans[at].end <= place:
                at += 1
            if at == len(spans):
                return
            span = spans[at]
            if place < span.start:
                continue
            if entry.exact:
                end = entry.end(view.lower if self.ignorecase else text, place) if entry.words else place + len(entry.text)
                if end <= span.end and _bounded(text, place, end, span):
                    done = end
                    yield Match(place, end, entry.token)
                continue
            tried += 1
            try:
                left = clock.left() if tried % 32 == 1 else clock.budget
                match = self._compiled(entry.token).match(view.slice(span), place - span.start, timeout=left)
            except TimeoutError:
                raise clock.over() from None
            if match and match.end() > match.start():
                done = span.start + match.end()
                yield Match(place, done, entry.token, match.groups())

    def _scan(self, view: View, spans: Sequence[Span], clock: Clock) -> Iterator[Match]:
        needs = self._needs
        if needs and not any(need in view.lower for need in needs):
            return
        if len(self.patterns) > 1 and self._refers:
            yield from self._scan_each(view, spans, clock)
            return
        pattern = self._compiled(0) if len(self.patterns) == 1 else self._joined
        many = len(spans) > 1
        for span in spans:
            if many and needs and not any(need in view.lower[span.start : span.end] for need in needs):
                continue
            for match in scan(pattern, view.slice(span), clock):
                if match.end() > match.start():
                    yield self._match(match, span.start)

    def _scan_each(self, view: View, spans: Sequence[Span], clock: Clock) -> Iterator[Match]:
        """Each pattern by itself, because back-references count its own groups; of two that overlap the first stands."""
        for span in spans:
            found = []
            for number in range(len(self.patterns)):
                for match in scan(self._compiled(number), view.slice(span), clock):
                    if match.end() > match.start():
                        found.append(Match(span.start + match.start(), span.start + match.end(), number, match.groups()))
            done = -1
            for hit in sorted(found, key=lambda hit: (hit.start, hit.token)):
                if hit.start >= done:
                    done = hit.end
                    yield hit

    def _match(self, match: regex.Match[str], offset: int) -> Match:
        start, end = match.span()
        if len(self.patterns) == 1:
            return Match(offset + start, offset + end, 0, match.groups())
        number, first = 0, 0
        groups: tuple[Any, ...] = match.groups()
        for number, pattern in enumerate(self.patterns):
            if match.start(f"t_{number}") >= 0:
                return Match(offset + start, offset + end, number, groups[first + 1 : first + 1 + pattern.groups])
            first += 1 + pattern.groups
        return Match(offset + start, offset + end, number)


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


def _led_by(entry: _Entry, places: Iterable[int]) -> Iterator[tuple[int, _Entry]]:
    """Where a match can begin whose literal text stands at one of the places."""
    return ((place - k, entry) for place in places for k in range(min(entry.before, place) + 1))


def _bounded(text: str, start: int, end: int, span: Span) -> bool:
    """Whether a word boundary stands at both ends, the span taken as the whole text."""
    before = start > span.start and is_word(text[start - 1])
    after = end < span.end and is_word(text[end])
    return before != is_word(text[start]) and after != is_word(text[end - 1])
