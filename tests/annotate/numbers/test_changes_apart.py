"""What a neighbouring sentence says of two figures that are set against each other in time."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.changes_apart import find_changes_apart


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Membership was 1,200 in 1990 and is 3,000 now. It has doubled.", "1,200", "3,000 is 2.5 times 1,200", id="doubled"
        ),
        pytest.param(
            "Unemployment went from 8.9% to 7.6% in a year. Officials put the increase down to the fruit season.",
            "7.6%",
            "from 8.9% to 7.6% is a fall",
            id="a rise that was a fall",
        ),
    ],
)
def test_a_figure_that_is_not_what_the_others_make(text: str, told: str, shown: str) -> None:
    assert reckoned(find_changes_apart, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Membership was 1,000 in 1990 and is 3,000 now. It has tripled.", id="tripled, and it has"),
        pytest.param(
            "Unemployment went from 8.9% to 7.6% in a year. Officials put the fall down to the fruit season.",
            id="a fall told of a fall",
        ),
        pytest.param("Membership was 1,200 in 1990 and is 3,000 now. The club has ten boats.", id="nothing is said of them"),
    ],
)
def test_what_is_no_such_figure(text: str) -> None:
    assert groups(find_changes_apart, text) == []
