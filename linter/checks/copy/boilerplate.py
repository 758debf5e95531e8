"""Sentences and lines that belong to the page, the wire or the publisher, and not to the story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.copy.phrase_index import Phrases
from linter.checks.copy.quoted import quotation_at
from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class Boilerplate:
    """Reports whole sentences and lines that were carried over with the copy: calls to subscribe, links to other stories,
    labels of the page, notices of the publisher.

    A sentence is reported if it is one of `lines`, if it opens with one of `openings` or, without a full stop, ends with one
    of `endings`, or if it asks the reader for something (`calls`) and holds out something that publishers offer (`offers`).
    What stands in quotation marks is left alone: somebody said it. The lists hold phrases, not patterns: `a|b` stands for
    either word, `a|` for the word or none; case and punctuation do not count, but a colon at the end of a phrase must stand
    in the copy.
    """

    lines: tuple[str, ...] = ()
    """Phrases that are boilerplate where they are the whole sentence or line."""
    openings: tuple[str, ...] = ()
    """Phrases that are boilerplate where a sentence opens with them."""
    endings: tuple[str, ...] = ()
    """Phrases that are boilerplate where a line without a full stop ends with them."""
    signs: tuple[str, ...] = ()
    """Signs that are boilerplate where a sentence begins with them, as they stand: `©`."""
    calls: tuple[str, ...] = ()
    """What the reader is asked to do; it opens the sentence, or follows a comma, a colon, a dash or another call."""
    offers: tuple[str, ...] = ()
    """What the reader is offered; it stands anywhere in a sentence that holds a call."""
    longest: int = 40
    """A sentence of more words is copy."""

    @cached_property
    def _lines(self) -> Phrases:
        return Phrases(self.lines)

    @cached_property
    def _openings(self) -> Phrases:
        return Phrases(phrase for phrase in self.openings if not phrase.endswith(":"))

    @cached_property
    def _labels(self) -> Phrases:
        return Phrases(phrase.rstrip(": ") for phrase in self.openings if phrase.endswith(":"))

    @cached_property
    def _endings(self) -> Phrases:
        return Phrases(self.endings)

    @cached_property
    def _calls(self) -> Phrases:
        return Phrases(self.calls)

    @cached_property
    def _offers(self) -> Phrases:
        return Phrases(self.offers)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text = story.text
        found: list[Span] = []
        begins = self._lines.beginnings(story) | self._openings.beginnings(story) | self._labels.beginnings(story)
        inside = sorted(self._endings.beginnings(story) | self._calls.beginnings(story))
        for number in sorted(self._sentences(story, begins.union(inside))):
            sentence = story.sentences[number]
            tokens = story.tokens.within(sentence)
            if (
                0 < len(tokens) <= self.longest
                and (tokens[0] in begins or self.signs or bisect_left(inside, tokens.start) < bisect_left(inside, tokens.stop))
                and self._fits(story, tokens, sentence)
                and quotation_at(story, sentence) is None
            ):
                if found and _adjoin(text, found[-1], sentence):
                    found[-1] = Span(found[-1].start, sentence.end)
                else:
                    found.append(sentence)
        for span in found:
            yield Hit(span, words=(_short(text[span.start : span.end]),))

    def _sentences(self, story: Story, places: set[int]) -> set[int]:
        """The sentences that hold one of some tokens, or begin with a sign."""
        starts = story.tokens.starts
        found = {story.sentence_at(starts[place]) for place in places if place < len(starts)} - {-1}
        if self.signs and any(sign in story.text for sign in self.signs):
            found.update(n for n, span in enumerate(story.sentences) if story.text.startswith(self.signs, span.start))
        return found

    def _fits(self, story: Story, tokens: range, sentence: Span) -> bool:
        words, starts, ends = story.lower, story.tokens.starts, story.tokens.ends
        first = tokens[0]
        if self.signs and story.text.startswith(self.signs, sentence.start):
            return True
        whole = self._lines.at(words, first)
        if whole and whole.last == tokens[-1] and sum(c.isalnum() for c in story.text[ends[whole.last] : sentence.end]) == 0:
            return True
        opening = self._openings.at(words, first)
        if opening and opening.last <= tokens[-1]:
            return True
        label = self._labels.at(words, first)
        if label and story.text[ends[label.last] : ends[label.last] + 2].lstrip().startswith(":"):
            return True
        endings = self._endings.within(words, first, tokens[-1] + 1) if story.text[sentence.end - 1].isalnum() else ()
        if any(phrase.last == tokens[-1] for phrase in endings):
            return True
        if not self.calls:
            return False
        for call in self._calls.within(words, first, tokens[-1] + 1):
            before = story.text[sentence.start : starts[call.first]].rstrip()
            if not before or before[-1] in ",:;–—-|•*>(" or words[call.first - 1] in ("and", "or", "please"):
                return any(True for _ in self._offers.within(words, first, tokens[-1] + 1))
        return False


def _adjoin(text: str, one: Span, other: Span) -> bool:
    """Whether two sentences follow one another in the same line."""
    return text[one.end : other.start].strip(" \t") == ""


def _short(text: str) -> str:
    """The first words of a sentence, to name it by."""
    words = text.split()
    return " ".join(words) if len(words) <= 8 else " ".join(words[:7]) + " …"
