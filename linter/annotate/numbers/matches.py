"""Story -> the scores of a match that do not go together: sets, quarters, legs, the interval, goals and who scored them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_SCORE = r"\d{1,3}[-–]\d{1,3}"
_SERIES = lazy_pattern(
    rf"\b{_SCORE}(?:\s?\(\d+\))?(?:(?:,\s+(?:and\s+)?|\s+and\s+|" rf"\s+){_SCORE}(?:\s?\(\d+(?:[-–]\d+)?\))?){{1,5}}"
)
_PAIR = lazy_pattern(r"\b(\d{1,3})[-–](\d{1,3})\b(?![-–/])")
_STRAIGHT = lazy_pattern(r"\bstraight[- ]sets?\b")
_OTHER_MATCH = lazy_pattern(
    r"\b(?:earlier|previous\w*|last (?:year|month|week|season)|rounds?|first two|opening|before|"
    r"semi-?finals?|quarter-?finals?|until|"
    r"ago|without|not|another|other|elsewhere|had won)\b"
)
_AGGREGATE = lazy_pattern(r"\baggregate\b")
_OF_OTHERS = lazy_pattern(r"\b(?:who|against|last (?:year|season)|previous\w*)\b")
_INTERVAL = lazy_pattern(
    r"\bat (?:half-?time|the (?:break|interval|half))\b|\bhalf-?time (?:score|lead)\b|\bby (?:half-?time|" r"the break)\b"
)
_FINAL = lazy_pattern(
    r"\b(?:won|beat|lost|drew|win|victory|defeat|draw|final score|ended|finished|full-?time|in the end|" r"edged|held)\b"
)
_GOALS = lazy_pattern(
    r"\b(?:goals|tries|touchdowns) (?:from|by|for)\s+(?P<names>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
    r"(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)*,? and [A-Z][\w’'-]+)",
    0,
)
_PAR = lazy_pattern(r"\bpar[- ](?P<par>6\d|7\d)\b")
_UNDER = lazy_pattern(
    r"\b(?P<many>one|two|three|four|five|six|seven|eight|nine|ten|eleven)[- ](?P<way>under|" r"over)\b(?![- ](?:the|a|way))"
)
_ROUND = lazy_pattern(
    r"\b(?:round (?:the [^.;]{0,50}? )?in|a round of|carded an?|shot an?|signed for an?|" r"with an?) (?P<round>[5-8]\d)\b"
)
_SMALL = "zero one two three four five six seven eight nine ten eleven".split()


def find_matches(figures: StoryFigures) -> Iterator[Group]:
    """The scores of a story that contradict one another."""
    places = figures.story.places
    if any(figure.key == "score" for figure in figures.all):
        series = [(match, _pairs(match[0])) for match in _SERIES.finditer(figures.text)]
        if "straight" in figures.folded:
            yield from _straight(figures, series)
        yield from _quarters(figures, series)
        if "aggregate" in places:
            yield from _aggregate(figures)
        if any(word in figures.folded for word in ("half", "break", "interval")):
            yield from _interval(figures)
        if not places.keys().isdisjoint(("goals", "tries", "touchdowns")):
            yield from _scorers(figures)
    if ("par-" in figures.folded or "par " in figures.folded) and _PAR.search(figures.folded):
        yield from _golf(figures)


def _pairs(text: str) -> list[tuple[int, int]]:
    return [(int(match[1]), int(match[2])) for match in _PAIR.finditer(text)]


def _straight(figures: StoryFigures, series: list[tuple[re.Match[str], list[tuple[int, int]]]]) -> Iterator[Group]:
    """`won 6-4, 3-6, 7-5 … in straight sets`: one match is told, and its winner lost a set."""
    sets = [(match, pairs) for match, pairs in series if all(5 < max(pair) < 30 and pair[0] != pair[1] for pair in pairs)]
    if len(sets) != 1:
        return
    match, pairs = sets[0]
    won = sum(one > other for one, other in pairs)
    if won in (0, len(pairs)):
        return
    for cue in _STRAIGHT.finditer(figures.folded):
        at = figures.at(cue.start())
        if at >= 0 and not _OTHER_MATCH.search(figures.folded, *_clause(figures, cue.start())):
            words = f"a set each way in {match[0]}"
            yield _group(figures, Span(*cue.span()), len(pairs), words, Span(*match.span()))


def _clause(figures: StoryFigures, at: int) -> tuple[int, int]:
    """From the comma or start before a place to the comma or end behind it."""
    own = figures.sentence(figures.at(at))
    start = max(figures.folded.rfind(mark, own.start, at) for mark in (",", ";", ":"))
    stops = [stop for mark in (",", ";") if (stop := figures.folded.find(mark, at, own.end)) > 0]
    return max(start, own.start), min([*stops, own.end])


def _quarters(figures: StoryFigures, series: list[tuple[re.Match[str], list[tuple[int, int]]]]) -> Iterator[Group]:
    """`22-18, 15-21, 19-20 and 24-17 … an 80-74 win`: one side's points go with the quarters, the other's do not."""
    for match, pairs in series:
        if not 2 < len(pairs) < 6 or max(max(pair) for pair in pairs) < 10:
            continue
        one, other = sum(a for a, _ in pairs), sum(b for _, b in pairs)
        at = figures.at(match.start())
        for figure in figures.all:
            if figure.key != "score" or abs(figure.sentence - at) > 3 or match.start() <= figure.span.start < match.end():
                continue
            if any(s.key == "score" and {s.quantity.low, s.quantity.high} == {one, other} for s in figures.all):
                return
            score = {int(figure.quantity.low), int(figure.quantity.high)}
            if min(score) > max(max(pair) for pair in pairs) and score != {one, other} and score & {one, other}:
                words = f"the parts come to {one}-{other}"
                yield _group(figures, figure.span, one, words, Span(*match.span()))
                return


def _aggregate(figures: StoryFigures) -> Iterator[Group]:
    """`lost 2-1 … having won the first leg 3-0 … a 5-2 aggregate`."""
    for cue in _AGGREGATE.finditer(figures.folded):
        at = figures.at(cue.start())
        scores = [f for place in range(at - 2, at + 2) for f in figures.by_sentence.get(place, ()) if f.key == "score"]
        near = sorted(scores, key=lambda f: abs(f.span.start - cue.start()))
        if len(scores) != 3 or abs(near[0].span.start - cue.start()) > 24:
            continue
        if _OF_OTHERS.search(figures.folded, near[0].span.start - 40, cue.end() + 16):
            continue
        whole, legs = near[0], near[1:]
        (a, b), (c, d) = [(f.quantity.low, f.quantity.high) for f in legs]
        told = {whole.quantity.low, whole.quantity.high}
        if told not in ({a + c, b + d}, {a + d, b + c}) and max(a, b, c, d) < 20:
            words = f"{a:g}-{b:g} and {c:g}-{d:g} make no {whole.quantity.low:g}-{whole.quantity.high:g}"
            yield _group(figures, whole.span, a + c, words, legs[0].span)


def _interval(figures: StoryFigures) -> Iterator[Group]:
    """`led 2-0 at half-time and won 1-0`."""
    for cue in _INTERVAL.finditer(figures.folded):
        at = figures.at(cue.start())
        inside = [figure for figure in figures.by_sentence.get(at, ()) if figure.key == "score"]
        near = sorted(inside, key=lambda figure: abs(figure.span.start - cue.start()))
        if not near or abs(near[0].span.start - cue.start()) > 24:
            continue
        half = near[0]
        finals = [
            figure
            for place in range(at - 2, at + 2)
            for figure in figures.by_sentence.get(place, ())
            if figure.key == "score" and figure is not half and _FINAL.search(figures.before(figure)[-40:])
        ]
        around = [f for place in range(at - 3, at + 4) for f in figures.by_sentence.get(place, ()) if f.key == "score"]
        if len(finals) != 1 or len(around) != 2:
            continue
        (a, b), (c, d) = [(f.quantity.low, f.quantity.high) for f in (half, finals[0])]
        if not ((a <= c and b <= d) or (a <= d and b <= c)):
            words = f"{a:g}-{b:g} at the interval cannot end {c:g}-{d:g}"
            yield _group(figures, half.span, c, words, finals[0].span)


def _scorers(figures: StoryFigures) -> Iterator[Group]:
    """`won 3-1 with goals from Hill, Adams, Cole and Shaw`: more scorers than goals."""
    for match in _GOALS.finditer(figures.text):
        at = figures.at(match.start())
        names = len([name for name in re.split(r",\s+(?:and\s+)?|\s+and\s+", match["names"]) if name])
        scores = [f for f in figures.by_sentence.get(at, ()) if f.key == "score" and f.span.end <= match.start()]
        if len(scores) == 1 and names > max(scores[0].quantity.low, scores[0].quantity.high) > 0:
            most = max(scores[0].quantity.low, scores[0].quantity.high)
            yield _group(figures, Span(*match.span()), most, f"{names} scorers of {most:g} goals", scores[0].span)


def _golf(figures: StoryFigures) -> Iterator[Group]:
    """`round the par-72 course in 67 … Her four-under card`."""
    pars = {int(match["par"]) for match in _PAR.finditer(figures.folded)}
    rounds = list(_ROUND.finditer(figures.folded))
    if len(pars) != 1 or len(rounds) != 1:
        return
    par, score = pars.pop(), int(rounds[0]["round"])
    at = figures.at(rounds[0].start())
    for match in _UNDER.finditer(figures.folded):
        many = _SMALL.index(match["many"]) * (1 if match["way"] == "under" else -1)
        if figures.folded[match.start() - 8 : match.start()].endswith(("from a ", "from an ", "than ")):
            continue
        close = 0 <= figures.at(match.start()) - at < 2
        if (
            close
            and many != par - score
            and not re.search(r"\b(?:finish|total|overall|after)\b", figures.folded[match.end() : match.end() + 30])
        ):
            words = f"{score} on a par of {par} is {abs(par - score)} {'under' if score < par else 'over'}"
            yield _group(figures, Span(*match.span()), par - score, words, Span(*rounds[0].span("round")))


def _group(figures: StoryFigures, span: Span, right: float, words: str, other: Span) -> Group:
    def figure(place: Span, value: float) -> StoryFigure:
        return StoryFigure(Quantity(place, value, value, value, "score"), figures.at(place.start), "score", Worth(value))

    return Group("scoring", figure(span, right + 1), Worth(float(right)), (figure(other, right),), words, span)
