"""Votes, held against how many there are to vote."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.votes import find_votes


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "The bylaw passed 6-2. Ann Orr, one of the three who voted no, was sorry.",
            "6-2",
            "6-2 has no side of 3",
            id="more on one side than there were",
        ),
        pytest.param(
            "All nine members of the Tarn council were present. The bylaw passed 6-2, with nobody abstaining.",
            "6-2",
            "6 + 2 = 8, not 9",
            id="one who was there and did not vote",
        ),
        pytest.param(
            "The council voted 9-4 for the plan; all 14 members were there.",
            "9-4",
            "9 + 4 = 13, not 14",
            id="all members were there",
        ),
        pytest.param(
            "The bill passed 61-40 in the 100-seat senate.",
            "61-40",
            "61 + 40 = 101, of 100 members",
            id="more than there are seats",
        ),
        pytest.param(
            "The vote was unanimous, 7-1.",
            "7-1",
            "a unanimous vote has none against, this one 1",
            id="unanimous with one against",
        ),
        pytest.param(
            "Eleven members voted for the plan, four against and two abstained. All 18 members were there.",
            "Eleven",
            "11 + 4 + 2 = 17, not 18",
            id="abstained, a sentence on",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_votes, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bill passed 60-40 in the 100-seat senate.", id="as many as there are"),
        pytest.param("The score was 61-40 in the hall of 100 seats.", id="a score in a hall"),
        pytest.param("The vote was unanimous, 8-0.", id="unanimous"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_votes, text) == []
