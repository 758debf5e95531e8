"""Story -> its quantities: what each figure is worth, in which unit, of what it counts, and how exact it claims to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate import numerals
from linter.annotate.dates import MONTHS
from linter.annotate.numerals import Gaps
from linter.annotate.units import CURRENCIES, LONGEST, UNITS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story


class Quantity(NamedTuple):
    """A figure of the copy with what it is a figure of."""

    span: Span
    """The figure with its currency mark, scale and unit: `$2.5 billion`, `30 miles`, `12 per cent`, `29-year-old`."""
    value: float
    """The value, scale included; the first figure of a range or a score."""
    low: float
    high: float
    """The bounds of a range (of a score: its two figures as written); both equal to `value` elsewhere."""
    kind: str
    """count, money, percent, points, measure, age, year, ordinal, score, fraction, time (of day)."""
    unit: str = ""
    """Canonical: `mile`, `dollar`, `percent`; empty for a count."""
    dimension: str = ""
    """length, area, weight, volume, speed, time, temperature … of a measure."""
    scale: float = 1.0
    """1e6 where the copy says million."""
    noun: str = ""
    """The head noun of what is counted, lower case, singular: `people` -> `person`; empty where none follows."""
    noun_span: Span | None = None
    """From the first word behind the figure to the head noun."""
    figures: str = ""
    """The digits as written, empty for words."""
    bound: str = ""
    """`about`, `least` (more than, at least), `most` (up to, under) or empty."""
    tokens: range = range(0)
    """The tokens of `span`."""

    @property
    def approximate(self) -> bool:
        """Whether the copy says about, more than, nearly …"""
        return bool(self.bound)

    @property
    def ordinal(self) -> bool:
        return self.kind == "ordinal"

    @property
    def step(self) -> float:
        """The size of the last place that the figure is exact to: 1e5 for 2.5 million, 100 for 12,300, 1 for 47."""
        whole, _, decimals = self.figures.partition(".")
        if decimals:
            return self.scale * 10.0 ** -len(decimals)
        digits = whole.replace(",", "")
        return self.scale * 10.0 ** (len(digits) - len(digits.rstrip("0"))) if digits.strip("0") else self.scale


BOUNDS = {
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about", "nearly": "most",
    "almost": "most", "over": "least", "under": "most", "below": "most", "above": "least", "estimated": "about",
    "approx": "about", "circa": "about", "exceeding": "least", "topping": "least", "minimum": "least", "maximum": "most",
}  # fmt: skip
PHRASES = {
    ("more", "than"): "least", ("less", "than"): "most", ("fewer", "than"): "most", ("at", "least"): "least",
    ("at", "most"): "most", ("up", "to"): "most", ("as", "many"): "most", ("many", "as"): "most", ("much", "as"): "most",
    ("close", "to"): "most", ("no", "more"): "most", ("better", "than"): "least", ("greater", "than"): "least",
    ("upwards", "of"): "least", ("excess", "of"): "least", ("just", "over"): "least", ("just", "under"): "most",
    ("short", "of"): "most", ("few", "as"): "least", ("little", "as"): "least",
}  # fmt: skip
IRREGULAR = dict(
    pair.split(":")
    for pair in """people:person persons:person men:man women:woman children:child police:police feet:foot teeth:tooth
    mice:mouse lives:life wives:wife thieves:thief knives:knife troops:troop cattle:cattle dead:dead injured:injured
    wounded:wounded
    missing:missing policemen:policeman firemen:fireman gunmen:gunman fishermen:fisherman servicemen:serviceman
    crises:crisis series:series aircraft:aircraft homeless:homeless media:media data:data policewomen:policewoman
    congressmen:congressman businessmen:businessman halves:half staff:staff personnel:personnel buses:bus viruses:virus
    criteria:criterion youths:youth sheep:sheep refugees:refugee employees:employee cafes:cafe movies:movie cookies:cookie
    series':series""".split()
)
# Where a noun phrase behind a figure ends at the latest.
STOPS = frozenset(
    """a an the this that these those and or but nor so yet of in on at by to for from with without about against as into onto
    over under after before since until during between among amid per than then while when where who whom whose which what
    how why if is are was were be been being am has have had having do does did will would can could may might must shall
    should not n't said says say told he she it they we you i his her its their our my your him them us there here also
    just only even still ago later earlier more less fewer most least each every all both who're that's it's up down out
    off away back because though although unless whether either neither such very too now today yesterday tomorrow died
    killed injured took take takes made make makes went goes came comes got gets gave gives left won lost voted live lived
    work works worked""".split()
)
SINGULAR_S = frozenset(
    """gas bus business class glass grass mass loss boss cross press process success access address congress princess chess
    dress news politics economics mathematics physics athletics lens campus virus focus status bonus census crisis basis
    analysis thesis christmas paris texas kansas less plus across perhaps always series previous various famous serious
    religious us its his this was has is as thus yes los las states' gross express witness illness fitness darkness
    wellness homeless business's serious dangerous enormous tennis arsenal's dues""".split()
)
RACES = frozenset(
    """hurdle final heat race runner champion title record swimmer sprinter relay medallist medalist specialist winner
    event steeplechase series time""".split()
)
"""Plural nouns behind “100m” that make it a race, not a hundred million."""
_MONEY_BEFORE = re.compile(r"(?:\b(?:US|C|CA|A|AU|NZ|HK|S|R))?([$£€¥₹])[ \u00a0]?$")
_DASH = frozenset("-–—‐‑−")
_AGE_BEHIND = re.compile(
    r"[-‐‑ \s]?year[-‐‑ ]old\b|[ \u00a0]years?[-‐‑ ](?:old|of[-‐‑ ]age)\b|[-‐‑ ]years?[-‐‑ ]olds?\b|yrs?[ -]old\b"
)
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?::\d\d)?\s?(?:[ap]\.?m\b\.?|o['’]clock)|\d{1,2}:\d\d(?![\d:])", re.IGNORECASE)


def find(story: Story) -> tuple[Quantity, ...]:
    """The quantities of the story in order. What belongs to a date with its month is left out."""
    return tuple(_Reader(story).quantities())


class _Reader:
    def __init__(self, story: Story) -> None:
        self.text, self.words, self.lower = story.text, story.tokens.words, story.lower
        self.starts, self.ends = story.tokens.starts, story.tokens.ends
        self.gaps = Gaps(self.text, self.starts, self.ends)
        self.days = {i for mention in story.dates if mention.day or mention.month for i in story.tokens.within(mention.span)}

    def quantities(self) -> list[Quantity]:
        found: list[Quantity] = []
        behind = 0
        for i, word in enumerate(self.lower):
            if i < behind or i in self.days:
                continue
            if "0" <= word[0] <= "9" or word in _OPENERS or ("-" in word and word.partition("-")[0] in _HYPHENED):
                quantity = self.at(i)
                if quantity:
                    found.append(quantity)
                    behind = quantity.tokens.stop
        return found

    def at(self, i: int) -> Quantity | None:
        word, text = self.lower[i], self.text
        start = self.starts[i]
        if word in numerals.ORDINALS or (i + 1 < len(self.lower) and self.lower[i + 1] in _ORDINAL and self.gaps.tight(i)):
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
        numeral = numerals.read(self.lower, self.gaps, i, bool(before))
        if numeral is None:
            return None
        numeral = self.metres_or_millions(i, numeral, before is not None)
        if before:
            start = before.start()
        second = self.second(i, numeral.end, before is not None)
        return self.classified(i, start, numeral, second, CURRENCIES[before[1]] if before else "")

    def made(self, i: int, end: int, value: float, kind: str, **more: object) -> Quantity:
        start = more.pop("start", self.starts[i])
        stop = i
        while stop < len(self.starts) and self.starts[stop] < end:
            stop += 1
        assert isinstance(start, int)
        fields: dict[str, object] = {"low": value, "high": value, "bound": self.bound(i), "tokens": range(i, stop), **more}
        return Quantity(Span(start, end), value, kind=kind, **fields)  # type: ignore[arg-type]

    def bound(self, i: int) -> str:
        """The approximation that stands before token i."""
        if i and self.lower[i - 1] in ("a", "an", "the", "just") and i > 1:
            i -= 1
        if i == 0 or self.gaps.between(i - 1).strip(" \n\r\t$£€USCA"):
            return ""
        pair = (self.lower[i - 2], self.lower[i - 1]) if i > 1 else ("", "")
        if pair in PHRASES:
            return PHRASES[pair]
        if pair[1] == "as" and pair[0] in ("many", "much"):
            return "most"
        return BOUNDS.get(self.lower[i - 1], "")

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

    def plural_at(self, j: int) -> bool:
        return j < len(self.lower) and is_plural(self.lower[j]) and self.gaps.space(j - 1)

    def second(self, i: int, j: int, money: bool) -> tuple[numerals.Numeral, str] | None:
        """The other figure of a range (20-30, 20 to 30) or a score (2-1)."""
        if j >= len(self.lower):
            return None
        gap = self.gaps.between(j - 1)
        link = "-"
        if gap.strip(" $£€") in _DASH and len(gap) < 5 and gap.strip(" $£€"):
            k = j
        elif i and self.lower[i - 1] == "from":  # a change, two figures
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
        other = numerals.read(self.lower, self.gaps, k, money or sign)
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

    def percent(self, stop: int, behind: str) -> tuple[str, int] | None:
        end = self.ends[stop - 1]
        if behind[:1] == "%" or behind[:2] in (" %", "\u00a0%"):
            return "percent", end + behind.index("%") + 1
        if stop >= len(self.lower) or not self.gaps.joins(stop - 1):
            return None
        word, after = self.lower[stop], self.lower[stop + 1] if stop + 1 < len(self.lower) else ""
        if word in ("percent", "pc", "pct") or (word == "per" and after == "cent"):
            stop += 1 + (word == "per")
            return "percent", self.ends[stop - 1]
        if word == "percentage" and after in ("point", "points"):
            return "points", self.ends[stop + 1]
        if word in ("percentage-point", "percentage-points"):
            return "points", self.ends[stop]
        return None

    def temperature(self, i: int, end: int, value: float, more: dict[str, object]) -> Quantity:
        end += self.text[end : end + 2].index("°") + 1
        mark = re.match(r"\s?([CF])\b", self.text[end : end + 3])
        if mark:
            return self.made(i, end + mark.end(), value, "measure", unit=mark[1], dimension="temperature", **more)
        return self.made(i, end, value, "measure", unit="degree", dimension="temperature", **more)

    def unit(self, stop: int) -> tuple[str, int, dict[str, object]] | None:
        """The unit behind the figure: kind, the token behind it, what to note."""
        lower = self.lower
        if stop >= len(lower) or not self.gaps.joins(stop - 1):
            return None
        for length in range(LONGEST, 0, -1):
            if stop + length <= len(lower) and all(self.gaps.space(k) for k in range(stop, stop + length - 1)):
                unit = UNITS.get(" ".join(lower[stop : stop + length]))
                if unit and not (
                    length == 1 and lower[stop] in ("min", "ha", "stone", "pound") and self.words[stop][0].isupper()
                ):
                    if unit.name == "lb" and lower[stop] in ("pound", "pounds"):
                        break  # money unless a conversion says otherwise
                    if unit.name == "km" and self.text.startswith("/h", self.ends[stop]):
                        return "measure", stop + 2, {"unit": "km/h", "dimension": "speed"}
                    return "measure", stop + length, {"unit": unit.name, "dimension": unit.dimension}
        if lower[stop] == "m" and self.words[stop] == "m" and self.gaps.tight(stop - 1):
            return "measure", stop + 1, {"unit": "metre", "dimension": "length"}
        if lower[stop] in ("c", "f") and self.words[stop].isupper() and self.gaps.tight(stop - 1):
            return "measure", stop + 1, {"unit": self.words[stop], "dimension": "temperature"}
        if lower[stop] in CURRENCIES:
            return "money", stop + 1, {"unit": CURRENCIES[lower[stop]]}
        if lower[stop] in ("degrees", "degree"):
            scale = {"celsius": "C", "c": "C", "centigrade": "C", "fahrenheit": "F", "f": "F"}
            name = scale.get(lower[stop + 1]) if stop + 1 < len(lower) and self.gaps.space(stop) else None
            return "measure", stop + 1 + bool(name), {"unit": name or "degree", "dimension": "temperature"}
        hyphened = lower[stop].split("-")
        if len(hyphened) > 1 and hyphened[0] in UNITS and self.gaps.hyphen(stop - 1):
            unit = UNITS[hyphened[0]]
            return "measure", stop + 1, {"unit": unit.name, "dimension": unit.dimension}
        return None

    def scored(self, first: numerals.Numeral, low: float, high: float, stop: int) -> bool:
        """Whether two figures with a dash are a score or a vote rather than a range."""
        if first.scale != 1 or low != int(low) or high != int(high) or low > 999 or high > 999:
            return False
        if low >= high:
            return True
        return not (
            stop < len(self.lower) and self.gaps.space(stop - 1) and (is_plural(self.lower[stop]) or self.lower[stop] in UNITS)
        )

    def is_year(self, i: int, numeral: numerals.Numeral, stop: int) -> bool:
        figures = numeral.figures
        if len(figures) != 4 or not figures.isdigit() or not 1000 <= numeral.value <= 2099 or numeral.scale != 1:
            return False
        if self.bound(i) in ("least", "most", "about") and self.lower[i - 1] not in ("about", "around"):
            return self.bound(i) != "least" and not self.plural_at(stop)
        return True

    def bare_age(self, i: int, value: float, numeral: numerals.Numeral, end: int) -> bool:
        """`Smith, 29, said`: a number between commas behind a capitalised word."""
        if not (i and numeral.figures.isdigit() and len(numeral.figures) <= 3 and 1 <= value <= 115):
            return False
        if self.text[end : end + 1] not in (",", ".", ";", ")") and not re.match(
            r"\s+(?:and|was|is|of|from)\b", self.text[end : end + 6]
        ):
            return False
        gap = self.gaps.between(i - 1)
        if (
            self.lower[i - 1] in ("was", "is", "turned")
            and i > 1
            and self.lower[i - 2] in ("he", "she")
            and self.gaps.space(i - 1)
        ):
            return True
        return gap.strip() == "," and gap != "," and self.words[i - 1][0].isupper()

    def noun(self, j: int) -> tuple[str, Span | None]:
        """The head noun of the phrase that starts at token j: its first plural within four words."""
        first = j
        for k in range(j, min(j + 4, len(self.lower))):
            gap_ok = self.gaps.joins(k - 1) if k == j else self.gaps.space(k - 1)
            if not gap_ok or self.lower[k] in STOPS:
                break
            word = self.lower[k]
            if word == "years" and k > j:
                break
            if is_plural(word):
                follower = self.lower[k + 1] if k + 1 < len(self.lower) else ""
                if is_plural(follower) and self.gaps.space(k) and follower not in STOPS and k + 1 < j + 4:
                    continue
                return singular(word), Span(self.starts[first], self.ends[k])
        return "", None


_OPENERS = numerals.STARTERS | numerals.ORDINALS.keys() | {"a", "half"}
_HYPHENED = numerals.STARTERS | {"hundred", "million", "billion"}


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "s'’iu" and word not in SINGULAR_S and word.isalpha()


def singular(word: str) -> str:
    """The singular of a plural noun: `officers` -> `officer`, `bodies` -> `body`, `people` -> `person`."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or word[-1] != "s" or word[-2] == "s":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    return word[:-1]
