"""Two places that a length of time lies between, and whether a length is the one between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.annotate.dates.timeline import Moment
from linter.annotate.language.inflection import lemmas
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.dates.lengths import Length


class Tie(NamedTuple):
    """Two places that a length lies between."""

    first: Span
    second: Span
    gaps: tuple[tuple[float, float], ...]
    """How far apart they may be, in days (in minutes for times of day): the least and the most, a pair for each reading."""


def stems_of(word: str) -> frozenset[str]:
    """The word and what it is a form of."""
    word = word.removesuffix("'s")
    return lemmas(word) | {word} if len(word) > 3 else frozenset()


def fine(moment: Moment, length: Length) -> bool:
    """Whether a moment is known as exactly as a length is told: to the day for days and weeks."""
    exact = moment.mention.day is not None or moment.mention.weekday is not None or moment.mention.relative in ("today",)
    if length.unit in ("day", "night", "week", "fortnight", "weekend"):
        return exact
    return exact or moment.precision == "month" or length.unit not in ("month", "quarter")


def lies_between(length: Length, ties: Sequence[Tie]) -> bool:
    """Whether a length is one that lies between two places of a tie."""
    low, high = length.room
    if length.unit in ("day", "night") and length.side in ("", "left", "away") and not length.bound:
        low -= length.unit == "day"  # both ends may be counted
    return any(first <= high and low <= last for tie in ties for first, last in tie.gaps)
