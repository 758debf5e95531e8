"""A draft and its sources -> words in whose place the passage has one that excludes them: another side, another stage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from linter.checks.sources.told_instead import OTHER, told_instead
from linter.finding import Hit
from linter.sources.exchanges import Exchangeable, exchangeable
from linter.sources.rivals import of_somebody_else
from linter.sources.stems import stem
from linter.sources.tellings import condition, softened
from linter.sources.vocabulary import NEGATORS, sense
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

NEAR = 0.22
"""The share of a sentence's sense that a source sentence must have, or the sentence of the source's."""
SURE = 0.4
"""The same where the words stand before no common noun."""


def exchanged(comparison: Comparison) -> Iterator[Hit]:
    """The words of the story that exclude the source's own of the same matter."""
    story = comparison.story
    for aligned in comparison.sentences:
        ours = [] if aligned.copied else list(exchangeable(story, aligned.span))
        places = list(_places(comparison, aligned.span)) if ours else []
        for word in ours:
            span = _span(story, word)
            if places and not comparison.is_quoted(span):
                hit = _against(comparison, aligned.span, word, ours, places)
                if hit:
                    yield hit
                    break


def _places(comparison: Comparison, sentence: Span) -> Iterator[tuple[Source, Span, float]]:
    """The source sentences of the matter of a sentence, with how much they share, nearest first."""
    support = comparison.sources.support
    mine = _content(comparison.story, sentence)
    found = []
    for source, there in comparison.whole_sentences(sentence.start):
        theirs = _content(source.story, there)
        both = sum(support.weight(word) for word in mine & theirs)
        least = min(sum(map(support.weight, mine)), sum(map(support.weight, theirs)))
        if least and len(mine & theirs) > 1 and both / least >= NEAR:
            found.append((source, there, both / least))
    yield from sorted(found, key=lambda place: -place[2])


def _against(
    comparison: Comparison,
    sentence: Span,
    word: Exchangeable,
    ours: list[Exchangeable],
    places: list[tuple[Source, Span, float]],
) -> Hit | None:
    story = comparison.story
    if word.kind == "steps" and _open(story, sentence, word):
        return None
    mine = {(other.kind, other.line, other.group) for other in ours}
    there = [
        (other, source, share)
        for source, span, share in places
        for other in exchangeable(source.story, span)
        if (other.kind, other.line) == (word.kind, word.line)
        and not (_nobody(source.story, other) or _denied(source.story, other))
    ]
    if any(other.group == word.group or (word.kind == "steps" and other.group > word.group) for other, *_ in there):
        return None
    for other, source, share in there:
        if (other.kind, other.line, other.group) in mine or _elsewhere(comparison, word):
            continue
        same_head = bool(word.head) and word.head == other.head
        beside = _beside(story, word, source.story, other)
        if of_somebody_else(comparison, _span(story, word).start, source, _span(source.story, other).start):
            continue
        if same_head and _two_bearers(story, word, source.story, other):
            continue
        if (word.kind == "bound" and not same_head) or (word.kind == "sure" and (share < SURE or not beside)):
            continue
        if same_head or share >= SURE or (word.kind == "places" and beside):
            return told_instead(story, _span(story, word), source, _span(source.story, other), message=OTHER)
    return None


def _two_bearers(story: Story, word: Exchangeable, there: Story, other: Exchangeable) -> bool:
    """Whether the noun behind both goes with the names of two: Foreign Minister Quist, Prime Minister Berg."""
    one, two = _bearer(story, word), _bearer(there, other)
    return bool(one and two) and not one & two


def _bearer(story: Story, word: Exchangeable) -> set[str]:
    """The words of the name that follows the noun behind a word."""
    behind = range(word.last + 2, min(word.last + 5, len(story.lower)))
    return {story.lower[i] for i in takewhile(lambda i: story.tokens.words[i][:1].isupper(), behind)}


def _open(story: Story, sentence: Span, word: Exchangeable) -> bool:
    """Whether the stronger word is denied, supposed or wished for."""
    inside = story.tokens.within(sentence)
    words = [story.lower[i] for i in inside]
    at = word.first - inside.start
    before = words[max(0, at - 4) : at]
    if before[-1:] == ["to"]:
        return True
    if any(w in NEGATORS or w.endswith("n't") for w in before) or condition(words):
        return True
    return any(softened(words, i) for i in range(max(0, at - 2), at)) and words[at] not in ("order", "ordered")


def _elsewhere(comparison: Comparison, word: Exchangeable) -> bool:
    """Whether any source has the very word, of the same noun where the list asks for one."""
    lower = comparison.story.lower[word.first : word.last + 1]
    for source in comparison.sources:
        for i in source.story.places.get(lower[0], ()):
            if _nobody(source.story, word._replace(first=i)):
                continue
            if source.story.lower[i : i + len(lower)] == lower:
                behind = [stem(w) for w in source.story.lower[i + len(lower) : i + len(lower) + 2]]
                if word.kind == "steps" or (word.head in behind and word.head):
                    return True
    return False


def _nobody(story: Story, word: Exchangeable) -> bool:
    """Whether a word is told of nobody: nobody was killed."""
    return not _NOBODY.isdisjoint(story.lower[max(0, word.first - 3) : word.first])


def _denied(story: Story, word: Exchangeable) -> bool:
    """Whether a negator stands right before a word: not guilty."""
    return not NEGATORS.isdisjoint(story.lower[max(0, word.first - 1) : word.first])


_NOBODY = frozenset(("nobody", "none", "no", "neither"))


def _beside(story: Story, word: Exchangeable, there: Story, other: Exchangeable) -> bool:
    """Whether the words beside both are partly the same."""
    return bool(_around(story, word) & _around(there, other))


def _around(story: Story, word: Exchangeable) -> set[str]:
    """The stems of the words beside one."""
    return sense(filter(str.isalpha, story.lower[max(0, word.first - 4) : word.last + 5]))


def _content(story: Story, span: Span) -> set[str]:
    return sense((story.lower[i] for i in story.tokens.within(span)), 2)


def _span(story: Story, word: Exchangeable) -> Span:
    return Span(story.tokens.starts[word.first], story.tokens.ends[word.last])
