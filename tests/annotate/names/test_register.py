"""Who the surnames, titles and given names of a story mean."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


def whose(text: str, words: str) -> str:
    story = Story(read_text(text, "a.txt"))
    person = story.people.at(text.rfind(words))
    return person.name if person else ""


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("Ada Quill met Tom Marlow. Quill left.", "Quill", "Ada Quill", id="surname"),
        pytest.param("Thomas Quill and Ada Quill met. Mrs. Quill left.", "Quill", "Ada Quill", id="title by sex"),
        pytest.param(
            "Councillor Ada Quill of the Green Party spoke. Councillor Quill left.", "Quill", "Ada Quill", id="office"
        ),
    ],
)
def test_a_later_mention_means_who_was_introduced(text: str, words: str, name: str) -> None:
    assert whose(text, words) == name


def test_where_somebody_belongs() -> None:
    story = Story(read_text("Councillor Ada Quill of the Liberal Democrats spoke.", "a.txt"))
    assert "Liberal Democrats" in story.people[0].organisation
