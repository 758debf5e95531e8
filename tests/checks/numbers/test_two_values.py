"""Tolls, prices and crowds told twice."""

from __future__ import annotations

import pytest

from linter.checks.numbers.two_values import TwoValues


@pytest.mark.parametrize(
    ("what", "text"),
    [
        pytest.param("toll", "The fire killed three people. The three victims were from Leeds.", id="one toll"),
        pytest.param(
            "toll", "The fire killed three people. A fourth of the four victims of the fire died later.", id="an update"
        ),
        pytest.param("toll", "The fire killed three people. Police had earlier said the fire killed two people.", id="earlier"),
        pytest.param(
            "toll", "The fire killed three people, two of them children. Another fire killed four people.", id="another fire"
        ),
        pytest.param(
            "toll", "The fire killed at least three people. The fire killed four people, a doctor said.", id="at least"
        ),
        pytest.param("toll", "The storm killed 1,000 people. The storm killed 1,024 people, the ministry said.", id="rounded"),
        pytest.param("toll", "A bomb attack killed three people. The flood killed five people in Bonn.", id="two events"),
        pytest.param("cost", "The bridge cost $40 million. The $45 million road opened.", id="two things"),
        pytest.param("cost", "The bridge cost $40 million. The bridge would cost $45 million if it were built again.", id="if"),
        pytest.param("crowd", "A crowd of 20,000 saw the match. About 25,000 fans had tickets.", id="about"),
    ],
)
def test_what_may_be_right_is_left_alone(flagged, what: str, text: str) -> None:
    assert flagged(TwoValues(what=what), text) == []


@pytest.mark.parametrize(
    ("what", "text", "words"),
    [
        pytest.param("toll", "The fire killed three people. The four victims were from Leeds.", "four", id="the victims"),
        pytest.param(
            "toll", "The storm killed 12 people. It was cold. Fourteen people died in the storm.", "Fourteen", id="died in"
        ),
        pytest.param("cost", "The bridge cost £40m. The £45m bridge opened in May.", "£45m", id="price before the thing"),
        pytest.param("crowd", "An attendance of 20,000 saw it. The 25,000 fans went home.", "25,000", id="crowd"),
    ],
)
def test_two_values_of_one_thing_are_flagged(flagged, what: str, text: str, words: str) -> None:
    assert flagged(TwoValues(what=what), text) == [words]
