"""Periods: their order and their length."""

from __future__ import annotations

import pytest

from linter.checks.dates.date_span import DateSpan


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She led it from 2015 to 2018.", id="forward"),
        pytest.param("It stood from 300 BC to 200 BC.", id="before our era, three digits"),
        pytest.param("It stood from 1900 BC to 1800 BC.", id="before our era"),
        pytest.param("It runs from 12 December to 9 March.", id="over the turn of the year"),
        pytest.param("The gap between 2004 and 2002 levels.", id="a comparison"),
        pytest.param("It was 2004 and 2002 was over.", id="no period"),
        pytest.param("Seats rose from 2018 to 2015 in all.".replace("2018", "1,018"), id="figures"),
    ],
)
def test_periods_that_run_forward_are_left_alone(flagged, text: str) -> None:
    assert flagged(DateSpan(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("She led it from 2018 to 2015.", "2018 to 2015", id="from to"),
        pytest.param("She led it between 2018 and 2015.", "2018 and 2015", id="between and"),
        pytest.param("The painter (1897–1854) lived here.", "1897–1854", id="life dates"),
        pytest.param(
            "It runs from May 12, 2026, to May 9, 2026.".replace(", to", " to"), "May 12, 2026 to May 9, 2026", id="days"
        ),
    ],
)
def test_periods_that_run_backwards_are_flagged(flagged, text: str, words: str) -> None:
    assert flagged(DateSpan(), text) == [words]
