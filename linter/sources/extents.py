"""A sentence -> how much of a thing, or which of its kind, it speaks of: part or whole, rank, bound, what it excepts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.language.numerals import SMALL
from linter.annotate.language.plurals import singular
from linter.lexicon import line_list, word_list
from linter.record import NamedTuple
from linter.sources.vocabulary import LIGHT
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

_SOME, _WHOLES = word_list("extents", "some"), word_list("extents", "wholes")
_BARE = frozenset("several some most many few".split())
"""Words that speak of a part right before the noun: several bakeries."""
_RANKS = {word: rank for rank, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_ONE_WORD = {"biggest": "largest", "greatest": "largest", "longest-running": "longest", "earliest": "oldest"}
_NO_SUPERLATIVE = frozenset(
    "west latest interest forest harvest request protest contest guest honest modest best rest arrest".split()
)
ONE_OF = 0
"""The rank of what is only among the first of its kind."""
_REACH = 6
"""Words behind `some of` in which the noun comes."""


@cache
def _phrases(section: str) -> dict[str, list[list[str]]]:
    """The phrases of a section by their first word, the longer ones first."""
    found: dict[str, list[list[str]]] = {}
    for words in sorted(map(str.split, line_list("extents", section)), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found


def _phrase_at(section: str, words: Sequence[str], i: int) -> int:
    """How many words the phrase of a section has that stands at an index; 0 where none does."""
    return next((len(phrase) for phrase in _phrases(section).get(words[i], ()) if words[i : i + len(phrase)] == phrase), 0)


class Extent(NamedTuple):
    """A noun of which a sentence says how much it speaks of."""

    noun: str
    """Singular, lower case."""
    span: Span
    """From the word that says how much to the noun."""
    figure: str = ""
    """The figure of the whole, where one stands: 30 in `several of the 30 holders`."""


class Rank(NamedTuple):
    """A superlative, and which in its order it gives."""

    word: str
    rank: int
    """1 for the largest, 2 for the second largest, `ONE_OF` for one of the largest."""
    span: Span
    since: str = ""
    """`ever` where it is told of all time, the year since when, or empty."""


def parts(story: Story, sentence: Span) -> Iterator[Extent]:
    """The nouns of a sentence of which it speaks only in part: several of the 30 holders, parts of the valley."""
    lower, tokens = story.lower, story.tokens
    inside = tokens.within(sentence)
    for i in inside:
        length = _phrase_at("parts", lower, i)
        if (
            not length
            and (lower[i][0].isdigit() or lower[i] in SMALL)
            and lower[i + 1 : i + 2] == ["of"]
            and lower[i + 2 : i + 3] in (["the"], ["its"])
        ):
            length = 2
        if not length and lower[i] in _BARE and lower[i + 1 : i + 2] and lower[i + 1][0].isalpha():
            length = 1
        if length:
            yield from _named(story, i, i + length, inside.stop)


def wholes(story: Story, sentence: Span) -> Iterator[Extent]:
    """The nouns of a sentence of which it speaks as a whole: all holders, every plot, across the valley, the 30 holders."""
    lower, tokens = story.lower, story.tokens
    inside = tokens.within(sentence)
    for i in inside:
        if lower[i] in _WHOLES or (
            lower[i] == "the"
            and lower[i + 1 : i + 2]
            and (lower[i + 1][0].isdigit() or (lower[i + 1] in SMALL and lower[i + 1] not in ("one", "two")))
            and lower[i - 1 : i] != ["of"]
        ):
            yield from _named(story, i, i + 1, inside.stop)


def _named(story: Story, first: int, at: int, stop: int) -> Iterator[Extent]:
    """The nouns behind a word of extent, up to the first small word that ends their phrase."""
    lower, tokens = story.lower, story.tokens
    figure = ""
    for j in range(at, min(at + _REACH, stop)):
        word = lower[j]
        if word[0].isdigit() or word in SMALL:
            figure = word
        elif word in ("the", "its", "their", "his", "her", "of", "these", "those"):
            continue
        elif word in LIGHT or not word[0].isalpha():
            return
        else:
            yield Extent(singular(word), Span(tokens.starts[first], tokens.ends[j]), figure)


def is_partial(story: Story, sentence: Span) -> bool:
    """Whether a sentence has any word that says it does not speak of the whole."""
    lower = story.lower
    return any(
        (lower[i] in _SOME and (lower[i] != "up" or lower[i + 1 : i + 2] == ["to"])) or _phrase_at("parts", lower, i)
        for i in story.tokens.within(sentence)
    )


def exception(story: Story, sentence: Span) -> Span | None:
    """Where a sentence excepts something: with the exception of the one in Harbour Street."""
    lower, tokens = story.lower, story.tokens
    for i in tokens.within(sentence):
        if _phrase_at("except", lower, i):
            return Span(tokens.starts[i], sentence.end)
    return None


def ranks(story: Story, sentence: Span) -> Iterator[Rank]:
    """The superlatives of a sentence: the third-biggest port, one of the largest, the most since 1993."""
    lower, tokens = story.lower, story.tokens
    inside = tokens.within(sentence)
    for i in inside:
        word, rank, first = lower[i], 1, i
        head, _, tail = word.partition("-")
        if head in _RANKS and tail:
            word, rank = tail, _RANKS[head]
        elif i > inside.start and lower[i - 1] in _RANKS and lower[i - 1] != "first":
            rank, first = _RANKS[lower[i - 1]], i - 1
        if not (word == "most" or (word.endswith("est") and len(word) > 5 and word not in _NO_SUPERLATIVE)):
            continue
        before = lower[max(inside.start, first - 6) : first]
        if rank == 1 and not {"the", "its", "their", "s"} & set(before[-2:]) and not (before and before[-1].endswith("'s")):
            continue
        if any(_phrase_at("among", before, k) for k in range(len(before))):
            rank = ONE_OF
        behind = lower[i + 1 : i + 9]
        since = "ever" if any(_phrase_at("ever", behind, k) for k in range(len(behind))) else ""
        year = next((b for a, b in pairwise(behind) if a == "since" and b.isdigit()), "")
        yield Rank(_ONE_WORD.get(word, word), rank, Span(tokens.starts[first], tokens.ends[i]), since or year)
