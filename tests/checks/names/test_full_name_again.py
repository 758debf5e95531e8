"""A full name that comes again long after the introduction."""

from __future__ import annotations

from linter.annotate import Story
from linter.checks.names.full_name_again import FullNameAgain
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [text[hit.span.start : hit.span.end] for hit in hits]


def test_a_full_name_comes_again_only_long_after_and_not_in_quotations():
    text = "Ada Quill spoke. “I am Ada Quill,” she said. It rained for a long, long time, and nobody left. Ada Quill stayed."
    assert flagged(FullNameAgain(after=15), text) == ["Ada Quill"]
    assert flagged(FullNameAgain(after=100), text) == []
    assert flagged(FullNameAgain(after=15), text + " Tom Quill left.") == []
