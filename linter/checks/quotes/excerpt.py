"""Words of a quotation as a message shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.text import Span


def quote_excerpt(story: Story, span: Span, most: int = 8) -> str:
    """The first words, on one line."""
    words = story.text[span.start : min(span.end, span.start + 400)].split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")
