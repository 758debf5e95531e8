"""`a 150-year-old club` beside the year that it was founded in -> whether the sum is right."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_THING = r"(?!(?:an?|the|his|her|its|their|who|whose|in|at|of|by|and|for|with)\b)[\w’'-]+"
_FOUNDED = lazy_pattern(
    rf"(?:\s+{_THING}){{1,5}}\s*[,(–—]?\s*(?:(?:which|that)\s+)?(?:was\s+)?"
    r"(?:founded|built|established|opened|set up|created|launched|started|formed|completed|erected|dating)\s+"
    r"(?:by\s[\w’' -]{1,30}\s)?(?:in|from|back to|to)\s+"
)

_BEGUN = lazy_pattern(
    r"\b(?:founded|built|established|opened|set\s+up|planted|laid|launched|erected|made|cast)\s+(?:[^.;:\d]{0,30}\s)?in\s+$"
)
_NOW_OLD = lazy_pattern(r"\b(?:is|are|be|thus|therefore|so|now|and)\s+(?:thus\s+|now\s+|exactly\s+)?$")
_IN = lazy_pattern(r"\s+(?:in\s+((?:1[5-9]|20)\d\d)\b|next\s+(?:year|spring|summer|autumn|fall|winter)\b)")


@record
class Elapsed:
    """Finds the age of a thing that does not fit the year it began in: `the 120-year-old club, founded in 1956`."""

    slack: int = 1
    """Years that the sum may be off, for round figures."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        day = today(story, desk) or story.timeline.told_on
        now = day.year if day is not None else story.timeline.told_year
        yield from _aged(story, now)
        if day is None:
            return
        for quantity in story.quantities:
            old = quantity.unit == "year" and "year-old" in story.document.words(quantity.span) and not quantity.bound
            if not old or quantity.value < 5:
                continue
            first = bisect_left(story.dates, quantity.span.end, key=_start)
            mention = story.dates[first] if first < len(story.dates) else None
            if mention is None or mention.year is None or mention.relative or mention.precision != "year":
                continue
            between = story.text[quantity.span.end : mention.span.start]
            if len(between) > 90 or not _FOUNDED.fullmatch(between) or mention.year > now:
                continue
            room = self.slack + (quantity.value >= 50 and quantity.value % 10 == 0) * 0.05 * quantity.value
            if abs(now - mention.year - quantity.value) > room:
                words = (story.document.words(quantity.span), str(mention.year), str(now - mention.year))
                yield Hit(quantity.span, words=words, related=(Related(mention.span, f"'{mention.year}' here"),))


def _aged(story: Story, now: int) -> Iterator[Hit]:
    """`the lime tree, planted in 1911 with the school, and thus 105 years old next summer`."""
    for length in story.lengths:
        if length.side != "old" or length.unit != "year" or length.bound or length.adjective:
            continue
        sentence = story.sentences[max(0, story.sentence_at(length.span.start))]
        years = [
            mention for mention in story.dates if mention.year and sentence.start <= mention.span.start < length.span.start
        ]
        begun = len(years) == 1 and _BEGUN.search(story.text, sentence.start, years[0].span.start)
        if not begun or not _NOW_OLD.search(story.text, years[0].span.end, length.span.start):
            continue
        then = _IN.match(story.text, length.end, sentence.end)
        year = int(then[1]) if then and then[1] else now + bool(then)
        passed = year - (years[0].year or 0)
        if year and abs(passed - length.amount) > 1 + 0.05 * length.amount * (length.amount % 10 == 0):
            words = (story.document.words(length.span), str(years[0].year), str(passed))
            yield Hit(length.span, words=words, related=(Related(years[0].span, f"'{years[0].year}' here"),))


def _start(mention: DateMention) -> int:
    return mention.span.start
