"""The two ends of what lasts, and a length of time in one sentence -> whether the length is told of that stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from linter.annotate.dates.lengths import Length
    from linter.text import Span

RUN = lazy_pattern(
    r"\s*(?:[,(–—:]\s*(?:or\s+|that\s+is,?\s+|in\s+all,?\s+)?|\s+or\s+)(?:an?\s+|the\s+)?(?:[a-z]+\s+of\s+)?"
    r"(?:(?!and\b|but\b)[a-z]+\s+){0,2}"
)
"""Between the end of a stretch and its length."""
OTHER = lazy_pattern(
    r"\b(?:unlike|clocks|by\s+(?:an?|another)\s+clock|time\s+zone|local\s+time|as\s+against|instead|usual|another|other|earlier|previous)\b"
)
"""Words that tell of a second time or a second length."""
_STRETCH = 120
"""Code points between the beginning and the end of what lasts."""
_BEGAN = lazy_pattern(
    r"\b(?:began|begins?|started|starts|opened|opens|left|leaves|set\s+(?:off|out)|took\s+off|departed|sailed|failed|went\s+out|"
    r"broke\s+out|set\s+in)\b[^.;\d]{0,45}$"
)
_ENDED = lazy_pattern(
    r"\b(?:end(?:ed|s|ing)?|finish(?:ed|es|ing)?|clos(?:ed|es|ing)|arriv(?:ed|es|ing)|land(?:ed|s|ing)|reach(?:ed|es|ing)|return(?:ed|s)|"
    r"c[ao]me\s+back|(?:was|were|is)\s+(?:over|out|called|restored|back|put\s+out|due)|dock(?:ed|s)|adjourned|concluded|broke\s+up)\b"
)
_AFTER = lazy_pattern(r"\b(?:after|for|lasted|lasting|took|taking)\s+(?:an?\s+|the\s+|some\s+|about\s+)?$")


def begun(text: str, length: Length, sentence: Span, ends: tuple[Span, Span]) -> bool:
    """`began at 6.30 and, after three hours, ended at 9.30`; `left at nine and landed at two, a trip of five hours`."""
    one, other = ends
    between = text[one.end : other.start]
    if len(between) > _STRETCH or not _BEGAN.search(text, max(sentence.start, one.start - 60), one.start):
        return False
    if text.startswith((" late", " early", " behind", " ahead"), length.span.end):
        return False
    if not _ENDED.search(between) or OTHER.search(text, sentence.start, sentence.end):
        return False
    if one.end <= length.span.start < other.start:
        return _AFTER.search(text, one.end, length.span.start) is not None
    return other.end <= length.span.start and RUN.fullmatch(text, other.end, length.span.start) is not None
