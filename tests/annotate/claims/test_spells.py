"""Lengths told of what begins and ends in the sentences beside them."""

from __future__ import annotations

import pytest

from linter.checks.dates.distance import Distance

CREW = "The crew left Ell on 3 May and reached Harn on 13 May."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{CREW} Brun called it a ten-day voyage.", id="right"),
        pytest.param(f"{CREW} A six-day voyage to Orm is planned.", id="another voyage"),
        pytest.param(f"{CREW} They spent six days in Orm on the way back, in June.", id="with a time of its own"),
        pytest.param(f"{CREW} It took six days longer, two more than usual, to unload.", id="two lengths"),
        pytest.param(
            "Bell has led the clinic since 2004 and will retire in June 2025. After 21 years in charge she rests.", id="years"
        ),
        pytest.param("The shop opened on 3 May. It took six days to fit out.", id="one end"),
        pytest.param("The line closed at 2 a.m. on Sunday and opened at 6 a.m. on Monday, 28 hours later.", id="over midnight"),
        pytest.param("They set out at 1 p.m. and were found at 8 a.m., 43 hours after they left.", id="the day untold"),
    ],
)
def test_a_length_of_its_spell_is_left_alone(flagged, text: str) -> None:
    assert flagged(Distance(ties="near"), text) == flagged(Distance(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"{CREW} Brun called it a six-day voyage.", "six-day", id="called it"),
        pytest.param(f"{CREW} It was a six-day voyage.", "six-day", id="it was"),
        pytest.param("The show runs from 3 March to 17 March. It lasts three weeks.", "three weeks", id="it lasts"),
        pytest.param(
            "They were taken on 2 May and freed on 9 May. They spent twelve days in a cellar.", "twelve days", id="spent"
        ),
        pytest.param(
            "Bell has led it since 2004 and retires in June 2025. After 31 years in charge she rests.", "31 years", id="since"
        ),
        pytest.param(
            "After 22 years at the head, Bell leaves in June 2025. She took over in 2008.", "22 years", id="turned round"
        ),
        pytest.param("They were at sea from 1 to 9 June. The fortnight at sea was dull.", "fortnight", id="one month for both"),
        pytest.param("She signed on Friday until June 2028. The four-year deal starts in July 2026.", "four-year", id="until"),
        pytest.param(
            "Guests are held for ten days. Those who came in on 2 May may leave on 7 May.", "ten days", id="said before"
        ),
        pytest.param(
            "It holds between nine in the evening and six in the morning. Twelve hours of it is a lot.",
            "Twelve hours",
            id="clock",
        ),
    ],
)
def test_a_length_that_is_not_that_of_the_spell_is_told(flagged, text: str, words: str) -> None:
    assert flagged(Distance(ties="near"), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "It failed at 9.40pm. By 1.10am, two and a half hours later, it was back.", "two and a half hours", id="later"
        ),
        pytest.param(
            "It closed at 2 a.m. on Sunday and opened at 6 a.m. on Tuesday, 28 hours later.", "28 hours", id="days told"
        ),
        pytest.param("They were home at 12.15pm, an hour before the doors opened at 2pm.", "an hour", id="before"),
    ],
)
def test_hours_are_counted_from_one_time_of_day_to_the_other(flagged, text: str, words: str) -> None:
    assert flagged(Distance(), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The ruling fell on 1 June; either side may appeal within 30 days. They have up to 15 July.", ["30 days"], id="late"
        ),
        pytest.param(
            "The ruling fell on 1 June; either side may appeal within 30 days. They have up to 1 July.", [], id="right"
        ),
        pytest.param(
            "The ruling fell on 1 June; they may appeal within 30 days of service. They have up to 15 July.", [], id="service"
        ),
        pytest.param("You have 14 days from 3 May to pay. The deadline is 27 May.", ["14 days"], id="from"),
    ],
)
def test_a_deadline_is_counted_from_its_day(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The trial, which began on 4 March, ended on 15 April after ten weeks.", ["ten weeks"], id="after"),
        pytest.param("The trial, which began on 4 March, ended on 15 April after six weeks.", [], id="right"),
        pytest.param("The trial began on 4 March and ended on 15 April after ten weeks of rain.", [], id="of another thing"),
        pytest.param(
            "The tunnel, begun in May 1998, took nine years to dig and opened in May 2004.", ["nine years"], id="took"
        ),
        pytest.param(
            "The plane took off at 11.40 and landed at 14.10 after a flight of four hours.", ["four hours"], id="a flight of"
        ),
        pytest.param(
            "She became head in May 2011 and leaves in July 2025 after 18 years in the job.", ["18 years"], id="in the job"
        ),
    ],
)
def test_a_length_in_the_sentence_of_its_spell(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(ties="near"), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They were called at 8.20pm and came 45 minutes later, at 8.35pm.", ["45 minutes"], id="the hour behind"),
        pytest.param(
            "The vote was held on 23 June. Five days after the vote, on 3 July, he quit.", ["Five days"], id="the event"
        ),
        pytest.param("The vote was held on 23 June. Ten days after the vote, on 3 July, he quit.", [], id="right"),
    ],
)
def test_a_length_is_counted_from_what_is_told_before(flagged, text: str, words: list[str]) -> None:
    assert flagged(Distance(), text) == words
