"""The same person under two first names."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.first_name import FirstName
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


STORY = "Mayor Laura Oldekamp opened the bridge on Friday.\n\nOldekamp said it was cheap. “It is,” Oldekamp said.\n\n"


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("Her sister, Linda Oldekamp, agreed.", id="kin before"),
        pytest.param("Oldekamp’s son, Luke Oldekamp, 12, agreed.", id="kin after a possessive"),
        pytest.param("L. Oldekamp left.", id="initial"),
        pytest.param("Lauri Oldekamp left.", id="pet form"),
        pytest.param("Laura Jane Oldekamp left.", id="middle name"),
        pytest.param("The plan of Peter Marlow failed.", id="another surname"),
        pytest.param("With her came Tom Oldekamp, 45, a painter, and Eva Oldekamp, a singer.", id="people of their own"),
    ],
)
def test_relatives_and_short_forms_are_left_alone(rest):
    assert flagged(FirstName(), STORY + rest) == []


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(
            "April Brent rose by a cent. Traders said May Brent had not moved. April Brent closed higher.", id="months"
        ),
        pytest.param("John Doe was in the car. John Doe ran. Later Jane Doe called for help.", id="nobody in particular"),
        pytest.param(
            "Jerome Varden opened the mill. Varden ran it for ten years. He married Jeanne Varden in 1940.", id="a wedding"
        ),
    ],
)
def test_two_of_one_surname_who_are_known_to_be_two(copy):
    assert flagged(FirstName(), copy) == []


def test_who_comes_late_and_is_not_introduced_is_the_one_who_was():
    text = (
        "Todd Velmar, the head of the harbour board, quit on Friday. Velmar said that the dredging had cost too much. The board "
        "meets in June.\n\nShip owners praised the work of Trevor Velmar. A new head is to be named in May."
    )
    hits = list(FirstName().find(Story(read_text(text, "article.txt")), Desk()))
    assert [(text[hit.span.start : hit.span.end], hit.severity) for hit in hits] == [("Trevor", None)]


def test_a_first_name_that_changes_is_found():
    text = STORY + "The crowd cheered for Mayor Linda Oldekamp."
    assert flagged(FirstName(), text) == [("Linda", ("Laura",))]


def test_another_first_name_alone_is_a_suggestion():
    text = (
        "Laura Oldekamp opened the bridge on Friday.\n\nOldekamp said it was cheap. The crowd cheered when Hilda Oldekamp left."
    )
    assert {hit.severity for hit in FirstName().find(Story(read_text(text, "article.txt")), Desk())} <= {Severity.SUGGESTION}


def test_who_is_named_first_is_not_named_otherwise_later():
    text = "Laura Oldekamp opened the bridge on Friday.\n\nThe bridge is new. The crowd cheered when Linda Oldekamp left."
    assert [hit.severity for hit in FirstName().find(Story(read_text(text, "article.txt")), Desk())] == [None]


def test_the_children_of_a_school_are_no_relatives():
    text = (
        "Odile Marchetal, who taught three generations of children to swim, has died at 91. She opened her first pool in a "
        "disused oyster bed in 1957.\n\nFormer pupils lined the quay on Thursday. The mayor said that without Odette Marchetal "
        "half the town would still be afraid of the sea."
    )
    assert flagged(FirstName(), text) == [("Odette", ("Odile",))]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(
            "President Roman Ordaz signed it with Vice President Teresa Ordaz. Interim President Tomas Ordaz took the oath.",
            id="offices of their own",
        ),
        pytest.param(
            "Ishana Tamim and Sharmila Begum put on 48. Sharmila was run out for 17. Shirin Begum made 29.",
            id="first names alone",
        ),
        pytest.param(
            "Josh Hale and Jesse Hughes met at school, the ‘tired John Hughes cliché’. Jesse was bullied.",
            id="quoted in passing",
        ),
    ],
)
def test_a_namesake_with_something_of_their_own_is_a_suggestion_at_most(copy):
    found = FirstName().find(Story(read_text(copy, "article.txt")), Desk())
    assert all(hit.severity == Severity.SUGGESTION for hit in found)
