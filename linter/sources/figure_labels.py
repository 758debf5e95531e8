"""A figure of a draft and its sources -> the figure that the passage gives of what the draft tells of it: operating profit 41
million, net profit 22 million, and a draft with a net profit of 41 million.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import TIME_NOUNS
from linter.annotate.numbers.units import UNITS
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.sources.figures import Figure, quantities_in
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

SAME = 0.15
"""The share of a sentence, by weight, that a source sentence must have before its figures are held against the sentence's."""
BEFORE, BEHIND = 4, 4
"""How many words before a figure, and behind it, surely tell what it is a figure of."""
LEAST = 3
"""Smaller figures stand for too many things."""
_KINDS = frozenset(("count", "money", "percent", "measure"))
_LIKE = frozenset(("count", "money"))
_BOUNDS = lazy_pattern(r"[;!?()\"“”\n]|,(?!\d)|\.(?!\d)|\b(?:and|but|while|whereas|against|compared)\b", re.IGNORECASE)
"""What parts a figure with what it is said of from the next."""


_LEADS = lazy_pattern(r"(?:among|of|in|for|at|on|by) ", re.IGNORECASE)


class Labelled(NamedTuple):
    """A figure of a source with the words that stand with it alone."""

    quantity: Quantity
    words: frozenset[str]
    before: bool
    """Whether they stand before it; else it opens its stretch, and they stand behind."""


def mislabelled(comparison: Comparison, quantity: Quantity) -> tuple[Source, Span] | None:
    """Where a source has a figure, if the draft tells it of what another figure beside it there is told of."""
    own = _only_bearing(comparison, quantity)
    aligned = comparison.sentence(quantity.span.start)
    if own is None or aligned is None:
        return None
    source, figure = own.source, own.quantity
    places = [s for other, s in comparison.whole_sentences(quantity.span.start, SAME) if other is source]
    if not any(place.start <= figure.span.start < place.end for place in places):
        return None
    told = {q.value for q in quantities_in(comparison.story, aligned.span)}
    if _of_their_noun(comparison, quantity, figure, places, source, told):
        return source, Span(figure.span.start, figure.noun_span.end if figure.noun_span else figure.span.end)
    return _of_their_words(comparison, quantity, figure, places, source, told)


def _only_bearing(comparison: Comparison, quantity: Quantity) -> Figure | None:
    """The one figure of all sources that bears out an exact figure of the draft."""
    if quantity.kind not in _KINDS or quantity.value < LEAST or quantity.low != quantity.high or quantity.bound:
        return None
    bearing = list(islice(comparison.sources.quantities.bearing_out(quantity), 2))
    return bearing[0] if len(bearing) == 1 and _of_one_kind(bearing[0].quantity, quantity) else None


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} == _LIKE


def _of_their_words(
    comparison: Comparison, quantity: Quantity, own: Quantity, places: list[Span], source: Source, told: set[float]
) -> tuple[Source, Span] | None:
    """The stretch around a figure in the source, where the words right beside it in the draft are those of another figure."""
    story, relations = comparison.story, comparison.sources.support.relations
    stretch, within = _stretch(story, quantity), _stretch(source.story, own)
    if stretch is None or within is None:
        return None
    mine = _words(story, stretch)
    known = {word for place in places for word in _words(source.story, place)}
    nearest = _words(story, _beside(story, quantity, stretch)) - _unit_words(story, quantity)
    if any(word not in known and known.isdisjoint(relations.same(word)) for word in nearest - _ORDER):
        return None  # a word of the writer's own may stand for what the source calls it
    meant = mine.union(*(relations.same(word) for word in mine))
    living = {word for word in known if relations.category(word) in _LIVING}
    verbs = {word for word in known if relations.category(word).startswith("verb")}
    for other in (labelled for place in places for labelled in _siblings(source.story, place, own)):
        theirs = _side(source.story, within, own, other.before)
        label = (other.words - theirs) & nearest
        if theirs & living and not other.before:
            label -= living  # the swifts may be the birds
        apart = theirs - other.words
        if theirs <= verbs or not apart or not label or other.quantity.value in told:
            continue  # runs to 140 pages and cites 36 witnesses: what cites them stands further off
        if not (apart & meant) - verbs:
            return source, within
    return None


def _of_their_noun(
    comparison: Comparison, quantity: Quantity, own: Quantity, places: list[Span], source: Source, told: set[float]
) -> bool:
    """Whether a figure counts what another figure of the passage counts, and its own there counts something else."""
    noun, theirs = stem(quantity.noun), stem(own.noun)
    if not noun or not theirs or noun == theirs or quantity.value == 1:
        return False
    same = comparison.sources.support.relations.same
    if comparison.story.lower[quantity.tokens.stop : quantity.tokens.stop + 1] == ["of"]:
        return False  # 43 of the birds, which the source calls swifts
    category = comparison.sources.support.relations.category
    if category(noun) == category(theirs) and category(noun) in _LIVING:
        return False
    if theirs in same(noun) or noun in same(theirs) or any(stem(word) == noun for word in _noun_phrase(source.story, own)):
        return False
    others = [q for place in places for q in quantities_in(source.story, place) if q.noun and stem(q.noun) == noun]
    return bool(others) and all(q.kind == "count" and q.value != own.value and q.value not in told for q in others)


def _noun_phrase(story: Story, quantity: Quantity) -> list[str]:
    """The words behind a figure as far as its noun, and some more: 40 members of the two clubs."""
    return story.lower[quantity.tokens.stop : quantity.tokens.stop + 6]


def _siblings(story: Story, place: Span, own: Quantity) -> list[Labelled]:
    """The other figures of a kind in a sentence, each with its words."""
    found = []
    for quantity in quantities_in(story, place):
        units = {quantity.unit, own.unit} - {""}
        if not _of_one_kind(quantity, own) or len(units) > 1 or quantity.value == own.value or quantity.value < LEAST:
            continue
        stretch = _stretch(story, quantity)
        if stretch is not None:
            before = bool(_side(story, stretch, quantity, True))
            found.append(Labelled(quantity, _side(story, stretch, quantity, before), before))
    return found


def _side(story: Story, stretch: Span, quantity: Quantity, before: bool) -> frozenset[str]:
    """The words of a stretch before a figure, or those behind it."""
    return _words(story, Span(stretch.start, quantity.span.start) if before else Span(quantity.span.end, stretch.end))


def _stretch(story: Story, quantity: Quantity) -> Span | None:
    """The words around a figure, as far as nothing parts them from it and no other figure stands among them."""
    index = story.sentence_at(quantity.span.start)
    if index < 0:
        return None
    sentence = story.sentences[index]
    before = list(_BOUNDS.finditer(story.text, sentence.start, quantity.span.start))
    behind = _BOUNDS.search(story.text, quantity.span.end, sentence.end)
    if len(before) == 1 and before[0][0] == "," and _LEADS.match(story.text, sentence.start):
        before = []  # among the farmers, 64 per cent
    span = Span(before[-1].end() if before else sentence.start, behind.start() if behind else sentence.end)
    figures = [q for q in quantities_in(story, span) if q.kind in _KINDS]
    return span if len(figures) == 1 else None


def _words(story: Story, span: Span) -> frozenset[str]:
    """The stems of the words of sense in a stretch."""
    lower = (story.lower[i] for i in story.tokens.within(span))
    return frozenset(stem(word) for word in lower if len(word) > 2 and word.isalpha() and word not in LIGHT | _SCALES)


def _beside(story: Story, quantity: Quantity, stretch: Span) -> Span:
    """The words right before and right behind a figure, inside its stretch."""
    starts, ends = story.tokens.starts, story.tokens.ends
    first, last = max(0, quantity.tokens.start - BEFORE), min(len(starts), quantity.tokens.stop + BEHIND) - 1
    return Span(max(stretch.start, starts[first]), min(stretch.end, ends[last]))


def _unit_words(story: Story, quantity: Quantity) -> frozenset[str]:
    """The words of a unit, which copy leaves out where it has told it before: cubic metres."""
    return _words(story, quantity.noun_span) if quantity.noun_span is not None and quantity.noun in UNITS else frozenset()


_LIVING = frozenset(("noun.animal", "noun.person", "noun.group"))
_ORDER = frozenset(map(stem, (*"first second third half quarter last next".split(), *TIME_NOUNS)))
_SCALES = frozenset("hundred thousand million billion trillion per cent percent euro euros dollar dollars pounds".split())
