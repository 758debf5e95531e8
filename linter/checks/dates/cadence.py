"""How often something comes, or for the how many-th time, beside its dates -> whether they lie so far apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import verb_of
from linter.annotate.claims.owners import matches_beside, sentence_at
from linter.annotate.dates.publication_day import today
from linter.annotate.dates.timeline import days_between
from linter.annotate.language import numerals
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate import Story
    from linter.annotate.dates.timeline import Moment
    from linter.desk import Desk

_NUMBER = r"two|three|four|five|six"
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CADENCE = lazy_pattern(
    rf"\b(?P<other>alternate\s+(?:{_DAYS}s?|weeks?)|every\s+other\s+(?:week|{_DAYS})|fortnightly|every\s+(?:fortnight|second\s+(?:week|{_DAYS})))\b"
    rf"|\b(?:every|once\s+(?:in|every))\s+(?P<n>{_NUMBER})\s+(?P<unit>weeks|years)\b|\b(?P<twice>biennial|every\s+(?:other|second)\s+year)\b"
)
_AGAIN = lazy_pattern(r"\b(?:again|returns?|returned|next|second|then|after\s+that|followed|back)\b")
_FIRST = lazy_pattern(r"\b(?:first|starts?|started|begins?|began|last|held|after|since)\b", re.IGNORECASE)
_OFF = lazy_pattern(
    r"\b(?:postponed?|put\s+off|delayed|cancel\w+|exception|except|pandemic|war|skipped|missed|instead|irregular)\b"
)
_RUNNING = lazy_pattern(
    r"\b(?:the|its|their|his|her|a)\s+(?P<nth>[a-z]+|\d{1,3}(?:st|nd|rd|th))\s+(?:straight\s+|successive\s+|consecutive\s+)?"
    r"(?P<unit>week|month|year|" + _DAYS + r")(?P<row>\s+(?:running|in\s+a\s+row|in\s+succession))?\b"
)
_IN_ITS = lazy_pattern(
    r"\bin(?:to)?\s+(?:its|their)\s+(?P<nth>[a-z]+|\d{1,3}(?:st|nd|rd|th))\s+(?P<unit>day|week|month|year)\b"
)
_SINCE = lazy_pattern(r"\bsince\s+(?:the\s+|\w+day,?\s+)?$")
_WEEK = 7
_REACH = 2
"""Sentences from what says how often to its dates."""


@record
class Cadence:
    """Finds dates that do not lie as far apart as the copy says that something comes.

    `On alternate Thursdays … its first trip is on 15 January, and it comes again on the 22nd`; `every four years … after Lind
    in 2019, they go to Harn in 2024`; `for the sixth week running, each Monday since 3 June … on 1 July`, the fifth. The words
    for the message are what is said, the two dates, and how far apart they lie.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        yield from self._recurring(story)
        if "since" in story.places:
            yield from self._running(story)
        yield from _in_its(story, today(story, desk) or story.timeline.told_on)

    def _recurring(self, story: Story) -> Iterator[Hit]:
        matches = list(matches_beside(story, _CADENCE, ("alternate", "every", "fortnightly", "once", "biennial")))
        if len(matches) != 1 or _OFF.search(story.text):
            return
        match = matches[0]
        years = match["twice"] is not None or match["unit"] == "years"
        step = 2 if match["twice"] else int(numerals.simple(match["n"]) or 0) if match["n"] else 2
        index = story.sentence_at(match.start())
        near = Span(story.sentences[max(0, index)].start, story.sentences[min(len(story.sentences) - 1, index + _REACH)].end)
        moments = [m for m in story.timeline.within(*near) if (m.mention.precision == "year" if years else m.mention.day)]
        if len(moments) != 2:
            return
        one, other = moments
        sentences = [sentence_at(story, moment.span.start) for moment in moments]
        between = story.text[sentences[0].start : other.span.end]
        if not _FIRST.search(between) or (not years and not _AGAIN.search(story.text, one.span.end, sentences[1].end)):
            return
        size = step if years else step * _WEEK
        gaps = [(other.mention.year or 0) - (one.mention.year or 0)] if years else _gaps(one, other)
        if gaps and all(gap % size for gap in gaps if gap > 0):
            yield _hit(
                story,
                Span(*match.span()),
                one,
                other,
                min((gap for gap in gaps if gap > 0), default=0),
                "year" if years else "day",
            )

    def _running(self, story: Story) -> Iterator[Hit]:
        for match in matches_beside(story, _RUNNING, ("running", "row", "succession", "each")):
            number = _nth(match["nth"])
            index = story.sentence_at(match.start())
            if not number or index < 0 or _OFF.search(story.text):
                continue
            last = min(len(story.sentences) - 1, index + 1)
            near = Span(story.sentences[index].start, story.sentences[last].end)
            moments = [m for m in story.timeline.within(*near) if m.mention.day]
            since = [m for m in moments if _SINCE.search(story.text, max(0, m.span.start - 20), m.span.start)]
            others = [m for m in moments if m not in since]
            weekly = match["unit"] == "week" or match["unit"].endswith("day")
            if len(since) != 1 or len(others) != 1 or not weekly or not (match["row"] or "each" in story.text[slice(*near)]):
                continue
            counts = [gap / _WEEK + 1 for gap in _gaps(since[0], others[0]) if gap > 0]
            if counts and all(abs(count - number) >= 1 for count in counts):
                yield _hit(story, Span(*match.span()), since[0], others[0], round((min(counts) - 1) * _WEEK), "day")


def _in_its(story: Story, now: date | None) -> Iterator[Hit]:
    """`The strike, now in its third week, began on 2 June`, in a story of 8 July."""
    for match in matches_beside(story, _IN_ITS, ("its", "their")) if now is not None else ():
        number, size = _nth(match["nth"]), {"day": 1, "week": _WEEK, "month": 30.4, "year": 365.25}[match["unit"]]
        sentence = sentence_at(story, match.start())
        began = [m for m in story.timeline.within(*sentence) if m.mention.day and not m.mention.weekday and _begins(story, m)]
        if not number or len(began) != 1 or now is None:
            continue
        gaps = [now.toordinal() - days.first for days in began[0].candidates if now.toordinal() >= days.first]
        if gaps and all(abs(gap / size + 0.5 - number) > 1.6 for gap in gaps):
            words, start = story.document.words, began[0].span
            span = Span(*match.span())
            told = (words(span), words(start), f"{now.day} {now:%B} {now.year}", f"{min(gaps)} days")
            yield Hit(span, told, related=(Related(start, f"'{words(start)}' here"),))


def _begins(story: Story, moment: Moment) -> bool:
    verb = verb_of(story, moment.span)
    return verb is not None and not verb.lemmas.isdisjoint(word_list("occasions", "begin"))


def _nth(word: str) -> int:
    if word[0].isdigit():
        return int(re.match(r"\d+", word)[0])  # type: ignore[index]
    return int(numerals.ORDINALS.get(word, 0))


def _gaps(one: Moment, other: Moment) -> list[int]:
    """The days from one day to a later one, in each reading, within a year."""
    return sorted({low for low, high in days_between(one, other) if low == high and 0 < low < 366})


def _hit(story: Story, span: Span, one: Moment, other: Moment, gap: int, unit: str) -> Hit:
    words = story.document.words
    told = (words(span), words(one.span), words(other.span), f"{gap} {unit}{'s' * (gap != 1)}")
    return Hit(span, told, related=tuple(Related(m.span, f"'{words(m.span)}' here") for m in (one, other)))
