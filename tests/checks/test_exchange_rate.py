"""Conversions of money that do not agree with one another."""

from __future__ import annotations

import pytest

from linter.checks.exchange_rate import ExchangeRate


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It cost $280bn (£149bn), then $36m (£19.1m).", id="one rate"),
        pytest.param("It cost $280bn (£14.9bn).", id="nothing to compare with"),
        pytest.param("It cost $2bn (£1bn), then $36m (£19.1m).", id="within the rounding"),
        pytest.param("It cost $280bn (£149bn), then 36m euros (£25m).", id="another pair of currencies"),
        pytest.param("It cost $280bn (up from £149bn), then $36m (£19.1m).", id="no conversion"),
    ],
)
def test_conversions_that_agree_are_left_alone(flagged, text: str) -> None:
    assert flagged(ExchangeRate(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "It cost $280bn (£149bn), $36m (£19.1m) and $70bn (£5.17bn).", ["$70bn (£5.17bn"], id="the odd one of three"
        ),
        pytest.param("It cost $280bn (£149bn), then $36m (£19.1bn).", ["$36m (£19.1bn"], id="the later of two"),
    ],
)
def test_the_conversion_that_does_not_agree_is_flagged(flagged, text: str, words: list[str]) -> None:
    assert flagged(ExchangeRate(), text) == words
