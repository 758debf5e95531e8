"""A figure, those that it follows from, and the sum that shows it."""

from __future__ import annotations

from typing import get_args

import pytest
from reckoned import story_of

from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Retold, Role, again, group


def test_a_sum_in_the_words_of_the_copy() -> None:
    text = "It paid £3 and £4, or £8."
    figures = story_of(text).figures
    one, other, told = figures.all
    found = group(figures, "total", told, Worth(7), (one, other), " + ")
    assert found.sum == "£3 + £4 = £7"
    assert found.span == told.span
    assert not found.agrees


@pytest.mark.parametrize(
    ("shown", "written"),
    [("from £3 to £4", "from £3 to £4 is £7"), ("£3 in £4", "£3 in £4 is £7"), ("£3 × £4", "£3 × £4 = £7")],
)
def test_operands_that_a_sign_does_not_tell(shown: str, written: str) -> None:
    figures = story_of("It paid £3 and £4, or £8.").figures
    one, other, told = figures.all
    assert group(figures, "change", told, Worth(7), (one, other), "", shown=shown).sum == written


def test_a_figure_told_again() -> None:
    text = "It lost 14 girls. The 13 girls sang."
    figures = story_of(text).figures
    first, mine = figures.all
    found = again("again", figures, mine, first)
    assert found.sum == "'13 girls' here, '14 girls'"
    assert text[found.span.start : found.span.end] == "13 girls"
    assert found.right.value == 14


def test_every_role_has_one_name() -> None:
    roles = get_args(Role)
    assert len(roles) == len(set(roles))
    assert set(get_args(Retold)) < set(roles)
