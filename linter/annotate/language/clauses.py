"""Story -> its clauses, sentence by sentence: verbs with their subjects, objects and what governs them; noun phrases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.annotate.language.chunks import chunk
from linter.annotate.language.clause_reader import ClauseReader
from linter.annotate.language.phrases import Item, Noun, Verb
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

LONGEST = 150
"""Words of a sentence that is read; a longer one is a list or a mishap."""


_DATELINE = lazy_pattern(
    r"(?:[A-Z][A-Z.’'/-]{2,}(?: [A-Z.’'/-]{2,})*[^\n—–]{0,50}?"
    r"|[A-Z][\w’' -]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? \([\w ]{2,20}\))"
    r"\s(?:—|–|-|--)\s(?=[A-Z\"“])"
)
"""Place and day in front of a story's first sentence: PORT VELL, Feb 10 - """


class Parsed(NamedTuple):
    """What was read of a sentence."""

    verbs: tuple[Verb, ...]
    nouns: tuple[Noun, ...]
    items: tuple[Item, ...]


class Clauses:
    """The clauses of a story; a sentence is read when first asked for."""

    def __init__(self, story: Story) -> None:
        selected = story.prose.select(("text",))
        self._view = selected[0].view if selected else None
        self._story, self._sentences = story, story.sentences
        self._read: dict[int, Parsed] = {}

    def __len__(self) -> int:
        return len(self._sentences)

    def of(self, sentence: int) -> Parsed:
        """The clauses of the sentence with this index."""
        found = self._read.get(sentence)
        if found is None:
            from linter.annotate.language.treebank_words import tagged_words

            span = self._sentences[sentence]
            dateline = _DATELINE.match(self._story.text, span.start, span.end)
            span = Span(dateline.end(), span.end) if dateline else span
            words = tagged_words(self._view, span) if self._view else []
            found = self._read[sentence] = parse_clauses(words)
        return found

    def around(self, offset: int) -> Parsed:
        """The clauses of the sentence that holds an offset."""
        sentence = self._story.sentence_at(offset)
        return self.of(sentence) if sentence >= 0 else Parsed((), (), ())

    def verb(self, offset: int) -> Verb | None:
        """The verb whose main word holds the offset."""
        return next((verb for verb in self.around(offset).verbs if verb.span.start <= offset < verb.span.end), None)

    def noun(self, offset: int) -> Noun | None:
        """The noun phrase that holds the offset."""
        return next((noun for noun in self.around(offset).nouns if noun.span.start <= offset < noun.span.end), None)


def parse_clauses(words: Sequence) -> Parsed:  # type: ignore[type-arg]
    """The clauses of one sentence of tagged words."""
    if not words or len(words) > LONGEST:
        return Parsed((), (), ())
    items = chunk(words)
    reader = ClauseReader(items)
    reader.read()
    return Parsed(tuple(reader.verbs), tuple(reader.nouns), tuple(items))
