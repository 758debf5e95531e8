"""Numbers of things and their lists."""

from __future__ import annotations

import pytest

from linter.checks.numbers.list_count import ListCount


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Three things to know\n\n- One is wet.\n\n- Two is cold.\n\n- Three is late.\n", id="as many bullets"),
        pytest.param("The club has at least two aims:\n\n- A cup\n\n- A cheap ticket\n\n- A roof\n", id="at least"),
        pytest.param("The club has ten aims, including:\n\n- A cup\n\n- A roof\n", id="including"),
        pytest.param("Two clubs have three aims:\n\n- A cup\n\n- A roof\n", id="two numbers in the line"),
        pytest.param(
            "The storm hurt five people\n\nIt came at night.\n\n- The road is shut.\n\n- The school is shut.\n",
            id="no list of theirs",
        ),
        pytest.param(
            "Match report\n\nThe club bought five players in May.\n\n- Lee: fast\n\n- Roe: slow\n",
            id="a sentence that announces nothing",
        ),
        pytest.param("Four steps to a pie:\n\n1. Wash\n\n2. Cut\n\n1. Bake\n\n2. Eat\n", id="two lists below one line"),
        pytest.param(
            "Three lessons of the vote\n\n1. It was wet\n\nNobody came out.\n\n2. It was late\n\nThe count took days.\n\n3. It was close\n\nTen votes.\n",
            id="numbered through",
        ),
        pytest.param("It has three aims: a cup; a cheap ticket; and a roof.", id="a semicolon series"),
        pytest.param(
            "It has two aims: a cup, a cheap ticket, and a roof over the stand; and a bar.", id="a series with commas inside"
        ),
        pytest.param("Two cities: Rome, the capital, and Milan.", id="words with asides"),
        pytest.param("Ten years of trouble:\n\n- The flood\n\n- The fire\n", id="years"),
    ],
)
def test_a_list_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(ListCount(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Three things to know\n\n- One is wet.\n\n- Two is cold.\n", "Three", id="a bullet short"),
        pytest.param("Report\n\nThe club has two aims:\n\n* A cup\n\n* A roof\n\n* A bar\n", "two", id="behind a colon"),
        pytest.param(
            "Five lessons of the vote\n\n1. It was wet\n\nNobody came out.\n\n2. It was late\n\nThe count took days.\n\n3. It was close\n\nTen votes.\n",
            "Five",
            id="numbered through",
        ),
        pytest.param("It has four aims: a cup; a cheap ticket; and a roof.", "four", id="semicolons"),
        pytest.param("The flag has three colours: red, white, blue and green.", "three", id="single words"),
        pytest.param("10 highlights of the week\n\n- Song\n\n- Dance\n\n- Play\n", "10", id="figures in digits"),
    ],
)
def test_a_list_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(ListCount(), text) == [words]
