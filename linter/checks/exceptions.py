"""A rule's exceptions and the desk's accepted words -> which matches are left alone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from linter.matcher import Clock, Match, Matcher, compile_pattern, search

if TYPE_CHECKING:
    import regex

    from linter.annotate.prose import View
    from linter.text import Span


class Exceptions:
    """What a rule leaves alone: a match that holds an exception, or that lies inside an accepted phrase."""

    def __init__(self, exceptions: tuple[str, ...], accepted: tuple[str, ...] = ()) -> None:
        self.terms = sorted((term for term in (*exceptions, *accepted) if term), key=len, reverse=True)
        self._last: tuple[View | None, list[Match]] = (None, [])

    @cached_property
    def pattern(self) -> regex.Pattern[str] | None:
        """All of them as one pattern; None if there are none."""
        if not self.terms:
            return None
        apart = (term if term.startswith("(?i)") else f"(?-i){term}" for term in self.terms)  # no flag holds for the next
        return compile_pattern(rf"\b(?:{'|'.join(apart)})\b", multiline=True)

    def hold(self, text: str, clock: Clock) -> bool:
        """Whether an exception stands somewhere in the text."""
        return self.pattern is not None and search(self.pattern, text.strip(), clock) is not None

    @cached_property
    def _phrases(self) -> Matcher:
        return Matcher([term for term in self.terms if " " in term or "\\s" in term], ignorecase=True)

    def _phrases_in(self, view: View, spans: tuple[Span, ...], clock: Clock) -> list[Match]:
        """Where the accepted phrases stand; the answer for the last view is kept."""
        if self._last[0] is not view:
            self._last = (view, list(self._phrases.find(view, spans, clock)))
        return self._last[1]

    def cover(self, match: Match | Span, view: View, spans: tuple[Span, ...], clock: Clock) -> bool:
        """Whether the match holds an exception, or lies inside a phrase of several words that is one."""
        if not self.terms:
            return False
        if self.hold(view.text[match.start : match.end], clock):
            return True
        return any(p.start <= match.start and match.end <= p.end for p in self._phrases_in(view, spans, clock))
