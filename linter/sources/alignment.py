"""A sentence of the draft and the sources -> the sentence that it was made from, and what stands in it in place of what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.record import NamedTuple
from linter.sources.differences import shared
from linter.sources.sentence_index import Support
from linter.sources.source import Source
from linter.sources.vocabulary import LIGHT
from linter.sources.words import Words
from linter.text import Span

MARGIN = 12
"""Words of the source looked at before and behind its sentence, since writers join and part sentences."""


class Swap(NamedTuple):
    """Words of the draft that stand where the source has others, between words that both share."""

    ours: range
    """Indexes in the draft's words; may be empty."""
    theirs: range
    """Indexes in the source's words; may be empty."""


class Aligned(NamedTuple):
    """A sentence of the draft beside the nearest sentence of the sources."""

    span: Span
    words: range
    """Indexes in the draft's words."""
    source: Source | None
    line: range
    """Indexes in the source's words; empty where no source has anything near."""
    share: float
    """The share of the sentence's weight that the nearest sentence of the sources has."""
    likeness: float
    """How much of the sentence stands in that order in the nearest one, 0 to 1."""
    swaps: tuple[Swap, ...]
    near: tuple[tuple[int, float], ...] = ()
    """What `Support.nearest` finds: sentences of the sources by number, each with its share."""

    @property
    def copied(self) -> bool:
        """Whether a source has the sentence word for word."""
        return self.likeness == 1.0 and not self.swaps

    @property
    def closest(self) -> float:
        """The largest share of the sentence's weight that some sentence of the sources has; 0 where none is near."""
        return self.near[0][1] if self.near else 0.0

    @property
    def there(self) -> Span:
        """The nearest sentence, in the source's text."""
        assert self.source is not None
        return self.source.words.span(self.line.start, self.line.stop - 1)


def align(sentence: Span, words: Words, own: range, support: Support) -> Aligned:
    """The sentence beside the one of the sources with which it shares most words in order."""
    nothing = Aligned(sentence, own, None, range(0), 0.0, 0.0, ())
    folded = words.folded[own.start : own.stop]
    for source in support.sources:
        for first in source.occurrences(folded):
            return Aligned(sentence, own, source, range(first, first + len(folded)), 1.0, 1.0, ())
    best: Aligned | None = None
    near = tuple(support.nearest([support.stem(word) for word in folded]))
    for number, share in near:
        line = support.lines[number]
        source = support.sources[line.source]
        low, high = max(0, line.first - MARGIN), min(len(source.words.folded), line.last + MARGIN)
        theirs = source.words.folded[low:high]
        blocks = shared(folded, theirs)
        likeness = sum(size for _, _, size in blocks) / max(1, len(folded))
        if blocks and (best is None or likeness > best.likeness):
            swaps = tuple(_swaps(folded, theirs, blocks, own.start, low, likeness))
            best = Aligned(sentence, own, source, range(line.first, line.last), share, likeness, swaps, near)
    return best or nothing._replace(near=near)


def _swaps(
    folded: list[str], theirs: list[str], blocks: list[tuple[int, int, int]], mine: int, low: int, likeness: float
) -> Iterator[Swap]:
    """The short stretches between what is shared; at the ends, as many words of the source as the draft has."""
    start, before, _ = blocks[0]
    if 0 < start <= 3 and before and (likeness > 0.8 or folded[start] not in LIGHT):
        yield Swap(range(mine, mine + start), range(low + max(0, before - start), low + before))
    for (i, j, size), (k, m, _) in pairwise(blocks):
        if k - i - size <= 6 and m - j - size <= 6:
            yield Swap(range(mine + i + size, mine + k), range(low + j + size, low + m))
    end, there = blocks[-1][0] + blocks[-1][2], blocks[-1][1] + blocks[-1][2]
    left = len(folded) - end
    if 0 < left <= 3 and (likeness > 0.8 or folded[end - 1] not in LIGHT):
        yield Swap(range(mine + end, mine + len(folded)), range(low + there, low + min(there + left, len(theirs))))
