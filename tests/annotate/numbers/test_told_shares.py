"""The shares that copy tells, with their room."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.told_shares import ToldShare, told_shares


def shares(text: str) -> list[ToldShare]:
    return sorted(told_shares(story_of(text).figures), key=lambda share: share.span)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Some 45 per cent of them left.", "45 per cent", 0.45),
        ("A third of them left.", "A third", 1 / 3),
        ("Two thirds of them left.", "Two thirds", 2 / 3),
        ("Three-quarters of the homes fell short.", "Three-quarters", 0.75),
        ("Half of them left.", "Half", 0.5),
        ("One in four of them left.", "One in four", 0.25),
        ("Three in five of them left.", "Three in five", 0.6),
    ],
)
def test_a_share_and_its_place(text: str, words: str, value: float) -> None:
    (share,) = shares(text)
    assert text[share.span.start : share.span.end] == words
    assert share.value == pytest.approx(value)
    assert share.fits(value)


@pytest.mark.parametrize(
    "text", ["A third man came in.", "He was third.", "It took one hour.", "He came in a quarter past nine.", ""]
)
def test_what_is_no_share(text: str) -> None:
    assert [share for share in shares(text) if share.value < 0.34 and share.value != 0.25] == []


@pytest.mark.parametrize(
    ("text", "fits", "too_far"),
    [
        ("More than half of them left.", 0.55, 0.45),
        ("Nearly half of them left.", 0.45, 0.6),
        ("About half of them left.", 0.45, 0.7),
        ("Half of them left.", 0.5, 0.6),
    ],
)
def test_the_room_that_the_words_leave(text: str, fits: float, too_far: float) -> None:
    (share,) = shares(text)
    assert share.fits(fits)
    assert not share.fits(too_far)
