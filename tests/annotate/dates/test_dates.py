"""Dates: what the copy names, and which day that was."""

from __future__ import annotations

from datetime import date

import pytest

from linter.annotate import Story
from linter.annotate.dates.date_mention import DateMention
from linter.annotate.dates.publication_day import parse_day, published
from linter.read.plain import read
from linter.text import Document


def dates(text: str) -> tuple[DateMention, ...]:
    return Story(read(text, "test.txt")).dates


def only(text: str) -> tuple[str, DateMention]:
    (mention,) = dates(text)
    return text[mention.span.start : mention.span.end], mention


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It may 3 times fail.", id="the verb may"),
        pytest.param("They march 5 miles.", id="the verb march"),
        pytest.param("April May said so.", id="people called April and May"),
        pytest.param("The sun sat there.", id="sun and sat"),
        pytest.param("It cost $2000 and 1900%.", id="money and percent"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_date_is_read_where_there_is_none(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "year", "month", "day", "weekday"),
    [
        pytest.param("On Monday, January 5, 2026, it rained.", "Monday, January 5, 2026", 2026, 1, 5, 0, id="American"),
        pytest.param("On Monday 5 January 2026 it rained.", "Monday 5 January 2026", 2026, 1, 5, 0, id="British"),
        pytest.param("On Monday, the 5th of January it rained.", "Monday, the 5th of January", None, 1, 5, 0, id="in full"),
        pytest.param("On Jan. 5 it rained.", "Jan. 5", None, 1, 5, None, id="abbreviated"),
        pytest.param("It rained (Mon., Jan. 5).", "Mon., Jan. 5", None, 1, 5, 0, id="both abbreviated"),
        pytest.param("It rained in January 2026.", "January 2026", 2026, 1, None, None, id="a month"),
        pytest.param("It rained in 1986.", "1986", 1986, None, None, None, id="a year"),
        pytest.param("It rained on 2026-01-05.", "2026-01-05", 2026, 1, 5, None, id="ISO"),
        pytest.param("It rained on Tuesday.", "Tuesday", None, None, None, 1, id="a weekday"),
    ],
)
def test_a_date_is_read_whole(
    text: str, words: str, year: int | None, month: int | None, day: int | None, weekday: int | None
) -> None:
    found, mention = only(text)
    assert (found, mention.year, mention.month, mention.day, mention.weekday) == (words, year, month, day, weekday)


@pytest.mark.parametrize(
    ("text", "relative", "amount", "unit"),
    [
        pytest.param("That was four years ago.", "ago", 4, "year", id="four years ago"),
        pytest.param("That was a week later.", "later", 1, "week", id="a week later"),
        pytest.param("That was last month.", "last", 0, "month", id="last month"),
        pytest.param("That was yesterday.", "yesterday", 0, "", id="yesterday"),
        pytest.param("That was 25 years ago.", "ago", 25, "year", id="digits"),
    ],
)
def test_a_relative_date_keeps_its_distance(text: str, relative: str, amount: float, unit: str) -> None:
    mention = only(text)[1]
    assert (mention.relative, mention.amount, mention.unit) == (relative, amount, unit)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("on 28 December it rained", date(2025, 12, 28), id="the year before, certain"),
        pytest.param("on 10 January it rained", date(2026, 1, 10), id="this year"),
        pytest.param("on 10 July it rained", None, id="six months off: which year is not certain"),
        pytest.param("on 30 February it rained", None, id="no such day"),
        pytest.param("it rained yesterday", date(2026, 1, 4), id="yesterday"),
        pytest.param("it rained two weeks ago", date(2025, 12, 22), id="two weeks ago"),
        pytest.param("it rained in May 2020", None, id="a month is no day"),
    ],
)
def test_a_day_is_resolved_only_when_certain(text: str, day: date | None) -> None:
    assert only(text)[1].resolve(date(2026, 1, 5)) == day


def test_nothing_relative_is_resolved_without_a_day_of_publication() -> None:
    assert only("it rained yesterday")[1].resolve(None) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("outlet_2016-07-18_more", date(2016, 7, 18), id="a file name"),
        pytest.param("2016/07/18/story.md", date(2016, 7, 18), id="a path"),
        pytest.param("story-20160718.txt", date(2016, 7, 18), id="digits only"),
        pytest.param("18 July 2016", date(2016, 7, 18), id="written out"),
        pytest.param("July 18, 2016", date(2016, 7, 18), id="written out, American"),
        pytest.param("2016-02-30", None, id="no such day"),
        pytest.param("story-12345678901234.txt", None, id="a long number"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_day_is_read_from_a_name(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_the_day_of_publication_comes_from_the_nearest_source() -> None:
    text = "PARIS, Jan. 7, 2026 — It rained.\n"
    document = read(text, "2026-01-08-rain.txt")
    assert published(document) == date(2026, 1, 7)
    assert published(read("It rained.\n", "2026-01-08-rain.txt")) == date(2026, 1, 8)
    assert published(read("Rain falls\n\nFriday, May 8, 2009\n\nIt rained.\n", "rain.txt")) == date(2009, 5, 8)
    assert published(read("It rained.\n", "rain.txt")) is None
    dated = Document(id="x", source=text, text=text, blocks=document.blocks, meta={"date": date(2026, 1, 6)})
    assert published(dated) == date(2026, 1, 6)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("It opens on 3 May and shuts on the 5th, a Friday.", [3, 5], id="in the month before"),
        pytest.param("It began on 3 May; he drove off on the 8th hole.", [3], id="a hole"),
        pytest.param("It began on 28 March and shuts on the 3rd, a Friday.", [28], id="of the next month"),
        pytest.param("On the 5th, a Friday, it shuts.", [], id="no month"),
    ],
)
def test_a_day_without_its_month_lies_in_the_month_told_before(text: str, days: list[int]) -> None:
    assert [mention.day for mention in dates(text) if mention.day] == days


def test_a_range_in_one_month_is_one_date() -> None:
    found, mention = only("They were at sea from 1 to 9 June.")
    assert (found, mention.day, mention.end_day) == ("1 to 9 June", 1, 9)
