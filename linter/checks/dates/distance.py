"""A length of time and the two dates or times of day that it lies between -> whether the sum comes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from linter.annotate.claims.contracts import contract_ties
from linter.annotate.claims.counted import Neighbour, far, neighbours
from linter.annotate.claims.counted_from import event_ties
from linter.annotate.claims.deadlines import deadline_ties
from linter.annotate.claims.lone_years import lone_year_ties
from linter.annotate.claims.spells import spell_ties
from linter.annotate.claims.stretches import points, stretch_ties
from linter.annotate.claims.tie import Tie, lies_between
from linter.annotate.claims.ties import Ties
from linter.annotate.dates.lengths import DAYS
from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.lengths import Length
    from linter.desk import Desk

_BACK = "'%s' ago does not go with '%s': that is %s before the story."
_FLEW = lazy_pattern(r"\b(?:[Ff]lights?|flew|fly|flies|flying|(?:air)?plane|jet|airliner|took\s+off|takes\s+off)\b")
_OF_YEAR = lazy_pattern(r"(?:\s[a-z-]+){0,2}\s(?:of|in)\s(?:1[5-9]|20)\d\d\b")
_NEXT = 40
"""Code points around a length that are looked at."""
MOST = 120
"""Lengths of time of a story that are read."""


@record
class Distance:
    """Finds a length of time that does not fit the dates or the times of day that it lies between.
    The words for the message are the length, the two times and the sum.
    """

    ties: Literal["told", "near"] = "told"
    """`told`: the sentence says them: `on 3 June … eight weeks later, on 12 August`, `from 1979 to 2004, a run of 35 years`,
    `in August 2002, 25 years ago`. `near`: a definite length (`the three-hour siege`, `those 19 minutes`) right behind the only
    two times that it can mean; nothing is said where any other two of the story are as far apart."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not (story.lengths or (self.ties == "told" and " eve " in story.text)):
            return
        ties = Ties(story, today(story, desk))
        for length in story.lengths[:MOST]:
            if length.bound == "part" or (self.ties == "told" and story.text.startswith("-old", length.span.end - 4)):
                continue  # a 16-year-old: how old somebody was in those days
            found = list(_told(ties, length)) if self.ties == "told" else _near(ties, length)
            if (
                found
                and not _turned(story, found[0])
                and not _elsewhere(story, length, found[0])
                and not lies_between(length, found)
                and not (self.ties == "near" and _explained(ties, length))
            ):
                yield _hit(story, length, found[0])
        for near in neighbours(ties) if self.ties == "told" else ():
            if not any(first <= 1 <= last for first, last in near.tie.gaps):
                yield _neighbour_hit(story, near)


def _told(ties: Ties, length: Length) -> Iterator[Tie]:
    yield from ties.told(length)
    yield from far(ties, length)
    yield from deadline_ties(ties, length)
    yield from event_ties(ties, length)
    yield from contract_ties(ties, length)


def _near(ties: Ties, length: Length) -> list[Tie]:
    return ties.near(length) or spell_ties(ties, length) or stretch_ties(ties, length) or list(lone_year_ties(ties, length))


def _elsewhere(story: Story, length: Length, tie: Tie) -> bool:
    """Whether a flight is off by whole hours, as between two time zones, or a length is that of another year's."""
    behind = story.text[length.end : length.end + _NEXT]
    if length.adjective and _OF_YEAR.match(behind):
        return True
    around = story.text[max(0, tie.first.start - _NEXT) : max(length.end, tie.second.end) + _NEXT]
    return length.clock and _FLEW.search(around) is not None and any(not (gap[0] - length.size) % 60 for gap in tie.gaps)


def _turned(story: Story, tie: Tie) -> bool:
    """Whether the first time would lie after the second, and one of them is a date whose year was only supposed."""
    supposed = any(mention.span in (tie.first, tie.second) and mention.year is None for mention in story.dates)
    return supposed and all(first < -_SUPPOSED and last < 0 for first, last in tie.gaps)


_SUPPOSED = 200
"""Days from which on a date may be one of the year after."""


def _explained(ties: Ties, length: Length) -> bool:
    return not points(ties.story, length) and ties.explained(length)


def _hit(story: Story, length: Length, tie: Tie) -> Hit:
    words = story.document.words
    real = min(tie.gaps, key=lambda gap: abs((gap[0] + gap[1]) / 2 - length.size))
    said = (" ".join(words(length.span).split()), words(tie.first), words(tie.second), in_words(real, length))
    if tie.first == tie.second:
        return Hit(length.span, (said[0], said[1], said[3]), related=(Related(tie.first, f"'{said[1]}' here"),), message=_BACK)
    spans = (tie.first, tie.second)
    return Hit(length.span, said, related=tuple(Related(span, f"'{words(span)}' here") for span in spans))


def _neighbour_hit(story: Story, near: Neighbour) -> Hit:
    words = story.document.words
    first, second = words(near.tie.first), words(near.tie.second)
    nearest = min(near.tie.gaps, key=lambda gap: abs(gap[0]))
    days = _counted(round(nearest[0]), "day")
    related = tuple(Related(span, f"'{words(span)}' here") for span in near.tie[:2])
    return Hit(near.span, (words(near.span), first, second, days), related=related)


def in_words(gap: tuple[float, float], length: Length) -> str:
    """A gap in the words of the copy: `10 weeks`, `3 hours 35 minutes`, `5 or 6 years`."""
    if length.clock:
        hours, rest = divmod(round(gap[0]), 60)
        return " ".join(_counted(n, unit) for n, unit in ((hours, "hour"), (rest, "minute")) if n) or "no time"
    unit = {"fortnight": "week", "night": "day", "weekend": "day"}.get(length.unit, length.unit)
    size = DAYS[unit]
    if unit in ("decade", "century") and gap[1] < 2.5 * size:
        unit, size = "year", DAYS["year"]
    sure = gap[0] == gap[1]
    if sure and unit != "day" and (abs(gap[0]) < 1.5 * size or (unit == "week" and gap[0] % 7)):
        unit, size = "day", 1.0
    low, high = sorted((int(gap[0] / size + 0.1), int(gap[1] / size + 0.1)))
    if low != high and high - low < 3:
        return f"{low} or {_counted(high, unit)}"
    return _counted(round((gap[0] + gap[1]) / 2 / size), unit)


def _counted(number: int, unit: str) -> str:
    plural = "centuries" if unit == "century" else f"{unit}s"
    return f"{number} {unit if abs(number) == 1 else plural}"
