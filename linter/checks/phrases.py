"""Phrases, written word by word -> where they stand among the tokens of a story; no patterns, so they cost next to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Phrase(NamedTuple):
    """A phrase where it stands: tokens `first` to `last`, both included."""

    first: int
    last: int
    text: str
    """The phrase as the rule has it."""


class Phrases:
    """Phrases by their first word. `a|b` in a phrase stands for either word, `a|` for the word or none, `#` for a figure.

    Case, the shape of apostrophes, punctuation and line ends between the words do not count. Of two phrases that fit at a
    place the longer one is taken.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for text in phrases:
            for words in _spelled_out(text.lower().replace("’", "'").split()):
                if words:
                    self._by_first.setdefault(words[0], []).append((words, text))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], index: int) -> Phrase | None:
        """The phrase that begins with this token; `words` are in lower case."""
        for phrase, text in self._by_first.get(words[index], ()):
            if index + len(phrase) <= len(words) and all(map(_same, phrase, words[index : index + len(phrase)])):
                return Phrase(index, index + len(phrase) - 1, text)
        return None

    def within(self, words: Sequence[str], start: int, end: int) -> Iterator[Phrase]:
        """The phrases among the tokens from `start` to before `end`, in order, none overlapping another."""
        first = self._by_first
        at = start
        for index in [i for i in range(start, end) if words[i] in first]:
            found = self.at(words, index) if index >= at else None
            if found is not None and found.last < end:
                at = found.last + 1
                yield found


def _same(wanted: str, word: str) -> bool:
    return wanted == word or (wanted == "#" and word[0].isdigit())


def _spelled_out(words: list[str]) -> list[tuple[str, ...]]:
    """A phrase with alternatives as the phrases that it stands for."""
    found: list[tuple[str, ...]] = [()]
    for word in words:
        found = [(*phrase, choice) if choice else phrase for phrase in found for choice in word.split("|")]
    return found
