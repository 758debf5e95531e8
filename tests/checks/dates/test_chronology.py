"""The order of time from one sentence to the next."""

from __future__ import annotations

import pytest

from linter.checks.dates.chronology import Chronology


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They met on Friday. The next day, Saturday, they signed.", id="right"),
        pytest.param("They met on Sunday. The following day, Monday, they signed.", id="over the week"),
        pytest.param("The next day, Wednesday, they signed.", id="no day before"),
        pytest.param("They met on Monday. The next day of trading was Wednesday.", id="not beside"),
        pytest.param("It opened in December and closed the following month, in January.", id="over the year"),
        pytest.param("It opened in May 2020. It closed the same month, in May.", id="same month"),
        pytest.param("They met on Monday.\n\nIt rained.\n\nThe next day, Wednesday, they signed.", id="another paragraph"),
        pytest.param(
            "They met on Wednesday. The day before, on Tuesday, it fell. The day after, on Thursday, he left.", id="both"
        ),
    ],
)
def test_a_next_day_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(Chronology(what="next"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They met on Friday. The next day, Sunday, they signed.", "The next day, Sunday", id="a day skipped"),
        pytest.param(
            "They met on Friday. The previous day, Saturday, they had signed.",
            "The previous day, Saturday",
            id="the day before",
        ),
        pytest.param(
            "They met on Friday.\n\nThe day before, on Saturday, they had signed.",
            "The day before, on Saturday",
            id="in the next paragraph",
        ),
        pytest.param(
            "It opened in December and closed the following month, in February.",
            "the following month, in February",
            id="a month skipped",
        ),
        pytest.param(
            "It opened in 2010. The following year, in 2012, it closed.", "The following year, in 2012", id="a year skipped"
        ),
    ],
)
def test_a_next_day_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Chronology(what="next"), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee was born in 1950. She graduated in 1972. Lee died in 2012.", id="right"),
        pytest.param("Ann Lee was born in 1950. Her father joined the army in 1939.", id="somebody else"),
        pytest.param("Ann Lee died in 1980. Lee won a posthumous medal in 1984.", id="an honour"),
        pytest.param("Ann Lee was born in 1950. Bob Roe graduated in 1940.", id="two people"),
        pytest.param("The club was born in 1950. It joined the league in 1940.", id="nobody named"),
    ],
)
def test_a_life_that_fits_is_left_alone(flagged, text: str) -> None:
    assert flagged(Chronology(what="life"), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ann Lee was born in 1950. She graduated in 1940.", "1940", id="before birth"),
        pytest.param(
            "Ann Lee was born in 1950 in Cork.\n\nShe sings.\n\nLee joined the choir in 1944.",
            "1944",
            id="by surname, paragraphs apart",
        ),
        pytest.param("Ann Lee died in 1980. Lee joined the party in 1984.", "1984", id="after death"),
        pytest.param("Ann Lee was born in 1950. Lee died in 1912.", "1912", id="death before birth"),
    ],
)
def test_a_life_that_does_not_fit_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Chronology(what="life"), text) == [words]
