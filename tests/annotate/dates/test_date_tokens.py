"""The tokens of a story as whoever reads dates looks at them."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.dates.date_tokens import DateTokens
from linter.read import read_text


def tokens(text: str) -> DateTokens:
    return DateTokens(Story(read_text(text, "story.txt")))


def test_a_span_from_token_to_token() -> None:
    read = tokens("On 5 May 2026, rain fell.")
    assert read.text[slice(*read.span(1, 4))] == "5 May 2026"


@pytest.mark.parametrize(("word", "number"), [("5", 5), ("31", 31), ("99", 99), ("105", None), ("five", None), ("٥", None)])
def test_a_number_that_may_be_a_day(word: str, number: int | None) -> None:
    read = tokens(f"It was {word} May.")
    assert read.day_number(2) == number


@pytest.mark.parametrize(("word", "year"), [("2026", 2026), ("1789", 1789), ("3026", None), ("202", None), ("20260", None)])
def test_a_number_that_may_be_a_year(word: str, year: int | None) -> None:
    assert tokens(f"It was {word} then.").year_at(2) == year


def test_no_year_stands_behind_the_end() -> None:
    read = tokens("It was")
    assert read.year_at(read.n) is None


def test_a_suffix_belongs_to_its_day() -> None:
    read = tokens("It was the 5th of May.")
    at = read.lower.index("5")
    assert read.lower[read.suffixed(at)] == "of"
    bare = tokens("It was the 5 of May.")
    assert bare.lower[bare.suffixed(bare.lower.index("5"))] == "of"


@pytest.mark.parametrize(
    ("text", "marks", "joined"),
    [
        ("May 5", ("",), True),
        ("May, 5", ("",), False),
        ("May, 5", ("", ","), True),
        ("May\n\n5", ("",), False),
        ("May.5", (".",), False),
    ],
)
def test_what_stands_between_two_tokens(text: str, marks: tuple[str, ...], joined: bool) -> None:
    assert tokens(text).gap(0, marks) is joined
