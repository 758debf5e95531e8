"""Story -> the words that say how many times as much: doubled, a threefold rise, up a fifth, cut by half."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.numerals import FRACTIONS, simple
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

STEMS = {
    "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5,
}  # fmt: skip
_ENDINGS = ("e", "es", "ed", "ing")
_FOLD = {
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "ten": 10.0,
    "hundred": 100.0,
}
WORDS = {stem + ending: ratio for stem, ratio in STEMS.items() for ending in _ENDINGS} | {
    f"{number}fold": value for number, value in _FOLD.items()
}
_FRACTION = lazy_pattern(
    r"\b(?P<way>up|down|by|rises?|rose|fell|falls?|grew|goes up|"
    r"climbed)\s+(?:by\s+)?(?P<bound>about |around |nearly |almost |just "
    r"over |more than |over |roughly )?(?:(?P<half>half)|(?P<many>an?|one|two|three|"
    r"four)[\s-](?P<part>third|quarter|fifth|sixth|"
    r"eighth|tenth)s?)\b(?!\s+of\b|[\s-](?:hour|year|century|dozen|million|mile|point))"
)
_FALLS = lazy_pattern(
    r"\b(?:cut|fell|fall|falls|fallen|down|drop\w*|reduc\w*|lower\w*|shrank|shrunk|slash\w*|declin\w*|less)\b"
)
_BOUND = lazy_pattern(r"\b(?:(more than|over|at least)|(nearly|almost|close to|virtually)|(about|around|roughly|some))\s+$")
_BACK = lazy_pattern(r"(?:\b(?:having|the|that|this|a|such an?)\s+|(?:^|[.!?”\"]\s+|,\s+))$")
_REFERS = lazy_pattern(r"\s+(?:(?:rise|increase|jump|growth)\b(?!\s+(?:in|of|for)\b)|(?:it|its|their|them|that)\b)")
_NOT = lazy_pattern(r"\b(?:not|never|would|could|will|may|might|to|if|plans?|hopes?|can|wants?|aims?)\s+(?:\w+\s+)?$")


class Multiple(NamedTuple):
    """A multiple told in words."""

    span: Span
    ratio: float
    """Of the last figure to the first."""
    bound: str
    """least, most, about or empty."""
    back: bool
    """It may tell a change of an earlier sentence."""

    def fits(self, ratio: float) -> bool:
        """Whether a ratio of two figures goes by this word."""
        rising = self.ratio > 1
        room = abs(self.ratio - 1) * (0.25 if self.bound else 0.12)
        low, high = self.ratio - room, self.ratio + room
        if self.bound == "least":
            low, high = (0.97 * self.ratio, 1.75 * self.ratio) if rising else (0.4 * self.ratio, 1.03 * self.ratio)
        elif self.bound == "most":
            low, high = (0.75 * self.ratio, 1.03 * self.ratio) if rising else (0.97 * self.ratio, 1.35 * self.ratio)
        return low <= ratio <= high


def multiples(story: Story, folded: str) -> Iterator[Multiple]:
    """The multiples of a story, in words; `folded` is its text in lower case."""
    places = story.places
    for word, ratio in WORDS.items():
        for i in places.get(word, ()):
            span = Span(story.tokens.starts[i], story.tokens.ends[i])
            before, behind = folded[max(0, span.start - 40) : span.start], folded[span.end : span.end + 24]
            if word in ("double", "triple", "treble", "doubles") or _NOT.search(before):
                continue
            back = bool(_BACK.search(before)) and bool(_REFERS.match(behind))
            yield Multiple(span, ratio, _bound(before), back)
    text = folded
    if any(part in places for part in ("half", "third", "quarter", "fifth", "sixth", "eighth", "tenth", "thirds", "quarters")):
        for match in _FRACTION.finditer(text):
            part = 0.5 if match["half"] else (simple(match["many"]) or 1.0) / FRACTIONS[match["part"]]
            around = text[max(0, match.start() - 50) : match.end()]
            falls = bool(_FALLS.search(around))
            if match["half"] and match["way"] != "by":
                continue
            yield Multiple(Span(*match.span()), 1 - part if falls else 1 + part, _bound(match["bound"] or ""), False)


def _bound(before: str) -> str:
    found = _BOUND.search(before)
    return "" if found is None else "least" if found[1] else "most" if found[2] else "about"
