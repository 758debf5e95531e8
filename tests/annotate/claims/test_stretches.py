"""Lengths that point back at two times told before them."""

from __future__ import annotations

import pytest

from linter.checks.dates.distance import Distance

MINE = "The pitmen went down at 6.15am and were winched up at 1.45pm. None had eaten."
TAKEN = "Mateus Borba was taken hostage in June 2021 and was released in February 2024."
SKUA = "The ferry sailed from Ell at noon on 3 May and docked at Harn on 5 May. The cook was ill. He sang."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"{MINE} In those nine and a half hours they had sung.", ["nine and a half hours"], id="those"),
        pytest.param(f"{MINE} In those seven and a half hours they had sung.", [], id="right"),
        pytest.param(f"{MINE} They were to have worked for ten hours.", [], id="not told of it"),
        pytest.param(f"{TAKEN}\n\nAfter four years in chains he walked out blinking.", ["four years"], id="after"),
        pytest.param(f"{TAKEN}\n\nAfter almost three years in chains he walked out.", [], id="nearly"),
        pytest.param(f"{TAKEN}\n\nAfter four years of drought it rained.", [], id="of another thing"),
        pytest.param(
            "The plane left Velm at 9.40am and vanished at 10.25am. It had been in the air for two hours.",
            ["two hours"],
            id="had been",
        ),
        pytest.param(
            "The plane left Velm at 9.40am and vanished at 10.25am. It had been in the air for 45 minutes.",
            [],
            id="had rightly been",
        ),
        pytest.param(
            "The fair runs from 3 August through 9 August. The five-day event is free.", ["five-day"], id="through both days"
        ),
        pytest.param(f"{SKUA} Nobody slept much on the five-day crossing.", ["five-day"], id="a crossing"),
        pytest.param(f"{SKUA} Nobody slept much on the two-day crossing.", [], id="a right crossing"),
        pytest.param(f"{SKUA} The five-day strike of 2019 is forgotten.", [], id="another noun"),
        pytest.param(
            "Imre Torda is free after 19 months in the hands of a militia.\n\n"
            "He was seized in March 2023 and was flown home on 12 June 2024.",
            ["19 months"],
            id="a lead",
        ),
        pytest.param("The plane left Ell at 9am and landed at 11am. The eight-hour flight was smooth.", [], id="time zones"),
        pytest.param(
            "The siege began on 4 March and ended on 30 March. He recalled the two-week siege of 2019.", [], id="a year"
        ),
        pytest.param(
            "Kickoff was at 7.30 and the final whistle blew at 9.20. The match, with its stoppages, lasted three hours.",
            ["three hours"],
            id="nouns for the ends",
        ),
    ],
)
def test_a_length_that_points_back(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(ties="near"), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ann Hurley has bound books since 1984. Hurley has held the shop for 32 years.", ["32 years"], id="wrong"),
        pytest.param("Ann Hurley has bound books since 1984. Hurley has held the shop for 42 years.", [], id="right"),
        pytest.param("Ann Hurley has bound books since 1984. Mr Lunt has held the shop for 32 years.", [], id="another"),
    ],
)
def test_years_since(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(), f"{text} The door closes on Tuesday, June 2, 2026.") == words
