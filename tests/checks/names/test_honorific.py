"""One person under two honorifics."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.honorific import Honorific
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr. Quill spoke. Mr Quill left.", id="full stop"),
        pytest.param("Ada and Tom Quill came. Mr Quill spoke, Mrs Quill left.", id="a couple by first names"),
        pytest.param("Tom Quill came with his wife. Mr Quill spoke, Mrs Quill left.", id="a wife without a name"),
        pytest.param("Ada Quill came. Tom Quill came. Mr Quill spoke, Mrs Quill left.", id="namesakes"),
        pytest.param("Kim Quill came. Mr Quill spoke.", id="a name for both"),
        pytest.param("The lollipop man Jude Quill came. Mrs Quill, his wife, left.", id="a wife by apposition"),
        pytest.param("Mr Quill spoke. Mr Quill sat. Mrs Quill, his mother-in-law, left.", id="a relative"),
        pytest.param("Dr Ada Quill came. Quill spoke.", id="no honorific later"),
    ],
)
def test_honorifics_that_go_together(text):
    assert flagged(Honorific(), text) == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        pytest.param("Mr Quill spoke. Mr Quill sat. Mrs Quill left.", "Mrs", "Mr", id="majority"),
        pytest.param("Deborah Quill spoke. Mr Quill left.", "Mr", "Ms", id="against the first name"),
        pytest.param("The lollipop man Jude Quill came. Miss Quill left.", "Miss", "Mr", id="against the role before"),
        pytest.param("Beverley Quill, a father of six, came. Ms Quill left.", "Ms", "Mr", id="against the role behind"),
        pytest.param(
            "Rahel Quillan opened the camp. She had seen worse. Mr Quillan left.", "Mr", "Ms", id="against the pronoun"
        ),
        pytest.param("Dr. Ada Quill spoke. Ms. Quill left.", "Ms.", "Dr.", id="doctor"),
        pytest.param("Lord Quill spoke. Lord Quill sat. Sir Quill left.", "Sir", "Lord", id="lord"),
    ],
)
def test_honorifics_that_clash(text, found, suggestion):
    assert flagged(Honorific(), text) == [(found, (suggestion,))]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("Michael Payne, 44, denies it. Mrs Payne told the court that the door was open.", id="a wife"),
        pytest.param("Thomas Quill, 12, came in. The queue went round the house. Mrs Quill left.", id="a child"),
        pytest.param("Thomas Quill came with his son. Nobody minded, and it was full by nine. Mrs Quill left.", id="a family"),
        pytest.param(
            "The inquest into the death of Molly Varden opens on Tuesday. Her father Ian has asked for answers. Mr Varden said "
            "that he would be there. “We want to know,” Mr Varden said.",
            id="a relative by first name",
        ),
        pytest.param(
            "Nora Varden was 14. Her parents, Ada and Tom, spoke at the church. Mr Varden thanked the crews.", id="parents"
        ),
        pytest.param("Garry Hynde founded the company. Ms. Hynde said the house was full.", id="a man’s name for a woman"),
        pytest.param(
            "Downstairs the baker Rahim Nazari sent a cake. Mr. Nazari came in 1998. “She likes my bread,” he said.",
            id="quoted she",
        ),
    ],
)
def test_another_bearer_makes_it_doubtful(copy):
    assert flagged(Honorific(), copy) == []


def test_one_mrs_among_many_mr_is_a_slip_where_no_spouse_is_told_of():
    told = "Nils Karger, an analyst, called it a sign. Mr Karger has held shares since May. The price fell. “It may fall on,” {} Karger said. Mr Karger sold in June."
    assert flagged(Honorific(), told.format("Mrs")) == [("Mrs", ("Mr",))]
    assert flagged(Honorific(), told.format("Mr")) == []
    married = told.format("Mrs") + " The couple live in Velm."
    assert flagged(Honorific(), married) in ([], [("Mrs", ())])
