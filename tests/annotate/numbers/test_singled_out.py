"""Whether a figure was meant to be made in a way."""

from __future__ import annotations

import pytest

from linter.annotate.numbers.reckoning import slipped


@pytest.mark.parametrize(
    ("told", "right", "is_slip"),
    [
        pytest.param(25, 15, True, id="ten off"),
        pytest.param(55_400, 54_500, True, id="two digits swapped"),
        pytest.param(1800, 800, True, id="a thousand more"),
        pytest.param(35_000, 3500, True, id="ten times as much"),
        pytest.param(8, 80.5, False, id="one digit, by chance"),
        pytest.param(20, 50, False, id="one digit that counts"),
        pytest.param(372, 1250, False, id="another figure"),
    ],
)
def test_a_slip_of_a_digit(told: float, right: float, is_slip: bool) -> None:
    assert slipped(told, right) is is_slip
