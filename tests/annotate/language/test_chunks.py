"""The tagged words of a sentence cut into phrases, groups and small words."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.language.chunks import chunk
from linter.annotate.language.phrases import Joint, Noun, Verb
from linter.annotate.language.treebank_words import tagged_words
from linter.read import read_text


def cut(text: str) -> list[str]:
    story = Story(read_text(text, "a.txt"))
    names = {Noun: "N", Verb: "V", Joint: "J"}
    return [
        f"{names[type(item)]} {item.word}"
        for item in chunk(tagged_words(story.prose.select(("text",))[0].view, story.sentences[0]))
    ]


def test_phrases_groups_and_joints_in_order() -> None:
    found = cut("The captain of the ferry was quickly charged with theft.")
    assert [one for one in found if one[0] != "J"] == ["N captain", "N ferry", "V charged", "N theft"]
    assert {"J of", "J with"} <= set(found)


def test_an_owner_is_a_phrase_of_its_own() -> None:
    assert cut("Quill's old barn burned.")[:2] == ["N Quill".replace("Q", "q"), "N barn"]
