"""Two figures of a story -> the signs, by what stands around them, that they are one figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log10
from typing import TYPE_CHECKING

from linter.annotate.numbers.figure_places import (
    KINDS,
    FigurePlace,
    FigurePlaces,
    compared,
    mantissa,
)
from linter.lexicon import phrases

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity

CHANGES = frozenset(
    """from rise rises rose risen fall falls fell fallen grew grow grows increase increased increases decrease decreased
    drop dropped drops up down jump jumped jumps climb climbed decline declined cut cuts raise raised reduce reduced double
    doubled triple tripled halved compared versus against than previous previously earlier original originally former
    formerly ago last yesterday later""".split()
)
"""Words around a figure that set it against another one."""
ANOTHER = frozenset("another further additional extra each every per respectively apiece second third other else".split())
OUTLOOK = frozenset(
    """forecast forecasts expect expects expected expecting predict predicts predicted estimate estimated estimates hope hopes
    hoped target could may might would plan plans planned will projected projection""".split()
)
HOW = {"scale": ("scale", "lost", "metre"), "digits": ("digit", "swap")}
"""What may have been mistyped -> how two figures may differ."""
_OF_PAIRS = phrases("""
    same noun; other noun; same word before; same word behind; other names; same owner; other owner; same periods; other
    periods; head; head shared; head and next; one sentence; next sentence; one paragraph; change close; same years; other
    years; years one; none repeated; one repeated; both repeated; small; in words; both scaled
""")
_COUNTED = {"shared": range(7), "names": range(3), "bounds": range(1, 3), "like": range(6), "crowd": range(7)}
_ON_SCALE = frozenset(("power odd", *(f"power {power}" for power in range(8))))
_ON_DIGITS = frozenset(("change tiny", "change small", "change large", "no round", "one round", "both round"))


def figure_signs(what: str) -> frozenset[str]:
    """The signs of pairs of a kind: what its section of `lexicon/weights/figures.tsv` has weights for."""
    found = set(_OF_PAIRS | (_ON_SCALE if what == "scale" else _ON_DIGITS))
    found |= {f"{sign} {count}" for sign, counts in _COUNTED.items() for count in counts}
    found |= {f"{sign} {which}" for sign in ("change", "another", "outlook") for which in ("both", "one")}
    for how in HOW[what]:
        found |= {f"how {how}", f"same noun {how}", f"head {how}"}
        found |= {f"{how} {kind}" for kind in KINDS} | {f"{how} {digits} digits" for digits in range(1, 5)}
    return frozenset(found)


class Signs:
    """The signs for and against two figures of a story being one."""

    def __init__(self, story: Story) -> None:
        self.story, self.figures = story, compared(story)
        self.places = FigurePlaces(story, self.figures)
        self.times = Counter((q.kind, q.unit, q.value) for q in self.figures)
        self.like = Counter((q.kind, q.unit) for q in self.figures)

    def signs(self, one: Quantity, other: Quantity, how: str) -> list[str]:
        """The signs; none where nothing at all ties the two figures together."""
        here, there = self.places.of(one), self.places.of(other)
        noun = bool(one.noun) and one.noun == other.noun
        if how != "metre" and (
            (here.words.isdisjoint(there.words) and not noun) or self.close(one, ANOTHER) or self.close(other, ANOTHER)
        ):
            return []
        change = self.close(one, CHANGES) or self.close(other, CHANGES)
        if change and how in ("digit", "swap"):
            return []
        return [
            *_slip(one, other, how),
            *_matter(one, other, here, there, how),
            *_distance(here, there, how),
            *_setting(here, there),
            *(["change close"] if change else ()),
            *_years(here, there),
            *self._crowding(one, other, here, there),
            *_writing(one, other, how),
        ]

    def _crowding(self, one: Quantity, other: Quantity, here: FigurePlace, there: FigurePlace) -> Iterator[str]:
        """How often such figures stand in the story, and how many in these sentences."""
        bounds = bool(one.bound) + bool(other.bound)
        if bounds:
            yield f"bounds {bounds}"
        times = sorted((self.times[one.kind, one.unit, one.value], self.times[other.kind, other.unit, other.value]))
        yield "none repeated" if times[1] == 1 else "one repeated" if times[0] == 1 else "both repeated"
        yield f"like {min(self.like[one.kind, one.unit] // 3, 5)}"
        yield f"crowd {min(max(self.places.crowd[here.sentence], self.places.crowd[there.sentence]), 6)}"

    def close(self, figure: Quantity, words: frozenset[str]) -> bool:
        """Whether one of the words stands right beside the figure."""
        lower, tokens = self.story.lower, figure.tokens
        return not words.isdisjoint(lower[max(0, tokens.start - 2) : tokens.start]) or not words.isdisjoint(
            lower[tokens.stop : tokens.stop + 3]
        )


def _slip(one: Quantity, other: Quantity, how: str) -> Iterator[str]:
    """What may have been mistyped."""
    digits = max(len(mantissa(one)), len(mantissa(other)))
    yield from (f"how {how}", f"{how} {one.kind}", f"{how} {min(digits, 4)} digits")
    if how == "scale":
        power = abs(log10(one.value / other.value))
        yield f"power {round(power)}" if abs(power - round(power)) < 0.01 and power < 7 else "power odd"


def _matter(one: Quantity, other: Quantity, here: FigurePlace, there: FigurePlace, how: str) -> Iterator[str]:
    """Whether the words around both tell of one thing."""
    yield f"shared {min(len(here.words & there.words), 6)}"
    if one.noun and one.noun == other.noun:
        yield from ("same noun", f"same noun {how}")
    elif one.noun and other.noun:
        yield "other noun"
    if here.before and here.before == there.before:
        yield "same word before"
    if here.behind and here.behind == there.behind:
        yield "same word behind"
    names = here.names & there.names
    yield f"names {min(len(names), 2)}"
    if here.names and there.names and not names:
        yield "other names"
    if here.owner and there.owner:
        yield "same owner" if here.owner == there.owner else "other owner"
    if here.periods or there.periods:
        yield "same periods" if here.periods == there.periods else "other periods"


def _distance(here: FigurePlace, there: FigurePlace, how: str) -> Iterator[str]:
    """How far apart they stand, and whether one stands in the head of the story."""
    if here.paragraph == 0 or (here.paragraph == 1 and here.sentence < 2):
        yield from ("head", f"head {how}")
        if len(here.words & there.words) > 1:
            yield "head shared"
        if there.paragraph - here.paragraph == 1 or there.sentence - here.sentence == 1:
            yield "head and next"
    if here.sentence == there.sentence:
        yield "one sentence"
    elif there.sentence - here.sentence == 1:
        yield "next sentence"
    elif here.paragraph == there.paragraph:
        yield "one paragraph"


def _setting(here: FigurePlace, there: FigurePlace) -> Iterator[str]:
    """Words around one or both by which they may be two figures: of a change, of another one, of a forecast."""
    for name, words in (("change", CHANGES), ("another", ANOTHER), ("outlook", OUTLOOK)):
        mine, theirs = bool(here.plain & words), bool(there.plain & words)
        if mine and theirs:
            yield f"{name} both"
        elif mine or theirs:
            yield f"{name} one"


def _years(here: FigurePlace, there: FigurePlace) -> Iterator[str]:
    if here.years and there.years:
        yield "same years" if here.years & there.years else "other years"
    elif here.years or there.years:
        yield "years one"


def _writing(one: Quantity, other: Quantity, how: str) -> Iterator[str]:
    """How large the difference is, and how the two are written."""
    if how in ("digit", "swap"):
        size = abs(one.value - other.value) / max(one.value, other.value)
        yield "change tiny" if size < 0.02 else "change small" if size < 0.15 else "change large"
        ends = sorted(figure.figures.replace(",", "").endswith("0") for figure in (one, other))
        yield ("no round", "one round", "both round")[sum(ends)]
    if min(one.value, other.value) < 10 and one.scale == other.scale == 1:
        yield "small"
    if not one.figures or not other.figures:
        yield "in words"
    if one.scale != other.scale and min(one.scale, other.scale) > 1:
        yield "both scaled"
