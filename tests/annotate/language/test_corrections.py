"""Notes of correction quote what was wrong: they are found as a whole, ordinary copy is not."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.corrections import correction_notes
from linter.read import read_text


def noted(text: str) -> list[str]:
    story = Story(read_text(text, "a.txt"))
    return [story.document.words(span) for span in correction_notes(story)]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this story misspelt the name of Ada Quill.",
        "This article was amended on 3 May 2024 to correct the name of the bridge.",
    ],
)
def test_a_note_of_correction_is_found(note: str) -> None:
    assert set(noted(f"The bridge opened on Monday.\n\n{note}")) == {note}


def test_copy_that_corrects_nothing_has_none() -> None:
    assert noted("The teacher will correct the papers on Monday.\n\nThe bridge opened at noon.") == []


def test_the_figures_and_days_of_a_note_are_quoted_and_not_told() -> None:
    story = Story(
        read_text(
            "The pier cost £19 million and opened on Monday.\n\n"
            "Correction: An earlier version said that it cost £19 billion and opened on Tuesday.",
            "a.txt",
        )
    )
    assert [story.document.words(quantity.span) for quantity in story.quantities] == ["£19 million"]
    assert [story.document.words(date.span) for date in story.dates] == ["Monday"]
