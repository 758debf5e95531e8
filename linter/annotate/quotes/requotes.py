"""A quotation -> whether its sentence says that it has been said before: “his phrase about “…””, “those words, “…””."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
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
    return lazy_pattern(rf"(?:{_OWNER}(?:\w+\s){{0,2}}(?:{nouns}){links}[,:]?|[Aa]sked\b[^.!?“”\"]{{0,40}}\b(?:his|her))\s*\Z")


def requoted(story: Story, quotation: Quotation) -> bool:
    """Whether a quotation is told to be somebody's words known already."""
    around = story.document.paragraphs[quotation.paragraph].span
    start = max(around.start, quotation.span.start - _REACH)
    return bool(_pattern().search(story.text, start, quotation.span.start))


def recalled(story: Story, quotation: Quotation) -> bool:
    """Whether the same words must stand elsewhere: they are told to be known, to be the same, or are a pull quote."""
    around = story.document.paragraphs[quotation.paragraph].span
    start = max(around.start, quotation.span.start - _REACH)
    end = min(around.end, quotation.span.end + _REACH)
    return bool(
        requoted(story, quotation)
        or _RECALLED.search(story.text, start, quotation.span.start)
        or _THE_SAME.match(story.text, quotation.span.end, end)
        or pulled(story, quotation)
    )


_RECALLED = lazy_pattern(
    r"\b(?:what \w[^.!?“”\"]{1,40} (?:had|once) (?:said|written|called|told)|the words (?:of|that)|had (?:called|described))\b"
    r"[^.!?“”\"]{0,60}\Z"
)
"""What stands before words that are recalled: what the critic had said of her, that she “…”."""
_THE_SAME = lazy_pattern(
    r"[^.!?“”\"]{0,80}\b(?:the same (?:line|words|phrase|sentence)|(?:he|she|they|anyone|\w+) had ever (?:written|said|called)|"
    r"(?:line|words|phrase|remark|sentence) (?:that )?(?:he|she|they) had)\b"
)
"""What stands behind words that are said to be the same."""


def pulled(story: Story, quotation: Quotation) -> bool:
    """Whether a quotation stands alone in its paragraph, but for a dash and who said it: a pull quote."""
    around = story.document.paragraphs[quotation.paragraph].span
    behind = story.text[quotation.span.end : around.end].strip()
    alone = quotation.span.start - around.start < 2
    return alone and bool(behind) and behind[0] in "—–-" and behind.count(" ") < _CREDIT


_CREDIT = 9
"""Words of the line behind a pull quote, at most."""


def told_again(story: Story, quotation: Quotation) -> bool:
    """Whether the words of a quotation stand elsewhere in the story: in the headline, or where a pull quote is from."""
    words = story.document.words(quotation.inner).strip(" .,!?…")
    return len(words) >= _LEAST and len(story.text) < _LONGEST and story.text.count(words) > 1
