"""What figures make together, and how one follows from others."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.numbers.reckoning import Worth, added, change, derivations, is_derived, less, one_slip, percent, worth
from linter.read import read_text


def worths(text: str) -> list[Worth]:
    return [worth(quantity) for quantity in Story(read_text(text, "a.txt")).quantities]


def test_a_count_is_exact_and_a_rounded_sum_is_not() -> None:
    count, sum_ = worths("It has 47 shops and made £2.5 million.")
    assert (count.below, count.above) == (0, 0)
    assert sum_.below == sum_.above == pytest.approx(50_000)


def test_about_and_more_than_leave_room() -> None:
    about, more = worths("About 100 people came. More than 500 people left.")
    assert about.agrees(Worth(109))
    assert more.agrees(Worth(560))
    assert not more.agrees(Worth(480))


def test_sums_and_changes_carry_the_rounding() -> None:
    assert added([Worth(1.0, 0.5, 0.5), Worth(2.0, 0.5, 0.5)]).value == 3
    assert less(Worth(5), Worth(2)) == Worth(3)
    assert percent(Worth(45), Worth(60)).value == 75
    assert change(Worth(52), Worth(65)).value == pytest.approx(25)


@pytest.mark.parametrize(
    ("told", "others", "way"),
    [
        pytest.param(77, (30, 28, 19), "sum", id="sum"),
        pytest.param(17, (58, 41), "difference", id="difference"),
        pytest.param(75, (45, 60), "percent", id="percent"),
        pytest.param(25, (52, 65), "change", id="change"),
        pytest.param(12, (10, 14), "average", id="average"),
        pytest.param(180, (12, 15), "product", id="product"),
    ],
)
def test_a_figure_follows_from_others(told: float, others: tuple[float, ...], way: str) -> None:
    assert way in set(derivations(Worth(told), [Worth(other) for other in others]))


def test_a_figure_that_follows_from_nothing_is_told_so() -> None:
    assert not is_derived(Worth(97), [Worth(58), Worth(41)])


@pytest.mark.parametrize(
    ("told", "right", "slip"),
    [
        pytest.param(121, 112, True, id="swapped"),
        pytest.param(30_000, 3_000, True, id="a nought"),
        pytest.param(18_000, 15_000, True, id="one digit"),
        pytest.param(47, 83, False, id="two digits"),
    ],
)
def test_a_slip_of_the_finger_is_known(told: float, right: float, slip: bool) -> None:
    assert one_slip(told, right) is slip
