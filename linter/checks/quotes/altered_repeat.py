"""A quotation repeated with other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.desk import Desk

_WORD = lazy_pattern(r"[^\W_]+(?:['’\-][^\W_]+)*")
_MOST = 4000
"""Quotations compared in one story; no news story has so many."""


@record
class AlteredRepeat:
    """Finds a quotation that stands in the story twice with different words, and names the words that differ.

    Case, punctuation, brackets and cuts are no difference: the shorter one may be a part of the longer one.
    """

    words: int = 8
    """Only quotations of at least so many words."""
    changed: int = 2
    """At most so many words may differ; where more do, it is another quotation."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        heard: list[tuple[Quotation, list[str], list[re.Match[str]]]] = []
        index: dict[tuple[str, ...], int] = {}
        for attribution in story.attributions[:_MOST]:
            quotation = attribution.quotation
            if not attribution.quoted:
                continue
            matches = list(_WORD.finditer(story.text, *quotation.inner))
            words = [match[0].lower().replace("’", "'") for match in matches]
            if len(words) < self.words:
                continue
            grams = [tuple(words[i : i + 3]) for i in range(len(words) - 2)]
            for other in sorted({index[gram] for gram in grams if gram in index}):
                yield from self._compare(story, (quotation, words, matches), heard[other])
            for gram in grams:
                index.setdefault(gram, len(heard))
            heard.append((quotation, words, matches))

    def _compare(
        self,
        story: Story,
        here: tuple[Quotation, list[str], list[re.Match[str]]],
        there: tuple[Quotation, list[str], list[re.Match[str]]],
    ) -> Iterator[Hit]:
        from rapidfuzz.distance import Levenshtein

        quotation, words, matches = here
        other, earlier, places = there
        if quotation.paragraph == other.paragraph:
            return  # a figure of speech, not a second report of it
        edits = Levenshtein.opcodes(words, earlier)
        inner = [e for e in edits if e.tag != "equal"]
        # What one of the two has more at its ends was cut from the other.
        while inner and inner[0].src_start == 0 and (inner[0].tag != "replace"):
            inner.pop(0)
        while inner and inner[-1].src_end == len(words) and inner[-1].tag != "replace":
            inner.pop()
        same = sum(e.src_end - e.src_start for e in edits if e.tag == "equal")
        replaced = [e for e in inner if e.tag == "replace"]
        changed = sum(max(e.src_end - e.src_start, e.dest_end - e.dest_start) for e in replaced)
        if not replaced or len(inner) != len(replaced) or changed > self.changed or same < max(self.words - 2, 3 * changed):
            return
        edit = replaced[0]
        if edit.src_start == 0 or edit.src_end == len(words):
            return
        mine = [Span(*match.span()) for match in matches[edit.src_start : edit.src_end]]
        theirs = [Span(*match.span()) for match in places[edit.dest_start : edit.dest_end]]
        said = story.text[theirs[0].start : theirs[-1].end]
        if any(
            c in "[]()…"
            for c in story.text[mine[0].start - 1 : mine[-1].end + 1] + story.text[theirs[0].start - 1 : theirs[-1].end + 1]
        ):
            return
        span = Span(mine[0].start, mine[-1].end)
        related = (Related(Span(theirs[0].start, theirs[-1].end), f"The same quote has '{said}' here."),)
        yield Hit(span, (story.document.words(span), said, quote_excerpt(story, quotation.inner)), (said,), related)
