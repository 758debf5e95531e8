"""Capitals that make no name."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.claims import _spans
from linter.read import read_text


@pytest.mark.parametrize("word", ["Experts", "Critics", "Residents", "Officials", "Police", "Organizers", "TK TK"])
def test_words_for_people_and_names_to_come_are_nobodys_names(word: str) -> None:
    story = Story(read_text(f"“It is fine,” said {word}. {word} said the dam would hold.", "a.txt"))
    assert list(story.people) == []
    assert [span for span, kind, _ in _spans(story) if kind == "name"] == []


@pytest.mark.parametrize("name", ["Quill", "Ms. Farmer", "Chief Banks"])
def test_a_surname_is_somebodys_even_where_it_is_a_word_too(name: str) -> None:
    story = Story(read_text(f"The dam will hold, {name} said. He told {name} so.", "a.txt"))
    assert [person.surname for person in story.people] == [name.split()[-1]]
