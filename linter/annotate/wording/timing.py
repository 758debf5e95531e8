"""Two events of a story -> whether the copy puts them at different times, or tells one as the sequel of the other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from linter.annotate import Story
    from linter.annotate.dates.dates import DateMention
    from linter.annotate.wording.events import Event

_BESIDE = 8
"""Tokens that a date may stand away from the event it dates."""
_NEAR = 7
"""Tokens that a word of order may stand away from the event that it orders."""
_FAR = frozenset(("year", "decade", "century"))
_BEFORE = frozenset(
    """previously formerly originally initially earlier once ago meanwhile twenties thirties forties fifties youth
    childhood""".split()
)
"""Words that put an event before the others of its story."""
_AFTER = frozenset("later then subsequently eventually afterwards afterward thereafter again soon finally also".split())
"""Words that put an event behind what the story told before."""
ORDER = (_BEFORE | _AFTER) - {"also"}
"""Words that put what they stand beside at another time."""
_ROUGHLY = frozenset("about around some nearly almost than roughly over least under".split())
_UNITS = frozenset("minutes hours hour days day weeks week months month years year".split())


def apart(story: Story, event: Event, evidence: Event, sequel: Collection[str] = ()) -> bool:
    """Whether the two are told of different times; `sequel` holds words that make the later one the next step (appeal)."""
    when = [days(story, e) if not event.noun and not evidence.noun else set() for e in (event, evidence)]
    if all(when):
        return not any(agree(one, other) for one in when[0] for other in when[1])
    if any(mention.precision in _FAR for day in when for mention in day) or any(m.precision == "month" for m in when[0]):
        return True
    if not event.noun and (
        _pluperfect(story, event) or story.lower[event.end + 1 : event.end + 3] in (["as", "a"], ["as", "an"])
    ):
        return True  # dismissed as an adviser: another office
    for e in (event, evidence):
        near = marks(story, e)
        if not near.isdisjoint(sequel):
            return True
        if e is event and e.noun:
            continue
        first = e.token == min(event.token, evidence.token)
        if near & _BEFORE or (near & _AFTER and not first):
            return True
    return False


def _pluperfect(story: Story, event: Event) -> bool:
    """Whether a verb tells what had happened before, and nobody says so: had beaten, not: said that he had resigned."""
    lower = story.lower
    group = lower[max(0, event.token - 3) : event.token]
    if "had" not in group:
        return False
    first = story.tokens.at(story.sentences[event.sentence].start)
    return word_list("speech", "say").isdisjoint(lower[first : event.token])


def marks(story: Story, event: Event) -> set[str]:
    """The words around an event in its sentence; `two weeks earlier` is a date and orders nothing."""
    lower = story.lower
    return {
        lower[i]
        for i in story.tokens.within(story.sentences[event.sentence])
        if abs(i - event.token) < _NEAR and not (lower[i] in ("earlier", "later") and i and lower[i - 1] in _UNITS)
    }


def long_ago(story: Story, event: Event) -> bool:
    """Whether the copy dates an event by a year: another time than the story's."""
    return not event.noun and any(mention.precision == "year" for mention in days(story, event))


def is_rough(text: str, distance: DateMention) -> bool:
    """Whether a distance in time is given with about, nearly, more than."""
    before = text[max(0, distance.span.start - 14) : distance.span.start].lower().split()
    return bool(before) and before[-1] in _ROUGHLY


def agree(one: DateMention, other: DateMention) -> bool:
    """Whether two dates may be one: nothing that both give is different, and something is the same."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day), (one.weekday, other.weekday))
    given = [a == b for a, b in pairs if a is not None and b is not None]
    return all(given) if given else one == other


def days(story: Story, event: Event) -> set[DateMention]:
    """The dates told beside an event, their places taken out."""
    sentence, at = story.sentences[event.sentence], story.tokens.at
    first = bisect_left(story.dates, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(story.dates, sentence.end, key=lambda mention: mention.span.start)
    near = story.dates[first:last] if last - first < 50 else ()
    return {mention._replace(span=Span(0, 0)) for mention in near if abs(at(mention.span.start) - event.token) <= _BESIDE}
