"""Anniversaries, birthdays of things and golden weddings beside the year that they count from -> whether the sum comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.dates.publication_day import today
from linter.annotate.language.numerals import ORDINALS
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.dates import DateMention
    from linter.desk import Desk

MOST = 40
"""Anniversaries of a story that are reckoned."""
_NAMED = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "centenary": 100, "centennial": 100, "bicentenary": 200,
          "bicentennial": 200, "sesquicentennial": 150, "tercentenary": 300}  # fmt: skip
_ANNIVERSARY = lazy_pattern(
    r"\b(?:(?P<digits>\d{1,4})(?:st|nd|rd|th)|(?P<word>"
    + "|".join(ORDINALS)
    + r"))(?=\s+(?:[a-z]+\s+)?(?:anniversary|birthday)\b)"
    r"|\b(?P<named>[Ss]ilver|[Rr]uby|[Gg]olden|[Dd]iamond)(?=\s+(?:wedding|jubilee|anniversary)\b)"
    r"|\b(?P<hundreds>(?:bi|ter)?centenary|(?:bi|sesqui)?centennial)\b"
    r"|\b(?:turned|turns)\s+(?P<age>\d{2,4})(?=\s+in\s+(?:1[5-9]|20)\d\d\b)"
)
_BEGAN = lazy_pattern(
    r"\b(?:founded|built|established|opened|set\s+up|created|launched|started|formed|completed|began|begun|married|wed|first|"
    r"dates?\s+(?:from|back)|dating)\b",
    re.IGNORECASE,
)
_OF = lazy_pattern(r"\s+(?:[a-z]+\s+)?(?:anniversary|birthday)\s+of\s+(?:[^\s.;:!?\d]+\s+){0,8}?\(?$")
_THEN = lazy_pattern(
    r"[^.;:\d]{0,40}?\b(?:in|of)\s+(?:[A-Z][a-z]+\s+)?((?:1[5-9]|20)\d\d)\b|[^.;:\d]{0,30}?\b(this|last|next)\s+year\b"
)
_SOMEBODY = lazy_pattern(r"\b(?:his|her|my|your|[’']s)\s+$")
"""Whose birthday is no anniversary of a thing."""
_BEFORE = lazy_pattern(r"In\s+((?:1[5-9]|20)\d\d),?\s+(?:[a-z]+\s+){0,4}")


@record
class Anniversary:
    """Finds an anniversary that does not fit the year that it counts from: the 40th, in 2026, of what began in 1976.

    It is counted to the year that stands with it, or to the story's. It counts from what the copy says was founded, built,
    opened, first held or married in a year; where any year of the story fits, nothing is said. The words for the message are
    the anniversary, the year and the sum.
    """

    slack: int = 1
    """Years that the sum may be off, for what is counted by its editions."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        matches = list(_ANNIVERSARY.finditer(story.text))[:MOST]
        if not matches:
            return
        day = today(story, desk) or story.timeline.told_on
        years = [m for m in story.dates if m.year and not m.relative and m.precision in ("year", "month", "day")]
        for match in matches:
            now = _year_of(story, match, day.year if day else max((m.year or 0 for m in years), default=0))
            count = _count(match)
            somebody = _SOMEBODY.search(story.text, max(0, match.start() - 12), match.start())
            if not now or count < 2 or somebody or any(abs(now - (m.year or 0) - count) <= self.slack for m in years):
                continue
            start = next((m for m in _starts(story, match, years) if (m.year or 0) < now), None)
            if start is not None and start.year is not None:
                span = Span(*match.span(match.lastgroup or 0)) if not match["digits"] else Span(*match.span())
                note = (Related(start.span, f"'{story.document.words(start.span)}' here"),)
                yield Hit(span, (story.document.words(span), str(start.year), str(now - start.year)), related=note)


def _count(match: re.Match[str]) -> int:
    """How many years an anniversary stands for."""
    if match["digits"] or match["age"]:
        return int(match["digits"] or match["age"])
    if match["word"]:
        return int(ORDINALS[match["word"]])
    return _NAMED[(match["named"] or match["hundreds"]).lower()]


def _year_of(story: Story, match: re.Match[str], now: int) -> int:
    """The year in which an anniversary is kept."""
    text = story.text
    sentence = sentence_at(story, match.start())
    before = _BEFORE.fullmatch(text, sentence.start, match.start())
    if before:
        return int(before[1])
    behind = _THEN.match(text, match.end(), sentence.end)
    if behind and not (behind[1] and _OF.match(text[match.end() : behind.start(1)])):
        return int(behind[1]) if behind[1] else now and now + {"this": 0, "last": -1, "next": 1}[behind[2]]
    return now


def _starts(story: Story, match: re.Match[str], years: list[DateMention]) -> Iterator[DateMention]:
    """The years that an anniversary may count from: `the anniversary of the 1976 flood`, else what began near by."""
    text = story.text
    index = story.document.paragraph_index(match.start())
    paragraphs = story.document.paragraphs[max(0, index - 3) : index + 2]
    for mention in years:
        if mention.span.start > match.end() and _OF.fullmatch(text[match.end() : mention.span.start]):
            yield mention
            return
    for mention in sorted(years, key=lambda m: abs(m.span.start - match.start())):
        near = any(paragraph.span.covers(mention.span) for paragraph in paragraphs)
        sentence = sentence_at(story, mention.span.start)
        around = text[max(sentence.start, mention.span.start - 70) : min(sentence.end, mention.span.end + 25)]
        if near and _BEGAN.search(around):
            yield mention
