"""What stands in quotation marks: speech, a fragment, a term, a title, a nickname."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("“We will never sell the mill,” she said.", "direct", id="a sentence"),
        pytest.param("She read “The Last Ferry to Tarn” twice.", "title", id="title"),
        pytest.param("Tom “Bo” Quill opened the mill.", "nickname", id="nickname"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    (quotation,) = Story(read_text(text, "a.txt")).quotations
    assert quotation.kind == kind
