"""A quotation and the sources -> the passage that it comes from, and how far the two differ, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from linter.record import NamedTuple
from linter.sources.differences import Edit, Placed, laid_beside, weigh
from linter.sources.quotation_pieces import QuotedPiece, pieces_of
from linter.sources.source import Source
from linter.sources.words import Words, words_of
from linter.text import Span

ELLIPSIS_REACH = 400
"""How many words of the source an ellipsis may stand for."""
BRACKET_REACH = 15
"""How many words of the source a bracket may stand for."""
LONGEST = 1200
"""Of a quotation longer than this, in words, only so many are laid beside a passage: it is a mark that was never closed."""
_STEP = 12
"""Words dropped from the source without a mark: up to so many are an alteration, more are a splice."""


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


def _chain(source: Source, pieces: Sequence[QuotedPiece], fillers: frozenset[str]) -> Passage | None:
    """Place all pieces in order in one source, starting from the longest."""
    main = max(range(len(pieces)), key=lambda i: weigh(pieces[i].words.folded))
    total = sum(weigh(piece.words.folded) for piece in pieces)
    best: Passage | None = None
    for anchor in _placements(source, pieces[main].words, fillers):
        placed: list[Placed | None] = [None] * len(pieces)
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


def _placements(source: Source, words: Words, fillers: frozenset[str]) -> list[Placed]:
    exact = []
    for first in source.occurrences(words.folded):
        exact.append(Placed(first, first + len(words.folded) - 1, (), weigh(words.folded)))
        if len(exact) == 30:
            break
    if exact:
        return exact
    near = [laid_beside(source, words, low, high, fillers) for low, high in source.candidates(words.folded)]
    return [place for place in near if place]


def _after(source: Source, words: Words, start: int, reach: int, fillers: frozenset[str]) -> Placed | None:
    stop = min(start + reach + len(words.folded), len(source.words.folded))
    for first in source.occurrences(words.folded, start, stop):
        return Placed(first, first + len(words.folded) - 1, (), weigh(words.folded))
    return laid_beside(source, words, start, min(stop, start + 60 + 2 * len(words.folded)), fillers)


def _before(source: Source, words: Words, stop: int, reach: int, fillers: frozenset[str]) -> Placed | None:
    start = max(0, stop - reach - len(words.folded))
    for first in reversed(list(source.occurrences(words.folded, start, stop))):
        return Placed(first, first + len(words.folded) - 1, (), weigh(words.folded))
    return laid_beside(source, words, max(start, stop - 60 - 2 * len(words.folded)), stop, fillers)


def _splice(source: Source, pieces: Sequence[QuotedPiece]) -> Passage | None:
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
