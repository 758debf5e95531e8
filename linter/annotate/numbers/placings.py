"""Figures -> places in an order: the fourth behind two others, the runner-up who came third, the younger of two by their ages.

Who is in front is named; so many names and one make the place. A place told twice of the only one named, and a word for the
older or younger of two with the other's age, are held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.language.numerals import ORDINALS
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|de|van|von|al))*"
_LIST = rf"(?P<names>{_NAME}(?:,[^,.;]{{0,20}}? {_NAME})*(?:,[^,.;]{{0,20}},?)? and {_NAME})"
_AHEAD = lazy_pattern(
    rf"\b[Oo]nly {_LIST}(?:,[^,.;]{{0,20}},)? (?:were|was|are|finished|came|did|do|had|have|scored|ran|"
    rf"stand|stood|rank|ranked|got|won|"
    rf"make|produce|sell|employ|earn|lie|lay|jumped|threw|swam)\b[^.;]{{0,40}}?\b(?:ahead|in front|better|"
    rf"more|faster|higher|above|before)\b|"
    rf"\b(?:only by|behind only|only behind|only to|surpassed by) {_LIST.replace('names', 'by')}(?![\w’'-])",
    0,
)
_ORDINAL = "|".join(word for word, value in ORDINALS.items() if 1 < value < 13)
_PLACE = lazy_pattern(
    rf"\b(?P<word>{_ORDINAL})(?:[- ](?:place|spot|position|overall)|[- ](?:biggest|largest|highest|richest|"
    rf"busiest|tallest|fastest|oldest|"
    rf"longest|most))\b|\b(?:came|finished|placed|ended|comes|finishes|lies|lay|stands|is|was|are|were|be|"
    rf"home|stay|stays) (?:a |in |up )?"
    rf"(?P<came>{_ORDINAL})\b(?! (?:time|day|year|half|man|woman|goal|child|wife|leg|round|set|stage|"
    rf"generation|class|grade|choice))"
)
_BEHIND = lazy_pattern(
    rf"\b(?P<word>{_ORDINAL})\b(?: place)?,? behind (?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=[.,;]|$)", 0
)
_HOLDERS = {"winner": 1, "champion": 1, "runner-up": 2, "silver medallist": 2, "bronze medallist": 3, "gold medallist": 1}
_HOLD = ("winner", "champion", "runner-up", "medal")
_HOLDER = lazy_pattern(
    r"(?:^|[“\"‘])the (?P<who>winner|champion|runner-up|silver medall?ist|bronze medall?ist|gold medall?ist)(?:['’]s)?\b"
)
_SHARED = lazy_pattern(r"\b(?:joint|equal|tied|shared?|level|jointly|once|last year|previously|was|before)\b")
_ROW = lazy_pattern(r"(?m)^\s*(?P<place>\d{1,2})[.):]? (?P<name>(?:[A-Z][\w’'.-]* ){0,3}[A-Z][\w’'-]{2,})\b", 0)
_OTHERS = lazy_pattern(r"\b(?:behind|beat|beaten|ahead|after|winner|won|runner)\b(?! the winner)")
_OF_TWO = lazy_pattern(r"\bthe (?P<which>younger|older|elder)\b(?! (?:than|of the two was))[^.;\d]{0,36}$")
_APART = 14
"""The least years between a parent and a child."""
_CHILD = lazy_pattern(
    r"\b(?:her|his) (?:(?:eldest|oldest|youngest|elder|younger|only|second|first|own|twin) )?(?:son|"
    r"daughter)\b[^.;\d]{0,30}$"
)
_A_CHILD = lazy_pattern(r"\b(?:son|daughter|child|twins?|baby|boy|girl)\b[^.;\d]{0,30}$")


def find_placings(figures: StoryFigures) -> Iterator[Group]:
    """The places of a story that are not those that it tells."""
    text, words = figures.text, figures.story.places.keys()
    if "only" in words and not words.isdisjoint(ORDINALS):
        for match in _AHEAD.finditer(text):
            yield from _behind_those(figures, match)
    if "behind" in words:
        for match in _BEHIND.finditer(text):
            many = len(_names(match["names"]))
            if ORDINALS[match["word"]] <= many:
                place = Span(*match.span("word"))
                front = Span(*match.span("names"))
                yield _group(figures, place, ORDINALS[match["word"]], many + 1, f"{many} are named in front", front)
    for match in _HOLDER.finditer(figures.folded) if any(word in figures.folded for word in _HOLD) else ():
        yield from _told_twice(figures, match)
    yield from _ages(figures)
    if "\n1" in text or text[:1] == "1":
        yield from _numbered(figures)


def _numbered(figures: StoryFigures) -> Iterator[Group]:
    """`4. J. Copland at 52sec … Copland, second overall`: places of a numbered list, told again of a surname."""
    rows = [(int(match["place"]), match) for match in _ROW.finditer(figures.text)]
    if len(rows) < 3 or [place for place, _ in rows] != list(range(1, len(rows) + 1)):
        return
    names = [match["name"].split()[-1] for _, match in rows]
    last = rows[-1][1].end()
    for place, match in rows:
        name = match["name"].split()[-1]
        if names.count(name) > 1:
            continue
        told = re.compile(
            rf"\b{re.escape(name)},? (?:who )?(?:was |is |lies |came |finished |"
            rf"placed )?(?P<word>{_ORDINAL})(?: overall| place|,|\.)"
        )
        for again in told.finditer(figures.text):
            if ORDINALS[again["word"]] != place and not match.start() <= again.start() < last:
                row = Span(*match.span())
                yield _group(figures, Span(*again.span()), ORDINALS[again["word"]], place, f"number {place} on the list", row)


def _names(listed: str) -> list[str]:
    return [name for name in re.split(r",\s+(?:and\s+)?|\s+and\s+", listed) if name[:1].isupper()]


def _behind_those(figures: StoryFigures, match: re.Match[str]) -> Iterator[Group]:
    """`Only Kenya and Japan did better … Fourth place`."""
    names = match["names"] or match["by"]
    rank, at = len(_names(names)) + 1, figures.at(match.start())
    told = []
    for near in range(max(0, at - 1), min(at + 2, len(figures.story.sentences))):
        told += list(_PLACE.finditer(figures.folded, *figures.sentence(near)))
    values = {ORDINALS[one["word"] or one["came"]] for one in told}
    if len(values) == 1 and rank not in values:
        one = told[0]
        span = Span(one.start("word") if one["word"] else one.start("came"), one.end())
        place = Span(*match.span("names" if match["names"] else "by"))
        yield _group(figures, span, values.pop(), rank, f"{rank - 1} are named in front", place)


def _told_twice(figures: StoryFigures, match: re.Match[str]) -> Iterator[Group]:
    """`Moe came third in Ghent. The runner-up's father …`: of the only one who is named."""
    at = figures.at(match.start())
    if at < 1:
        return
    own, rank = figures.sentence(at - 1), _HOLDERS[match["who"].replace("medalist", "medallist")]
    told = [one for one in _PLACE.finditer(figures.folded, *own) if one["came"]]
    if len(told) != 1 or ORDINALS[told[0]["came"]] == rank or _SHARED.search(figures.folded, told[0].end(), own.end):
        return
    if _OTHERS.search(figures.folded, own.start, own.end):
        return
    value = ORDINALS[told[0]["came"]]
    yield _group(figures, Span(*match.span("who")), rank, value, f"'{told[0][0]}' is told before", Span(*told[0].span()))


def _ages(figures: StoryFigures) -> Iterator[Group]:
    """`two men, aged 19 and 24 … The younger, who is 24`; a mother of 64 and her son of 57."""
    for figure in figures.all:
        if figure.key not in ("age", "count") or not 0 < figure.value < 116 or figure.noun:
            continue
        before = figures.before(figure)
        which = _OF_TWO.search(before)
        if which:
            ages = [f for f in figures.near(figure, 2, "age") if f.sentence < figure.sentence]
            bare = [f for f in figures.near(figure, 1, "count") if f.sentence < figure.sentence]
            ages = ages or [f for f in bare if not f.noun and f.value < 116]
            values = sorted({f.value for f in ages})
            if len(ages) == len(values) == 2 and figure.value in values:
                right = values[0] if which["which"] == "younger" else values[1]
                if figure.value != right:
                    words = f"the {which['which']} is {right:g}"
                    told = figure._replace(key="age")
                    yield Group("ordinal", told, Worth(right), tuple(ages), words, figure.span)
        elif figure.key == "age" and _CHILD.search(before) and "step" not in before[-40:]:
            parents = [f for f in figures.near(figure, 1, "age") if f.sentence <= figure.sentence]
            child_too = [f for f in parents if _A_CHILD.search(figures.before(f))]
            if len(parents) == 1 and not child_too and 0 <= parents[0].value - figure.value < _APART:
                words = f"parent {parents[0].value:g}, child {figure.value:g}"
                yield Group("ordinal", figure, Worth(parents[0].value - _APART - 2.0), (parents[0],), words, figure.span)


def _group(figures: StoryFigures, span: Span, told: float, right: float, words: str, other: Span) -> Group:
    def figure(place: Span, value: float) -> StoryFigure:
        return StoryFigure(Quantity(place, value, value, value, "ordinal"), figures.at(place.start), "ordinal", Worth(value))

    return Group("ordinal", figure(span, told), Worth(float(right)), (figure(other, right),), words, span)
