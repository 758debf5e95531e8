"""A source -> the figures that others can be reckoned from: amounts, lengths of time, times of day, how many a list names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.numbers.units import UNITS
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.sources.source import Source

MANY = 12
"""A source with more times of day than this is a programme: then only those beside the passage count."""
FEW = 8
"""The same for dates."""
_CLOCK = lazy_pattern(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?(?:([ap])\.?\s?m\b\.?|o['’]clock|h\b)?", 2)
MINUTES_A_DAY = 24 * 60
_RACE = lazy_pattern(r"\b(\d{1,2}):([0-5]\d):([0-5]\d)\b")
_SCORES = lazy_pattern(r"\b\d{1,2}[-–]\d{1,2}(?:\([^)]{1,8}\))?(?:(?:,| and|, and) ?\d{1,2}[-–]\d{1,2}(?:\([^)]{1,8}\))?){1,9}")
_ITEM = r"[A-Z][\w.’'-]*(?: (?:(?:of|the|de|van|von|St) )?[A-Z][\w.’'-]*)*"
_LIST = lazy_pattern(rf"{_ITEM}(?:, {_ITEM}){{0,40}},? and {_ITEM}")
_SCALE = (
    (lazy_pattern(r"\b(?:bn|billions?)\b", 2), 1e9),
    (lazy_pattern(r"\b(?:m|mn|mill?|millions?)\b(?! ?[23])", 2), 1e6),
    (lazy_pattern(r"\b(?:k|thousands?|000s?)\b", 2), 1e3),
)
_WORDS = {
    "noon": (720.0, "time", ""),
    "midday": (720.0, "time", ""),
    "midnight": (0.0, "time", ""),
    "half": (0.5, "fraction", ""),
    **dict.fromkeys(("halved", "halve", "halves", "halving"), (0.5, "fraction", "")),
    **dict.fromkeys(("doubled", "double", "doubles", "doubling"), (100.0, "percent", "")),
    "quarter point": (0.25, "points", ""),
    "quarter of a point": (0.25, "points", ""),
    "half a point": (0.5, "points", ""),
    "half point": (0.5, "points", ""),
    "half an hour": (30.0, "measure", "minute"),
    "quarter of an hour": (15.0, "measure", "minute"),
    "three quarter of an hour": (45.0, "measure", "minute"),
    "an hour": (60.0, "measure", "minute"),
    "half a year": (6.0, "measure", "month"),
    "half a day": (12.0, "measure", "hour"),
    "half a century": (50.0, "measure", "year"),
    "half a dozen": (6.0, "list", ""),
    "a dozen": (12.0, "list", ""),
    "a decade": (10.0, "measure", "year"),
    "a century": (100.0, "measure", "year"),
    **{f"a {unit}": (1.0, "measure", unit) for unit in ("day", "week", "month", "year")},
    "a fortnight": (14.0, "measure", "day"),
}
_FIGURE_WORDS = lazy_pattern(
    r"\b(?:(?:quarter|half)(?:\sof)?(?:\sa)?(?:\spercentage)?\spoint|noon|midday|midnight|half\sa\s(?:year|day|century|dozen)|(?:half\s|(?:three\s)?quarters?\sof\s)?an\shour|half"
    r"|halved?|halves|halving|doubled?|doubles|doubling"
    r"|a\s(?:day|week|fortnight|month|year|dozen|decade|century))\b",
    2,
)


_ORDERS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_PART = lazy_pattern(
    r"\b(?:about|around|roughly|almost|nearly|some|over|than|under|by|just|up|down) an? "
    r"(third|quarter|fifth|sixth|seventh|eighth|tenth)"
    r"(?=[.,;:)]|\s(?:since|in|on|from|to|over|after|between|more|less|higher|lower|and|but|as|this|last|during|within|at)\b)",
    2,
)
_AT = lazy_pattern(
    r"\b(?:at|from|until|till|by|around|about) (\d{1,2}\.[0-5]\d)\b(?! ?(?:%|[ap]\.?m|per|m|k|b|euro|pound|dollar|franc))",
    2,
)


class Operand(NamedTuple):
    """A figure that others can be reckoned from."""

    value: float
    kind: str
    """As of a quantity; `cell` for a figure of a table, whose unit stands in the head of its column."""
    unit: str
    text: str
    source: Source
    span: Span
    row: str = ""
    """What the row of a table is about: its first cell; empty elsewhere."""
    column: int = 0


class Operands:
    """The figures of one source in order of place."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def all(self) -> list[Operand]:
        source, document = self.source, self.source.document
        cells = [block.span for block in document.inlines if block.role == "cell"]
        found = []
        for quantity in source.story.quantities:
            words = document.words(quantity.span)
            if quantity.kind == "ordinal":  # an 18th seat makes 18
                found.append(Operand(quantity.value, "list", "", words, source, quantity.span))
                continue
            if quantity.kind == "time":
                minutes = minutes_of(words)
                if minutes is not None:
                    found.append(Operand(minutes, "time", "", words, source, quantity.span))
                continue
            cell = bisect_left(cells, quantity.span.end, key=lambda span: span.start) - 1
            in_table = cell >= 0 and cells[cell].covers(quantity.span)
            kind = "cell" if in_table and not quantity.unit and quantity.kind != "year" else quantity.kind
            scale = self._scale(cells[cell]) if kind == "cell" else 1.0
            place = self._place(cells, cell) if in_table else ("", 0)
            for value in {quantity.value, quantity.low, quantity.high}:
                found.append(Operand(value * scale, kind, quantity.unit, words, source, quantity.span, *place))
        found += _clock_times(source)
        found += _days(source)
        found += _lists(source)
        found += _words(source)
        found += _parts(source)
        found += _compounds(found, document.text)
        found += [
            Operand(float(mention.year), "year", "", document.words(mention.span), source, mention.span)
            for mention in source.story.dates
            if mention.year
        ]
        if source.day:
            found.append(Operand(float(source.day.year), "year", "", f"the day of {document.id}", source, Span(0, 0)))
        return sorted(found, key=lambda operand: operand.span.start)

    @cached_property
    def starts(self) -> list[int]:
        return [operand.span.start for operand in self.all]

    @cached_property
    def everywhere(self) -> list[Operand]:
        """Those that are reckoned with from wherever they stand: the day of the source, and a few times of day and dates."""
        times = [operand for operand in self.all if operand.kind == "time"]
        days = [operand for operand in self.all if operand.kind == "day"]
        return [*self.within(0, 1), *(times if len(times) <= MANY else ()), *(days if len(days) <= FEW else ())]

    def within(self, start: int, end: int) -> Sequence[Operand]:
        """Those that begin in a stretch."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _place(self, cells: list[Span], index: int) -> tuple[str, int]:
        """The first cell of a cell's row, and how many cells stand before it."""
        document = self.source.document
        row = document.paragraphs[document.paragraph_index(cells[index].start)].span
        first = bisect_left(cells, row.start, key=lambda span: span.start)
        return document.words(cells[first]), index - first

    def _scale(self, cell: Span) -> float:
        """What the head of a cell's column says that its figures are multiplied by."""
        text = self.source.document.text
        head = text[max(text.rfind("\n", 0, cell.start), text.rfind(";", 0, cell.start)) + 1 : cell.start]
        return next((size for pattern, size in _SCALE if pattern.search(head)), 1.0)


def _clock_times(source: Source) -> Iterator[Operand]:
    """Figures that may be times of day: left at 14.05."""
    for match in _AT.finditer(source.document.text):
        minutes = minutes_of(match[1])
        if minutes is not None:
            yield Operand(minutes, "time", "", match[1], source, Span(*match.span(1)))
    for match in _RACE.finditer(source.document.text):
        at = 60 * int(match[1]) + int(match[2]) + int(match[3]) / 60
        yield Operand(at, "time", "", match[0], source, Span(*match.span()))


def _days(source: Source) -> Iterator[Operand]:
    """The days of the source's dates and its own, by number."""
    words = source.document.words
    for mention in source.story.dates:
        day = mention.resolve(source.day) if mention.day or mention.weekday is not None else None
        if day is not None:
            yield Operand(float(day.toordinal()), "day", "", words(mention.span), source, mention.span)
    if source.day:
        yield Operand(float(source.day.toordinal()), "day", "", f"the day of {source.document.id}", source, Span(0, 0))


def _words(source: Source) -> Iterator[Operand]:
    """Figures that the copy has as mere words: noon, midnight, half."""
    for match in _FIGURE_WORDS.finditer(source.document.text):
        words = " ".join(match[0].lower().split()).replace("percentage ", "")
        value, kind, unit = _WORDS[words.replace("quarters of an hour", "quarter of an hour")]
        yield Operand(value, kind, unit, match[0], source, Span(*match.span()))


def _parts(source: Source) -> Iterator[Operand]:
    """Parts of what was told before, which are no ranks: they have gained about a third since."""
    for match in _PART.finditer(source.document.text):
        yield Operand(1 / _ORDERS[match[1].lower()], "fraction", "", match[0], source, Span(*match.span(1)))


def _compounds(found: list[Operand], text: str) -> list[Operand]:
    """Nine hours and 20 minutes, read as one length."""
    made = []
    lengths = [o for o in found if o.unit in UNITS and UNITS[o.unit].dimension == "time"]
    for a, b in pairwise(lengths):
        if text[a.span.end : b.span.start].strip() in ("", "and", ",") and UNITS[a.unit].size > UNITS[b.unit].size:
            value = a.value * UNITS[a.unit].size / UNITS[b.unit].size + b.value
            made.append(
                Operand(value, a.kind, b.unit, text[a.span.start : b.span.end], a.source, Span(a.span.start, b.span.end))
            )
    return made


def minutes_of(words: str) -> int | None:
    """The minute of the day that a time of day names; None where it names none."""
    match = _CLOCK.match(words.strip())
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if hour > 24 or minute > 59:
        return None
    return (hour % 12 + (12 if half == "p" else 0) if half else hour) * 60 + minute


def _lists(source: Source) -> Iterator[Operand]:
    """Lists of names, as figures: how many they name."""
    text = source.document.text
    for match in _LIST.finditer(text):
        count = 1 + match[0].count(", ") + match[0].count(" and ") - match[0].count(", and ")
        yield Operand(float(count), "list", "", f"the list of {count}", source, Span(*match.span()))
    for match in _SCORES.finditer(text):
        count = 1 + len(re.findall(r"(?:,| and) ?\d", match[0]))
        yield Operand(float(count), "list", "", match[0], source, Span(*match.span()))
