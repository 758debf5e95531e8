"""The same person under two initials."""

from __future__ import annotations

from linter.annotate import Story
from linter.checks.names.initial import Initial
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


def test_initials_that_change_are_found():
    assert flagged(Initial(), "Harold T. Quill wrote. Harold J. Quill signed.") == [("J", ("T",))]
    assert flagged(Initial(), "Harold T. Quill wrote. Harold Quill signed. Henry J. Quill left.") == []
    assert flagged(Initial(), "Harold H. W. Quill wrote. Harold W. Quill signed.") == []


def test_initials_of_a_relative_are_left_alone():
    assert flagged(Initial(), "H. T. Quill wrote. The drawing is by his daughter, H. J. Quill.") == []
