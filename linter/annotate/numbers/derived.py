"""Figures -> those that the copy says follow from others by adding and taking away: what is left, how far apart two are.

A figure is derived where words beside it say so: `the other`, `left`, `survivors`, `up`, `more than`. Which figures it
follows from is not read but solved for: those of its kind in its sentence, then with its neighbours. Where any of them make
it in some plain way, it is right. Else the nearest way was meant, if the copy singles its figures out, or it is missed
by so little that chance seldom would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.derivation_cues import CHANGE, REST, TOTAL, DerivationCue, cue_of
from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import REST_TOLD, alike_near, is_hyphened, numeral_one, of_kind, plain
from linter.annotate.numbers.reckoning import Worth, added, less, times
from linter.annotate.numbers.singled_out import Way, singled_out
from linter.annotate.numbers.sums import Group, Role
from linter.lazy_pattern import lazy_pattern

WINDOWS = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0))
"""How many sentences before and behind a derived figure its operands may stand, the nearest first."""
MOST = 4
"""Figures that one is made of at most, where no list tells them."""


def find_derived(figures: StoryFigures) -> Iterator[Group]:
    """The derived figures of a story, with what they should be."""
    for told in figures.all:
        if told.key in ("score", "ordinal", "age", "fraction", "temperature") or told.value <= 0:
            continue
        if told.quantity.low != told.quantity.high or numeral_one(figures, told) or told.noun == "time":
            continue
        if (told.value == 1 and not told.noun) or _NO_FIGURE.match(figures.text, told.span.end):
            continue
        cue = cue_of(figures, told)
        if (
            cue is not None
            and not _is_other(figures, told, cue)
            and cue.role != TOTAL
            and (told.key != "percent" or cue.role == REST)
        ):
            found = _solved(figures, told, cue)
            if found is not None:
                yield found


_NO_FIGURE = lazy_pattern(r"\s+(?:[A-Z][a-z]|[A-Z]\d|or\s+[a-z\d]+\s)|\s?[-/]\s?\d")
"""What follows a figure that is one of a range, or part of a name: three or four, two T20Is, 672-1/2."""


_GAME = lazy_pattern(r"\s+(?:runs?|wickets?)\b")
_ELSEWHERE = lazy_pattern(r"\b(?:alone|below zero|above zero|freezing|minus|had (?:put|lost|won|beaten|been|led|made|given))\b")
"""What says that a change is one of a part, of another time, or across nought."""


def _is_other(figures: StoryFigures, told: StoryFigure, cue: DerivationCue) -> bool:
    """Whether a rest is told behind what is left; whether a change is one of two, of a game, a part, another time."""
    own = figures.sentence(told.sentence)
    if cue.role == REST:
        return REST_TOLD.search(figures.folded, told.end, own.end) is not None
    if _GAME.match(figures.after(told)) or _ELSEWHERE.search(
        figures.folded, figures.sentence(max(0, told.sentence - 1)).start, own.end
    ):
        return True
    others = [other for other in figures.by_sentence[told.sentence] if other.span != told.span and other.noun == told.noun]
    beside = [other for other in others if (found := cue_of(figures, other)) and found.role == CHANGE]
    return bool(told.noun == "point" and beside)


def _solved(figures: StoryFigures, told: StoryFigure, cue: DerivationCue) -> Group | None:
    """The group of a derived figure and the nearest way to make it; none where others make it, or nothing is plain."""
    for mine in _readings(figures, told, cue):
        tried = [ways for ways in _all_ways(figures, mine, cue) if ways]
        right = next((way for ways in tried for way in ways if _agrees(mine, way)), None)
        if right is not None:
            return _group(figures, mine, cue, right) if mine.worth.agrees(right.right) else None
        for ways in tried if cue.role == REST else tried[:1]:
            way = min(ways, key=lambda way: abs(way.right.value / mine.value - 1))
            if cue.role == CHANGE and len({part.sentence for part in way.parts}) > 1:
                continue  # of two that stand apart nobody says that they are to be compared
            if singled_out(figures, mine, cue, way, ways) and not explained(figures, mine, way.parts):
                return _group(figures, mine, cue, way)
    return None


def _agrees(told: StoryFigure, way: Way) -> bool:
    """Whether a figure is what others make, or so many hundredths of it: from 2.40 to 2.75 crowns, 35 heller."""
    right = way.right
    coins = (
        max(part.decimals for part in way.parts) == 2
        and told.quantity.kind == "count"
        and told.worth.agrees(times(right, Worth(100.0)))
    )
    return told.worth.agrees(right) or coins


def _readings(figures: StoryFigures, told: StoryFigure, cue: DerivationCue) -> Iterator[StoryFigure]:
    """A derived figure as it stands, and a bare one in the unit of the figures around."""
    if told.key == "points":
        yield told._replace(key="percent")
        return
    if cue.role == CHANGE and told.noun == "point":
        yield told._replace(key="percent")
    if cue.role == REST and told.noun in _LEFT:
        told = told._replace(quantity=told.quantity._replace(noun=""))
    yield told
    for major in _MINOR.get(told.key, ()):
        yield told._replace(key=major, worth=Worth(*(value / 100 for value in told.worth)), size=0.01)
    bare = not told.noun and not is_hyphened(figures, told) and not figures.after(told).startswith(" of them")
    if told.key == "count" and bare:
        inside = [figure for at in (0, -1, 1) for figure in figures.by_sentence.get(told.sentence + at, ())]
        for key in dict.fromkeys(figure.key for figure in inside if figure.quantity.kind in ("money", "measure")):
            like = next(figure for figure in inside if figure.key == key)
            if in_unit_of(like, told).key == key:
                yield in_unit_of(like, told)


_LEFT = frozenset("missing survivor other remaining absent dead unhurt more".split())
_MINOR = {"cent": ("dollar", "euro"), "penny": ("pound",)}
"""Coins and what a hundred of them are."""


def _all_ways(figures: StoryFigures, told: StoryFigure, cue: DerivationCue) -> Iterator[list[Way]]:
    """The ways to make a figure, from the fewest sentences on."""
    for back, ahead in WINDOWS:
        yield _ways(figures, told, cue, pool(figures, told, back, ahead))
    if cue.role == REST:
        yield _from_lead(figures, told)


_OF_ALL = lazy_pattern(r"\b(?:of|out of) (?:the|its|their|his|her|those|these)\s+$")


def explained(figures: StoryFigures, told: StoryFigure, parts: Sequence[StoryFigure] = ()) -> bool:
    """Whether any of the nearest figures make one: a sum of two or three, or what is left of one or two.

    Of counts only those that may be of what the parts count; where its sentence tells so many of so many, none of others.
    """
    nouns = {part.noun for part in parts if part.noun}
    here = bool(parts) and all(part.sentence == told.sentence and part.span.end <= told.span.start for part in parts)
    here = here and _OF_ALL.search(figures.before(parts[0])) is not None
    wide = [
        figure
        for figure in pool(figures, told, *((0, 0) if here else (4, 2)))
        if (figure.key == told.key or abs(figure.sentence - told.sentence) < 2)
        and (told.key == "count" or figure.quantity.kind != "count" or figure.sentence == told.sentence)
        and not (nouns and figure.noun and not any(one_kind(figure.noun, noun) for noun in nouns))
    ]
    near = sorted(wide, key=lambda figure: abs(figure.span.start - told.span.start))[:8]
    some = [chosen for count in (1, 2, 3) for chosen in combinations([figure for figure in near if figure.value > 0], count)]
    sums = [(chosen, added(figure.worth for figure in chosen)) for chosen in some]
    if any(told.worth.agrees(together) for _, together in sums):
        return True
    return any(
        told.worth.agrees(less(whole, part))
        for wholes, whole in sums
        if len(wholes) < 3
        for parts, part in sums
        if len(parts) < 3 and whole.value > part.value and not set(wholes) & set(parts)
    )


def pool(figures: StoryFigures, told: StoryFigure, back: int, ahead: int) -> list[StoryFigure]:
    """The figures of a kind around one, without those that are no amounts."""
    near = [
        figure for figure in alike_near(figures, told, back, ahead) if figure.key != "count" or not is_hyphened(figures, figure)
    ]
    small = [figure for figure in near if figure.value > 2 or figure.noun or figure.quantity.figures or told.value < 20]
    return [figure for figure in small if (plain(figure) or figure.quantity.bound) and not _apart(figures, told, figure)]


def _apart(figures: StoryFigures, told: StoryFigure, figure: StoryFigure) -> bool:
    """Whether a figure of another sentence is one for each of something."""
    return figure.sentence != told.sentence and _RATED.match(figures.after(figure)) is not None


_RATED = lazy_pattern(
    r"\s+(?:each|apiece|per|every|an?(?= (?:share|head|person|ton|tonne|barrel|hour|litre|kilo|piece|ticket|unit|pound)))\b"
)


def _of_hundred(near: Sequence[StoryFigure]) -> list[Way]:
    """What some percentages leave of all."""
    together = added(part.worth for part in near)
    fits = 1 < len(near) <= MOST and 40 < together.value < 100
    return [Way(less(Worth(100.0), together), tuple(near), " − ")] if fits else []


def _ways(figures: StoryFigures, told: StoryFigure, cue: DerivationCue, near: Sequence[StoryFigure]) -> list[Way]:
    """The ways in which the figures around may make one that has a role."""
    if cue.role == REST:
        before = [figure for figure in near if figure.span.end <= told.span.start or figure.sentence > told.sentence]
        if told.quantity.kind == "percent":
            return _of_hundred(before)
        return _rests(before if len(before) > 1 else list(near))
    return _gaps(near)


def _rests(near: Sequence[StoryFigure]) -> list[Way]:
    if not 2 <= len(near) <= MOST:
        return []
    whole = max(near, key=lambda figure: figure.value)
    parts = [figure for figure in near if figure is not whole]
    together = added(part.worth for part in parts)
    if min(part.value for part in parts) < 0.002 * whole.value:
        return []
    return [Way(less(whole.worth, together), (whole, *parts), " − ")] if together.value < whole.value else []


def _from_lead(figures: StoryFigures, told: StoryFigure) -> list[Way]:
    """What is left of a figure of the headline or the lead, when those of the sentences right before are taken from it."""
    parts = [figure for figure in pool(figures, told, 1, 0) if figure.span.end <= told.span.start]
    lead = [
        joined
        for at in range(3)
        for figure in figures.by_sentence.get(at, ())
        if at < told.sentence - 1 and (joined := of_kind(told, figure)) and plain(joined)
    ]
    together = added(part.worth for part in parts)
    wholes = {figure.value: figure for figure in lead if figure.value > together.value}
    if len(parts) not in (1, 2, 3) or len(wholes) not in (1, 2):
        return []
    ways = [Way(less(whole.worth, together), (whole, *parts), " − ") for whole in wholes.values()]
    return [way for way in ways if abs(told.value / way.right.value - 1) < 0.15]


def _gaps(near: Sequence[StoryFigure]) -> list[Way]:
    distinct = list({figure.value: figure for figure in near}.values())
    if not 2 <= len(distinct) <= 3:
        return []
    falling = sorted(distinct, key=lambda figure: -figure.value)
    pairs = [(high, low) for high, low in combinations(falling, 2) if low.value > 0.05 * high.value]
    return [Way(less(high.worth, low.worth), (high, low), " − ") for high, low in pairs]


def _group(figures: StoryFigures, told: StoryFigure, cue: DerivationCue, way: Way) -> Group:
    role: Role = "rest" if cue.role == REST else "points" if told.key == "points" else "difference"
    sign = way.sign.join(figures.words(part) for part in way.parts)
    if told.quantity.kind == "percent":
        sign = f"100 − {sign}"
    return Group(role, told, way.right, way.parts, f"{sign} = {figures.shown(way.right.value, told)}", told.span)
