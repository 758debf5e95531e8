"""Document -> the stretches that tell what an earlier version had wrong, or how a word is spelt: they quote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.text import Span

_NOTE = lazy_pattern(
    r"[\W_]*(?:corrections?|clarifications?|(?:editor['’]?s?['’]? )?note to readers|editor['’]?s?['’]? note|amendment|"
    r"an? (?:earlier|previous|prior|original) (?:version|edition|headline|caption)|"
    r"this (?:article|story|report|post|page|piece|caption|headline) (?:was|has been|originally|previously|incorrectly)|"
    r"because of an? (?:editing|reporting|production|transcription) error|due to an? (?:editing|reporting|production) error)\b",
    re.IGNORECASE,
)
_SPELLING = lazy_pattern(
    r"\b(?:misspel(?:led|t|ling)|mis-spel(?:led|t)|misidentif\w+|misnamed|misprint\w*|spel(?:t|ling)\b|"
    r"spel(?:led|ls?) (?:it|his|her|their|the|as|with|out)\b|"
    r"incorrectly (?:named|called|identified|referred)|wrongly (?:named|called|identified|spelled|spelt)|"
    r"(?:printed|wrote|written|rendered|typed) \S+ (?:for|instead of)|transliterat\w+)\b",
    re.IGNORECASE,
)

_SPELLING_SIGNS = tuple(
    "spel misidentif misnamed misprint incorrectly wrongly printed wrote written rendered typed transliterat".split()
)
"""In one of these every such sentence has a part."""


def correction_notes(story: Story) -> tuple[Span, ...]:
    """The paragraphs that are notes of correction, with those below the head of a column, and the sentences about spelling."""
    found = []
    column = False
    for block in story.document.paragraphs:
        text = story.text[block.span.start : block.span.end]
        head = _NOTE.match(text)
        if head and len(text.split()) <= 3:
            column = True
        if head or (column and block.role != "headline"):
            found.append(block.span)
    lower = story.text.lower()
    if any(sign in lower for sign in _SPELLING_SIGNS):
        found += [sentence for sentence in story.sentences if _SPELLING.search(story.text, sentence.start, sentence.end)]
    return tuple(found)
