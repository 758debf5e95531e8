"""One thing that needs another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.vale.accepted_terms import AcceptedTerms
from linter.finding import Hit
from linter.matcher import Clock, compile_pattern, scan, search
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.desk import Desk


@record
class Conditional:
    """Reports what `first` matches unless `second` speaks for it.

    Where `second` has a group, the words it captured are known from that block of the article on: an abbreviation is,
    once it is spelled out. Where it has none, a match of it in the same block is enough.
    """

    first: str
    """The pattern that needs something, taken as it stands."""
    second: str
    """The pattern that it needs."""
    ignorecase: bool = False
    """Read and not used, as in Vale: write `(?i)` into the patterns."""
    exceptions: tuple[str, ...] = ()
    """A match that holds one of these patterns, as words, is left alone."""
    vocab: bool = True
    """The words that the desk accepts are exceptions too."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    _accepted: tuple[str, ...] = ()

    @cached_property
    def patterns(self) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
        """Both patterns, compiled."""
        return compile_pattern(self.first), compile_pattern(self.second)

    def check(self) -> None:
        """Raise RuleError if a pattern is faulty."""
        _ = self.patterns

    @cached_property
    def _exceptions(self) -> AcceptedTerms:
        return AcceptedTerms(self.exceptions, self._accepted if self.vocab else ())

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        first, second = self.patterns
        known: set[str] = set()
        for view, spans in story.prose.select(self.scope):
            for span in spans:
                text = view.slice(span)
                if second.groups:
                    known.update(group for match in scan(second, text, clock) for group in match.groups() if group)
                elif search(second, text, clock):
                    continue
                for match in scan(first, text, clock):
                    hit = Span(span.start + match.start(), span.start + match.end())
                    if match[0] and match[0] not in known and not self._exceptions.cover(hit, view, spans, clock):
                        yield Hit(hit, words=(match[0],), raw=view.raw)
