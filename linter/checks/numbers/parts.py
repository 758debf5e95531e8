"""A total and its parts -> whether they add up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from linter.annotate.numbers.quantities import Quantity
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
        if len(items) > 2 and len(items) != total.value:
            words = story.document.words
            note = Related(Span(end, end + length), "the names here")
            yield Hit(total.span, (words(total.span), str(len(items))), related=(note,))


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
