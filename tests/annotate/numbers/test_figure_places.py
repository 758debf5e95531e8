"""What stands around a figure that can be held against another."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.figure_places import FigurePlaces, compared, mantissa, noun_stem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("It cost $12 and ran 9 miles.", ["$12", "9 miles"], id="amounts"),
        pytest.param("It lasted two hours.", [], id="a length of time"),
        pytest.param("It cost 20 to 30 crowns.", [], id="a range"),
        pytest.param("See Section 5 of it.", [], id="a label"),
        pytest.param("He flew a Boeing 777 home.", [], id="the name of a thing"),
        pytest.param("It fell 12 percent.", ["12 percent"], id="a percentage"),
    ],
)
def test_the_figures_that_are_compared(text: str, words: list[str]) -> None:
    assert [text[figure.span.start : figure.span.end] for figure in compared(story_of(text))] == words


@pytest.mark.parametrize(("text", "digits"), [("$2.5 million", "25"), ("It was $0.25.", "25"), ("It was $1,050.", "105")])
def test_the_digits_that_count(text: str, digits: str) -> None:
    assert mantissa(story_of(text).quantities[0]) == digits


@pytest.mark.parametrize(
    ("word", "stem"), [("jobs", "job"), ("cutting", "cutt"), ("cuts", "cut"), ("lifted", "lift"), ("bed", "bed")]
)
def test_a_word_without_its_ending(word: str, stem: str) -> None:
    assert noun_stem(word) == stem


def test_what_stands_around_a_figure() -> None:
    text = "Orle grew.\n\nLast quarter the Velm mill sold 40 wooden looms in 2019. Rain fell."
    story = story_of(text)
    figures = compared(story)
    place = FigurePlaces(story, figures).of(figures[0])
    assert (place.sentence, place.paragraph) == (1, 1)
    assert place.owner == "velm"
    assert place.years == {2019}
    assert place.periods == {"quarter"}
    assert "wooden" in place.plain
    assert "rain" not in place.plain
    assert "velm" in place.names
    assert place.behind


def test_a_place_is_read_once() -> None:
    story = story_of("It sold 40 looms and 50 chairs.")
    places = FigurePlaces(story, compared(story))
    one = compared(story)[0]
    assert places.of(one) is places.of(one)
    assert places.crowd[0] == 2
