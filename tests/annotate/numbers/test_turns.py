"""Rises that are told as falls."""

from __future__ import annotations

from reckoned import story_of

from linter.annotate.numbers.contrasts import contrasts
from linter.annotate.numbers.turns import turns, went


def turned(text: str) -> list[str]:
    figures = story_of(text).figures
    return [text[slice(*group.span)] for group in turns(figures, contrasts(figures))]


def test_a_rise_told_of_what_fell() -> None:
    text = "The rate went from 8.9% to 7.6%. Officials put the increase down to rain."
    assert turned(text) == ["the increase"]
    assert turned(text.replace("increase", "fall")) == []


def test_what_fell_is_told_to_have_risen() -> None:
    text = "The jobless rate was 5.8 per cent in April, against 6.4 per cent in March. The rate rose as hotels hired early."
    figures = story_of(text).figures
    assert [text[slice(*group.span)] for group in went(figures, contrasts(figures))] == ["rose"]
    for right in (
        text.replace("rose", "fell"),
        text.replace("The rate rose", "The cost rose"),
        text.replace("rose", "had risen"),
    ):
        figures = story_of(right).figures
        assert list(went(figures, contrasts(figures))) == []
