"""Two alike words of which the copy shows that they name two."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.name_words import name_words
from linter.annotate.names.two_bearers import inflected, two_people
from linter.read import read_text


@pytest.mark.parametrize(
    ("one", "other", "same"), [("mike", "mikey", True), ("browns", "brown", True), ("quill", "quilt", False)]
)
def test_a_plural_or_a_pet_form(one: str, other: str, same: bool) -> None:
    assert inflected(one, other) is same


def test_two_who_are_introduced_with_other_first_names() -> None:
    story = Story(read_text("Ada Nielsen opened the mill. Tom Nilsen sold it.", "a.txt"))
    words = name_words(story)
    assert two_people(story, words["nielsen"], words["nilsen"])


def test_what_something_is_in_is_a_place():
    from linter.annotate import Story
    from linter.read import read_text

    text = "Carp stolen in Hadley. The lake lies near Hadley. Jethro Headley, 61, wept. Headley said so."
    assert not Story(read_text(text, "article.txt")).variants
