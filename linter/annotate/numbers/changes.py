"""Figures -> changes from one to another, with the percentage, the points, the amount or the multiple that is told of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of, kin
from linter.annotate.numbers.ledger import numeral_one
from linter.annotate.numbers.multiples import Multiple, multiples
from linter.annotate.numbers.reckoning import Worth, change, less, over
from linter.annotate.numbers.sums import Group, group
from linter.annotate.numbers.two_periods import in_two_periods, other_span
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_MOVES = (
    r"rise|increase|jump|gain|leap|surge|climb|growth|fall|drop|decline|decrease|cut|slump|plunge|"
    r"reduction|improvement|tumble|slide|spike|boost|hike|dip|advance|"
    r"widening|change|difference"
)
_FROM = lazy_pattern(r"\bfrom\s+(?:[a-z]+\s+){0,2}$")
_TO = lazy_pattern(r"\bto\s+(?:[\w-]+\s+){0,3}$")
_TO_BEFORE = lazy_pattern(r"\bto\s+(?:[a-z]+\s+)?$")
_ASIDE = lazy_pattern(
    r"\s\([^()\n]{1,30}\)|\s(?:in|the)\s(?:(?:19|20)\d\d|previous year|year before)|"
    r"\s(?:an?|one|two|three|the|ten|five) (?:year|month|week|quarter|decade)s? (?:ago|earlier|"
    r"before)|\sat (?:dusk|dawn|noon|midnight)"
)
"""What may stand between the two figures: a conversion in brackets, the time of the first."""
_BACK = lazy_pattern(
    rf"(?:[^.;:!?()]{{0,40}}?)[,\s]\s*(?:\(\s*)?(?:which (?:is|was) |an? |the )?"
    rf"(?:up|down|(?:(?:[a-z]+ )?(?:{_MOVES})\s+of)|rising|falling|more|higher|less|lower)\s+"
    r"(?:(?:(?:about|nearly|almost|just|over|more than|by|an?)\s+)*(?:[\d$£€][^\s;:!?]*|"
    r"[a-z-]+)\s+){0,5}?(?:from|on|over|than)\s+"
    r"(?:the\s+|its\s+|about\s+)?$"
)
"""`B, up 15 percent from A`, `B, an increase of 8% on the A`: what stands between the two."""
_LEAD_UP = frozenset("from on over than with to against versus the its about".split())
"""The words before a figure that can be what another is held against."""
_AGAINST = lazy_pattern(
    r"(?:\s[a-z]+){0,4},?\s+(?:compared (?:with|to)|against|versus|up from|down from)\s+(?:the\s+|about\s+)?$"
)
_THEN = lazy_pattern(r"\b(?:ago|before|earlier|last (?:year|month|week|season)|first|old)\b")
_LATER = lazy_pattern(r"\b(?:following|after|afterwards|since)\b")
_NOW = lazy_pattern(r"[^.;:!?]{0,30}\b(?:now|this (?:year|month|week|season)|today|second|new|after)\b")
_NOUN = lazy_pattern(
    rf",?\s(?:or\s)?(?:an?|the|which (?:is|was) an?)\s(?:[a-z]+\s)?(?:{_MOVES})\sof\s"
    r"(?:(?:about|around|nearly|almost|just|some|only|over|more|less|than|under)\s)*$"
)
"""What may stand before the change where it is told behind its figures: `from 300 to 225, a fall of 25 percent`."""
_ADDED = lazy_pattern(r"\b(?:more|extra|further|another|plus)\b")
_OF_WHAT = lazy_pattern(r"\b(?:number|price|wait|cost|size|rate) (?:of|for)\b")
_BREAKS = lazy_pattern(r"[.;:!?]\s|\band\b|\bwhile\b|\bbut\b|\bwith\b|\bof\b(?! (?:about|around))")
_UP = frozenset(
    """rise rises rose risen rising increase increases increased increasing up jump jumps jumped grew grow grows grown growth
    climbed climb soared spike boost hike advance surged gained gain gains higher widened leap leapt more goes""".split()
)
_DOWN = frozenset(
    """fall falls fell fallen falling drop drops dropped down decline declines declined decrease decreased cut cuts slipped
    shrank plunged lower narrowed reduced reduction less fewer lost loss slump slumped tumble tumbled slide slid dip
    dipped""".split()
)
_VERBS = "|".join(sorted(_UP | _DOWN))
_MOVED_BY = lazy_pattern(
    rf"\b(?:by|of|or|{_VERBS})(?:\s+(?:a|an|about|around|some|nearly|almost|just|only|over|more|less|than|under|roughly|"
    r"further))*\s+$|\(\s*$"
)
_MOVED = lazy_pattern(rf"[\s-]+(?:[a-z]+\s)?(?:{_MOVES}|{_VERBS})\b")
_DEFINITE = lazy_pattern(
    rf"(?:\b(?:the|that|this|such an?|so (?:[a-z]+ )?an?)\s+$)|\b(?:the|that|this)\s+(?:[a-z]+ )?(?:{_MOVES})\s+of\s+$|"
    rf"(?:^|[“\"‘])an?\s+(?:[a-z]+ )?(?:{_MOVES})\s+of\s+$"
)
_MOVE_BEHIND = lazy_pattern(rf"[-\s](?:[a-z]+\s)?(?:{_MOVES})\b")
LATER = 2
"""How many sentences behind a change a definite reference may stand; one with its unit (“the 15-foot rise”) anywhere."""


class Change(NamedTuple):
    """Two figures of which the copy says that one became the other."""

    first: StoryFigure
    last: StoryFigure

    @property
    def span(self) -> Span:
        return Span(min(self.first.span.start, self.last.span.start), max(self.first.span.end, self.last.span.end))

    @property
    def percent(self) -> Worth:
        """The change in percent of the first, without its sign."""
        found = change(self.first.worth, self.last.worth)
        return found if found.value >= 0 else Worth(-found.value, found.above, found.below)

    @property
    def difference(self) -> Worth:
        found = less(self.last.worth, self.first.worth)
        return found if found.value >= 0 else Worth(-found.value, found.above, found.below)

    @property
    def rises(self) -> bool:
        return self.last.value > self.first.value


def find_changes(figures: StoryFigures) -> Iterator[Group]:
    """What is told of the changes of a story: percentages, points, amounts and multiples."""
    found = list(changes(figures))
    for one in found:
        yield from _told_beside(figures, one)
    if found:
        yield from _told_later(figures, found)
        for multiple in multiples(figures.story, figures.folded):
            yield from _multiplied(figures, found, multiple)


def changes(figures: StoryFigures) -> Iterator[Change]:
    """The pairs of figures that the copy sets against each other in time."""
    for inside in figures.by_sentence.values():
        for i, one in enumerate(inside):
            for other in inside[i + 1 : i + 4]:
                pair = _pair(figures, one, in_unit_of(one, other))
                if pair and (pair.first.value > 0 or pair.first.key == "temperature") and pair.first.value != pair.last.value:
                    yield pair
                    break


def _pair(figures: StoryFigures, one: StoryFigure, other: StoryFigure) -> Change | None:
    if one.key != other.key:  # from 212 to 172 billion pesos
        one = in_unit_of(other, one)
    if one.key != other.key or one.key in ("ordinal", "age", "score", "fraction") or not (_single(one) and _single(other)):
        return None
    if one.key == "count" and (not kin(one, other) or numeral_one(figures, other)):
        return None
    between = figures.between(one, other)
    plain = _ASIDE.sub("", between).removesuffix("minus ").removesuffix("−")
    before = figures.before(one)
    if len(plain) < 60 and "from" in before[-36:] and _FROM.search(before) and _TO.search(plain) and not _crossed(plain):
        return Change(one, other)
    if _TO_BEFORE.search(before) and len(plain) < 50 and plain.endswith(("from ", "from about ", "from just ", "from a ")):
        return Change(other, one) if "." not in plain else None
    back = (
        figures.word_before(other) in _LEAD_UP
        and len(between) < 90
        and "from " not in before[-12:]
        and not between.endswith(("more than ", "less than "))
    )
    if back and (_AGAINST.fullmatch(between) or _BACK.fullmatch(between)):
        return Change(other, one)
    if len(between) < 90 and _THEN.search(before[-40:]) and _LATER.search(between) and kin(one, other) and not other.noun:
        return Change(one, other)
    if one.noun and " and " in between and len(between) < 60 and _THEN.search(between) and _NOW.match(figures.after(other)):
        return Change(one, other)
    turned = in_two_periods(figures, one, other)
    return None if turned is None else Change(other, one) if turned else Change(one, other)


def _crossed(between: str) -> bool:
    return any(mark in between for mark in (", ", "; ", ": ", ". ", "! ", "? "))


def _single(figure: StoryFigure) -> bool:
    return figure.quantity.low == figure.quantity.high


def _told_beside(figures: StoryFigures, pair: Change) -> Iterator[Group]:
    """What stands right before or behind a change, or between its figures."""
    inside = figures.by_sentence[pair.first.sentence]
    span = pair.span
    first = bisect_left(inside, span.start, key=lambda figure: figure.span.start)
    last = bisect_left(inside, span.end, key=lambda figure: figure.span.start)
    for told in (*inside[max(0, first - 1) : first], *inside[first + 1 : last - 1], *inside[last : last + 1]):
        told = in_unit_of(pair.first, told) if told.key == "count" and pair.first.key != "percent" else told
        if told.key in ("percent", "points", pair.first.key) and _beside(figures, told, pair):
            yield from _judged(figures, told, pair)


def _beside(figures: StoryFigures, told: StoryFigure, pair: Change) -> bool:
    """Whether a figure tells the change: in the same clause, beside a word of change that fits."""
    span = pair.span
    if span.covers(told.span):
        between = ""
    else:
        gap = (told.span.end, span.start) if told.span.end <= span.start else (span.end, told.span.start)
        between = _NOUN.sub("", figures.text[gap[0] : gap[1]].lower())
    rough = told.key == pair.first.key and (told.quantity.bound or figures.before(told).endswith("("))
    if len(between) > 45 or _BREAKS.search(between) or told.noun or rough or other_span(figures, told, span):
        return False
    tokens, lower = told.quantity.tokens, figures.story.lower
    words = set(lower[max(0, tokens.start - 5) : tokens.stop + 4])
    moved = words & (_UP if pair.rises else _DOWN) and not words & (_DOWN if pair.rises else _UP)
    return bool(moved) and bool(_MOVED_BY.search(figures.before(told)) or _MOVED.match(figures.after(told)))


def _judged(figures: StoryFigures, told: StoryFigure, pair: Change) -> Iterator[Group]:
    first, last = figures.words(pair.first), figures.words(pair.last)
    parts = (pair.first, pair.last)
    if told.key == "points" or told.key == pair.first.key:
        if told.key == "percent":  # percent of a percentage: points, or a part of it
            yield from _percent_of_percent(figures, told, pair)
        elif told.key == "points" and pair.first.key != "percent":
            return
        elif told.key == "points" or 0.0005 < told.value / max(pair.difference.value, 1e-9) < 2000:
            high, low = (last, first) if pair.rises else (first, last)
            shown = f"{high} − {low}"
            yield group(
                figures, "points" if told.key == "points" else "difference", told, pair.difference, parts, "", shown=shown
            )
    elif told.key == "percent" and pair.percent.value < 1000 and not _may_be_a_year(first):
        yield group(figures, "change", told, pair.percent, parts, "", shown=f"from {first} to {last}")


def _may_be_a_year(words: str) -> bool:
    """Whether a figure looks like the year that a change is reckoned over: up 5.3 percent over 1986."""
    return len(words) == 4 and words.isdigit() and 1800 < int(words) < 2100


def _percent_of_percent(figures: StoryFigures, told: StoryFigure, pair: Change) -> Iterator[Group]:
    """`from 5 percent to 7 percent, a rise of 2 percent`: it is two points, or 40 percent."""
    if abs(told.value - pair.percent.value) <= 0.6 + 0.25 * pair.percent.value:
        return
    if told.worth.agrees(pair.difference):
        points = told._replace(quantity=told.quantity, key="points")
        right = Worth(pair.percent.value)
        words = f"{figures.words(pair.first)} to {figures.words(pair.last)}"
        yield Group("points", points, right, (pair.first, pair.last), words, told.span)


def _told_later(figures: StoryFigures, found: list[Change]) -> Iterator[Group]:
    """`the 15-foot rise`, `the growth of 12 percent`: a definite change refers back to one that was told."""
    for told in figures.all:
        if told.key in ("ordinal", "age", "count") and told.noun != "degree" and not figures.after(told).startswith("-"):
            continue
        before = figures.before(told)
        move = _MOVE_BEHIND.match(figures.after(told)) and _DEFINITE.search(before)
        if not move and not (_DEFINITE.search(before) and " of " in before[-5:]):
            continue
        near = [
            pair
            for pair in found
            if pair.span.end < told.span.start
            and 0 < told.sentence - pair.first.sentence <= (99 if told.quantity.dimension == "length" else LATER)
            and (told.key in (pair.first.key, "percent", "points") or _degrees(told, pair))
        ]
        exact = [pair for pair in near if _told_of(told, pair)]
        if exact or len({pair.span for pair in near}) != 1:
            continue
        if told.key == "percent" and not figures.shares_words(told, near[0].first, near[0].last):
            continue
        if _degrees(told, near[0]):
            told = told._replace(key=near[0].first.key)
        yield from _judged(figures, told, near[0])


def _degrees(told: StoryFigure, pair: Change) -> bool:
    return told.noun == "degree" and pair.first.key == "temperature"


def _told_of(told: StoryFigure, pair: Change) -> bool:
    """Whether a figure is the change of a pair, or one of its figures."""
    if told.key == "points":
        return told.worth.agrees(pair.difference)
    return any(told.worth.agrees(right) for right in (pair.percent, pair.difference, pair.first.worth, pair.last.worth))


def _multiplied(figures: StoryFigures, found: list[Change], multiple: Multiple) -> Iterator[Group]:
    """`has doubled, to $6.30 from $4.20`; `Having halved its network` behind `900 branches ten years ago and 300 now`."""
    sentence = figures.at(multiple.span.start)
    here = [pair for pair in found if pair.first.sentence == sentence]
    near = here or [pair for pair in found if 0 < sentence - pair.first.sentence <= 2 and pair.span.end < multiple.span.start]
    if len(near) != 1:
        return
    pair = near[0]
    if here:
        gap = (
            (multiple.span.end, pair.span.start)
            if multiple.span.end <= pair.span.start
            else (pair.span.end, multiple.span.start)
        )
        between = figures.text[gap[0] : gap[1]].lower()
        plain = _OF_WHAT.sub(" ", between)
        if len(between) > 60 or _BREAKS.search(plain):
            return
    elif not multiple.back:
        return
    rest = figures.folded[pair.span.end : figures.sentence(pair.first.sentence).end]
    if not here and _ADDED.search(rest):
        return
    if not here and any(figure.value > 1 for figure in figures.by_sentence.get(sentence, ())):
        return
    ratio = over(pair.last.worth, pair.first.worth)
    if multiple.fits(ratio.value) or pair.first.key in ("percent", "temperature") or not 0.002 < ratio.value < 500:
        return
    told = pair.last
    words = f"from {figures.words(pair.first)} to {figures.words(pair.last)} is {_times(ratio.value)}"
    yield Group("multiple", told, Worth(multiple.ratio * pair.first.value), (pair.first, pair.last), words, multiple.span)


def _times(ratio: float) -> str:
    return f"{round(ratio, 1):g} times as much" if ratio >= 1 else f"{100 * ratio:.0f} percent of it"
