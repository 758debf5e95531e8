"""A draft and its sources -> for every word that carries the sense, named signs of whether the sources bear it out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from math import log
from typing import NamedTuple

from linter.lexicon import phrases
from linter.lexicon import words as listed
from linter.lexicon.relations import Relations, relations
from linter.sources.index import Source
from linter.sources.stems import stem
from linter.sources.words import Words
from linter.text import Span

LIGHT = listed("support", "light")
"""Words that carry little of the sense."""
NEGATORS = listed("support", "negators")
DENIALS = frozenset(stem(word) for word in listed("support", "denials"))
"""Stems of words that deny without a negator: fail, refuse, unable."""
TELLING = frozenset(stem(word) for word in listed("support", "telling"))
"""Stems of words by which a summary speaks of its source: says, discusses, the speaker, the email."""
COMMON = 400
"""A stem in more sentences than this does not choose among them, unless there are no rarer ones."""
_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de", "anti", "counter")


_NO_DENIAL = frozenset(tuple(map(stem, line.split())) for line in phrases("support", "no denial"))
_GROUPS = {
    "concrete": "noun.animal noun.food noun.plant noun.substance noun.object noun.body noun.artifact",
    "place": "noun.location",
    "person": "noun.person noun.group",
    "amount": "noun.quantity noun.time noun.possession noun.shape",
    "happening": "noun.event noun.phenomenon noun.process noun.act",
    "abstract": "noun.attribute noun.cognition noun.communication noun.feeling noun.motive noun.relation noun.state noun.Tops",
    "change": "verb.change verb.motion verb.contact verb.competition verb.weather verb.consumption verb.body",
    "dealing": "verb.possession verb.social verb.stative verb.creation",
    "mind": "verb.cognition verb.communication verb.emotion verb.perception",
    "quality": "adj.all adj.pert adj.ppl",
    "manner": "adv.all",
}
_GROUP = {category: group for group, categories in _GROUPS.items() for category in categories.split()}


class Evidence(NamedTuple):
    """One word of the draft and the signs for and against it."""

    span: Span
    word: str
    signs: dict[str, float]
    counterpart: str = ""
    """The word that the source has in its place, where one is known."""


class _Line(NamedTuple):
    """A sentence of a source."""

    source: int
    first: int
    last: int


class _Context:
    """The stretches of the sources that a sentence may come from."""

    def __init__(self) -> None:
        self.stems: set[str] = set()
        self.runs: set[tuple[str, str]] = set()
        """Every two stems that follow one another."""
        self.pairs: dict[tuple[str, str], str] = {}
        """(the stem before, the stem after) -> the stem between them, at its first place."""

    def add(self, stems: list[str]) -> None:
        """Take one stretch in."""
        self.stems.update(stems)
        self.runs.update(itertools.pairwise(stems))
        for pair, between in zip(zip(stems, stems[2:], strict=False), stems[1:], strict=False):
            self.pairs.setdefault(pair, between)


class Support:
    """What some sources bear out; made once a set of sources."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self.relations: Relations = relations()
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
        lists: list[tuple[int, float, list[int]]] = []
        for word in dict.fromkeys(stems):
            if word in LIGHT or word in NEGATORS:
                continue
            weight = self.weight(word)
            total += weight
            found = self.where.get(word)
            if found is None:
                for other in self.relations.same(word):
                    if other in self.where:
                        found, weight = self.where[other], weight * 0.6
                        break
            if found:
                lists.append((len(found), weight, found))
        lists.sort()
        for rank, (count, weight, found) in enumerate(lists):
            if rank >= 3 and count > COMMON:
                break
            for line in found:
                scores[line] = scores.get(line, 0.0) + weight
        best = nlargest(most, scores, key=scores.__getitem__)
        return [(line, scores[line] / total) for line in best if total]

    def evidence(self, text: str, words: Words, first: int, last: int, near: Sequence[tuple[int, float]]) -> Iterator[Evidence]:
        """The evidence on each word of a sentence of the draft, given by its words' indexes and what is `nearest` to it."""
        stems = [stem(word) for word in words.folded[first:last]]
        context = _Context()
        denied = 0
        for number, _ in near:
            line = self.lines[number]
            context.add(self.stems[line.source][max(0, line.first - 25) : line.last + 25])
        for number, _ in near[:2]:
            line = self.lines[number]
            denied += sum(w in NEGATORS for w in self.sources[line.source].words.folded[line.first : line.last])
            denied += sum(w in DENIALS for w in self.stems[line.source][line.first : line.last])
        share = near[0][1] if near else 0.0
        for offset, own in enumerate(stems):
            index = first + offset
            folded = words.folded[index]
            span = Span(words.starts[index], words.ends[index])
            before = stems[offset - 1] if offset else ""
            after = stems[offset + 1] if offset + 1 < len(stems) else ""
            if folded in NEGATORS:
                if (stem(folded), after) in _NO_DENIAL or before == "or":
                    continue
                yield Evidence(span, folded, self._negator(folded, after, stems, offset, denied, share, context))
                continue
            if folded in LIGHT or (len(folded) < 2 and not folded.isdigit()):
                continue
            found = self._word(text, span, folded, own, before, after, offset, context, share, near)
            if "found" not in found.signs:
                around = [w for w in stems[max(0, offset - 5) : offset + 6] if w not in LIGHT and w != own]
                amid = sum(w in context.stems for w in around) / max(1, len(around))
                found.signs["missing.amid"] = amid
                found.signs["missing.weight2"] = found.signs["weight"] ** 2
            yield found

    def _negator(
        self, folded: str, after: str, stems: list[str], offset: int, denied: int, share: float, context: _Context
    ) -> dict[str, float]:
        clause = stems[max(0, offset - 5) : offset + 7]
        following = [w for w in stems[offset + 1 :] if w not in LIGHT][:2]
        known = [other for w in following for other in (w, *self.relations.same(w)) if other in self.where]
        if denied or any(self._denies(line) for line, _ in self.nearest(clause)) or any(self._denied_there(w) for w in known):
            return {"negator.borne": 1.0}
        signs = {"negator.bare": 1.0, "negator.share": share}
        if folded in ("without", "nor", "neither", "hardly", "barely", "no", "nothing", "none", "never"):
            signs["negator.no"] = 1.0
        if known:
            signs["negator.known"] = 1.0
        if not context.stems & NEGATORS and not context.stems & DENIALS:
            signs["negator.nowhere"] = 1.0
        return signs

    def _denies(self, number: int) -> bool:
        line = self.lines[number]
        folded = self.sources[line.source].words.folded[line.first : line.last]
        return not NEGATORS.isdisjoint(folded) or not DENIALS.isdisjoint(self.stems[line.source][line.first : line.last])

    def _denied_there(self, word: str) -> bool:
        """Whether some source denies the word: a negator stands up to four words before it."""
        for number in self.where.get(word, ())[:50]:
            line = self.lines[number]
            stems, folded = self.stems[line.source], self.sources[line.source].words.folded
            for i in range(line.first, line.last):
                if stems[i] == word and (
                    NEGATORS.intersection(folded[max(0, i - 4) : i]) or DENIALS.intersection(stems[max(0, i - 4) : i])
                ):
                    return True
        return False

    def _word(
        self,
        text: str,
        span: Span,
        folded: str,
        own: str,
        before: str,
        after: str,
        offset: int,
        context: _Context,
        share: float,
        near: Sequence[tuple[int, float]],
    ) -> Evidence:
        relations = self.relations
        signs: dict[str, float] = {"word": 1.0}
        between = context.pairs.get((before, after), "") if before and after else ""
        counterpart = ""
        capital = text[span.start].isupper() and offset > 0
        digit = folded[0].isdigit()
        weight = self.weight(own)
        signs["weight"] = weight / 8.0
        signs["share"] = share
        if own in TELLING:
            signs["telling"] = 1.0
        kind = "figure" if digit else "name" if capital else "plain"
        if digit and after and (own, after) not in context.runs:
            signs["unit"] = 1.0
        if capital and own not in self.where:
            own = stem(own)  # the Sanderses
        if own in self.where:
            signs["found"] = 1.0
            if own not in context.stems:
                signs[f"far.{kind}"] = 1.0
            elif (before, own) not in context.runs and (own, after) not in context.runs:
                signs[f"loose.{kind}"] = 1.0
            if between and between != own and (before, own) not in context.runs and (own, after) not in context.runs:
                signs[f"swapped.{kind}"] = 1.0
                counterpart = between
            return Evidence(span, folded, signs, counterpart)
        signs[f"missing.{kind}"] = 1.0
        signs[f"missing.{kind}.weight"] = weight / 8.0
        if digit:
            return Evidence(span, folded, signs, between if between[:1].isdigit() else "")
        same, opposite = relations.same(own), relations.opposite(own)
        if any(word in context.stems for word in same):
            signs["same.near"] = 1.0
            signs["same.near.weight"] = weight / 8.0
            if between in opposite and between not in same:
                signs["slot.opposite"] = 1.0
                counterpart = between
            return Evidence(span, folded, signs, counterpart)
        signs[f"is.{_GROUP.get(relations.category(own), 'unknown')}"] = 1.0
        bright = max(0.0, 2 * self.bright - 1)
        if own in self.negative:
            signs["negative"] = 1.0
            signs["negative.bright"] = bright
        if own in self.positive:
            signs["positive"] = 1.0
            signs["positive.dark"] = 1 - bright
        if any(word in self.where for word in same):
            signs["same.far"] = 1.0
        if any(word in context.stems for word in opposite):
            signs["opposite.near"] = 1.0
        elif any(word in self.where for word in opposite):
            signs["opposite.far"] = 1.0
        turned = [folded[len(p) :] for p in _NEGATIVE_PREFIXES if folded.startswith(p) and len(folded) > len(p) + 2]
        if any(stem(word) in self.where for word in turned) or any(stem(p + folded) in self.where for p in _NEGATIVE_PREFIXES):
            signs["turned"] = 1.0
        if not relations.known(own):
            signs["unknown"] = 1.0
        if own in DENIALS:
            signs["denial"] = 1.0
            if not context.stems & NEGATORS and not context.stems & DENIALS:
                signs["denial.nowhere"] = 1.0
        if between and between not in LIGHT:
            counterpart = between
            if between in same:
                signs["slot.same"] = 1.0
            elif between in opposite:
                signs["slot.opposite"] = 1.0
            else:
                signs["slot.other"] = 1.0
        prefix = own[:5]
        if len(own) > 5 and any(word.startswith(prefix) for word in context.stems):
            signs["akin"] = 1.0
        return Evidence(span, folded, signs, counterpart)
