"""Quotations and the sources -> the fragments from which a denial or a condition right beside them was cut."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.sources.passage import Passage


@record
class QuoteContext:
    """Looks, where a quotation is a part of a sentence of the source, at the words of that sentence around it: a denial right
    in front of the quoted words, or a condition on them, must stand in the story too.
    """

    denials: tuple[str, ...] = ("not", "never", "no", "nor", "neither", "without", "hardly", "barely", "cannot")
    """Words that turn what follows; words in -n't count as well."""
    conditions: tuple[str, ...] = ("if", "unless", "until")
    """Words that make what they stand beside conditional."""
    before: int = 8
    """How many words in front of the quoted ones are looked at."""
    after: int = 4
    """How many words behind them are looked at, for conditions."""
    words: int = 2
    """A quotation of fewer words is left alone."""

    @cached_property
    def _denials(self) -> frozenset[str]:
        return frozenset(self.denials)

    @cached_property
    def _conditions(self) -> frozenset[str]:
        return frozenset(self.conditions)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        for quotation, passage in desk.sources.against(story).quotations():
            if passage is None or passage.verdict != "verbatim" or passage.last - passage.first + 1 < self.words:
                continue
            here = self._cut(passage)
            if here is None or not all(
                self._cut(passage._replace(source=source, first=first, last=last))
                for source, first, last in desk.sources.same_words(passage)
            ):
                continue
            own = self._around(story, quotation.span)
            word, span = here
            timed = word == "until"
            if not any(
                other in self._denials or (other in self._conditions and (other == "until") == timed) or _contracted(other)
                for other in own
            ):
                yield Hit(
                    quotation.inner,
                    (word,),
                    verdict="altered",
                    related=(
                        Related(
                            span, f"the source says '{_line(passage.source.document.words(span))}'", passage.source.document
                        ),
                    ),
                )

    def _around(self, story: Story, span: Span) -> list[str]:
        """The story's own words in the sentence of the quotation, and inside it."""
        index = bisect_right(story.sentences, span.start, key=lambda sentence: sentence.start) - 1
        sentence = story.sentences[index] if index >= 0 else span
        return [story.lower[i] for i in story.tokens.within(Span(sentence.start, max(sentence.end, span.end)))]

    def _cut(self, passage: Passage) -> tuple[str, Span] | None:
        """The word that was cut, and the words of the source from there on, or up to there."""
        words, text = passage.source.words, passage.source.document.text
        for i in range(passage.first - 1, max(-1, passage.first - 1 - self.before), -1):
            if _ends(text[words.ends[i] : words.starts[i + 1]]):
                break
            if words.folded[i] in self._denials or words.folded[i] in self._conditions or _contracted(words.folded[i]):
                return words.folded[i], words.span(i, passage.last)
        for i in range(passage.last + 1, min(len(words.folded), passage.last + 1 + self.after)):
            between = text[words.ends[i - 1] : words.starts[i]]
            if _ends(between) and (between.strip() != "," or i > passage.last + 1):  # a condition may stand behind one comma
                break
            if words.folded[i] in self._conditions:
                return words.folded[i], words.span(passage.first, i)
        return None


def _ends(between: str) -> bool:
    """Whether a sentence, a clause or a speech ends between two words."""
    return any(sign in between for sign in '.!?;:,\n”“"—–')


def _contracted(word: str) -> bool:
    return word.endswith("n't")


def _line(text: str) -> str:
    return " ".join(text.split())
