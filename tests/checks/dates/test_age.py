"""Ages against years of birth."""

from __future__ import annotations

import pytest

from linter.checks.dates.age import Age


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("Ann Lee, 74, born in 1951, won.", "2026-01-05", id="before the birthday"),
        pytest.param("Ann Lee, 75, born in 1951, won.", "2026-01-05", id="after the birthday"),
        pytest.param("Ann Lee, 58, born in 1951, won.", "", id="nobody knows the day"),
        pytest.param("Ann Lee, born in 1951, was 25 when she won.", "2026-01-05", id="an age then"),
        pytest.param("Ann Lee, born in 1951, and her son Bob Lee, 30, won.", "2026-01-05", id="somebody else's age"),
        pytest.param("Ann Lee was born in 1951.\n\nBob Ray, 30, won.", "2026-01-05", id="another paragraph, another person"),
        pytest.param("Born in 1920, she died in 1999, aged 79.", "2026-01-05", id="a death"),
        pytest.param(
            "Ann Lee was born on 2 May 1946. She died on 9 June 2025. She would have turned 80 in May.", "", id="would have"
        ),
        pytest.param(
            "Ann Lee was born on 2 May 1946. She died on 9 June 1990. She would have turned 100 in 2046.", "", id="years on"
        ),
        pytest.param("Ann Lee, 58, and Bob Ray, who was born in 1951, won.", "2026-01-05", id="who is another"),
        pytest.param("Ann Lee, 58, whose husband was born in 1951, won.", "2026-01-05", id="a husband's birth"),
        pytest.param("Some 58, born in 1951, won.", "", id="no age"),
    ],
)
def test_ages_that_fit_are_left_alone(flagged, text: str, date: str) -> None:
    assert flagged(Age(), text, date) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ann Lee, 58, born in 1951, won.", "58", id="in commas"),
        pytest.param("Ann Lee, 58, who was born in 1951, won.", "58", id="who was born"),
        pytest.param("Ann Lee, a 58-year-old baker who was born in 1951, won.", "58", id="described, who was born"),
        pytest.param("Ann Lee, 58 (born 1951), won.", "58", id="in brackets"),
        pytest.param("The 58-year-old, born in Rome in 1951, won.", "58", id="year-old"),
        pytest.param("Born on 5 March 1951, she is 70 years old.", "70", id="a full date"),
        pytest.param("Ann Lee was born in 1951. She is 58 years old.", "58", id="in the next sentence"),
        pytest.param("Born in 1920, she died in 1999, aged 69.", "69", id="a death"),
        pytest.param(
            "Ann Lee was born on 2 May 1946. She died on 9 June 2025. She would have turned 81 in May.", "81", id="would have"
        ),
        pytest.param(
            "Ann Lee died on 2 May 2025 at the age of 81. Born on Christmas Day 1934, she sang.", "81", id="on a feast"
        ),
    ],
)
def test_ages_that_do_not_fit_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Age(), text, "2026-01-05") == [words]
