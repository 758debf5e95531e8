"""A sentence cut as the Penn Treebank cuts it."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.language.treebank_words import tagged_words, treebank_words
from linter.read import read_text


def test_contractions_and_possessives_are_two_words() -> None:
    story = Story(read_text("The council doesn’t own Quill’s barn.", "a.txt"))
    words = treebank_words(story.prose.select(("text",))[0].view, story.sentences[0])
    assert [word.text for word in words] == ["The", "council", "does", "n’t", "own", "Quill", "’s", "barn", "."]
    assert all(story.text[word.start : word.end] == word.text for word in words)


def test_each_word_has_a_part_of_speech() -> None:
    story = Story(read_text("The council sold three barns.", "a.txt"))
    assert [word.tag for word in tagged_words(story.prose.select(("text",))[0].view, story.sentences[0])] == [
        "DT",
        "NN",
        "VBD",
        "CD",
        "NNS",
        ".",
    ]
