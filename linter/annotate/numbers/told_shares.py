"""Figures -> the shares that copy tells: percentages, fractions, so many in so many, with the room that their words leave."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.language.numerals import FRACTIONS, SMALL, simple
from linter.annotate.language.plurals import singular
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_FOLLOWS = lazy_pattern(
    r"\s*(?:[,.;:)–—”\"]|$|of\b|(?:is|was|are|were|had|has|have|would|will|could|said|who|to|that|this|"
    r"its|their|his|her|the|in|for|"
    r"at|by|did|do|does|made|went|got|a)\b)|\s+[a-z]+ed\b"
)
"""What follows a fraction that is one; a noun follows an ordinal: a third man."""

_BOUND = lazy_pattern(
    r"\b(?:(?P<least>more than|over|at least|well over|just over|better than)|(?P<most>nearly|almost|"
    r"barely|scarcely|hardly|just under|"
    r"less than|fewer than|under|not quite|close to)|(?P<about>about|around|roughly|some|approximately))\s+(?:a |an )?$"
)
_FRACTION = lazy_pattern(
    r"\b(?:(?P<half>(?:a |one )?half)|(?P<many>an?|one|two|three|four|five|seven|nine)[ -](?P<part>third|quarter|fifth|sixth|"
    r"eighth|tenth)s?|(?P<few>one|two|three|four|five|six|seven|eight|nine)\s(?:(?P<noun>[a-z]+)\s)?(?:in|"
    r"out of)(?:\severy)?\s(?P<whole>two|three|four|"
    r"five|six|seven|eight|nine|ten|twenty|100))\b(?!-)"
)
SO_MANY = lazy_pattern(
    r"[^,.;:()\d]{0,50}?(?:,?\s+or\s+|,\s+(?:or )?|\s*\(|\s*[–—]\s*)(?:about |some |just |only |over |nearly |almost |or |"
    r"(?:more|less|fewer) than |under |an? (?:cut|loss|drop|share) of )?$"
)


class ToldShare(NamedTuple):
    """A share, with the room that its words leave."""

    span: Span
    sentence: int
    value: float
    low: float
    high: float
    percent: StoryFigure | None
    noun: str = ""
    """Of what so many in so many are."""

    def fits(self, share: float) -> bool:
        return self.low <= share <= self.high


def told_shares(figures: StoryFigures) -> Iterator[ToldShare]:
    """The percentages and fractions of a story, in no order."""
    for figure in figures.all:
        if figure.key == "percent" and figure.quantity.low == figure.quantity.high and figure.value > 0:
            room = 0.006 if not figure.decimals else 0.0006
            yield _roomy(figures, figure.span, figure.sentence, figure.value / 100, room, figure)
    for start in _starts(figures):
        match = _FRACTION.match(figures.folded, start)
        if match is None:
            continue
        if not _FOLLOWS.match(figures.folded, match.end()):
            continue
        if match["half"]:
            value = 0.5
        elif match["part"]:
            value = (simple(match["many"]) or 1.0) / FRACTIONS[match["part"]]
        else:
            value = (simple(match["few"]) or 1.0) / (simple(match["whole"]) or 100.0)
        if value < 1:
            span = Span(*match.span())
            noun = singular(match["noun"] or "")
            yield _roomy(figures, span, figures.at(span.start), value, 0.11 * value, None)._replace(noun=noun)


def _starts(figures: StoryFigures) -> list[int]:
    """Where a fraction, or so many in so many, may begin."""
    story = figures.story
    found: set[int] = set()
    for i in story.where(_ends_in_a_part):
        found.update(story.tokens.starts[k] for k in range(max(0, i - ("-" not in story.lower[i])), i + 1))
    for word in SMALL:
        for i in story.places.get(word, ()):
            if not {"in", "out"}.isdisjoint(story.lower[i + 1 : i + 3]):
                found.add(story.tokens.starts[i])
    return sorted(found)


def _ends_in_a_part(word: str) -> bool:
    """Whether a word is the part that a fraction tells, or all of the fraction: quarters, three-quarters."""
    return word.rpartition("-")[2] in FRACTIONS


def _roomy(
    figures: StoryFigures, span: Span, sentence: int, value: float, room: float, percent: StoryFigure | None
) -> ToldShare:
    start = figures.sentence(sentence).start if sentence >= 0 else span.start
    bound = _BOUND.search(figures.folded, start, span.start)
    low, high = value - room, value + room
    if bound and bound["least"]:
        low, high = 0.97 * value, max(1.3 * value, value + 0.1)
    elif bound and bound["most"]:
        low, high = 0.72 * value, 1.03 * value
    elif bound:
        low, high = 0.85 * value, 1.15 * value
    return ToldShare(span, sentence, value, low, high, percent)
