"""Figures -> lists of parts, each joined to the next, with what ties each to the total that it is meant to come to.

The tie is where a list stands: right behind its total (`a jury of 12, seven women and six men`), behind `of the dead`, a colon,
before a word of summing (`67 in all`); or its last part is told as the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.annotate.language.numerals import simple
from linter.annotate.language.plurals import singular
from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.derivation_cues import REST, TOTAL, cue_of
from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import numeral_one, plain
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_JOINED = lazy_pattern(r"[,;(–—]|\b(?:and|with|plus|while)\b")
_BROKEN = lazy_pattern(
    r"[.!?:\n]|\b(?:than|compared|versus|against|each|apiece|per|average|or|including|include[sd]?|among|such as|"
    r"another|rose|fell|rising|falling|because|when|since|if|at least|up to|more|fewer|out of|ago|later|before|after|earlier|"
    r"on average|aged?|percent|per cent|making|total\w*)\b|\b(?:from|to|up|down|by)\s*$"
)
_RATED = lazy_pattern(r"\s*(?:each|apiece|per|percent|%|-|times\b|an?\s+(?:hour|day|week|month|year|piece|head|share)\b)")
_LAST = lazy_pattern(r"\b(?:and|with|plus)\b|;|–|—")
_OF = lazy_pattern(
    r"(?:^|[“\"‘:;]\s*|,\s+|\b(?:that|and|numbers|said|:)\s+)(?:out )?of\s+(?:the|those|these|them|that|this|its|their|his|"
    r"her|all|"
    r"which|whom|some)\b[^.;:()\d]{0,50}$"
)
_OF_THEM = lazy_pattern(r"\s+of\s+(?:them|whom|which|those|these|it)\b")
_BEHIND_TOTAL = lazy_pattern(
    r"[^.;:()\d]{0,60}(?:,\s+|:\s+|\s*\(|\s*[–—]\s*|\s-\s)(?:they (?:were|are) |namely |comprising |made up of |with |"
    r"(?:of (?:which|whom|them) )?)?(?:(?:the|its|their|an?|some) )?"
)
_MADE_OF = lazy_pattern(
    r"[^,.;:()\d]{0,40},?\s+(?:made up of|composed of|comprising|comprised|consisting of|consists of|split (?:into|between)|"
    r"divided (?:into|between))\s+"
)
ONE_MORE = lazy_pattern(r"[^.;:\d,]{0,25}?,?\s+and\s+(?:an?|one)\s+(?!half|quarter|third)[a-z]+")
"""A last part of one that is told without a figure: and a lone bronze."""
_COUNTS = frozenset(("count", "length", "area", "weight", "volume", "duration"))
MOST = 12


class Listing(NamedTuple):
    """A list of parts."""

    parts: tuple[StoryFigure, ...]
    tie: str
    """What ties it to its total: behind, of, rest, summed, made, elided (its parts have no noun of their own), or nothing."""
    total: StoryFigure | None
    """The figure right before it, where that is the tie, or the one that is told as its sum."""

    @property
    def start(self) -> int:
        return self.parts[0].span.start

    @property
    def end(self) -> int:
        return self.parts[-1].end


def parts_listed(figures: StoryFigures, inside: Sequence[StoryFigure]) -> list[StoryFigure]:
    """The list that begins with a figure."""
    first = inside[0]
    if not _lists(figures, first) or _is_whole(figures, inside):
        return []
    run = [first]
    for other in inside[1 : 1 + MOST]:
        joined = other if other.key == first.key else in_unit_of(first, other)
        if joined.key != first.key and first.key == "count" and not first.noun and other.key != "duration":
            joined, run = other, [in_unit_of(other, part) for part in run]
            first = run[0]
        if first.quantity.kind == "measure" and other.key == "count" and not other.quantity.figures:
            break  # 24 km on the third day, with one blister
        if other.quantity.kind == "ordinal" or (first.quantity.kind == "money" and other.quantity.kind == "count"):
            continue  # 22 km on the first day, 19 on the second; $2.6 million for two bridges and $1.5 million for
        between = figures.folded[run[-1].end : other.span.start]
        if joined.key != first.key or not _lists(figures, joined) or len(between) > 80:
            break
        if ")" in between and "(" not in between:
            break  # what stands in brackets is a list of its own
        if not _JOINED.search(between) or _BROKEN.search(between) or _sums(figures, other):
            break
        run.append(joined)
    while len(run) > 1 and not (
        _LAST.search(figures.folded[run[-2].end : run[-1].span.start])
        or ONE_MORE.match(figures.folded, run[-1].end, run[-1].end + 40)
    ):
        run.pop()
    return run if len(run) > 1 else []


def _is_whole(figures: StoryFigures, inside: Sequence[StoryFigure]) -> bool:
    """Whether the first of some figures is what the others are parts of: `Of its 900 voters, 300 are`."""
    first = inside[0]
    if len(inside) < 2 or not figures.before(first).lower().endswith(("of the ", "of its ", "of their ", "of his ", "of her ")):
        return False
    between = figures.folded[first.end : inside[1].span.start]
    return bool(_OF_TOTAL.search(figures.before(first))) and "," in between and " and " not in between


def _sums(figures: StoryFigures, figure: StoryFigure) -> bool:
    cue = cue_of(figures, figure)
    return cue is not None and cue.role == TOTAL


def _lists(figures: StoryFigures, figure: StoryFigure) -> bool:
    money = figure.quantity.kind == "money"
    if not plain(figure) or not (money or figure.key in _COUNTS) or numeral_one(figures, figure):
        return False
    return not _RATED.match(figures.after(figure))


def ties(figures: StoryFigures, parts: list[StoryFigure], inside: Sequence[StoryFigure]) -> Iterator[Listing]:
    """A list with what may tie it to a total, the surest first."""
    if parts[0].value == len(parts) - 1 and figures.word_before(parts[0]) in _THE:
        parts = parts[1:]  # the two plants, with 310 and 420 staff
    if len(parts) < 2:
        return
    before = figures.before(parts[0])
    ahead = [figure for figure in inside if figure.span.end <= parts[0].span.start][-2:]
    for previous in reversed(ahead):
        if previous is not ahead[-1] and not _PART_OF.match(figures.folded, previous.end, ahead[-1].span.end):
            continue
        if _totals(previous, parts) and _heads(figures, previous, parts):
            yield Listing(tuple(parts), "behind", previous)
    last = cue_of(figures, parts[-1])
    if last is not None and last.role == REST:
        yield Listing(tuple(parts), "rest", None)
    summed = _summed(figures, parts, inside)
    if summed is not None:
        yield Listing(tuple(parts), "summed", summed)
        return
    made = _made_up(figures, parts, ahead)
    if made is not None:
        yield Listing(tuple(parts), "made", made)
    definite = _definite(figures, parts)
    if definite is not None:
        yield Listing(tuple(parts), "definite", definite)
    elided = _elided(figures, parts)
    if elided is not None:
        yield Listing(tuple(parts), "elided", elided)
    yield Listing(tuple(parts), "of" if _OF.search(before) and not ahead else "", None)
    if len(parts) > 2 and parts[0].value > max(part.value for part in parts[1:]) and _heads(figures, parts[0], parts[1:]):
        yield Listing(tuple(parts[1:]), "behind", parts[0])
    group = _OF_GROUP.match(figures.after(parts[0])) if not any(part.noun for part in parts) else None
    if group is not None:
        noun = singular(group["noun"])
        named = tuple(part._replace(quantity=part.quantity._replace(noun=noun)) for part in parts)
        yield Listing(named, "group", None)


_OF_GROUP = lazy_pattern(r"\s+of\s+(?:the|those|these)\s+(?P<noun>[a-z]+)\b")
_SOME = frozenset("man woman boy girl child adult baby son daughter brother sister male female parent teenager".split())
"""People who stand beside others in a list: no total of those behind them."""


def _definite(figures: StoryFigures, parts: Sequence[StoryFigure]) -> StoryFigure | None:
    """The figure of the next two sentences that a determiner refers back to a list of three or more: `their 96 points`."""
    if len(parts) < 3 or parts[0].key not in ("count", "length"):
        return None
    for at in (1, 2):
        for figure in figures.by_sentence.get(parts[0].sentence + at, ()):
            larger = figure.key == parts[0].key and figure.value > max(part.value for part in parts)
            if larger and (figure.noun or figure.key == "length") and figures.word_before(figure) in _THE:
                return figure
    return None


_MADE_UP = lazy_pattern(
    r"\b(?:made up of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|composed of|(?:split|divided) (?:into|between)|"
    r"broken down (?:into|as)|breaks down into)\s+[^.;:\d]{0,40}$"
)


def _made_up(figures: StoryFigures, parts: Sequence[StoryFigure], ahead: Sequence[StoryFigure]) -> StoryFigure | None:
    """The one figure of the sentence before, where a list is what that is made up of: `The sum is made up of a fine of …`"""
    if ahead or not _MADE_UP.search(figures.before(parts[0])):
        return None
    told = figures.by_sentence.get(parts[0].sentence - 1, ())
    before = [joined for figure in told if (joined := in_unit_of(parts[0], figure)).key == parts[0].key]
    return before[0] if len(before) == 1 and _totals(before[0], list(parts)) else None


_OPENS = lazy_pattern(r"[^\w]*(?:of (?:them|these|those),?\s+)?$")


def _elided(figures: StoryFigures, parts: Sequence[StoryFigure]) -> StoryFigure | None:
    """The one count of the sentence before, of which bare numbers that open a sentence are parts: Six are … and three are …"""
    first = parts[0]
    bare = first.key == "count" and not any(part.noun for part in parts)
    if not bare or not _OPENS.fullmatch(figures.folded, figures.sentence(first.sentence).start, first.span.start):
        return None
    before = [
        figure for figure in figures.by_sentence.get(first.sentence - 1, ()) if figure.key == "count" and figure.value > 1
    ]
    whole = before[0] if len(before) == 1 and before[0].noun and plain(before[0]) else None
    return whole if whole is not None and whole.value > max(part.value for part in parts) else None


_TOGETHER = lazy_pattern(r"\b(?:together|between them|combined|in all|jointly|altogether)\b")


def _together(figures: StoryFigures, parts: Sequence[StoryFigure], figure: StoryFigure) -> bool:
    """Whether a sentence says that a figure is of all of a list: `Together the two, with 210 and 190 pupils, teach 400`."""
    own = figures.sentence(parts[0].sentence)
    return figure.sentence == parts[0].sentence and bool(_TOGETHER.search(figures.folded, own.start, parts[0].span.start))


_ALL_OF_THEM = lazy_pattern(
    r"(?:^|[“\"‘]|, |\band )(?:the|those|these|all)\s+(?P<many>two|three|four|five|six)(?:\s+[a-z]+)?\s+"
    r"(?:had|have|scored|made|took|won|combined for|raised|gave|got|hit|accounted for)\s+$"
)
"""`The three starters had 61`: so many as the list has parts did it together."""
_HAUL = lazy_pattern(r"\b(?:the|this|that|its|their|his|her)\s+(?:haul|tally|total|collection|bag|sum)\s+of\s+$")


def _of_all(figures: StoryFigures, parts: Sequence[StoryFigure], figure: StoryFigure) -> bool:
    """Whether the words before a figure say that it is of all of a list, told before: `The three had 61`, `The haul of 28`."""
    before = figures.before(figure)
    told = _ALL_OF_THEM.search(before)
    return (told is not None and simple(told["many"]) == len(parts)) or _HAUL.search(before) is not None


_THE = frozenset("the these those both their its".split())


def _heads(figures: StoryFigures, total: StoryFigure, parts: Sequence[StoryFigure]) -> bool:
    """Whether a figure right before a list is its total: `a jury of 12, seven women and six men`, `Of 240 workers, 140 …`."""
    gap = figures.folded[total.end : parts[0].span.start]
    part_of = _PART_OF.match(gap)
    gap = gap[part_of.end() :] if part_of else gap
    before = figures.folded[max(figures.sentence(total.sentence).start, total.span.start - 40) : total.span.start]
    if len(gap) < 70 and _OF_THEM.match(figures.after(parts[0])):
        return not any(part.noun or _OF_THEM.match(figures.after(part)) for part in parts[1:])
    if len(gap) < 70 and _OF_TOTAL.search(before):
        return True
    if _MADE_OF.fullmatch(gap):
        return True
    if not _BEHIND_TOTAL.fullmatch(gap):
        return False
    nouns = {part.noun for part in parts if part.noun}
    if not gap.strip().startswith(",") and "," not in gap:
        return not (len(nouns) == 1 and total.noun and not one_kind(total.noun, *nouns))
    if (not total.noun and not nouns) or total.noun in _SOME:
        return False
    people = total.key == "count" and all(one_kind(total.noun, noun) and noun != total.noun for noun in nouns)
    return people


_PART_OF = lazy_pattern(r"\s+of\s+(?:[a-z’']+\s+){1,3}\d[\d,]*")
_OF_TOTAL = lazy_pattern(
    r"(?:^|[“\"‘:;]\s*|,\s+|\b(?:that|and|said)\s+)(?:out )?of\s+(?:(?:the|those|these|its|their|his|her|all|some)\s+)*$"
)


def _summed(figures: StoryFigures, parts: Sequence[StoryFigure], inside: Sequence[StoryFigure]) -> StoryFigure | None:
    """The figure behind a list that is told as its sum in its sentence or the next, or as that of them all a sentence on."""
    behind = [figure for figure in inside if figure.span.start >= parts[-1].span.end]
    next_one, after = (figures.by_sentence.get(parts[0].sentence + at, ()) for at in (1, 2))
    for figure in (*behind, *next_one, *after):
        joined = in_unit_of(parts[0], figure)
        if joined.key != parts[0].key or joined.value <= max(part.value for part in parts):
            continue
        near = figure.sentence < parts[0].sentence + 2
        if _of_all(figures, parts, figure) or (near and (_sums(figures, figure) or _together(figures, parts, figure))):
            return joined
    return None


def _totals(total: StoryFigure, parts: Sequence[StoryFigure]) -> bool:
    alike = total.key == parts[0].key or in_unit_of(total, parts[0]).key == total.key
    return alike and plain(total) and total.value > max(part.value for part in parts)
