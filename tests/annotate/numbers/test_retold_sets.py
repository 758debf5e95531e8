"""Sets of people that are told again by their number."""

from __future__ import annotations

import pytest
from reckoned import groups, reckoned

from linter.annotate.numbers.retold_sets import find_retold_sets


@pytest.mark.parametrize(
    ("text", "told", "shown"),
    [
        pytest.param(
            "Seven hikers were stranded on the ridge. All nine walked down unhurt.",
            "nine",
            "'Seven hikers' told before",
            id="all",
        ),
        pytest.param(
            "Four men and three women were hired to sort the mail. The eight will start on Monday.",
            "eight",
            "'Four men and three women' told before",
            id="two counts that are told as one",
        ),
        pytest.param(
            "Six nurses went into the ward. Police said the five nurses found nothing.",
            "five",
            "'Six nurses' told before",
            id="with a noun",
        ),
    ],
)
def test_a_number_that_is_not_that_of_the_set(text: str, told: str, shown: str) -> None:
    assert reckoned(find_retold_sets, text) == [(told, shown)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Seven hikers were stranded on the ridge. All seven walked down unhurt.", id="as many"),
        pytest.param("Seven hikers and a guide were stranded on the ridge. All eight walked down.", id="one more"),
        pytest.param("Seven hikers were stranded. The five who had maps walked down.", id="those who"),
        pytest.param("Seven hikers were stranded, and two died. The five walked down.", id="the rest"),
        pytest.param("Seven hikers were stranded. All nine rescuers walked up in the first hour.", id="others"),
        pytest.param("The boats came in by two lengths. All four had been at school together.", id="no people"),
    ],
)
def test_what_is_no_such_number(text: str) -> None:
    assert [group for group in groups(find_retold_sets, text) if not group.agrees] == []
