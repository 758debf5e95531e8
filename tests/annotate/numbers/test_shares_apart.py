"""Shares told of a part and a whole that stand elsewhere."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.shares_apart import find_shares_apart


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The wardens caught 64 bats and found the fungus on 16. One in three is ill.",
            "One in three",
            "16 of 64 is 25 percent",
            id="one in three",
        ),
        pytest.param(
            "Some 84 of the 240 pupils take the bus. That is 45 per cent.",
            "45 per cent",
            "84 of 240 is 35 percent",
            id="that is",
        ),
        pytest.param("A tenth of the 4,000 bottles, 600 in all, broke.", "A tenth", "600 of 4,000 is 15 percent", id="in all"),
        pytest.param(
            "The firm sold 62 percent of 50,000 bottles. That 36,000 bottles went surprised it.",
            "62 percent",
            "36,000 of 50,000 is 72 percent",
            id="the share of a whole, a sentence on",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_shares_apart, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The wardens caught 64 bats and found the fungus on 16. One in four is ill.", id="one in four"),
        pytest.param("Some 84 of the 240 pupils take the bus. That is 35 per cent.", id="that is, and it is"),
        pytest.param("A tenth of the 4,000 bottles, 400 in all, broke.", id="in all, and they are"),
        pytest.param("Some 84 of the 240 pupils take the bus. The other 65 per cent walk.", id="the rest"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_shares_apart, text) == []
