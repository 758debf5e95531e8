"""Conversions of money that do not agree with one another."""

from __future__ import annotations

import pytest

from linter.checks.numbers.exchange_rate import ExchangeRate


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
            "It cost $280bn (£149bn), $36m (£19.1m) and $70bn (£5.17bn).", ["$70bn (£5.17bn)"], id="the odd one of three"
        ),
        pytest.param("It cost $280bn (£149bn), then $36m (£19.1bn).", ["$36m (£19.1bn)"], id="the later of two"),
    ],
)
def test_the_conversion_that_does_not_agree_is_flagged(flagged, text: str, words: list[str]) -> None:
    assert flagged(ExchangeRate(), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It cost $2bn (£1.1bn).", [], id="a rate that was"),
        pytest.param("It cost $1 (£1).", [], id="a rounded one"),
        pytest.param("It cost HK$10m (£0.8m).", [], id="another dollar"),
        pytest.param("It cost 10 million dollars (£0.8m).", [], id="a dollar without its sign"),
        pytest.param("It cost £3 billion (about $4 million).", ["£3 billion (about $4 million)"], id="a scale, about"),
        pytest.param("It cost nearly £3bn (or just over $4m).", ["£3bn (or just over $4m)"], id="a scale, or just over"),
        pytest.param("It cost £3 billion (about $4 billion).", [], id="about, as it was"),
        pytest.param("It cost £3 billion (about $1 billion).", [], id="about, not so far off"),
        pytest.param("It cost £3 billion (some $4 million of it in cash).", [], id="a part"),
        pytest.param("It cost £3 billion (up from $4 million).", [], id="up from"),
        pytest.param("It cost $2m (£1.1bn).", ["$2m (£1.1bn)"], id="a scale"),
        pytest.param("It cost $7bn (£1.1bn).", ["$7bn (£1.1bn)"], id="a digit"),
    ],
)
def test_a_rate_that_never_was_is_flagged(flagged, text: str, words: list[str]) -> None:
    assert flagged(ExchangeRate(bounds={"dollar pound": "1.0 3.1"}), text) == words
