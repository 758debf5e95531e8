"""A quotation -> whether its sentence says that it has been said before: “his phrase about “…””, “those words, “…””."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation

_REACH = 90
_LONGEST = 300_000
"""Code points of a story, at most, that is searched."""
_LEAST = 12
"""Code points of a quotation, at least, that is looked for elsewhere."""
_OWNER = r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]hose|[Tt]hese|[Tt]hat)|[’']s|s[’'])\s"


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(word_list("speech", "words")))
    links = r"(?:\s(?:about|that|of|at|on|in|from|to)\b[^.!?;“”\"]{0,45})?"
    return re.compile(rf"(?:{_OWNER}(?:\w+\s){{0,2}}(?:{nouns}){links}[,:]?|[Aa]sked\b[^.!?“”\"]{{0,40}}\b(?:his|her))\s*\Z")


def requoted(story: Story, quotation: Quotation) -> bool:
    """Whether a quotation is told to be somebody's words known already."""
    around = story.document.paragraphs[quotation.paragraph].span
    start = max(around.start, quotation.span.start - _REACH)
    return bool(_pattern().search(story.text, start, quotation.span.start))


def told_again(story: Story, quotation: Quotation) -> bool:
    """Whether the words of a quotation stand elsewhere in the story: in the headline, or where a pull quote is from."""
    words = story.document.words(quotation.inner).strip(" .,!?…")
    return len(words) >= _LEAST and len(story.text) < _LONGEST and story.text.count(words) > 1
