"""One person under two surnames."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.surname_form import SurnameForm
from linter.desk import Desk
from linter.read import read_text


def flagged(text):
    hits = list(SurnameForm().find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ines Oldekamp-Holm left. Ms Oldekamp-Holm said no.", id="whole"),
        pytest.param("Ines Oldekamp-Holm left. Holm said no. Holm sat. Holm ate.", id="the story keeps to one half"),
        pytest.param("Ines Oldekamp-Holm and her husband, Jan Holm, left. Mr Holm said no.", id="somebody else has the half"),
        pytest.param("Ines Oldekamp-Holm left. Her aunt, who is a Holm-Oldekamp, stayed.", id="a family the other way round"),
        pytest.param("Moon Jae-in left. Mr Moon said no.", id="hyphen in a given name"),
        pytest.param("Bashar al-Quill left. Mr Quill said no.", id="particle"),
        pytest.param("Rafael Ortuza Velmonte left. Mr Ortuza said no. Mr Ortuza sat.", id="first surname"),
        pytest.param("Nguyen Phuonga left. Ms Phuonga said no.", id="called by the given name in Vietnam"),
        pytest.param("Haruto Quillmori left. Mr Quillmori said no.", id="surname behind Mr"),
        pytest.param("Tom Quill left. Mr Tom sat. Mr Tom ate. Mr Tom slept.", id="the story keeps to it"),
        pytest.param(
            "The heats were rowed on Friday. In the Semi-Finals Velm won. Ben Semi-Finals was away. The Finals are on Sunday.",
            id="rounds",
        ),
        pytest.param("Elias Brandauer is accused. Patients knew him as “Dr. Elias” and paid in cash.", id="an alias"),
        pytest.param(
            "Ngozi Okafor runs the clinic. “Dr. Ngozi knows every child,” said a mother. Dr. Okafor came in 2004.",
            id="in somebody’s words",
        ),
        pytest.param("Kilbride names his seat\n\nRobert Kilbride-Silk will stand. Mr Kilbride-Silk said so.", id="a headline"),
        pytest.param(
            "He spoke for his wife, Dena Manning Greyson, who ran as Dena Manning. Manning did not win. Greyson did.",
            id="a name before marriage",
        ),
        pytest.param("A man calling himself Paul Paul wrote. Another wrote back.", id="a name that is its own reverse"),
    ],
)
def test_a_surname_stays_whole(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Ines Oldekamp-Holm left. “No,” Ms Holm said.", ("Holm", ("Oldekamp-Holm",)), id="half"),
        pytest.param(
            "Ines Oldekamp-Holm left. Ms Holm-Oldekamp sat.", ("Holm-Oldekamp", ("Oldekamp-Holm",)), id="turned round"
        ),
        pytest.param(
            "Ines Oldekamp-Holm and her husband, Tom Holm, left. Ms Holm said no.", ("Holm", ("Oldekamp-Holm",)), id="by sex"
        ),
        pytest.param(
            "Rafael Ortuza Velmonte left. Mr Ortuza sat. Mr Velmonte said no.", ("Velmonte", ("Ortuza",)), id="second surname"
        ),
        pytest.param("Kenji Quillmori, a baker, left. Mr Kenji said no.", ("Kenji", ("Quillmori",)), id="first name behind Mr"),
        pytest.param(
            "Ada Quill-Voss moved out. Ms Voss-Quill, a dentist, was glad.",
            ("Voss-Quill", ("Quill-Voss",)),
            id="turned, with a role",
        ),
        pytest.param("Lin Meihonga left. Ms Meihonga said no.", ("Meihonga", ("Lin",)), id="family name first"),
    ],
)
def test_a_form_that_is_not_the_persons_is_found(text, found):
    assert flagged(text) == [found]


def test_a_first_name_behind_doctor_is_no_surname():
    text = "Entomologist Gareth Simon Quillbeck found it. Dr Gareth sent it to Leiden."
    hits = list(SurnameForm().find(Story(read_text(text, "article.txt")), Desk()))
    assert [text[hit.span.start : hit.span.end] for hit in hits] == ["Gareth"]
