"""The other figure that a source gives of the very same thing."""

from __future__ import annotations

import pytest
from beside import beside, story_of

from linter.sources.rivals import ages_of, of_somebody_else, rival


@pytest.mark.parametrize(
    ("draft", "source", "theirs"),
    [
        pytest.param("The mill has 14 doors.", "The mill has 12 doors and a roof of slate.", "12", id="same noun"),
        pytest.param("Ada Quill, 42, opened the mill.", "Ada Quill, 41, opened the mill.", "41", id="age"),
        pytest.param(
            "The city has 5.8 million people to feed.", "The city has 58 million people to feed.", "58 million", id="scale"
        ),
    ],
)
def test_the_figure_that_stands_instead(draft: str, source: str, theirs: str) -> None:
    comparison = beside(draft, source)
    found = rival(comparison, comparison.story.quantities[0])
    assert found is not None
    assert found.source.document.words(found.span) == theirs


def test_a_figure_that_the_source_has_has_no_rival() -> None:
    comparison = beside("The mill has 12 doors.", "The mill has 12 doors and 40 windows.")
    assert rival(comparison, comparison.story.quantities[0]) is None


def test_ages_by_surname() -> None:
    assert {
        name: [age for age, _, _ in ages]
        for name, ages in ages_of(story_of("Ada Quill, 41, met Tom Marlow, 57, there.")).items()
    } == {
        "quill": [41],
        "marlow": [57],
    }


def test_sentences_of_two_people() -> None:
    comparison = beside("Tom Quill got nine years.", "Ada Quill got five years. Tom Quill left.")
    (source,) = comparison.sources
    assert of_somebody_else(comparison, 0, source, 0)
    assert not of_somebody_else(comparison, 0, source, 30)
