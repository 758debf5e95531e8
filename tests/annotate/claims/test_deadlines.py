"""A period within which something must be done, and its last day."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.deadlines import deadline_ties
from linter.annotate.claims.ties import Ties
from linter.annotate.dates.lengths import find_lengths
from linter.read import read_text


def ends(text: str) -> list[tuple[str, str, bool]]:
    """The two days that a period lies between, and whether they are so far apart."""
    story = Story(read_text(text, "story.txt"))
    length = next(iter(find_lengths(story)))
    low, high = length.room
    return [
        (
            text[tie.first.start : tie.first.end],
            text[tie.second.start : tie.second.end],
            any(first <= high and low <= last for first, last in tie.gaps),
        )
        for tie in deadline_ties(Ties(story), length)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The ruling came on 1 June, and either side may appeal within 30 days. The last day is 1 July.",
            ("1 June", "1 July", True),
            id="it fits",
        ),
        pytest.param(
            "They have 21 days from its publication on 5 May to object. What is received after 16 May is not read.",
            ("5 May", "16 May", False),
            id="from its publication, and received after",
        ),
        pytest.param(
            "The ruling came on 1 June, and either side may appeal within 30 days. The last day is 15 July.",
            ("1 June", "15 July", False),
            id="it does not",
        ),
    ],
)
def test_a_period_and_its_last_day(text: str, found: tuple[str, str, bool]) -> None:
    assert ends(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The ruling came on 1 June, and either side may appeal within 30 days. It rained on 15 July.", id="another day"
        ),
        pytest.param("Either side may appeal within 30 days. The last day is 15 July.", id="nothing to count from"),
        pytest.param(
            "The ruling came on 1 June, and either side may appeal within 30 days of the letter. The last day is 15 July.",
            id="counted from another day",
        ),
        pytest.param("The ruling came on 1 June after 30 days. The last day is 15 July.", id="no period to act in"),
    ],
)
def test_no_period_with_a_last_day(text: str) -> None:
    assert ends(text) == []
