"""A number of things announced and the list of them -> whether the list has as many."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk
    from linter.text import Block

_BULLET = lazy_pattern(r"[-*•·–▪●◦]\s+\S")
_NUMBERED = lazy_pattern(r"\(?(\d{1,2})[.):]\s+\S")
_LOOSE = frozenset("person people year day hour week month minute dollar pound euro percent vote seat goal run".split())
_LISTABLE = frozenset(
    """thing way tip reason check step question lesson rule fact takeaway sign idea trick mistake myth demand point""".split()
)
"""What a headline that promises a list counts."""
_INCLUDING = lazy_pattern(
    r"\b(?:including|include|includes|among|such as|of which|of them|for example|like|best|some)\b", re.IGNORECASE
)
MOST = 50
"""Longer lists are tables."""


@record
class ListCount:
    """Finds `five things to know` above four bullets, `ten tips` over nine numbered headings, `three demands: a; b; c; and d`.

    The number must stand in the headline or in the line that announces the list; about, at least and including let it be.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        blocks = story.document.paragraphs
        if len(blocks) < 2 and ":" not in story.text:
            return
        yield from self._lists(story, blocks)
        yield from self._numbered(story, blocks)
        for total in story.quantities:
            if _announces(total):
                yield from self._series(story, total)

    def _lists(self, story: Story, blocks: tuple[Block, ...]) -> Iterator[Hit]:
        """Bullets or numbers right below the line that announces them, or the one list that the headline promises."""
        runs = list(_runs(story, blocks))
        for first, last in runs:
            line = blocks[first - 1]
            text = story.document.words(line.span).rstrip()
            total = None
            if text.endswith(":") or line.role in ("headline", "heading") or first == 1:
                total = _total(story, line.span, text)
                if total and text.endswith(":") and line.span.start + len(text) - total.span.end > 100:
                    total = None  # the 37 countries of a sentence that goes on
            elif len(runs) == 1 and last - first > 2:
                promised = _total(story, blocks[0].span, story.document.words(blocks[0].span))
                total = promised if promised and promised.noun in _LISTABLE else None
            numbers = [_NUMBERED.match(story.document.words(block.span)) for block in blocks[first:last]]
            restarts = sum(1 for number in numbers if number and number[1] == "1")
            if total and total.value > last - first and _goes_on(story, blocks, runs, last):
                continue
            if total and restarts < 2 and total.value != last - first:
                yield _hit(story, total, last - first, Span(blocks[first].span.start, blocks[last - 1].span.end))

    def _numbered(self, story: Story, blocks: tuple[Block, ...]) -> Iterator[Hit]:
        """Headings or paragraphs numbered through the story, with copy between them, and the number in the headline."""
        total = _total(story, blocks[0].span, story.document.words(blocks[0].span)) if blocks else None
        if total is None:
            return
        places: list[Span] = []
        for before, block in pairwise(blocks):
            number = _NUMBERED.match(story.text, block.span.start, block.span.end)
            if number and int(number[1]) == len(places) + 1 and not (places and before.span == places[-1]):
                places.append(block.span)
        if len(places) > 2 and len(places) != total.value:
            yield _hit(story, total, len(places), Span(places[0].start, places[-1].end))

    def _series(self, story: Story, total: Quantity) -> Iterator[Hit]:
        """`three demands: an end to X; a pay rise; and Y`, `four sticking points: a freeze, Sunday work and outside help`."""
        text = story.text
        end = total.noun_span.end if total.noun_span else total.span.end
        if text[end : end + 2] != ": ":
            return
        stop = text.find("\n", end)
        line = text[end + 2 : min(stop if stop >= 0 else len(text), end + 600)]
        sentence = re.match(r"[^.!?“”\"()]+(?=[.!?]|$)", line)
        if sentence is None or _INCLUDING.search(sentence[0]) or _GOES_ON.search(line, sentence.end()):
            return
        least, most = _items(sentence[0].strip())
        if most and not least <= total.value <= most:
            yield _hit(story, total, least if total.value < least else most, Span(end + 2, end + 2 + len(sentence[0].rstrip())))


_GOES_ON = lazy_pattern(r"\b(?:another|also|second|third|fourth|fifth|last|final|other)\b", re.IGNORECASE)
"""What says that the list goes on in the next sentence."""
_JOINT = lazy_pattern(r",\s+(?:and|or)\s+|,\s+")
_ASIDE = lazy_pattern(r"^(?:who|which|where|whose|that|as|because|but|not|an? \w+ that|if|when)\b|^\w{3,}ing\b|^\w{3,}ed\b")


def _items(listed: str) -> tuple[int, int]:
    """How many items a list in one sentence has, at least and at most; nought where it cannot be told."""
    if ";" in listed:
        items = [item for item in re.split(r";\s*(?:and\s+|or\s+)?", listed) if item]
        return (len(items), len(items)) if len(items) > 1 and re.search(r";\s*(?:and|or)\s", listed) else (0, 0)
    pieces = [piece for piece in _JOINT.split(listed) if piece]
    ands = len(re.findall(r"\sand\s", listed)) - len(re.findall(r",\s+and\s", listed))
    if len(pieces) < 2 or " and " not in f" {listed} " or any(len(piece.split()) > 12 for piece in pieces):
        return 0, 0
    if listed[:1].isupper() or any(map(str.isdigit, listed)):  # names, and parts of a total: other kinds'
        return 0, 0
    most = len(pieces) + ands
    plain = all(len(re.split(r"\sand\s", piece)[0].split()) <= 3 and not _ASIDE.search(piece) for piece in pieces)
    certain = len(pieces) + (" and " in pieces[-1])
    return (certain if plain else 2), most


def _goes_on(story: Story, blocks: tuple[Block, ...], runs: list[tuple[int, int]], last: int) -> bool:
    """Whether a list goes on behind a few paragraphs of copy, of which the last announces no other list."""
    for first, _ in runs:
        above = blocks[first - 1]
        announced = story.document.words(above.span).rstrip().endswith(":") or above.role in ("headline", "heading")
        if last < first < last + 8 and not announced and len(story.document.words(above.span)) > 60:
            return True
    return False


def _runs(story: Story, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """The first block of each list that has copy above it, and the one behind its last."""
    i = 0
    while i < len(blocks):
        first = i
        while i < len(blocks) and _listed(story, blocks[i]):
            i += 1
        if 2 <= i - first <= MOST and first:
            yield first, i
        i = max(i, first + 1)


def _hit(story: Story, total: Quantity, count: int, span: Span) -> Hit:
    related = (Related(Span(span.start, min(span.end, span.start + 60)), "the list begins here"),)
    return Hit(total.span, (story.document.words(total.span), str(count)), related=related)


def _listed(story: Story, block: Block) -> bool:
    return block.role == "list" or bool(
        _BULLET.match(story.text, block.span.start, block.span.end)
        or _NUMBERED.match(story.text, block.span.start, block.span.end)
    )


def _announces(total: Quantity) -> bool:
    return (
        total.kind == "count"
        and not total.bound
        and total.low == total.high
        and 2 <= total.value <= MOST
        and total.value == int(total.value)
        and bool(total.noun)
        and total.scale == 1
        and total.noun not in _LOOSE
    )


def _total(story: Story, place: Span, text: str) -> Quantity | None:
    """The one number of things that a headline or a line with a colon announces."""
    quantities = story.quantities
    first = bisect_left(quantities, place.start, key=lambda quantity: quantity.span.start)
    found = []
    for quantity in quantities[first:]:
        if quantity.span.start >= place.end:
            break
        if quantity.kind != "ordinal":
            found.append(quantity)
    totals = [quantity for quantity in found if _announces(quantity)]
    return totals[0] if len(totals) == len(found) == 1 and not _INCLUDING.search(text) else None
