"""Lists of things named one by one, and the number that the copy gives them."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.enumerations import find_enumerations


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The bus serves Velm, Tarn, Orle and Brask. All three towns will keep it.",
            "All three towns",
            "4 are listed",
            id="all three towns",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_enumerations, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bus serves Velm, Tarn, Orle and Brask. All four towns will keep it.", id="all four towns"),
        pytest.param("She packed a map, a torch and a whistle. The two children slept.", id="two of something else"),
        pytest.param("The bus serves Velm, Tarn and Orle, and all three will keep it.", id="three in its sentence"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_enumerations, text) == []
