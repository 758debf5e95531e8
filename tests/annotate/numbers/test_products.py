"""So many at so much, so fast for so long, so much shared by so many."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.products import find_products


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The town bought six buses at $142,500 each, or $885,000 in all.",
            "$885,000",
            "six × $142,500 = $855,000",
            id="each, in all",
        ),
        pytest.param(
            "She rode 84 miles in two hours, an average of 52mph.", "52mph", "84 miles in two hours is 42mph", id="a speed"
        ),
        pytest.param("He took 36 wickets in four matches, an average of 12.", "12", "36 over four is 9", id="an average"),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_products, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("The town bought six buses at $142,500 each, or $855,000 in all.", "$855,000", id="each, in all"),
        pytest.param("She rode 84 miles in two hours, an average of 42mph.", "42mph", id="a speed"),
        pytest.param("He took 36 wickets in four matches, an average of nine.", "nine", id="an average"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_products, text) == []
    assert agreeing(find_products, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The town bought six buses at $142,500 each.", id="no total"),
        pytest.param("He took 36 wickets in four matches. The average fan is 42.", id="an average of something else"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_products, text) == []
