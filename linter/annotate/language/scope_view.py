"""A text that rules read -> its words, by an index that is made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.language.treebank_words import Word

_WORD = lazy_pattern(r"\w+")


class ScopeView:
    """A text with an index of its words. Offsets are those of the document's text, or of its source where it is raw."""

    def __init__(self, text: str, raw: bool = False, masked: bool = False) -> None:
        self.text = text
        self.raw = raw
        self._masked = masked
        self._slice: tuple[Span, str] = (Span(0, len(text)), text)
        self.tagged: dict[Span, list[Word]] = {}
        """The sentences whose parts of speech were asked for (`annotate.words`)."""

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of the same length."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else self.text.replace("\u0130", "i").lower()

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each run of word characters starts, by its lower-case form."""
        index: dict[str, list[int]] = {}
        for match in _WORD.finditer(self.lower):
            word = match[0]
            if word in index:
                index[word].append(match.start())
            else:
                index[word] = [match.start()]
        return index

    @cached_property
    def vocabulary(self) -> list[str]:
        """The different words, sorted."""
        return sorted(self.words)

    def shown(self, start: int, end: int) -> str:
        """The words of a stretch where some of them are masked; else nothing."""
        words = self.text[start:end] if self._masked else ""
        return words if "*" in words else ""

    def slice(self, span: Span) -> str:
        """The text of a span; the last one is kept."""
        if self._slice[0] != span:
            self._slice = (span, self.text[span.start : span.end])
        return self._slice[1]
