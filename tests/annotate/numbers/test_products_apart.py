"""So much for each, so many of them, and what they make."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.products_apart import find_products_apart


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "He sold 40 bullocks at €1,450 a head. He left with a cheque for €56,000.",
            "€56,000",
            "40 × €1,450 each = €58,000",
            id="a head",
        ),
        pytest.param(
            "Tickets cost £12 apiece. The club sold 300 tickets and took £3,900.",
            "£3,900",
            "300 × £12 each = £3,600",
            id="apiece",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_products_apart, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("He sold 40 bullocks at €1,450 a head. He left with a cheque for €58,000.", "€58,000", id="a head"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_products_apart, text) == []
    assert agreeing(find_products_apart, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He sold bullocks at €1,450 a head. He left with a cheque for €56,000.", id="how many is not told"),
        pytest.param(
            "He sold the 40 bullocks at €1,450 a head. In May he got €56,000 for a tractor.", id="money for another thing"
        ),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_products_apart, text) == []
