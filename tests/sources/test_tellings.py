"""What a sentence tells, and how firmly."""

from __future__ import annotations

import pytest
from beside import story_of

from linter.sources.stems import stem
from linter.sources.tellings import condition, denies, hearsay, tellings


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        pytest.param("The council sold the mill.", "told", id="told"),
        pytest.param("The council may sell the mill.", "open", id="may"),
        pytest.param("The council will sell the mill.", "planned", id="will"),
        pytest.param("The council did not sell the mill.", "denied", id="denied"),
    ],
)
def test_how_firmly(text: str, firmness: str) -> None:
    found = [t for t in tellings(story_of(text), 0) if t.kind == "verb" and {stem("sell"), stem("sold")} & t.stems]
    assert [t.firmness for t in found] == [firmness]


def test_words_that_make_it_somebodys_word_or_depend() -> None:
    assert hearsay("the mill reportedly burned".split())
    assert condition("it opens if the county pays".split())
    assert not condition("the mill burned on monday".split())
    assert denies("it never burned".split())
