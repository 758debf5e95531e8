"""A total and its parts -> whether they add up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from linter.annotate.numbers.figures import PEOPLE
from linter.annotate.numbers.quantity import Quantity
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class Parts:
    """Finds parts that cannot be those of their whole.

    what: `names`: `three people: Ann Lee, Bo Lind, Cy May and Di Orr`. `of`: more of a whole than there is, `seven of the
    five`. `percent`: shares of one whole beyond 100 percent. Parts that are added up are another kind's (`reckoning`).
    """

    what: Literal["names", "of", "percent"] = "names"
    """names, of or percent."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        yield from {"names": _names, "of": _of, "percent": _percent}[self.what](story)


_LEADS_TO = lazy_pattern(r"[^.;:!?()\n“”\"\d,]{0,60}: ")
"""What may stand between a number and the list that it announces: `three people died in the fire: …`."""
_AGED = lazy_pattern(r",\s+(?:aged\s+)?\d{1,3}(?:,[^;]*)?$")
"""The age, and what else is told, behind a name in a list with semicolons."""
_NAME = lazy_pattern(r"[A-Z][\w’'.-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin|of|the|da|di))*")


def _names(story: Story) -> Iterator[Hit]:
    text = story.text
    for total in story.quantities:
        if total.kind != "count" or total.bound or not 2 <= total.value <= 12 or total.low != total.high:
            continue
        end = total.noun_span.end if total.noun_span else total.span.end
        lead = _LEADS_TO.match(text, end) if total.noun else None
        if text[end : end + 2] != ": " and (lead is None or _another(story, total, lead.end())):
            continue
        end = lead.end() if lead else end + 2
        stop = text.find("\n", end)
        line = text[end : stop if stop >= 0 else len(text)][:400]
        items, length = _items(line)
        nested = line[:length].count(" and ") - 1  # Parks and Open Space and R4: three, or two
        if len(items) > 2 and not len(items) - nested <= total.value <= len(items):
            words = story.document.words
            note = Related(Span(end, end + length), "the names here")
            yield Hit(total.span, (words(total.span), str(len(items))), related=(note,))
    if any(word in story.places for word in ("named", "identified", "both", "pair", "trio", "duo", "two", "three")):
        yield from _named(story)


_NAMED_AS = lazy_pattern(
    r"\s*[”\"]?\s+(?:They|The\s+\w+|Police|Officers|Officials)\s+(?:(?:were|are|have been)\s+(?:named|identified)|named\s+them|"
    r"identified\s+them)\s+(?:by\s+\w+\s+)?as\s+"
)
_LIST_OF_NAMES = lazy_pattern(r"(?P<names>[A-Z][^.;:!?()\n“”\"\d]{5,120}? and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?=[a-z])")
_OF_THEM = {
    "both": 2,
    "the pair": 2,
    "the two": 2,
    "the duo": 2,
    "the couple": 2,
    "the trio": 3,
    "all three": 3,
    "the three": 3,
    "all four": 4,
}
_THEM = lazy_pattern(
    r"\s+(?P<them>Both|The pair|The two|The duo|The trio|All three|The three|All four)\s+(?:(?:men|women|of them|suspects|"
    r"defendants)\b|(?=[a-z]+ed\b|were\b|was\b|had\b|have\b|are\b|pleaded\b|will\b|said\b))"
)


def _named(story: Story) -> Iterator[Hit]:
    """`held two suspects … They were named as A, B and C`; `A, B and C were charged. Both men denied it.`"""
    text, sentences, words = story.text, story.sentences, story.document.words
    for at, sentence in enumerate(sentences):
        behind = _NAMED_AS.match(text, sentence.end) if at + 1 < len(sentences) else None
        if behind:
            totals = [q for q in _within(story, sentence) if q.kind == "count" and q.noun in PEOPLE and not q.bound]
            items, length = _items(text[behind.end() : sentences[at + 1].end])
            if len(totals) == 1 and len(items) > 1 and len(items) != totals[0].value and totals[0].low == totals[0].high:
                note = Related(Span(behind.end(), behind.end() + length), "the names here")
                yield Hit(totals[0].span, (words(totals[0].span), str(len(items))), related=(note,))
        listed = _LIST_OF_NAMES.match(text, sentence.start, sentence.end)
        them = _THEM.match(text, sentence.end) if listed else None
        if listed and them:
            names = [name for name in re.split(r",\s+and\s+|,\s+|\s+and\s+", listed["names"]) if name]
            told = len(names) > 1 and all(_FULL_NAME.fullmatch(name) for name in names)
            if told and _OF_THEM[them["them"].lower()] != len(names):
                note = Related(Span(*listed.span("names")), "the names here")
                yield Hit(Span(*them.span("them")), (them["them"], str(len(names))), related=(note,))


_FULL_NAME = lazy_pattern(r"[A-Z][\w’'.-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin))+")


def _within(story: Story, span: Span) -> list[Quantity]:
    """The figures of a sentence."""
    first = bisect_left(story.quantities, span.start, key=lambda quantity: quantity.span.start)
    last = bisect_left(story.quantities, span.end, key=lambda quantity: quantity.span.start)
    return list(story.quantities[first:last])


def _another(story: Story, total: Quantity, end: int) -> bool:
    """Whether another figure stands between a number and the colon of its sentence, and may be the one that announces."""
    at = bisect_left(story.quantities, total.span.end, key=lambda quantity: quantity.span.start)
    return at < len(story.quantities) and story.quantities[at].span.start < end


def _items(line: str) -> tuple[list[str], int]:
    """The names of the list that opens a line, and its length; no names where something else stands among them."""
    sentence = re.match(r"[^.:!?()\"“”]+(?=[.]|$)", line)
    if sentence is None or " and " not in sentence[0]:
        return [], 0
    listed = sentence[0].strip()
    if ";" in listed:
        items = [_AGED.sub("", item) for item in re.split(r";\s+(?:and\s+)?|\s+and\s+(?=[A-Z])", listed) if item]
    else:
        items = [item for item in re.split(r",\s+and\s+|,\s+|\s+and\s+", listed) if item]
    return (items if all(_NAME.fullmatch(item) for item in items) else []), len(sentence[0].rstrip())


def _of(story: Story) -> Iterator[Hit]:
    quantities, text = story.quantities, story.text
    for part, whole in pairwise(quantities):
        if part.kind != "count" or whole.kind != "count" or part.noun or whole.value <= 0 or part.bound or whole.bound:
            continue
        between = text[part.span.end : whole.span.start]
        one = (
            part.scale == whole.scale == 1
            and part.low == part.high
            and whole.noun
            and "-" not in text[whole.span.start : whole.span.end]
        )
        if (
            one
            and part.value > whole.value
            and re.fullmatch(r"\s+(?:out\s+of|of\s+(?:the|its|his|her|their|those|these))\s+", between)
        ):
            span = Span(part.span.start, whole.span.end)
            yield Hit(span, (story.document.words(span),))


_SIDES = (
    ("in favour", "against"),
    ("in favor", "against"),
    ("for", "against"),
    ("said yes", "said no"),
    ("approve", "disapprove"),
    ("support", "oppose"),
    ("back", "oppose"),
    ("back", "reject"),
    ("favou?r", "oppose"),
    ("agreed", "disagreed"),
)
"""Answers of which one person gives one."""
_UNDECIDED = lazy_pattern(
    r"\b(?:undecided|unsure|not sure|no (?:view|opinion|answer|preference)|(?:did not|didn't|don't) know|abstain\w*)\b"
)


def _percent(story: Story) -> Iterator[Hit]:
    """Shares that exclude one another in one sentence: 60 percent for, 45 percent against."""
    quantities = story.quantities
    if not any(quantity.kind == "percent" for quantity in quantities):
        return
    for sentence in story.sentences:
        first = bisect_left(quantities, sentence.start, key=lambda quantity: quantity.span.start)
        last = bisect_left(quantities, sentence.end, key=lambda quantity: quantity.span.start)
        shares = [quantity for quantity in quantities[first:last] if quantity.kind == "percent"]
        if not 2 <= len(shares) <= 4 or any(share.bound for share in shares):
            continue
        words = story.text[sentence.start : sentence.end].lower()
        if re.search(r"[;:]|\b[A-Z]", story.text[shares[0].span.end : shares[-1].span.start]):
            continue
        opposed = any(re.search(rf"\b{a}\w*\b", words) and re.search(rf"\b{b}\w*\b", words) for a, b in _SIDES)
        whole = opposed and (len(shares) == 2 or _UNDECIDED.search(words) is not None)
        if whole and sum(s.value for s in shares) > 101 + (len(shares) > 2):
            span = Span(shares[0].span.start, shares[-1].span.end)
            yield Hit(span, (story.document.words(span), f"{sum(s.value for s in shares):g}"))
