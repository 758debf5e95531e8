"""Rises that are told as falls."""

from __future__ import annotations

from reckoned import story_of

from linter.annotate.numbers.contrasts import contrasts
from linter.annotate.numbers.turns import turns


def turned(text: str) -> list[str]:
    figures = story_of(text).figures
    return [text[slice(*group.span)] for group in turns(figures, contrasts(figures))]


def test_a_rise_told_of_what_fell() -> None:
    text = "The rate went from 8.9% to 7.6%. Officials put the increase down to rain."
    assert turned(text) == ["the increase"]
    assert turned(text.replace("increase", "fall")) == []
