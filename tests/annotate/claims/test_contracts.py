"""The length of a contract beside its two ends."""

from __future__ import annotations

import pytest

from linter.checks.dates.distance import Distance

RUNS = "The new contract runs from 1 July 2025 to 30 June 2029."
GAVE = "The rebels gave them 48 hours, in a message read at 6 pm on Wednesday. The ultimatum"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"He signed for three more years on Monday. {RUNS}", ["three more years"], id="signed for"),
        pytest.param(f"He signed for four more years on Monday. {RUNS}", [], id="right"),
        pytest.param(f"He has played for three years. {RUNS}", [], id="of something else"),
        pytest.param(f"{RUNS} He was pleased with a five-year deal.", ["five-year"], id="behind it"),
        pytest.param(
            "The band took a five-year lease. It runs from March 2020 until March 2023.", ["five-year"], id="a lease, it"
        ),
        pytest.param(
            "She will serve a six-year term that begins on 1 July 2025. Her term expires on 30 June 2030.",
            ["six-year"],
            id="its end told later",
        ),
        pytest.param(
            "She will serve a six-year term that begins on 1 July 2025. Her term expires on 30 June 2031.",
            [],
            id="its right end told later",
        ),
        pytest.param(f"{GAVE} runs out at 6 pm on Thursday.", ["48 hours"], id="an ultimatum"),
        pytest.param(f"{GAVE} runs out at 6 pm on Friday.", [], id="a right ultimatum"),
        pytest.param(f"{GAVE}, since cut, now runs out at 6 pm on Thursday.", [], id="changed"),
        pytest.param(
            "Lunt may appeal within 30 days. The ruling is dated May 15, and so he has until May 29.", ["30 days"], id="dated"
        ),
        pytest.param(
            "Lunt may appeal within 30 days. The ruling is dated May 15, and so he has until June 14.", [], id="in time"
        ),
    ],
)
def test_what_a_contract_or_a_deadline_lasts(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(), text) == words
