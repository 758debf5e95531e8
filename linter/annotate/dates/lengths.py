"""Story -> the lengths of time that it names: `two hours and 35 minutes`, `the three-hour siege`, `a fortnight's strike`, `six
weeks after the vote`, with what the words allow: exactly, about, more than."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.annotate.language import numerals
from linter.annotate.language.numerals import Gaps
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

MINUTES = {"minute": 1, "hour": 60}
DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "weekend": 7.0, "fortnight": 14.0, "month": 30.437, "quarter": 91.31,
        "year": 365.2425, "decade": 3652.425, "century": 36524.25}  # fmt: skip
_PLURALS = {f"{unit}s": unit for unit in (*MINUTES, *DAYS) if unit != "century"} | {"centuries": "century"}
UNITS = {unit: unit for unit in (*MINUTES, *DAYS)} | _PLURALS
_ALONE = frozenset(("fortnight", "decade", "century"))
"""Units that are a length without a number: `the fortnight's strike`, `a century to the day`."""
_BETWEEN = frozenset("more further full whole long straight consecutive successive".split())
"""Words between a number and its unit: three more years."""
_SIDES = frozenset("later earlier before after ago away left".split())
_BOUND = lazy_pattern(
    r"(?:^|[\s(—–])(?P<bound>exactly|precisely|just|about|around|roughly|some|nearly|almost|close to|just under|a little under|"
    r"under|less than|fewer than|not quite|more than|over|just over|a little over|at least|at most|up to|well over|longer than|"
    r"only|every|a mere|within|the (?:first|last|past|next|final)|another|a further|approximately|barely|first|last|past|next|"
    r"each)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MAY = lazy_pattern(r"\b(?:will|would|to|could|can|may|might|should|must|not)\s+$")
"""Before the verb `last`."""
_KINDS = {
    "exact": "exactly|precisely",
    "about": "about|around|roughly|some|close to|approximately|just|barely",
    "nearly": "nearly|almost|just under|a little under|not quite",
    "under": "under|less than|fewer than|at most|up to|within",
    "over": "more than|over|just over|a little over|at least|well over|longer than",
    "part": "every|the first|the last|the past|the next|the final|another|a further|first|last|past|next|each",
}
_BOUNDS = {word: kind for kind, words in _KINDS.items() for word in words.split("|")}


class Length(NamedTuple):
    """A length of time as the copy names it."""

    span: Span
    """The figure and its unit, without what bounds it: `three-hour`, `six weeks`."""
    amount: float
    unit: str
    """minute, hour, day, night, week, fortnight, month, quarter, year, decade or century: the smallest one named."""
    size: float
    """In minutes where the unit is minute or hour, else in days."""
    bound: str = ""
    """exact, about, nearly, under, over, part (of a longer time: every two days, the first three weeks) or empty."""
    side: str = ""
    """later, earlier, before, after, ago, away, left: the word right behind that says which way it is counted."""
    end: int = 0
    """Where the length with its side ends."""
    adjective: bool = False
    """Whether it describes a noun: `the three-hour siege`, `the fortnight's strike`."""
    noun: int = -1
    """The token of the noun that an adjective describes."""

    @property
    def clock(self) -> bool:
        """Whether it is told in hours and minutes."""
        return self.unit in MINUTES

    @property
    def room(self) -> tuple[float, float]:
        """The least and the greatest that the words allow, in minutes or days."""
        low, high = _slack(self.unit, self.amount)
        size = self.size
        if self.bound == "about":
            return size * 0.8 - low, size * 1.2 + high
        if self.bound == "under":
            return min(size * 0.75, size - low * 2), size + low / 3
        if self.bound == "nearly":
            return min(size * 0.85, size - low * 1.5), size + low / 3
        if self.bound == "over":
            return size - low / 3, size * 1.35 + high
        if self.bound == "exact":
            room = 1.0 if self.unit not in ("month", "quarter", "year", "decade") else 3.0
            return size - min(low, room), size + min(high, room)
        return size - low, size + high


def _slack(unit: str, amount: float) -> tuple[float, float]:
    """How far a length may lie above and below what it says, by its unit."""
    if unit == "minute":
        return (1.0, 1.0) if amount % 5 else (2.9, 2.9)
    if unit == "hour":
        return (2.0, 2.0) if amount % 1 and amount % 1 != 0.5 else (29.0, 44.0)
    if unit in ("day", "night"):
        return 0.0, 0.0
    size = DAYS[unit]
    if unit in ("week", "fortnight", "weekend"):
        return 3.0, 3.9
    if unit in ("decade", "century"):
        return size * amount * 0.06, size * amount * 0.06
    rough = amount * 0.04 * size if amount >= 20 and not amount % 5 else 0.0
    return 0.55 * size + rough, 0.9 * size + rough


def find_lengths(story: Story) -> tuple[Length, ...]:
    """The lengths of time in order."""
    reader = _Reader(story)
    found: list[Length] = []
    for i in reader.units():
        if found and story.tokens.starts[i] < found[-1].span.end:
            continue
        length = reader.at(i)
        if length is not None:
            found.append(length)
    return tuple(found)


def _holds_unit(word: str) -> bool:
    """Whether a word in lower case names a unit of time, or has one among its pieces."""
    if word.removesuffix("'s").removesuffix("'") in UNITS:
        return True
    return "-" in word and not UNITS.keys().isdisjoint(word.split("-")) and not word.startswith(("all-", "mid-", "one-"))


class _Reader:
    def __init__(self, story: Story) -> None:
        self.story, self.lower, self.text = story, story.lower, story.text
        self.starts, self.ends = story.tokens.starts, story.tokens.ends
        self.gaps = Gaps(self.text, self.starts, self.ends)

    def units(self) -> list[int]:
        """The tokens that name or hold a unit of time, in order."""
        return self.story.where(_holds_unit)

    def at(self, i: int) -> Length | None:
        """The length whose unit stands in token i."""
        word = self.lower[i]
        possessive = word.endswith(("'s", "s'")) or self.text[self.ends[i] : self.ends[i] + 1] in ("'", "’")
        pieces = word.removesuffix("'s").split("-")
        at = next(k for k, piece in enumerate(pieces) if piece in UNITS)
        unit, before, behind = UNITS[pieces[at]], pieces[:at], pieces[at + 1 :]
        if unit == "quarter" and not before:
            return None
        start, amount = self.amount(i, before, unit)
        if start < 0:
            return None
        i, end, unit, amount, size = self.compound(i, unit, amount, bool(behind))
        hyphened = bool(before) or (i and self.gaps.hyphen(i - 1)) or bool(behind)
        span = Span(self.starts[start], end)
        side, stop = self.side(i)
        bound = _BOUND.search(self.text, max(0, span.start - 22), span.start)
        kind = _BOUNDS.get(" ".join(bound["bound"].lower().split()), "") if bound else ""
        if bound and bound["bound"] == "last" and _MAY.search(self.text, max(0, span.start - 30), bound.start("bound")):
            kind = ""
        if not kind and self.text.startswith(" to the day", span.end):
            kind = "exact"
        adjective = (bool(hyphened) or possessive) and not side
        noun = i + 1 if adjective and i + 1 < len(self.lower) and self.gaps.space(i) else -1
        if behind == ["old"]:
            side = "old"
        elif behind and behind != ["long"]:
            return None
        return Length(span, amount, unit, size, kind, side, stop or span.end, adjective, noun)

    def amount(self, i: int, before: list[str], unit: str) -> tuple[int, float]:
        """The token where the number of a unit in token i begins, and the number; -1 where there is none."""
        if before:
            value = numerals.simple("-".join(before)) or (0.5 if before == ["half"] else None)
            return (i, value) if value else (-1, 0.0)
        k = i - 1
        if k < 0 or not self.gaps.joins(k):
            return (i, 1.0) if unit == "fortnight" else (-1, 0.0)
        if k and self.lower[k] in _BETWEEN and self.gaps.joins(k - 1):
            k -= 1
        last = self.lower[k]
        if last == "half" and k and self.lower[k - 1] in ("a", "and") and self.gaps.space(k - 1):
            return self.halves(k)
        if last in ("an", "a") and k and self.lower[k - 1] == "half":
            return k - 1, 0.5
        if last in ("a", "an") and k > 1 and self.lower[k - 1] == "of" and self.gaps.space(k - 1):
            return self.quarters(k)
        if last in ("a", "an", "one"):
            return k, 1.0
        if last in ("half-a", "half-an"):
            return k, 0.5
        if last == "of" and k > 1 and self.lower[k - 2 : k] == ["a", "couple"]:
            return k - 2, 2.0
        if last[0].isdigit():
            tight = self.text[self.starts[k] - 1 : self.starts[k]] in tuple("$£€.:/-–")
            return (-1, 0.0) if tight else (k, numerals.digits(last))
        for back in (4, 3, 2, 1):
            first = k + 1 - back
            if first >= 0:
                numeral = numerals.read_numeral(self.lower, self.gaps, first, False)
                if numeral and numeral.end == k + 1:
                    return first, numeral.value
        return (i, 1.0) if unit in _ALONE and last in ("the", "that", "this", "its", "his", "her", "their") else (-1, 0.0)

    def quarters(self, k: int) -> tuple[int, float]:
        """`three-quarters of an hour`, `a quarter of a century`, from its article."""
        word, before = self.lower[k - 2], self.lower[k - 3] if k > 2 else ""
        if word in ("quarter", "three-quarters"):
            return k - 2 - (before == "a"), 0.25 if word == "quarter" else 0.75
        return (k - 3, 0.75) if word == "quarters" and before == "three" else (-1, 0.0)

    def halves(self, k: int) -> tuple[int, float]:
        """`two and a half hours`, `half a year`'s number, from its `half`."""
        if self.lower[k - 2 : k] == ["and", "a"] and k >= 3 and (whole := numerals.simple(self.lower[k - 3])):
            return k - 3, whole + 0.5
        return -1, 0.0

    def compound(self, i: int, unit: str, amount: float, closed: bool) -> tuple[int, int, str, float, float]:
        """The last token, the end, the unit, the number and the size with a smaller unit: two hours and 35 minutes."""
        size = amount * (MINUTES[unit] if unit in MINUTES else DAYS[unit])
        end = self.ends[i] - (2 if self.text[self.ends[i] - 2 : self.ends[i]] in ("'s", "’s") else 0)
        if closed:
            return i, end, unit, amount, size
        k = i + 1
        part = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}.get("".join(self.lower[k + 2 : k + 3]), 0.0)
        if part and self.lower[k : k + 2] == ["and", "three" if part > 0.5 else "a"]:
            more = part * (MINUTES[unit] if unit in MINUTES else DAYS[unit])
            return i + 3, self.ends[i + 3], unit, amount + part, size + more
        if k < len(self.lower) and self.lower[k] == "and" and self.gaps.space(i):
            k += 1
        elif not (self.gaps.space(i) or self.gaps.between(i).strip() == ","):
            return i, end, unit, amount, size
        numeral = numerals.read_numeral(self.lower, self.gaps, k, False) if k < len(self.lower) else None
        if numeral and numeral.end < len(self.lower) and self.gaps.space(numeral.end - 1):
            small = UNITS.get(self.lower[numeral.end], "")
            scale: dict[str, float] = MINUTES if unit in MINUTES else DAYS  # type: ignore[assignment]
            if small in scale and scale[small] < scale[unit]:
                added = size + numeral.value * scale[small]
                return numeral.end, self.ends[numeral.end], small, added / scale[small], added
        return i, end, unit, amount, size

    def side(self, i: int) -> tuple[str, int]:
        """The word behind token i that says which way a length is counted, and where it ends."""
        k = i + 1
        if self.lower[k : k + 3] == ["to", "the", "day"]:
            k += 3
        if k < len(self.lower) and self.gaps.space(k - 1):
            word = self.lower[k]
            if word in _SIDES:
                return word, self.ends[k]
            if word == "ahead" and self.lower[k + 1 : k + 2] == ["of"]:
                return "before", self.ends[k + 1]
            if word == "old":
                return "old", self.ends[k]
        return "", 0
