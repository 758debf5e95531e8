"""Whom a pronoun means."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Margaret Quill opened the mill. She left.", "Margaret Quill", id="the only one"),
        pytest.param("Margaret Quill met Thomas Marlow. He left.", "Thomas Marlow", id="by sex"),
        pytest.param("The rain fell. She left.", None, id="nobody"),
    ],
)
def test_a_pronoun_means_who_fits(text: str, name: str | None) -> None:
    story = Story(read_text(text, "a.txt"))
    offset = max(text.rfind("She"), text.rfind("He "))
    person = story.people.resolve_pronoun(offset)
    assert (person.name if person else None) == name
