"""Times that are told without a day of a month."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.dates.date_mention import DateMention
from linter.annotate.dates.loose_dates import DECADES
from linter.read import read_text


def dates(text: str) -> list[tuple[str, DateMention]]:
    story = Story(read_text(text, "story.txt"))
    return [(story.document.words(mention.span), mention) for mention in story.dates]


@pytest.mark.parametrize(
    ("text", "words", "relative", "unit"),
    [
        ("It closed last week for good.", "last week", "last", "week"),
        ("It closed four years ago.", "four years ago", "ago", "year"),
        ("It closed a fortnight later.", "a fortnight later", "later", "week"),
        ("It closes next month.", "next month", "next", "month"),
        ("It closed a decade earlier.", "a decade earlier", "earlier", "decade"),
    ],
)
def test_a_time_told_from_another(text: str, words: str, relative: str, unit: str) -> None:
    ((found, mention),) = dates(text)
    assert (found, mention.relative, mention.unit) == (words, relative, unit)


@pytest.mark.parametrize(
    ("text", "words", "year", "precision"),
    [
        ("It opened in 1911.", "1911", 1911, "year"),
        ("It opened in the 1920s.", "1920s", 1920, "decade"),
        ("It opened in the sixties.", "sixties", 1960, "decade"),
        ("It stood in the 19th century.", "19th century", 1801, "century"),
        ("It stood in the twenty-first century.", "twenty-first century", 2001, "century"),
    ],
)
def test_years_decades_centuries(text: str, words: str, year: int, precision: str) -> None:
    ((found, mention),) = dates(text)
    assert (found, mention.year, mention.precision) == (words, year, precision)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Thursday's vote was close.", "Thursday"), ("He missed yesterday's vote.", "yesterday")],
)
def test_a_day_that_owns_a_noun(text: str, words: str) -> None:
    assert [found for found, _ in dates(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It cost £1911.", id="money"),
        pytest.param("It rose 1911%.", id="a percentage"),
        pytest.param("He is in his sixties.", id="somebody's age"),
        pytest.param("He met Billy Sunday's son.", id="somebody's name"),
        pytest.param("He came last and left next.", id="no period behind"),
        pytest.param("It sat 1200 guests.", id="a number below all years of news"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert dates(text) == []


def test_a_decade_is_one_of_the_last_century() -> None:
    assert (DECADES["twenties"], DECADES["nineties"]) == (1920, 1990)


@pytest.mark.parametrize(
    ("text", "amount"), [("two fortnights ago", 4.0), ("two quarters ago", 6.0), ("twenty-two days ago", 22.0)]
)
def test_how_far_away(text: str, amount: float) -> None:
    ((_, mention),) = dates(f"It closed {text}.")
    assert mention.amount == amount
