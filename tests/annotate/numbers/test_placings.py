"""Places in an order, and who is in front."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.placings import find_placings


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Only Orle and Brask were faster over the hill. Fourth place was worth a ham.",
            "Fourth place",
            "2 are named in front",
            id="only those were faster",
        ),
        pytest.param(
            "Ada Orle, 34, came with her son Ben, 31.", "31", "parent 34, child 31", id="a child too old for its mother"
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_placings, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Only Orle and Brask were faster over the hill. Third place was worth a ham.", id="only those, and third"),
        pytest.param(
            "Two men, aged 19 and 24, were held. The younger, who is 19, lives in Orle.", id="the younger has the lower age"
        ),
        pytest.param("Ida Brask came fourth behind Orle and Tarn.", id="behind more than are named"),
        pytest.param("Ada Orle, 54, came with her son Ben, 31.", id="a child of a likely age"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_placings, text) == []
