"""What readability formulas reckon with."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.metrics import measure, syllables_of
from linter.read import read_text


@pytest.mark.parametrize(("word", "count"), [("cat", 1), ("table", 2), ("banana", 3), ("stopped", 1), ("municipality", 6)])
def test_syllables_are_reckoned_from_letters(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_counts_of_a_story() -> None:
    found = measure(Story(read_text("The cat sat. The dog ran home.\n\nNobody saw it.", "a.txt")))
    assert (found.words, found.sentences, found.paragraphs) == (10, 3, 2)


def test_an_empty_story_counts_nothing() -> None:
    assert measure(Story(read_text("", "a.txt"))).words == 0
