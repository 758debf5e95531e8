"""Paragraphs and sentences that open in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.checks.copy.quoted import in_code
from linter.finding import Hit, Severity
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import folded, is_word
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk

_WORD = lazy_pattern(r"\s*([^\W\d_]\S*)\s+(\S+)")
_CLOSING = ",;:.!?'\"”’)"
_OPEN = (",", ";", ":", "-", "–", "—", "…")
_JOINTS = {ord(sign): None for sign in "'’-"}
_STOPPED = lazy_pattern(r"[.!?][\"'”’)\]]*\s*\Z")
_INSIDE = lazy_pattern(r"\.(?<=[a-z]{5}\.)[ \t]+(?=[a-z])")


@record
class LowerCaseStart:
    """Reports a paragraph that opens in lower case though it is a sentence of its own, and, as a suggestion, such a sentence
    inside a paragraph.

    Names that are written so (iPhone, eBay, van der Berg) and unknown words are left alone, and so are lists, lines that go on
    from the line before, and copy that is written in lower case throughout.
    """

    exceptions: tuple[str, ...] = ()
    """Particles that may open a sentence in lower case before a capital, as in van der Berg; several may stand in one line."""
    shortest: int = 5
    """A paragraph of fewer words is no sentence."""

    @cached_property
    def _exceptions(self) -> frozenset[str]:
        return frozenset(" ".join(self.exceptions).split())

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        text = story.text
        found: list[Hit] = []
        paragraphs = [block for block in story.document.paragraphs if block.role == "paragraph"]
        for index, block in enumerate(paragraphs):
            match = _WORD.match(text, block.span.start, block.span.end)
            if match and self._wrong(story, match) and self._sentence(story, block.span):
                before = text[paragraphs[index - 1].span.start : paragraphs[index - 1].span.end].rstrip() if index else ""
                if _STOPPED.search(before) or (index < 2 and not before.endswith(_OPEN)):
                    found.append(_hit(Span(*match.span(1)), text))
        if len(found) > 2 and len(found) * 4 > len(paragraphs):
            return
        yield from found
        for match in _INSIDE.finditer(text):
            word = _WORD.match(text, match.end())
            if word and self._wrong(story, word):
                yield _hit(Span(*word.span(1)), text, Severity.SUGGESTION)

    def _wrong(self, story: Story, opening: re.Match[str]) -> bool:
        """Whether a first word is in lower case by mistake: a common word, or one that has its capital elsewhere."""
        word, following = opening[1], opening[2]
        bare = word.rstrip(_CLOSING)
        if (
            word.endswith(":")
            or bare != bare.lower()
            or not bare.translate(_JOINTS).isalpha()
            or (len(bare) == 1 and bare != "a")
        ):
            return False
        if bare in self._exceptions and (following[0].isupper() or following in self._exceptions):
            return False
        if in_code(story, Span(*opening.span(1))):
            return False
        return is_word(folded(bare).removesuffix("'s")) or bare.capitalize() in story.vocabulary

    def _sentence(self, story: Story, span: Span) -> bool:
        """Whether a paragraph ends like a sentence and is long enough to be one."""
        return _ends(story.text, span) and len(story.tokens.within(span)) >= self.shortest


def _ends(text: str, span: Span) -> bool:
    return _STOPPED.search(text, max(span.start, span.end - 8), span.end) is not None


def _hit(span: Span, text: str, severity: Severity | None = None) -> Hit:
    word = text[span.start : span.end].rstrip(_CLOSING)
    return Hit(Span(span.start, span.start + len(word)), suggestions=(word[0].upper() + word[1:],), severity=severity)
