"""Figures -> the changes that a story tells, without their two figures: so much more, a rise of so much, doubled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from linter.annotate.language.numerals import FRACTIONS, simple
from linter.annotate.numbers.derivation_cues import CHANGE, cue_of
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import numeral_one
from linter.annotate.numbers.multiples import multiples
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

RISES = frozenset("increase rise growth gain jump surge climb leap hike boost spike".split())
FALLS = frozenset("fall drop decline decrease reduction slump dip slide cut loss plunge tumble".split())
_TURNS = "|".join(sorted(RISES | FALLS))
_FRACTION_OF = lazy_pattern(
    rf"\b(?:{_TURNS}|improvement) of (?:about |nearly |almost |some |over |more than )?"
    r"(?P<told>(?P<half>half)|(?P<many>an?|one|two|three|four)[ -](?P<part>third|quarter|fifth|sixth|eighth|tenth)s?)\b"
    r"(?!\s+(?:of|in|point|million))"
)
_TIMES = lazy_pattern(
    r"\b(?:(?P<times>two|three|four|five|six|seven|eight|nine|ten) times (?:as (?:much|many|[a-z]+)|the (?:price|number|"
    r"amount|figure|size|level|rate|sum)|what)|"
    r"(?P<twice>twice) (?:as (?:much|many|high|large|big|long)|the (?:price|number|amount|figure|size|level|rate|sum)|what)|"
    r"(?P<fold>two|three|four|five|six|seven|eight|nine|ten)-fold)\b"
)
_POINT = lazy_pattern(
    rf"\b(?P<told>(?P<size>half|quarter|quarter[ -]of[ -]a|half[ -]a)[ -](?:percentage[ -])?point)\s+(?:{_TURNS})\b"
)
_PERCENT_BEHIND = lazy_pattern(
    rf"(?:[- ](?:percentage[- ])?points?)?\s+(?:(?:{_TURNS})\b|up\b|down\b|(?:more|fewer|less|higher|lower)\b)"
)
_PERCENT_BEFORE = lazy_pattern(
    rf"\b(?:(?:{_TURNS}) of|(?:rose|risen|rises?|grow|grew|grown|up|down|fell|fallen|falls?|drop\w*|jump\w*|climb\w*|shrunk|"
    r"shrank|cut|increas\w+|decreas\w+|declin\w+|go up|gone up|went up|come down|came down|go down|slipped|surged)(?: by)?)\s+"
    r"(?:about |around |nearly |almost |some |over |more than |just |an average of |a |an )*$"
)
_GERUND = lazy_pattern(r"(?:^|[“\"‘])(?:losing|gaining|adding|shedding)\s+(?:the |those |some |about |nearly )?$")
_EXTRA = lazy_pattern(r"\b(?:the|those|these|its|their)\s+(?:extra|additional|lost|added)\s+$")
_NOUN_OF = lazy_pattern(
    rf"\b(?:{_TURNS}|improvement|saving|lead|shortfall) of (?:some |about |nearly |almost |more than |over )?$"
)
_LOST = lazy_pattern(r"\s+(?:lost|extra|added)\b|\s+(?:more|fewer|less)\s+[a-z]+")
_DOWNWARD = lazy_pattern(
    rf"\b(?:{'|'.join(sorted(FALLS))}|fell|fallen|falls|down|shrunk|shrank|lost|losing|fewer|less|lower|dropped|declined|"
    r"decreased|halved|reduced|slashed)\b"
)
_UPWARD = lazy_pattern(
    rf"\b(?:{'|'.join(sorted(RISES))}|rose|risen|rises|up|grew|grown|gained|gaining|more|extra|higher|climbed|increased)\b"
)


class ToldChange(NamedTuple):
    """A change as its sentence tells it."""

    span: Span
    sentence: int
    way: Literal["amount", "percent", "points", "multiple"]
    value: float
    """The amount, the percentage, the points; of a multiple, the later in terms of the earlier."""
    figure: StoryFigure | None
    rising: bool | None
    """None where the words do not say."""
    bound: str = ""


def told_changes(figures: StoryFigures) -> Iterator[ToldChange]:
    """The changes that a story tells, in no order; a multiple below one is a fall."""
    for figure in figures.all:
        found = _told_figure(figures, figure)
        if found is not None:
            yield found
    yield from _in_words(figures)


def _told_figure(figures: StoryFigures, figure: StoryFigure) -> ToldChange | None:
    quantity = figure.quantity
    if figure.key in ("score", "ordinal", "age", "fraction") or quantity.low != quantity.high or numeral_one(figures, figure):
        return None
    if figure.noun == "time" or figure.value <= 0:
        return None
    before, after = figures.before(figure), figures.after(figure)
    points = figure.key == "points" or figure.noun == "point"
    if figure.key == "percent":
        if _PERCENT_BEHIND.match(after) or _PERCENT_BEFORE.search(before):
            rising = _rises(figures, figure, before)
            return ToldChange(figure.span, figure.sentence, "percent", figure.value, figure, rising, quantity.bound)
        return None
    cue = cue_of(figures, figure)
    apart = _NOUN_OF.search(before) or _GERUND.search(before) or _EXTRA.search(before) or _LOST.match(after)
    if (cue is None or cue.role != CHANGE) and not apart:
        return None
    way: Literal["points", "amount"] = "points" if points else "amount"
    rising = _rises(figures, figure, before)
    return ToldChange(figure.span, figure.sentence, way, figure.value, figure, rising, quantity.bound)


def _rises(figures: StoryFigures, figure: StoryFigure, before: str) -> bool | None:
    """Whether the words around a change say that it is a rise; None where they do not say, or say both."""
    around = f"{before[-28:]} {figures.folded[figure.span.end : min(figure.end + 9, figures.sentence(figure.sentence).end)]}"
    up, down = _UPWARD.search(around) is not None, _DOWNWARD.search(around) is not None
    return None if up == down else up


def _in_words(figures: StoryFigures) -> Iterator[ToldChange]:
    """Doubled, threefold, a drop of a third, a quarter-point rise."""
    text, words = figures.folded, figures.story.places.keys()
    for multiple in multiples(figures.story, text):
        start = multiple.span.start
        yield ToldChange(multiple.span, figures.at(start), "multiple", multiple.ratio, None, multiple.ratio > 1, multiple.bound)
    if "times" in words or "twice" in words or "fold" in text:
        for match in _TIMES.finditer(text):
            value = 2.0 if match["twice"] else simple(match["times"] or match["fold"]) or 0.0
            yield ToldChange(Span(*match.span()), figures.at(match.start()), "multiple", value, None, None)
    if not words.isdisjoint(RISES | FALLS):
        for match in _FRACTION_OF.finditer(text):
            part = 0.5 if match["half"] else (simple(match["many"]) or 1.0) / FRACTIONS[match["part"]]
            falls = text[match.start() : match.start("told")].split()[0] in FALLS
            ratio = 1 - part if falls else 1 + part
            yield ToldChange(Span(*match.span("told")), figures.at(match.start()), "multiple", ratio, None, not falls)
        for match in _POINT.finditer(text):
            value = 0.5 if match["size"].startswith("half") else 0.25
            yield ToldChange(Span(*match.span("told")), figures.at(match.start()), "points", value, None, None)
