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
                places = [match.span() for match in scan(self.pattern, view.slice(span), clock)]
                if not (self.max > 0 and len(places) > self.max) and not (self.min > 0 and len(places) < self.min):
                    continue
                count = str(len(places))
                text = view.slice(span)
                shown = next((p for p in places if text[p[0] : p[1]].strip("*")), places[0] if places else None)
                if shown is None:  # nothing to point at: the beginning of the article
                    yield Hit(Span(0, 0), words=(count,), raw=True)
                else:
                    yield Hit(Span(span.start + shown[0], span.start + shown[1]), words=(count,), raw=view.raw)
