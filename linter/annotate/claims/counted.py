"""A relation of days that the copy states in words -> the two dates that it holds between: `on the eve of the talks, 19 May`,
`That was two days before he was stabbed on 16 June`, `Six months to the day after the coup of 9 January … On 9 July`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import is_occasion, tells
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.tie import Tie, fine
from linter.annotate.claims.ties import Ties
from linter.annotate.dates.lengths import DAYS
from linter.annotate.language.word_classes import STOPS
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.lengths import Length
    from linter.annotate.dates.timeline import Moment

_BESIDE = lazy_pattern(
    r"\b[Tt]he\s+(?P<rel>eve\s+of|(?:day|night|evening|morning)\s+(?:before|after))\s+(?:the|its|their|his|her)\s+"
    r"(?:[a-z-]+\s+)?(?P<noun>[a-z-]{4,})\b"
)
_CLOSE = lazy_pattern(r"\s*[,(–—]\s*(?:on\s+)?|\s+(?:on|was|is)\s+")
_THAT = lazy_pattern(r"\W*(?:That|This|It|Which)\s+(?:was|is|came|fell|happened)\s+(?:just\s+|only\s+|exactly\s+|some\s+)?$")
_ON = lazy_pattern(r"\W*(?:On|By)\s+$")
_ANOTHER = lazy_pattern(r";|\band\s+\w+\s+(?:days?\s+|weeks?\s+)?(?:before|after)\b")
_HAD = lazy_pattern(r",?\s(?:[a-z]+\s){1,3}had\b")
_IN_POST = lazy_pattern(
    r"\s+(?:there|at\s+the\s+(?:helm|wheel|top)|in\s+(?:the|that|his|her)\s+(?:post|job|role|office|chair|house|flat)|in\s+(?:charge|office))\b"
)
_HAS = lazy_pattern(r"\bhas\s+(?:[a-z]+\s+)?[a-z]+\b[^.;:]{0,60}$")
_PERFECT = lazy_pattern(r"\bhas\s+(?:[a-z]+\s+)?[a-z]+\b[^.;:,]{0,40}\bfor\s+(?:the\s+(?:last|past)\s+|just\s+|exactly\s+)?$")
_SINCE = lazy_pattern(r"\bsince\s+$")
_OPENING = 4
"""Words of a sentence that may name whom it is about."""
_NEAR = 40
"""Code points between a relation and its date."""


class Neighbour(NamedTuple):
    """A day that is said to be the one before or after another."""

    span: Span
    """The words that say so."""
    tie: Tie
    """From the earlier day to the later one."""


def neighbours(ties: Ties) -> Iterator[Neighbour]:
    """`on the eve of the talks, 19 May`, `on Sunday, the day after the final`: the event is dated in another place."""
    story = ties.story
    if " eve " not in story.text and "day before" not in story.text and "day after" not in story.text:
        return
    for match in _BESIDE.finditer(story.text):
        here = _beside(ties, Span(*match.span()))
        noun = match["noun"]
        if here is None or not is_occasion(noun) or not fine_day(here):
            continue
        onward = match["rel"].endswith("after")
        dated = [m for m in ties.moments if m is not here and fine_day(m) and _tells_of(story, noun, m, here)]
        days = {m.candidates for m in dated}
        if len(days) == 1:
            yield Neighbour(Span(*match.span()), ties.tie(dated[0], here, onward))


def _beside(ties: Ties, span: Span) -> Moment | None:
    """The date that stands right behind a relation, or right before it."""
    for moment in ties.within(span.end, span.end + _NEAR):
        if _CLOSE.fullmatch(ties.text, span.end, moment.span.start):
            return moment
    for moment in ties.within(max(0, span.start - _NEAR), span.start):
        if ties.text[moment.span.end : span.start].strip() in (
            ",",
            "(",
            "–",
            "—",
            "afternoon,",
            "morning,",
            "evening,",
            ", on",
        ):
            return moment
    return None


def _tells_of(story: Story, noun: str, moment: Moment, here: Moment) -> bool:
    """Whether a date is that of the event: `the talks, which begin on 21 May`."""
    at = story.tokens.at(moment.span.start)
    floor = max(at - 10, story.tokens.at(sentence_at(story, moment.span.start).start))
    return story.tokens.at(here.span.start) not in range(floor, at) and tells(noun, story.lower[floor:at])


def fine_day(moment: Moment) -> bool:
    """Whether a moment is one day."""
    return moment.mention.day is not None or moment.mention.weekday is not None


def far(ties: Ties, length: Length) -> Iterator[Tie]:
    """The ties of a length with dates of the sentence before or behind it."""
    story, text = ties.story, ties.text
    sentence = sentence_at(story, length.span.start)
    index = story.sentence_at(length.span.start)
    ahead = [m for m in ties.within(length.end, sentence.end) if fine(m, length)]
    behind = ties.within(sentence.start, length.span.start)
    if length.side in ("before", "after") and not behind and len(ahead) == 1:
        if _THAT.match(text[sentence.start : length.span.start]) and index > 0:
            told = [m for m in ties.within(*story.sentences[index - 1]) if fine(m, length)]
            if len(told) == 1 and not _ANOTHER.search(text, length.end, ahead[0].span.start):
                yield ties.tie(told[0], ahead[0], length.side == "before")
        elif length.bound == "exact" and index + 1 < len(story.sentences):
            following = story.sentences[index + 1]
            told = ties.within(*following)[:1]
            back = told and _HAD.match(text, told[0].span.end)
            if told and not back and _ON.fullmatch(text, following.start, told[0].span.start):
                yield ties.tie(ahead[0], told[0], length.side == "after")
    elif length.unit == "year" and not length.side and _IN_POST.match(text, length.end):
        yield from tenure(ties, length, sentence)
    elif length.unit == "year" and not length.side and _PERFECT.search(text, sentence.start, length.span.start):
        yield from since_then(ties, length)
    elif length.bound == "exact" and not length.side and len(behind) == 1 and not ahead and index > 0:
        told = [m for m in ties.within(ties.before(sentence), sentence.start) if m.mention.year and fine(m, length)]
        if len(told) == 1 and behind[0].mention.year:
            yield ties.tie(told[0], behind[0], True)


def since_then(ties: Ties, length: Length) -> Iterator[Tie]:
    """`has bound books since 1984 … Hurley, who has held the shop for 32 years`: the one year since which the story counts."""
    story = ties.story
    since = [m for m in ties.moments if m.mention.year and _SINCE.search(ties.text, max(0, m.span.start - 8), m.span.start)]
    if len(since) != 1:
        return
    sentence, own = sentence_at(story, since[0].span.start), sentence_at(story, length.span.start)
    if story.text[own.start : own.start + 3] not in ("He ", "She") and _names(story, own).isdisjoint(_names(story, sentence)):
        return
    now = story.timeline.told_year or (ties.today.year if ties.today else 0)
    years = sorted({m.mention.year for m in ties.moments if m.mention.year and m.mention.year == now})
    if years and _HAS.search(ties.text, sentence.start, since[0].span.start) and since[0].mention.precision == "year":
        passed = float(now - (since[0].mention.year or 0))
        gap = (passed - 1) * DAYS["year"], (passed + 1) * DAYS["year"]
        yield Tie(since[0].span, since[0].span, (gap,))


def _names(story: Story, sentence: Span) -> set[str]:
    """The names that stand before the verb of a sentence, nearly."""
    within = story.tokens.within(sentence)
    return {word for k in within[:_OPENING] if (word := story.tokens.words[k])[0].isupper() and story.lower[k] not in STOPS}


def tenure(ties: Ties, length: Length, sentence: Span) -> Iterator[Tie]:
    """`in the post since 1999 … In his 27 years there`: counted back from the day of the story."""
    start = ties.before(sentence)
    since = [m for m in ties.within(start, sentence.end) if _SINCE.search(ties.text, max(0, m.span.start - 8), m.span.start)]
    if len(since) == 1 and since[0].mention.year and ties.today is not None:
        now = ties.today.toordinal()
        gaps = tuple((float(now - days.last - 3), float(now - days.first + 3)) for days in since[0].candidates)
        yield Tie(since[0].span, since[0].span, gaps)
