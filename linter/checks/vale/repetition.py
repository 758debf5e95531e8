"""The same words twice running."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from operator import eq
from typing import TYPE_CHECKING

from linter.checks.vale.accepted_terms import AcceptedTerms
from linter.finding import Hit
from linter.matcher import Clock, compile_pattern, scan
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.desk import Desk

_ENDS = (".", "!", "?")


@record
class Repetition:
    """Reports two matches of a pattern, one directly after the other, that hold the same words.

    Nothing is reported where a sentence ends between them. The message's `%s` is the word repeated.
    """

    tokens: tuple[str, ...]
    """Patterns, taken as they stand; what lies between two matches does not count."""
    max: int = 0
    """How many repeats are allowed."""
    alpha: bool = False
    """Only words of letters count."""
    ignorecase: bool = False
    """Upper and lower case are alike."""
    exceptions: tuple[str, ...] = ()
    """Repetitions that hold one of these patterns, as words, are left alone."""
    vocab: bool = True
    """The words that the desk accepts are exceptions too."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it: `name` and `params`."""
    _accepted: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The patterns, joined and compiled."""
        return compile_pattern("|".join(self.tokens), self.ignorecase)

    def check(self) -> None:
        """Raise RuleError if a pattern is faulty."""
        _ = self.pattern

    @cached_property
    def _exceptions(self) -> AcceptedTerms:
        return AcceptedTerms(self.exceptions, self._accepted if self.vocab else ())

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        for view, spans in story.prose.select(self.scope):
            for span in spans:
                for first, last, word in self._repeats(view.slice(span), clock):
                    hit = Span(span.start + first, span.start + last)
                    if not self._exceptions.cover(hit, view, spans, clock):
                        yield self._hit(hit, view.text[hit.start : hit.end], word, view.raw, clock)

    def _repeats(self, text: str, clock: Clock) -> Iterator[tuple[int, int, str]]:
        """(start, end, word) of every repetition, both words included."""
        before, start, count = "", 0, 0
        if not self._any(text, clock):
            return
        for match in scan(self.pattern, text, clock):
            word = match[0].strip()
            same = word.lower() == before.lower() if self.ignorecase else word == before
            if same and word and (not self.alpha or word.isalpha()):
                count += 1
                if count > self.max and not self._ends(text[start : match.end()], word):
                    yield start, match.end(), word
                    count = 0
            before, start = word, match.start()

    def _any(self, text: str, clock: Clock) -> bool:
        """Whether any match at all holds the same words as the one before it."""
        if self.pattern.groups:
            return True  # a list of matches would be one of their groups
        try:
            found: list[str] = self.pattern.findall(text, timeout=clock.left())
        except TimeoutError:
            raise clock.over() from None
        words = [word.strip() for word in found]
        if self.ignorecase:
            words = [word.lower() for word in words]
        return any(map(eq, words, words[1:]))

    def _ends(self, text: str, word: str) -> bool:
        """Whether a sentence ends between the two words."""
        between = text[len(word) : len(text) - len(word)].rstrip()
        return between.endswith(_ENDS) or (word.endswith(_ENDS) and text[-len(word)].isupper())

    def _hit(self, span: Span, found: str, word: str, raw: bool, clock: Clock) -> Hit:
        if not self.action:
            return Hit(span, words=(word,), raw=raw)
        from linter.checks.vale.actions import replacements

        return Hit(span, words=(word,), suggestions=replacements(self.action, found, clock), raw=raw)
