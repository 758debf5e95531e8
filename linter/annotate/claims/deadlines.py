"""A period within which something must be done -> the day that it runs from, and the one that the copy gives as its last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.clock_ties import clock_tie, day_of
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.tie import Tie, fine
from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate.claims.ties import Ties
    from linter.annotate.dates.lengths import Length

_FROM = lazy_pattern(r"\s+(?:from|after|of)\s+(?:(?:the|its|their|his|her)\s+)?(?:[a-z]+\s+on\s+)?(?:\w+day,?\s+)?$")
_OF = lazy_pattern(r"\s+(?:of|from|after)\s+(?!\w+day\b|\d)")
_LAST = lazy_pattern(
    r"\b(?:last\s+day|final\s+day|deadline|closing\s+date|(?:runs?|ran)\s+out|expires?|expired|up\s+to|no\s+later\s+than|(?:received|lodged|filed|sent|handed\s+in)\s+after|must\s+(?:\w+\s+){1,4}by)\b",
)
_DATED = lazy_pattern(
    r"\b(?:dated|issued|made|given|handed\s+down|delivered|published|came|fell)\s+(?:on\s+)?(?:\w+day,?\s+)?$"
)
_UNTIL = lazy_pattern(r"\b(?:has|have|had)\s+(?:(?:until|till)\s+|to\s+[a-z]+\s+by\s+)(?:\w+day,?\s+)?$")
_GIVEN = lazy_pattern(r"\b(?:gave|given|gives|give|granted|has|have|had|set)\b[^.;]{0,40}$")
_CHANGED = lazy_pattern(r"\b(?:now|cut|shortened|halved|extended|brought\s+forward|put\s+back|moved|instead|then)\b")
_REACH = 2
"""Sentences from the period to its last day."""


def deadline_ties(ties: Ties, length: Length) -> Iterator[Tie]:
    """`on 1 June, and either side may appeal within 30 days … up to 15 July, the last day allowed`."""
    story, text = ties.story, ties.text
    if length.clock:
        yield from _by_the_clock(ties, length)
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
    if not here and within:
        yield from _dated_behind(ties, length)
    if len(starts) != 1 or len(here) != 1:
        return
    index = story.sentence_at(sentence.start)
    for later in story.sentences[index + 1 : index + 1 + _REACH]:
        ends = [m for m in ties.within(*later) if fine(m, length)]
        if ends:
            if len(ends) == 1 and _LAST.search(text, *later):
                yield ties.tie(starts[0], ends[0], True)
            return


def _dated_behind(ties: Ties, length: Length) -> Iterator[Tie]:
    """`may appeal within 30 days. The ruling is dated 15 May, and so he has until 29 May`."""
    story = ties.story
    index = story.sentence_at(length.span.start) + 1
    both = ties.within(*story.sentences[index]) if index < len(story.sentences) else []
    if len(both) == 2 and all(fine(m, length) for m in both):
        one, other = both[0].span, both[1].span
        if _DATED.search(ties.text, max(0, one.start - 40), one.start) and _UNTIL.search(ties.text, one.end, other.start):
            yield ties.tie(both[0], both[1], True)


def _by_the_clock(ties: Ties, length: Length) -> Iterator[Tie]:
    """`gave them 48 hours, at 6 pm on Wednesday … The ultimatum runs out at 6 pm on Thursday`."""
    story, text = ties.story, ties.text
    sentence = sentence_at(story, length.span.start)
    given = _GIVEN.search(text, sentence.start, length.span.start)
    starts = [clock for clock in ties.clocks if sentence.covers(clock.span) and day_of(story, clock) is not None]
    if not given or len(starts) != 1 or length.side:
        return
    index = story.sentence_at(sentence.start)
    for later in story.sentences[index + 1 : index + 1 + _REACH]:
        ends = [clock for clock in ties.clocks if later.covers(clock.span) and day_of(story, clock) is not None]
        if len(ends) == 1 and _LAST.search(text, later.start, ends[0].span.start) and not _CHANGED.search(text, *later):
            yield clock_tie(story, starts[0], ends[0])
            return
