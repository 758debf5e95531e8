"""Every word used in a name, with its uses."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.name_words import name_words, span_of
from linter.read import read_text

TEXT = "Ada Quill opened the mill. Quill said it was hers."


def test_a_word_with_its_uses_in_order() -> None:
    story = Story(read_text(TEXT, "a.txt"))
    word = name_words(story)["quill"]
    assert [use.bare for use in word.uses] == [False, True]
    assert [story.document.words(span_of(story, use)) for use in word.uses] == ["Quill", "Quill"]
    assert not word.bare


def test_a_given_name_is_no_bare_one() -> None:
    assert not name_words(Story(read_text(TEXT, "a.txt")))["ada"].bare
