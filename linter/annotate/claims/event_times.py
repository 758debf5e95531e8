"""Story -> the times at which it says that something happened, each with the noun for it: `the Tuesday crash`, `Friday's vote`,
`the opening in the sixties`, `the slide came in the middle of the night`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.occasions import is_occasion
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.same_time import SEASONS, WEEK_PARTS
from linter.annotate.dates.date_mention import RELATIVE_DAYS, DateMention
from linter.annotate.dates.lengths import UNITS
from linter.annotate.language.plurals import is_plural
from linter.annotate.language.word_classes import CLAUSE_OPENERS, DEFINITES, DETERMINERS, PREPOSITIONS, STOPS
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

MOST = 80
"""Times of a story that are looked at."""
_POINTING = frozenset("that this those these".split())
_DAYPART = frozenset("morning afternoon evening night lunchtime midnight night's morning's afternoon's evening's".split())
_HAPPENS = frozenset("came happened occurred was began begins started starts struck broke fell opened follows followed".split())
_AHEAD = frozenset("will scheduled expected upcoming shall".split())
_BEFORE_NOUN = 3
"""Words between a time and the noun that it describes."""
_IN = lazy_pattern(r"\s+(?:in|on|of|at)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-])?")
_PAUSED = lazy_pattern(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?P<noun>[a-z-]{4,}),\s+(?:on|in)\s+$")
_DAY_BEFORE = lazy_pattern(
    r"\b(?:(?:[Tt]he\s+(?:day|morning|evening|night|afternoon)\s+of\s+(?:the|his|her|its|their)|[Tt]he)\s+)(?P<noun>[a-z-]{4,}),\s+(?:\w+day,?\s+)?$"
)
_CLOSED = lazy_pattern(r"[,.)]")
_DAY_OF = lazy_pattern(
    r",\s+the\s+(?:very\s+)?(?:day|date|night|morning)\s+of\s+(?:the|its|his|her|their)\s+(?P<noun>[a-z-]{4,})\b"
)
_OF_PHRASE = lazy_pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?P<noun>[a-z-]{4,})\s+of\s+(?:(?!(?:on|in|at|was|were|is|had|has|and|who|which|that)\b)[\w’'-]+\s+){1,5}"
    r"(?:on|in)\s+$"
)
_VERB_IN = lazy_pattern(r"(?:\s+(?:place|out|place|early|late|just|about|around|held|set))*\s+(?:in|on|at|by)?\s*(?:the\s+)?")


class EventTime(NamedTuple):
    """A time that the copy gives an event by its noun."""

    time: DateMention
    noun: int
    """The token of the noun."""
    span: Span
    """The time and the noun, in the order of the copy."""
    pointing: bool = False
    """Whether `that` or `this` points back."""


def event_times(story: Story) -> Iterator[EventTime]:
    """The times that are told of a noun, in order."""
    yield from _in_seasons(story)
    yield from _in_week(story)
    for mention in story.dates[:MOST]:
        for read in (_described, _behind, _of_behind, _apposed, _predicated):
            found = read(story, mention)
            if found is not None:
                yield found
                break


def _in_seasons(story: Story) -> Iterator[EventTime]:
    """`the summer race`, `that midsummer week`; nothing in a story that names a place where the seasons are turned round."""
    places = [k for word in SEASONS for k in story.places.get(word, ())]
    if not places or not story.places.keys().isdisjoint(word_list("occasions", "southern")):
        return
    tokens, lower = story.tokens, story.lower
    for k in sorted(places)[:MOST]:
        noun = k + 1
        if not 0 < k < len(lower) - 1 or lower[k - 1] not in DEFINITES or not tokens.words[k].islower():
            continue
        spaced = story.text[tokens.ends[k] : tokens.starts[noun]] == " " and tokens.words[noun].islower()
        if spaced and _names_one(story, noun) and (is_occasion(lower[noun]) or lower[noun] == "week"):
            time = DateMention(Span(tokens.starts[k], tokens.ends[k]), unit=lower[k], precision="season")
            yield EventTime(time, noun, Span(tokens.starts[k], tokens.ends[noun]), lower[k - 1] in _POINTING)


def _in_week(story: Story) -> Iterator[EventTime]:
    """`the weekend shooting`, `that midweek raid`."""
    tokens, lower = story.tokens, story.lower
    for word in WEEK_PARTS:
        for k in story.places.get(word, ())[:MOST]:
            noun = k + 1
            if (
                not 0 < k < len(lower) - 1
                or lower[k - 1] not in DEFINITES
                or story.text[tokens.ends[k] : tokens.starts[noun]] != " "
            ):
                continue
            if tokens.words[noun].islower() and is_occasion(lower[noun]) and _names_one(story, noun):
                time = DateMention(Span(tokens.starts[k], tokens.ends[k]), unit=word, precision="part of the week")
                yield EventTime(time, noun, Span(tokens.starts[k], tokens.ends[noun]), lower[k - 1] in _POINTING)


def _described(story: Story, mention: DateMention) -> EventTime | None:
    """`the Tuesday crash`, `Thursday night's match`, `the 14th-century brooch`."""
    tokens, lower = story.tokens, story.lower
    first, k = tokens.at(mention.span.start), tokens.at(mention.span.end)
    if k >= len(lower) or mention.relative in ("ago", "hence", "later", "earlier", "before", "after"):
        return None
    owner = lower[k - 1].endswith("'s")
    if lower[k] in _DAYPART:
        owner = owner or lower[k].endswith("'s")
        k += 1
    before = lower[first - 1] if first else ""
    if not owner and before not in DEFINITES and not before.endswith(("'s", "s'")):
        return None
    if mention.precision == "year" and not mention.relative and (owner or before not in _POINTING):
        return None  # the 2008 crisis: a name
    noun = -1
    for at in range(k, min(k + _BEFORE_NOUN, len(lower))):
        if story.text[tokens.ends[at - 1] : tokens.starts[at]] not in (" ", "\n") or not tokens.words[at][0].islower():
            break
        if lower[at] in STOPS or lower[at] in DETERMINERS or lower[at].endswith(("'s", "s'")):
            break
        noun = at
        if is_occasion(lower[at]):
            break
    if noun < 0 or not _names_one(story, noun):
        return None
    return EventTime(mention, noun, Span(mention.span.start, tokens.ends[noun]), before in _POINTING)


def _behind(story: Story, mention: DateMention) -> EventTime | None:
    """`the opening in the sixties`, `the crash on Tuesday`, `the inquest on 9 May`."""
    if mention.relative and mention.relative not in RELATIVE_DAYS:
        return None
    if mention.weekday is None and mention.precision not in ("day", "month", "year", "decade"):
        return None
    tokens, lower = story.tokens, story.lower
    noun = tokens.at(mention.span.start) - 1
    while noun >= 0 and (lower[noun] in ("in", "on", "of", "at", "the", "early", "mid", "late")):
        noun -= 1
    if noun < 1 or lower[noun - 1] not in DEFINITES or not _IN.fullmatch(story.text, tokens.ends[noun], mention.span.start):
        return None
    if not _names_one(story, noun) or not is_occasion(lower[noun]):
        return None
    if mention.precision in ("day", "month", "year") and mention.weekday is None and noun > 1 and _governed(story, noun - 1):
        return None
    return EventTime(mention, noun, Span(tokens.starts[noun], mention.span.end), lower[noun - 1] in ("that", "this"))


def _of_behind(story: Story, mention: DateMention) -> EventTime | None:
    """`the signing of the treaty on Thursday`, `the murder of Ann Lee in 1987`."""
    if mention.relative and mention.relative not in RELATIVE_DAYS:
        return None
    tokens = story.tokens
    match = _OF_PHRASE.search(story.text, max(0, mention.span.start - 90), mention.span.start)
    noun = tokens.at(match.start("noun")) if match else 0
    if match is None or not is_occasion(story.lower[noun]) or not _names_one(story, noun):
        return None
    if noun > 1 and _governed(story, noun - 1):
        return None
    return EventTime(mention, noun, Span(tokens.starts[noun], mention.span.end))


def _governed(story: Story, k: int) -> bool:
    """Whether a verb may stand before the phrase of token k, to which the time then belongs: upheld the verdict on 3 May."""
    before = story.lower[k - 1]
    parted = story.text[story.tokens.ends[k - 1] : story.tokens.starts[k]] != " "
    return not parted and before not in PREPOSITIONS and before not in CLAUSE_OPENERS and before not in ("and", "or", "but")


def _apposed(story: Story, mention: DateMention) -> EventTime | None:
    """`the opening, on 19 May, was brief`; `8 June, the day of the inspection`."""
    if mention.relative and mention.relative not in RELATIVE_DAYS:
        return None
    tokens, lower, text = story.tokens, story.lower, story.text
    before = _PAUSED.search(text, max(0, mention.span.start - 40), mention.span.start)
    if before is None and mention.day and not mention.relative:
        before = _DAY_BEFORE.search(text, max(0, mention.span.start - 60), mention.span.start)
    if before and _CLOSED.match(text, mention.span.end):
        noun = tokens.at(before.start("noun"))
        if noun > 1 and lower[noun - 2] in ("after", "before", "since", "following", "until", "from"):
            return None  # five days after the vote, on 3 July
        span = Span(tokens.starts[noun], mention.span.end)
    else:
        behind = _DAY_OF.match(text, mention.span.end) if mention.precision in ("day", "weekday") else None
        if behind is None:
            return None
        noun = tokens.at(behind.start("noun"))
        span = Span(mention.span.start, tokens.ends[noun])
    return EventTime(mention, noun, span) if is_occasion(lower[noun]) and _names_one(story, noun) else None


def _predicated(story: Story, mention: DateMention) -> EventTime | None:
    """`the slide came on Tuesday`, `the vote took place in May`."""
    tokens, lower = story.tokens, story.lower
    sentence = sentence_at(story, mention.span.start)
    for verb in range(
        tokens.at(mention.span.start) - 1, max(tokens.at(mention.span.start) - 5, tokens.at(sentence.start) + 1), -1
    ):
        if lower[verb] in _HAPPENS or (lower[verb] == "took" and lower[verb + 1] == "place"):
            noun = verb - 1
            held = _VERB_IN.fullmatch(story.text, tokens.ends[verb], mention.span.start)
            if held and lower[noun - 1] in DEFINITES and is_occasion(lower[noun]) and _names_one(story, noun):
                return EventTime(mention, noun, Span(tokens.starts[noun], mention.span.end))
            return None
    return None


def _names_one(story: Story, noun: int) -> bool:
    """Whether a noun names one event or thing, told in a word of its own."""
    word = story.lower[noun]
    return len(word) > 3 and word not in STOPS and word not in UNITS and word.isalpha() and not is_plural(word)


def foretold(story: Story, span: Span) -> bool:
    """Whether a sentence speaks of what is still to come."""
    sentence = sentence_at(story, span.start)
    return any(story.lower[k] in _AHEAD for k in story.tokens.within(sentence))
