"""Mentions in a passage that could be a speaker."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_candidates import Passages
from linter.read import read_text


def mentions(text: str) -> dict[str, str]:
    story = Story(read_text(text, "a.txt"))
    return {story.text[m.start : m.end]: m.form for m in Passages(story)[0].mentions}


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("“It is late,” Margaret Quill said.", "Margaret Quill", forms.FULL_NAME),
        ("“It is late,” she said.", "she", forms.HE_OR_SHE),
        ("“It is late,” officials said.", "officials", forms.BARE_PEOPLE),
        ("“It is late,” the report said.", "the report", forms.DOCUMENT),
        ("“It is late,” the officials said.", "the officials", forms.PEOPLE),
    ],
)
def test_the_form_of_a_mention(text: str, words: str, form: str) -> None:
    assert mentions(text)[words] == form
