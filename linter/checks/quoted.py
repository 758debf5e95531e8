"""A story and a place -> the quotation that the place touches."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotations import Quotation
    from linter.text import Span


def quotation_at(story: Story, span: Span) -> Quotation | None:
    """The last quotation that overlaps a span; None where none does."""
    quotations = story.quotations
    at = bisect_right(quotations, span.end - 1, key=lambda quotation: quotation.span.start) - 1
    return quotations[at] if at >= 0 and quotations[at].span.overlaps(span) else None
