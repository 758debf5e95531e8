"""Runs of capitalised words."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.capital_runs import name_end, runs
from linter.read import read_text


def found(text: str) -> list[str]:
    story = Story(read_text(text, "a.txt"))
    return [story.text[story.tokens.starts[run.first] : story.tokens.ends[run.last]] for run in runs(story)]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        pytest.param("We met Ada van der Berg there.", "Ada van der Berg", id="particles"),
        pytest.param("We met A. J. Quill there.", "A. J. Quill", id="initials"),
        pytest.param("We met Ada “Bo” Quill there.", "Ada “Bo” Quill", id="nickname"),
    ],
)
def test_a_run_holds_together(text: str, run: str) -> None:
    assert run in found(text)


def test_small_words_part_runs() -> None:
    assert found("We met Ada Quill in Tarn.")[-2:] == ["Ada Quill", "Tarn"]


def test_the_length_of_a_name_without_its_tail() -> None:
    assert name_end("Quill’s") == len("Quill")
    assert name_end("Quill") == len("Quill")
