"""Story -> the mark of each paragraph that an edit left without a space, between two, or in an apostrophe's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

GLUED = "A space is missing beside the quotation mark: '%s'."
LOOSE = "The quotation mark stands between two spaces: '%s'."
APOSTROPHE = "A quotation mark stands for the apostrophe: '%s'."
_MISSET = lazy_pattern(
    r"[\"“”](?<=[^\W\d_].)(?P<apostrophe>(?=(?:s|t|re|ll|ve|d|m)\b))"
    r"|[\"“”](?<=[^\W\d_].|[.,!?;:].)(?P<glued>(?=[^\W\d_]))"
    r"|[\"“”](?<=[^\W\d_,:] .)(?P<loose>(?= [^\W\d_]))"
)
"""Each branch begins with the mark and looks back from there, so that the search can leap from mark to mark."""
_MESSAGES = {"apostrophe": APOSTROPHE, "glued": GLUED, "loose": LOOSE}


def misset_marks(story: Story) -> dict[int, Hit]:
    """Paragraph -> the hit on its first such mark, with the words that it stands between."""
    found: dict[int, Hit] = {}
    text = story.text
    for match in _MISSET.finditer(text):
        paragraph = story.document.paragraph_index(match.start())
        if paragraph in found:
            continue
        loose = 1 if match.lastgroup == "loose" else 0
        start, end = match.start() - loose, match.end() + loose
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        words = story.document.words(Span(start, end))
        apostrophe = "’" if "’" in text else "'"
        mended = (words.replace(match[0], apostrophe, 1),) if match.lastgroup == "apostrophe" else ()
        found[paragraph] = Hit(Span(start, end), (words,), mended, message=_MESSAGES[match.lastgroup or "glued"])
    return found
