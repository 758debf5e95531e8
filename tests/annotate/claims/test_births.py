"""When people may have been born, by what the copy says of them."""

from __future__ import annotations

from datetime import date

import pytest

from linter.annotate import Story
from linter.read.plain import read


def births(text: str) -> list[tuple[str, str, str]]:
    return [(c.subject.name, c.value.text, c.form) for c in Story(read(text, "test.txt")).claims.of("birth")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("Ada Holt, 41, won.", ("Ada Holt", "41", "apposed"), id="behind the name"),
        pytest.param("Ada Holt, a 41-year-old baker, won.", ("Ada Holt", "41", "apposed"), id="apposed"),
        pytest.param("The 41-year-old baker Ada Holt won.", ("Ada Holt", "41", "apposed"), id="before the name"),
        pytest.param("Ada Holt was born in 1950.", ("Ada Holt", "1950", "born"), id="born"),
        pytest.param("Born in Cork in 1950, Ada Holt won.", ("Ada Holt", "1950", "born"), id="born, in front"),
        pytest.param("Ada Holt (1910-1990) painted.", ("Ada Holt", "1910", "bracket"), id="a life in brackets"),
        pytest.param("Ada Holt died in 1990 at the age of 70.", ("Ada Holt", "70", "death"), id="at death"),
        pytest.param("At 84, Ada Holt is the oldest winner.", ("Ada Holt", "84", "predicate"), id="in front"),
        pytest.param("Ada Holt, baker, dies at 82", ("Ada Holt", "82", "death"), id="in a headline"),
        pytest.param("Ada Holt won the cup in 1975, aged 20.", ("Ada Holt", "20", "event"), id="at an event"),
    ],
)
def test_an_age_or_a_birth_is_told_of_a_person(text: str, claim: tuple[str, str, str]) -> None:
    assert births(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police met 26-year-old Jane Doe 1 at a cafe.", id="one of several Does"),
        pytest.param("Five decades ago, an 8-year-old Ada Holt sang.", id="long ago"),
        pytest.param("Ada Holt was charged over a 16-year-old boy and Holt said no.", id="a victim"),
        pytest.param("Ada Holt, 19 when she began, won.", id="at another time"),
        pytest.param("Tom Holt and Ada Holt came. Holt, 41, won.", id="two of the name"),
    ],
)
def test_what_is_another_s_or_of_another_time_makes_no_claim(text: str) -> None:
    assert births(text) == []


def test_a_birth_is_an_interval_of_days_and_an_age_of_today_is_counted_back_from_the_day_of_the_story() -> None:
    now, then = Story(read("Ada Holt, 41, was born in 1978.", "test.txt")).claims.of("birth")
    assert date.fromordinal(int(then.value.low)).year == date.fromordinal(int(then.value.high)).year == 1978
    assert -42 * 366 < now.value.low < -41 * 366 < now.value.high < -40 * 366


def test_an_age_at_death_and_one_in_those_days() -> None:
    died = "Ada Holt died at home on 11 January 2026."
    assert births(f"{died} Holt, who was 94, leaves a son.") == [("Ada Holt", "94", "death")]
    assert births(f"{died} Holt wrote her last novel when she was 81.") == []
