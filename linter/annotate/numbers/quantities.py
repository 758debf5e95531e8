"""Story -> its quantities: what each figure is worth, in which unit, of what it counts, and how exact it claims to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTHS
from linter.annotate.language import numerals
from linter.annotate.language.plurals import singular
from linter.annotate.numbers.figure_context import Attached
from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.units import CURRENCIES, UNITS
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story


RACES = frozenset(
    """hurdle final heat race runner champion title record swimmer sprinter relay medallist medalist specialist winner
    event steeplechase series time""".split()
)
"""Plural nouns behind “100m” that make it a race, not a hundred million."""
_MONEY_BEFORE = lazy_pattern(r"(?:\b(?:US|C|CA|A|AU|NZ|HK|S|R))?([$£€¥₹]|\bRs\.?)[ \u00a0]?$")
_DASH = frozenset("-–—‐‑−")
_AGE_BEHIND = lazy_pattern(
    r"[-‐‑ \s]?year[-‐‑ ]old\b|[ \u00a0]years?[-‐‑ ](?:old|of[-‐‑ ]age)\b|[-‐‑ ]years?[-‐‑ ]olds?\b|yrs?[ -]old\b"
)
_YEAR = lazy_pattern(r"(?:1[5-9]|20)\d\d")
_CLOCK = lazy_pattern(r"\d{1,2}(?:[:.]\d\d)?(?::\d\d)?\s?(?:[ap]\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d(?![\d:])", re.IGNORECASE)


def find_quantities(story: Story) -> tuple[Quantity, ...]:
    """The quantities of the story in order. What belongs to a date with its month is left out."""
    return tuple(_Reader(story).quantities())


def _may_count(word: str) -> bool:
    """Whether a quantity may begin with a word."""
    return "0" <= word[0] <= "9" or word in _OPENERS or ("-" in word and word.partition("-")[0] in _HYPHENED)


class _Reader(Attached):
    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self.story = story
        self.days = {i for mention in story.dates if mention.day or mention.month for i in story.tokens.within(mention.span)}

    def quantities(self) -> list[Quantity]:
        found: list[Quantity] = []
        behind = 0
        for i in self.story.where(_may_count):
            quantity = self.at(i) if i >= behind and i not in self.days else None
            if quantity:
                found.append(quantity)
                behind = quantity.tokens.stop
        return found

    def at(self, i: int) -> Quantity | None:
        word, text = self.lower[i], self.text
        start = self.starts[i]
        if word in numerals.ORDINALS or (
            i + 1 < len(self.lower) and self.lower[i + 1] in numerals.ORDINAL_ENDINGS and self.gaps.tight(i)
        ):
            return self.ordinal(i)
        if "-" in word and not numerals.simple(word):
            return self.hyphened(i)
        digits = word[0].isdigit()
        before = _MONEY_BEFORE.search(text, max(0, start - 4), start) if digits else None
        if digits and not before:
            clock = _CLOCK.match(text, start, start + 20)
            if clock:
                value = numerals.digits(word.partition(".")[0])
                return self.made(i, clock.end(), value, "time")
        fraction = self.fraction(i)
        if fraction:
            return fraction
        numeral = numerals.read_numeral(self.lower, self.gaps, i, bool(before))
        if numeral is None:
            return None
        numeral = self.metres_or_millions(i, numeral, before is not None)
        if before:
            start = before.start()
        second = self.second(i, numeral.end, before is not None)
        return self.classified(i, start, numeral, second, CURRENCIES[before[1].lower().rstrip(".")] if before else "")

    def made(self, i: int, end: int, value: float, kind: str, **more: object) -> Quantity:
        start = more.pop("start", self.starts[i])
        stop = i
        while stop < len(self.starts) and self.starts[stop] < end:
            stop += 1
        assert isinstance(start, int)
        fields: dict[str, object] = {"low": value, "high": value, "bound": self.bound(i), "tokens": range(i, stop), **more}
        return Quantity(Span(start, end), value, kind=kind, **fields)  # type: ignore[arg-type]

    def ordinal(self, i: int) -> Quantity | None:
        word = self.lower[i]
        if word in numerals.ORDINALS:
            value, stop = float(numerals.ORDINALS[word]), i + 1
        else:
            value, stop = numerals.digits(word), i + 2
        if stop < len(self.lower) and self.lower[stop] in ("of",) and word in ("third", "fifth") and self.lower[i - 1] == "a":
            return self.made(i, self.ends[i], 1 / value, "fraction")
        noun, span = self.noun(stop)
        return self.made(
            i, self.ends[stop - 1], value, "ordinal", noun=noun, noun_span=span, figures=word if word[0].isdigit() else ""
        )

    def hyphened(self, i: int) -> Quantity | None:
        """three-year-old, six-day, two-thirds, twenty-first."""
        word = self.lower[i]
        first, _, rest = word.partition("-")
        value = numerals.simple(first)
        if value is None:
            value = numerals.SCALES.get(first)
        if value is None:
            return None
        parts = rest.split("-")
        both = f"{first}-{parts[0]}"
        if numerals.simple(both) is not None:  # twenty-one-year-old
            value, parts = numerals.simple(both) or value, parts[1:]
        if not parts:
            return None
        if parts[0] in numerals.ORDINALS and first in numerals.TENS and numerals.ORDINALS[parts[0]] < 10:
            noun, span = self.noun(i + 1)
            return self.made(i, self.ends[i], value + numerals.ORDINALS[parts[0]], "ordinal", noun=noun, noun_span=span)
        if parts[0] in numerals.FRACTIONS and len(parts) == 1:
            return self.made(i, self.ends[i], value / numerals.FRACTIONS[parts[0]], "fraction")
        if parts[0] in ("year", "years") and parts[1:2] in (["old"], ["olds"]):
            return self.made(i, self.ends[i], value, "age", unit="year", dimension="time")
        if parts[0] in UNITS:
            unit = UNITS[parts[0]]
            return self.made(i, self.ends[i], value, "measure", unit=unit.name, dimension=unit.dimension)
        if parts[0] in CURRENCIES:
            return self.made(i, self.ends[i], value, "money", unit=CURRENCIES[parts[0]])
        if parts[0] in numerals.SCALES:
            scale = numerals.SCALES[parts[0]]
            return self.made(i, self.ends[i], value * scale, "count", scale=scale)
        return self.made(i, self.ends[i], value, "count", noun=singular(parts[0]))

    def fraction(self, i: int) -> Quantity | None:
        """two thirds, a quarter, one in five, half."""
        lower, n = self.lower, len(self.lower)
        word = lower[i]
        if word == "half" and not (i + 1 < n and lower[i + 1] in ("a", "an") and i + 2 < n and lower[i + 2] in numerals.SCALES):
            return self.made(i, self.ends[i], 0.5, "fraction") if i + 1 < n and lower[i + 1] in ("of", "the") else None
        if i + 1 >= n or not self.gaps.space(i):
            return None
        after = lower[i + 1]
        value = 1.0 if word == "a" else numerals.simple(word)
        if value is None or word.isdigit():
            return None
        if after in numerals.FRACTIONS and (value > 1) == after.endswith("s") and i + 2 < n and lower[i + 2] == "of":
            return self.made(i, self.ends[i + 1], value / numerals.FRACTIONS[after], "fraction")
        if after in ("in", "of") and i + 2 < n and value < 10:
            whole = numerals.digits(lower[i + 2]) if lower[i + 2][0].isdigit() else numerals.simple(lower[i + 2])
            if after == "in" and whole and whole < 1000 and whole > value and lower[i + 2] not in MONTHS:
                return self.made(i, self.ends[i + 2], value / whole, "fraction")
        return None

    def metres_or_millions(self, i: int, numeral: numerals.Numeral, money: bool) -> numerals.Numeral:
        """“100m people” are millions, the 100m is a race: a plural noun or a currency behind it decides."""
        j = numeral.end
        if (
            money
            or not numeral.figures
            or j >= len(self.lower)
            or not self.gaps.tight(j - 1)
            or self.lower[j] not in numerals.LETTERS
        ):
            return numeral
        letter = self.lower[j]
        noun, _ = self.noun(j + 1)
        after = self.lower[j + 1] if j + 1 < len(self.lower) and self.gaps.space(j) else ""
        plural = noun and self.text[: self.ends[j]] and self.plural_at(j + 1)
        if letter == "k" or after in CURRENCIES or (letter in "mb" and plural and noun not in RACES):
            scale = numerals.LETTERS[letter]
            return numeral._replace(end=j + 1, value=numeral.value * scale, scale=scale)
        return numeral

    def second(self, i: int, j: int, money: bool) -> tuple[numerals.Numeral, str] | None:
        """The other figure of a range (20-30, 20 to 30) or a score (2-1)."""
        if j >= len(self.lower):
            return None
        gap = self.gaps.between(j - 1)
        link = "-"
        if gap.strip(" $£€") in _DASH and len(gap) < 5 and gap.strip(" $£€"):
            k = j
        elif i and self.lower[i - 1] in _MOVED:  # a change, two figures
            return None
        elif (
            self.lower[j] == "to"
            and j + 1 < len(self.lower)
            and self.gaps.space(j - 1)
            and self.gaps.between(j).strip("$£€ ") == ""
        ):
            k, link = j + 1, "to"
        else:
            return None
        if k >= len(self.lower) or not (self.lower[k][0].isdigit() or self.lower[k] in numerals.STARTERS):
            return None
        if link == "-" and not self.lower[k][0].isdigit():
            return None
        sign = bool(_MONEY_BEFORE.search(self.text, max(0, self.starts[k] - 4), self.starts[k]))
        if sign and not money:  # in 2004 to $200m
            return None
        other = numerals.read_numeral(self.lower, self.gaps, k, money or sign)
        if other and link == "to" and not money and _YEAR.fullmatch(self.lower[i]) and not _YEAR.fullmatch(self.lower[k]):
            return None  # from 493 in 2008 to 309
        return (other, link) if other else None

    def classified(
        self, i: int, start: int, first: numerals.Numeral, second: tuple[numerals.Numeral, str] | None, currency: str
    ) -> Quantity:
        value, scale, stop = first.value, first.scale, first.end
        low = high = value
        link = ""
        if second:
            other, link = second
            stop = other.end
            if other.scale > first.scale == 1 and value < 1000:
                value, scale = value * other.scale, other.scale
            low, high = value, other.value
        end = self.ends[stop - 1]
        more: dict[str, object] = {"start": start, "low": low, "high": high, "scale": scale, "figures": first.figures}
        behind = self.text[end : end + 14]
        if currency:
            noun, span = self.noun(stop)
            return self.made(i, end, value, "money", unit=currency, noun=noun, noun_span=span, **more)
        percent = self.percent(stop, behind)
        if percent:
            kind, end = percent
            return self.made(i, end, value, kind, unit="percent", **more)
        if "°" in behind[:2]:
            return self.temperature(i, end, value, more)
        aged = _AGE_BEHIND.match(behind)
        if (aged and value < 130) or (i and self.lower[i - 1] == "aged" and value < 130):
            return self.made(i, end + aged.end() if aged else end, value, "age", unit="year", dimension="time", **more)
        unit = self.unit(stop)
        if unit:
            return self.made(i, self.ends[unit[1] - 1], value, unit[0], **unit[2], **more)
        if link and link != "to" and self.scored(first, low, high, stop):
            return self.made(i, end, value, "score", **more)
        if self.is_year(i, first, stop) and (not link or high < 2100):
            return self.made(i, end, value, "year", **more)
        if self.bare_age(i, value, first, end):
            return self.made(i, end, value, "age", unit="year", dimension="time", **more)
        if link and link != "to" and low > high:
            return self.made(i, end, value, "score", **more)
        noun, span = self.noun(stop)
        return self.made(i, end, value, "count", noun=noun, noun_span=span, **more)

    def temperature(self, i: int, end: int, value: float, more: dict[str, object]) -> Quantity:
        end += self.text[end : end + 2].index("°") + 1
        mark = re.match(r"\s?([CF])\b", self.text[end : end + 3])
        if mark:
            return self.made(i, end + mark.end(), value, "measure", unit=mark[1], dimension="temperature", **more)
        return self.made(i, end, value, "measure", unit="degree", dimension="temperature", **more)


_MOVED = frozenset(
    "from fell rose fall rise falls rises falling rising gained lost climbed dropped slipped jumped up down".split()
)
_OPENERS = numerals.STARTERS | numerals.ORDINALS.keys() | {"a", "half"}
_HYPHENED = numerals.STARTERS | {"hundred", "million", "billion"}
