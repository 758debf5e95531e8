"""Too many or too few of something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.matcher import Clock, compile_pattern, scan
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.annotate.language.scope_view import ScopeView
    from linter.desk import Desk


@record
class Occurrence:
    """Counts the matches of a pattern in each block of its scope and reports a block that has too many or too few.

    The block is reported once, at its first match. The message's `%s` is the count.
    """

    token: str
    """The pattern, taken as it stands."""
    max: int = 0
    """The most matches a block may have; 0: any number."""
    min: int = 0
    """The fewest matches a block may have."""
    ignorecase: bool = False
    """Match upper and lower case alike."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The pattern, compiled."""
        return compile_pattern(self.token, self.ignorecase)

    def check(self) -> None:
        """Raise RuleError if the pattern is faulty."""
        _ = self.pattern

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        for view, spans in story.prose.select(self.scope):
            for span in spans:
                count = self._count(view.slice(span), clock)
                if (self.max > 0 and count > self.max) or (self.min > 0 and count < self.min):
                    yield from self._hit(view, span, count, clock)

    def _count(self, text: str, clock: Clock) -> int:
        try:
            return len(self.pattern.findall(text, timeout=clock.left()))
        except TimeoutError:
            raise clock.over() from None

    def _hit(self, view: ScopeView, span: Span, count: int, clock: Clock) -> Iterator[Hit]:
        words = (str(count),)
        if not count:  # nothing to point at: the beginning of the article
            yield Hit(Span(0, 0), words=words, raw=True)
            return
        text = view.slice(span)
        for match in scan(self.pattern, text, clock):
            if not match[0] or match[0].strip("*"):  # words of masked code are counted, but none of them is pointed at
                start, end = match.span()
                yield Hit(Span(span.start + start, span.start + end), words=words, raw=view.raw)
                return
