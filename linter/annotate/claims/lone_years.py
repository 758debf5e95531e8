"""A length in years, in a story that names only two: opened in 1987 … will close on 24 December 2025 … after 48 years.

Nothing says outright that the length lies between them. It is held to where no other two years, nor what the story is told on,
are so far apart, and a slip of one digit makes one of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.tie import Tie
from linter.annotate.numbers.reckoning import one_slip
from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate.claims.ties import Ties
    from linter.annotate.dates.lengths import Length

_LEAST = 10
"""Years below which a digit more or less is no slip that could be told from another length."""
_SPENT = lazy_pattern(
    r"(?:\b(?:after|for|in|over|of|during|lasted|spanning|said|that|those|these|the|his|her|its|their)|^|[“\"‘,;:—–])\s*$",
    re.IGNORECASE,
)
_CLOSED = lazy_pattern(
    r"\s*(?:[.,;:)—–”\"]|$)|\s+(?:in|at|of|as|with|on|behind|under|away|inside|there|together|and|he|she|it|they|the|was|were|is|had|has)\b"
)
_OTHER = lazy_pattern(
    r"\b(?:sentenced|sentence|jailed|warranty|lease|loan|mortgage|aged?|old|older|younger|earlier|later|ago|if|would|could|next|"
    r"another|more\s+than|less\s+than|experience|average|every|each|first|last|past|previous|former\w*|history|record)\b",
    re.IGNORECASE,
)
"""What makes a length one of something else, near it in its sentence."""


def lone_year_ties(ties: Ties, length: Length) -> Iterator[Tie]:
    """The tie of a length in years with the only two years that the story names."""
    if length.unit != "year" or length.adjective or length.side or length.bound or length.amount < _LEAST:
        return
    sentence = sentence_at(ties.story, length.span.start)
    before, behind = ties.text[sentence.start : length.span.start], ties.text[length.end : sentence.end]
    if not _SPENT.search(before) or not _CLOSED.match(behind) or _OTHER.search(before[-60:] + " | " + behind[:40]):
        return
    named = [moment for moment in ties.moments if moment.mention.year]
    years = sorted({moment.mention.year or 0 for moment in named})
    told = {year for year in (ties.today.year if ties.today else 0, ties.story.timeline.told_year or 0) if year}
    if len(years) != 2 or not told <= set(years):
        return
    first, last = ([m for m in named if m.mention.year == year] for year in years)
    if any(length.end <= moment.span.start < sentence.end for moment in first):
        return  # during ten years of war that began in 1948
    gap = years[1] - years[0]
    if length.amount != int(length.amount) or abs(gap - length.amount) < 2 or not one_slip(length.amount, float(gap)):
        return
    yield ties.tie(first[0], last[0], True)
