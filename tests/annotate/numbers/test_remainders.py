"""What is left of a whole that has its parts beside it."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.remainders import find_remainders


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param("Marden led 41 of the 58 laps; Stent led the other 16.", "16", "58 − 41 = 17", id="the other"),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_remainders, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Marden led 41 of the 58 laps; Stent led the other 17.", "17", id="the other"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_remainders, text) == []
    assert agreeing(find_remainders, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He ate 3 of the 10 plums; the other day 5 more fell.", id="the other day"),
        pytest.param("Stent led the other 16 laps.", id="no whole"),
        pytest.param(
            "There were 20 boats, 12 of them red. The other five were blue, and 7 carts stood by.", id="something else"
        ),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_remainders, text) == []
