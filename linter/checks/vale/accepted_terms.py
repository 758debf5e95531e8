"""A rule's exceptions and the desk's accepted words -> which matches are left alone."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.matcher import Clock, Match, Matcher, compile_pattern, search
from linter.patterns import matches_word

if TYPE_CHECKING:
    import regex

    from linter.annotate.language.scope_view import ScopeView
    from linter.text import Span


_PLAIN = lazy_pattern(r"\w+(?:[ '’-]\w+)*")
_RUN = lazy_pattern(r"\w+")


class Terms:
    """Words, phrases and patterns of which one may stand in a text, as words and in their own case."""

    def __init__(self, terms: tuple[str, ...]) -> None:
        self._plain: dict[str, list[str]] = {}
        """Plain words and phrases by their first word: most of a vocabulary, which may hold thousands."""
        others = []
        for term in terms:
            if _PLAIN.fullmatch(term):
                self._plain.setdefault(_RUN.match(term)[0], []).append(term)  # type: ignore[index]
            else:
                others.append(term)
        self._others = sorted(others, key=len, reverse=True)

    @cached_property
    def _pattern(self) -> regex.Pattern[str] | None:
        if not self._others:
            return None
        apart = (term if term.startswith("(?i)") else f"(?-i){term}" for term in self._others)  # no flag holds for the next
        return compile_pattern(rf"\b(?:{'|'.join(apart)})\b", multiline=True)

    def stand_in(self, text: str, clock: Clock) -> bool:
        """Whether one of them stands in the text."""
        for run in _RUN.finditer(text) if self._plain else ():
            for term in self._plain.get(run[0], ()):
                end = run.start() + len(term)
                if text.startswith(term, run.start()) and not (end < len(text) and matches_word(text[end])):
                    return True
        pattern = clock.wait_for(lambda: self._pattern)
        return pattern is not None and search(pattern, text, clock) is not None


@lru_cache(maxsize=64)
def _terms(terms: tuple[str, ...]) -> Terms:
    """Cached, because a vocabulary is the same for every rule."""
    return Terms(terms)


@lru_cache(maxsize=64)
def _phrases(terms: tuple[str, ...]) -> Matcher:
    return Matcher([term for term in terms if " " in term or "\\s" in term], ignorecase=True)


class AcceptedTerms:
    """What a rule leaves alone: a match that holds an exception, or that lies inside an accepted phrase."""

    def __init__(self, exceptions: tuple[str, ...], accepted: tuple[str, ...] = ()) -> None:
        self._own = tuple(filter(None, exceptions))
        self._accepted = tuple(filter(None, accepted))
        self.terms = sorted((*self._own, *self._accepted), key=len, reverse=True)
        self._last: tuple[ScopeView | None, list[Match]] = (None, [])

    def hold(self, text: str, clock: Clock) -> bool:
        """Whether an exception stands somewhere in the text."""
        text = text.strip()
        texts = (text, text.replace("’", "'")) if "’" in text else (text,)
        return any(_terms(terms).stand_in(t, clock) for terms in (self._own, self._accepted) if terms for t in texts)

    def _phrases_in(self, view: ScopeView, spans: tuple[Span, ...], clock: Clock) -> list[Match]:
        """Where the accepted phrases stand; the answer for the last view is kept."""
        if self._last[0] is not view:
            matchers = [_phrases(terms) for terms in (self._own, self._accepted) if terms]
            self._last = (view, [match for matcher in matchers for match in matcher.find(view, spans, clock)])
        return self._last[1]

    def cover(self, match: Match | Span, view: ScopeView, spans: tuple[Span, ...], clock: Clock) -> bool:
        """Whether the match holds an exception, or lies inside a phrase of several words that is one."""
        if not self.terms:
            return False
        if self.hold(view.text[match.start : match.end], clock):
            return True
        return any(p.start <= match.start and match.end <= p.end for p in self._phrases_in(view, spans, clock))
