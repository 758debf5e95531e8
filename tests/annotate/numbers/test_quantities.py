"""Figures: what each is worth, in which unit, of what."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.numbers.quantity import Quantity
from linter.read.plain import read


def quantities(text: str) -> tuple[Quantity, ...]:
    return Story(read(text, "test.txt")).quantities


def only(text: str) -> tuple[str, Quantity]:
    (quantity,) = quantities(text)
    return text[quantity.span.start : quantity.span.end], quantity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained on 5 January 2026.", id="a date is no quantity"),
        pytest.param("The vote of Jan. 5 stands.", id="a day after a month"),
        pytest.param("It was dated 2026-01-05.", id="an ISO date"),
        pytest.param("A meeting is held.", id="an article"),
        pytest.param("He went to Paris.", id="no figure at all"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_quantity_is_read_where_there_is_none(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        pytest.param("The plan costs $2.5 billion.", "$2.5 billion", "money", 2.5e9, id="dollars in words"),
        pytest.param("The plan costs £160m.", "£160m", "money", 160e6, id="pounds with a letter"),
        pytest.param("It costs US$3 now.", "US$3", "money", 3, id="a dollar with its country"),
        pytest.param("It costs 300,000 euros now.", "300,000 euros", "money", 300_000, id="a currency behind"),
        pytest.param("Half a million people came.", "Half a million", "count", 500_000, id="half a million"),
        pytest.param("Two hundred and fifty people came.", "Two hundred and fifty", "count", 250, id="number words"),
        pytest.param("Twenty-one people came.", "Twenty-one", "count", 21, id="a hyphened number word"),
        pytest.param(
            "Two-and-a-half million people came.", "Two-and-a-half million", "count", 2.5e6, id="a hyphened half of a scale"
        ),
        pytest.param("It took one-and-a-half hours.", "one-and-a-half hours", "measure", 1.5, id="a hyphened half"),
        pytest.param("Rates rose 4.75% in all.", "4.75%", "percent", 4.75, id="a percent sign"),
        pytest.param("Rates rose 12 per cent.", "12 per cent", "percent", 12, id="per cent in two words"),
        pytest.param("Rates rose 3 percentage points.", "3 percentage points", "points", 3, id="percentage points"),
        pytest.param("They walked 30 miles.", "30 miles", "measure", 30, id="a unit"),
        pytest.param("A 29-year-old man came.", "29-year-old", "age", 29, id="an age in digits"),
        pytest.param("A three-year-old girl came.", "three-year-old", "age", 3, id="an age in words"),
        pytest.param("Ann Lee, 29, came.", "29", "age", 29, id="an age between commas"),
        pytest.param("United won 2-1.", "2-1", "score", 2, id="a score"),
        pytest.param("The 21st amendment passed.", "21st", "ordinal", 21, id="an ordinal"),
        pytest.param("Two-thirds of voters came.", "Two-thirds", "fraction", 2 / 3, id="a fraction"),
        pytest.param("One in five voters came.", "One in five", "fraction", 0.2, id="one in five"),
        pytest.param("It was built in 1986.", "1986", "year", 1986, id="a year"),
        pytest.param("It opens at 10.30am daily.", "10.30am", "time", 10, id="a time of day"),
        pytest.param("It was 30C° and 1,00,000 more.".split(" and ")[1], "1,00,000", "count", 100_000, id="Indian commas"),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, words: str, kind: str, value: float) -> None:
    found, quantity = only(text)
    assert (found, quantity.kind, quantity.value) == (words, kind, pytest.approx(value))


def test_a_range_has_two_bounds_and_takes_the_scale_of_its_end() -> None:
    _, quantity = only("They paid 20-30bn rupiah.")
    assert (quantity.low, quantity.high, quantity.unit) == (20e9, 30e9, "rupiah")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("The 12,500 civil service jobs went.", "job", id="behind two attributes"),
        pytest.param("Five gas pipelines burst.", "pipeline", id="not the singular in s"),
        pytest.param("Some 40 people died.", "person", id="an irregular plural"),
        pytest.param("Three, said Lee.", "", id="nothing counted"),
    ],
)
def test_the_head_noun_of_a_count_is_found(text: str, noun: str) -> None:
    assert only(text)[1].noun == noun


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param("More than 200 staffers left.", "least", id="more than"),
        pytest.param("Nearly 200 staffers left.", "most", id="nearly"),
        pytest.param("About 200 staffers left.", "about", id="about"),
        pytest.param("The 200 staffers left.", "", id="exact"),
    ],
)
def test_approximations_are_noted(text: str, bound: str) -> None:
    assert only(text)[1].bound == bound


@pytest.mark.parametrize(
    ("text", "step"),
    [
        pytest.param("It cost $2.5 billion.", 1e8, id="a decimal of a billion"),
        pytest.param("It cost $12,300.", 100, id="trailing zeros"),
        pytest.param("It cost $47.", 1, id="units"),
    ],
)
def test_a_figure_knows_how_exact_it_is(text: str, step: float) -> None:
    assert only(text)[1].step == pytest.approx(step)


def test_odd_figures_do_not_crash() -> None:
    for text in (
        "9" * 5000,
        "1,2,3,4,5.6.7",
        "½ 3",
        "٣ people",
        "-",
        "$",
        "$ million",
        "2-",
        "-2 to",
        "1st",
        "twenty-",
        "٣٤٥٦",
    ):
        quantities(text)
