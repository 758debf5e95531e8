"""Figures in their sentences."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of, kin


def figures(text: str) -> StoryFigures:
    return story_of(text).figures


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("It cost $12 and £9.", ["dollar", "pound"], id="money by its currency"),
        pytest.param("It ran 12 miles in two hours.", ["length", "duration"], id="measures by what they measure"),
        pytest.param("He keeps 12 hens and lost 5 percent.", ["count", "percent"], id="counts and percentages"),
        pytest.param("It opened in 1911.", [], id="a year is no figure"),
        pytest.param("Lot No. 12 went to Orle.", [], id="a number is a name"),
        pytest.param("(2) He keeps hens.", [], id="the number of an item"),
    ],
)
def test_what_each_can_be_held_against(text: str, keys: list[str]) -> None:
    assert [figure.key for figure in figures(text).all] == keys


def test_a_measure_is_worth_what_it_is_in_the_base_unit() -> None:
    kilometre, metres = figures("It is 1 kilometre or 1,000 metres.").all
    assert kilometre.value == metres.value
    assert kilometre.size == 1000 * metres.size


def test_what_stands_around_ends_with_the_sentence() -> None:
    read = figures("The barn burned. He lost 12 hens in it. Rain fell.")
    (figure,) = read.all
    assert read.before(figure) == "he lost "
    assert read.after(figure) == " hens in it."
    assert read.behind(figure) == " in it."
    assert (read.word_before(figure), read.word_behind(figure)) == ("lost", "hens")
    assert read.words(figure) == "12"
    assert figure.sentence == 1


def test_figures_of_a_kind_before_one() -> None:
    read = figures("He lost 12 hens. She lost 9 hens and £4. They lost 21 hens.")
    last = read.all[-1]
    assert [figure.value for figure in read.near(last, 2)] == [12, 9]
    assert [figure.value for figure in read.near(last, 1)] == [9]
    assert [figure.value for figure in read.near(last, 2, "pound")] == [4]


def both(text: str) -> tuple[StoryFigure, StoryFigure]:
    one, other = figures(text).all
    return one, other


def test_kin_count_one_kind_of_thing() -> None:
    assert kin(*both("He met 12 men and 9 women."))
    assert kin(*both("He met 12 men and lost 9."))
    assert not kin(*both("He met 12 men and 9 hens."))
    assert not kin(*both("He met 12 men and paid £9."))


def test_a_bare_figure_takes_the_unit_of_another() -> None:
    one, bare = both("It shrank from 64 weeks to 16.")
    joined = in_unit_of(one, bare)
    assert joined.key == one.key
    assert joined.value * 4 == one.value
    counted = both("It took 64 weeks and 16 men.")
    assert in_unit_of(*counted) is counted[1]


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [("It took $2.5 million.", 3.1e6, "$3.1 million"), ("It took 1,200 men.", 1450, "1,450"), ("It took three men.", 4, "4")],
)
def test_a_value_is_shown_as_the_copy_writes_figures(text: str, value: float, shown: str) -> None:
    read = figures(text)
    assert read.shown(value, read.all[0]) == shown
