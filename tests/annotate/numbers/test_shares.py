"""Shares told twice: as part and whole, and as a fraction or a percentage."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.shares import find_shares


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "45 of the 60 members (80 percent) voted for the plan.", "80 percent", "45 of 60 is 75 percent", id="in brackets"
        ),
        pytest.param(
            "A third of the staff, or 45 percent, walked out.",
            "45 percent",
            "A third is 33 percent",
            id="a fraction and a percentage",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_shares, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("45 of the 60 members (75 percent) voted for the plan.", "75 percent", id="in brackets"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_shares, text) == []
    assert agreeing(find_shares, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Of the 60 members, 45 voted, and 80 percent wore hats.", id="a share of its own"),
        pytest.param("Some 80 percent of the members voted.", id="no part"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_shares, text) == []
