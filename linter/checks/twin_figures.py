"""Figures -> pairs that look like one figure written in two ways: another scale, two digits swapped, one digit changed."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log10
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.quantities import singular
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quantities import Quantity
    from linter.desk import Desk

REACH = 14
"""Words on either side of a figure that tell what it is a figure of; they end with its sentence."""
MOST = 250
"""An article of more figures than this is a table, and left alone."""
KINDS = frozenset(("money", "count", "percent", "measure"))
_LEAD = 40
"""Tokens of a headline and a first sentence: what they say is said again below."""


class Pair(NamedTuple):
    """Two figures of a story that resemble each other, in order of place, and what speaks for their being one."""

    one: Quantity
    other: Quantity
    how: str
    """scale, swap, digit or lost (a digit lost at the end)."""
    digits: int
    """Digits that count, of the longer one: 2 for 2,500 and for 0.25."""
    shared: frozenset[str]
    """Words that stand around both."""
    noun: bool
    """Both count the same thing."""
    near: bool
    lead: bool
    """The earlier one stands in the headline or the first sentence."""


@record
class TwinFigures:
    """Finds a figure that looks like a misprint of another figure of the story: million for billion, a digit lost or changed.

    The two must be of one kind and unit, and words around them, or the noun they count, must say that they are figures of
    one thing. Figures set against each other on purpose (from 12 to 21, another 3,000) are left alone.
    """

    what: str = "scale"
    """`scale`: the same digits at another scale. `digits`: as many digits, but one changed or two swapped."""
    before: tuple[str, ...] = ()
    """Words in front of a figure (one of the last two) that set it against another on purpose."""
    behind: tuple[str, ...] = ()
    """Words behind a figure (one of the next three) that do so."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        figures = [q for q in story.quantities if q.kind in KINDS and q.dimension != "time" and q.low == q.high and q.value > 0]
        if not 1 < len(figures) <= MOST:
            return
        pairs = scaled(figures) if self.what == "scale" else altered(figures)
        times = Counter(q.value for q in figures)
        found: dict[Quantity, Hit] = {}
        words = Surroundings(story)
        for one, other, how in pairs:
            pair = words.pair(one, other, how)
            if rounded(one, other):
                continue
            exact = self.what == "digits" and exact_twins(pair)
            if not exact and (self._set_apart(story, one) or self._set_apart(story, other)):
                continue
            if not exact and not (likely_scale(pair) if self.what == "scale" else likely_digits(pair)):
                continue
            odd, right = (one, other) if times[one.value] < times[other.value] else (other, one)
            copy = story.document.words
            note = Related(right.span, f"'{copy(right.span)}' here")
            found.setdefault(odd, Hit(odd.span, (copy(odd.span), copy(right.span)), (copy(right.span),), (note,)))
        yield from found.values()

    def _set_apart(self, story: Story, figure: Quantity) -> bool:
        """Whether the copy sets the figure against another one: another 3,000, from 12, up 5."""
        lower, tokens = story.lower, figure.tokens
        before = lower[max(0, tokens.start - 2) : tokens.start]
        behind = lower[tokens.stop : tokens.stop + 3]
        return any(word in self.before for word in before) or any(word in self.behind for word in behind)


def scaled(figures: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Pairs of the same digits at another scale, and pairs of which one has lost its last digit."""
    same: defaultdict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    for figure in figures:
        same[figure.kind, figure.unit, mantissa(figure)].append(figure)
    for group in same.values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if one.value != other.value:
                    yield one, other, "scale"
    for (kind, unit, digits), group in list(same.items()):
        if len(digits) > 3:
            for short in same.get((kind, unit, digits[:-1]), ()):
                for long in group:
                    if 9 < long.value / short.value < 11:
                        one, other = sorted((short, long), key=lambda figure: figure.span)
                        yield one, other, "lost"


def altered(figures: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Pairs with as many digits of which one is changed or two are swapped."""
    same: defaultdict[tuple[str, str, float, int], list[tuple[str, Quantity]]] = defaultdict(list)
    for figure in figures:
        digits = figure.figures.replace(",", "")
        if len(digits) > 1 and "&#" not in digits:
            same[figure.kind, figure.unit, figure.scale, len(digits)].append((digits, figure))
    for group in same.values():
        for i, (digits, one) in enumerate(group):
            for others, other in group[i + 1 :]:
                wrong = [k for k, (a, b) in enumerate(zip(digits, others, strict=True)) if a != b]
                if len(wrong) == 1:
                    yield one, other, "digit"
                elif len(wrong) == 2 and sorted(digits) == sorted(others):
                    yield one, other, "swap"


def mantissa(figure: Quantity) -> str:
    """The digits that count: 25 for 2.5 million and for 0.25."""
    return f"{figure.value:.9e}".partition("e")[0].replace(".", "").rstrip("0")


class Surroundings:
    """The words around the figures of a story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.starts = [sentence.start for sentence in story.sentences]
        self.known: dict[Quantity, frozenset[str]] = {}

    def around(self, figure: Quantity) -> frozenset[str]:
        """The content words of the sentence near a figure, endings cut."""
        if figure not in self.known:
            story, tokens = self.story, figure.tokens
            sentence = story.sentences[max(0, bisect_right(self.starts, figure.span.start) - 1)]
            self.known[figure] = frozenset(
                stem(story.lower[i])
                for i in range(max(0, tokens.start - REACH), min(len(story.lower), tokens.stop + REACH))
                if i not in tokens
                and sentence.start <= story.tokens.starts[i] < sentence.end
                and len(story.lower[i]) > 3
                and not story.lower[i][0].isdigit()
                and story.lower[i] not in COMMON
            )
        return self.known[figure]

    def pair(self, one: Quantity, other: Quantity, how: str) -> Pair:
        return Pair(
            one,
            other,
            how,
            max(len(mantissa(one)), len(mantissa(other))),
            self.around(one) & self.around(other),
            bool(one.noun) and one.noun == other.noun,
            other.tokens.start - one.tokens.stop < 25,
            one.tokens.start < _LEAD,
        )


def likely_scale(pair: Pair) -> bool:
    """Whether two figures of the same digits are one figure: the more digits, the fewer words need to say so."""
    one, other = pair.one, pair.other
    power = abs(log10(one.value / other.value))
    thousandfold = abs(power - 3) < 0.01
    tenfold = abs(power - 1) < 0.05
    small = min(one.value, other.value) < 10
    if not one.figures or not other.figures or not (thousandfold or tenfold):
        return False
    if pair.how == "lost":
        return pair.noun or len(pair.shared) > 1
    if thousandfold:
        if one.scale == 1 or other.scale == 1:
            return pair.digits > 1 and len(pair.shared) > 1
        return pair.digits > 1 or bool(pair.shared) or pair.noun
    if pair.digits > 1:
        if pair.near and not pair.noun and pair.digits < 3:
            return False
        needed = 2 if one.kind == "percent" else 1 if pair.digits == 2 else 0
        return pair.noun or len(pair.shared) > needed
    return pair.noun and not small


def rounded(one: Quantity, other: Quantity) -> bool:
    """Whether the copy says that one figure is a rough one, and the other fits it: more than 200,000, and 206,000."""
    for rough, exact in ((one, other), (other, one)):
        if rough.bound and abs(exact.value - rough.value) < 0.05 * rough.value:
            above = exact.value > rough.value
            if rough.bound == "about" or (rough.bound == "least") == above:
                return True
    return False


def exact_twins(pair: Pair) -> bool:
    """Whether two long whole figures, apart from each other, differ by a digit: such a thing hardly happens by chance."""
    digits = pair.one.figures.replace(",", "")
    if "." in digits or pair.near or pair.one.kind == "percent":
        return False
    return (len(digits) > 3 and pair.digits > 2) or (len(digits) > 2 and pair.how == "swap")


def likely_digits(pair: Pair) -> bool:
    """Whether two figures with nearly the same digits are one figure."""
    one = pair.one
    if one.kind == "percent" or (one.kind == "count" and "." in one.figures) or (pair.near and not pair.lead):
        return False
    if pair.near and one.kind == "money" and len(pair.shared) > 1:  # the headline and what it announces
        return True
    bare = one.kind == "count" and not pair.noun and one.scale == 1 and one.value < 1000
    if pair.how == "swap":
        return (bool(pair.shared) and not (bare and not pair.lead)) or (pair.noun and pair.digits > 2)
    if pair.digits < 3 or bare:
        return False
    return bool(pair.shared) and (pair.digits > 3 or pair.noun or pair.lead)


def stem(word: str) -> str:
    """A word without its ending, good enough to hold `jobs` against `job`, `cuts` against `cutting`."""
    word = singular(word.removesuffix("'s"))
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


COMMON = frozenset(
    """about above after again against also although among another around because been before being below between both could
    does doing down during each ever every first from further have having here hers however into itself just last later
    least less like made make many million billion trillion percent more most much must next nine only onto other over
    people percent pounds dollars euros same second seven several shall should since some still such take than that
    their them then there these they third this those three through thus time today told took toward under until upon
    used very week weeks month months year years well were what when where which while whom whose will with within
    without would yesterday according said says""".split()
)
