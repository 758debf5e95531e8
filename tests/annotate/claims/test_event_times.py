"""Times at which the copy says that something happened, each with its noun."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.event_times import as_finely_told, event_times, foretold, meet, years
from linter.read import read_text


def story(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


def told(text: str) -> list[tuple[str, str]]:
    found = story(text)
    return [(text[event.span.start : event.span.end], found.lower[event.noun]) for event in event_times(found)]


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("They recalled the Tuesday crash.", "Tuesday crash", "crash"),
        ("They recalled Friday's vote.", "Friday's vote", "vote"),
        ("They recalled the crash on Tuesday.", "crash on Tuesday", "crash"),
        ("They recalled the opening in the sixties.", "opening in the sixties", "opening"),
    ],
)
def test_a_time_and_its_noun(text: str, words: str, noun: str) -> None:
    ((found, head),) = told(text)
    assert head == noun
    assert words.split()[0].removesuffix("'s") in found
    assert found in text


@pytest.mark.parametrize("text", ["They met on Tuesday.", "They mended the roof on Tuesday.", "They recalled the crash.", ""])
def test_a_time_of_nothing_that_has_a_noun(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "ahead"), [("The vote will be held on Friday.", True), ("The vote was held on Friday.", False)]
)
def test_what_is_still_to_come(text: str, ahead: bool) -> None:
    found = story(text)
    assert foretold(found, found.sentences[0]) is ahead


@pytest.mark.parametrize(
    ("text", "fine", "one"),
    [
        pytest.param("It fell on Tuesday. It fell on Wednesday.", True, False, id="two weekdays"),
        pytest.param("It fell on Tuesday. It fell on Tuesday.", True, True, id="one weekday"),
        pytest.param("It fell in May 2019. It fell in June 2019.", True, False, id="two months"),
        pytest.param("It fell in 1964. It fell in the sixties.", True, True, id="a year of a decade"),
        pytest.param("It fell in 1974. It fell in the sixties.", True, False, id="a year of another"),
    ],
)
def test_two_times_that_may_be_one(text: str, fine: bool, one: bool) -> None:
    found = story(text)
    first, second = found.dates
    assert as_finely_told(found, first, second) is fine
    assert meet(found, first, second) is one


def test_the_years_of_a_date() -> None:
    (mention,) = story("It fell in the sixties.").dates
    first, last = years(mention)
    assert first <= 1960
    assert last >= 1969
