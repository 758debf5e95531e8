"""Figures -> lists of parts, and the total that they should come to, before them, behind them or a sentence away.

What says that a list is all there is: a colon, `of the`, the last part told as `the other 15`, a total told as `all 43`. Where
nothing does, parts that come to more than their total are held against it. A figure near that the parts do make is their total.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import makes, numeral_one, of_kind, plain, qualified
from linter.annotate.numbers.reckoning import added, one_slip
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.totals import TOTAL_BEHIND
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_JOINED = lazy_pattern(r"[,;(]|\b(?:and|with|while|plus)\b|[–—]")
_BROKEN = lazy_pattern(
    r"\b(?:which|making|giving|total\w*|adds? up|in all|a (?:haul|tally|count) of)\b|"
    r"[!?:\n]|\.\s|\b(?:than|from|compared|against|up|down|versus|average|each|per|every|including|"
    r"include[sd]?|among|since|when|"
    r"because|but|if|or|aged?|of whom|of which|to (?:the|a|its|his|her)|out of|rose|fell|instead|not|then|"
    r"before|after|later|in|on|at)\s*$|"
    r"\b(?:compared|versus|against|each|apiece|a (?:head|week|day|month|year)|per|rose|fell|rising|"
    r"falling|than|at least|up to)\b"
)
_RATED = lazy_pattern(
    r"\s*(?:each|apiece|per\b|an?\s+(?:hour|day|week|month|year|head|piece)\b|%|percent|times\b|more\b|fewer\b|-)"
)
_REST = lazy_pattern(r"\b(?:other|remaining|rest|last|balance)\s*,?\s+$|\bremaining\s+$")
_COLON = lazy_pattern(
    r"(?::\s*|\s[–—-]\s|\s\(|,\s+(?:made up of|comprising|consisting of|namely)|\b(?:made up of|"
    r"comprising|consisting of|consists? of|"
    r"comprised|split between|divided (?:between|into)))\s*(?:the |some )?[^,.;:()\d]{0,30}$"
)
_OF_THE = lazy_pattern(r"(?:^|[“\"‘;]\s*)of\s+(?:that|this|these|those|them|the|its|their|all)\b[^,;:]{0,60}?,?\s*$")
_WHOLE = lazy_pattern(r"(?:^|[“\"‘;:,]\s*)(?:out )?of\s+(?:the|its|their|his|her|all|all the)\s+$")
_ALL = lazy_pattern(
    r"\b(?:all|all the|all of the|the|a total of|total|totall?ing|making|in all,?|together|made|raised|"
    r"collected|netted|earned|or|these|those|came to|comes to|adds? up to|amounts? to|(?:which|"
    r"that) makes|giving|haul of|tally of|count of|medals)\s+$|:\s+$"
)
_ONE_MORE = lazy_pattern(
    r"[^,.;:()]{0,24}?(?:,|\band|\bwith|\bplus)\s+(?:and\s+)?(?:a|an|the|their|his|her|its|"
    r"my)\s+(?:(?:lone|single|solitary)\s+)?[a-z]+"
)
_LONE = lazy_pattern(r"\b(?:lone|single|solitary)\b")
_OVERLAP = lazy_pattern(
    r"\b(?:both|also|as well|more than one|either|too|what is left|(?:the|its) (?:rest|remainder)|races?|"
    r"hurdles?|sprints?|relay|including|include[sd]?|among|at least|such as|"
    r"some of|about half|worst|most of|"
    r"biggest|largest|other places|elsewhere|mainly|mostly|chiefly|another|further|extra|besides|first|then|later|averag\w+|"
    r"said (?:they|that)|suffered|speak|use[sd]?|had|have)\b"
)
LONGEST = 12
"""Parts that a list may have."""


class PartsList(NamedTuple):
    """A list of parts."""

    parts: tuple[StoryFigure, ...]
    closed: str
    """What says that they are all: `colon`, `of`, `rest` or nothing."""
    more: int
    """Parts of one that are told without a figure at its end: and their guide."""
    span: Span


def find_totals_apart(figures: StoryFigures) -> Iterator[Group]:
    """The totals of the lists of a story."""
    for inside in figures.by_sentence.values():
        i = 0
        while i + 1 < len(inside):
            run = parts_list(figures, inside[i : i + LONGEST])
            if run is None:
                i += 1
                continue
            i += len(run.parts)
            found = _against_total(figures, run)
            if found is not None:
                yield found


def parts_list(figures: StoryFigures, inside: list[StoryFigure]) -> PartsList | None:
    """The list that begins with a figure, if one does."""
    parts = [inside[0]]
    if _WHOLE.search(figures.before(parts[0])):
        return None
    if not plain(parts[0]) or (parts[0].key in ("percent", "duration") and len(inside) < 2):
        return None
    for other in inside[1:]:
        joined = of_kind(parts[0], other) or (in_unit_of(parts[0], other) if other.key != parts[0].key else None)
        if joined is None:
            break
        between = figures.folded[parts[-1].end : other.span.start]
        if joined.key != parts[0].key or not plain(joined) or len(between) > 80 or not _JOINED.search(between):
            break
        if _BROKEN.search(between) or _RATED.match(figures.after(joined)) or numeral_one(figures, joined):
            break
        parts.append(joined)
    last = figures.folded[parts[-2].end : parts[-1].span.start] if len(parts) > 1 else ""
    rest = bool(_REST.search(last))
    behind = figures.behind(parts[-1])
    one = _ONE_MORE.match(behind)
    if len(parts) < 2 or not (rest or " and " in f" {last} " or ";" in last or one) or _RATED.match(figures.after(parts[0])):
        return None
    if figures.by_sentence[parts[0].sentence][-1].value != parts[-1].value and _JOINED.match(behind.lstrip()[:1]):
        following = [f for f in inside[len(parts) :] if f.key == parts[0].key]
        if following and "," in figures.between(parts[-1], following[0])[:3] and not _is_total(figures, following[0]):
            return None
    before = figures.before(parts[0])
    closed = "rest" if rest else "colon" if _COLON.search(before) else "of" if _OF_THE.search(before) else ""
    return PartsList(tuple(parts), closed, int(bool(one)), Span(parts[0].span.start, parts[-1].end))


def _against_total(figures: StoryFigures, run: PartsList) -> Group | None:
    """The group of a list and the total that it is meant for; none where the parts make a figure near, or nothing is plain."""
    first = run.parts[0]
    around = [
        joined
        for at in range(max(0, first.sentence - 3), first.sentence + 3)
        for figure in figures.by_sentence.get(at, ())
        if not run.span.overlaps(figure.span) and (joined := _like(run, figure)) is not None
    ]
    if any(figure.key != first.key for figure in around):
        around = [figure for figure in around if figure.key != first.key and figure.sentence == first.sentence]
        if len({figure.key for figure in around}) != 1:
            return None
        run = run._replace(parts=tuple(in_unit_of(around[0], part) for part in run.parts))
    together = added(part.worth for part in run.parts)
    sums = [together, *([together._replace(value=together.value + 1)] if run.more and first.key == "count" else [])]
    if any(figure.worth.agrees(one) for figure in around for one in sums):
        return None
    high = max(part.value for part in run.parts)
    wholes = [f for f in around if plain(f) and f.value > high and f.quantity.bound == "" and 0 <= _away(f, first) <= 2]
    told = [f for f in wholes if _is_total(figures, f)]
    wholes = told if told and not run.closed else wholes
    if len({figure.value for figure in wholes}) > 1 and run.closed == "colon":
        wholes = [
            figure for figure in wholes if figure.sentence == first.sentence and abs(figure.value / together.value - 1) < 0.15
        ]
    if len({figure.value for figure in wholes}) != 1:
        return None
    total = wholes[0]
    if makes(total.worth, [figure.worth for figure in around if figure.span != total.span]):
        return None
    if not _certain(figures, run, total, together.value):
        return None
    shown = " + ".join(map(figures.words, run.parts))
    right = sums[-1] if _LONE.search(figures.folded, run.span.end, run.span.end + 30) else together
    words = f"{shown} = {figures.shown(together.value, total)}"
    return Group("total", total, right, run.parts, words, total.span)


def _like(run: PartsList, figure: StoryFigure) -> StoryFigure | None:
    """A figure that counts what the parts of a list count."""
    first = run.parts[0]
    if (
        run.closed
        and first.key == "count"
        and figure.quantity.kind in ("measure", "money")
        and not any(p.noun for p in run.parts)
    ):
        return figure
    if not all(of_kind(figure, part) for part in run.parts):
        return None
    joined = of_kind(first, figure)
    return joined if joined and joined.key == first.key else None


def _away(total: StoryFigure, first: StoryFigure) -> int:
    """How many sentences lie between a total and its list; a total behind it may stand one further."""
    return abs(total.sentence - first.sentence)


def _is_total(figures: StoryFigures, figure: StoryFigure) -> bool:
    return bool(_ALL.search(figures.before(figure)) or TOTAL_BEHIND.match(figures.behind(figure)))


def _certain(figures: StoryFigures, run: PartsList, total: StoryFigure, together: float) -> bool:
    """Whether a list is meant for all of a total."""
    ahead = total.span.start > run.span.end
    first, last = min(run.span.start, total.span.start), max(run.span.end, total.span.end)
    own = figures.sentence(run.parts[0].sentence)
    if _OVERLAP.search(figures.folded, min(first, own.start), max(last, own.end)) or qualified(
        figures, first, last, compared=True
    ):
        return False
    if run.parts[0].key in ("percent", "points", "speed", "temperature"):
        return False
    together = min(together, together + run.more, key=lambda value: abs(value - total.value))
    off = (together - total.value) / total.value
    if ahead and not _is_total(figures, total):
        return False
    if len(run.parts) == 2 and not run.closed and not (ahead and _is_total(figures, total)):
        return False
    if run.closed == "rest" or (run.closed and total.sentence == run.parts[0].sentence):
        return abs(off) < 0.5
    if run.closed or (ahead and _is_total(figures, total)):
        return abs(off) < 0.25 or one_slip(total.value, together)
    return 0 < off < 0.25
