"""Story -> the events that have one time of day by their noun and another by their verb: `the 3pm blast`, of 4pm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.clock_ties import day_of, days_apart
from linter.annotate.claims.occasions import is_occasion, moved, recurring, told_at
from linter.annotate.claims.owners import sentence_at
from linter.annotate.dates.clock import DAY
from linter.annotate.language.word_classes import DEFINITES
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay

MOST = 40
"""Times of day of a story that are looked at."""
_AT = lazy_pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)\s+(?P<noun>[a-z-]{4,}),?\s+(?:(?:came|happened|began|started|was|took\s+place|struck|occurred)\s+)?"
    r"(?:at|by)\s+(?P<about>(?:about|around|just\s+(?:after|before)|shortly\s+(?:after|before))\s+)?$"
)
_ABOUT = 20
"""Minutes that two tellings may differ by."""


def clocks_apart(story: Story) -> Iterator[tuple[Span, Span]]:
    """An event by its noun at one time of day, and the other time of day that its verb is told with."""
    clocks = [clock for clock in story.clocks if clock.minutes][:MOST]
    for clock in clocks if len(clocks) > 1 else ():
        noun = _noun(story, clock)
        if noun < 0 or recurring(story.lower[noun]) or moved(story, sentence_at(story, clock.span.start)):
            continue
        others = [other for other in clocks if other is not clock]
        if any(_apart(clock, other) < _ABOUT for other in others):
            continue
        own = sentence_at(story, clock.span.start)
        told = [o for o in others if not own.covers(o.span) and told_at(story, story.lower[noun], o.span)]
        told = [o for o in told if days_apart(day_of(story, clock), day_of(story, o)) in (None, 0)]
        if len(told) == 1 and not moved(story, sentence_at(story, told[0].span.start)):
            first = min(clock.span.start, story.tokens.starts[noun])
            yield Span(first, max(clock.span.end, story.tokens.ends[noun])), told[0].span


def _noun(story: Story, clock: TimeOfDay) -> int:
    """The token of the noun whose time a time of day is: `the blast at 3pm`, `the 3pm blast`."""
    tokens, lower = story.tokens, story.lower
    before = _AT.search(story.text, max(0, clock.span.start - 60), clock.span.start)
    if before is not None:
        noun = tokens.at(before.start("noun"))
        return noun if is_occasion(lower[noun]) else -1
    first, behind = tokens.at(clock.span.start), tokens.at(clock.span.end)
    close = behind < len(lower) and story.text[clock.span.end : tokens.starts[behind]] == " "
    if close and first and lower[first - 1] in DEFINITES and is_occasion(lower[behind]):
        return behind
    return -1


def _apart(one: TimeOfDay, other: TimeOfDay) -> int:
    """The least that two times of day lie apart, in any reading."""
    return min(min((a - b) % DAY, (b - a) % DAY) for a in one.minutes for b in other.minutes)
