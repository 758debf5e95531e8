"""Figures -> a share or a multiple with its figure right beside it: one in five, or 35 percent; 64 flats, a quarter, 21.

Also half of the contents, or 70 grams, of what was told to weigh 120; four times last year's profit of £128m, at £640m.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.annotate.language.numerals import simple
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import of_kind, plain, qualified
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.told_shares import ToldShare
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_OR = lazy_pattern(r"(?:\s+[a-z]+){0,4}?(?:,\s+or\s+|\s+or\s+|,\s+that is,?\s+|\s*\()(?:about |just |some |nearly )?")
_OF_THEM = lazy_pattern(r"\s+of\s+(?:them|those|these|whom|which)\s*(?:,\s+(?:or\s+)?|\(|[–—]\s*|:\s+)(?:about |some )?")
_OF_IT = lazy_pattern(
    r"\s+of\s+(?:it|this|that|(?:the|its|their|his|her|this|that)\s+(?:[a-z]+\s+){0,2}?[a-z]+)"
    r"\s*(?:,\s+or\s+|\(|,\s+|\s[–—]\s)(?:about |some )?"
)
_CUT_TO = lazy_pattern(r"\b(?:cut|reduce[ds]?|reducing|lower(?:ed|ing)?|shrunk|slashed?)\b[^.,;:]{0,50}\s(?:by|in)\s+$")
_TO = lazy_pattern(r",?\s+(?:and\s+)?to\s+(?:about |just |only )?")
_WHOLE_BEHIND = lazy_pattern(r"\s+of\s+(?:(?:the|its|their|his|her|all|those)\s+)*(?:[a-z]+['’]s?\s+)?")
_APPOSED = lazy_pattern(r"\s*(?:,\s+(?:or\s+)?|\s*\(|\s*[–—]\s*)")
_CLOSED = lazy_pattern(r"(?:\s+(?:an?|per) (?:day|week|month|year|hour|head))?\s*(?:[,)–—.;]|in all\b)")
_COMMA = lazy_pattern(r"(?:\s+[a-z]+){0,6}?,\s+(?:about |nearly |almost |some |more than |over )*")
_TIMES_OF = lazy_pattern(
    r"\b(?:(?P<many>two|three|four|five|six|seven|eight|nine|ten) times|(?P<twice>twice|double))\s+"
    r"(?:the|its|their|his|her|last year['’]s|the previous year['’]s)\s+(?:[a-z]+\s+){0,4}?(?:of\s+)?(?:about |some )?$"
)
_UNDER = lazy_pattern(r"\b(?:more than|over|at least|nearly|almost|about|around|up to|less than|under|not|some)\s+$")
_ROOM = 0.12


def find_portions(figures: StoryFigures) -> Iterator[Group]:
    """The shares and multiples of a story that are not those of the figure beside them."""
    told = sorted(figures.shares, key=lambda share: share.span.start)
    for one, other in pairwise(told):
        yield from _twice(figures, one, other)
    for share in told:
        if share.sentence >= 0 and share.percent is None:
            yield from _of_whole(figures, share)
    if "times" in figures.story.places or "twice" in figures.story.places or "double" in figures.story.places:
        for figure in figures.all:
            yield from _multiplied(figures, figure)


def _twice(figures: StoryFigures, one: ToldShare, other: ToldShare) -> Iterator[Group]:
    """`One kindergartner in five, or 35 percent`."""
    if one.sentence != other.sentence or (one.percent is None) == (other.percent is None):
        return
    between = figures.folded[one.span.end : other.span.start]
    if not _OR.fullmatch(between) or (one.low - 0.02 <= other.high and other.low - 0.02 <= one.high):
        return
    told, words = (one, other) if one.percent else (other, one)
    assert told.percent is not None
    shown = f"{figures.text[words.span.start : words.span.end]} is {100 * words.value:.0f} percent"
    part = told.percent._replace(quantity=told.percent.quantity._replace(span=words.span), worth=Worth(100 * words.value))
    yield Group("share", told.percent, Worth(100 * words.value), (part,), shown, told.span)


def _of_whole(figures: StoryFigures, share: ToldShare) -> Iterator[Group]:
    """The figure right behind a share in words, against its whole: before `of them`, behind `of the`, told before."""
    text, inside = figures.folded, figures.by_sentence.get(share.sentence, [])
    behind = [figure for figure in inside if figure.span.start >= share.span.end]
    before = [figure for figure in inside if figure.span.end <= share.span.start]
    if not behind:
        return
    gap = text[share.span.end : behind[0].span.start]
    if _OF_THEM.fullmatch(gap) and before and _COMMA.fullmatch(text[before[-1].end : share.span.start]):
        yield from _held(figures, share, before[-1], behind[0])
    elif len(behind) > 1 and _WHOLE_BEHIND.fullmatch(gap) and _APPOSED.fullmatch(text[behind[0].end : behind[1].span.start]):
        yield from _held(figures, share, behind[0], behind[1])
    elif behind[0].quantity.kind in ("money", "measure"):
        own = figures.sentence(share.sentence)
        cut = share.value == 0.5 and _CUT_TO.search(text, own.start, share.span.start) and _TO.fullmatch(gap)
        if cut or _OF_IT.fullmatch(gap):
            yield from _of_earlier(figures, share, behind[0])


def _of_earlier(figures: StoryFigures, share: ToldShare, part: StoryFigure) -> Iterator[Group]:
    """`Half of the contents, or 70 grams`: the one amount of the story before that a part may be a share of."""
    earlier = [figure for figure in figures.all if figure.key == part.key and figure.span.end < share.span.start]
    may = {figure.value: figure for figure in earlier if 0.5 < part.value / (share.value * figure.value) < 2}
    if any(part.value <= figure.value and share.fits(part.value / figure.value) for figure in earlier):
        return
    if len(may) == 1:
        yield from _held(figures, share, next(iter(may.values())), part)


def _held(figures: StoryFigures, share: ToldShare, whole: StoryFigure, part: StoryFigure) -> Iterator[Group]:
    """The group of a part that is not so much of a whole."""
    joined = of_kind(whole, part)
    if joined is None or not plain(whole) or not plain(joined) or not 0 < joined.value < whole.value:
        return
    if whole.key == "duration" or not _CLOSED.match(figures.behind(part)) or qualified(figures, share.span.start, part.end):
        return
    right = share.value * whole.value
    room = max(_ROOM * right, joined.size if joined.key == "count" else 0.0)
    roomy = max(share.high - share.value, share.value - share.low) > _ROOM * share.value
    if roomy and share.low * whole.value - room <= joined.value <= share.high * whole.value + room:
        return
    if abs(joined.value - right) <= room:
        return
    words = figures.text[share.span.start : share.span.end]
    shown = f"{words} of {figures.words(whole)} is {figures.shown(right, whole)}"
    yield Group("share", joined, Worth(right), (whole,), shown, part.span)


def _multiplied(figures: StoryFigures, base: StoryFigure) -> Iterator[Group]:
    """`At £640 million it pays four times last year's profit of £128 million`."""
    match = _TIMES_OF.search(figures.before(base))
    if match is None or not plain(base) or base.key in ("percent", "duration"):
        return
    own = figures.sentence(base.sentence)
    start = base.span.start - len(figures.before(base)) + match.start()
    inside = [figure for figure in figures.by_sentence[base.sentence] if figure.span.end <= start]
    alike = [joined for figure in inside if (joined := of_kind(base, figure)) and plain(joined)]
    times = 2.0 if match["twice"] else simple(match["many"]) or 0.0
    if len(alike) != 1 or _UNDER.search(figures.folded, own.start, start) or qualified(figures, *own):
        return
    ratio = alike[0].value / base.value
    if not 0.4 < ratio / times < 2.5 or abs(ratio - times) <= _ROOM * times or ";" in figures.text[alike[0].end : start]:
        return
    span = Span(start, start + len(match[0].split(" the")[0].split(" last")[0].rstrip()))
    words = f"{figures.words(alike[0])} is {ratio:.2g} times {figures.words(base)}"
    yield Group("multiple", alike[0], Worth(0.0), (alike[0], base), words, span)
