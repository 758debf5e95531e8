"""Words and digits -> numbers: “two hundred and fifty”, “2.5 million”, “twenty-one”, “half a million”, “two-thirds”."""

from __future__ import annotations

from collections.abc import Sequence

from linter.record import NamedTuple

SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    )
}
TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_PLURALS = frozenset(("millions", "billions", "trillions"))
LETTERS = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Scales of one letter: only where a currency mark stands before the number, or the reader is sure otherwise."""
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
ORDINALS = {
    word: value
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
     "hundredth": 100, "thousandth": 1000}  # fmt: skip
FRACTIONS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
             "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
             "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}  # fmt: skip
STARTERS = SMALL.keys() | TENS.keys()


class Numeral(NamedTuple):
    """A number as written: tokens `[start, end)` of the story."""

    end: int
    """Index of the first token behind it."""
    value: float
    scale: float = 1.0
    """1e6 for “2.5 million” and “£2.5m”."""
    figures: str = ""
    """The digits as written (`1,200`, `2.5`), empty for a number in words."""


def simple(word: str) -> float | None:
    """The value of one word below a hundred: seven, twenty, twenty-one, two-and-a-half."""
    if word.endswith("-and-a-half"):
        whole = word.removesuffix("-and-a-half")
        return SMALL[whole] + 0.5 if whole in SMALL else TENS[whole] + 0.5 if whole in TENS else None
    if word in SMALL:
        return SMALL[word]
    if word in TENS:
        return TENS[word]
    tens, hyphen, unit = word.partition("-")
    if hyphen and tens in TENS and 0 < SMALL.get(unit, 0) < 10:
        return TENS[tens] + SMALL[unit]
    return None


def digits(word: str) -> float:
    """The value of a token of digits, its commas taken as the marks of thousands."""
    if "," in word:
        groups = word.partition(".")[0].split(",")
        if all(len(group) == 3 for group in groups[1:]) or (
            all(len(group) == 2 for group in groups[1:-1]) and len(groups[-1]) == 3
        ):
            word = word.replace(",", "")
        else:
            word = word.replace(",", ".", 1).replace(",", "")
    if word.count(".") > 1:
        word = word.replace(".", "")
    try:
        return float(word[:40])
    except ValueError:  # digits of another script that float() does not know
        return 0.0


def read_numeral(lower: Sequence[str], gaps: Gaps, i: int, money: bool) -> Numeral | None:
    """The cardinal that starts at token i, or None; `money` says that a currency mark stands before it."""
    word = lower[i]
    if word[0].isdigit():
        return _scaled(lower, gaps, i + 1, digits(word), word, money)
    value = simple(word)
    if value is not None:
        at = _and_a_half(lower, gaps, i)
        if at:
            return Numeral(at + 1, (value + 0.5) * SCALES[lower[at]], SCALES[lower[at]])
        return _in_words(lower, gaps, i + 1, value)
    if word in ("a", "half") and i + 1 < len(lower) and gaps.space(i):
        after = lower[i + 1]
        if word == "half" and after in ("a", "an") and i + 2 < len(lower) and SCALES.get(lower[i + 2], 0) >= 12:
            return Numeral(i + 3, SCALES[lower[i + 2]] / 2, SCALES[lower[i + 2]])
        if after in SCALES and after.isalpha() and len(after) > 3:
            return _half_more(lower, gaps, _in_words(lower, gaps, i + 1, 1.0))
    return None


def _half_more(lower: Sequence[str], gaps: Gaps, found: Numeral) -> Numeral:
    """A million and a half, a dozen and a half: half of its scale more."""
    if list(lower[found.end : found.end + 3]) != ["and", "a", "half"] or lower[found.end - 1] not in SCALES:
        return found
    if not all(gaps.joins(j) for j in range(found.end - 1, found.end + 2)):
        return found
    scale = SCALES[lower[found.end - 1]]
    return found._replace(end=found.end + 3, value=found.value + scale / 2)


def _and_a_half(lower: Sequence[str], gaps: Gaps, i: int) -> int | None:
    """The index of the scale in “two and a half million”, or None."""
    at = i + 4
    if (
        list(lower[i + 1 : at]) != ["and", "a", "half"]
        or at >= len(lower)
        or SCALES.get(lower[at], 0) < 1000
        or not lower[at].isalpha()
    ):
        return None
    return at if all(gaps.joins(j) for j in range(i, at)) else None


def _scaled(lower: Sequence[str], gaps: Gaps, j: int, value: float, figures: str, money: bool) -> Numeral:
    scale = 1.0
    while j < len(lower):
        word = lower[j]
        head, _, tail = word.partition("-")
        if tail[:1].isdigit() and gaps.tight(j - 1):  # 1.5m-2m
            word = head
        if word in SCALES and gaps.joins(j - 1):
            scale *= SCALES[word]
            j += 1
        elif word in _PLURALS and figures and scale == 1 and gaps.joins(j - 1):  # £22 billions
            scale = SCALES[word[:-1]]
            j += 1
        elif word in LETTERS and money and gaps.tight(j - 1):
            scale *= LETTERS[word]
            j += 1
        else:
            break
    return Numeral(j, value * scale, scale, figures)


def _in_words(lower: Sequence[str], gaps: Gaps, j: int, value: float) -> Numeral:
    """Reads on behind a first number word: hundred, thousand, “and fifty”."""
    total, current, scale = 0.0, value, 1.0
    n = len(lower)
    while j < n and gaps.joins(j - 1):
        word = lower[j]
        if word in SCALES:
            scale = SCALES[word]
            if scale >= 1000:
                total, current = total + (current or 1) * scale, 0.0
            else:
                current = (current or 1) * scale
            j += 1
            continue
        k = j + 1 if word == "and" and scale > 1 and j + 1 < n and gaps.space(j) else j
        more = simple(lower[k]) if scale > 1 or (value >= 20 and gaps.hyphen(j - 1)) else None
        if more is None or (current and current % 100 == 0 and more >= 100):
            break
        if scale == 12:
            break
        current += more
        scale = 1.0
        j = k + 1
    return Numeral(j, total + current, scale)


class Gaps:
    """What stands between neighbouring tokens."""

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        self.text, self.starts, self.ends = text, starts, ends

    def between(self, i: int) -> str:
        """The characters between token i and the next one (at most eight of them)."""
        if i + 1 >= len(self.starts) or i < 0:
            return "\n\n"
        return self.text[self.ends[i] : min(self.starts[i + 1], self.ends[i] + 8)]

    def space(self, i: int) -> bool:
        gap = self.between(i)
        return gap == " " or (gap.isspace() and gap.count("\n") < 2)

    def hyphen(self, i: int) -> bool:
        return self.between(i) in ("-", "‐", "‑")

    def tight(self, i: int) -> bool:
        return self.between(i) == ""

    def joins(self, i: int) -> bool:
        """Whether the two tokens may belong to one number or one noun phrase."""
        return self.between(i) in ("", "-", "‐", "‑") or self.space(i)
