"""A story and its sources -> what several rules ask of the two together, each thing computed once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate import Story
from linter.annotate.quotes.quotations import Quotation
from linter.lexicon import word_list
from linter.record import NamedTuple
from linter.sources.alignment import Aligned, align
from linter.sources.figures import quantities_in
from linter.sources.passage import Passage, trace
from linter.sources.source import Source, Sources
from linter.sources.stems import stem
from linter.sources.support_signs import Evidence, Weigher
from linter.sources.vocabulary import LIGHT, NEGATORS, TELLING
from linter.sources.words import Words, words_of
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.derivation import Derived
    from linter.sources.operands import Operand

LIKE = 0.6
"""The share of a sentence's words that must stand in order in the source before a difference in one place means anything."""
NEAR = 0.12
"""A passage of the sources with less than this share of a sentence's weight is not where it comes from."""
KEPT = 0.75
"""Where the sources have less than this of a story's words, it is retold in words of its own: a word is then no evidence."""
REST = word_list("support", "rest")
"""Words by which a sentence says that its figures were reckoned: more, the other, together."""
NOT_SPEECH = frozenset(("title", "nickname", "headline"))


class Traced(NamedTuple):
    """A quotation and where it comes from."""

    quotation: Quotation
    passage: Passage | None
    """None: no source has anything like it."""


class Comparison:
    """A story held against its sources."""

    def __init__(self, story: Story, sources: Sources) -> None:
        self.story = story
        self.sources = sources
        self._evidence: dict[int, list[Evidence]] = {}
        self._traced: dict[frozenset[str], tuple[Traced, ...]] = {}
        self._beside: dict[tuple[int, bool], list[Operand]] = {}
        self._derived: dict[Span, Derived | None] = {}
        self._derived_anywhere: dict[tuple[str, float, str], bool] = {}
        self._values: dict[int, frozenset[float]] = {}

    def quotations(self, fillers: frozenset[str] = frozenset()) -> tuple[Traced, ...]:
        """The quotations of the story in order, titles and headlines left out, each with its passage."""
        if fillers not in self._traced:
            text = self.story.text
            self._traced[fillers] = tuple(
                Traced(quotation, trace(text, quotation.inner, self.sources, fillers))
                for quotation in self.story.quotations
                if quotation.kind not in NOT_SPEECH
            )
        return self._traced[fillers]

    @cached_property
    def _quoted(self) -> tuple[Span, ...]:
        return tuple(quotation.span for quotation in self.story.quotations)

    def is_quoted(self, span: Span) -> bool:
        """Whether a span of the story touches a quotation, which other rules hold against the sources."""
        return any(quoted.overlaps(span) for quoted in self._quoted)

    @cached_property
    def words(self) -> Words:
        """The story's words as a comparison wants them."""
        return words_of(self.story.text)

    @cached_property
    def sentences(self) -> tuple[Aligned, ...]:
        """The sentences of the story, each beside the one of the sources that it was made from."""
        words, at, found = self.words, 0, []
        for sentence in self.story.sentences:
            first = at
            while at < len(words.starts) and words.starts[at] < sentence.end:
                at += 1
            if at > first:
                found.append(align(sentence, words, range(first, at), self.sources.support))
        return tuple(found)

    def evidence(self, aligned: Aligned) -> list[Evidence]:
        """The evidence on the words of a sentence; none where a source has it word for word."""
        if aligned.copied:
            return []
        first, last = aligned.words.start, aligned.words.stop
        if first not in self._evidence:
            weigher = Weigher(self.sources.support)
            self._evidence[first] = list(weigher.evidence(self.story.text, self.words, first, last, aligned.near))
        return self._evidence[first]

    def suspect(self, span: Span) -> bool:
        """Whether the signs speak against some word of the span as strongly as they hardly ever do in right drafts."""
        from linter.sources.scorer import SUSPECT, score

        sentence = self.sentence(span.start)
        found = self.evidence(sentence) if sentence is not None else []
        return any(span.start <= item.span.start < span.end and score(item) >= SUSPECT for item in found)

    @cached_property
    def people(self) -> frozenset[str]:
        """The last names of those whom the sources name in full."""
        return frozenset(m.parts[-1] for source in self.sources for m in source.story.mentions if m.kind == "full")

    @cached_property
    def closeness(self) -> float:
        """The share of the story's words of sense that some source has: near 1 where it was cut, less where it was retold."""
        where = self.sources.support.where
        kept = [
            stem(word)
            for word in dict.fromkeys(self.words.folded)
            if len(word) > 2 and word not in LIGHT and word not in NEGATORS and not word[0].isdigit()
        ]
        kept = [word for word in kept if word not in TELLING]
        return sum(word in where for word in kept) / len(kept) if kept else 1.0

    def figures_beside(self, span: Span) -> list[Operand]:
        """The figures of the sources that stand near the passages which a sentence and the one before it come from."""
        index, own = bisect_right(self._ends, span.start), self.sentence(span.start)
        if (index, own is None) not in self._beside:
            self._beside[index, own is None] = self._of_rows(self._near(index, own), own)
        return self._beside[index, own is None]

    def _near(self, index: int, own: Aligned | None) -> list[Operand]:
        support = self.sources.support
        chosen: dict[tuple[int, int], None] = {}
        last = index + 1 if own is not None and own.closest >= NEAR else index + 2
        for aligned in self.sentences[max(0, index - 1) : last][::-1]:
            for number, share in aligned.near if aligned.closest >= NEAR else ():
                line = support.lines[number]
                reach = 8 if line.last - line.first < 6 else 2  # the rows of a table are short
                for beside in sorted(range(number - reach, number + reach + 1), key=lambda at: abs(at - number)):
                    if share >= NEAR and 0 <= beside < len(support.lines) and support.lines[beside].source == line.source:
                        chosen[line.source, beside] = None
        found: dict[Operand, None] = {}
        for source_number, line_number in chosen:
            source, line = support.sources[source_number], support.lines[line_number]
            stretch = source.words.span(line.first, line.last - 1)
            found.update(dict.fromkeys(source.operands.within(stretch.start, stretch.end)))
        for source_number in {source_number for source_number, _ in chosen}:
            found.update(dict.fromkeys(support.sources[source_number].operands.everywhere))
        return list(found)

    def derived(self, quantity: Quantity) -> Derived | None:
        """How a figure of the story follows from the sources' own; a small number only where its words say so."""
        if quantity.span not in self._derived:
            self._derived[quantity.span] = self._derive(quantity)
        return self._derived[quantity.span]

    def derived_anywhere(self, quantity: Quantity) -> bool:
        """Whether a figure follows from the sources' own wherever else the story tells the same one."""
        same = _key(quantity)
        if same not in self._derived_anywhere:
            self._derived_anywhere[same] = any(self.derived(q) for q in self.story.quantities if _key(q) == same)
        return self._derived_anywhere[same]

    def values(self, aligned: Aligned) -> frozenset[float]:
        """The values of the figures in a sentence of the story."""
        at = aligned.span.start
        if at not in self._values:
            self._values[at] = frozenset(q.value for q in quantities_in(self.story, aligned.span))
        return self._values[at]

    def _derive(self, quantity: Quantity) -> Derived | None:
        from linter.sources.derivation import follows, way_of

        if quantity.kind == "count" and quantity.value < 10 and not quantity.figures and quantity.noun != "time":
            sentence = self.sentence(quantity.span.start)
            words = self.words.folded[sentence.words.start : sentence.words.stop] if sentence else []
            if REST.isdisjoint(words):
                return follows(quantity, [o for o in self.figures_beside(quantity.span) if o.kind == "list"])
        return follows(quantity, self.figures_beside(quantity.span), way=way_of(self.story, quantity))

    def _of_rows(self, found: list[Operand], sentence: Aligned | None) -> list[Operand]:
        """Those figures of tables only that stand in a row of which the sentence speaks, where it speaks of any."""
        words = self.words.folded[sentence.words.start : sentence.words.stop] if sentence else []
        stems = {stem(word) for word in words}
        named = {row for row in {o.row for o in found if o.row} if any(stem(word) in stems for word in words_of(row).folded)}
        return [o for o in found if not o.row or o.row in named] if named else found

    def within(self, span: Span) -> range:
        """The indexes of the story's words that start inside a span."""
        return range(bisect_left(self.words.starts, span.start), bisect_left(self.words.starts, span.end))

    @cached_property
    def _ends(self) -> list[int]:
        return [aligned.span.end for aligned in self.sentences]

    def sentence(self, offset: int) -> Aligned | None:
        """The sentence that an offset lies in."""
        index = bisect_right(self._ends, offset)
        if index < len(self.sentences) and self.sentences[index].span.start <= offset:
            return self.sentences[index]
        return None

    def passages(self, aligned: Aligned | None, least: float) -> Iterator[tuple[Source, Span]]:
        """The source sentences that a sentence surely comes from: with at least so much of its weight, best first."""
        support = self.sources.support
        if aligned is not None and aligned.source is not None and not aligned.near:  # word for word
            start = aligned.source.words.starts[aligned.line.start]
            yield from ((aligned.source, s) for s in aligned.source.story.sentences if s.start <= start < s.end)
        for number, share in aligned.near if aligned is not None else ():
            if share >= least:
                line = support.lines[number]
                source = support.sources[line.source]
                yield source, source.words.span(line.first, line.last - 1)

    def whole_sentences(self, offset: int, least: float = 0.0) -> Iterator[tuple[Source, Span]]:
        """The sentences of the sources, as they stand there, that the one at an offset may come from, and those beside them."""
        aligned, support = self.sentence(offset), self.sources.support
        seen: set[tuple[int, int]] = set()
        for number, share in aligned.near if aligned is not None else ():
            line = support.lines[number]
            source = support.sources[line.source]
            at = source.story.sentence_at(source.words.starts[line.first])
            for index in (at, at - 1, at + 1) if share >= least and at >= 0 else ():
                if 0 <= index < len(source.story.sentences) and (line.source, index) not in seen:
                    seen.add((line.source, index))
                    yield source, source.story.sentences[index]

    def around(self, aligned: Aligned) -> float:
        """For a line that is hardly more than a name or a figure: how near the lines beside it are to the sources."""
        words = self.words.folded[aligned.words.start : aligned.words.stop]
        if sum(word not in LIGHT for word in words) > 4:
            return 0.0
        index = bisect_right(self._ends, aligned.span.start)
        return max((other.share for other in self.sentences[max(0, index - 1) : index + 2]), default=0.0)

    def replaced(self, span: Span) -> tuple[Aligned, Span] | None:
        """The sentence and the words of the source that stand where the draft has this span; None where there are none.

        What the source's own sentence has elsewhere was moved: the words of the next sentence do not stand for it.
        """
        aligned = self.sentence(span.start)
        if aligned is None or aligned.source is None or aligned.likeness < LIKE:
            return None
        starts, line = self.words.starts, aligned.line
        own = [self.words.folded[i] for i in self.within(span)]
        moved = set(aligned.source.words.folded[line.start : line.stop]).issuperset(own)
        for swap in aligned.swaps:
            beyond = swap.theirs and (swap.theirs.start >= line.stop or swap.theirs.stop <= line.start)
            if (
                swap.ours
                and swap.theirs
                and not (moved and beyond)
                and len(swap.theirs) <= len(swap.ours) + 3
                and any(span.start <= starts[i] < span.end for i in swap.ours)
            ):
                return aligned, aligned.source.words.span(swap.theirs.start, swap.theirs.stop - 1)
        return None


def _key(quantity: Quantity) -> tuple[str, float, str]:
    return quantity.kind, quantity.value, quantity.unit
