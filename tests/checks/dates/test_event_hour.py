"""Events that come back at another time of day."""

from __future__ import annotations

import pytest

from linter.checks.dates.event_hour import EventHour


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The safe was blown at noon. The midday raid lasted a minute.", id="the part of the day holds the hour"),
        pytest.param("The safe was blown at noon and the bank at 11.30pm. The midnight raid lasted a minute.", id="two hours"),
        pytest.param(
            "The first bus goes at 6.45 a.m. and the last at 6.45 p.m. They are full.", id="both halves in one breath"
        ),
        pytest.param("It opens at 9 a.m. every day. It shut at 9 p.m. on Monday.", id="full hours come back"),
        pytest.param("He fell at 9 p.m. and was found at noon. Minutes later she came in the afternoon.", id="noon"),
        pytest.param(
            "10:10 p.m.\n\nShe won 44 seats.\n\n10:10 a.m.\n\nShe is glad to be here.", id="stamps of a running report"
        ),
    ],
)
def test_an_event_at_its_hour_is_left_alone(flagged, text: str) -> None:
    assert flagged(EventHour(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The safe was blown at half past one in the afternoon. The midnight raid took a minute.",
            "midnight raid",
            id="of it",
        ),
        pytest.param("She fell at 5.20 in the morning. He saw her at 5.20 that evening.", "5.20 that evening", id="other half"),
        pytest.param("The roof fell in at 2 p.m. The collapse came at dawn.", "collapse came at dawn", id="predicate"),
    ],
)
def test_an_event_at_another_hour_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(EventHour(), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The bomb exploded at 3.10pm. The blast at 4.20pm was heard in Harn.", ["blast at 4.20pm"], id="at"),
        pytest.param("A main exploded at 9.40am. The 11am explosion threw slates.", ["11am explosion"], id="before the noun"),
        pytest.param("The bomb exploded at 3.10pm. The blast at about 3.20pm was heard in Harn.", [], id="nearly"),
        pytest.param("It exploded at 3.10pm on Monday. The blast at 4.20pm on Tuesday was weaker.", [], id="another day"),
        pytest.param("They met at 3pm. The meeting at 4.20pm is for members.", [], id="held again"),
    ],
)
def test_an_event_has_one_time_of_day(flagged, text: str, words: list[str]) -> None:
    assert flagged(EventHour(), text) == words
