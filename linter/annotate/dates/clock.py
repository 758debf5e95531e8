"""Story -> the times of day that it names: `3:40 p.m.`, `20.15`, `nine in the morning`, `half past one`, noon, midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language import numerals
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

DAY = 24 * 60
_WORDS = "|".join(sorted((word for word, value in numerals.SMALL.items() if 1 <= value <= 12), key=len, reverse=True))
_PART = (
    r"(?:\s+(?:(?:in\s+the|that|this|the\s+same|(?:on\s+)?\w+day|yesterday|tomorrow)\s+)"
    r"(?P<part>morning|afternoon|evening|night)\b|\s+at\s+(?P<night>night)\b)"
)
_CLOCK = lazy_pattern(
    r"(?<![\w.,:/$£€-])(?<!\d )(?:"
    r"(?P<noon>noon|midday|midnight)(?![\w’'-]|\s+(?:raid|mass|feast|train|flight|express|sun|oil|blue))|"
    rf"(?:(?P<past>half|quarter|\d\d?|five|ten|twenty|twenty-five)(?:\s+minutes)?\s+(?P<way>past|to)\s+)?"
    rf"(?:(?P<h>\d{{1,2}})(?:(?P<mark>[:.])(?P<m>\d\d)(?!\d|[:.]\d))?(?![.:,]?\d)|(?P<word>{_WORDS}))"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b(?:\.(?=\W*[a-z,;)]))?|(?P<oclock>\s+o['’]clock\b))?"
    rf"{_PART}?"
    r")",
    re.IGNORECASE,
)
_FIRST = frozenset(_WORDS.split("|")) | frozenset("noon midday midnight half quarter twenty".split())
"""The words with which a time of day may begin, besides figures."""
_LETTERS = lazy_pattern("[a-z]*")
_HINT = lazy_pattern(r"\b(?:at|by|from|until|till|between|before|after|around|about|since|to|and|was|is)\s+(?:just\s+)?$", re.I)
_AT = lazy_pattern(r"\b(?:at|by|from|until|till|before|after)\s+(?:about\s+|just\s+)?$", re.I)
_COUNTED = lazy_pattern(
    r"\s?(?:%|per\s?cent|percent|million|billion|points?|miles?|km|metres?|meters?|inches|feet|degrees|seconds|left|on the)\b"
)
_HALF = lazy_pattern(r"-|\s+and\s+(?:a\s+half|a\s+quarter|three\s+quarters)\b")
_STOPS = lazy_pattern(r"\s*(?:[,.;:)!?’”\"]|$|\n|(?:to|until|till|and|on|that|when|in|but|for|or|this)\b)")


_NOT_IN = {"morning": (13, 24), "afternoon": (20, 24), "night": (13, 17)}
"""Hours of the whole day that no part of it holds: 14.30 in the morning."""


_SLIP = lazy_pattern(r"2[4-9]\.[0-5]\d\b")
"""What may be a time of day with a wrong hour."""
_PRICES = frozenset(
    """share shares stock stocks index points pence cents dollars euros dollar euro price prices percent percentage average
    market record seconds metres rate rates km miles innings overs""".split()
)
"""Words of a story in which figures behind `at` may be prices or marks."""


class TimeOfDay(NamedTuple):
    """A time of day as the copy names it."""

    span: Span
    minutes: tuple[int, ...]
    """The minutes since midnight that it may mean: two of them where nobody says whether before or after noon."""
    exact: bool = True
    """Whether its form alone makes it a time of day; else what stands around it did."""

    @property
    def possible(self) -> bool:
        """Whether a clock shows it."""
        return bool(self.minutes)


def find_clocks(story: Story) -> tuple[TimeOfDay, ...]:
    """The times of day in order. Bare hours (`at nine`) count where the story has a plainer time."""
    found = list(_read(story))
    if not any(clock.exact for clock in found) and not _by_figures(story, found):
        return ()
    return tuple(found)


def _by_figures(story: Story, found: list[TimeOfDay]) -> bool:
    """Whether two figures behind `at` can only be times of day: `at 11.40 … at 14.10`, in a story that has no prices."""
    figures = [clock for clock in found if "." in story.text[clock.span.start : clock.span.end]]
    slips = [clock for clock in figures if not clock.minutes and _SLIP.match(story.text, clock.span.start)]
    told = [clock for clock in figures if clock.minutes]
    return bool(told) and len(told) + len(slips) > 1 and _PRICES.isdisjoint(story.places)


def _read(story: Story) -> Iterator[TimeOfDay]:
    text, starts, end = story.text, story.tokens.starts, 0
    for place in story.where(_may_begin):
        start = starts[place]
        match = _CLOCK.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            clock = _clock(text, match)
            if clock is not None:
                yield clock


def _may_begin(word: str) -> bool:
    if word.isalpha():
        return word in _FIRST
    return word[0].isdigit() or _LETTERS.match(word)[0] in _FIRST  # type: ignore[index]


def _clock(text: str, match: re.Match[str]) -> TimeOfDay | None:
    span = Span(*match.span())
    if match["noon"]:
        return TimeOfDay(span, (0,) if match["noon"].lower() == "midnight" else (DAY // 2,))
    part = (match["part"] or match["night"] or "").lower()
    sure = bool(match["half"] or match["oclock"] or part)
    before = text[max(0, span.start - 24) : span.start]
    if not sure:
        if match["past"]:
            sure = match["past"].lower() in ("half", "quarter") and bool(_HINT.search(before))
        elif match["m"]:
            sure = match["mark"] == ":" and bool(_AT.search(before))
            if not _HINT.search(before) or _COUNTED.match(text, span.end):
                return None
        elif not (_AT.search(before) and _STOPS.match(text, span.end)) or _HALF.match(text, span.end):
            return None
    if match["way"] and not (sure or _HINT.search(before)):
        return None
    hour = int(match["h"]) if match["h"] else int(numerals.SMALL[match["word"].lower()])
    minute = int(match["m"] or 0)
    if match["way"]:
        if minute or hour > 12:
            return None
        amount = {"half": 30, "quarter": 15}.get(match["past"].lower()) or int(_number(match["past"]))
        minute = amount if match["way"].lower() == "past" else -amount
    if (
        (hour > 12 and part and not match["m"])
        or (hour > 24 and not (match["half"] or match["m"]))
        or (not sure and hour > 12 and not match["m"])
    ):
        return None
    return TimeOfDay(span, _minutes(match["h"] or "", hour, minute, (match["half"] or "").lower(), part), sure)


def _number(word: str) -> float:
    return float(word) if word.isdigit() else numerals.simple(word.lower()) or 0


def _minutes(written: str, hour: int, minute: int, half: str, part: str) -> tuple[int, ...]:
    """What an hour and a minute may mean; nothing where no clock shows them."""
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return ()
    if half:
        return ((hour % 12 + 12 * (half == "p")) * 60 + minute,) if 1 <= hour <= 12 else ()
    at = (hour % 24) * 60 + minute
    if hour > 12 and _NOT_IN.get(part, (24, 24))[0] <= hour < _NOT_IN.get(part, (24, 24))[1]:
        return ()
    if hour > 12 or hour == 0 or written.startswith("0"):
        return (at % DAY,)
    early, late = (hour % 12) * 60 + minute, (hour % 12 + 12) * 60 + minute
    if part == "morning":
        return (early % DAY,)
    if part in ("afternoon", "evening"):
        return (late % DAY,)
    if part == "night":
        return (late % DAY,) if hour in range(6, 12) else (early % DAY,)
    return early % DAY, late % DAY
