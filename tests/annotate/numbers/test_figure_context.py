"""What the words around a figure make of it."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate.numbers.figure_context import Attached


def attached(text: str) -> tuple[Attached, list[str]]:
    story = story_of(text)
    return Attached(story), list(story.lower)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It cost about 40 crowns.", "about"),
        ("It cost more than 40 crowns.", "least"),
        ("It cost up to 40 crowns.", "most"),
        ("It drew as many as 40 guests.", "most"),
        ("It cost just under 40 crowns.", "most"),
        ("It cost 40 crowns.", ""),
        ("They walked about. 40 crowns were lost.", ""),
    ],
)
def test_how_rough_a_figure_is_told(text: str, bound: str) -> None:
    reader, words = attached(text)
    assert reader.bound(words.index("40")) == bound


@pytest.mark.parametrize(
    ("text", "noun", "words"),
    [
        ("He keeps 12 brown hens in a shed.", "hen", "brown hens"),
        ("He keeps 12 hens and 3 goats.", "hen", "hens"),
        ("He keeps 12 in a shed.", "", ""),
        ("He keeps 12. Hens are loud.", "", ""),
        ("He has lived there 12 long years.", "", ""),
    ],
)
def test_what_is_counted(text: str, noun: str, words: str) -> None:
    reader, lower = attached(text)
    found, span = reader.noun(lower.index("12") + 1)
    assert (found, text[span.start : span.end] if span else "") == (noun, words)


@pytest.mark.parametrize(
    ("text", "kind", "behind"),
    [
        ("It fell 12 percent on Monday.", "percent", "12 percent"),
        ("It fell 12 per cent on Monday.", "percent", "12 per cent"),
        ("It fell 12% on Monday.", "percent", "12%"),
        ("It fell 12 percentage points.", "points", "12 percentage points"),
    ],
)
def test_percentages_and_points(text: str, kind: str, behind: str) -> None:
    reader, words = attached(text)
    stop = words.index("12") + 1
    found = reader.percent(stop, text[reader.ends[stop - 1] :])
    assert found is not None
    assert (found[0], text[text.index("12") : found[1]]) == (kind, behind)


def test_a_figure_that_is_no_percentage() -> None:
    reader, words = attached("It fell 12 places.")
    assert reader.percent(words.index("12") + 1, " places.") is None


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It ran 12 miles.", "measure", "mile"),
        ("It was 12 degrees Celsius.", "measure", "C"),
        ("It was 12C at noon.", "measure", "C"),
        ("It cost 12 dollars.", "money", "dollar"),
        ("It went 12 km/h.", "measure", "km/h"),
    ],
)
def test_units(text: str, kind: str, unit: str) -> None:
    reader, words = attached(text)
    found = reader.unit(words.index("12") + 1)
    assert found is not None
    assert (found[0], found[2]["unit"]) == (kind, unit)


def test_a_name_is_no_unit() -> None:
    reader, words = attached("The score was 12. Stone wept.")
    assert reader.unit(words.index("12") + 1) is None
