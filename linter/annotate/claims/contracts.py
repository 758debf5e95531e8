"""The length of a contract, `signed for three more years`, `a five-year lease` -> the two days from which and to which the copy
says that it runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.spells import UNTIL, ends_in, ranges, tie_of
from linter.annotate.claims.tie import Tie
from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.ties import Ties
    from linter.annotate.dates.lengths import Length

_NOUNS = frozenset("deal contract lease term loan licence license agreement mandate tenancy franchise concession".split())
_SIGNED = lazy_pattern(
    r"\b(?:sign(?:s|ed)?|re-?signed|extend(?:s|ed)?|prolonged|renewed|stays?|tied)\b[^.;]{0,60}\bfor\s+(?:(?:a|the)\s+)?"
    r"(?:further\s+|another\s+|next\s+)?$"
)
_RUNS = lazy_pattern(r"\b(?:runs?|ran|will\s+run|lasts?|starts?|begins?|is\s+valid|is)\b")


def contract_ties(ties: Ties, length: Length) -> Iterator[Tie]:
    """The tie of a contract's length with the two ends of it that its sentence or one beside it tells."""
    story = ties.story
    own = story.sentence_at(length.span.start)
    if length.unit not in ("month", "year") or length.side or own < 0 or not _is_of_contract(story, length, own):
        return
    for index in (own, own + 1, own - 1):
        if not 0 <= index < len(story.sentences):
            continue
        ends = ends_in(ties, length, index)
        if len(ends) == 2 and _speaks_of_it(story, index, index == own):
            one, other = ends[0], ends[1]
            runs = _RUNS.search(ties.text, story.sentences[index].start, one.span.start)
            until = UNTIL.search(ties.text, max(one.span.end, other.span.start - 30), other.span.start)
            if runs and (until or ranges(ties, one.span, other.span)):
                yield tie_of(ties, one, other)
            return
    yield from _ends_later(ties, length, own)


def _ends_later(ties: Ties, length: Length, own: int) -> Iterator[Tie]:
    """`a six-year term that begins on 1 July 2025 … His term expires on 30 June 2031`."""
    story = ties.story
    starts = ends_in(ties, length, own)
    if len(starts) != 1 or not _BEGINS.search(ties.text, max(length.end, starts[0].span.start - 40), starts[0].span.start):
        return
    for index in range(own + 1, min(own + 4, len(story.sentences))):
        ends = ends_in(ties, length, index)
        if not ends:
            continue
        sentence = story.sentences[index]
        if len(ends) == 1 and _EXPIRES.search(ties.text, sentence.start, ends[0].span.start):
            yield tie_of(ties, starts[0], ends[0])
        return


_BEGINS = lazy_pattern(
    r"\b(?:begins?|began|beginning|starts?|started|starting|from|dating\s+from)\s+(?:on\s+)?(?:\w+day,?\s+)?$"
)
_EXPIRES = lazy_pattern(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hat)\s+(?:deal|contract|lease|term|loan|licen[cs]e|agreement|mandate|tenancy|"
    r"franchise|concession)\s+(?:expires?|ends?|runs\s+out|will\s+(?:end|expire)|is\s+up)\s+(?:on\s+|in\s+)?(?:\w+day,?\s+)?$"
)


def _is_of_contract(story: Story, length: Length, own: int) -> bool:
    """Whether a length is that of a contract."""
    if length.adjective:
        return 0 <= length.noun < len(story.lower) and story.lower[length.noun] in _NOUNS
    return _SIGNED.search(story.text, story.sentences[own].start, length.span.start) is not None


def _speaks_of_it(story: Story, index: int, own: bool) -> bool:
    """Whether a sentence speaks of one contract: the same, by its noun or by `it`."""
    sentence = story.sentences[index]
    words = [story.lower[k] for k in story.tokens.within(sentence)]
    return own or words[0] in ("it", "that", "this") or not _NOUNS.isdisjoint(words[:4])
