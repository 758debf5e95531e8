"""Years ago and anniversaries."""

from __future__ import annotations

import pytest

from linter.checks.elapsed import Elapsed


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
