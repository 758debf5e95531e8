"""Figures -> how far apart two of them are, told anywhere beside them: a lead, a rise, the extra, what parted them.

The cue stands beside the figure that is told (`a rise of`, `the extra`, `her margin of`, `two points parted`). The two that
it parts are the only ones of their kind in its sentence, or with those of a neighbour; where any figures near make it, it is
right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import alike_near, beyond_untold, makes, plain, qualified
from linter.annotate.numbers.reckoning import less
from linter.annotate.numbers.sums import Group, Role
from linter.lazy_pattern import lazy_pattern

_NOUNS = (
    r"margin|majority|lead|gap|difference|advantage|deficit|shortfall|surplus|rise|increase|jump|gain|growth|leap|climb|"
    r"fall|drop|decline|decrease|cut|reduction|swing|improvement|slump|dip|saving|discount|mark-?up|"
    r"spread|premium|profit|loss"
)
_BEFORE = lazy_pattern(
    rf"\b(?:(?:{_NOUNS})\s+(?:of|is|was|by|to)|extra|additional|"
    r"(?:up|down|ahead|r(?:ise|ises|ose|isen|ising)|f(?:all|alls|ell|allen|alling)|gr(?:ew|ows?|own|"
    r"owing)|increas\w+|gain\w*|"
    r"climb\w*|jump\w*|drop\w*|cut|cuts|shr[aiu]nk\w*|lost|beat|beaten|beats|won|wins|win|leads?|led|trail\w*|raised|lowered|"
    r"reduced|topped|outpaced|exceed\w*|surpass\w*|miss\w*|undercut|defeated)"
    r"(?:\s+(?:him|her|them|it|(?:the|its|his|her|their)\s+[\w-]+(?:\s[\w-]+)?))?\s+by)"
    r"\s+(?:just |only |thus |therefore |about )?(?:a |an |the )?$"
)
_LEAD_UP = frozenset("of by to extra additional just only about a an the".split())
"""The words before a figure that can end what tells a difference."""
_BARE = lazy_pattern(
    r"\b(?:rose|rises|risen|rising|fell|falls|fallen|falling|grew|grows|gained|gains|climbed|jumped|"
    r"dropped|drops|lost|shed|put on|added|"
    r"up|down|cut|raised|lowered)\s+(?:just |only |about )?(?:a |an )?$"
)
"""Verbs of change that need their two figures in the same sentence."""
_BE = frozenset("is was are were be thus therefore".split())
_MORE = lazy_pattern(
    r"(?:\s+[a-z]+)?\s+(?:(?:more|fewer|less)(?=\s+than\b|\s*(?:[.,;:”\"]|$))|higher|lower|longer|shorter|older|younger|taller|heavier|lighter|dearer|cheaper|"
    r"bigger|smaller|faster|slower|better|worse|deeper|above|below|ahead|behind|clear|short|apart)\b|"
    r"\s+(?:points?|places?|seats?)?\s*(?:up|down)\b(?=\s*(?:[,.;]|on\b|from\b))|\s+(?:separated|parted|divided|split)\b"
)
_THAN = lazy_pattern(r"(?:\s+[a-z]+){0,2}\s+than\b")
_COUNTED = frozenset("vote point seat goal run shot degree place stroke try wicket medal win game person more".split())
_NAMED = lazy_pattern(
    rf"(?:[-\s](?:point|vote|seat|run|goal|shot|degree|second|minute|percentage[- ]point)s?)?[-\s](?:{_NOUNS})\b"
)
_SENTENCES = ((0, 0), (1, 0), (0, 1), (1, 1))


def find_differences_apart(figures: StoryFigures) -> Iterator[Group]:
    """The differences of a story."""
    for told in figures.all:
        if plain(told) and told.key not in ("percent", "year") and told.value > 0 and _is_gap(figures, told):
            yield from _judged(figures, told)


def _is_gap(figures: StoryFigures, told: StoryFigure) -> bool:
    after = figures.after(told)
    word = figures.word_before(told)
    if word not in _BE and _BARE.search(figures.before(told)):
        inside = [figure for figure in figures.by_sentence[told.sentence] if figure.key == told.key and figure is not told]
        return len(inside) == 2 and any(figures.word_before(figure) in ("from", "to") for figure in inside)
    if word in _LEAD_UP and _BEFORE.search(figures.before(told)):
        return True
    return bool(_NAMED.match(after) or _MORE.match(figures.behind(told)) or _MORE.match(after))


def _like(told: StoryFigure) -> StoryFigure:
    """What a difference is taken of: points of percentages."""
    return told._replace(key="percent") if told.key == "points" else told


def _operands(figures: StoryFigures, told: StoryFigure) -> list[StoryFigure]:
    """The two figures that a difference parts, or none."""
    like = _like(told)
    for back, ahead in _SENTENCES:
        near = [figure for figure in alike_near(figures, like, back, ahead) if figure.value >= 1 or figure.decimals]
        if len(near) == 1 and near[0].sentence == told.sentence and figures.word_before(near[0]) in ("to", "from"):
            return []  # rose by four points to 12 percent
        if len(near) > 1:
            pair = len(near) == 2 and near[0].value != near[1].value and all(map(plain, near))
            return near if pair and abs(near[1].sentence - near[0].sentence) < 2 else []
    return []


def _judged(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    if beyond_untold(figures, told):
        return
    near = _operands(figures, told)
    if not near and told.noun == "point":
        told = told._replace(key="points")
        near = _operands(figures, told)
    if not near:
        return
    high, low = sorted(near, key=lambda figure: -figure.value)
    right = less(high.worth, low.worth)
    words = f"{figures.words(high)} − {figures.words(low)} = {figures.shown(right.value, told)}"
    role: Role = "points" if told.key == "points" else "difference"
    found = Group(role, told, right, tuple(near), words, told.span)
    if found.agrees or _certain(figures, found):
        yield found


def _certain(figures: StoryFigures, found: Group) -> bool:
    told, (one, other) = found.told, found.parts
    first = min(told.span.start, one.span.start)
    last = max(told.span.end, other.span.end)
    if qualified(figures, first, last + 30, compared=True) or told.value >= max(one.value, other.value):
        return False
    if not 0.2 < told.value / found.right.value < 5:
        return False
    if told.span.end <= one.span.start and _APART.search(figures.folded, told.end, one.span.start):
        return False
    if one.noun and other.noun and not one_kind(one.noun, other.noun):
        return False
    if figures.folded[told.span.end : one.span.start].strip()[:1] in ("[", "("):
        return False
    if told.noun and told.noun not in _COUNTED and not (one.noun or other.noun) and told.key == "count":
        return False
    apart = one.sentence != other.sentence and bool(one.noun) != bool(other.noun)
    if apart and _THAN.match(figures.behind(told)) and not figures.behind_in_sentence(told, told.key):
        return False  # than a year before
    near = (
        one.sentence == other.sentence
        and other.span.start - one.end < 60
        and not _LISTS.search(figures.folded, one.end, other.span.start)
    )
    if (
        not near
        and not set_against(figures, one, other)
        and not one.span.end <= told.span.start < told.span.end <= other.span.start
    ):
        return False
    like = _like(told)
    wide = [figure.worth for figure in alike_near(figures, like, 4, 2)]
    return not makes(told.worth, wide)


_APART = lazy_pattern(r"\b(?:and|but|while|then)\b|[;.:]")
"""What may stand between a difference and figures behind it that are of another matter."""
_THEN_NOW = lazy_pattern(
    r"\b(?:from|to|against|compared|versus|while|up|down|last|previous|before|ago|earlier|rival|than|but|"
    r"where|and|by|nearest|"
    r"challenger|opponent|then|now)\b|;|:"
)
_LISTS = lazy_pattern(r"\b(?:including|such as|for example|plus)\b")


def set_against(figures: StoryFigures, one: StoryFigure, other: StoryFigure) -> bool:
    """Whether two figures of a kind are compared: the same noun or none, with a word of comparison between them or before."""
    if one.noun and other.noun and one.noun != other.noun:
        return False
    start = max(figures.sentence(one.sentence).start, one.span.start - 40)
    return bool(_THEN_NOW.search(figures.folded, start, other.span.start)) and not _LISTS.search(
        figures.folded, start, other.span.start
    )
