"""A figure of the copy and those that it follows from: what it should be, and the sum that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from linter.annotate.numbers.reckoning import one_slip, slipped
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.numbers.figures import StoryFigure, StoryFigures
    from linter.annotate.numbers.reckoning import Worth

Reckoned = Literal[
    "total", "rest", "difference", "margin", "change", "points", "multiple", "share", "product", "average", "speed", "votes",
    "cell", "scoring", "ordinal", "listed",
]  # fmt: skip
Retold = Literal["again", "toll", "cost", "crowd", "unit", "currency"]
Role = Literal[Reckoned, Retold]
"""What a figure is to those that it follows from; or to the one that tells the same."""


_SOLVED = frozenset("derived itemised differences changes_apart shares_apart products_apart implied".split())
"""The readers that look for the figures around: they may take those of two things for those of one."""
_OFF = 0.3
"""How far off a slip is at most, as a part of the larger figure."""
_FEW = 13
"""Below so many a slip may be off by two."""


class Group(NamedTuple):
    """A figure and those that it follows from."""

    role: Role
    told: StoryFigure
    """The figure that can be recomputed."""
    right: Worth
    """What the others make, in the base unit."""
    parts: tuple[StoryFigure, ...]
    sum: str
    """`30 + 28 + 19 = 77`, in the words of the copy."""
    span: Span
    """The words that tell it."""
    made_by: str = ""
    """The reader that found it, by the name of its module."""

    @property
    def near(self) -> bool:
        """Whether what is told is off as a slip is: by a little, by a digit; else the figures may be of two things."""
        told, right = self.told.value, self.right.value
        if self.made_by not in _SOLVED or right <= 0:
            return True
        most = max(told, right)
        size, least, off = self.told.size, min(told, right), abs(told - right)
        if off <= _OFF * most or (most < _FEW * size and off <= 2 * size):
            return True
        exact = not self.told.quantity.bound  # fewer than 100 tells of a rest of 143 no digit
        slip = one_slip(told / size, right / size) or (least > 0.4 * most and slipped(told / size, right / size))
        return exact and slip

    @property
    def agrees(self) -> bool:
        """Whether what is told is what the others make, all of them rounded as they are."""
        return self.told.worth.agrees(self.right)


def group(
    figures: StoryFigures,
    role: Role,
    told: StoryFigure,
    right: Worth,
    parts: Sequence[StoryFigure],
    sign: str,
    span: Span | None = None,
    shown: str = "",
) -> Group:
    """A group with its sum written out; `shown` stands for the operands where a sign between them does not tell the sum."""
    operands = shown or sign.join(map(figures.words, parts))
    equals = " is " if " from " in f" {operands}" or " in " in operands or " over " in operands else " = "
    return Group(role, told, right, tuple(parts), f"{operands}{equals}{figures.shown(right.value, told)}", span or told.span)


def again(role: Role, figures: StoryFigures, mine: StoryFigure, first: StoryFigure) -> Group:
    """The group of a figure and the one that tells the same with another value."""

    def shown(figure: StoryFigure) -> str:
        return figures.text[figure.span.start : figure.end]

    return Group(role, mine, first.worth, (first,), f"'{shown(mine)}' here, '{shown(first)}'", Span(mine.span.start, mine.end))
