"""Phrases, written word by word -> where they stand among the tokens of a story; no patterns, so they cost next to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story


class IndexedPhrase(NamedTuple):
    """A phrase where it stands: tokens `first` to `last`, both included."""

    first: int
    last: int
    text: str
    """The phrase as the rule has it."""


MOST_FORMS = 64
"""A phrase that can be written in more ways than this is refused: each word that may be missing doubles them."""


def ways_to_write(phrase: str) -> int:
    """In how many ways a phrase can be written, words that stand for one another aside."""
    if "|" not in phrase:
        return 1
    optional = sum("" in word.split("|") for word in phrase.split())
    return 1 << min(optional, 60)


class Phrases:
    """Phrases by their first word. `a|b` in a phrase stands for either word, `a|` for the word or none, `#` for a figure.

    Case, the shape of apostrophes, punctuation and line ends between the words do not count. Of two phrases that fit at a
    place the longer one is taken.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = {}
        self._by_longest: dict[str, set[int]] = {}
        """A phrase's longest word -> how far into the phrase it stands: long words are rare, and most stories have none."""
        for text in phrases:
            written = [frozenset(word.split("|")) for word in text.lower().replace("’", "'").split()]
            for words in filter(None, _optional(written) if "|" in text else (tuple(written),)):
                for first in words[0]:
                    self._by_first.setdefault(first, []).append((words, text))
                sizes = [min(map(len, word)) for word in words]
                at = sizes.index(max(sizes))
                for longest in words[at]:
                    self._by_longest.setdefault(longest, set()).add(at)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], index: int) -> IndexedPhrase | None:
        """The phrase that begins with this token; `words` are in lower case."""
        room = len(words) - index
        for phrase, text in self._by_first.get(self._head(words[index]), ()):
            if len(phrase) <= room and all(map(_fits, phrase, words[index : index + len(phrase)])):
                return IndexedPhrase(index, index + len(phrase) - 1, text)
        return None

    def _head(self, word: str) -> str:
        """Under which first word the phrases stand that this word may begin."""
        return "#" if word not in self._by_first and word[0].isdigit() else word

    def beginnings(self, story: Story) -> set[int]:
        """The tokens of a story with which a phrase may begin, by its longest word."""
        places, longest = story.places, self._by_longest
        found = {i - far for word in longest.keys() & places.keys() for far in longest[word] for i in places[word] if i >= far}
        if "#" in longest:
            figures = [i for word, at in places.items() if word[0].isdigit() for i in at]
            found.update(i - far for far in longest["#"] for i in figures if i >= far)
        return found

    def over(self, story: Story) -> Iterator[IndexedPhrase]:
        """The phrases of a whole story in order, none overlapping another."""
        free, words = 0, story.lower
        for index in sorted(self.beginnings(story)):
            found = self.at(words, index) if index >= free else None
            if found is not None:
                free = found.last + 1
                yield found

    def within(self, words: Sequence[str], start: int, end: int) -> Iterator[IndexedPhrase]:
        """The phrases among the tokens from `start` to before `end`, in order, none overlapping another."""
        first = self._by_first
        at = start
        for index in [i for i in range(start, end) if words[i] in first or ("#" in first and words[i][0].isdigit())]:
            found = self.at(words, index) if index >= at else None
            if found is not None and found.last < end:
                at = found.last + 1
                yield found


def _fits(wanted: frozenset[str], word: str) -> bool:
    return word in wanted or ("#" in wanted and word[0].isdigit())


def _optional(words: list[frozenset[str]]) -> Iterator[tuple[frozenset[str], ...]]:
    """A phrase with and without each of its words that may be missing."""
    for i, word in enumerate(words):
        if "" in word:
            yield from _optional(words[:i] + words[i + 1 :])
            if len(word) > 1:
                yield from _optional([*words[:i], word - {""}, *words[i + 1 :]])
            return
    yield tuple(words)
