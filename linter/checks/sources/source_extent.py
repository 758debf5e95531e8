"""Sentences beside those of the sources that they come from -> where a part becomes the whole, or a rank another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.source_ranks import unearned
from linter.checks.sources.source_strength import told_there
from linter.finding import Hit
from linter.record import record
from linter.sources.extents import ONE_OF, Extent, exception, is_partial, parts, ranks, wholes
from linter.sources.figures import quantities_in
from linter.sources.vocabulary import LIGHT

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source
    from linter.text import Span

LOOSELY = 0.2
"""The same share for a rank, which the same superlative must give there."""
_OPPOSITE = {"least": "most", "most": "least"}


@record
class SourceExtent:
    """Compares how much of a thing a sentence speaks of with the passage of the sources that it comes from: some made all, an
    exception left out, one of the largest made the largest, the third made the second, at least made at most. A rank
    that no source gives (the first woman, the country's largest) is the writer's own.
    """

    close: float = 0.45
    """The share of a sentence, by weight of its words, that a source sentence must have."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        for aligned in comparison.sentences:
            places = list(comparison.passages(aligned, self.close))
            hit = _whole(comparison, aligned, places) or _exception(comparison, aligned, places)
            hit = hit or _rank(comparison, aligned) or _bound(comparison, aligned, places)
            hit = hit or next(unearned(comparison, aligned), None)
            if hit and not comparison.is_quoted(hit.span):
                yield hit


Places = list[tuple["Source", "Span"]]


def _whole(comparison: Comparison, aligned: Aligned, places: Places) -> Hit | None:
    """A hit on a thing told as a whole of which the passage tells a part alone."""
    story = comparison.story
    if is_partial(story, aligned.span):
        return None
    for ours in wholes(story, aligned.span):
        for source, sentence in places:
            part = [theirs for theirs in parts(source.story, sentence) if theirs.noun == ours.noun]
            same = [w for w in wholes(source.story, sentence) if w.noun == ours.noun and not _covered(w.span, part)]
            if part and not same:
                return told_there(ours.span, source, sentence, "The source says this only of a part: '%s'.", "altered")
    return None


def _covered(span: Span, part: list[Extent]) -> bool:
    return any(theirs.span.overlaps(span) for theirs in part)


def _exception(comparison: Comparison, aligned: Aligned, places: Places) -> Hit | None:
    """A hit on all of a kind where the passage excepts some."""
    story = comparison.story
    nouns = {ours.noun: ours for ours in wholes(story, aligned.span)}
    if not nouns or exception(story, aligned.span) is not None:
        return None
    for source, sentence in places:
        excepted = exception(source.story, sentence)
        whole = next((w for w in wholes(source.story, sentence) if w.noun in nouns), None) if excepted else None
        if whole is None or excepted is None:
            continue
        if not _told_besides(comparison, source, excepted):
            return told_there(nouns[whole.noun].span, source, excepted, "The source makes an exception: '%s'.", "altered")
    return None


def _told_besides(comparison: Comparison, source: Source, excepted: Span) -> bool:
    """Whether the story has the names or most of the words of what is excepted anywhere."""
    words = [source.story.lower[i] for i in source.story.tokens.within(excepted)]
    content = [word for word in words if len(word) > 3 and word not in LIGHT and word != "exception"]
    return sum(word in comparison.story.places for word in content) > len(content) / 2


def _rank(comparison: Comparison, aligned: Aligned) -> Hit | None:
    """A hit on a rank of which the passage has another."""
    nearby = list(comparison.passages(aligned, LOOSELY))
    for ours in ranks(comparison.story, aligned.span):
        theirs = [
            (r, source, sentence) for source, sentence in nearby for r in ranks(source.story, sentence) if r.word == ours.word
        ]
        if not theirs or any(r.rank == ours.rank and (r.since == ours.since or not ours.since) for r, *_ in theirs):
            continue
        _, source, sentence = theirs[0]
        if ours.rank == ONE_OF:
            continue
        return told_there(ours.span, source, sentence, "The source ranks it otherwise: '%s'.", "altered")
    return None


def _bound(comparison: Comparison, aligned: Aligned, places: Places) -> Hit | None:
    """A hit on `at most` of a figure that the passage has with `at least`."""
    story = comparison.story
    for quantity in quantities_in(story, aligned.span):
        ours = _bound_of(story, quantity)
        if ours not in _OPPOSITE:
            continue
        for source, sentence in places:
            inside = [other for other in quantities_in(source.story, sentence) if other.value == quantity.value]
            if inside and all(_bound_of(source.story, other) == _OPPOSITE[ours] for other in inside):
                return told_there(quantity.span, source, sentence, "The source has the other bound: '%s'.", "altered")
    return None


def _bound_of(story: Story, quantity: Quantity) -> str:
    """Which bound a figure is: no more than 40 is most, no less than 40 least."""
    first = quantity.tokens.start
    denied = not {"no", "not", "n't", "nor"}.isdisjoint(story.lower[max(0, first - 4) : first])
    if not denied:
        return quantity.bound
    if story.lower[first - 1 : first] == ["than"]:
        return "most" if {"more", "greater", "higher", "later"} & set(story.lower[max(0, first - 2) : first]) else "least"
    return ""
