"""Tokens -> what places an event in time without a day of a month: last week, four years ago, 1914, the sixties."""

from __future__ import annotations

from linter.annotate.dates.calendar import MONTHS, WEEKDAYS
from linter.annotate.dates.date_mention import PERIODS, RELATIVE_DAYS, DateMention
from linter.annotate.dates.date_tokens import DateTokens
from linter.annotate.language import numerals
from linter.text import Span

DIRECTIONS = {"last": "last", "next": "next", "this": "this", "past": "last", "coming": "next", "previous": "last"}
_YEAR_BEFORE = frozenset(
    """in since until till by from during of before after between to and through around late early mid circa the for or
    spring summer autumn fall winter year""".split()
)
DECADES = {
    word: 1920 + 10 * i
    for i, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split())
}
_IN_A_DECADE = frozenset("in of from since during until through throughout for by back".split())


class LooseDates(DateTokens):
    """The readers of such words, each at the token that tells them."""

    def owning(self, i: int) -> tuple[DateMention, int] | None:
        """`Thursday's vote`, `yesterday's signing`; not the writer Sunday's."""
        span, word = Span(self.starts[i], self.ends[i] - 2), self.lower[i][:-2]
        if word in RELATIVE_DAYS:
            return DateMention(span, relative=word), i + 1
        named = i and self.words[i - 1][0].isupper() and self.gaps.space(i - 1) and self.lower[i - 1] not in DIRECTIONS
        if not self.words[i][0].isupper() or (named and i - 1 > 0 and self.lower[i - 1] not in ("on", "in", "the", "for")):
            return None
        return DateMention(span, weekday=WEEKDAYS[word], precision="weekday"), i + 1

    def directed(self, i: int) -> tuple[DateMention, int] | None:
        """last year, next month, this week, the past decade."""
        j = i + 1
        if j >= self.n or not self.gaps.space(i):
            return None
        word = self.lower[j]
        direction = DIRECTIONS[self.lower[i]]
        if word in PERIODS and word != "day":
            return DateMention(self.span(i, j + 1), relative=direction, unit=PERIODS[word], precision=PERIODS[word]), j + 1
        if word in MONTHS and self.words[j][0].isupper() and not (j + 1 < self.n and self.day_number(j + 1) and self.gap(j)):
            return DateMention(self.span(i, j + 1), month=MONTHS[word], relative=direction, precision="month"), j + 1
        return None

    def distance(self, i: int) -> tuple[DateMention, int] | None:
        """four years ago, two days later, a week earlier, three months after."""
        k = i - 1
        if k < 0 or not self.gaps.space(k):
            return None
        unit = PERIODS.get(self.lower[k].removesuffix("s")) or ("century" if self.lower[k] == "centuries" else "")
        if not unit:
            return None
        start, amount = self.amount(k)
        if start is None:
            return None
        if self.lower[k].startswith("fortnight"):
            amount *= 2
        elif self.lower[k].startswith("quarter"):
            amount *= 3
        return DateMention(self.span(start, i + 1), relative=self.lower[i], amount=amount, unit=unit, precision=unit), i + 1

    def amount(self, k: int) -> tuple[int | None, float]:
        """The number in front of token k and where it starts."""
        if k < 1 or not self.gaps.joins(k - 1):
            return None, 0.0
        word = self.lower[k - 1]
        if word in ("a", "an", "one"):
            return k - 1, 1.0
        if word[0].isdigit():
            return k - 1, numerals.digits(word)
        value = numerals.simple(word)
        if value is not None:
            return k - 1, value
        for back in (3, 2):
            if k - back >= 0:
                numeral = numerals.read_numeral(self.lower, self.gaps, k - back, False)
                if numeral and numeral.end == k:
                    return k - back, numeral.value
        return None, 0.0

    def year(self, i: int) -> tuple[DateMention, int] | None:
        year = self.year_at(i)
        start, end = self.starts[i], self.ends[i]
        if year is None or not 1000 <= year <= 2099:
            return None
        if self.text[start - 1 : start] in tuple("$£€") or self.text[end : end + 1] in ("%", "°"):
            return None
        j = i + 1
        if j < self.n and self.lower[j] == "s" and self.gaps.tight(i) and year % 10 == 0:
            return DateMention(Span(start, self.ends[j]), year, precision="century" if not year % 100 else "decade"), j + 1
        if self.text[end : end + 2] in ("'s", "’s") and year % 10 == 0 and self.lower[i - 1 : i] == ["the"]:
            return DateMention(Span(start, end + 2), year, precision="decade"), i + 1
        before = self.lower[i - 1] if i and self.gaps.space(i - 1) else ""
        bracketed = self.text[start - 1 : start] in ("(", "/", "-", "–") or self.text[start - 2 : start] == ", "
        capital = bool(before) and self.words[i - 1][0].isupper()
        if year >= 1800 or before in _YEAR_BEFORE or bracketed or capital:
            return DateMention(Span(start, end), year, precision="year"), j
        return None

    def decade(self, i: int) -> tuple[DateMention, int] | None:
        """the sixties, the late fifties: of the last century; not somebody's age, nor the warmth of a day."""
        k = i - 1
        k -= k > 0 and self.lower[k] in ("early", "mid", "late")
        if k < 1 or self.lower[k] != "the" or self.lower[k - 1] not in _IN_A_DECADE or not self.gaps.joins(i - 1):
            return None
        return DateMention(self.span(i, i + 1), DECADES[self.lower[i]], precision="decade"), i + 1

    def century(self, i: int) -> tuple[DateMention, int] | None:
        k = i - 1
        head = self.lower[i].rpartition("-century")[0]  # 19th-century comes as `19`, `th-century`
        if head in numerals.ORDINAL_ENDINGS and k >= 0 and self.gaps.tight(k) and self.lower[k].isdigit():
            number, start = int(self.lower[k][:4]), k
        elif head in numerals.ORDINALS:
            number, start = numerals.ORDINALS[head], i
        elif k < 0 or head:
            return None
        elif self.lower[k] in numerals.ORDINAL_ENDINGS and k and self.gaps.tight(k - 1) and self.lower[k - 1].isdigit():
            number, start = int(self.lower[k - 1][:4]), k - 1
        elif self.lower[k] in numerals.ORDINALS and self.gaps.joins(k):
            number, start = numerals.ORDINALS[self.lower[k]], k
        elif self.lower[k] == "twenty-first":
            number, start = 21, k
        else:
            return None
        return DateMention(self.span(start, i + 1), (number - 1) * 100 + 1, precision="century"), i + 1
