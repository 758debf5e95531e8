"""Story -> the parts of the day that it names and its times of day, as stretches of hours that can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

PARTS = {"midnight": (22, 2), "dawn": (3, 9), "sunrise": (3, 9), "daybreak": (3, 9), "breakfast": (5, 11), "morning": (0, 12),
         "lunchtime": (11, 15), "midday": (11, 14), "noon": (11, 14), "afternoon": (12, 19), "teatime": (15, 19),
         "dusk": (15, 23), "sunset": (15, 23), "nightfall": (16, 24), "evening": (16, 24), "night": (17, 7),
         "night-time": (17, 7), "small-hours": (0, 6), "daylight": (5, 21)}  # fmt: skip
"""Parts of the day, by the hours that they may hold."""
_DAY = 24


class DayTime(NamedTuple):
    """A time of day, or a part of the day, as the copy names it."""

    span: Span
    stretches: tuple[tuple[float, float], ...]
    """From when to when it may be, in hours; a stretch may run past midnight."""

    def near(self, other: DayTime, room: float = 0.0) -> bool:
        """Whether the two may be one time, give or take some hours."""
        return any(_meet(a, b, room) for a in self.stretches for b in other.stretches)


def _meet(one: tuple[float, float], other: tuple[float, float], room: float) -> bool:
    first, last = one[0] - room, (one[1] if one[1] >= one[0] else one[1] + _DAY) + room
    low, high = other[0], other[1] if other[1] >= other[0] else other[1] + _DAY
    return any(first <= high + shift and low + shift <= last for shift in (-_DAY, 0, _DAY))


def day_times(story: Story) -> tuple[DayTime, ...]:
    """The times and the parts of the day in order; a part that belongs to a time is read with it."""
    found = [_of_clock(clock.span, clock.minutes) for clock in story.clocks if clock.minutes]
    taken = [time.span for time in found]
    found += [time for time in _parts(story) if not any(time.span.overlaps(span) for span in taken)]
    return tuple(sorted(found))


def _of_clock(span: Span, minutes: tuple[int, ...]) -> DayTime:
    return DayTime(span, tuple((minute / 60, minute / 60) for minute in minutes))


def _parts(story: Story) -> Iterator[DayTime]:
    tokens, lower = story.tokens, story.lower
    for word, hours in PARTS.items():
        for k in story.places.get(word, ()):
            last = k + 1 if word == "breakfast" and lower[k + 1 : k + 2] == ["time"] else k
            yield DayTime(Span(tokens.starts[k], tokens.ends[last]), (hours,))
    for k in story.places.get("hours", ()):
        if k and lower[k - 1] in ("small", "early"):
            yield DayTime(Span(tokens.starts[k - 1], tokens.ends[k]), (PARTS["small-hours"],))
