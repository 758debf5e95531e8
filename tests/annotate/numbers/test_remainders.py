"""What is left of a whole, told right behind its parts."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.remainders import find_remainders


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Thirty-one firms applied for a stall and 22 got one. The 11 turned away may try again.",
            "11",
            "Thirty-one − 22 = 9",
            id="the",
        ),
        pytest.param(
            "Foot rot was found in 40 of Anton Brask's 260 goats. The 210 sound animals were moved.",
            "210",
            "260 − 40 = 220",
            id="of a name's",
        ),
        pytest.param(
            "Of the 350 stalls, 210 were burnt and another 45 were damaged by smoke. Only 105 came through untouched.",
            "105",
            "350 − 210 − 45 = 95",
            id="only",
        ),
        pytest.param(
            "Wheat covers 55 percent of the farm and beet 25. The other 30 percent is grass.",
            "30 percent",
            "100 − 55 percent − 25 = 20 percent",
            id="of a hundred",
        ),
    ],
)
def test_what_is_not_left(text: str, told: str, shown: str) -> None:
    assert reckoned(find_remainders, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Thirty-one firms applied for a stall and 22 got one. The nine turned away may try again.", id="what is left"
        ),
        pytest.param("Thirty-one firms applied for a stall and 22 got one. The 22 pay £40 each.", id="the part"),
        pytest.param(
            "Thirty-one firms applied for a stall and 22 got one. The 11 turned away last year may try again.",
            id="another time",
        ),
        pytest.param("Thirty-one firms applied for a stall and 22 got one. Some 11 sell cheese.", id="some"),
        pytest.param(
            "Asked what they like, 48 percent named the sleepers and 31 percent the buffet. As some gave two answers, "
            "the remaining 30 percent overlap.",
            id="more than one answer",
        ),
    ],
)
def test_what_is_no_remainder(text: str) -> None:
    assert [group for group in groups(find_remainders, text) if not group.agrees] == []
