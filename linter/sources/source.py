"""Source documents -> their words, indexed: where a run of words stands, and which passage comes nearest to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from linter.annotate import Story
from linter.lazy_pattern import lazy_pattern
from linter.sources.value_rows import parted
from linter.sources.words import Words, words_of
from linter.text import Document, Span

if TYPE_CHECKING:
    from datetime import date

    from linter.annotate.dates.date_mention import DateMention
    from linter.annotate.wording.tellings import Told
    from linter.sources.callings import Calling
    from linter.sources.comparison import Comparison
    from linter.sources.doubts import Doubts
    from linter.sources.figures import Figures
    from linter.sources.names import Names
    from linter.sources.operands import Operands
    from linter.sources.passage import Passage
    from linter.sources.roles import Beside
    from linter.sources.sentence_index import Support

_LABEL = lazy_pattern(r"^[ \t]*(?:\[[^\]\n]{1,20}\][ \t]*)?([^\W\d_][^\n:]{1,50}?)(?:[ \t]*\([^)\n]*\))?:(?=\s)", re.MULTILINE)
_CLOCK = lazy_pattern(r"\d{1,2}\.[0-5]\d")
HEAD = 300
"""So far into a source, in code points, a full date tells of what day it is."""
T = TypeVar("T", bound="Spanned")
COMMON = 3000
"""A word that stands more often than this in one source is no anchor, unless the run has no rarer one."""


class Spanned(Protocol):
    """Anything that has a place in a text."""

    @property
    def span(self) -> Span: ...


def of_weekday(month: int, day: int, weekday: int) -> date | None:
    """The latest such date that falls on that day of the week, for a source that does not name its year."""
    from datetime import date

    for year in range(date.today().year, date.today().year - 12, -1):
        try:
            if date(year, month, day).weekday() == weekday:
                return date(year, month, day)
        except ValueError:
            continue
    return None


def near(items: Sequence[T], span: Span) -> Sequence[T]:
    """Those of many things in order of place that may overlap a span."""
    low = bisect_left(items, span.start - 200, key=lambda item: item.span.start)
    return items[low : bisect_left(items, span.end, key=lambda item: item.span.start)]


class Source:
    """One source document; its words and annotations are computed once, when first asked for, and never pickled."""

    def __init__(self, document: Document) -> None:
        self.document = parted(document)

    def __reduce__(self) -> tuple[Any, ...]:
        return Source, (self.document,)

    @cached_property
    def story(self) -> Story:
        """The source's own annotations: who speaks, its figures, its dates."""
        return Story(self.document)

    @cached_property
    def event_tellings(self) -> Told:
        """Where the source tells the classes of events of the shipped table, by family."""
        from linter.annotate.wording.event_table import shipped_events
        from linter.annotate.wording.tellings import event_tellings

        return event_tellings(self.story, shipped_events(), every=True)

    @cached_property
    def words(self) -> Words:
        """The source's comparable words."""
        return words_of(self.document.text)

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Folded word -> the indexes at which it stands, ascending."""
        where: dict[str, list[int]] = {}
        for index, word in enumerate(self.words.folded):
            if word in where:
                where[word].append(index)
            else:
                where[word] = [index]
        return where

    @cached_property
    def day(self) -> date | None:
        """The day from which the source speaks: of its publication, or else the first full date in its head."""
        if self.story.published:
            return self.story.published
        for mention in self.story.dates:
            if mention.span.start > HEAD:
                return None
            if mention.year and mention.month and mention.day:
                return mention.resolve(None)
            if mention.month and mention.day and mention.weekday is not None:
                return of_weekday(mention.month, mention.day, mention.weekday)
        return None

    @cached_property
    def operands(self) -> Operands:
        """The source's figures as others are reckoned from them."""
        from linter.sources.operands import Operands

        return Operands(self)

    @cached_property
    def ages(self) -> dict[str, list[tuple[float, Span, str]]]:
        """The ages that the source gives, with the first names, by surname."""
        from linter.sources.rivals import ages_of

        return ages_of(self.story)

    @cached_property
    def roles(self) -> list[Beside]:
        """The words of kinship and of ownership beside the source's names."""
        from linter.sources.roles import relations_of

        return list(relations_of(self.story))

    @cached_property
    def callings(self) -> list[Calling]:
        """What the source calls the people that it names."""
        from linter.sources.callings import callings

        return list(callings(self.story))

    @cached_property
    def labels(self) -> tuple[Span, ...]:
        """The speaker labels at the heads of lines (`HOLT:`), in order; none where it is no transcript."""
        told = tuple(block.span for block in self.document.inlines if block.role == "speaker")
        if told:
            return told  # the file itself says who speaks
        text = self.document.text
        found = [Span(*match.span(1)) for match in _LABEL.finditer(text)]
        names = [text[span.start : span.end].casefold() for span in found if len(text[span.start : span.end].split()) <= 5]
        if len(set(names)) == len(names) or 3 * len(names) < len(self.document.paragraphs):
            return ()
        return tuple(span for span in found if len(text[span.start : span.end].split()) <= 5)

    def occurrences(self, run: Sequence[str], start: int = 0, stop: int | None = None) -> Iterator[int]:
        """The indexes between start and stop at which this run of folded words begins, ascending."""
        if not run:
            return
        where, folded, size = self.where, self.words.folded, len(run)
        last = (len(folded) if stop is None else stop) - size
        rare, at = None, 0
        for offset, word in enumerate(run):
            found = where.get(word)
            if found is None:
                return
            if rare is None or len(found) < len(rare):
                rare, at = found, offset
        assert rare is not None
        run = list(run)
        for i in range(bisect_left(rare, start + at), len(rare)):
            begin = rare[i] - at
            if begin > last:
                return
            if folded[begin : begin + size] == run:
                yield begin

    def candidates(self, run: Sequence[str], most: int = 4) -> list[tuple[int, int]]:
        """The windows of the source (first word, behind the last) that share most with the run, best first.

        Each word of the run votes for the places where the run would begin if the word were its own; rarer words weigh more.
        """
        where, total = self.where, len(self.words.folded)
        slack = max(6, len(run) // 4)
        votes: dict[int, float] = {}
        anchors = sorted((len(where[w]), i) for i, w in enumerate(run) if w in where)
        for rank, (count, offset) in enumerate(anchors):
            if rank and (count > COMMON or (rank >= 3 and count > 200) or rank >= 16):
                break
            weight = 1.0 / (1.0 + count / 50.0)
            for position in where[run[offset]]:
                band = (position - offset) // slack
                votes[band] = votes.get(band, 0.0) + weight
        if not votes:
            return []
        enough = sorted(votes.values())[-2 * most :][0]
        high = nlargest(2 * most, [band for band, vote in votes.items() if vote >= enough], key=votes.__getitem__)
        joined = {band: votes[band] + votes.get(band + 1, 0.0) for near in high for band in (near - 1, near) if band in votes}
        best = nlargest(most, joined, key=joined.__getitem__)
        return [(max(0, (b - 1) * slack), min(total, (b + 3) * slack + len(run))) for b in best]


class Sources:
    """The sources of one article: what the desk gives to the checks. Immutable, picklable, empty by default."""

    def __init__(self, sources: Iterable[Source] = (), complete: bool = False) -> None:
        self.all = tuple(sources)
        self._last: Comparison | None = None
        self.complete = complete
        """The desk says that everything in the article comes from these sources."""

    def __reduce__(self) -> tuple[Any, ...]:
        return Sources, (self.all, self.complete)

    def __bool__(self) -> bool:
        return bool(self.all)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    @cached_property
    def support(self) -> Support:
        """The sources' sentences, indexed by their stems."""
        from linter.sources.sentence_index import Support

        return Support(self.all)

    @cached_property
    def quantities(self) -> Figures:
        """The figures of all sources by value."""
        from linter.sources.figures import Figures

        return Figures(self.all)

    @cached_property
    def dates(self) -> tuple[tuple[DateMention, Source], ...]:
        """The dates of all sources, each of a kind once, with a source that has it."""
        found: dict[tuple[object, ...], tuple[DateMention, Source]] = {}
        for source in self.all:
            for mention in source.story.dates:
                found.setdefault((source.day, *mention[1:]), (mention, source))
        return tuple(found.values())

    @cached_property
    def times(self) -> frozenset[int]:
        """The times of day of all sources, in minutes of half a day."""
        from linter.sources.operands import minutes_of

        found = {int(operand.value) for source in self.all for operand in source.operands.all if operand.kind == "time"}
        for source in self.all:
            for quantity in source.story.quantities:
                if _CLOCK.fullmatch(quantity.figures):  # at 8.10
                    found.add(minutes_of(quantity.figures) or 0)
        return frozenset(minutes % (12 * 60) for minutes in found)

    @cached_property
    def doubts(self) -> Doubts:
        """What the sources say outright that they leave open."""
        from linter.sources.doubts import Doubts

        return Doubts(self.all)

    @cached_property
    def names(self) -> Names:
        """The names of all sources."""
        from linter.sources.names import Names

        return Names(self.all)

    def same_words(self, passage: Passage) -> Iterator[tuple[Source, int, int]]:
        """Every place where the words of a passage stand, in all sources: (source, first word, last word)."""
        run = passage.source.words.folded[passage.first : passage.last + 1]
        for source in self.all:
            for first in source.occurrences(run):
                yield source, first, first + len(run) - 1

    def run(self, words: Sequence[str]) -> bool:
        """Whether this run of folded words stands in any source."""
        return any(next(source.occurrences(words), -1) >= 0 for source in self.all)

    def against(self, story: Story) -> Comparison:
        """The comparison of a story with these sources, made once for all the rules that ask."""
        if self._last is None or self._last.story is not story:
            from linter.sources.comparison import Comparison

            self._last = Comparison(story, self)
        return self._last

    def has(self, word: str) -> bool:
        """Whether any source holds this folded word."""
        return any(word in source.where for source in self.all)
