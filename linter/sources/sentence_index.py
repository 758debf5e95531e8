"""Source documents -> their sentences indexed by stems: which of them a sentence of the draft was made from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from math import log

from linter.lexicon import word_list as listed
from linter.lexicon.relations import Relations, relations
from linter.record import NamedTuple
from linter.sources.source import Source
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT, NEGATORS

RARE = 60
"""A stem in more sentences than this only chooses among those that rarer ones have found."""
COMMON = 400
"""A stem in more sentences than this does not choose among them, unless there are no rarer ones."""


class _Line(NamedTuple):
    """A sentence of a source."""

    source: int
    first: int
    last: int


class Support:
    """What some sources bear out; made once a set of sources."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self.relations: Relations = relations()
        self._crowds: dict[str, frozenset[int]] = {}
        self.negative = frozenset(stem(word) for word in listed("judgements", "negative"))
        self.positive = frozenset(stem(word) for word in listed("judgements", "positive"))

    @cached_property
    def bright(self) -> float:
        """The share of positive words among the judgements of the sources."""
        bad = sum(word in self.negative for stems in self.stems for word in stems)
        good = sum(word in self.positive for stems in self.stems for word in stems)
        return (good + 1.0) / (good + bad + 2.0)

    @cached_property
    def stems(self) -> list[list[str]]:
        """The stems of every source, word by word."""
        return [[stem(word) for word in source.words.folded] for source in self.sources]

    @cached_property
    def lines(self) -> list[_Line]:
        """The sentences of the sources as word ranges, long ones cut."""
        lines = []
        for number, source in enumerate(self.sources):
            starts, at, total = source.words.starts, 0, len(source.words.starts)
            for sentence in source.story.sentences:
                first = at
                while at < total and starts[at] < sentence.end:
                    at += 1
                for low in range(first, at, 40):
                    lines.append(_Line(number, low, min(at, low + 40)))
        return lines

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Stem -> the sentences that hold it, ascending."""
        where: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines):
            for word in set(self.stems[line.source][line.first : line.last]):
                where.setdefault(word, []).append(number)
        return where

    @staticmethod
    def stem(word: str) -> str:
        """The stem of a folded word."""
        return stem(word)

    def weight(self, word: str) -> float:
        """How much a shared stem says: log of how rarely articles have it."""
        return log(3000.0 / (1.0 + self.relations.frequency(word)))

    def nearest(self, stems: Sequence[str], most: int = 3) -> list[tuple[int, float]]:
        """The sentences of the sources that share most with a sentence, with the share of its weight."""
        scores: dict[int, float] = {}
        total = 0.0
        lists: list[tuple[int, float, str]] = []
        for word in dict.fromkeys(stems):
            if word in LIGHT or word in NEGATORS:
                continue
            weight = self.weight(word)
            total += weight
            if word not in self.where:
                word = next((other for other in self.relations.same(word) if other in self.where), "")
                weight *= 0.6
            if word:
                lists.append((len(self.where[word]), weight, word))
        lists.sort()
        for rank, (count, weight, word) in enumerate(lists):
            if not scores or count <= (COMMON if rank < 3 else RARE):
                if not scores:
                    scores = dict.fromkeys(self.where[word], weight)
                    continue
                for line in self.where[word]:
                    scores[line] = scores.get(line, 0.0) + weight
            elif rank < 3 or count <= COMMON:
                for line in scores.keys() & self._crowd(word):
                    scores[line] += weight
            else:
                break
        if not scores or not total:
            return []
        enough = sorted(scores.values())[-most:][0]  # far cheaper than a heap of pairs
        best = sorted((-score, line) for line, score in scores.items() if score >= enough)
        return [(line, -score / total) for score, line in best[:most]]

    def _crowd(self, word: str) -> frozenset[int]:
        """The sentences that hold a frequent stem, as a set."""
        if word not in self._crowds:
            self._crowds[word] = frozenset(self.where[word])
        return self._crowds[word]
