"""Whether two times of a story are told as finely, and may be one."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.same_time import as_finely_told, meet, years
from linter.read import read_text


def story(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


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
