"""Ages -> whether they fit the year of birth and the day of the story, and whether a person has only one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk

_BORN = lazy_pattern(
    r"\bborn\s+(?:(?:in|on|about|around|circa)\s+)?(?:[^\s.;\d]+\s+){0,4}$|\bdate of birth:?\s+$", re.IGNORECASE
)
_BORN_BEHIND = lazy_pattern(r"[-‐‑]born\b")
_DIED = lazy_pattern(r"\b(?:died|killed|murdered|executed|passed away|death)\b", re.IGNORECASE)
_WHEN = lazy_pattern(r"\s*(?:when|at the time|at the start|as he|as she|before|after|while|by the time)\b", re.IGNORECASE)
_WHEN_IN = lazy_pattern(r"\s*when\s(?:he|she)\s(?:[a-z]+\s){1,5}?in\s(?:[A-Z][a-z]+\s)?((?:1[5-9]|20)\d\d)\b")
"""The year that an age is told for: `34 when she died in 1990`."""
_OTHER = lazy_pattern(
    r"\b(?:when|while|son|daughter|wife|husband|brother|sister|mother|father|child|children|partner|both|then|since)\b"
)


MOST = 40
"""Births and ages of an article that are read; nobody writes of more people's."""
_REACH = 260


class Birth(NamedTuple):
    """A year of birth and where it stands."""

    span: Span
    year: int
    month: int | None
    day: int | None


@record
class Age:
    """Finds an age that does not fit the year of birth, reckoned to the day of publication or to a death told there."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        births = tuple(islice(_births(story), MOST))
        if not births:
            return
        day = today(story, desk)
        ages = [quantity for quantity in story.quantities if _is_age(story, quantity) and not quantity.bound]
        for birth in births:
            near = [age for age in ages if abs(age.span.start - birth.span.start) < _REACH]
            age = next((age for age in near if same_person(story, age.span, birth.span)), None)
            age = age or next((age for age in ages[:MOST] if same_name(story, age.span, birth.span)), None)
            possible = _possible(story, birth, age, day) if age else None
            if age and possible and not possible[0] <= age.value <= possible[1]:
                span = number(story, age)
                right = str(possible[0]) if possible[0] == possible[1] else f"{possible[0]} or {possible[1]}"
                words = (story.document.words(span), str(birth.year), right)
                yield Hit(span, words=words, related=(Related(birth.span, f"born '{story.document.words(birth.span)}'"),))


def _is_age(story: Story, quantity: Quantity) -> bool:
    """Whether a figure is an age: read as one, or `was 34 when she died in 1990`."""
    if quantity.kind != "count" or quantity.noun or not 0 < quantity.value < 111:
        return quantity.kind == "age"
    first = quantity.tokens.start
    return first > 0 and story.lower[first - 1] == "was" and _WHEN_IN.match(story.text, quantity.span.end) is not None


def number(story: Story, age: Quantity) -> Span:
    """The figure of an age alone: the 29 of 29-year-old."""
    if age.figures:
        return Span(age.span.start, age.span.start + len(age.figures))
    return age.span


def _births(story: Story) -> Iterator[Birth]:
    if "born" not in story.text and "Born" not in story.text and "birth" not in story.text:
        return
    for mention in story.dates:
        if mention.year is None or mention.precision not in ("day", "month", "year"):
            continue
        start, end = mention.span
        before = story.text[max(0, start - 60) : start]
        if _BORN.search(before) or _BORN_BEHIND.match(story.text, end, end + 6):
            yield Birth(mention.span, mention.year, mention.month, mention.day)


def same_person(story: Story, age: Span, birth: Span) -> bool:
    """Whether an age and a birth are told of one person: side by side, nobody else between them."""
    first, last = sorted((age, birth))
    between = _WHEN_IN.sub("", story.text[first.end : last.start], count=1)
    if len(between) > 200 or "\n\n" in between or _OTHER.search(between):
        return False
    sentence_ends = re.findall(r"[.!?]\s+(\S+)", between)
    if len(sentence_ends) > 1 or (sentence_ends and sentence_ends[0] not in ("He", "She", "Born")):
        return False
    inner = re.sub(r"[.!?]\s+(?:He|She|Born)\b", "", between)
    return (
        not re.search(r"\band\s+(?:[a-z]+\s+){0,2}[A-Z]", inner) and len(re.findall(r"\b[A-Z][a-z]+\s+[A-Z][a-z]+", inner)) == 0
    )


def same_name(story: Story, age: Span, birth: Span) -> bool:
    """Whether an age and a birth are told of one named person, in whatever paragraphs."""
    if "year-old" in story.document.words(age):  # whose it is stands behind it
        return False
    persons = [told_of(story, place) for place in (age, birth)]
    return persons[0] is not None and persons[0] is persons[1]


def told_of(story: Story, place: Span) -> Person | None:
    """Whose age or birth it is: `Lee, 58`, `Lee, who was born in 1951`, `She was 58`."""
    at = story.tokens.at(place.start)
    for k in range(at - 1, max(-1, at - 9), -1):
        gap = story.text[story.tokens.ends[k] : story.tokens.starts[k + 1]]
        if any(mark in gap for mark in ".;:!?\n"):
            return None
        start = story.tokens.starts[k]
        if story.lower[k] in ("he", "she"):
            return story.people.resolve_pronoun(start)
        mention = story.people.mention_at(start)
        if mention is not None and mention.kind != "place":
            return story.people.of(mention) if not story.lower[k].endswith("'s") else None
        if _OTHER.search(story.lower[k]):
            return None
    return None


def _possible(story: Story, birth: Birth, age: Quantity, day: date | None) -> tuple[int, int] | None:
    """The ages that are possible, lowest and highest; None where nobody knows the day they are reckoned to."""
    text = story.text
    if _WHEN.match(text, age.span.end):
        then = _WHEN_IN.match(text, age.span.end)
        years = int(then[1]) - birth.year if then else 0
        return (years - 1, years) if years > 0 else None
    start, end = min(birth.span.start, age.span.start), max(birth.span.end, age.span.end)
    first = bisect_left(story.dates, start - 500, key=lambda mention: mention.span.start)
    last = bisect_left(story.dates, end + 500, key=lambda mention: mention.span.start)
    dates = story.dates[first:last]
    floor = max(text.rfind("\n", max(0, start - 500), start) + 1, start - 500, 0)
    ceiling = text.find("\n", end, end + 500)
    around = Span(floor, ceiling if ceiling >= 0 else min(len(text), end + 500))
    deaths = [
        mention
        for mention in dates
        if around.covers(mention.span)
        and mention.year is not None
        and mention.span != birth.span
        and _DIED.search(text[max(around.start, mention.span.start - 40) : mention.span.start])
    ]
    if deaths:
        died = deaths[0].year or 0
        return died - birth.year - 1, died - birth.year
    if day is None or any(
        mention.year and mention.span != birth.span and mention.span.start >= start - 20 and mention.span.start <= end + 10
        for mention in dates
        if mention.precision in ("year", "month", "day") and mention.year != day.year
    ):
        return None
    if birth.month and birth.day:
        had = (day.month, day.day) >= (birth.month, birth.day)
        years = day.year - birth.year - (not had)
        close = abs((day.month - birth.month) * 30 + day.day - birth.day) < 10
        return years - close, years + close
    if birth.month and birth.month != day.month:
        years = day.year - birth.year - (day.month < birth.month)
        return years, years
    return day.year - birth.year - 1, day.year - birth.year
