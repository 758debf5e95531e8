"""Words that should not be there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from linter.finding import Hit
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@dataclass(frozen=True, eq=False, repr=False)
class Existence:
    """Finds every match of its patterns."""

    tokens: tuple[str, ...] = ()
    """Patterns; each is matched as whole words."""
    ignorecase: bool = False
    """Match upper and lower case alike."""

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        flags = regex.IGNORECASE if self.ignorecase else 0
        return regex.compile(r"(?m)\b(?:" + "|".join(self.tokens) + r")\b", flags)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for match in self.pattern.finditer(story.text):
            yield Hit(Span(*match.span()))
