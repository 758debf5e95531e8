"""Lengths that are counted from an event told elsewhere."""

from __future__ import annotations

import pytest

from linter.checks.dates.distance import Distance

SHORE = "The storm came ashore near Harn at 3.40am on Saturday. Its strongest gust was taken at 2.55am,"
SAT = "The satellite was launched in 2009 and burned up in 2021,"
HELD = "Police arrested Lee on 3 May in Harn. He was charged on 9 May,"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"{SHORE} three-quarters of an hour after landfall.", ["three-quarters of an hour"], id="landfall"),
        pytest.param(f"{SHORE} three-quarters of an hour before landfall.", [], id="right"),
        pytest.param(f"{SAT} 17 years after its launch.", ["17 years"], id="its launch"),
        pytest.param(f"{SAT} 12 years after its launch.", [], id="its launch, right"),
        pytest.param(f"{HELD} three days after he was arrested.", ["three days"], id="a clause"),
        pytest.param(f"{HELD} six days after he was arrested.", [], id="a clause, right"),
        pytest.param(f"{HELD} three days after the murder.", [], id="another event"),
        pytest.param(f"{HELD} three days after the arrest of his brother on 6 May.", [], id="dated there"),
        pytest.param(
            "The alarm was raised at 11.20pm by a watchman. The flames were put down by 4.50am, nearly seven hours after the alarm.",
            ["seven hours"],
            id="the alarm",
        ),
    ],
)
def test_a_length_counted_from_an_event(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(), text) == words
