"""Two places that say of one person what cannot both be -> the hit that shows both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.finding import Hit, Related

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.text import Span


def both_told(story: Story, again: Span, name: str, first: Span, place: Span) -> Hit:
    """A hit on what is told again; the words for the message are that, the person, what was told first, and where.

    `place` is what a reader is shown of the first telling: its words with the name.
    """
    there = story.document.words(first)
    return Hit(
        again,
        (story.document.words(again), name, there, story.document.where(first)),
        related=(Related(place, f"'{there}' here"),),
    )
