"""A figure of a draft that is a part of one told in words -> whether the sources have that: twenty minutes past six, five out
of six, at 8.20 where a source has 8.10 and ten minutes, within 20 metres; or that the story makes itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.language.numerals import SMALL, TENS
from linter.annotate.numbers.units import UNITS
from linter.lazy_pattern import lazy_pattern
from linter.sources.derivation import follows
from linter.sources.figures import quantities_in
from linter.sources.operands import minutes_of
from linter.sources.source import near

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.comparison import Comparison

PART_OF = lazy_pattern(r"\b(?:an?|one) [a-z]+ of$", 2)
"""A sixteenth of the pupils."""


def part_of_a_length(story: Story, quantity: Quantity) -> bool:
    """Whether the figure is the minutes of `an hour and 20 minutes`, which is one length: only its hours are looked up."""
    size = UNITS[quantity.unit].size if quantity.dimension == "time" and quantity.unit in UNITS else 0.0
    before = story.text[max(0, quantity.span.start - 16) : quantity.span.start].lower().split()
    beside = before[:-1] if before[-1:] == ["and"] else before
    unit = UNITS.get(beside[-1]) if beside else None
    return bool(size and unit and unit.dimension == "time" and unit.size > size)


_VALUES = {**SMALL, **TENS, "half": 30, "a quarter": 15, "quarter": 15, "twenty-five": 25}
_NUMERAL = r"\d+|" + "|".join((*SMALL, *TENS))
_PAST = lazy_pattern(
    rf"\b(?P<minutes>half|(?:a )?quarter|(?:{_NUMERAL}|twenty-five)(?: minutes)?) (?P<way>past|after|to|before) "
    rf"(?P<hour>{_NUMERAL})\b",
    2,
)
_OUT_OF = lazy_pattern(rf"\b({_NUMERAL}) (?:out of|in) (?:every )?({_NUMERAL})\b", 2)
_WITHIN = lazy_pattern(r"\bwithin $", 2)
_COUNTED = 12
"""Up to here a writer may have counted those whom he names."""
_CLOCK = lazy_pattern(r"\d{1,2}[.:][0-5]\d")
_HALF_DAY = 12 * 60


def told_in_words(comparison: Comparison, quantity: Quantity) -> bool:
    """Whether the figure belongs to one that the sources have in another form."""
    text, span = comparison.story.text, quantity.span
    past = _PAST.search(text, max(0, span.start - 40), span.end + 40)
    if past and past.start() <= span.start and span.end <= past.end():
        minutes = _value(past["minutes"].removesuffix(" minutes"))
        at = 60 * _value(past["hour"]) + (minutes if past["way"].lower() in ("past", "after") else -minutes)
        return at % _HALF_DAY in comparison.sources.times
    beside = comparison.figures_beside(span)
    if _CLOCK.match(quantity.figures or text[span.start : span.end]):
        at = minutes_of(text[span.start : span.end]) or 0
        lengths = [int(o.value) for o in beside if o.unit == "minute"]
        return any((at + way * length) % _HALF_DAY in comparison.sources.times for length in lengths for way in (1, -1))
    of = _OUT_OF.search(text, max(0, span.start - 30), span.end + 30)
    if of and of.start() <= span.start and span.end <= of.end() and _value(of[2]):
        share = _value(of[1]) / _value(of[2])
        parts = [o.value / (1 if o.kind == "fraction" else 100) for o in beside if o.kind in ("fraction", "percent")]
        return any(abs(share - value) < 0.01 for part in parts for value in (part, 1 - part))
    if _WITHIN.search(text, max(0, span.start - 8), span.start):
        return follows(quantity._replace(bound="most"), beside) is not None
    return False


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _VALUES.get(word.lower(), 0)


def made_here(comparison: Comparison, quantity: Quantity) -> bool:
    """Whether the story makes the figure itself: tells it again where it follows, or names as many as it counts, or parts a
    whole of the sources in two.
    """
    story = comparison.story
    if comparison.derived_anywhere(quantity):
        return True
    if quantity.kind != "count" or quantity.value > _COUNTED:
        return False
    index = story.sentence_at(quantity.span.start)
    sentence = story.sentences[index] if index >= 0 else quantity.span
    known = comparison.people
    named = {m.parts[-1] for m in near(story.mentions, sentence) if sentence.covers(m.span) and m.parts[-1] in known}
    if len(named) == quantity.value:
        return True
    others = {q.value for q in quantities_in(story, sentence) if q.kind == "count" and q is not quantity}
    wholes = {o.value for o in comparison.figures_beside(quantity.span) if o.kind == "count"}
    return any(quantity.value + other in wholes and other in wholes for other in others)
