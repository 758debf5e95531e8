"""Words that should not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.vale.accepted_terms import AcceptedTerms
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.matcher import Clock, Matcher
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.language.scope_view import ScopeView
    from linter.desk import Desk

_LINE_ENDS = lazy_pattern(r"(?:\s*[\r\n])?([^\S\r\n]*\S(?:.*\S)?[^\S\r\n]*)", re.DOTALL)
"""The words found from their own line on."""


@record
class Existence:
    """Reports every match of its patterns: words, phrases or anything else that should not stand in the copy.

    The message's `%s` is the words found; where an action offers replacements, the second `%s` names them.
    """

    tokens: tuple[str, ...] = ()
    """Patterns; each is matched as whole words unless `nonword` is set."""
    raw: tuple[str, ...] = ()
    """Patterns that are joined, without anything between them, and put before the tokens."""
    append: bool = False
    """Put `raw` behind the tokens instead."""
    ignorecase: bool = False
    """Match upper and lower case alike."""
    nonword: bool = False
    """Take the patterns as they stand, not only between word boundaries."""
    exceptions: tuple[str, ...] = ()
    """A match that holds one of these patterns, as words, is left alone."""
    vocab: bool = True
    """The words that the desk accepts are exceptions too."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """How to mend it: `name` and `params`."""
    matchcase: bool = False
    """Give the replacements the case of the words found."""
    _accepted: tuple[str, ...] = ()
    _template: str = ""

    @cached_property
    def matcher(self) -> Matcher:
        """The patterns."""
        raw = "".join(self.raw)
        return Matcher(
            self.tokens,
            words=not self.nonword,
            ignorecase=self.ignorecase,
            before="" if self.append else raw,
            after=raw if self.append else "",
            template="" if self.nonword else self._template,
        )

    @cached_property
    def _exceptions(self) -> AcceptedTerms:
        return AcceptedTerms(self.exceptions, self._accepted if self.vocab and not self.nonword else ())

    def check(self) -> None:
        """Compile the patterns. Raises RuleError where one is faulty."""
        self.matcher.check()

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        for view, spans in story.prose.select(self.scope):
            for match in self.matcher.find(view, spans, clock):
                if not self._exceptions.cover(match, view, spans, clock):
                    yield self._hit(Span(match.start, match.end), view, clock)

    def _hit(self, span: Span, view: ScopeView, clock: Clock) -> Hit:
        found, shown = view.text[span.start : span.end], view.shown(*span)
        if not self.action:
            return Hit(_trimmed(span, found), words=(found,), raw=view.raw, shown=shown)
        from linter.checks.vale.actions import cased, replacements, told

        instead = replacements(self.action, found, clock)
        if self.matchcase:
            instead = tuple(cased(text, found) for text in instead)
        return Hit(span, words=(found, told(instead, found)), suggestions=instead, raw=view.raw, shown=shown)


def _trimmed(span: Span, found: str) -> Span:
    """The span without the line ends at its ends, and what white space stands beyond them: it may begin in the line before."""
    lines = _LINE_ENDS.match(found)
    if not found.strip() or lines is None or lines[1] == found:
        return span
    return Span(span.start + lines.start(1), span.start + lines.end(1))
