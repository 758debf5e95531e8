"""Names that the copy tells as another's, or as another form."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.told_apart import called_so, kin_told, told_apart
from linter.read import read_text


def last(text: str, word: str) -> tuple[Story, object]:
    story = Story(read_text(text, "a.txt"))
    return story, next(m for m in reversed(story.mentions) if word in m.words)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, born Ada Quilt, opened the mill.",
        "Ada Quill, née Quilt, opened the mill.",
    ],
)
def test_a_name_that_somebody_had(text: str) -> None:
    story, mention = last(text, "Quilt")
    assert called_so(story, mention) or told_apart(story, mention)  # type: ignore[arg-type]


def test_a_relative_by_the_word_before() -> None:
    story, mention = last("Ada Quill left. She thanked her mother-in-law, Mrs. Quilt.", "Quilt")
    assert kin_told(story, mention)  # type: ignore[arg-type]


def test_a_plain_mention_is_not_told_apart() -> None:
    story, mention = last("Ada Quill opened the mill. Quilt said it was hers.", "Quilt")
    assert not told_apart(story, mention)  # type: ignore[arg-type]
