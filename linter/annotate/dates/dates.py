"""Story -> the dates it mentions; relative days are resolved against a day of publication on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.dates import numeric_dates
from linter.annotate.dates.calendar import MONTHS, WEEKDAYS, exists
from linter.annotate.dates.date_mention import RELATIVE_DAYS, DateMention
from linter.annotate.dates.loose_dates import DECADES, DIRECTIONS, LooseDates
from linter.annotate.language.numerals import ORDINAL_ENDINGS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story


_OWNERS = frozenset(word for word in (*WEEKDAYS, *RELATIVE_DAYS) if len(word) > 5)
_BEFORE_A_MONTH = frozenset("in since until till by last next this early late mid of from for".split())
_BEFORE_A_DAY = frozenset("on by until till from before after since".split())
_REACH = 300
"""Code points back to the month of a day that is told without one."""


_OWNED = (f"{owner}'s" for owner in _OWNERS)
_WORDS = frozenset(
    (*MONTHS, *WEEKDAYS, *RELATIVE_DAYS, *DIRECTIONS, *DECADES, *_OWNED, "ago", "hence", "later", "earlier", "before", "after")
)


def _may_tell(word: str) -> bool:
    """Whether a word may tell a date, or end one."""
    return word in _WORDS or "0" <= word[0] <= "9" or word.endswith(("century", "centuries"))


def find_dates(story: Story) -> tuple[DateMention, ...]:
    """The dates of the story in order."""
    return tuple(_Reader(story).mentions())


_NAMED = frozenset("cyber black ash palm bloody shrove super maundy giving sheffield".split())
"""Words that make a weekday a name: Cyber Monday, Ash Wednesday."""


class _Reader(LooseDates):
    """Cuts dates out of the tokens of a story."""

    def mentions(self) -> list[DateMention]:
        found: list[DateMention] = []
        behind = 0
        for i in self.story.where(_may_tell):
            if i < behind:
                continue
            read, word = None, self.lower[i]
            if word in MONTHS:
                read = self.named_month(i, behind)
            elif word in WEEKDAYS:
                read = self.weekday(i)
            elif word.endswith("'s") and word[:-2] in _OWNERS:
                read = self.owning(i)
            elif word in RELATIVE_DAYS:
                read = DateMention(self.span(i, i + 1), relative=word), i + 1
            elif word in DIRECTIONS:
                read = self.directed(i)
            elif word in ("ago", "hence") or word in ("later", "earlier", "before", "after"):
                read = self.distance(i)
            elif "0" <= word[0] <= "9":
                read = self.in_figures(i, behind) or self.year(i) or (self.day_alone(i, found[-1]) if found else None)
            elif word in DECADES:
                read = self.decade(i)
            elif word in ("century", "centuries") or word.endswith("-century"):
                read = self.century(i)
            if read is None:
                continue
            mention, behind = read
            if found and mention.span.start < found[-1].span.end:
                if mention.span.end - mention.span.start <= found[-1].span.end - found[-1].span.start:
                    continue
                found.pop()
            found.append(mention)
        return found

    def named_month(self, i: int, behind: int) -> tuple[DateMention, int] | None:
        if not self.words[i][0].isupper():
            return None
        month = MONTHS[self.lower[i]]
        start, stop, end_day, weekday = i, i + 1, None, None
        day: int | None = None
        year: int | None = None
        before = self.day_before(i)
        if before is not None and before[0] >= behind:
            start, day, end_day = before
        elif i + 1 < self.n and self.gap(i, ("", ".")) and (number := self.day_number(i + 1)) is not None:
            follow = self.suffixed(i + 1)
            if not self.timed(follow):
                day, stop = number, follow
                gap = self.gaps.between(stop - 1).strip()
                if gap in ("-", "–", "—") and stop < self.n and (other := self.day_number(stop)) and other > day:
                    end_day, stop = other, self.suffixed(stop)
        if (year_there := self.year_at(stop)) and self.gap(stop - 1, ("", ",", ".")):
            counted = self.lower[stop + 1] if stop + 1 < self.n and self.gaps.space(stop) else ""
            if not (self.gaps.between(stop - 1).strip() == "," and day is None) and counted not in ("people", "jobs", "men"):
                year, stop = year_there, stop + 1
        if day is not None:
            weekday, start = self.weekday_before(start, behind)
        if day is not None and weekday is None and stop < self.n and self.lower[stop] in WEEKDAYS:
            weekday, stop = self.weekday_behind(stop)
        if day is None and not self.month_alone(i, year):
            return None
        precision = "day" if day is not None else "month"
        return DateMention(self.span(start, stop), year, month, day, weekday, precision=precision, end_day=end_day), stop

    def weekday_before(self, start: int, behind: int) -> tuple[int | None, int]:
        """The weekday right before the date in token `start`, and where the two begin."""
        k = start - 1
        if k > 0 and self.lower[k] == "the" and self.lower[k - 1] in WEEKDAYS:
            k -= 1
        name = self.lower[k].rpartition("-")[2] if k >= 0 else ""  # pre-Tuesday 11 September
        if k < behind or name not in WEEKDAYS or not self.words[k][-len(name)].isupper():
            return None, start
        between = self.gaps.between(k)
        if len(name) < 6:
            title = k and self.gaps.space(k - 1) and self.words[k - 1][0].isupper() and "." not in between
            if title or between.strip() not in ("", ",", ".", ".,"):  # the Halifax Sun, May 5
                return None, start
        elif between.strip() not in ("", ","):
            return None, start
        return (WEEKDAYS[name], k) if "\n\n" not in between else (None, start)

    def in_figures(self, i: int, behind: int) -> tuple[DateMention, int] | None:
        """A date in figures with the weekday before it."""
        figures = numeric_dates.read_figures(self.text, self.starts[i])
        if figures is None:
            return None
        j = i + 1
        while j < self.n and self.starts[j] < figures.end:
            j += 1
        weekday, start = self.weekday_before(i, behind)
        span = Span(self.starts[start], figures.end)
        return DateMention(span, figures.year, figures.month, figures.day, weekday), j

    def day_alone(self, i: int, last: DateMention) -> tuple[DateMention, int] | None:
        """`from dawn on the 8th, the day of the visit`, behind a day with its month; not the 8th hole, nor one long past."""
        day, stop = self.day_number(i), self.suffixed(i)
        if (
            not day
            or stop == i + 1
            or not last.day
            or not last.month
            or last.relative
            or self.starts[i] - last.span.end > _REACH
        ):
            return None
        if i < 2 or self.lower[i - 1] != "the" or self.lower[i - 2] not in _BEFORE_A_DAY or not last.day - 14 < day <= 31:
            return None
        if self.text[self.ends[stop - 1] : self.ends[stop - 1] + 1] not in (",", ".", ";", ")") or not exists(
            None, last.month, day
        ):
            return None
        return DateMention(self.span(i, stop), last.year, last.month, day), stop

    def weekday_behind(self, stop: int) -> tuple[int | None, int]:
        """`5 January 2026 (Monday)`: only in brackets."""
        if "(" in self.gaps.between(stop - 1) and self.text[self.ends[stop] : self.ends[stop] + 1] == ")":
            return WEEKDAYS[self.lower[stop]], stop + 1
        return None, stop

    def month_alone(self, i: int, year: int | None) -> bool:
        """Whether a month name without a day is one: not the verb, the march, or somebody called April."""
        word = self.lower[i]
        if year is not None:
            return True
        if len(word) <= 4 and word not in ("may", "june", "july", "sept"):
            return False  # Jan, Mar, Dec without a day are names
        before = self.lower[i - 1] if i and self.gaps.space(i - 1) else ""
        if word in ("may", "march", "april", "june", "august"):
            named = i + 1 < self.n and self.gaps.space(i) and self.words[i + 1][0].isupper() and word != "august"
            return (before in _BEFORE_A_MONTH or before in ("the", "that", "its")) and not named
        return True

    def day_before(self, i: int) -> tuple[int, int, int | None] | None:
        """The day in front of a month: `5 January`, `5th of January`, `3-5 May`; its token, the day, the last day."""
        k = i - 1
        if k >= 0 and self.lower[k] == "of" and self.gap(k):
            k -= 1
            if k < 0 or self.lower[k] not in ORDINAL_ENDINGS:
                return None
        elif k < 0 or not self.gap(k):
            return None
        if self.lower[k] in ORDINAL_ENDINGS and k and self.gaps.tight(k - 1):
            k -= 1
        day = self.day_number(k)
        if day is None or not 0 < day <= 99 or self.text[self.starts[k] - 1 : self.starts[k]] in tuple("$£€:.,/"):
            return None
        if k >= 2 and self.gaps.between(k - 1).strip() in ("-", "–", "—") and (first := self.day_number(k - 1)) and first < day:
            return k - 1, first, day
        ranged = k >= 2 and self.lower[k - 1] in ("to", "and", "until") and self.gaps.space(k - 1) and self.gaps.space(k - 2)
        if ranged and self.lower[k - 3] in ("from", "between") and (first := self.day_number(k - 2)) and first < day:
            return k - 2, first, day
        return k, day, None

    def timed(self, j: int) -> bool:
        """Whether a number is a clock time or a quantity instead of a day: `May 10 percent`, `March 5,000`."""
        behind = self.text[self.ends[j - 1] : self.ends[j - 1] + 2]
        if behind[:1] in ("%", ":") or (behind[:1] in (".", ",") and behind[1:2].isdigit()):
            return True
        return (
            j < self.n
            and self.gaps.joins(j - 1)
            and self.lower[j] in ("percent", "per", "million", "billion", "am", "pm", "people")
        )

    def weekday(self, i: int) -> tuple[DateMention, int] | None:
        word = self.lower[i]
        if not self.words[i][0].isupper() or (len(word) < 6 and not self.text.startswith(".", self.ends[i])):
            return None
        if i and self.gaps.space(i - 1) and self.lower[i - 1].rpartition("-")[2] in _NAMED:
            return None
        k = i + 1
        marks = ("", ",", ".", ".,") if len(word) < 6 else ("", ",")
        if k < self.n and self.gap(i, marks):  # a date behind it takes the weekday in
            if self.lower[k] == "the" and k + 1 < self.n:
                k += 1
            if self.lower[k] in MONTHS and self.words[k][0].isupper() and k + 1 < self.n and self.day_number(k + 1):
                return None
            if self.lower[k][0] in "0123456789" and numeric_dates.read_figures(self.text, self.starts[k]):
                return None
            if self.day_number(k) is not None:
                m = self.suffixed(k)
                m += m < self.n and self.lower[m] == "of"
                if m < self.n and self.lower[m] in MONTHS and self.words[m][0].isupper():
                    return None
        before = self.lower[i - 1] if i and self.gaps.space(i - 1) else ""
        start = i - 1 if before in DIRECTIONS else i
        return DateMention(
            self.span(start, i + 1), weekday=WEEKDAYS[word], relative=DIRECTIONS.get(before, ""), precision="weekday"
        ), i + 1
