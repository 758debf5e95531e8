"""Averages, and the mean of a list that they are told as."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.means import averages, mean_of_list, measured, sure_mean

LAMBS = "The lambs weighed 4.1 kilos, 3.8 kilos and 4.4 kilos, a mean of {} kilos."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They took an average of 12.", True),
        ("They weighed a mean of 12.", True),
        ("They took 12.", False),
        ("The mean boys took 12.", False),
    ],
)
def test_a_figure_that_is_told_as_an_average(text: str, told: bool) -> None:
    figures = story_of(text).figures
    assert averages(figures, figures.all[-1]) is told


@pytest.mark.parametrize(("mean", "agrees"), [("4.1", True), ("4.6", False)])
def test_the_mean_of_a_list(mean: str, agrees: bool) -> None:
    figures = story_of(LAMBS.format(mean)).figures
    found = mean_of_list(figures, figures.all[-1])
    assert found is not None
    assert found.agrees is agrees
    assert [part.value for part in found.parts] == [figure.value for figure in figures.all[:3]]
    assert sure_mean(figures, found)


def test_no_list_and_a_figure_too_far_off() -> None:
    figures = story_of("They weighed 4.1 kilos, a mean of 4.1 kilos.").figures
    assert mean_of_list(figures, figures.all[-1]) is None
    figures = story_of(LAMBS.format("41")).figures
    assert mean_of_list(figures, figures.all[-1]) is None


def test_a_bare_average_takes_the_unit_of_its_sentence() -> None:
    figures = story_of("She rode 90 kilometres in five days, an average of 18 a day.").figures
    told = figures.all[-1]
    assert measured(figures, told).key == "length"
    plain = story_of("She slept five nights, an average of 18 a day.").figures
    assert measured(plain, plain.all[-1]) is plain.all[-1]
