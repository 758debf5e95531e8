"""A period within which something must be done -> the day that it runs from, and the one that the copy gives as its last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.tie import Tie, fine
from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate.claims.ties import Ties
    from linter.annotate.dates.lengths import Length

_FROM = lazy_pattern(r"\s+(?:from|after|of)\s+(?:the\s+)?(?:\w+day,?\s+)?$")
_OF = lazy_pattern(r"\s+(?:of|from|after)\s+(?!\w+day\b|\d)")
_LAST = lazy_pattern(
    r"\b(?:last\s+day|final\s+day|deadline|closing\s+date|(?:runs?|ran)\s+out|expires?|expired|up\s+to|no\s+later\s+than|must\s+(?:\w+\s+){1,4}by)\b",
)
_REACH = 2
"""Sentences from the period to its last day."""


def deadline_ties(ties: Ties, length: Length) -> Iterator[Tie]:
    """`on 1 June, and either side may appeal within 30 days … up to 15 July, the last day allowed`."""
    story, text = ties.story, ties.text
    if length.clock or length.adjective or length.unit in ("year", "decade", "century"):
        return
    sentence = sentence_at(story, length.span.start)
    within = length.bound == "under" and text[: length.span.start].rstrip().lower().endswith("within")
    here = [m for m in ties.within(*sentence) if fine(m, length)]
    behind = [m for m in here if m.span.start >= length.span.end]
    counted = len(behind) == 1 and _FROM.fullmatch(text, length.span.end, behind[0].span.start) is not None
    if not (within or counted) or (_OF.match(text, length.span.end) and not counted):
        return
    starts = behind if counted else [m for m in here if m not in behind]
    if len(starts) != 1 or len(here) != 1:
        return
    index = story.sentence_at(sentence.start)
    for later in story.sentences[index + 1 : index + 1 + _REACH]:
        ends = [m for m in ties.within(*later) if fine(m, length)]
        if ends:
            if len(ends) == 1 and _LAST.search(text, *later):
                yield ties.tie(starts[0], ends[0], True)
            return
