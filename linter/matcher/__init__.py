r"""The patterns of one rule over a view of the copy -> their matches, from left to right, as one joined pattern would
find them.

Nearly every pattern can begin only with certain words. Those are looked up in the view's index of words; a pattern is
compiled, and tried, only where one of them stands. What can begin anywhere is scanned for, if the text holds what it needs
at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import regex

from linter.matcher.beginnings import Beginning, Beginnings, beginnings
from linter.matcher.clock import Clock, compile_pattern, compiled, is_whole, replaced, scan, search
from linter.patterns import Pattern, flags_carried, matches_word, translate
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.language.scope_view import ScopeView

__all__ = ["Clock", "Match", "Matcher", "compile_pattern", "is_whole", "replaced", "scan", "search"]


class Match(NamedTuple):
    """Where a pattern matched."""

    start: int
    end: int
    token: int
    """Which of the rule's patterns; 0 where they only make sense together."""
    groups: tuple[str | None, ...] = ()
    """What its capture groups hold."""


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
        tokens = flags_carried(self.tokens, self.ignorecase) if any("(?" in token for token in self.tokens) else self.tokens
        return [translate(token, self.ignorecase) for token in tokens]

    def check(self) -> None:
        """Raise RuleError if any of the patterns is faulty."""
        for number, pattern in enumerate(self.patterns):
            if not pattern.exact:
                self._compiled(number)

    @cached_property
    def _beginnings(self) -> Beginnings | None:
        """Where the patterns may match; None where one of them can begin anywhere."""
        return None if self._refers else beginnings(self.patterns, self.words, self.ignorecase, self.groups)

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
            found = self._cache[number] = compiled(rf"\b(?:{text})\b" if self.words else text, self.ignorecase)
        return found

    @cached_property
    def _joined(self) -> regex.Pattern[str]:
        body = "|".join(f"(?P<t_{i}>{pattern.text})" for i, pattern in enumerate(self.patterns))
        return compiled(rf"\b(?:{body})\b" if self.words else body, self.ignorecase)

    def find(self, view: ScopeView, spans: Sequence[Span], clock: Clock) -> Iterator[Match]:
        """The matches within each of the spans; empty ones are left out."""
        if not self.tokens:
            return
        if self._beginnings is None:
            yield from self._scan(view, spans, clock)
        else:
            yield from self._try(view, spans, clock, self._beginnings.candidates(view))

    @cached_property
    def _refers(self) -> bool:
        """Whether a pattern holds a back-reference by number, which counts the groups of its own pattern only."""
        return any(pattern.refers for pattern in self.patterns)

    def _try(
        self, view: ScopeView, spans: Sequence[Span], clock: Clock, candidates: list[tuple[int, Beginning]]
    ) -> Iterator[Match]:
        text, done, at = view.text, -1, 0
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
            try:
                left = clock.left()
                pattern = self._cache.get(entry.token) or clock.wait_for(partial(self._compiled, entry.token))
                match = pattern.match(view.slice(span), place - span.start, timeout=left)
            except TimeoutError:
                raise clock.over() from None
            if match and match.end() > match.start():
                done = span.start + match.end()
                yield Match(place, done, entry.token, match.groups())

    def _scan(self, view: ScopeView, spans: Sequence[Span], clock: Clock) -> Iterator[Match]:
        needs = self._needs
        if needs and not any(need in view.lower for need in needs):
            return
        if len(self.patterns) > 1 and self._refers:
            yield from self._scan_each(view, spans, clock)
            return
        pattern = clock.wait_for(lambda: self._compiled(0) if len(self.patterns) == 1 else self._joined)
        many = len(spans) > 1
        for span in spans:
            if many and needs and not any(need in view.lower[span.start : span.end] for need in needs):
                continue
            for match in scan(pattern, view.slice(span), clock):
                if match.end() > match.start():
                    yield self._match(match, span.start)

    def _scan_each(self, view: ScopeView, spans: Sequence[Span], clock: Clock) -> Iterator[Match]:
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


def _bounded(text: str, start: int, end: int, span: Span) -> bool:
    """Whether a word boundary stands at both ends, the span taken as the whole text."""
    before = start > span.start and matches_word(text[start - 1])
    after = end < span.end and matches_word(text[end])
    return before != matches_word(text[start]) and after != matches_word(text[end - 1])
