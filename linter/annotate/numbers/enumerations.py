"""Figures -> lists of things named one by one, and the number that the copy gives them: all three towns behind four names.

A list is told by commas and a last `and`, its items of one shape (all names, all `a …`, all `the …`, all `to …`). The number
stands before it with a colon or `They are`, or in one of the two sentences behind it. Where another number is in sight that is
right, or others are named who may belong to it, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.language.numerals import SMALL
from linter.annotate.numbers.counted_nouns import counts_people
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_WORD = r"[A-Z][\w’'.-]*"
_NAMED = rf"(?:the )?{_WORD}(?: (?:{_WORD}|of|the|de|van|von|der|al|bin|da|di))*(?: \([^()\n]{{1,30}}\))?(?:, (?:aged )?\d\d?)?"
_THING = r"(?:an?|the|one|his|her|its|their) [a-z][^,.;:()\n“”\"]{1,60}?"
_NAMES = lazy_pattern(rf"(?P<items>{_NAMED}(?:, {_NAMED})*,? and {_NAMED})(?![\w’'-])", 0)
_THINGS = lazy_pattern(rf"(?P<items>{_THING}(?:, {_THING})+,? and (?:an?|the|one|his|her|its|their) [a-z]+)", 0)
_NOUN = lazy_pattern(r"\s+[a-z]+s\b|\s+(?:men|women|children|people)\b")
_SPLIT = lazy_pattern(r",? and |, (?!(?:aged )?\d)", 0)
_GROUP = lazy_pattern(
    r"\b(?P<words>both(?: of them| men| women| brothers| sisters|(?= (?:are|were|have|had|will|was|deny|denied|said|say|live|"
    r"pleaded|played|come|came|face|started|scored)\b))|"
    r"the (?:pair|duo|couple|trio|quartet)|"
    r"all (?P<all>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: of them)?(?! of\b)|"
    r"the (?P<the>two|three|four|five|six|seven|eight) (?P<noun>[a-z]+s|men|women|children))\b"
)
_GROUPS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4, "both": 2}
_SMALL = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_BOTH_AND = lazy_pattern(r"[^.;:,]{1,60}\band\b")
_APART = lazy_pattern(
    r"\b(?:another|others?|included?|including|among|such as|like|one of|two of|some of|except|besides|"
    r"apart from|as well as|with|plus|"
    r"also|and (?:his|her|their|a|an|two|three|four|five|six)|couples?|last|first|former|latter|remaining|families|sets?)\b"
)
_THEY_ARE = lazy_pattern(
    r"\s*(?:They|These|Those|The [a-z]+)\s+(?:are|were|will be|is|lists?|names?|named|comprise|"
    r"have been named as|were named as|were identified as|are named as)\s+",
    0,
)
_COLON = lazy_pattern(r"[^.;:!?()\n“”\"\d]{0,60}:\s+")
_NO_LIST = lazy_pattern(
    r"\b(?:including|includes?|among|such as|like|for example|some|e\.g\.|of which|at least|more)\b|[“”\"?!:]"
)
_LOOSE = frozenset(
    "year day hour week month minute time percent vote goal run point mile dollar pound euro reason word thing".split()
)
_DAYS = tuple("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split())


class Listed(NamedTuple):
    """Things named one by one."""

    span: Span
    many: int
    people: bool
    names: bool


def find_enumerations(figures: StoryFigures) -> Iterator[Group]:
    """The lists of a story that have another number of items than the copy says."""
    for figure in figures.all:
        if figure.key == "count" and 2 <= figure.value <= 12 and figure.noun and not figure.quantity.bound:
            yield from _announced(figures, figure)
    words = figures.story.places.keys()
    if words.isdisjoint(_GROUPS) and not _told_as_all(figures):
        return
    for match in _GROUP.finditer(figures.folded):
        yield from _referred(figures, match)


def _told_as_all(figures: StoryFigures) -> bool:
    """Whether a small number of the story stands behind `all` or `the`."""
    story = figures.story
    return any(at and story.lower[at - 1] in ("all", "the") for word in _SMALL for at in story.places.get(word, ()))


def lists(figures: StoryFigures, at: int) -> list[Listed]:
    """The lists of a sentence."""
    start, end = figures.sentence(at)
    found: list[Listed] = []
    for pattern in (_NAMES, _THINGS):
        for match in pattern.finditer(figures.text, start, end):
            items = [item for item in _SPLIT.split(match["items"]) if item.strip() and not item.lower().startswith(_DAYS)]
            span = Span(*match.span("items"))
            if not any(other.span.overlaps(span) for other in found):
                found.append(Listed(span, len(items), False, pattern is _NAMES))
    return found


def _referred(figures: StoryFigures, match: re.Match[str]) -> Iterator[Group]:
    """`… in Ayr, Troon and Girvan will close. Parents in all four towns have protested.`"""
    span, at = Span(*match.span()), figures.at(match.start())
    many = _many(match)
    if at < 1 or not many or (match["words"] == "both" and _BOTH_AND.match(figures.folded, span.end)):
        return
    if (
        figures.folded[span.start - 12 : span.start].rstrip().endswith((" of", " of the", "between", "for", " in"))
        and match["the"]
    ):
        return
    noun_end = _noun_end(figures, span.end) if match["all"] else span.end
    near = [listed for place in (at - 1, at - 2) if place >= 0 for listed in lists(figures, place)]
    here = [listed for listed in lists(figures, at) if listed.span.start < span.start]
    if len(near) != 1 or here or near[0].many == many or (match["the"] and not _people_or_names(match["noun"])):
        return
    listed = near[0]
    place = figures.at(listed.span.start)
    counted = [f for s in range(max(0, place - 2), at + 1) for f in figures.by_sentence.get(s, ()) if not f.span.overlaps(span)]
    if any(figure.value == many or figure.value == listed.many - 1 for figure in counted if figure.key in ("count", "score")):
        return
    own, behind = figures.sentence(place), min(span.end + 40, figures.sentence(at).end)
    if _APART.search(figures.folded, own.start, own.end) or _APART.search(figures.folded, span.end, behind):
        return
    opens = listed.span.start == own.start
    if many > listed.many and (not listed.names or (listed.many < 3 and not opens) or _others_named(figures, own, listed.span)):
        return
    if not listed.names and not match["all"]:
        return
    yield _group(figures, Span(span.start, noun_end), many, listed)


def _many(match: re.Match[str]) -> int:
    word = match["all"] or match["the"]
    return SMALL.get(word, 0) if word else next((v for k, v in _GROUPS.items() if k in match["words"]), 0)


def _people_or_names(noun: str) -> bool:
    return counts_people(noun.removesuffix("s")) or noun in ("men", "women", "children")


def _noun_end(figures: StoryFigures, end: int) -> int:
    """Behind the noun that follows a number."""
    match = _NOUN.match(figures.folded, end)
    return match.end() if match else end


def _others_named(figures: StoryFigures, own: Span, listed: Span) -> bool:
    """Whether a sentence names somebody or something else than its list does."""
    rest = figures.text[own.start + 1 : listed.start] + " " + figures.text[listed.end : own.end]
    people = any(counts_people(word) for word in re.findall(r"\b(?:a|an|the|his|her|their) (?:[a-z]+ )?([a-z]{4,})\b", rest))
    names = re.findall(r"(?<![.?!“\"] )\b[A-Z][a-z]{2,}", rest)
    return people or any(not name.lower().startswith(_DAYS) for name in names)


def _announced(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`Four candidates will contest the seat. They are …`, `Five rivers burst their banks: the Ouse, …`."""
    if told.noun in _LOOSE or told.quantity.low != told.quantity.high:
        return
    text, own = figures.text, figures.sentence(told.sentence)
    colon = _COLON.match(text, told.end, own.end)
    start = colon.end() if colon else 0
    if not colon:
        behind = _THEY_ARE.match(text, own.end)
        same = [f for f in figures.by_sentence[told.sentence] if f.key == "count" and f.value > 1]
        if behind is None or len(same) != 1:
            return
        start = behind.end()
    at = figures.at(start)
    line = text[start : figures.sentence(at).end] if at >= 0 else ""
    before = figures.folded[own.start : told.span.start]
    if not line or _NO_LIST.search(line) or _NO_LIST.search(before) or ";" in line or len(line) > 300:
        return
    many = _counted(line.rstrip(" .\n"))
    if many and many != told.value and not figures.text[told.end : start].count(","):
        listed = Listed(Span(start, start + len(line.rstrip())), many, False, False)
        yield _group(figures, Span(told.span.start, told.end), int(told.value), listed)


def _counted(line: str) -> int:
    """How many items a list has that fills its line; nought where they are not of one shape, or one may be two."""
    plain = re.sub(r"\([^()]*\)", "", line)
    if " and " not in plain or "," not in plain:
        return 0
    head, _, last = plain.rpartition(" and ")
    items = [item.strip() for item in head.rstrip(",").split(", ")] + [last.strip()]
    if any(" and " in item or not item for item in items) or any(len(item.split()) > 9 for item in items):
        return 0
    shapes = {_shape(item) for item in items}
    return len(items) if len(shapes) == 1 and "" not in shapes else 0


def _shape(item: str) -> str:
    first = item.split()[0]
    if first[:1].isupper():
        return "name"
    return first if first in ("the", "to", "a", "an") and len(item.split()) > 1 else ""


def _group(figures: StoryFigures, span: Span, many: int, listed: Listed) -> Group:
    value = float(listed.many)
    here = figures.at(listed.span.start)
    figure = StoryFigure(Quantity(listed.span, value, value, value, "count"), here, "count", Worth(value))
    told = figure._replace(quantity=figure.quantity._replace(span=span), worth=Worth(float(many)))
    return Group("listed", told, figure.worth, (figure,), f"{listed.many} are listed", span)
