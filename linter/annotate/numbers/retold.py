"""Figures -> what is told again of one thing with another value: the 13 girls of a class with 14, the sixteen dead of fourteen.

A definite figure (`the 13 girls`, `all seven bodies`, `one of the four men on the panel`) counts again what was counted before.
It is held against the one figure that the story gives for the same noun; where there are two, or the figure stands elsewhere
too, or can be reckoned, or a clause tells which ones are meant, nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from linter.annotate.numbers.figure_signs import mantissa
from linter.annotate.numbers.figures import PEOPLE, StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth, derivations
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_THE = lazy_pattern(r"(?:^|\b)(?:the|all|all the|these|those|all of the)\s+$")
_ARTICLES = frozenset("the all these those".split())
_DEATHS = frozenset("kill kills killed killing died dead death deaths lives drowned perished".split())
_PART = lazy_pattern(r"(?<!\bone )\bof\s+(?:the|all|these|those|all the)\s+$")
_WHICH = lazy_pattern(r"\s+(?:who|that|which|whose|where|whom)\b")
_TAIL = lazy_pattern(r"\s+(?:(?:on|in|at|of|from|with|aboard|inside)\s+(?:the\s+|a\s+)?)?(?P<word>[a-z]+)")
_VERBS = lazy_pattern(
    r"\s+(?:was|were|is|are|had|have|has|will|would|who|insisted|said|say|and|or|to|then|also|all|"
    r"did|do|came|went|can|could|must)\b"
)
_NO_THINGS = frozenset(
    """year month week day hour minute second time point goal game match run set mile foot metre meter percent vote seat
    inning over lap round season way part half quarter side end thing hand eye leg arm letter number figure degree dollar
    pound""".split()
)
_DEAD = frozenset("dead victim body fatality".split())
_KILLS = lazy_pattern(
    r"\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of|the deaths? of|leaving|left|"
    r"death toll (?:was|is|of|stands at|reached|rose to|to))\s+$"
)
_DIED = lazy_pattern(
    r"\s*(?:[a-z]+\s+){0,3}?(?:were\s+|was\s+|have been\s+|had been\s+|have\s+|had\s+|"
    r"are\s+)?(?:killed|died|dead|perished|drowned)\b"
)
_THEN = lazy_pattern(r"\bin (?:19|20)\d\d\b|\bago\b|\blast (?:year|month|week)\b|\bweeks? after\b|\bearlier\b")
_OF_IT = lazy_pattern(r"\s+(?:of (?:it|them)|was|were|is|are|be|had|has)\b|\s*[.,;:”\"]|$")
_MORE = lazy_pattern(r"\b(?:another|other|more|further|at least|up to|first|last|some|only|remaining)\s+(?:[a-z]+\s+)?$")


EVENTS = frozenset(
    """accident attack avalanche blast blaze bombing collapse collision crash cyclone derailment disaster earthquake explosion
    fire flood floods hurricane landslide massacre quake raid shooting shootings sinking stampede storm tornado tsunami typhoon
    wreck""".split()
)
CHANGES = frozenset(
    """rise rises rose risen climb climbed grew grown jump jumped revised later earlier initially originally previously first
    second third since total another more others other further additional also besides including include among alone each
    every per average least most than altogether nearly almost estimated estimate estimates expected could may might would if
    early initial original old new far some only different separate similar former last next year years week weeks month
    months decade ago both either or overnight""".split()
)
"""Words that let a figure be another one than that before: an update, a part, a guess, another event."""


def find_retold(figures: StoryFigures) -> Iterator[Group]:
    """The figures of a story that count again what was counted, and do not agree."""
    yield from _tolls(figures)
    yield from _currencies(figures)
    yield from _units(figures)


def again(role: str, figures: StoryFigures, mine: StoryFigure, first: StoryFigure) -> Group:
    """The group of a figure and the one that tells the same with another value."""

    def shown(figure: StoryFigure) -> str:
        return figures.text[figure.span.start : figure.end]

    return Group(role, mine, first.worth, (first,), f"'{shown(mine)}' here, '{shown(first)}'", Span(mine.span.start, mine.end))


def _tolls(figures: StoryFigures) -> Iterator[Group]:
    """`the sixteen dead` where fourteen were told to have died, and no other toll is told."""
    if not _DEATHS & figures.story.places.keys():
        return
    counts = [figure for figure in figures.all if figure.key == "count" and _plain(figure)]
    firsts = [figure for figure in counts if _dead(figures, figure)]
    agains = [figure for figure in counts if figure.noun in _DEAD and _THE.search(figures.before(figure))]
    values = {figure.value for figure in firsts}
    if len(values) == 2 and len(firsts) < 8:
        yield from _two_tolls(figures, firsts)
    if len(values) != 1:
        return
    for more in agains:
        first = firsts[0]
        beside = [figure for figure in counts if figure is not more and _close(figure, first, more)]
        ways = set(derivations(more.worth, [figure.worth for figure in beside], most=6))
        told = bool({"is", "sum", "difference"} & ways) or any(
            figure.value == more.value for figure in counts if figure is not more and figure.noun in _DEAD
        )
        if not told and first.span.end <= more.span.start and not _WHICH.match(figures.behind(more)):
            yield again("toll", figures, more, first)


def _two_tolls(figures: StoryFigures, told: list[StoryFigure]) -> Iterator[Group]:
    """`Twelve people died in the storm … The storm killed 14 people`: one event with two tolls, and no word of a change."""
    plain = [(figure, words) for figure in told if not (words := sentence_words(figures, figure)) & CHANGES]
    for (one, here), (other, there) in combinations(plain, 2):
        apart = one.value != other.value and one.sentence != other.sentence
        if apart and here & there & EVENTS and abs(one.value - other.value) > 0.04 * max(one.value, other.value):
            yield again("toll", figures, other, one)
            return


def sentence_words(figures: StoryFigures, figure: StoryFigure) -> set[str]:
    """The words of the sentence of a figure, lower case."""
    tokens = figures.story.tokens.within(figures.sentence(figure.sentence))
    words = figures.story.tokens.words
    return {figures.story.lower[i] for i in tokens if words[i] != "May"}


def _close(figure: StoryFigure, *others: StoryFigure) -> bool:
    """Whether a figure stands in the sentence of another one or next to it, and may count people."""
    near = any(abs(figure.sentence - other.sentence) < 2 for other in others)
    return near and (not figure.noun or figure.noun in PEOPLE | _DEAD)


def _plain(figure: StoryFigure) -> bool:
    return not figure.quantity.bound and figure.quantity.low == figure.quantity.high and figure.value >= 2


def _dead(figures: StoryFigures, figure: StoryFigure) -> bool:
    if figure.noun and figure.noun not in PEOPLE:
        return False
    if _MORE.search(figures.before(figure)) or _THEN.search(figures.folded, *figures.sentence(figure.sentence)):
        return False
    return bool(_KILLS.search(figures.before(figure)) and (figure.noun or " dead" in figures.behind(figure)[:6])) or bool(
        _DIED.match(figures.behind(figure))
    )


def _currencies(figures: StoryFigures) -> Iterator[Group]:
    """`£75,000` of what was told to be `€75,000`: the same digits in a currency that stands nowhere else in the story."""
    money = [figure for figure in figures.all if figure.quantity.kind == "money" and figure.quantity.figures]
    times = Counter(figure.key for figure in money)
    often = {(figure.value, figure.key): figure for figure in reversed(money) if times[figure.key] > 1}
    for other in money:
        if times[other.key] > 1 or len(mantissa(other.quantity)) < 2:
            continue
        for key in times:
            one = often.get((other.value, key))
            if one is not None and one.span.end <= other.span.start and one.sentence != other.sentence:
                yield again("currency", figures, other, one)._replace(right=Worth(0.0))
                break


def _units(figures: StoryFigures) -> Iterator[Group]:
    """`the 40 tonnes` of what was told to be `40 kilograms`."""
    measures = [
        figure for figure in figures.all if figure.quantity.kind == "measure" and figure.key in ("weight", "length", "volume")
    ]
    before: dict[tuple[str, str], StoryFigure] = {}
    for other in measures:
        one = before.setdefault((other.key, mantissa(other.quantity)), other)
        if one.size == other.size or one.sentence == other.sentence:
            continue
        ratio = max(one.value, other.value) / max(min(one.value, other.value), 1e-12)
        told_again = ratio > 9 and _THE.search(figures.before(other)) and _OF_IT.match(figures.after(other))
        if told_again and not any(figure.worth.agrees(other.worth) for figure in measures if figure is not other):
            yield again("unit", figures, other, one)
