"""What rose or fell, with the percentage, the points or the multiple that is told of it."""

from __future__ import annotations

import pytest
from reckoned import agreeing, groups, reckoned

from linter.annotate.numbers.changes import find_changes


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Sales rose from £400,000 to £500,000, an increase of 20 percent.",
            "20 percent",
            "from £400,000 to £500,000 is 25 percent",
            id="a percentage",
        ),
        pytest.param(
            "Unemployment fell from 9 percent to 7 percent, a drop of 2 percent.",
            "2 percent",
            "9 percent to 7 percent",
            id="percent for points",
        ),
        pytest.param(
            "The fare has doubled, to $6.30 from $4.20.", "$6.30", "from $4.20 to $6.30 is 1.5 times as much", id="a multiple"
        ),
        pytest.param(
            "The bridge grew from 40 feet to 55 feet. The 20-foot rise cost a fortune.",
            "20-foot",
            "55 feet − 40 feet = 15-foot",
            id="a definite rise, later",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_changes, text) == [(told, shown)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Sales rose from £400,000 to £500,000, an increase of 25 percent.", "25 percent", id="a percentage"),
    ],
)
def test_a_figure_that_is_what_they_make_is_a_group_too(text: str, told: str) -> None:
    assert reckoned(find_changes, text) == []
    assert agreeing(find_changes, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sales rose from Monday to Friday by 20 percent.", id="from a day to a day"),
        pytest.param("Sales rose to £500,000, an increase of 20 percent.", id="one figure"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_changes, text) == []
