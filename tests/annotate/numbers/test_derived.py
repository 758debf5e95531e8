"""Figures that are told as what others make, wherever these stand."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.derived import find_derived


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The appeal wants £450,000. So far £360,000 has come in. That leaves £80,000 to find.",
            "£80,000",
            "£450,000 − £360,000 = £90,000",
            id="to find",
        ),
        pytest.param(
            "There are 88 wards in the county. By midnight 73 had reported. The other 25 will count on Friday.",
            "25",
            "88 − 73 = 15",
            id="the other",
        ),
        pytest.param(
            "Rents stood at £900 a month and now stand at £1,050, a rise of £200.", "£200", "£1,050 − £900 = £150", id="a rise"
        ),
        pytest.param(
            "Orle scored 61 points and Brask 58 points. A lead of four points was enough.", "four", "61 − 58 = 3", id="a lead"
        ),
        pytest.param(
            "The tower was 45 metres high and the crane 52 metres. The extra nine metres mattered.",
            "nine metres",
            "52 metres − 45 metres = 7",
            id="the extra",
        ),
        pytest.param(
            "Fifty-two people were aboard. Rescuers took off 30. The other 12 are missing.",
            "12",
            "Fifty-two − 30 = 22",
            id="of a lead",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_derived, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The appeal wants £450,000. So far £360,000 has come in. That leaves £90,000 to find.", "£90,000", id="to find"
        ),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_derived, text) == []
    assert agreeing(find_derived, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Orle scored 61 points and Brask 58 points. Four players were hurt.", id="no cue"),
        pytest.param("The appeal wants £450,000. A gift of £80,000 is promised.", id="nothing is said to be left"),
        pytest.param("The other 25 will count on Friday.", id="no whole"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_derived, text) == []
