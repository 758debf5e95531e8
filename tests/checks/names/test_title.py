"""One person under two offices."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.title import Title
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sen. Ada Quill spoke. Senator Quill left.", id="short form"),
        pytest.param("Rep. Ada Quill spoke. Congresswoman Quill left.", id="synonyms"),
        pytest.param("Sen. Ada Quill spoke. Former Gov. Quill left.", id="former"),
        pytest.param("Sen. Ada Quill spoke. As then-Governor Quill she signed it.", id="then"),
        pytest.param("President Tom Quill spoke. General Quill seized power in 1999.", id="a rank and an office"),
        pytest.param("Sen. Ada Quill and her brother, Gov. Tom Quill, spoke. Gov. Quill left.", id="namesakes"),
        pytest.param("Finance Minister Ada Quill spoke. Minister Quill left.", id="portfolio left out"),
        pytest.param("Prime Minister Ada Quill spoke. Premier Quill left.", id="premier"),
    ],
)
def test_titles_that_go_together(text):
    assert flagged(Title(), text) == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        pytest.param("Sen. Ada Quill spoke. Gov. Quill left. Sen. Quill stayed.", "Gov.", "Sen.", id="senator, governor"),
        pytest.param(
            "Foreign Minister Ada Quill spoke. Finance Minister Quill left.",
            "Finance Minister",
            "Foreign Minister",
            id="portfolios",
        ),
        pytest.param("Vice President Ada Quill spoke. President Quill left.", "President", "Vice President", id="vice"),
        pytest.param("Judge Ada Quill spoke. Attorney General Quill left.", "Attorney General", "Judge", id="attorney general"),
        pytest.param("prime minister Ada Quill spoke. President Quill left.", "President", "prime minister", id="lower case"),
    ],
)
def test_titles_that_clash(text, found, suggestion):
    assert flagged(Title(), text) == [(found, (suggestion,))]
