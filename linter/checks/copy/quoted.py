"""A story and a place -> what the place stands in: a quotation, code."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.text import Span


def quotation_at(story: Story, span: Span) -> Quotation | None:
    """The last quotation that overlaps a span; None where none does."""
    quotations = story.quotations
    at = bisect_right(quotations, span.end - 1, key=lambda quotation: quotation.span.start) - 1
    return quotations[at] if at >= 0 and quotations[at].span.overlaps(span) else None


def in_code(story: Story, span: Span) -> bool:
    """Whether a span touches inline code, which is no copy."""
    inlines = story.document.inlines
    at = bisect_right(inlines, span.end - 1, key=lambda inline: inline.span.start)
    return any(inline.role == "code" and inline.span.overlaps(span) for inline in inlines[max(0, at - 3) : at])
