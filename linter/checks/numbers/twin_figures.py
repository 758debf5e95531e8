"""Figures -> pairs that look like one figure written in two ways: another scale, two digits swapped, one digit changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from linter.annotate.numbers.figure_places import COMMON, mantissa, noun_stem
from linter.annotate.numbers.units import CURRENCIES
from linter.finding import Hit, Related, Severity
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.misprints import Twins
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk


@record
class TwinFigures:
    """Finds a figure that looks like a misprint of another figure of the story: million for billion, a digit lost or changed.

    The two must be of one kind and unit, and words around them, or the noun they count, must say that they are figures of
    one thing. What speaks against it (from 12 to 21, another 3,000, two years, two names) is weighed with what speaks for it.
    Only the same digits told in millions here and in billions there, of what the copy calls the same, are reported at the
    rule's own level; the others are worth a look, and are suggestions.
    """

    what: Literal["scale", "digits"] = "scale"
    """`scale`: the same digits at another scale. `digits`: as many digits, but one changed or two swapped."""
    odds: float = 0.0
    """How likely it must be that the two are one figure, as the logarithm of the odds: 0 is as likely as not."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.numbers.misprints import find_misprints

        pairs = [pair for pair in find_misprints(story, self.what) if pair.how == "metre" or pair.score >= self.odds]
        if not pairs:
            return
        times = Counter(quantity.value for quantity in story.quantities)
        found: dict[Quantity, Hit] = {}
        for pair in sorted(pairs, key=lambda pair: -pair.score):
            one, other = pair.one, pair.other
            odd, right = (one, other) if times[one.value] < times[other.value] else (other, one)
            copy = story.document.words
            note = Related(right.span, f"'{copy(right.span)}' here")
            level = None if self.what == "scale" and _told_again(story, pair) else Severity.SUGGESTION
            found.setdefault(
                odd, Hit(odd.span, (copy(odd.span), copy(right.span)), (copy(right.span),), (note,), severity=level)
            )
        yield from found.values()


def _told_again(story: Story, pair: Twins) -> bool:
    """Whether a pair has the same digits in millions here and in billions there, and the copy calls both the same."""
    one, other = pair.one, pair.other
    if pair.how == "metre":
        return True
    scaled = min(one.scale, other.scale) >= 1e6 and one.scale != other.scale and len(mantissa(one)) > 1
    if not scaled or one.figures != other.figures:
        return False
    if story.figure_signs.places.of(one).sentence == story.figure_signs.places.of(other).sentence:
        return False
    definite = "the" in story.lower[max(0, other.tokens.start - 1) : other.tokens.start]
    return definite or bool(_beside(story, one) & _beside(story, other))


def _beside(story: Story, figure: Quantity) -> set[str]:
    """The content words next to a figure, endings cut; names tell nothing."""
    near = range(max(0, figure.tokens.start - 4), min(len(story.lower), figure.tokens.stop + 3))
    words = story.tokens.words
    return (
        {noun_stem(words[i].lower()) for i in near if len(words[i]) > 3 and (words[i].islower() or i in story.openings)}
        - COMMON
        - CURRENCIES.keys()
        - {"dlr"}
    )
