"""A run of quoted words and a window of the source -> where they lie, and what a reader would call a difference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.sources.contractions import spelled_out
from linter.sources.source import Source
from linter.sources.words import Words
from linter.text import Span

LIGHT = frozenset(
    """a an the and or but of to in on at by for with from as is are was were be been it its that this he she they we i you
    his her their our my your have has had will would do does did so there what which who""".split()
)
CURRENCY = frozenset("$£€¥")
_INTERRUPTED = lazy_pattern(r"[”\"’'»]\s*[^“”\"]{0,300}?[“\"‘'«]")
_ASIDE = lazy_pattern(
    r"\[[^\[\]]{1,60}\]|\((?:[^()]{0,20}\b)?(?:laugh\w*|applause|inaudible|crosstalk|pauses?|sic|cheer\w*|unintelligible)\b[^()]{0,20}\)",
    re.I,
)


class Edit(NamedTuple):
    """One difference between a quotation and its source; an empty span marks a point where words are missing."""

    draft: Span
    source: Span
    ours: tuple[str, ...] = ()
    """The draft's words, folded."""
    theirs: tuple[str, ...] = ()
    """The source's words, folded."""


class Placed(NamedTuple):
    """A run of words laid beside the source."""

    first: int
    last: int
    edits: tuple[Edit, ...]
    weight: float


def weigh(words: Iterable[str]) -> float:
    """The weight of a run of words: function words count for little."""
    return sum(0.4 if word in LIGHT else 1.0 for word in words)


def laid_beside(source: Source, words: Words, low: int, high: int, fillers: frozenset[str]) -> Placed | None:
    """Lay a run of words beside a window of the source and list what a reader would call a difference."""
    theirs = source.words.folded[low:high]
    blocks = shared(words.folded, theirs)
    if not blocks:
        return None
    edits: list[Edit] = []
    weight = 0.0
    mine, other = 0, max(0, blocks[0][1] - len(spelled_out(words.folded[: blocks[0][0]])))
    for i, j, size in [*blocks, (len(words.folded), -1, 0)]:
        if j < 0:
            j = min(len(theirs), other + len(spelled_out(words.folded[mine:i])))
        if (i > mine or j > other) and not _same(source, words, (mine, i), (low + other, low + j), fillers):
            edits.append(_edit(source, words, (mine, i), (low + other, low + j)))
        elif i > mine:
            weight += weigh(words.folded[mine:i])
        weight += weigh(words.folded[i : i + size])
        mine, other = i + size, j + size
    first, last = low + blocks[0][1], low + blocks[-1][1] + blocks[-1][2] - 1
    return Placed(first, last, tuple(edits), weight)


def shared(mine: list[str], theirs: list[str]) -> list[tuple[int, int, int]]:
    """The stretches that two lists of words share, in order, without stray words far from the rest."""
    blocks = [
        (op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(mine, theirs) if op.tag == "equal"
    ]
    while len(blocks) > 1 and _stray(blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and _stray(blocks[-1], blocks[-2]):
        del blocks[-1]
    return blocks


def _stray(block: tuple[int, int, int], next_to: tuple[int, int, int]) -> bool:
    """Whether a block at the edge holds less than the source words between it and the next one."""
    early, late = sorted((block, next_to))
    skipped = late[1] - early[1] - early[2]
    dropped = late[0] - early[0] - early[2]
    return skipped - dropped > 2 * block[2] + 2


def _same(source: Source, words: Words, mine: tuple[int, int], theirs: tuple[int, int], fillers: frozenset[str]) -> bool:
    """Whether two unlike stretches mean no change: hyphens, a filler dropped, the source's own aside or interruption."""
    folded = source.words.folded
    left, right = words.folded[slice(*mine)], folded[slice(*theirs)]
    if left and right:
        value = _value(left)
        return "".join(left) == "".join(right) or (value is not None and value == _value(right))
    if left or right:  # a currency sign that only changes sides: $5 million, 5 million dollars
        there = folded[max(0, theirs[0] - 4) : theirs[1] + 4] if left else words.folded[max(0, mine[0] - 4) : mine[1] + 4]
        if (left or right)[0] in CURRENCY and len(left or right) == 1 and (left or right)[0] in there:
            return True
    if left:
        return False
    return any(_droppable(source, low, high, fillers) for low, high in _rotations(folded, *theirs))


def _rotations(folded: list[str], low: int, high: int) -> Iterator[tuple[int, int]]:
    """The stretch, and every other one that leaves the same words when it is taken away."""
    yield low, high
    start, end = low, high
    while start > 0 and start > low - 12 and folded[start - 1] == folded[end - 1]:
        start, end = start - 1, end - 1
        yield start, end
    start, end = low, high
    while end < len(folded) and end < high + 12 and folded[start] == folded[end]:
        start, end = start + 1, end + 1
        yield start, end


def _droppable(source: Source, low: int, high: int, fillers: frozenset[str]) -> bool:
    """Whether an editor may leave out these words of the source without a mark."""
    words, text = source.words, source.document.text
    start = words.ends[low - 1] if low else 0
    end = words.starts[high] if high < len(words.folded) else len(text)
    if end - start < 400 and _INTERRUPTED.match(text[start:end].lstrip(" ,.?!—–-")):
        return True
    asides = [match.span() for match in _ASIDE.finditer(text, start, min(end, start + 400))]
    left = [
        words.folded[i] for i in range(low, high) if not any(a <= words.starts[i] and words.ends[i] <= b for a, b in asides)
    ]
    if fillers:
        left = _without_fillers(left, fillers)
        size = len(left)
        if size and (words.folded[high : high + size] == left or words.folded[max(0, low - size) : low] == left):
            return True  # a false start, said twice
    return not left


def _without_fillers(words: Sequence[str], fillers: frozenset[str]) -> list[str]:
    left: list[str] = []
    at = 0
    while at < len(words):
        if words[at] in fillers:
            at += 1
        elif " ".join(words[at : at + 2]) in fillers:
            at += 2
        else:
            left.append(words[at])
            at += 1
    return left


def _edit(source: Source, words: Words, mine: tuple[int, int], theirs: tuple[int, int]) -> Edit:
    def span(of: Words, low: int, high: int) -> Span:
        if high > low:
            return of.span(low, high - 1)
        at = of.ends[low - 1] if low else of.starts[0]
        return Span(at, at)

    return Edit(
        span(words, *mine),
        span(source.words, *theirs),
        tuple(words.folded[slice(*mine)]),
        tuple(source.words.folded[slice(*theirs)]),
    )


_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def _value(words: Sequence[str]) -> float | None:
    """The value of a number in words and figures (2 hundred and 5), or None."""
    total, part = 0.0, 0.0
    for word in words:
        if word[0].isdigit() and word.replace(".", "", 1).isdigit():
            part += float(word)
        elif word in ("a", "and"):
            part += word == "a"
        elif word in _SCALES:
            part = (part or 1.0) * _SCALES[word]
            if word != "hundred":
                total, part = total + part, 0.0
        else:
            return None
    return total + part
