"""A sentence -> the words of it that exclude others, from a shipped list: left of left and right, `convicted` above others."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from linter.lexicon import line_list
from linter.record import NamedTuple
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.annotate import Story
    from linter.text import Span

Kind = Literal["bound", "places", "sure", "steps"]
"""bound: one stands for another only before the same noun. places: in the same passage, beside the same words; sure: where the
passage is like the sentence. steps: the later says more."""
KINDS: tuple[Kind, ...] = ("bound", "places", "sure", "steps")


class _Entry(NamedTuple):
    kind: Kind
    line: int
    group: int
    stems: tuple[str, ...]


class Exchangeable(NamedTuple):
    """A word of a sentence, or a phrase, and which of those that exclude one another it is."""

    kind: Kind
    line: int
    group: int
    first: int
    last: int
    """Tokens of the story, the last included."""
    head: str
    """The stem of the word of sense behind it."""


@cache
def _entries() -> dict[str, list[_Entry]]:
    """The phrases of the list by the stem of their first word."""
    found: dict[str, list[_Entry]] = {}
    for kind in KINDS:
        for line, groups in enumerate(line_list("exchanges", kind)):
            for group, phrases in enumerate(groups.split(" | ")):
                for phrase in phrases.split(", "):
                    stems = tuple(_key(word) for word in phrase.split())
                    found.setdefault(stems[0], []).append(_Entry(kind, line, group, stems))
    return found


def _key(word: str) -> str:
    """The stem; a word in -ly is another than the one without: monthly."""
    return word if word.endswith("ly") else stem(word)


def exchangeable(story: Story, sentence: Span) -> Iterator[Exchangeable]:
    """The words of a sentence that stand in the list."""
    entries, lower = _entries(), story.lower
    inside = story.tokens.within(sentence)
    stems = [_key(lower[i]) for i in inside]
    for at, own in enumerate(stems):
        for entry in entries.get(own, ()):
            size = len(entry.stems)
            if tuple(stems[at : at + size]) == entry.stems:
                head = next((word for word in stems[at + size : at + size + 2] if word not in LIGHT and word.isalpha()), "")
                yield Exchangeable(entry.kind, entry.line, entry.group, inside.start + at, inside.start + at + size - 1, head)
