"""Sentences beside the source sentences that they were made from -> words that say the opposite, or more, than the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.sources.source_events import carried
from linter.checks.sources.source_exchanges import exchanged
from linter.checks.sources.source_opposites import are_opposite, opposites
from linter.checks.sources.told_instead import told_instead
from linter.finding import Hit
from linter.record import field, record
from linter.sources.deeds import heads
from linter.sources.stems import stem
from linter.sources.tellings import Telling, tellings
from linter.sources.vocabulary import DENIALS, LIGHT, NEGATORS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.sources.alignment import Aligned, Swap
    from linter.sources.comparison import Comparison


_IDIOMATIC = frozenset(map(stem, "come go get take give put make leave keep bring".split()))
"""Verbs that mean too much to be anything's opposite outside the list: left the rails, came off the rails."""
CLOSE = 0.3
"""The share of a sentence that a source sentence must have before verbs of the two are held against each other."""


@record
class SourceWording:
    """Lays every sentence beside the one of the sources that it was made from, word by word, and reports where the story has an
    opposite, a word that excludes the source's, a stronger one, or a negation that the source has not (or the other way round).

    The table of events is held against the sources too: what the story tells of a person that no source tells, while one tells
    an event that excludes it (his resignation, where the source has him driven out). In a sentence that is told in other words
    an opposite counts where both stand before the same word, or among the same.
    """

    conflicts: tuple[str, ...] = ()
    """Words that exclude one another, a line a conflict, its sides parted by `|`: `won victory | lost defeat`."""
    stronger: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word -> the weaker words that it must not replace: `proved: [suggested]`."""
    likeness: float = 0.6
    """The share of a sentence's words that must stand in that order in the source."""
    negated: float = 0.75
    """The same for a negation that only one of the two has."""
    events: bool = False
    """Whether the events of the table are held against the sources, by person."""

    @cached_property
    def _sides(self) -> dict[str, set[tuple[int, int]]]:
        sides: dict[str, set[tuple[int, int]]] = {}
        for number, line in enumerate(self.conflicts):
            for side, words in enumerate(line.split("|")):
                for word in words.split():
                    sides.setdefault(stem(word), set()).add((number, side))
        return sides

    @cached_property
    def _stronger(self) -> dict[str, set[str]]:
        return {stem(word): {stem(w) for w in weaker} for word, weaker in self.stronger.items()}

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        found: list[Hit] = []
        for aligned in comparison.sentences:
            if aligned.source is None or aligned.likeness < self.likeness:
                continue
            swaps = (self._swap(comparison, aligned, swap) for swap in aligned.swaps)
            found += [hit for hit in swaps if hit and not comparison.is_quoted(hit.span)]  # other rules hold quotations
        if self.events:
            found += carried(comparison)
            found += [hit for hit in exchanged(comparison) if not any(hit.span.overlaps(other.span) for other in found)]
        for hit in (*self._opposed(comparison), *opposites(comparison)):
            if not any(hit.span.overlaps(other.span) for other in found):
                found.append(hit)
        yield from found

    def _swap(self, comparison: Comparison, aligned: Aligned, swap: Swap) -> Hit | None:
        assert aligned.source is not None
        words, theirs = comparison.words, aligned.source.words
        mine, other = [words.folded[i] for i in swap.ours], [theirs.folded[i] for i in swap.theirs]
        own = {stem(word) for word in words.folded[aligned.words.start : aligned.words.stop]}
        kept = {stem(word) for word in theirs.folded[aligned.line.start : aligned.line.stop]}
        for i, word in zip(swap.ours, mine, strict=True):
            moved = stem(word) in kept and word not in NEGATORS and comparison.story.text[words.starts[i]].islower()
            for j, there in zip(swap.theirs, other, strict=True):
                if moved and stem(there) not in own:
                    continue  # it stands in the source's sentence too, and the other word was left out
                if (words.folded[i - 1] in NEGATORS) != (theirs.folded[j - 1] in NEGATORS):
                    continue  # cleared, where the source has not guilty
                if self._clash(comparison, stem(word), stem(there)):
                    return told_instead(comparison.story, words.span(i, i), aligned.source, theirs.span(j, j))
        if (
            aligned.likeness < self.negated
            or len(mine) > 3
            or len(other) > 3
            or not _turned(mine, other)
            or _elsewhere(comparison, aligned)
        ):
            return None
        ours = _around(comparison.story.text, words.starts, words.ends, swap.ours)
        place = _around(aligned.source.document.text, theirs.starts, theirs.ends, swap.theirs)
        return told_instead(comparison.story, ours, aligned.source, place)

    def _opposed(self, comparison: Comparison) -> Iterator[Hit]:
        """Verbs that exclude what the passage tells of the same one, in sentences told anew: approved, where it refused."""
        story = comparison.story
        for aligned in comparison.sentences:
            if aligned.likeness >= self.likeness or aligned.closest < CLOSE:
                continue
            if not any(stem(comparison.words.folded[i]) in self._sides for i in aligned.words):
                continue
            places = list(comparison.whole_sentences(aligned.span.start, CLOSE))
            theirs = [(told, source) for source, span in places for told in _verbs(source.story, span)]
            told_here = _verbs(story, aligned.span)
            both = {side for told in told_here for word in told.stems for side in self._sides.get(word, ())}
            for ours in told_here:
                mine = {side for word in ours.stems for side in self._sides.get(word, ())}
                opposed = [
                    (told, source)
                    for told, source in theirs
                    if self._excludes(ours, told)
                    and ours.past == told.past
                    and _subject(story, ours) & _subject(source.story, told)
                ]
                if any(self._sides.get(word, set()) & both for told, _ in opposed for word in told.stems):
                    continue  # told of both: closed and reopened
                same = any(mine & {s for word in told.stems for s in self._sides.get(word, ())} for told, _ in theirs)
                if opposed and not same and not comparison.is_quoted(ours.span):
                    told, source = opposed[0]
                    yield told_instead(story, ours.span, source, told.span)
                    break

    def _excludes(self, ours: Telling, theirs: Telling) -> bool:
        """Whether two verbs of one subject exclude each other by the list."""
        clash = any(
            number == n and side != s
            for a in ours.stems
            for b in theirs.stems
            for number, side in self._sides.get(a, ())
            for n, s in self._sides.get(b, ())
        )
        return clash and bool(ours.company & theirs.company)

    def _clash(self, comparison: Comparison, ours: str, theirs: str) -> bool:
        if ours == theirs:
            return False
        if theirs in self._stronger.get(ours, ()):
            return True
        here, there = self._sides.get(ours, set()), self._sides.get(theirs, set())
        if any(number == n and side != s for number, side in here for n, s in there):
            return True
        return _IDIOMATIC.isdisjoint((ours, theirs)) and are_opposite(comparison, ours, theirs)


def _verbs(story: Story, sentence: Span) -> list[Telling]:
    """What a sentence tells outright by its verbs."""
    return [told for told in tellings(story, sentence.start) if told.kind == "verb" and told.firmness == "told"]


def _subject(story: Story, told: Telling) -> frozenset[str]:
    """The stems of who does what a verb tells, or to whom it is done where nobody is said to do it; of no pronoun."""
    verb = story.clauses.verb(told.span.end - 1)
    noun = (verb.doer or verb.patient) if verb is not None else None
    return heads(noun) if noun is not None and not noun.is_pronoun else frozenset()


def _turned(mine: list[str], other: list[str]) -> bool:
    """Whether one of two short stretches denies and the other does not, in no other way either (no, any; not, failed)."""
    no, none = sum(word in NEGATORS for word in mine) % 2, sum(word in NEGATORS for word in other) % 2
    if no == none or any(stem(word) in DENIALS or word in ("any", "anything", "anybody", "anyone") for word in (*mine, *other)):
        return False
    rest = [word for word in (*mine, *other) if word not in NEGATORS and word not in LIGHT]
    return not rest


def _elsewhere(comparison: Comparison, aligned: Aligned) -> bool:
    """Whether both sentences deny something, be it in different places."""
    assert aligned.source is not None
    mine = comparison.words.folded[aligned.words.start : aligned.words.stop]
    other = aligned.source.words.folded[aligned.line.start : aligned.line.stop]
    return not NEGATORS.isdisjoint(mine) and not NEGATORS.isdisjoint(other)


def _around(text: str, starts: list[int], ends: list[int], place: range) -> Span:
    """The words of a range, with the word before and the word behind where there are none."""
    if place:
        return Span(starts[place.start], ends[place.stop - 1])
    first, last = max(0, place.start - 1), min(len(starts) - 1, place.start)
    return Span(starts[first], ends[last])
