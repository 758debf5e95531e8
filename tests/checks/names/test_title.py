"""One person under two offices or two honorifics."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.title import Honorific, Title
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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr. Quill spoke. Mr Quill left.", id="full stop"),
        pytest.param("Ada and Tom Quill came. Mr Quill spoke, Mrs Quill left.", id="a couple by first names"),
        pytest.param("Tom Quill came with his wife. Mr Quill spoke, Mrs Quill left.", id="a wife without a name"),
        pytest.param("Ada Quill came. Tom Quill came. Mr Quill spoke, Mrs Quill left.", id="namesakes"),
        pytest.param("Kim Quill came. Mr Quill spoke.", id="a name for both"),
        pytest.param("Dr Ada Quill came. Quill spoke.", id="no honorific later"),
    ],
)
def test_honorifics_that_go_together(text):
    assert flagged(Honorific(), text) == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        pytest.param("Mr Quill spoke. Mr Quill sat. Mrs Quill left.", "Mrs", "Mr", id="majority"),
        pytest.param("Thomas Quill spoke. Mrs Quill left.", "Mrs", "Mr", id="against the first name"),
        pytest.param("Dr. Ada Quill spoke. Ms. Quill left.", "Ms.", "Dr.", id="doctor"),
        pytest.param("Lord Quill spoke. Lord Quill sat. Sir Quill left.", "Sir", "Lord", id="lord"),
    ],
)
def test_honorifics_that_clash(text, found, suggestion):
    assert flagged(Honorific(), text) == [(found, (suggestion,))]
