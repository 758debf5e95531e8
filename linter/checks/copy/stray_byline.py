"""Bylines that stand in the middle of the copy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.copy.phrase_index import Phrases
from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_JOINING = frozenset("and de la le du del van von der den bin al el di da dos st mc".split())


@record
class StrayByline:
    """Reports a line such as “By Jane Smith, Staff Writer” that stands below the first sentence of the copy.

    A byline begins with the word `by`, goes on with a name and, after a comma or a bar, at most a role, and has no full stop.
    """

    openings: tuple[str, ...] = ("by", "story|written|words|reporting by")
    """The phrases that a byline begins with; `a|b` stands for either word."""
    longest: int = 12
    """Most words of a byline."""

    @cached_property
    def _openings(self) -> Phrases:
        return Phrases(self.openings)

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text, tokens, lower = story.text, story.tokens, story.lower
        begun = False
        for block in story.document.paragraphs:
            stripped = text[block.span.start : block.span.end].strip()
            inside = tokens.within(block.span)
            if stripped.endswith((".", "!", "?", "”", '"')):
                begun = begun or len(inside) > 9
            elif begun and 3 <= len(inside) <= self.longest:
                opening = self._openings.at(lower, inside[0])
                if opening is None or not self._named(story, inside[opening.last - opening.first :]):
                    continue
                start = tokens.starts[inside[0]]
                yield Hit(Span(start, start + len(text[start : block.span.end].rstrip())))

    def _named(self, story: Story, inside: range) -> bool:
        """Whether at least two capitalised words follow `by`, up to the comma or the end."""
        words, starts, ends = story.tokens.words, story.tokens.starts, story.tokens.ends
        capitals = 0
        for index in inside[1:]:
            if not words[index][0].isupper() and words[index].lower() not in _JOINING:
                return False
            capitals += words[index][0].isupper()
            behind = story.text[ends[index] : starts[index + 1] if index < inside[-1] else ends[index] + 1].strip()
            if behind[:1] in (",", "|", "/", "–", "—", "-") or "\n" in story.text[ends[index] : ends[index] + 1]:
                break
        return capitals >= 2
