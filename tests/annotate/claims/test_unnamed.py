"""Descriptions without a name, and whom alone they can mean."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.unnamed import unnamed
from linter.read import read_text

HEADS = frozenset(("cellist", "violinist", "colonel", "mayor"))


def read(text: str) -> list[tuple[str, str]]:
    story = Story(read_text(text, "story.txt"))
    starts, ends = story.tokens.starts, story.tokens.ends
    return [(story.text[starts[u.first] : ends[u.head]], u.person.name) for u in unnamed(story, HEADS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Quill has died at 88. The old violinist had few pupils.", ""),
        ("Ada Quill has died at 88. The violinist had few pupils.", "The violinist"),
        ("Ada Quill has died at 88. “I had few pupils,” the violinist said in May.", "the violinist"),
        ("Ada Quill has died at 88. Her last pupil, Mei Lin, said that the violinist was strict.", "the violinist"),
        ("Ada Quill led them to Marl. The colonel's orders were to wait.", "The colonel's"),
        ("Ada Quill has died at 88. The violinist at her side wept.", ""),
        ("Ada Quill has died at 88. The violinist Jon Berg wept.", ""),
        ("Ada Quill has died at 88. The violinist, her brother Jon, wept.", ""),
        ("A torn calf has kept Ada Quill out. The colonel will be back in May.", "The colonel"),
        ("Ada Quill has died at 88. The violinist gave Marl Vale a cup.", "The violinist"),
        ("Ada Quill has died at 88. Her daughter came. The violinist wept.", ""),
        ("Ada Quill has died at 88. Jon Berg and Mei Lin came. The violinist wept.", ""),
        ("Ada Quill has died at 88. The violinist lost his hat.", ""),
    ],
)
def test_whom_alone_it_can_mean(text: str, words: str) -> None:
    assert [word for word, _ in read(text)] == ([words] if words else [])
