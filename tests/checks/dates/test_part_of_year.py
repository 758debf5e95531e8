"""Quarters, halves and business years beside their months."""

from __future__ import annotations

import pytest

from linter.checks.dates.part_of_year import PartOfYear


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sales rose in the first quarter, from January to March.", id="its months"),
        pytest.param("Sales rose in the third quarter, from October to December.", id="whose year begins in April"),
        pytest.param(
            "Sales rose in the first quarter and in the half-year. The figures for January to June are new.", id="the half"
        ),
        pytest.param(
            "The books run from April to March. It lost money in the first half of its year, to the end of September.",
            id="half",
        ),
        pytest.param(
            "He led in the first quarter. Ticket sales from January to June were good, against 2010.", id="set against"
        ),
        pytest.param(
            "The financial year ends on 31 March. Its parent made a profit in the year to December.", id="another firm"
        ),
        pytest.param("He scored in the second half of the game. The season runs from August to May.", id="of a game"),
    ],
)
def test_a_part_with_its_months_is_left_alone(flagged, text: str) -> None:
    assert flagged(PartOfYear(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Sales rose in Q1. The figures for January to June leave out Harn.", "January to June", id="too many"),
        pytest.param(
            "Its financial year begins on April 1. In the second quarter, April to June, it lost money.",
            "April to June",
            id="begins",
        ),
        pytest.param(
            "Sales of the firm, whose books run from January to December, fell from July to September. Rain was to blame in the "
            "second quarter.",
            "July to September",
            id="the sentence before",
        ),
        pytest.param(
            "It lost money in the first half of the year, to the end of September. Its books run from January.",
            "September",
            id="half",
        ),
        pytest.param(
            "Orders from October to December, the last months of its year, doubled. Such a first quarter is rare.",
            "October to December",
            id="last",
        ),
        pytest.param(
            "Profit fell in the quarter to Sept 30. It grew in the second quarter, from May to July.",
            "May to July",
            id="another quarter",
        ),
        pytest.param("Its fiscal year ends in March. It made a profit in the year to December.", "year to December", id="year"),
    ],
)
def test_a_part_with_other_months_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(PartOfYear(), text) == [words]
