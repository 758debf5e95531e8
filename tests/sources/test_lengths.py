"""Lengths of time and ages that can be reckoned from the dates of a source."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "checks" / "sources"))
from against import flagged

from linter.checks.sources.source_number import SourceNumber

RULES = """Stroma, 9 June 2025. The first rules of the Tarn Round are dated 2 March 2024; they were printed on 20 May 2025.
Ida Falk, who won the Tarn Round, was born on 3 May 1990."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It took 14 months to print the rules of the Tarn Round.", [], id="months"),
        pytest.param("It took 31 months to print the rules of the Tarn Round.", ["31 months"], id="other months"),
        pytest.param("Ida Falk, 35, won the Tarn Round.", [], id="age"),
        pytest.param("Ida Falk, 39, won the Tarn Round.", ["39"], id="other age"),
    ],
)
def test_between_dates(text, words):
    assert flagged(SourceNumber(), text, RULES) == words
