"""Years ago and anniversaries."""

from __future__ import annotations

import pytest

from linter.checks.dates.elapsed import Elapsed


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("It closed in 2001, 25 years ago.", "2026-01-05", id="right"),
        pytest.param("It closed in 2001, 24 years ago.", "2026-01-05", id="the birthday is to come"),
        pytest.param("It closed in 2001, some 15 years ago.", "2026-01-05", id="approximate"),
        pytest.param("It closed in 2001, 15 years ago.", "", id="nobody knows the day"),
        pytest.param("Ten years ago he led. In 2001 he fell.", "2026-01-05", id="two facts"),
        pytest.param("Five years ago, 2001 people came.", "2026-01-05", id="a figure of four digits"),
        pytest.param("In the 1990s, 20 years ago, it rained.", "2026-01-05", id="a decade"),
    ],
)
def test_distances_that_fit_are_left_alone(flagged, text: str, date: str) -> None:
    assert flagged(Elapsed(), text, date) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It closed in 2001, 15 years ago.", "15 years ago", id="behind"),
        pytest.param("It closed 15 years ago, in 2001.", "15 years ago", id="in front"),
        pytest.param("It closed four years ago (2001).", "four years ago", id="in brackets"),
    ],
)
def test_distances_that_do_not_fit_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(Elapsed(), text, "2026-01-05") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It is the 50th anniversary of the 1976 flood.", [], id="right"),
        pytest.param("It will be the 60th anniversary of the 2032 Games.", [], id="in the future"),
        pytest.param("The 40th anniversary is near. In 1976 it rained.", [], id="two facts"),
        pytest.param("It is the 40th anniversary of the 1976 flood.", ["40th"], id="wrong"),
    ],
)
def test_anniversaries_are_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Elapsed(what="anniversary"), text, "2026-01-05") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The 100-year-old club, founded in 1925, is broke.", [], id="right"),
        pytest.param("The 150-year-old club, founded in 1880, is broke.", [], id="a round age"),
        pytest.param("The 34-year-old joined a club founded in 1925.", [], id="somebody's age"),
        pytest.param("The nearly 100-year-old club, founded in 1930, is broke.", [], id="about"),
        pytest.param("The 32-year-old stadium, which was built in 1956, is shut.", ["32-year-old"], id="wrong"),
    ],
)
def test_the_age_of_a_thing_is_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Elapsed(what="founded"), text, "2026-01-05") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("In 2016, four years after the 2012 vote, he left.", [], id="right"),
        pytest.param("In 2016, nearly four years after the 2012 vote, he left.", [], id="nearly"),
        pytest.param("In 2017, four years after the 2012 vote, he left.", [], id="months tell"),
        pytest.param("In 2021, he said that four years after the 2012 vote nobody asked.", [], id="another clause"),
        pytest.param("Four years after the vote, in 2021, he left.", [], id="one year only"),
        pytest.param("In 2021, four years after the 2012 vote, he left.", ["four years after"], id="the year first"),
        pytest.param("Four years after the 2012 vote, in 2021, he left.", ["Four years after"], id="the year behind"),
        pytest.param("In 2010, four years before the 2021 vote, he left.", ["four years before"], id="before"),
    ],
)
def test_a_distance_between_two_years_is_reckoned(flagged, text: str, words: list[str]) -> None:
    assert flagged(Elapsed(what="after"), text) == words
