"""A day of a story that some source has, of another matter -> the day that the passage has of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTHS, WEEKDAYS
from linter.record import NamedTuple
from linter.sources.stems import stem
from linter.sources.vocabulary import TELLING, sense
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

SHARED = 3
"""Words of sense that a source sentence must share with the draft's before the days of both are of one matter."""
MOST = 0.5
"""Of another sentence with so much of that, the day may be the draft's."""
HEAD = 40
"""A date so near the start of a source, in front of a dash, is its dateline."""
_PREPOSITIONS = frozenset("on until till by since from before after for next last to and".split())
_PARTS = frozenset("morning afternoon evening night noon".split())
_OFF = frozenset("later earlier after before following previous".split())
"""Words by which a sentence reckons its day from another."""
_NEAR = 8
"""Words on either side of a day among which both sentences must have one in common."""
_SAYING = 3
"""Words before a day among which a verb of telling makes it the day on which something was said."""


class OtherDay(NamedTuple):
    """The date that a source has instead."""

    mention: DateMention
    source: Source


def other_day(comparison: Comparison, mention: DateMention) -> OtherDay | None:
    """The only weekday of the passage that a sentence comes from, where the story has another one."""
    story = comparison.story
    if mention.weekday is None or mention.day or _of_speech(story, mention) or not _stands(story, mention)[0]:
        return None
    index = story.sentence_at(mention.span.start)
    if index < 0 or len(_weekdays(story, story.sentences[index])) != 1:
        return None
    if any(story.lower[i] in _OFF for i in story.tokens.within(story.sentences[index])):
        return None
    mine = _content(story, story.sentences[index])
    places = [
        (len(mine & _content(source.story, sentence)), source, sentence)
        for source, sentence in comparison.whole_sentences(story.sentences[index].start)
    ]
    most = max((shared for shared, _, _ in places), default=0)
    if most < SHARED:
        return None
    found = None
    for shared, source, sentence in places:
        if shared < MOST * most:
            continue
        there = _weekdays(source.story, sentence)
        if not there or any(other.weekday == mention.weekday for other in there):
            if shared == most or there:
                return None
            continue
        alike = _stands(source.story, there[0]) == _stands(story, mention)
        if _of_speech(source.story, there[0]) or not _beside(story, mention) & _beside(source.story, there[0]):
            continue  # the day of another thing that the sentence tells
        if shared == most and alike and len({other.weekday for other in there}) == 1:
            found = OtherDay(there[0], source)
    return found


def _weekdays(story: Story, sentence: Span) -> list[DateMention]:
    """The weekdays of a sentence, that of the dateline left out."""
    return [
        date
        for date in story.dates
        if sentence.start <= date.span.start < sentence.end and date.weekday is not None and not _dateline(story, date)
    ]


def _stands(story: Story, date: DateMention) -> tuple[str, str]:
    """The preposition before a weekday and the part of the day behind it: on Tuesday evening; Tuesday evening alone is `on`."""
    tokens = story.tokens.within(date.span)
    before = story.lower[tokens.start - 1] if tokens.start else ""
    behind = story.lower[tokens.stop] if tokens.stop < len(story.lower) else ""
    if story.text[date.span.end : date.span.end + 2] in ("'s", "’s") or behind in ("'s", "’s"):
        return "", ""
    return before if before in _PREPOSITIONS else "on", behind if behind in _PARTS else ""


def _dateline(story: Story, date: DateMention) -> bool:
    return date.span.start < HEAD and story.text[date.span.end : date.span.end + 12].lstrip(" )0123456789,")[:1] in (
        "-",
        "–",
        "—",
    )


def _of_speech(story: Story, mention: DateMention) -> bool:
    """Whether something was said on the day."""
    tokens = story.tokens.within(mention.span)
    beside = (*story.lower[max(0, tokens.start - _SAYING) : tokens.start], *story.lower[tokens.stop : tokens.stop + 1])
    return any(stem(word) in TELLING for word in beside)


def _beside(story: Story, mention: DateMention) -> set[str]:
    """The words of sense on either side of a day."""
    tokens = story.tokens.within(mention.span)
    first, last = max(0, tokens.start - _NEAR), min(len(story.lower), tokens.stop + _NEAR)
    return _content(story, Span(story.tokens.starts[first], story.tokens.ends[last - 1]))


def _content(story: Story, span: Span) -> set[str]:
    words = (story.lower[i] for i in story.tokens.within(span))
    return sense((word for word in words if word not in WEEKDAYS and word not in MONTHS), 2)
