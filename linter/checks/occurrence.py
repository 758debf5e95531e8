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
    from linter.annotate.prose import View
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
        clock = Clock(len(story.text))
        for view, spans in story.prose.select(self.scope):
            for span in spans:
                count = self._count(view.slice(span), clock)
                if (self.max > 0 and count > self.max) or (self.min > 0 and count < self.min):
                    yield self._hit(view, span, count, clock)

    def _count(self, text: str, clock: Clock) -> int:
        try:
            return len(self.pattern.findall(text, timeout=clock.left()))
        except TimeoutError:
            raise clock.over() from None

    def _hit(self, view: View, span: Span, count: int, clock: Clock) -> Hit:
        places = [match.span() for match in scan(self.pattern, view.slice(span), clock)]
        text = view.slice(span)
        shown = next((place for place in places if text[place[0] : place[1]].strip("*")), places[0] if places else None)
        if shown is None:  # nothing to point at: the beginning of the article
            return Hit(Span(0, 0), words=(str(count),), raw=True)
        return Hit(Span(span.start + shown[0], span.start + shown[1]), words=(str(count),), raw=view.raw)
