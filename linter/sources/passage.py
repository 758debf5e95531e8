"""A quotation and the sources -> the passage that it comes from, and how far the two differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from linter.sources.index import Source
from linter.sources.pieces import Piece, pieces_of
from linter.sources.words import Words, words_of
from linter.text import Span

ELLIPSIS_REACH = 400
"""How many words of the source an ellipsis may stand for."""
BRACKET_REACH = 15
"""How many words of the source a bracket may stand for."""
LONGEST = 1200
"""Of a quotation longer than this, in words, only so many are laid beside a passage: it is a mark that was never closed."""
LIGHT = frozenset(
    """a an the and or but of to in on at by for with from as is are was were be been it its that this he she they we i you
    his her their our my your have has had will would do does did so there what which who""".split()
)
CURRENCY = frozenset("$£€¥")
_INTERRUPTED = re.compile(r"[”\"’'»]\s*[^“”\"]{0,300}?[“\"‘'«]")
_ASIDE = re.compile(
    r"\[[^\[\]]{1,60}\]|\((?:[^()]{0,20}\b)?(?:laugh\w*|applause|inaudible|crosstalk|pauses?|sic|cheer\w*|unintelligible)\b[^()]{0,20}\)",
    re.I,
)
_STEP = 12
"""Words dropped from the source without a mark: up to so many are an alteration, more are a splice."""


class Edit(NamedTuple):
    """One difference between a quotation and its source; an empty span marks a point where words are missing."""

    draft: Span
    source: Span
    ours: tuple[str, ...] = ()
    """The draft's words, folded."""
    theirs: tuple[str, ...] = ()
    """The source's words, folded."""


class Passage(NamedTuple):
    """Where a quotation comes from."""

    source: Source
    first: int
    last: int
    """Indexes in the source's words, the last included."""
    edits: tuple[Edit, ...]
    share: float
    """The share of the quotation's words, the weighty ones counting more, that stand in the passage."""
    verdict: str
    """verbatim, altered, spliced or reordered."""
    second: Span | None = None
    """The other passage of a splice."""

    @property
    def span(self) -> Span:
        return self.source.words.span(self.first, self.last)


class _Placed(NamedTuple):
    first: int
    last: int
    edits: tuple[Edit, ...]
    weight: float


def trace(
    text: str, span: Span, sources: Iterable[Source], fillers: frozenset[str] = frozenset(), least: float = 0.6
) -> Passage | None:
    """Find the passage that the words of a span come from; None if no source has anything like it.

    A whole match in any source wins over a near one; of near ones that with the largest share, if at least `least`.
    """
    whole = words_of(text, span.start, span.end)
    if not whole.folded:
        return None
    sources = tuple(sources)
    for source in sources:
        for first in source.occurrences(whole.folded):
            return Passage(source, first, first + len(whole.folded) - 1, (), 1.0, "verbatim")
    if len(whole.folded) > LONGEST:
        span = Span(span.start, whole.ends[LONGEST - 1])
    pieces = pieces_of(text, span.start, span.end)
    if not pieces:
        return None
    best: Passage | None = None
    for source in sources:
        passage = _chain(source, pieces, fillers)
        if passage and (best is None or passage.share > best.share or (passage.share == best.share and not passage.edits)):
            best = passage
            if not passage.edits:
                return best
    if best and best.share >= 0.85:
        return best
    for source in sources:
        spliced = _splice(source, pieces)
        if spliced:
            return spliced
    return best if best and best.share >= least else None


def weigh(words: Iterable[str]) -> float:
    """The weight of a run of words: function words count for little."""
    return sum(0.4 if word in LIGHT else 1.0 for word in words)


def _chain(source: Source, pieces: Sequence[Piece], fillers: frozenset[str]) -> Passage | None:
    """Place all pieces in order in one source, starting from the longest."""
    main = max(range(len(pieces)), key=lambda i: weigh(pieces[i].words.folded))
    total = sum(weigh(piece.words.folded) for piece in pieces)
    best: Passage | None = None
    for anchor in _placements(source, pieces[main].words, fillers):
        placed: list[_Placed | None] = [None] * len(pieces)
        placed[main] = anchor
        first, last = anchor.first, anchor.last
        for i in range(main + 1, len(pieces)):
            reach = ELLIPSIS_REACH if pieces[i].gap == "ellipsis" else BRACKET_REACH
            placed[i] = _after(source, pieces[i].words, last + 1, reach, fillers)
            last = max(last, placed[i].last) if placed[i] else last  # type: ignore[union-attr]
        for i in range(main - 1, -1, -1):
            reach = ELLIPSIS_REACH if pieces[i + 1].gap == "ellipsis" else BRACKET_REACH
            placed[i] = _before(source, pieces[i].words, first, reach, fillers)
            first = min(first, placed[i].first) if placed[i] else first  # type: ignore[union-attr]
        edits: list[Edit] = []
        weight = 0.0
        for piece, place in zip(pieces, placed, strict=True):
            if place:
                edits += place.edits
                weight += place.weight
            else:
                end = source.words.ends[last]
                edits.append(Edit(piece.words.span(0, -1), Span(end, end), tuple(piece.words.folded)))
        share = weight / total
        if best is None or share > best.share or (share == best.share and len(edits) < len(best.edits)):
            best = Passage(source, first, last, tuple(edits), share, "altered" if edits else "verbatim")
            if not edits:
                break
    return best


def _placements(source: Source, words: Words, fillers: frozenset[str]) -> list[_Placed]:
    exact = []
    for first in source.occurrences(words.folded):
        exact.append(_Placed(first, first + len(words.folded) - 1, (), weigh(words.folded)))
        if len(exact) == 30:
            break
    if exact:
        return exact
    near = [_align(source, words, low, high, fillers) for low, high in source.candidates(words.folded)]
    return [place for place in near if place]


def _after(source: Source, words: Words, start: int, reach: int, fillers: frozenset[str]) -> _Placed | None:
    stop = min(start + reach + len(words.folded), len(source.words.folded))
    for first in source.occurrences(words.folded, start, stop):
        return _Placed(first, first + len(words.folded) - 1, (), weigh(words.folded))
    return _align(source, words, start, min(stop, start + 60 + 2 * len(words.folded)), fillers)


def _before(source: Source, words: Words, stop: int, reach: int, fillers: frozenset[str]) -> _Placed | None:
    start = max(0, stop - reach - len(words.folded))
    for first in reversed(list(source.occurrences(words.folded, start, stop))):
        return _Placed(first, first + len(words.folded) - 1, (), weigh(words.folded))
    return _align(source, words, max(start, stop - 60 - 2 * len(words.folded)), stop, fillers)


def _align(source: Source, words: Words, low: int, high: int, fillers: frozenset[str]) -> _Placed | None:
    """Lay a run of words beside a window of the source and list what a reader would call a difference."""
    theirs = source.words.folded[low:high]
    blocks = shared(words.folded, theirs)
    if not blocks:
        return None
    edits: list[Edit] = []
    weight = 0.0
    mine, other = 0, max(0, blocks[0][1] - blocks[0][0])
    for i, j, size in [*blocks, (len(words.folded), -1, 0)]:
        if j < 0:
            j = min(len(theirs), other + i - mine)
        if (i > mine or j > other) and not _same(source, words, (mine, i), (low + other, low + j), fillers):
            edits.append(_edit(source, words, (mine, i), (low + other, low + j)))
        elif i > mine:
            weight += weigh(words.folded[mine:i])
        weight += weigh(words.folded[i : i + size])
        mine, other = i + size, j + size
    first, last = low + blocks[0][1], low + blocks[-1][1] + blocks[-1][2] - 1
    return _Placed(first, last, tuple(edits), weight)


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


def _splice(source: Source, pieces: Sequence[Piece]) -> Passage | None:
    """Cover the quotation with two to four passages, each of them verbatim and four words long or longer."""
    runs: list[tuple[int, int]] = []  # first index in the source, how many words
    total = 0
    for piece in pieces:
        folded, at = piece.words.folded, 0
        total += len(folded)
        while at < len(folded):
            size, first = _longest(source, folded[at:])
            if size < min(4, len(folded)):
                return None
            runs.append((first, size))
            at += size
        if len(runs) > 4:
            return None
    if len(runs) < 2:
        return None
    order = all(b[0] >= a[0] + a[1] for a, b in pairwise(runs))
    near = order and runs[-1][0] - runs[0][0] - runs[0][1] <= _STEP
    if near:
        return None
    one, two = runs[:2]
    return Passage(
        source,
        one[0],
        one[0] + one[1] - 1,
        (),
        1.0,
        "spliced" if order else "reordered",
        source.words.span(two[0], two[0] + two[1] - 1),
    )


def _longest(source: Source, run: Sequence[str]) -> tuple[int, int]:
    """How many words of the start of the run stand together in the source, and where."""
    low, high, at = 0, len(run), -1
    while low < high:
        middle = (low + high + 1) // 2
        found = next(source.occurrences(run[:middle]), -1)
        if found < 0:
            high = middle - 1
        else:
            low, at = middle, found
    return low, at
