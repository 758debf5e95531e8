"""Figures -> tolls that are told again with another value: the sixteen dead where fourteen were told to have died."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from linter.annotate.numbers.figures import PEOPLE, StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import derivations
from linter.annotate.numbers.sums import Group, again
from linter.annotate.numbers.updates import CHANGES, KNOWN, sentence_words
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_DEATHS = frozenset("kill kills killed killing died dead death deaths lives drowned perished".split())
_INJURIES = frozenset("injure injured injures injuring injuries wound wounded wounding hurt hurting".split())
_WHICH = lazy_pattern(r"\s+(?:who|that|which|whose|where|whom)\b")
_DEAD = frozenset("dead victim body fatality".split())
_KILLS = lazy_pattern(
    r"\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of|the deaths? of|leaving|left|"
    r"death toll (?:was|is|of|stands at|reached|rose to|to))\s+$"
)
_DIED = lazy_pattern(
    r"\s*(?:[a-z]+\s+){0,3}?(?:were\s+|was\s+|have been\s+|had been\s+|have\s+|had\s+|"
    r"are\s+)?(?:killed|died|dead|perished|drowned)\b"
)
_HURT = frozenset("injured wounded hurt".split())
_HURTS = lazy_pattern(r"\b(?:injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?|injuries to)\s+$")
_WAS_HURT = lazy_pattern(r"\s*(?:[a-z]+\s+){0,3}?(?:were\s+|was\s+|have been\s+|had been\s+|are\s+)?(?:injured|wounded|hurt)\b")
_THEN = lazy_pattern(r"\bin (?:19|20)\d\d\b|\bago\b|\blast (?:year|month|week)\b|\bweeks? after\b|\bearlier\b")
_MORE = lazy_pattern(r"\b(?:another|other|more|further|at least|up to|first|last|some|only|remaining)\s+(?:[a-z]+\s+)?$")
EVENTS = frozenset(
    """accident attack avalanche blast blaze bombing collapse collision crash cyclone derailment disaster earthquake explosion
    fire flood floods hurricane landslide massacre quake raid shooting shootings sinking stampede storm tornado tsunami typhoon
    wreck""".split()
)


class _Toll(NamedTuple):
    """Those whom one thing befell."""

    told_by: frozenset[str]
    """Words of which a story must have one."""
    called: frozenset[str]
    """What they are called: the sixteen dead."""
    does: re.Pattern[str]
    """What stands before a figure of them."""
    befalls: re.Pattern[str]
    """What stands behind one."""
    bare: frozenset[str] = frozenset()
    """What may stand behind a number without a noun: left 14 dead."""


_TOLLS = (_Toll(_DEATHS, _DEAD, _KILLS, _DIED, frozenset(("dead",))), _Toll(_INJURIES, _HURT, _HURTS, _WAS_HURT))


def find_retold_tolls(figures: StoryFigures) -> Iterator[Group]:
    """`the sixteen dead` where fourteen were told to have died, and no other toll is told; the injured likewise."""
    tolls = [toll for toll in _TOLLS if toll.told_by & figures.story.places.keys()]
    counts = [figure for figure in figures.all if figure.key == "count" and _plain(figure)] if tolls else []
    for toll in tolls:
        yield from _retold(figures, toll, counts)


def _retold(figures: StoryFigures, toll: _Toll, counts: Sequence[StoryFigure]) -> Iterator[Group]:
    firsts = [figure for figure in counts if _told(figures, figure, toll)]
    agains = [figure for figure in counts if _called(figures, figure, toll) and KNOWN.search(figures.before(figure))]
    firsts = [figure for figure in firsts if figure.noun or figure not in agains]
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
            figure.value == more.value for figure in counts if figure is not more and _called(figures, figure, toll)
        )
        if not told and first.span.end <= more.span.start and not _WHICH.match(figures.behind(more)):
            yield again("toll", figures, more, first)


def _called(figures: StoryFigures, figure: StoryFigure, toll: _Toll) -> bool:
    return figure.noun in toll.called or (not figure.noun and figures.word_behind(figure) in toll.called)


def _two_tolls(figures: StoryFigures, told: list[StoryFigure]) -> Iterator[Group]:
    """`Twelve people died in the storm … The storm killed 14 people`: one event with two tolls, and no word of a change."""
    plain = [(figure, words) for figure in told if not (words := sentence_words(figures, figure)) & CHANGES]
    for (one, here), (other, there) in combinations(plain, 2):
        apart = one.value != other.value and one.sentence != other.sentence
        if apart and here & there & EVENTS and abs(one.value - other.value) > 0.04 * max(one.value, other.value):
            yield again("toll", figures, other, one)
            return


def _close(figure: StoryFigure, *others: StoryFigure) -> bool:
    """Whether a figure stands in the sentence of another one or next to it, and may count people."""
    near = any(abs(figure.sentence - other.sentence) < 2 for other in others)
    return near and (not figure.noun or figure.noun in PEOPLE | _DEAD)


def _plain(figure: StoryFigure) -> bool:
    return not figure.quantity.bound and figure.quantity.low == figure.quantity.high and figure.value >= 2


def _told(figures: StoryFigures, figure: StoryFigure, toll: _Toll) -> bool:
    if figure.noun and figure.noun not in PEOPLE:
        return False
    if _MORE.search(figures.before(figure)) or _THEN.search(figures.folded, *figures.sentence(figure.sentence)):
        return False
    named = figure.noun or figures.word_behind(figure) in toll.bare
    return bool(named and toll.does.search(figures.before(figure))) or bool(toll.befalls.match(figures.behind(figure)))
