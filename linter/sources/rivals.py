"""A figure of a draft and its sources -> the other figure that the sources give of the very same thing: noun, person, row."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.annotate.numbers.units import CURRENCIES
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.sources.figures import bears_out, quantities_in
from linter.sources.source import near
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

SAME = 0.3
"""The share of a sentence, by weight, that a source sentence must have before a figure of its nouns means the same."""
LARGE = 1000
"""Figures below this are not taken for one another at another scale."""


class Rival(NamedTuple):
    """The figure that a source has instead."""

    source: Source
    span: Span
    sure: bool = False
    """Whether it stands between the same words, so that no reckoning leads from it to the draft's."""


def rival(comparison: Comparison, quantity: Quantity) -> Rival | None:
    """What a source gives instead of a figure, where what would bear it out counts something else."""
    if quantity.kind == "age":
        return _age(comparison, quantity)
    told = _in_the_same_words(comparison, quantity)
    if told:
        return told
    if quantity.kind == "count" and quantity.noun and quantity.noun not in CURRENCIES and quantity.value > 1:
        found = _counted(comparison, quantity)
        if found:
            return found
    if quantity.kind == "measure" or _base(quantity):
        found = _in_another_unit(comparison, quantity)
        if found:
            return found
    return _scaled(comparison, quantity) if quantity.kind in ("count", "money", "measure") else None


def _scaled(comparison: Comparison, quantity: Quantity) -> Rival | None:
    """A figure of the passage with the same digits and unit at another scale: 5.8 million for 58 million."""
    if quantity.value < LARGE:
        return None
    digits = f"{quantity.value:.6g}".replace(".", "").rstrip("0")
    for source, sentence in comparison.passages(comparison.sentence(quantity.span.start), SAME):
        for other in quantities_in(source.story, sentence):
            if other.value < LARGE or other.unit != quantity.unit or other.kind != quantity.kind:
                continue
            if abs(other.value - quantity.value) > 0.5 and f"{other.value:.6g}".replace(".", "").rstrip("0") == digits:
                return Rival(source, other.span) if len(digits) > 1 else None
    return None


def _base(quantity: Quantity) -> str:
    """The unit that a counted noun is so many thousands or thousandths of: gram of micrograms."""
    match = _PREFIXED.fullmatch(quantity.noun) if quantity.kind == "count" else None
    return match[1] if match else ""


_PREFIXED = lazy_pattern(
    r"(?:nano|micro|milli|centi|kilo|mega|giga|tera)(gram(?:me)?|met(?:re|er)|lit(?:re|er)|watt|byte|bit|volt|sievert)"
)


def _in_another_unit(comparison: Comparison, quantity: Quantity) -> Rival | None:
    """The same figure of the passage with another unit of its kind: 500 micrograms for 500 milligrams."""
    found = None
    for source, sentence in comparison.passages(comparison.sentence(quantity.span.start), SAME):
        for other in quantities_in(source.story, sentence):
            like = other.dimension == quantity.dimension and _base(other) == _base(quantity)
            if other.kind != quantity.kind or other.figures != quantity.figures or not like:
                continue
            if (other.unit, other.noun) == (quantity.unit, quantity.noun) or not quantity.figures or quantity.value < 2:
                return None
            found = found or Rival(source, other.span, sure=True)
    return found


def _in_the_same_words(comparison: Comparison, quantity: Quantity) -> Rival | None:
    """Another figure of the passage between the same words: four of them seriously, three of them seriously."""
    words = comparison.words
    own = comparison.within(quantity.span)
    if not own or quantity.kind in ("ordinal", "year", "time"):
        return None
    found = None
    for source, sentence in comparison.passages(comparison.sentence(quantity.span.start), SAME):
        theirs = source.words
        for other in quantities_in(source.story, sentence):
            first = bisect_left(theirs.starts, other.span.start)
            last = bisect_left(theirs.starts, other.span.end)
            behind = _shared(words.folded[own.stop : own.stop + 4], theirs.folded[last : last + 4])
            before = _shared(
                words.folded[max(0, own.start - 3) : own.start][::-1], theirs.folded[max(0, first - 3) : first][::-1]
            )
            if len(behind) + len(before) < 3 or all(word in LIGHT or word in CURRENCIES for word in (*behind, *before)):
                continue
            if bears_out(other, quantity) or _left_out(comparison, quantity, other, source, sentence):
                return None
            if any(whole.value - other.value == quantity.value for whole in quantities_in(source.story, sentence)):
                return None  # five without, where two of seven have it
            if other.kind == quantity.kind and other.unit == quantity.unit:
                framed = quantity.dimension == "time" and len(before) > 1 and len(behind) > 1  # the death 35 years ago of a man
                found = found or Rival(source, other.span, framed or quantity.value < 10)
    return found


def of_somebody_else(comparison: Comparison, offset: int, source: Source, there: int) -> bool:
    """Whether a sentence of the story and one of a source each name somebody in full, and never the same."""
    mine, theirs = _named(comparison.story, offset), _named(source.story, there)
    return bool(mine and theirs) and not any(
        one[-1] == other[-1] and (one[0][0] == other[0][0]) for one in mine for other in theirs
    )


def _named(story: Story, offset: int) -> list[tuple[str, ...]]:
    index = story.sentence_at(offset)
    sentence = story.sentences[index] if index >= 0 else Span(offset, offset)
    return [
        mention.parts for mention in near(story.mentions, sentence) if mention.kind == "full" and sentence.covers(mention.span)
    ]


def told_together(comparison: Comparison, quantity: Quantity, other: Quantity) -> bool:
    """Whether another sentence of a source than the other figure's has this one with another figure of its sentence."""
    aligned = comparison.sentence(quantity.span.start)
    others = [q for q in quantities_in(comparison.story, aligned.span) if q.span != quantity.span] if aligned else []
    for figure in comparison.sources.quantities.bearing_out(quantity) if others else ():
        if figure.quantity.kind != quantity.kind or figure.quantity.figures != quantity.figures:
            continue
        story = figure.source.story
        index = story.sentence_at(figure.quantity.span.start)
        beside = list(quantities_in(story, story.sentences[index])) if index >= 0 else []
        if other not in beside and any(q.kind == one.kind and q.value == one.value for q in beside for one in others):
            return True
    return False


def told_so_elsewhere(comparison: Comparison, quantity: Quantity, source: Source) -> bool:
    """Whether a source has the very figure between the same words in another sentence than the one that was looked at."""
    own = comparison.within(quantity.span)
    mine = comparison.words.folded[max(0, own.start - 4) : own.start], comparison.words.folded[own.stop : own.stop + 4]
    for figure in comparison.sources.quantities.bearing_out(quantity):
        if figure.source is not source:
            continue
        first = bisect_left(source.words.starts, figure.quantity.span.start)
        last = bisect_left(source.words.starts, figure.quantity.span.end)
        theirs = source.words.folded[max(0, first - 4) : first], source.words.folded[last : last + 4]
        same = {word for side, other in zip(mine, theirs, strict=True) for word in side if word in other and word not in LIGHT}
        if len(same) > 1:
            return True
    return False


def _left_out(comparison: Comparison, quantity: Quantity, other: Quantity, source: Source, sentence: Span) -> bool:
    """Whether the source's sentence has the draft's figure too, and the draft only leaves the other one out."""
    aligned = comparison.sentence(quantity.span.start)
    kept = aligned is not None and any(one.value == other.value for one in quantities_in(comparison.story, aligned.span))
    return not kept and any(
        one.value == quantity.value and one.kind == quantity.kind and one.span != other.span
        for one in quantities_in(source.story, sentence)
    )


def mistold(quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures are one, mistold: digits changed places, or one is another; per cent for points."""
    ours, theirs = quantity.figures, other.figures
    if quantity.value == other.value and quantity.kind != other.kind:
        return True
    if len(ours) != len(theirs) or len(ours) < 3:
        return False
    return sorted(ours) == sorted(theirs) or sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1


def _shared(mine: list[str], theirs: list[str]) -> list[str]:
    """The words that two stretches begin with alike."""
    return [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, theirs, strict=False))]


def _counted(comparison: Comparison, quantity: Quantity) -> Rival | None:
    """The only figure that the passage has of the same noun, where the draft's own is of another noun there, or of none."""
    noun = stem(quantity.noun)
    found: list[Rival] = []
    for source, sentence in comparison.passages(comparison.sentence(quantity.span.start), SAME):
        for other in quantities_in(source.story, sentence):
            if other.kind == "ordinal":
                continue
            if bears_out(other, quantity) and (not other.noun or stem(other.noun) == noun) and not other.unit:
                return None
            if other.kind == "count" and stem(other.noun or "-") == noun and other.value > 1:
                found.append(Rival(source, other.span))
    for figure in comparison.sources.quantities.bearing_out(quantity):
        if not figure.quantity.unit and (not figure.quantity.noun or stem(figure.quantity.noun) == noun):
            return None
    return found[0] if len({one.source.document.words(one.span) for one in found}) == 1 else None


def _age(comparison: Comparison, quantity: Quantity) -> Rival | None:
    """The age that a source gives of the person whose age it is in the draft."""
    given, surname = _bearer(comparison.story, quantity)
    rivals = []
    for source in comparison.sources if surname else ():
        for value, span, other in source.ages.get(surname, ()):
            if abs(value - quantity.value) < 1:
                return None
            if not (given and other) or given[0] == other[0]:  # and no relative
                rivals.append(Rival(source, span))
    return rivals[0] if rivals else None


def ages_of(story: Story) -> dict[str, list[tuple[float, Span, str]]]:
    """The ages that a text gives of people, with the first name of each, by surname."""
    found: dict[str, list[tuple[float, Span, str]]] = {}
    for quantity in story.quantities:
        given, surname = _bearer(story, quantity) if quantity.kind == "age" else ("", "")
        if surname:
            found.setdefault(surname, []).append((quantity.value, quantity.span, given))
    return found


def _bearer(story: Story, quantity: Quantity) -> tuple[str, str]:
    """Whose age it is, by first name and surname: before it (`Ida Holm, 57,`) or behind (`57-year-old Ida Holm`)."""
    mentions, span = story.mentions, quantity.span
    at = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    for mention in mentions[max(0, at - 1) : at + 1]:
        between = story.text[mention.span.end : span.start].strip() if mention.span.end < span.start else ""
        if (between in _TO_AGE or 0 <= mention.span.start - span.end <= 1) and mention.kind in _PEOPLE:
            return mention.parts[0] if mention.kind == "full" else "", mention.parts[-1]
    return "", ""


_TO_AGE = frozenset((",", ", aged", "(", "is", "was", ", who is"))
_PEOPLE = frozenset(("full", "surname", "given", "name", "bare"))
