"""Names of things in a story."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.thing_names import named_things
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The coaster Ada Marie sank.", ["Ada Marie"], id="a ship like a woman"),
        pytest.param("Pupils of Queen Salome Primary sang.", ["Queen Salome Primary"], id="a school under a title"),
        pytest.param("St. Brigid's Collegiate won.", ["St. Brigid", "St. Brigid's Collegiate"], id="a saint's, long and short"),
        pytest.param("Mayor Ada Quill left.", [], id="a person"),
    ],
)
def test_names_of_things_are_read(text, names):
    assert sorted(" ".join(thing.words) for thing in named_things(Story(read_text(text, "article.txt")))) == names


def test_a_title_in_marks_keeps_the_word_that_it_opens_with():
    story = Story(read_text("“Leave the Lamp On” is a song. It is short.", "a.txt"))
    assert [thing.words for thing in named_things(story)] == [("Leave", "the", "Lamp", "On")]
