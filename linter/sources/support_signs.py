"""A sentence of the draft and its sources -> for every word that carries the sense, named signs of whether they bear it out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from linter.lexicon import is_word, line_list
from linter.record import NamedTuple
from linter.sources.sentence_index import Support
from linter.sources.stems import stem
from linter.sources.vocabulary import DENIALS, LIGHT, NEGATORS, TELLING
from linter.sources.words import Words
from linter.text import Span

_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "de", "anti", "counter")
_BESIDE = 10
"""How far from one another, in words, things stand that a source says of one another."""
_THINGS = ("is.concrete", "is.place", "is.person")
_AGAINST = frozenset(("against", "oppos", "object", "resist", "only", "shut", "clos", "until", "unless"))
"""Stems of words that deny something in some form."""
_ANYBODY = frozenset("everyone everybody someone somebody anyone anybody everything something anything".split())
_NO_DENIAL = frozenset(tuple(map(stem, line.split())) for line in line_list("support", "no denial"))
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
_KINDS = ("figure", "name", "plain")
SUPPORT_SIGNS = frozenset(
    """word weight share telling unit found same.near same.near.weight same.far negative negative.bright positive
    positive.dark opposite.near opposite.far turned unknown denial denial.nowhere slot.same slot.opposite slot.other akin
    sister sister.thing missing.amid missing.weight2 negator.bare negator.share negator.no negator.known negator.nowhere
    """.split()
    + [f"{how}.{kind}" for how in ("far", "loose", "swapped", "missing") for kind in _KINDS]
    + [f"missing.{kind}.weight" for kind in _KINDS]
    + [f"is.{group}" for group in (*_GROUPS, "unknown")]
)
"""What `lexicon/weights/support.tsv` has weights for."""


def _is_negative(word: str) -> bool:
    """Whether a word says by its first letters that something is not so: unopened, non-resident."""
    return (word[:2] == "un" and len(word) > 5 and is_word(word[2:])) or (word[:3] == "non" and len(word) > 6)


class Evidence(NamedTuple):
    """One word of the draft and the signs for and against it."""

    span: Span
    word: str
    signs: dict[str, float]
    counterpart: str = ""
    """The word that the source has in its place, where one is known."""


class _DraftWord(NamedTuple):
    """A word of the draft between its neighbours."""

    span: Span
    folded: str
    stem: str
    before: str
    """The stem before it in its sentence, and `after` the one behind."""
    after: str
    kind: str
    """figure, name, plain."""


class _Context:
    """The stretches of the sources that a sentence may come from."""

    def __init__(self) -> None:
        self.stems: set[str] = set()
        self.runs: set[tuple[str, str]] = set()
        """Every two stems that follow one another."""
        self.pairs: dict[tuple[str, str], str] = {}
        """(the stem before, the stem after) -> the stem between them, at its first place."""
        self.stretches: list[list[str]] = []

    def add(self, stems: list[str]) -> None:
        """Take one stretch in."""
        self.stretches.append(stems)
        self.stems.update(stems)
        self.runs.update(itertools.pairwise(stems))
        for pair, between in zip(zip(stems, stems[2:], strict=False), stems[1:], strict=False):
            self.pairs.setdefault(pair, between)

    def amid(self, neighbours: Mapping[str, float]) -> list[str]:
        """The stretch of some twenty words that has most of these stems, by weight."""
        best, found = 0.0, []
        for stems in self.stretches:
            places = [i for i, word in enumerate(stems) if word in neighbours]
            for i in places:
                weight = sum(neighbours[word] for word in {stems[j] for j in places if abs(i - j) <= _BESIDE})
                if weight > best:
                    best, found = weight, stems[max(0, i - _BESIDE) : i + _BESIDE + 1]
        return found


class Weigher:
    """Holds the words of the sentences of a draft against some sources."""

    def __init__(self, support: Support) -> None:
        self.support = support

    def evidence(self, text: str, words: Words, first: int, last: int, near: Sequence[tuple[int, float]]) -> Iterator[Evidence]:
        """The evidence on each word of a sentence of the draft, given by its words' indexes and what is `nearest` to it."""
        stems = [stem(word) for word in words.folded[first:last]]
        context = _Context()
        denied = 0
        for number, _ in near:
            line = self.support.lines[number]
            context.add(self.support.stems[line.source][max(0, line.first - 25) : line.last + 25])
        for number, _ in near[:2]:
            line = self.support.lines[number]
            denied += sum(w in NEGATORS for w in self.support.sources[line.source].words.folded[line.first : line.last])
            denied += sum(w in DENIALS or w in _AGAINST for w in self.support.stems[line.source][line.first : line.last])
        share = near[0][1] if near else 0.0
        for offset, own in enumerate(stems):
            index = first + offset
            folded = words.folded[index]
            span = Span(words.starts[index], words.ends[index])
            before = stems[offset - 1] if offset else ""
            after = stems[offset + 1] if offset + 1 < len(stems) else ""
            if folded in NEGATORS:
                if (stem(folded), after) in _NO_DENIAL or before == "or" or (folded == "without" and before in ("do", "go")):
                    continue
                signs = self._negator(folded, after, stems, offset, denied, near, context)
                if signs:
                    yield Evidence(span, folded, signs)
                continue
            if folded in LIGHT or folded in _ANYBODY or (len(folded) < 2 and not folded.isdigit()):
                continue
            if denied and _is_negative(folded) and stem(folded[2 if folded[0] == "u" else 3 :].lstrip("-")) in context.stems:
                continue  # unknown, where the source says that they do not know
            kind = "figure" if folded[0].isdigit() else "name" if text[span.start].isupper() and offset > 0 else "plain"
            found = self._word(_DraftWord(span, folded, own, before, after, kind), context, share)
            if "found" not in found.signs:
                around = [w for w in stems[max(0, offset - 5) : offset + 6] if w not in LIGHT and w != own]
                amid = sum(w in context.stems for w in around) / max(1, len(around))
                found.signs["missing.amid"] = amid
                found.signs["missing.weight2"] = found.signs["weight"] ** 2
                self._sisters(found, own, stems, offset, context)
            yield found

    def _sisters(self, found: Evidence, own: str, stems: list[str], offset: int, context: _Context) -> None:
        """Sign whether the passage has another thing of the word's kind that the sentence leaves out: cars for boats."""
        kinds = self.support.relations.kinds(own)
        if not kinds or "missing.plain" not in found.signs or "same.near" in found.signs:
            return
        beside = (*stems[max(0, offset - 6) : offset], *stems[offset + 1 : offset + 7])
        neighbours = {}
        for word in beside:
            if word not in LIGHT and word not in TELLING and len(word) > 1:
                weight = self.support.weight(word)
                neighbours.update(dict.fromkeys((word, *self.support.relations.same(word)), weight))
        for other in context.amid(neighbours):
            if other not in LIGHT and other not in stems and not kinds.isdisjoint(self.support.relations.kinds(other)):
                found.signs["sister.thing" if any(sign in found.signs for sign in _THINGS) else "sister"] = 1.0
                return

    def _negator(
        self,
        folded: str,
        after: str,
        stems: list[str],
        offset: int,
        denied: int,
        near: Sequence[tuple[int, float]],
        context: _Context,
    ) -> dict[str, float]:
        clause = stems[max(0, offset - 5) : offset + 7]
        following = [w for w in stems[offset + 1 :] if w not in LIGHT][:2]
        known = [other for w in following for other in (w, *self.support.relations.same(w)) if other in self.support.where]
        around = self.support.nearest(clause)
        if denied or any(self._denies(line) for line, _ in (*around, *near)) or any(self._denied_there(w) for w in known):
            return {}  # borne out
        signs = {"negator.bare": 1.0, "negator.share": near[0][1] if near else 0.0}
        if folded in ("without", "nor", "neither", "hardly", "barely", "no", "nothing", "none", "never"):
            signs["negator.no"] = 1.0
        if known:
            signs["negator.known"] = 1.0
        if not context.stems & NEGATORS and not context.stems & DENIALS:
            signs["negator.nowhere"] = 1.0
        return signs

    def _denies(self, number: int) -> bool:
        line = self.support.lines[number]
        folded = self.support.sources[line.source].words.folded[line.first : line.last]
        stems = self.support.stems[line.source][line.first : line.last]
        return not NEGATORS.isdisjoint(folded) or not DENIALS.isdisjoint(stems) or any(map(_is_negative, folded))

    def _denied_there(self, word: str) -> bool:
        """Whether some source denies the word: a negator stands up to four words before it."""
        for number in self.support.where.get(word, ())[:50]:
            line = self.support.lines[number]
            stems, folded = self.support.stems[line.source], self.support.sources[line.source].words.folded
            for i in range(line.first, line.last):
                if stems[i] == word and (
                    NEGATORS.intersection(folded[max(0, i - 4) : i]) or DENIALS.intersection(stems[max(0, i - 4) : i])
                ):
                    return True
        return False

    def _word(self, word: _DraftWord, context: _Context, share: float) -> Evidence:
        own, weight = word.stem, self.support.weight(word.stem) / 8.0
        between = context.pairs.get((word.before, word.after), "") if word.before and word.after else ""
        signs: dict[str, float] = {"word": 1.0, "weight": weight, "share": share}
        if own in TELLING:
            signs["telling"] = 1.0
        if word.kind == "figure" and word.after and (own, word.after) not in context.runs:
            signs["unit"] = 1.0
        if word.kind == "name" and own not in self.support.where:
            own = stem(own)  # the Sanderses
        counterpart = ""
        if own in self.support.where:
            signs["found"] = 1.0
            counterpart = _position(signs, word, own, between, context)
        else:
            signs[f"missing.{word.kind}"] = 1.0
            signs[f"missing.{word.kind}.weight"] = weight
            if word.kind == "figure":
                counterpart = between if between[:1].isdigit() else ""
            else:
                counterpart = self._in_other_words(signs, word, own, between, context)
        return Evidence(word.span, word.folded, signs, counterpart)

    def _in_other_words(self, signs: dict[str, float], word: _DraftWord, own: str, between: str, context: _Context) -> str:
        """Sign what the sources have for a word that they have not; what they have in its place."""
        relations = self.support.relations
        same, opposite = relations.same(own), relations.opposite(own)
        if any(other in context.stems for other in same):
            signs["same.near"] = 1.0
            signs["same.near.weight"] = signs["weight"]
            if between in opposite and between not in same:
                signs["slot.opposite"] = 1.0
                return between
            return ""
        signs[f"is.{_GROUP.get(relations.category(own), 'unknown')}"] = 1.0
        self._sense(signs, word.folded, own, context)
        counterpart = ""
        if between and between not in LIGHT:
            counterpart = between
            signs["slot.same" if between in same else "slot.opposite" if between in opposite else "slot.other"] = 1.0
        prefix = own[:5]
        if len(own) > 5 and any(other.startswith(prefix) for other in context.stems):
            signs["akin"] = 1.0
        return counterpart

    def _sense(self, signs: dict[str, float], folded: str, own: str, context: _Context) -> None:
        """Sign what a word means beside the sources: dark where they are bright, the opposite of what they say."""
        support = self.support
        same, opposite = support.relations.same(own), support.relations.opposite(own)
        bright = max(0.0, 2 * support.bright - 1)
        if own in support.negative:
            signs["negative"] = 1.0
            signs["negative.bright"] = bright
        if own in support.positive:
            signs["positive"] = 1.0
            signs["positive.dark"] = 1 - bright
        if any(word in support.where for word in same):
            signs["same.far"] = 1.0
        if any(word in context.stems for word in opposite):
            signs["opposite.near"] = 1.0
        elif any(word in support.where for word in opposite):
            signs["opposite.far"] = 1.0
        turned = [folded[len(p) :] for p in _NEGATIVE_PREFIXES if folded.startswith(p) and len(folded) > len(p) + 2]
        turned += [p + folded for p in _NEGATIVE_PREFIXES]
        if any(stem(word) in support.where for word in turned):
            signs["turned"] = 1.0
        if not support.relations.known(own):
            signs["unknown"] = 1.0
        if own in DENIALS:
            signs["denial"] = 1.0
            if not context.stems & NEGATORS and not context.stems & DENIALS:
                signs["denial.nowhere"] = 1.0


def _position(signs: dict[str, float], word: _DraftWord, own: str, between: str, context: _Context) -> str:
    """Sign whether a word that the sources have stands there as here; what they have in its place."""
    loose = (word.before, own) not in context.runs and (own, word.after) not in context.runs
    if own not in context.stems:
        signs[f"far.{word.kind}"] = 1.0
    elif loose:
        signs[f"loose.{word.kind}"] = 1.0
    if between and between != own and loose:
        signs[f"swapped.{word.kind}"] = 1.0
        return between
    return ""
