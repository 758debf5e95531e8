"""Figures of the headline and the story."""

from __future__ import annotations

import pytest

from linter.checks.numbers.headline_figure import HeadlineFigure


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Blast kills 14 miners\n\nThe blast killed 14 miners on Friday.\n\nThe mine is closed.\n", id="the same"),
        pytest.param("Storm hurts 9 sailors\n\nThe storm hurt nine sailors on Friday.\n\nThe port is closed.\n", id="in words"),
        pytest.param("Firm cuts 2,000 jobs\n\nThe firm cuts 1,950 jobs, it said.\n\nIt lost money.\n", id="rounded"),
        pytest.param(
            "Blast kills 100 miners\n\nThe blast killed more than 100 miners. Police found 98 miners.\n\nIt is over.\n",
            id="more than",
        ),
        pytest.param(
            "Blast kills 14 miners\n\nThe blast killed 12 miners at once.\n\nTwo more died later, bringing the toll to 14.\n",
            id="further down",
        ),
        pytest.param(
            "Blast kills 14 miners\n\nThe first blast killed 9 miners.\n\nThe second killed 5 miners.\n", id="two tolls"
        ),
        pytest.param("Firm cuts 400 jobs\n\nThe firm runs 12 shops in four towns.\n\nIt lost money.\n", id="another thing"),
        pytest.param(
            "The blast killed 14 miners on Friday.\n\nIt killed 12 miners on Monday.\n\nIt is over.\n", id="no headline"
        ),
        pytest.param(
            "Producer Quill dies at 62\n\nAda Quill, who made hits, has died.\n\nFour died with her, friends said.", id="an age"
        ),
    ],
)
def test_a_headline_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(HeadlineFigure(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Blast kills 14 miners\n\nThe blast killed 12 miners on Friday.\n\nThe mine is closed.\n", "14", id="a toll"
        ),
        pytest.param(
            "Council to spend $45 million on harbour\n\nThe council will spend $54 million on the harbour, it said.\n\nWork begins in May.\n",
            "$45 million",
            id="a sum",
        ),
        pytest.param(
            "Fire kills 30 in hotel\n\nA fire killed 13 people in a hotel on Monday.\n\nThe hotel is closed.\n",
            "30",
            id="people by another noun",
        ),
    ],
)
def test_a_headline_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(HeadlineFigure(), text) == [words]


HEAD = "# Three dead in mill fire\n\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Two people died and five were injured in a fire at a mill on Monday.\n\nIt is closed.\n",
        "A fire at a mill killed two people and left five hurt on Monday.\n\nIt is closed.\n",
        "Two people died in a fire at a mill on Monday.\n\nIt burned for three hours, and three were hurt.\n",
        "Two people died in a fire at a mill on Monday.\n\nThree engines came.\n",
    ],
)
def test_a_toll_is_held_against_the_figure_of_its_own_deed(flagged, lead: str) -> None:
    assert flagged(HeadlineFigure(), HEAD + lead) == ["Three"]


@pytest.mark.parametrize(
    "lead",
    [
        "Two people died in a fire at a mill on Monday.\n\nA third died in hospital.\n",
        "Two people and a fireman died in a fire at a mill on Monday.\n\nIt is closed.\n",
        "Two people died at once and another on the way to hospital.\n\nIt is closed.\n",
        "Five people were hurt and three killed in a fire at a mill on Monday.\n\nIt is closed.\n",
        "A fire broke out in a mill on Monday.\n\nTwo people were hurt. Three miners never came out.\n",
    ],
)
def test_a_toll_that_fits_by_its_deed_is_left_alone(flagged, lead: str) -> None:
    assert flagged(HeadlineFigure(), HEAD + lead) == []
