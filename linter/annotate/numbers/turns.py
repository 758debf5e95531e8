"""Figures -> rises that a story tells as falls, and the other way: slipped to £18m from £24m … A gain of £6m."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.numbers.contrasts import Contrast
from linter.annotate.numbers.figures import StoryFigures
from linter.annotate.numbers.ledger import qualified
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.told_changes import FALLS, RISES, ToldChange
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_NOUNS = "|".join(sorted(RISES | FALLS))
_TURN = lazy_pattern(
    rf"\b(?P<article>the|that|this|such an?)\s+(?:[a-z]+\s+)?(?P<noun>{_NOUNS})(?P<behind>\s+(?:in|of|for|to|at|from|on|by)\b)?"
)
_ROSE = frozenset("rose increased climbed grew jumped surged soared rises increases climbs grows".split())
_FELL = frozenset("fell dropped declined decreased sank slid shrank slipped falls drops declines decreases".split())
_WENT = lazy_pattern(
    rf"\b(?P<verb>{'|'.join(sorted(_ROSE | _FELL))})\b(?!\s+(?:to|from|by|below|above|short|apart|ill|up|out|off)\b)"
)
_OF_OLD = lazy_pattern(r"\b(?:before|earlier|previous\w*|later|then|again|had|once|since)\b")
_ANY_TURN = lazy_pattern(rf"\b(?:{_NOUNS})\b")


def turned(figures: StoryFigures, change: ToldChange, pair: Contrast) -> Iterator[Group]:
    """`slipped to £18 million from £24 million … A gain of £6 million`: as much, the other way."""
    if pair.ordered and change.rising is not None and change.rising != pair.rises:
        yield _other_way(figures, pair, change.span)


def turns(figures: StoryFigures, found: dict[int, Contrast]) -> Iterator[Group]:
    """`went from 8.9% to 7.6% … Officials put the increase down to the fruit season`."""
    if figures.story.places.keys().isdisjoint(RISES | FALLS):
        return
    for match in _TURN.finditer(figures.folded):
        at = figures.at(match.start())
        pair = _told_before(figures, found, at)
        if (
            pair is None
            or match["behind"]
            or pair.rises == (match["noun"] in RISES)
            or match["noun"] in ("improvement", "loss")
        ):
            continue
        own = figures.sentence(pair.sentences[0])
        told = _ANY_TURN.search(figures.folded, own.start, figures.sentence(pair.sentences[-1]).end)
        if told or qualified(figures, *figures.sentence(at)):
            continue
        yield _other_way(figures, pair, Span(*match.span()))


def went(figures: StoryFigures, found: dict[int, Contrast]) -> Iterator[Group]:
    """`5.8 per cent in April, against 6.4 per cent in March … The rate rose because hotels hired early`."""
    if figures.story.places.keys().isdisjoint(_ROSE | _FELL):
        return
    for match in _WENT.finditer(figures.folded):
        at = figures.at(match.start())
        pair = _told_before(figures, found, at)
        if pair is None or pair.rises == (match["verb"] in _ROSE):
            continue
        own, earlier = figures.sentence(at), figures.sentence(pair.sentences[0])
        subject = _SUBJECT.fullmatch(figures.folded, own.start, match.start())
        if subject is None or _OF_OLD.search(figures.folded, *own):
            continue
        noun = subject["noun"] or ""
        if noun and not re.search(rf"\b{noun}\b", figures.folded[earlier.start : pair.span.end]):
            continue
        if not qualified(figures, *own):
            yield _other_way(figures, pair, Span(*match.span()))


_SUBJECT = lazy_pattern(r"[“\"‘]?(?:it|they|(?:the|its|their|that)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+))\s+(?:has |have )?")


def _told_before(figures: StoryFigures, found: dict[int, Contrast], at: int) -> Contrast | None:
    """The contrast of the sentence before one that has no figures of its own, its order told."""
    pair = found.get(at - 1)
    if pair is None or not pair.ordered or pair.one.key == "ordinal" or at in found or figures.by_sentence.get(at):
        return None
    return pair


def _other_way(figures: StoryFigures, pair: Contrast, span: Span) -> Group:
    """The group of words that tell a rise as a fall, or a fall as a rise."""
    words = f"from {figures.words(pair.one)} to {figures.words(pair.other)} is a {'rise' if pair.rises else 'fall'}"
    return Group("multiple", pair.other, Worth(0.0), (pair.one, pair.other), words, span)
