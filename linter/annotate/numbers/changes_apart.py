"""Figures -> what a neighbouring sentence says of two that are set against each other in time: tripled, the 25% increase.

The two are the only ones of their kind in their sentence, with words between them that place one before the other (`against`,
`last summer`, `then`, `from … to`). What is said of them opens no matter of its own: no `in bicycle tickets`, no other number.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.language.numerals import simple
from linter.annotate.numbers.changes import changes
from linter.annotate.numbers.figure_places import noun_stem
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import MORE, of_kind, plain, qualified
from linter.annotate.numbers.multiples import STEMS, WORDS, multiples
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_AGAINST = lazy_pattern(
    r"\b(?:against|compared (?:with|to)|up from|down from|where|when|while|last (?:year|summer|winter|"
    r"spring|autumn|season|month|week|"
    r"time)|a (?:year|month|week|decade) (?:ago|before|earlier)|(?:years?|months?|weeks?|days?|"
    r"decades?) (?:ago|before|earlier)|then|today|"
    r"the (?:year|summer|month|season|week|winter) before|previously|formerly|once|now|this (?:year|"
    r"summer|season|month|week)|"
    r"in (?:19|20)\d\d|to)\b"
)
_MULTIPLE = lazy_pattern(
    r"\b(?:(?P<verb>(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing|es)|halv(?:ed|ing|es)|(?:doubled|halved))|"
    r"(?P<times>\w+) times (?:as (?:much|many|high|large|big)|the (?:price|number|amount|figure|size|"
    r"level|rate|sum)|more|what)|"
    r"(?P<twice>twice) (?:as (?:much|many|high|large|big)|the (?:price|number|amount|figure|size|level|rate|sum)|what)|"
    r"(?P<fold>two|three|four|five|six|seven|eight|nine|ten)-?fold)\b"
)
_ROUGH = lazy_pattern(
    r"\b(?:more than|over|at least|nearly|almost|about|around|some|roughly|close to|up to|virtually|well over)\s+$"
)
_NOT_SAID = lazy_pattern(
    r"\b(?:not|never|would|could|will|may|might|to|if|plans?|hopes?|can|wants?|aims?|should|until|unless)\s+(?:\w+\s+)?$"
)
_SUBJECT = lazy_pattern(
    r"(?:\bnumber of|\bamount of)\s+(?:the |its |their )?(?P<of>[a-z]+)|\b(?:the|its|their|his|her|our|"
    r"that|this|these)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+)\s+"
    r"(?:has|had|have|was|were|is|are|would)?\s*(?:more than |nearly |almost |about )?$"
)
_OBJECT = lazy_pattern(r"\s+(?:their own|its own|his own|the number of|the (?:price|cost) of)\s+(?P<word>[a-z]+)")
_MOST = 40
"""A sentence of more figures is a list, in which two of a kind are not set against one another."""
_OWN_PLACE = lazy_pattern(r"(?:^|[“\"‘])(?:at|in|on|among|for|with)\s+(?:the\s+|its\s+|their\s+)?(?P<word>[a-z]+)")
_TURN = lazy_pattern(
    r"\b(?P<article>the|that|this|such an?|an?)\s+(?:[a-z]+\s+)?(?P<noun>increase|rise|growth|gain|jump|"
    r"surge|climb|fall|drop|decline|decrease|"
    r"reduction|slump|dip|slide)\b(?P<behind>\s+(?:in|of|for|to|at|from|on|by)\b)?"
)
_UP = frozenset("increase rise growth gain jump surge climb".split())
_CHANGED = lazy_pattern(
    r"(?:[- ](?:percentage[- ]point|point))?\s+(?:rise|increase|jump|growth|gain|leap|surge|climb|fall|"
    r"drop|decline|decrease|cut|reduction)\b"
    r"(?P<of>\s+(?:in|of|for|to|at|on)\b)?"
)
_RISE_OF = lazy_pattern(
    r"(?:^|[“\"‘]|\b(?:the|that|this)\s+)an?\s+(?:rise|increase|jump|growth|gain|fall|drop|decline|"
    r"decrease|cut|reduction)\s+of\s+$|"
    r"\b(?:the|that|this)\s+(?:rise|increase|jump|growth|gain|fall|drop|decline|decrease|cut|reduction)\s+of\s+$"
)
_COMMA = lazy_pattern(r"\s*(?:[a-z]+\s+)?,\s+(?:or |which is |that is |nearly |almost |about |more than |over )*")
_AT_TIME = lazy_pattern(
    r"\b(?:in (?:19|20)\d\d|ago|last (?:year|summer|season|month|week)|then|once|the year before|a year earlier)\b"
)


class Contrast(NamedTuple):
    """Two figures of one thing at two times, in the order of time where the copy tells it."""

    one: StoryFigure
    other: StoryFigure
    ordered: bool

    @property
    def ratio(self) -> float:
        """The larger in terms of the smaller."""
        low, high = sorted((self.one.value, self.other.value))
        return high / low

    @property
    def span(self) -> Span:
        return Span(min(self.one.span.start, self.other.span.start), max(self.one.span.end, self.other.span.end))


def find_changes_apart(figures: StoryFigures) -> Iterator[Group]:
    """The multiples, percentages and directions that a story tells of such figures in the sentence before or behind them."""
    found = contrasts(figures)
    if not found:
        return
    yield from _multiples(figures, found)
    yield from _percentages(figures, found)
    yield from _turns(figures, found)


def contrasts(figures: StoryFigures) -> dict[int, Contrast]:
    """The pairs of a story, by sentence; no sentence has two of them."""
    found: dict[int, Contrast] = {}
    for pair in changes(figures):
        at = pair.first.sentence
        if at in found:
            del found[at]
        else:
            found[at] = Contrast(pair.first, pair.last, True)
    for at, inside in figures.by_sentence.items():
        if at in found or len(inside) > _MOST:
            continue
        for figure in inside:
            alike = [joined for other in inside if (joined := of_kind(figure, other)) and plain(joined)]
            if (
                plain(figure)
                and figure.key not in ("percent", "duration")
                and len(alike) == 2
                and alike[0].value != alike[1].value
            ):
                one, other = alike
                if _AGAINST.search(figures.folded, one.span.end, min(other.end + 40, figures.sentence(at).end)):
                    found[at] = Contrast(one, other, False)
                break
    return found


def _near(figures: StoryFigures, found: dict[int, Contrast], at: int) -> Contrast | None:
    """The one contrast of the sentence before, or behind, if that sentence has no contrast of its own."""
    if at in found:
        return None
    near = [found[place] for place in (at - 1, at + 1) if place in found]
    near = near or _across(figures, at)
    return near[0] if len(near) == 1 and near[0].one.value > 0 < near[0].other.value else None


def _across(figures: StoryFigures, at: int) -> list[Contrast]:
    """`was 12,000 in 1990. At 36,000 it has …`: one figure in a sentence, one of its kind in that before, with its time."""
    here = [figure for figure in figures.by_sentence.get(at, ()) if figure.key not in ("ordinal", "percent", "duration", "age")]
    before = [
        figure for figure in figures.by_sentence.get(at - 1, ()) if figure.key not in ("ordinal", "percent", "duration", "age")
    ]
    if len(here) != 1 or len(before) != 1 or not _AT_TIME.search(figures.folded, *figures.sentence(at - 1)):
        return []
    joined = of_kind(before[0], here[0])
    alike = joined and plain(joined) and plain(before[0]) and (not here[0].noun or here[0].noun == before[0].noun)
    return [Contrast(before[0], joined, True)] if joined and alike and joined.value != before[0].value else []


def _multiples(figures: StoryFigures, found: dict[int, Contrast]) -> Iterator[Group]:
    told = list(_told_multiples(figures))
    for span, value in told:
        at = figures.at(span.start)
        pair = (_apposed(figures, found.get(at), span) or _near(figures, found, at)) if at >= 0 else None
        if pair is None or not value or _elsewhere(figures, at, span, pair):
            continue
        others = [other for place, other in told if place != span and abs(figures.at(place.start) - at) < 3]
        room = 0.25 if _ROUGH.search(figures.folded, max(0, span.start - 24), span.start) else 0.12
        if any(_fits(one, pair.ratio, room) for one in (value, *others)) or pair.ratio > 20:
            continue
        low, high = sorted((pair.one, pair.other), key=lambda figure: figure.value)
        words = f"{figures.words(high)} is {pair.ratio:.2g} times {figures.words(low)}"
        yield Group("multiple", pair.one, Worth(0.0), (pair.one, pair.other), words, span)


def _apposed(figures: StoryFigures, pair: Contrast | None, span: Span) -> Contrast | None:
    """The contrast right before a multiple in its sentence: `… there are 240, twice as many`."""
    if pair is None or span.start < pair.span.end:
        return None
    last = max(pair.one, pair.other, key=lambda figure: figure.span.start)
    return pair if _COMMA.fullmatch(figures.folded[last.end : span.start]) else None


def _told_multiples(figures: StoryFigures) -> Iterator[tuple[Span, float]]:
    """The multiples of a story, in words, with their values; below one where something shrinks."""
    if _worth_a_look(figures):
        for match in _MULTIPLE.finditer(figures.folded):
            yield Span(*match.span()), _value(match)
    for multiple in multiples(figures.story, figures.folded):
        if figures.folded[multiple.span.start : multiple.span.end] not in WORDS:
            yield multiple.span, multiple.ratio


def _worth_a_look(figures: StoryFigures) -> bool:
    return any(word in figures.folded for word in (*STEMS, "times", "twice"))


def _value(match: object) -> float:
    groups = match.groupdict()  # type: ignore[attr-defined]
    if groups["verb"]:
        return next(value for stem, value in STEMS.items() if groups["verb"].startswith(stem))
    if groups["twice"]:
        return 2.0
    return simple(groups["fold"] or groups["times"]) or 0.0


def _fits(value: float, ratio: float, room: float) -> bool:
    value = value if value >= 1 else 1 / value
    return abs(ratio - value) <= room * value


def _elsewhere(figures: StoryFigures, at: int, span: Span, pair: Contrast) -> bool:
    """Whether a multiple is told of something else than two figures, or not as a fact."""
    start, end = span
    own, text = figures.sentence(at), figures.folded
    before, behind = text[own.start : start], text[end : own.end]
    if _NOT_SAID.search(before) or qualified(figures, own.start, own.end):
        return True
    stop = figures.sentence(pair.other.sentence).end
    if MORE.search(text, pair.span.end, start if pair.span.end <= start < stop else stop):
        return True
    known = {noun_stem(word.strip(".,;:’'”\"")) for word in text[slice(*figures.sentence(pair.one.sentence))].split()}
    for form in (_SUBJECT.search(before), _OBJECT.match(behind)):
        of = form and (form.groupdict().get("of") or form.groupdict().get("word"))
        if of and noun_stem(of) not in known:
            return True
    place = _OWN_PLACE.match(text[own.start : own.end])
    if place and noun_stem(place["word"]) not in known:
        return True
    return any(
        figure.value > 2
        and figure.key in (pair.one.key, "percent")
        and figure.noun != "time"
        and figure.span != pair.other.span
        for figure in figures.by_sentence.get(at, ())
    )


def _percentages(figures: StoryFigures, found: dict[int, Contrast]) -> Iterator[Group]:
    """`rose from 400,000 to 460,000 … The 25% increase was put down to`."""
    for told in figures.all:
        if told.key != "percent" or told.quantity.bound:
            continue
        match = _CHANGED.match(figures.after(told))
        noun = match is not None and not match["of"] and figures.word_before(told) in ("the", "that", "this", "such")
        if not noun and not _RISE_OF.search(figures.before(told)):
            continue
        pair = _near(figures, found, told.sentence)
        if pair is None or pair.one.key == "percent" or qualified(figures, *figures.sentence(told.sentence)):
            continue
        rise, fall = 100 * (pair.ratio - 1), 100 * (1 - 1 / pair.ratio)
        right = rise if not pair.ordered or pair.other.value > pair.one.value else fall
        if any(told.worth.agrees(Worth(one, 0.5, 0.5)) for one in (rise, fall)) or right > 500:
            continue
        words = f"from {figures.words(pair.one)} to {figures.words(pair.other)} is {right:.0f} percent"
        yield Group("change", told, Worth(right), (pair.one, pair.other), words, told.span)


def _turns(figures: StoryFigures, found: dict[int, Contrast]) -> Iterator[Group]:
    """`went from 8.9% to 7.6% … Officials put the increase down to the fruit season`."""
    if figures.story.places.keys().isdisjoint(_NOUNS):
        return
    for match in _TURN.finditer(figures.folded):
        at = figures.at(match.start())
        pair = found.get(at - 1)
        if pair is None or not pair.ordered or at in found or match["behind"] or match["article"] in ("a", "an"):
            continue
        if figures.by_sentence.get(at) or (pair.other.value > pair.one.value) == (match["noun"] in _UP):
            continue
        own = figures.sentence(pair.one.sentence)
        others = [word for word in _NOUNS if word in figures.folded[own.start : own.end]]
        if others or qualified(figures, *figures.sentence(at)) or pair.one.key == "ordinal":
            continue
        turn = "rise" if pair.other.value > pair.one.value else "fall"
        words = f"from {figures.words(pair.one)} to {figures.words(pair.other)} is a {turn}"
        yield Group("multiple", pair.other, Worth(0.0), (pair.one, pair.other), words, Span(*match.span()))


_NOUNS = _UP | frozenset("fall drop decline decrease reduction slump dip slide".split())
