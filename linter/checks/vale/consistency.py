"""Two ways of writing the same, mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.matcher import Clock, Match, Matcher
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.language.scope_view import ScopeView
    from linter.desk import Desk


@record
class Consistency:
    """Reports an article that writes one thing in two ways.

    From the block on in which the second way appears, each block that has either is reported once, at its last match; the first
    place of the other way is a related place. The message's `%s` is the words found.
    """

    either: Mapping[str, str]
    """Pattern: the other pattern."""
    ignorecase: bool = False
    """Match upper and lower case alike."""
    nonword: bool = False
    """Take the patterns as they stand, not only between word boundaries."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    _template: str = ""

    @cached_property
    def matchers(self) -> tuple[Matcher, ...]:
        """One for each pair."""
        template = "" if self.nonword else self._template
        return tuple(
            Matcher(pair, words=not self.nonword, ignorecase=self.ignorecase, template=template) for pair in self.either.items()
        )

    def check(self) -> None:
        """Compile the patterns. Raises RuleError where one is faulty."""
        for matcher in self.matchers:
            matcher.check()

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        for view, spans in story.prose.select(self.scope):
            for matcher in self.matchers:
                yield from self._mixed(matcher, view, spans, clock)

    def _mixed(self, matcher: Matcher, view: ScopeView, spans: tuple[Span, ...], clock: Clock) -> Iterator[Hit]:
        seen: dict[int, Match] = {}
        matches = list(matcher.find(view, spans, clock))
        if len({match.token for match in matches}) < 2:
            return
        at = 0
        for span in spans:
            last = None
            while at < len(matches) and matches[at].start < span.end:
                last = matches[at]
                seen.setdefault(last.token, last)
                at += 1
            if last is not None and len(seen) > 1:
                other = seen[1 - last.token]
                words = view.text[other.start : other.end]
                related = () if view.raw else (Related(Span(other.start, other.end), f"'{words}' here"),)
                yield Hit(Span(last.start, last.end), words=(view.text[last.start : last.end],), related=related, raw=view.raw)
