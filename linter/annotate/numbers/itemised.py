"""Lists of figures -> those that do not come to the total that they are meant for.

Without a tie to a total, only a list of three or more that misses a figure of its kind nearby by a little is held against it.
What any of the figures around make is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from linter.annotate.numbers.counted_nouns import counts_people, one_kind
from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import REST_TOLD, plain
from linter.annotate.numbers.listings import MOST, ONE_MORE, Listing, parts_listed, ties
from linter.annotate.numbers.reckoning import Worth, added, slipped
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_OVERLAP = lazy_pattern(
    r"\b(?:both|also|as well|overlap\w*|more than one|either|some of|too|including|include[sd]?|among|at least|such as|"
    r"about half|most of|mostly|mainly|biggest|largest|worst|elsewhere|first|then|averag\w+|up to|so far|partly|part of|"
    r"(?:the|its) (?:rest|remainder|balance))\b"
)
_SHARED = lazy_pattern(
    r"\b(?:said (?:they|that)|says?|use[sd]?|own(?:s|ed)?|thought|believed?|reported|speaks?|suffer\w*|ha(?:d|"
    r"ve)(?! (?:been|died))|of whom)\b"
)
"""What is told of groups that may share members."""
_UNREAL = lazy_pattern(
    r"\b(?:if|unless|would have|besides|apart from|except|excluding|not counting|expected|forecast|target|(?:earlier|"
    r"previous) (?:total|toll|figure))\b"
)
_PEOPLE = frozenset("dead injured wounded crew victim missing party group family side patient survivor".split())
_ONE_OF_THEM = lazy_pattern(r"\s+(?:[a-z-]+\s+){0,2}of\s+(?!(?:them|whom|which|these|those)\b)[a-z]+")
_OWNED = lazy_pattern(r"(?:s['’]|['’]s)\s+(?:[a-z]+\s+)?$")
_DIGIT = lazy_pattern(r"\d")


def find_itemised(figures: StoryFigures) -> Iterator[Group]:
    """The totals of the lists of a story."""
    for at, inside in figures.by_sentence.items():
        i = 0
        while i + 1 < len(inside):
            parts = parts_listed(figures, inside[i : i + 1 + MOST])
            if len(parts) < 2:
                i += 1
                continue
            i += len(parts)
            for run in ties(figures, parts, inside):
                found = _against(figures, run, at)
                if found is not None:
                    yield found
                    break


def _against(figures: StoryFigures, run: Listing, at: int) -> Group | None:
    """The group of a list and its total; none where any figure around is what it makes."""
    first = run.parts[0]
    around = [
        joined
        for place in range(max(0, at - 3), at + 3)
        for figure in figures.by_sentence.get(place, ())
        if not run.start <= figure.span.start < run.end and (joined := in_unit_of(first, figure)).key == first.key
    ]
    lead = [
        joined
        for place in range(min(3, max(0, at - 3)))
        for figure in figures.by_sentence.get(place, ())
        if (joined := in_unit_of(first, figure)).key == first.key
    ]
    together = added(part.worth for part in run.parts)
    if first.key == "count" and ONE_MORE.match(figures.folded, run.end):
        together = together._replace(value=together.value + 1)
    if any(figure.worth.agrees(together) for figure in (*lead, *around)):
        total = next(figure for figure in (*lead, *around) if figure.worth.agrees(together))
        return _group(figures, run, total, together) if run.tie else None
    if run.total is not None:
        total, limit = run.total, _limit(run, together)
    else:
        wholes = [figure for figure in (*(lead if run.tie else ()), *around) if _may_be(figures, run, figure)]
        if not wholes:
            return None
        total = min(wholes, key=lambda figure: abs(figure.value / together.value - 1))
        limit = {"of": 0.15, "group": 0.15, "rest": 0.3, "": 0.06}[run.tie]
    others = [
        figure.worth
        for figure in around
        if figure.span != total.span
        and one_kind(figure.noun, total.noun)
        and (figure.value > 1 or figure.quantity.figures)
        and not (figure.quantity.bound and run.tie == "summed")
    ]
    if run.tie == "summed" and first.key == "count" and any(total.value == part.value + 1 for part in run.parts):
        return None  # 155 members, 24 in talks; one joins and makes it 156
    if _otherwise(total.worth, [part.worth for part in run.parts], together, others):
        return None
    off = abs(total.value / together.value - 1)
    if run.tie == "elided" and off > limit:
        return None
    if off > limit and (off > 0.5 or not slipped(total.value / total.size, together.value / total.size)):
        return None
    if not run.tie and (len(run.parts) < 3 or off > 0.15):
        return None
    if (
        not run.tie
        and total.key == "count"
        and not _of_one_noun(figures, run, total)
        and (total.value < 30 or not (any(part.noun for part in run.parts) or at - total.sentence == 1))
    ):
        return None
    if run.tie == "behind" and any(figure.worth.agrees(added((total.worth, together))) for figure in (*lead, *around)):
        return None
    return None if _is_loose(figures, run, at, total) else _group(figures, run, total, together)


def _of_one_noun(figures: StoryFigures, run: Listing, total: StoryFigure) -> bool:
    """Whether a list elides the noun of its total: 11 counts … six counts of forgery, two of theft and two of tampering."""
    first, *others = run.parts
    bare = all(not part.noun and figures.after(part).startswith(" of ") for part in others)
    return bare and bool(first.noun) and first.noun == total.noun


def _limit(run: Listing, together: Worth) -> float:
    """How far the total right before a list may be off. Bare parts are more than there are, or three that miss a few."""
    assert run.total is not None
    if run.tie != "elided":
        return 0.0 if run.tie == "definite" else 0.25
    if together.value > run.total.value:
        return 0.35
    return 2.1 / together.value if len(run.parts) > 2 else -1.0


def _is_loose(figures: StoryFigures, run: Listing, at: int, total: StoryFigure) -> bool:
    """Whether words between and around let a list be another than that of its total."""
    if any(_unread(figures, one, other) for one, other in pairwise(run.parts)):
        return True
    if not run.tie and _OWNED.search(figures.before(total)):
        return True  # beside the Conservatives' £3m
    if run.total is None and ")" in figures.folded[run.start : run.end]:
        return True
    own = figures.sentence(at)
    if (
        run.parts[0].key == "count"
        and run.tie != "elided"
        and _SHARED.search(figures.folded, run.start, min(run.end + 20, own.end))
    ):
        return True
    begin = min(own.start, total.span.start) if total.sentence == at else own.start
    end = max(min(run.end + 40, own.end), total.span.end if total.span.start > run.start else 0)
    if "respectively" in figures.folded[min(own.start, total.span.start) : own.end]:
        return True
    between = figures.folded[total.span.end : run.start] if total.span.start < run.start else ""
    if run.tie == "behind" and _ONE_OF_THEM.search(between) and _ONE_OF_THEM.match(figures.folded, run.parts[0].span.end):
        return True  # nine charges of theft, six counts of fraud and two of arson: the first of a list
    rest = REST_TOLD.search(figures.folded, run.end, own.end)
    if rest and (run.tie != "rest" or all(figure.span.start < rest.end() for figure in figures.by_sentence[at])):
        return True  # and the rest goes in tax cuts
    overlaps = run.tie != "rest" and _OVERLAP.search(figures.folded, begin, end) is not None
    return overlaps or _UNREAL.search(figures.folded, begin, end) is not None


def _unread(figures: StoryFigures, one: StoryFigure, other: StoryFigure) -> bool:
    """Whether digits that are no figure stand between two parts."""
    known = [figure.span for figure in figures.by_sentence[one.sentence]]
    digits = _DIGIT.finditer(figures.folded, one.end, other.span.start)
    return any(not any(span.start <= digit.start() < span.end for span in known) for digit in digits)


def _otherwise(total: Worth, parts: Sequence[Worth], together: Worth, others: Sequence[Worth]) -> bool:
    """Whether some of a list make its total, or all with one or two others, or without one."""
    if any(total.agrees(added(some)) for size in range(2, len(parts)) for some in combinations(parts, size)):
        return True
    sums = [*others, *(added(pair) for pair in combinations(others[:8], 2))]
    return any(total.agrees(added((together, one))) or together.agrees(added((total, one))) for one in sums)


def _may_be(figures: StoryFigures, run: Listing, total: StoryFigure) -> bool:
    """Whether a figure may be the total of a list: exact, more than each part, and of their kind."""
    if not plain(total) or total.value <= max(part.value for part in run.parts) or total.span.start > run.end:
        return False
    if total.key != "count":
        return True
    if run.tie == "of":
        return True
    if run.tie == "group" and run.parts[0].noun in _PEOPLE:
        return not total.noun or counts_people(total.noun) or total.noun.endswith("er")
    return bool(total.noun) and all(one_kind(total.noun, part.noun) for part in run.parts)


def _group(figures: StoryFigures, run: Listing, total: StoryFigure, right: Worth) -> Group:
    more = " + one" if right.value != sum(part.value for part in run.parts) else ""
    words = " + ".join(map(figures.words, run.parts)) + f"{more} = {figures.shown(right.value, total)}"
    span = total.span if total.span.start > run.start else Span(run.start, run.end)
    return Group("total", total, right, run.parts, words, span)
