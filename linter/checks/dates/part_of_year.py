"""Quarters, halves and business years beside the months that they are told to hold -> whether they can hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import matches_beside
from linter.annotate.dates.calendar import MONTH_NAMES, MONTHS
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_MONTH = "(?:" + "|".join(MONTH_NAMES) + r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.?|Oct\.|Nov\.|Dec\.)"
_DAY = r"(?:\s\d{1,2}(?:st|nd|rd|th)?\b)?"
_DAY_OF = r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?"
_ENDS = r"(?:the\s+)?(?:(?:end|last\s+day|beginning|start|middle)\s+of\s+)?"
_PART = lazy_pattern(
    r"\b(?:(?P<ord>first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?P<unit>quarter|half)(?!\s*(?:-?time|hour|final|century|of\s+(?:the\s+"
    r"(?:game|match|season|century|month|decade))))|Q(?P<q>[1-4])|H(?P<h>[12]))\b",
    re.IGNORECASE,
)
_RANGE = lazy_pattern(
    rf"\b(?P<open>[Ff]rom\s+|[Ff]or\s+|[Bb]etween\s+|\(|,\s|[Ii]n\s+)?{_ENDS}{_DAY_OF}(?P<a>{_MONTH}){_DAY}\s*(?:to|until|till|through|and|[-–—])\s*"
    rf"{_ENDS}{_DAY_OF}(?P<b>{_MONTH})\b"
)
_TO = lazy_pattern(
    rf"\b(?P<unit>quarter|half|half-year|three\s+months|six\s+months|year)\b(?P<of>\s+of\s+the\s+year)?,?\s+(?:that\s+)?(?:to|ended|ending|concluded)\s+(?:on\s+|in\s+)?"
    rf"{_ENDS}{_DAY_OF}(?P<b>{_MONTH})\b"
)
_YEAR = lazy_pattern(
    rf"\b(?:(?:financial|fiscal|business|accounting|trading)\s+year|books)\b[^.;]{{0,50}}?\b(?:(?P<from>begins?|began|begun|starts?|started|runs?\s+from|run\s+from)"
    rf"|(?P<to>ends?|ended|closes?|runs?\s+to))\s+(?:on\s+|in\s+)?{_ENDS}{_DAY_OF}(?P<m>{_MONTH})\b"
)
_LAST = lazy_pattern(
    r",\s+the\s+(?P<which>last|final|closing|first|opening)\s+(?:three\s+|six\s+)?months\s+of\s+(?:its|the|their)\s+(?:\w+\s)?year\b"
)
_APPOSED = lazy_pattern(
    r"(?:\s+of\s+(?:the|its)\s+(?:\w+\s)?year)?\s?[,(–—]\s?(?:from\s+|the\s+months\s+of\s+|to\s+(?:the\s+end\s+of\s+)?)?"
)
_WHOLE = lazy_pattern(r"\b(?:half[\s-]year|six\s+months|nine\s+months|full[\s-]year)\b")
_OTHER = lazy_pattern(
    r"\b(?:parent|subsidiar|owner|rival|calendar|respectively|compared|against|than|versus|while|whereas|both|or)\b"
)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_YEAR_MONTHS = 12
_PARTS = ("quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2", "second-half", "first-half")
"""The words of which one stands wherever a part of a year is named."""


class _Part(NamedTuple):
    """A quarter or a half as the copy names it."""

    span: Span
    number: int
    size: int


class _Months(NamedTuple):
    """Some months on end, the first 0 for January; `size` is 0 where only the last is told."""

    span: Span
    last: int
    size: int


@record
class PartOfYear:
    """Finds a quarter, a half or a business year that does not hold the months told of it.

    `The first quarter … the figures for January to June` are too many months; `the second quarter, July to September`, of a
    firm whose books begin in January, are others; quarters of one story all end in months that lie three apart. Only a part
    with one stretch of months beside it is held. The words for the message are the months, the part, and what is wrong.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if story.places.keys().isdisjoint((*_PARTS, "year")):
            return
        begins = _begins(story)
        if begins is not None:
            yield from _years(story, *begins)
        told: list[_Months] = list(_ended(story))
        for at in sorted({story.sentence_at(place) for place in _signs(story)} - {-1}):
            for part, months in _pairs(story, at):
                wrong = _wrong(part, months, begins[0] if begins else None, told)
                if wrong:
                    there = begins[1] if begins and wrong != _too_many(part) else part.span
                    words = story.document.words
                    notes = (Related(part.span, f"'{words(part.span)}' here"), Related(there, f"'{words(there)}' here"))
                    yield Hit(
                        months.span, (words(months.span), words(part.span), wrong), related=notes[: 1 + (there != part.span)]
                    )


def _signs(story: Story) -> Iterator[int]:
    for word in _PARTS:
        for place in story.places.get(word, ()):
            yield story.tokens.starts[place]


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()] - 1


def _parts(story: Story, sentence: Span) -> list[_Part]:
    found = []
    for match in _PART.finditer(story.text, *sentence):
        number = int(match["q"] or match["h"] or _ORDER[(match["ord"] or "").lower()])
        size = 3 if match["q"] or (match["unit"] or "").lower() == "quarter" else 6
        if size == 3 or number < 3:
            found.append(_Part(Span(*match.span()), number, size))
    return found


def _months(story: Story, sentence: Span) -> list[_Months]:
    found = []
    for match in _RANGE.finditer(story.text, *sentence):
        first, last = _month(match["a"]), _month(match["b"])
        if (
            not (match["open"] or "").startswith((",", "("))
            and " and " in match[0]
            and not (match["open"] or "").startswith(("b", "B"))
        ):
            continue
        if first != last and (last - first) % _YEAR_MONTHS + 1 < _YEAR_MONTHS:
            found.append(_Months(Span(match.start("a"), match.end()), last, (last - first) % _YEAR_MONTHS + 1))
    for match in _TO.finditer(story.text, *sentence):
        if match["of"] and not any(months.span.overlaps(Span(*match.span())) for months in found):
            found.append(_Months(Span(match.start("b"), match.end()), _month(match["b"]), 0))
    return found


def _pairs(story: Story, at: int) -> Iterator[tuple[_Part, _Months]]:
    """The only part of a sentence with the only stretch of months in it, else in a sentence beside it that names no part."""
    parts = _parts(story, story.sentences[at])
    apposed = [
        (part, months)
        for part in parts
        for months in _months(story, story.sentences[at])
        if _APPOSED.fullmatch(story.text, part.span.end, months.span.start)
    ]
    if apposed:
        yield from apposed
        return
    if len(parts) != 1 or _WHOLE.search(story.text, *story.sentences[at]) or _OTHER.search(story.text, *story.sentences[at]):
        return
    here = _months(story, story.sentences[at])
    near = [here] if here else []
    for beside in (at - 1, at + 1) if not here else ():
        if 0 <= beside < len(story.sentences) and not _parts(story, story.sentences[beside]):
            named = _months(story, story.sentences[beside])
            if (
                named
                and not _WHOLE.search(story.text, *story.sentences[beside])
                and not _OTHER.search(story.text, *story.sentences[beside])
            ):
                near.append(named)
    if len(near) == 1 and len(near[0]) == 1:
        yield parts[0], near[0][0]


def _ended(story: Story) -> Iterator[_Months]:
    """`the quarter ended Sept 30`, `the six months to June`."""
    for match in matches_beside(story, _TO, ("quarter",)):
        if match["unit"] == "quarter":
            yield _Months(Span(match.start("b"), match.end()), _month(match["b"]), 3)


def _begins(story: Story) -> tuple[int, Span] | None:
    """The month in which the year of the story's firm begins, where the copy says so once, and where."""
    found = []
    for match in matches_beside(story, _YEAR, ("fiscal", "financial", "business", "accounting", "trading", "books")):
        found.append(((_month(match["m"]) + bool(match["to"])) % _YEAR_MONTHS, Span(*match.span())))
    for months in _RANGE.finditer(story.text) if "months of" in story.text else ():
        last = _LAST.match(story.text, months.end())
        if last is not None:
            begin = (
                (_month(months["b"]) + 1) % _YEAR_MONTHS
                if last["which"] in ("last", "final", "closing")
                else _month(months["a"])
            )
            found.append((begin, Span(months.start(), last.end())))
    return found[0] if len({begin for begin, _ in found}) == 1 else None


def _wrong(part: _Part, months: _Months, begins: int | None, told: list[_Months]) -> str:
    """What is wrong with the months of a part; empty where they go together."""
    if months.size and months.size != part.size and months.size % part.size == 0 and months.size < _YEAR_MONTHS:
        return _too_many(part)
    if months.size not in (0, part.size):
        return ""
    if begins is not None:
        last = (begins + part.size * part.number - 1) % _YEAR_MONTHS
        if last != months.last:
            return f"by its year, that part ends with {MONTH_NAMES[last]}"
        return ""
    odd = [one for one in told if (one.last - months.last) % 3]
    if odd and part.size == 3 and len(odd) == len(told):
        return f"its other quarter ends with {MONTH_NAMES[odd[0].last]}"
    return ""


def _too_many(part: _Part) -> str:
    return f"that part has {part.size} months"


def _years(story: Story, begin: int, where: Span) -> Iterator[Hit]:
    """`the year to December`, of a firm whose year ends in March."""
    for match in matches_beside(story, _TO, ("year",)):
        sentence = story.sentences[story.sentence_at(match.start())]
        part = story.text[: match.start()].endswith(("of the ", "of its ", "of their "))
        if (
            match["unit"] == "year"
            and not part
            and (_month(match["b"]) + 1) % _YEAR_MONTHS != begin
            and not _OTHER.search(story.text, *sentence)
        ):
            span, words = Span(*match.span()), story.document.words
            wrong = f"its year ends with {MONTH_NAMES[begin - 1]}"
            yield Hit(span, (words(span), words(where), wrong), related=(Related(where, f"'{words(where)}' here"),))
