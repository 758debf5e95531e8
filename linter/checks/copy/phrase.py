"""Phrases that should not stand in the copy, or not without a source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from linter.checks.copy.phrase_index import MOST_FORMS, Phrases, ways_to_write
from linter.checks.copy.quoted import in_code, quotation_at
from linter.finding import Hit
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_STOPS = frozenset('.!?;:()[]"“”')
_CUE = frozenset("45")
_NAMED = frozenset("full surname initials organisation acronym".split())


@record
class Phrase:
    """Reports phrases, word by word: case, the shape of apostrophes and line ends between the words do not count.

    What stands in quotation marks is left alone, for somebody said it. `a|b` in a phrase stands for either word, `a|` for the
    word or none. With `unless` a phrase is reported only where its sentence gives no source: “experts say” with no expert
    named, “the first-ever tunnel” that nobody vouches for.
    """

    tokens: tuple[str, ...] = ()
    """The phrases."""
    swap: Mapping[str, str] = field(default_factory=dict)
    """More phrases, each with what to write instead; the message's first `%s` is the words found, the second the other."""
    common: bool = False
    """Report only common nouns: a capital inside a sentence makes a phrase a name."""
    not_after: tuple[str, ...] = ()
    """Phrases that make it right where they stand directly before it; `'s` stands for any possessive."""
    not_before: tuple[str, ...] = ()
    """Words that make it right where they stand directly behind it."""
    in_quotes: bool = False
    """Report what stands in quotation marks too."""
    unless: Literal["", "named", "attributed"] = ""
    """What makes the phrase right: a person or an organisation that is named, or any words that say whose statement it is."""
    within: int = 0
    """How many of the sentences that follow may give the source."""

    def __post_init__(self) -> None:
        for phrase in (*self.tokens, *self.swap, *self.not_after):
            if ways_to_write(phrase) > MOST_FORMS:
                raise ValueError(f"'{phrase[:60]}' can be written in more than {MOST_FORMS} ways; leave some of its bars out")

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases((*self.tokens, *self.swap))

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        words, starts, ends = story.lower, story.tokens.starts, story.tokens.ends
        for phrase in self._phrases.over(story):
            span = Span(starts[phrase.first], ends[phrase.last])
            if not _STOPS.isdisjoint(story.text[span.start : span.end]):
                continue
            if in_code(story, span) or (not self.in_quotes and quotation_at(story, span)):
                continue
            if (
                self._led(words, phrase.first)
                or words[phrase.last + 1 : phrase.last + 2] in self._behind
                or (self.common and self._named(story, phrase.first))
            ):
                continue
            if self.unless and self._sourced(story, span):
                continue
            found, instead = story.text[span.start : span.end], self.swap.get(phrase.text, "")
            if found[0].isupper() and instead:
                instead = instead[0].upper() + instead[1:]
            yield Hit(span, words=(found, instead), suggestions=(instead,) if instead else ())

    def _named(self, story: Story, first: int) -> bool:
        """Whether the phrase has a capital that no sentence gives it."""
        return story.tokens.words[first][0].isupper() and first not in story.openings

    @cached_property
    def _leads(self) -> list[tuple[str, ...]]:
        return [tuple(lead.lower().split()) for lead in self.not_after if not lead.startswith("'")]

    @cached_property
    def _behind(self) -> list[list[str]]:
        return [[word.lower()] for word in self.not_before]

    def _led(self, words: list[str], first: int) -> bool:
        """Whether one of `not_after` ends directly before this token."""
        if "'s" in self.not_after and first and words[first - 1].endswith(("'s", "s'")):
            return True
        return any(first >= len(lead) and tuple(words[first - len(lead) : first]) == lead for lead in self._leads)

    def _sourced(self, story: Story, span: Span) -> bool:
        """Whether the sentence, or one of those that follow it, gives a source."""
        sentences = story.sentences
        at = bisect_right(sentences, (span.start, len(story.text))) - 1
        if at < 0:
            return False
        stretch = Span(sentences[at].start, sentences[min(at + self.within, len(sentences) - 1)].end)
        if self.unless == "attributed":
            from linter.annotate.quotes.speech_cues import grades

            graded = grades()
            return any(graded.get(story.lower[i]) in _CUE for i in story.tokens.within(stretch))
        first = bisect_left(story.mentions, stretch.start, key=lambda mention: mention.span.start)
        after = bisect_left(story.mentions, stretch.end, key=lambda mention: mention.span.start)
        return any(
            stretch.covers(mention.span) and mention.kind in _NAMED and not mention.span.overlaps(span)
            for mention in story.mentions[first:after]
        )
