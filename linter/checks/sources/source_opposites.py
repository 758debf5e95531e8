"""A draft in other words and its sources -> words whose opposite a passage has in their place: the lowest, for the highest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.told_instead import told_instead
from linter.finding import Hit
from linter.record import NamedTuple
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT, NEGATORS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.sources.comparison import Comparison

CLOSE = 0.2
"""The share of a sentence, by weight, that a source sentence must have, or one beside it."""
AROUND = 3
"""Words of sense before and behind a word among which the two sentences must agree."""
_BEFORE_ONE, _ALONE = 2, 3
"""So many of them must be the same: where the word behind is one of them, and where it is not."""
_ORDER = frozenset(
    map(
        stem,
        "first second last next old new young same other former later early late more less upper lower inner outer left right "
        "eastern western northern southern front back".split(),
    )
)
"""Words that tell one of several from another, so that both may be right."""
_SIDES = frozenset(
    map(
        stem,
        "buy bought sell sold lend lent borrow give gave take took receive send lease rent import export lead led guide "
        "follow".split(),
    )
)
"""What the two parties of one dealing do."""


_MARKS = " \n\"'”’)"


class _Word(NamedTuple):
    token: int
    stem: str
    behind: str
    """The next word of sense."""
    around: frozenset[str]


def are_opposite(comparison: Comparison, one: str, other: str) -> bool:
    """Whether two stems are opposites by the table of relations, and in no sense the same."""
    relations = comparison.sources.support.relations
    if one in LIGHT or other in LIGHT or other in relations.same(one) or one in relations.same(other):
        return False
    if one.endswith("est") and other.endswith("est"):  # lowest, highest
        one, other = one[:-3], other[:-3]
    return other in relations.opposite(one) or one in relations.opposite(other)


def opposites(comparison: Comparison) -> Iterator[Hit]:
    """Words that no source has, whose opposite a passage of the same matter has in their place."""
    known, story = comparison.sources.support.where, comparison.story
    for aligned in comparison.sentences:
        if aligned.copied or aligned.closest < CLOSE:
            continue
        own = [
            word
            for word in _words(story, aligned.span)
            if word.stem not in known and word.stem not in _ORDER | _SIDES and not _is_denied(story, word)
        ]
        if not own:
            continue
        told = frozenset(word.stem for word in _words(story, aligned.span))
        theirs = [
            (word, source)
            for source, span in comparison.whole_sentences(aligned.span.start, CLOSE)
            if not source.document.text[span.start : span.end].rstrip(_MARKS).endswith("?")  # which tells nothing
            for word in _words(source.story, span)
            if word.stem not in told | _ORDER and not _is_denied(source.story, word)
        ]
        for mine in own:
            found = next((t for t in theirs if _agree(mine, t[0]) and are_opposite(comparison, mine.stem, t[0].stem)), None)
            span = _span(story, mine.token)
            if found is not None and not comparison.is_quoted(span):
                other, source = found
                yield told_instead(story, span, source, _span(source.story, other.token))
                break


def _words(story: Story, span: Span) -> list[_Word]:
    """The words of sense of a sentence, each with what stands around it."""
    lower = story.lower
    kept = [i for i in story.tokens.within(span) if lower[i].isalpha() and lower[i] not in LIGHT]
    stems = [stem(lower[i]) for i in kept]
    return [
        _Word(i, own, (*stems[k + 1 : k + 2], "")[0], frozenset(stems[max(0, k - AROUND) : k] + stems[k + 1 : k + 1 + AROUND]))
        for k, (i, own) in enumerate(zip(kept, stems, strict=True))
    ]


def _is_denied(story: Story, word: _Word) -> bool:
    """Whether a negator stands before a word: cleared, and found not guilty."""
    before = story.lower[max(0, word.token - 2) : word.token]
    return not NEGATORS.isdisjoint(before) or any(one.endswith("n't") for one in before)


def _agree(mine: _Word, other: _Word) -> bool:
    """Whether two words stand in one place: before the same word, or among the same ones."""
    same = len(mine.around & other.around)
    return same >= (_BEFORE_ONE if mine.behind and mine.behind == other.behind else _ALONE)


def _span(story: Story, token: int) -> Span:
    return Span(story.tokens.starts[token], story.tokens.ends[token])
