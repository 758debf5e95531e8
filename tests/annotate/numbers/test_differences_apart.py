"""How far apart two figures are, told anywhere beside them."""

from __future__ import annotations

import pytest
from linter.annotate.numbers.differences_apart import find_differences_apart
from reckoned import agreeing, groups, reckoned


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param("Two points parted Velm, on 61, from Tarn, on 58.", "Two", "61 − 58 = 3", id="what parted them"),
        pytest.param(
            "Orle scored 61 points and Brask 58 points. A lead of four points was enough.",
            "four",
            "61 − 58 = 3",
            id="a lead, a sentence on",
        ),
        pytest.param(
            "The tower was 45 metres high and the crane 52 metres. The extra nine metres mattered.",
            "nine metres",
            "52 metres − 45 metres = 7",
            id="the extra",
        ),
        pytest.param(
            "Rents stood at £900 a month and now stand at £1,050, a rise of £200.", "£200", "£1,050 − £900 = £150", id="a rise"
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_differences_apart, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Orle scored 61 points and Brask 58 points. A lead of three points was enough.", "three", id="a lead, a sentence on"
        ),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_differences_apart, text) == []
    assert agreeing(find_differences_apart, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Orle scored 61 points and Brask 58 points. The lead was four goals in May.", id="a lead of something else"
        ),
        pytest.param("Orle scored 61 points and Brask 58 points. Four players were hurt.", id="no cue"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_differences_apart, text) == []
