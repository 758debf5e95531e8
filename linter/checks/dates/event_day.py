"""The day that an event has when the copy speaks of it again -> whether it was told of another: `the May claim`, of March."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from linter.annotate.claims.dated_clauses import dated_clauses, deeds_in, one_event
from linter.annotate.claims.event_parties import may_share
from linter.annotate.claims.event_times import EventTime, event_times, foretold
from linter.annotate.claims.occasions import known_occasion, moved, recurring, tells, told_at, verb_of
from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.same_time import SAY, SEASONS, WEEK_PARTS, as_finely_told, meet, weekday_of
from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import PREPOSITIONS
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.date_mention import DateMention
    from linter.desk import Desk

_SEASON = lazy_pattern(
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|for)\s+(?P<what>(?P<season>spring|summer|autumn|winter)\s+(?:break|holidays?|vacation|solstice|equinox|recess|"
    r"ball|fair))(?:,\s+which)?\s+(?:begins?|starts?|began|started|runs?|falls?|is|was)\s+(?:[a-z]+\s+){0,2}?(?:in|on|from)\s+$"
)
_DAY_IN = lazy_pattern(
    r"\b(?:[Tt]his|[Tt]hat)\s+(?P<season>spring|summer|autumn|winter)\s+(?:morning|day|afternoon|evening|night)\b"
)
_COMES = frozenset("go come head turn be get gather".split())
_THAT = lazy_pattern(r"(?:\b(?:of|on|by|from|since|until|before|after)\s+that|[.”\"\n]\s*That)\s+(?:same\s+|very\s+)?$")
_BESIDE, _FAR = 2, 25
"""Sentences between two tellings of what comes back every year, and of what does not."""
_FEW = 4
"""Times of which `that` points to the last one."""
MOST = 80
"""Times of a story that are looked at."""


@record
class EventDay:
    """Finds an event that has one time where it is told and another where the copy speaks of it again.

    `The Tuesday accident`, where a crane fell on Monday; `that May claim`, of one that was lodged on 3 March; `that 1970s
    demolition`, of 1987. The other sentence must tell of the event, or be the one to which `that` points. Nothing is said where
    any time of the story is the one given. The words for the message are the later words and the time told.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        head = story.timeline.dateline_end
        dates = tuple(mention for mention in story.dates[:MOST] if mention.span.end > head)
        if len(dates) < 2 and SEASONS.keys().isdisjoint(story.places) and WEEK_PARTS.keys().isdisjoint(story.places):
            return
        times = list(event_times(story))
        named = {event.time.span: event for event in times}
        found: set[tuple[Span, Span]] = set()
        for event in times:
            others = [other for other in dates if other is not event.time and as_finely_told(story, event.time, other)]
            if not others or any(meet(story, event.time, other) for other in others) or not _alone(story, event):
                continue
            told = _pointed(story, event, others) if event.pointing and len(others) < _FEW else None
            told = told or next((other for other in others if _tells(story, event, other, others, named)), None)
            if told is not None and (told.span, event.time.span) not in found:
                found.add((event.time.span, told.span))
                yield told_otherwise(story, event.span, told.span)
        yield from _that_day(story, dates)
        yield from _in_season(story, dates)
        yield from _twice(story, dates)
        yield from _headline(story, dates)


def _in_season(story: Story, dates: tuple[DateMention, ...]) -> Iterator[Hit]:
    """`summer break, which begins in March`, `this spring morning`, of 2 August, in the north."""
    if SEASONS.keys().isdisjoint(story.places) or not story.places.keys().isdisjoint(word_list("occasions", "southern")):
        return
    days = [mention for mention in dates if mention.month and mention.day]
    for there in _DAY_IN.finditer(story.text) if 0 < len(days) < _FEW else ():
        if all(mention.month not in SEASONS[there["season"]] for mention in days):
            yield told_otherwise(story, Span(*there.span()), days[0].span)
    for mention in dates:
        start = mention.span.start
        match = _SEASON.search(story.text, max(0, start - 70), start) if mention.month else None
        if match is not None and mention.month not in SEASONS[match["season"]]:
            yield told_otherwise(story, mention.span, Span(*match.span("what")))


def _that_day(story: Story, dates: tuple[DateMention, ...]) -> Iterator[Hit]:
    """`the events of that Wednesday`, where every day that the story names is another."""
    days = [date for date in dates if date.precision in ("day", "weekday") and not date.amount]
    for mention in days:
        before = story.text[max(0, mention.span.start - 20) : mention.span.start]
        if mention.precision != "weekday" or not _THAT.search(before):
            continue
        earlier = [date for date in days if date is not mention]
        week = any(date.unit in ("week", "month") or date.relative in ("last", "next") for date in dates)
        if earlier and not week and all(weekday_of(story, day) not in (None, mention.weekday) for day in earlier):
            yield told_otherwise(story, mention.span, earlier[0].span)


def _twice(story: Story, dates: tuple[DateMention, ...]) -> Iterator[Hit]:
    """`The tower was finished in 1911 … built in 1921`: one deed of one thing, in two sentences."""
    unmet = _unmet(story, dates)
    clauses = list(dated_clauses(story, unmet)) if unmet else []
    for i, later in enumerate(clauses):
        others = unmet.get(later.time.span, ())
        for earlier in clauses[:i]:
            if earlier.time.span in others and one_event(story, earlier, later):
                yield told_otherwise(story, later.time.span, earlier.time.span)
                break


_THE = lazy_pattern(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hat)\s+$")
_OF_A_THING = lazy_pattern(
    r"\s+(?!(?:and|or|but|to|in|on|at|by|for|with|when|was|were|is|of|that|which|who|after|before|as)\b)[a-z]{3,}"
)


def _unmet(story: Story, dates: tuple[DateMention, ...]) -> dict[Span, set[Span]]:
    """The times that none of the others told as finely may be -> these others."""
    found = {}
    for date in dates:
        start, end = date.span
        if (
            date.precision == "year"
            and _OF_A_THING.match(story.text, end)
            and _THE.search(story.text, max(0, start - 6), start)
        ):
            continue  # the 1992 film
        others = [other for other in dates if other is not date and as_finely_told(story, date, other)]
        if others and not any(meet(story, date, other) for other in others):
            found[date.span] = {other.span for other in others}
    return found


def _headline(story: Story, dates: tuple[DateMention, ...]) -> Iterator[Hit]:
    """`Mill to shut in October`, where the story below closes it on 30 November and names no day of October."""
    heading = Span(0, story.headline_end)
    for mention in dates:
        if mention.span.end > heading.end or not (mention.month or mention.weekday is not None):
            continue
        others = [other for other in dates if other is not mention and as_finely_told(story, mention, other)]
        if not others or any(meet(story, mention, other) for other in others) or _moved(story, mention.span):
            continue
        deeds = deeds_in(story, heading)
        for other in others:
            sentence = sentence_at(story, other.span.start)
            near = [one for one in others if sentence.covers(one.span) and not _owned(story, one)]
            alike = not deeds.isdisjoint(deeds_in(story, sentence)) or _alike(story, heading, sentence)
            if near == [other] and alike and not _moved(story, other.span):
                yield told_otherwise(story, other.span, mention.span)
                return


def _owned(story: Story, time: DateMention) -> bool:
    """Whether a time is that of another event: Tuesday's ballot; or of the saying."""
    verb = verb_of(story, time.span)
    said = verb is not None and not verb.lemmas.isdisjoint(SAY) and verb.span.end < time.span.start
    return said or story.text.startswith(("'s", "’s"), time.span.end)


def _alike(story: Story, heading: Span, sentence: Span) -> bool:
    """Whether a headline and a sentence tell of one event: dockers to walk out, the walkout."""
    above, below = ([story.lower[k] for k in story.tokens.within(span)] for span in (heading, sentence))
    pairs = ((above, below), (below, above))
    return any(
        known_occasion(noun) and not recurring(noun) and tells(noun, others) for words, others in pairs for noun in words
    )


def _alone(story: Story, event: EventTime) -> bool:
    """Whether nothing says that there was another such event, or that its time was changed."""
    tokens, lower = story.tokens, story.lower
    near = lower[max(0, tokens.at(event.span.start) - 3) : event.noun + 3]
    return word_list("occasions", "again").isdisjoint(near) and not _moved(story, event.span)


def _moved(story: Story, span: Span) -> bool:
    """Whether the sentence of a time says that it was changed."""
    sentence = sentence_at(story, span.start)
    return moved(story, sentence)


def _pointed(story: Story, event: EventTime, others: list[DateMention]) -> DateMention | None:
    """The time that the sentence before, to which `that` points, told the event at."""
    own = story.sentence_at(event.span.start)
    before = story.sentences[own - 1] if own else None
    if before is None or any(before.covers(length.span) for length in story.lengths):
        return None
    dated = [other for other in others if before.covers(other.span)]
    return dated[0] if len(dated) == 1 else None


def _tells(
    story: Story, event: EventTime, other: DateMention, others: list[DateMention], named: Mapping[Span, EventTime]
) -> bool:
    """Whether another time is that of the same event: its sentence tells it, and no second such time."""
    noun = story.lower[event.noun]
    if _moved(story, other.span):
        return False
    if other.span in named and story.lower[named[other.span].noun] == noun:
        there = named[other.span]
        shared = may_share(story, there, event.span, sentence_at(story, event.span.start))
        shared = shared and may_share(story, event, there.span, sentence_at(story, there.span.start))
        return shared and not recurring(noun) and not there.pointing
    season = event.time.precision == "season" and _bare(story, event)
    repeated = event.span.start == event.time.span.start or noun in word_list("occasions", "repeated")
    named_year = event.time.precision == "year" and repeated
    if (recurring(noun) and not season) or other.relative in ("last", "next") or named_year:
        return False
    sentence = sentence_at(story, other.span.start)
    if abs(story.sentence_at(event.span.start) - story.sentence_at(other.span.start)) > (_BESIDE if season else _FAR):
        return False
    near = [one for one in others if sentence.covers(one.span)]
    if sentence.covers(event.span) or (len(near) > 1 and sum(told_at(story, noun, one.span) for one in near) > 1):
        return False
    ahead, told_ahead = foretold(story, event.span), foretold(story, other.span)
    made = event.time.precision in ("century", "decade")
    if ahead != told_ahead and not made and (ahead or noun in word_list("occasions", "repeated")):
        return False
    if season and tells(noun, (story.lower[k] for k in story.tokens.within(sentence))):
        return may_share(story, event, other.span, sentence)
    told = _describes(story, noun, other) or told_at(story, noun, other.span)
    told = told or (len(near) == 1 and (_told_near(story, noun, other.span) or _made(story, event, other)))
    return told and may_share(story, event, other.span, sentence)


def _bare(story: Story, event: EventTime) -> bool:
    """Whether nothing behind a noun says which one it is: the summer race round the same lake."""
    behind = story.lower[event.noun + 1 : event.noun + 2]
    close = story.text.startswith(" ", story.tokens.ends[event.noun])
    return close and behind != [] and behind[0] not in PREPOSITIONS and behind[0] not in ("who", "which", "that", "round")


def _told_near(story: Story, noun: str, time: Span) -> bool:
    """Whether a word of a clause tells the noun, whose verb says only that it comes to it: they go to the polls on Thursday."""
    verb = verb_of(story, time)
    if verb is None or verb.lemmas.isdisjoint(_COMES) or verb.span.end > time.start or verb.negated:
        return False
    return tells(noun, (story.lower[k] for k in story.tokens.within(Span(verb.group.start, time.start))))


def _made(story: Story, event: EventTime, other: DateMention) -> bool:
    """Whether the clause of a year tells of the making of what a century or a decade describes: a bell cast in 1683."""
    if event.time.precision not in ("century", "decade") or not other.year:
        return False
    tokens = story.tokens
    at = tokens.at(other.span.start)
    by = story.lower[max(0, at - _FEW) : at]
    if by[-1:] != ["in"] or word_list("occasions", "made").isdisjoint(set().union(*map(lemmas, by))):
        return False
    before = Span(sentence_at(story, other.span.start).start, other.span.start)
    return story.lower[event.noun] in (story.lower[k] for k in tokens.within(before))


def _describes(story: Story, noun: str, other: DateMention) -> bool:
    """Whether a time stands right before the very noun: a tenth-century silver brooch."""
    at = story.tokens.at(other.span.end)
    return noun in story.lower[at : at + 3] and other.precision in ("century", "decade", "weekday", "month")


def told_otherwise(story: Story, span: Span, there: Span) -> Hit:
    """A hit on a time of an event, with the place where the story tells another."""
    words = story.document.words
    return Hit(span, (words(span), words(there)), related=(Related(there, f"'{words(there)}' here"),))
