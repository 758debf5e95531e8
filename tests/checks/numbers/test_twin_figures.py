"""Figures that look like misprints of one another."""

from __future__ import annotations

import pytest

from linter.checks.numbers.twin_figures import TwinFigures

SCALE = TwinFigures(what="scale", odds=0.9)
DIGITS = TwinFigures(what="digits", odds=2.5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It raised $5 million. Five of its shops closed.", id="another kind of figure"),
        pytest.param("The winner gets $15,000, and another $150,000 goes to charity.", id="set apart"),
        pytest.param("Rates rose from 4.5% to 45%.", id="a change"),
        pytest.param("Shares fell to 190 cents.\n\nThe club has 19 players.", id="nothing shared"),
        pytest.param("She won the 100m. The 1,000m went to Lee.", id="races"),
        pytest.param("The 200m champion is here. The web has 200 million pages.", id="a race and millions"),
        pytest.param("It has 12 offices. The other 120 people left the town.", id="different nouns"),
    ],
)
def test_figures_of_different_things_are_left_alone(flagged, text: str) -> None:
    assert flagged(SCALE, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Credit rose by £1.5bn, the bank said.\n\nThe bank put credit at £1.5m.", "£1.5m", id="million for billion"
        ),
        pytest.param("Some 50,000 delegates come.\n\nThe 5,000 delegates eat.", "5,000", id="a nought lost"),
        pytest.param("She won the 200m.\n\nIt was her third 200bn of the year.", "200bn", id="metres taken for millions"),
        pytest.param("They closed 12,575 cafes.\n\nThe 1,257 cafes had no licence.", "1,257", id="a digit lost"),
    ],
)
def test_one_figure_at_two_scales_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(SCALE, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Profits rose to £425m from £415m in the year.", id="a change"),
        pytest.param("Profits were £425m.\n\nProfits were £415m a year earlier.", id="a year earlier"),
        pytest.param("He is 35. She is 53, said Lee.", id="ages"),
        pytest.param("She leads the show in season 12.\n\nThe show returns with season 13.", id="numbers of things"),
        pytest.param("It laid off more than 200 clerks.\n\nThe 206 clerks had a week's notice.", id="a rough figure"),
        pytest.param("The 777 can land here. The 787 can land here too.", id="names of things"),
    ],
)
def test_figures_set_against_each_other_are_left_alone(flagged, text: str) -> None:
    assert flagged(DIGITS, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "China shut 12,575 internet cafes in the three months since October because of the influence on young people.\n\n"
            "Many were unlicensed, said the ministry in a report to the government. The 12,557 cafes were shut at once.",
            "12,557",
            id="two digits swapped",
        ),
    ],
)
def test_one_figure_in_two_spellings_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(DIGITS, text) == [words]


def test_the_rarer_figure_is_the_odd_one(flagged) -> None:
    text = "The 5,000 delegates eat.\n\nSome 50,000 delegates come.\n\nThe 50,000 delegates leave."
    assert flagged(SCALE, text) == ["5,000"]


def test_a_table_of_figures_is_left_alone(flagged) -> None:
    assert flagged(SCALE, "\n".join(f"{n} jobs, {n}0 jobs" for n in range(100, 400))) == []
