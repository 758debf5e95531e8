"""Figures -> what the words around them make of them: rough, a percentage, a measure, a year, an age, so many of something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.annotate.language import numerals
from linter.annotate.language.numerals import Gaps
from linter.annotate.language.plurals import STOPS, is_plural, singular
from linter.annotate.numbers.units import CURRENCIES, LONGEST, UNITS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

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


class Attached:
    """Reads what stands before and behind the tokens of a figure."""

    def __init__(self, story: Story) -> None:
        self.text, self.words, self.lower = story.text, story.tokens.words, story.lower
        self.starts, self.ends = story.tokens.starts, story.tokens.ends
        self.gaps = Gaps(self.text, self.starts, self.ends)

    def bound(self, i: int) -> str:
        """The approximation that stands before token i."""
        the = i > 1 and self.lower[i - 1] == "the"
        if i > 1 and self.lower[i - 1] in ("a", "an", "the", "just"):
            i -= 1
        if i == 0 or self.gaps.between(i - 1).strip(" \n\r\t$£€USCA"):
            return ""
        pair = (self.lower[i - 2], self.lower[i - 1]) if i > 1 else ("", "")
        if the and pair[1] == "than":
            return ""  # $5 million more than the $11 million
        if pair in PHRASES:
            return PHRASES[pair]
        if pair[1] == "as" and pair[0] in ("many", "much"):
            return "most"
        return BOUNDS.get(self.lower[i - 1], "")

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
                if (
                    is_plural(follower)
                    and self.words[k + 1][0].islower()
                    and self.gaps.space(k)
                    and follower not in STOPS
                    and k + 1 < j + 4
                ):
                    continue
                return singular(word), Span(self.starts[first], self.ends[k])
        return "", None

    def plural_at(self, j: int) -> bool:
        return j < len(self.lower) and is_plural(self.lower[j]) and self.gaps.space(j - 1)

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
        if self.words[stop] == "p" and self.gaps.tight(stop - 1) and not self.text.startswith(".", self.ends[stop]):
            return "money", stop + 1, {"unit": "penny"}
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
