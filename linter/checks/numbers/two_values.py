"""One toll, price or crowd told twice -> whether the story gives it two values without a word of change."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk
    from linter.text import Span

_EVENT = frozenset(
    """accident attack avalanche blast blaze bombing collapse collision crash cyclone derailment disaster earthquake explosion
    fire flood floods hurricane landslide massacre quake raid shooting shootings sinking stampede storm tornado tsunami typhoon
    wreck""".split()
)
_DIED = lazy_pattern(
    r"(?:\s+[a-z]+){0,2}?\s+(?:were\s+|was\s+|have been\s+|had been\s+|have\s+|had\s+)?"
    r"(?:killed|died|dead|perished|drowned)\b"
)
_KILLS = lazy_pattern(
    r"\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of|the deaths? of|death toll (?:was|is|of|stands at|reached))\s+$"
)
_PEOPLE = frozenset(
    "person people man woman child boy girl civilian soldier passenger miner worker student villager resident".split()
)
_VICTIMS = frozenset("victim dead".split())
_CROWD = frozenset("fan spectator crowd supporter".split())
_THE = lazy_pattern(r"\b(?:[Tt]he|[Aa]ll)\s+$")
_THIS = lazy_pattern(r"\b(?:[Tt]he|[Tt]his|[Ii]ts)\s+$")
_CROWD_OF = lazy_pattern(r"\b(?:crowd|attendance|gate) of\s+$")
_COSTS = lazy_pattern(
    r"\b(?:the|this|its)\s+(?:[a-z-]+\s+){0,2}?([a-z]+)\s+(?:which\s+|that\s+)?(?:cost|costs|costing)\s+$", re.IGNORECASE
)
_PRICED = lazy_pattern(r"\s+(?:[a-z-]+\s+){0,2}?([a-z]+)\b")
CHANGES = frozenset(
    """rise rises rose risen climb climbed grew grown jump jumped fell fallen revised now later earlier initially originally
    previously first second third since total another more others other further additional also besides including
    include among alone each every per average least most than altogether nearly almost estimated estimate estimates expected
    planned could may might would if early earlier initial original old new far some only different separate similar former
    last next year years decade ago both either or overnight sunday monday tuesday wednesday thursday friday saturday""".split()
)
"""Words that let a figure be another one than that before: an update, a part, a guess, another day."""


Things = Callable[[set[str]], set[str]]
"""The words of a sentence -> those that name what a figure of it is told of."""


class _Told(NamedTuple):
    """A telling of a figure: what it is told of, and the sentence that it stands in."""

    figure: Quantity
    of: frozenset[str]
    sentence: int
    definite: bool


@record
class TwoValues:
    """Finds a toll, a price or a crowd that a story gives as two numbers: `killed three people`, `the four victims`.

    Both must be told of the same event or thing, plainly; nothing may say that the number changed, is a part, or is a guess.
    """

    what: Literal["toll", "cost", "crowd"] = "toll"
    """toll, cost or crowd."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        read = {"toll": _toll, "cost": _cost, "crowd": _crowd}[self.what]
        told = [one for quantity in story.quantities if (one := _plain(story, quantity, read)) is not None]
        values = {one.figure.value for one in told}
        if len(values) != 2 or len(told) > 8:
            return
        for one, other in combinations(told, 2):
            if one.figure.value == other.figure.value or one.sentence == other.sentence:
                continue
            if (one.of & other.of or (self.what != "cost" and other.definite)) and not _rounds(one.figure, other.figure):
                words = story.document.words
                note = Related(one.figure.span, f"'{words(one.figure.span)}' here")
                yield Hit(other.figure.span, (words(other.figure.span), words(one.figure.span)), related=(note,))
                return


def _plain(story: Story, quantity: Quantity, read: Callable[[Story, Quantity], tuple[Things, bool] | None]) -> _Told | None:
    """The telling that a figure is, if it is one and nothing in its sentence qualifies it."""
    if quantity.bound or quantity.low != quantity.high or quantity.value < 2:
        return None
    found = read(story, quantity)
    if found is None:
        return None
    of, definite = found
    at = bisect_right(story.sentences, (quantity.span.start, 1 << 60)) - 1
    sentence: Span = story.sentences[max(0, at)]
    words = story.tokens.words
    around = {story.lower[i] for i in story.tokens.within(sentence) if words[i] != "May"}
    return None if around & CHANGES else _Told(quantity, frozenset(of(around)), at, definite)


def _events(words: set[str]) -> set[str]:
    return words & _EVENT


def _toll(story: Story, quantity: Quantity) -> tuple[Things, bool] | None:
    """A number of dead, with the events named in its sentence."""
    if quantity.kind != "count" or (quantity.noun and quantity.noun not in _PEOPLE | _VICTIMS):
        return None
    text = story.text
    before = text[max(0, quantity.span.start - 40) : quantity.span.start]
    end = quantity.noun_span.end if quantity.noun_span else quantity.span.end
    definite = quantity.noun in _VICTIMS and bool(_THE.search(before))
    dead = quantity.noun != "" and (_KILLS.search(before) or (quantity.noun in _PEOPLE and _DIED.match(text, end)))
    return (_events, definite) if definite or dead else None


def _crowd(story: Story, quantity: Quantity) -> tuple[Things, bool] | None:
    """A number of people who watched."""
    before = story.text[max(0, quantity.span.start - 24) : quantity.span.start]
    if quantity.kind != "count" or quantity.value < 100:
        return None
    definite = quantity.noun in _CROWD and bool(_THE.search(before))
    return (_always("crowd"), definite) if definite or _CROWD_OF.search(before) else None


def _cost(story: Story, quantity: Quantity) -> tuple[Things, bool] | None:
    """A price, with the noun of what costs it."""
    if quantity.kind != "money":
        return None
    before = _COSTS.search(story.text, max(0, quantity.span.start - 60), quantity.span.start)
    if before:
        return _always(before[1]), False
    article = _THIS.search(story.text[max(0, quantity.span.start - 6) : quantity.span.start])
    behind = _PRICED.match(story.text, quantity.span.end) if article else None
    return (_always(behind[1]), False) if behind else None


def _always(thing: str) -> Things:
    return lambda words: {thing}


def _rounds(one: Quantity, other: Quantity) -> bool:
    """Whether one may be the other, rounded: within four percent of a large figure."""
    largest = max(one.value, other.value)
    return largest >= 50 and abs(one.value - other.value) <= 0.04 * largest
