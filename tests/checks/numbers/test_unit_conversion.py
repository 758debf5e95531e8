"""Conversions in brackets."""

from __future__ import annotations

import pytest

from linter.checks.numbers.unit_conversion import UnitConversion


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The fire spread over 30 miles (48km).", id="right"),
        pytest.param("The fire spread over 30 miles (50km).", id="rounded"),
        pytest.param("It was 90F (32C).", id="temperature"),
        pytest.param("Seas warmed by 2C (3.6F).", id="a difference of temperature"),
        pytest.param("It cost 200 pounds (240 euros).", id="money"),
        pytest.param("He ran 5km (in 20 minutes).", id="a time"),
        pytest.param("It held 10 tons (9 tonnes) and 10 tons (10.2 tonnes).", id="short and long tons"),
        pytest.param("It is 30 miles away. The 84km road is closed.", id="two facts"),
        pytest.param("The wall is 6 feet (1.8m) high.", id="feet and metres"),
    ],
)
def test_what_is_right_is_left_alone(flagged, text: str) -> None:
    assert flagged(UnitConversion(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The fire spread over 30 miles (84km).", "84km", id="miles"),
        pytest.param("It was 90F (45C).", "45C", id="temperature"),
        pytest.param("The park has 500 acres (20 hectares).", "20 hectares", id="acres"),
        pytest.param("He weighs 90 kg (150 lbs).", "150 lbs", id="kilograms"),
        pytest.param("Winds of 100 mph (60 km/h) blew.", "60 km/h", id="speed"),
    ],
)
def test_what_is_wrong_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(UnitConversion(), text) == [words]
