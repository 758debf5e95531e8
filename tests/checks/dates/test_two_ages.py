"""Ages of one person."""

from __future__ import annotations

import pytest

from linter.checks.dates.two_ages import TwoAges


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee, 34, won.\n\nThe 34-year-old Lee was tired.", id="the same"),
        pytest.param("Ann Lee, 34, won. Bob Roe, 36, lost.", id="another person"),
        pytest.param("Ann Lee, 34, and her husband Bob Lee, 36, won. Mr Lee, 36, cried.", id="a couple of one surname"),
        pytest.param("Ann Lee, 34, won. Lee, 19 when she began, was tired.", id="an age then"),
        pytest.param("Ann Lee, 34, won. Lee was just 12, a child, when she began.", id="an age that day"),
        pytest.param("Ann Lee, 34, has a son, 12, and a daughter, 9.", id="a child"),
        pytest.param("The 34-year-old won. The 36-year-old lost.", id="nobody named"),
        pytest.param("Ann Lee, 34, won. Lee, 36-34, was ahead.", id="a score"),
        pytest.param("Ann Lee (34) scored. Lee (43) scored again.", id="minutes of a match"),
    ],
)
def test_an_age_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(TwoAges(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ann Lee, 34, won.\n\nLee, 36, was tired.", "36", id="commas twice"),
        pytest.param("Ann Lee, 34, won.\n\nThe 36-year-old Lee was tired.", "36", id="year-old before the name"),
        pytest.param("Ann Lee, aged 34, won.\n\nMs Lee, aged 43, was tired.", "43", id="aged"),
    ],
)
def test_an_age_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(TwoAges(), text) == [words]
