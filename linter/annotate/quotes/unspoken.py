"""A quotation without a speaker -> whether something other than a slip accounts for it.

The writer tells what they heard, a question is answered, a phrase, a banner or a proverb is given, marks are at fault
near by: there a reader misses nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation

_NARRATORS = frozenset("i i'm i've i'd i'll me my mine myself".split())
_SPOKEN = lazy_pattern(r"\b(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Mm]ine|[Oo]urs|[Yy]ou|[Yy]our)\b")
_SPEAKS = lazy_pattern(r"\b(?:I|I['’]\w+|[Mm]e|[Mm]y|[Mm]ine)\b")
_TOLD_BY = 2
"""Times that the writer says I from which on the story is told by them."""
_SHORT = 5
"""Words of a question or an exclamation from which on it is a sentence that somebody must have said."""
_NO_SIGN = 12
"""Words of a sentence from which on it stands on no sign."""
_INTRODUCED = lazy_pattern(r"[,–—-]\s*$")
_PHRASES = word_list("speech", "signs") | frozenset(
    "quote phrase saying adage maxim motto mantra slogan words word verse lyric lyrics chant chants song prayer".split()
)


def accounted_for(story: Story, index: int) -> bool:
    """Whether a quotation needs no speaker, or whose it is is plain to a reader."""
    quotation = story.quotations[index]
    return (
        _introduced(story, quotation)
        or _beside_a_slip(story, index)
        or _too_short(story, quotation)
        or _frames(story, quotation)
        or told_by_writer(story)
    )


def told_by_writer(story: Story) -> bool:
    """Whether the writer says I, outside quotation marks."""
    found = 0
    for word in _NARRATORS & story.places.keys():
        for at in story.places[word]:
            start = story.tokens.starts[at]
            if not any(q.span.start <= start < q.span.end for q in story.quotations):
                found += 1
                if found >= _TOLD_BY:
                    return True
    return False


def _introduced(story: Story, quotation: Quotation) -> bool:
    """Whether a comma, a dash, a question or the word for what is quoted stands before."""
    block = story.document.paragraphs[quotation.paragraph].span
    start = quotation.span.start
    before = story.text[max(block.start, start - 200) : start].rstrip()
    if not before and quotation.paragraph:
        block = story.document.paragraphs[quotation.paragraph - 1].span
        before = story.text[max(block.start, block.end - 200) : block.end].rstrip()
    if before.endswith("?") or _INTRODUCED.search(before):
        return True
    if _SPEAKS.search(story.text, quotation.inner.start, quotation.inner.end) or _speech(story, quotation):
        return False
    sentence = before[max(before.rfind(mark, 0, len(before) - 1) for mark in ".!?") + 1 :]
    return not _PHRASES.isdisjoint(sentence.lower().split())


def _speech(story: Story, quotation: Quotation) -> bool:
    """Whether a sentence is too long for a sign, and somebody says we in it."""
    words = story.document.words(quotation.inner)
    return words.count(" ") + 1 >= _NO_SIGN and bool(_SPOKEN.search(words))


def _beside_a_slip(story: Story, index: int) -> bool:
    """Whether a mark is missing from a quotation right before or behind, so that nobody can tell where this one begins."""
    here = story.quotations[index]
    beside = story.quotations[max(0, index - 1) : index + 2]
    broken = [q for q in beside if q is not here and bool(q.open) != bool(q.close) and q.continues is None]
    return any(abs(q.paragraph - here.paragraph) < 2 for q in broken)


def _too_short(story: Story, quotation: Quotation) -> bool:
    words = story.document.words(quotation.inner)
    return words[-1:] in ("?", "!") and words.count(" ") + 1 < _SHORT


def _frames(story: Story, quotation: Quotation) -> bool:
    """Whether a proverb opens or ends the story: a paragraph at either end in which nobody says I, we or you."""
    paragraphs = [at for at, block in enumerate(story.document.paragraphs) if block.role == "paragraph"]
    ends = quotation.paragraph in (*paragraphs[:1], *paragraphs[-1:])
    ends = ends and quotation.span.start - story.document.paragraphs[quotation.paragraph].span.start < 2
    return ends and not _SPOKEN.search(story.text, quotation.inner.start, quotation.inner.end)
