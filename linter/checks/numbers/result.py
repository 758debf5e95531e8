"""Scores and votes -> whether they say the same as the word for the result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_CARRIED = frozenset("passed approved adopted carried ratified confirmed backed elected".split())
_LOST = frozenset("rejected defeated failed".split())
_DREW = lazy_pattern(r"\b(?:drew|draws|draw|tied|level)\s+(?:[\w’'-]+\s+){0,3}$")
_WON = lazy_pattern(r"\b(?:won|wins|beat|beats|defeated|thrashed|hammered|edged)\s+(?:[\w’'-]+\s+){0,4}(?:by\s+)?$")
_BEHIND = lazy_pattern(
    r"\s+(?:(?:home|away|league|opening|narrow|comfortable|emphatic|cup|friendly|"
    r"surprise)\s+)*(draw|stalemate|tie|win|victory|triumph|defeat|loss)\b"
)
_TO = lazy_pattern(r"\s+to\s+")


@record
class Result:
    """Finds `a 2-1 draw`, `won 1-1` (what: score) and `passed by 45-55` (what: vote)."""

    what: Literal["score", "vote"] = "score"
    """`score` or `vote`."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text = story.text
        if self.what == "vote":
            yield from self._told_votes(story)
        for quantity in story.quantities:
            if quantity.kind != "score":
                continue
            one, other = quantity.low, quantity.high
            before = text[max(0, quantity.span.start - 60) : quantity.span.start]
            before = re.split(r"[.;:,()\n]", before)[-1]
            words = (text[quantity.span.start : quantity.span.end],)
            if self.what == "vote":
                if self._vote(story, quantity.tokens.start, before, one, other):
                    yield Hit(quantity.span, words)
            elif one < 60 and other < 60:
                behind = _BEHIND.match(text, quantity.span.end, quantity.span.end + 50)
                drawn = one == other
                noun = behind[1] if behind else ""
                if not drawn and (
                    noun in ("draw", "stalemate") or (not noun and _DREW.search(before) and "replay" not in before)
                ):
                    yield Hit(quantity.span, (*words, noun or "drew"))
                elif drawn and (noun in ("win", "victory", "triumph", "defeat", "loss") or (not noun and _WON.search(before))):
                    follow = text[quantity.span.end : quantity.span.end + 40].lower()
                    if not any(word in follow for word in ("penalt", "shoot", "aggregate", "away goals", "on pens", "extra")):
                        yield Hit(quantity.span, (*words, noun or "won"))

    def _told_votes(self, story: Story) -> Iterator[Hit]:
        """Votes in words: passed by 52 votes to 60, by seven votes to five."""
        text = story.text
        for one, other in pairwise(story.quantities):
            if one.kind != "count" or one.noun != "vote" or other.kind != "count" or one.noun_span is None or one.bound:
                continue
            if not _TO.fullmatch(text, one.noun_span.end, other.span.start):
                continue
            before = re.split(r"[.;:,()\n]", text[max(0, one.span.start - 60) : one.span.start])[-1]
            if self._vote(story, one.tokens.start, before, one.value, other.value):
                yield Hit(Span(one.span.start, other.span.end), (text[one.span.start : other.span.end],))

    def _vote(self, story: Story, at: int, before: str, one: float, other: float) -> bool:
        """Whether a motion is carried with fewer votes than it lost by, or the other way round."""
        words = set(re.findall(r"[a-z]+", before.lower()))
        behind = set(story.lower[at : at + 6])
        if (
            not (words & {"vote", "voted", "votes", "by"} or "vote" in behind)
            or one + other < 5
            or words & {"override", "two-thirds", "not"}
        ):
            return False
        return bool(words & _CARRIED) and one < other and not words & _LOST
