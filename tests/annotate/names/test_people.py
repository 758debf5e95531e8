"""Who is in the story, and whom a later mention names."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


def people(text):
    return Story(read_text(text, "article.txt")).people


def names(text):
    return [person.name for person in people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Quill spoke. Her brother, Tom Quill, left.", ["Ada Quill", "Tom Quill"], id="relatives"),
        pytest.param(
            "Ada Nielsen spoke. Tom Nilsen left. Nielsen said no. Nilsen said yes.",
            ["Ada Nielsen", "Tom Nilsen"],
            id="near surnames",
        ),
        pytest.param("Robert Quill spoke. Bob Quill left.", ["Robert Quill"], id="short form"),
        pytest.param("A. Quill spoke. Ada Quill left.", ["Ada Quill"], id="initial"),
        pytest.param("Ada Quill spoke. Ada Jane Quill left.", ["Ada Jane Quill"], id="middle name"),
        pytest.param("Mr Marlow spoke. Later Marlow left.", ["Marlow"], id="nobody introduced by full name"),
        pytest.param("The rain fell.", [], id="nobody"),
    ],
)
def test_each_person_is_there_once(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        pytest.param("Ada Quill spoke. “No,” Quill said.", "Quill said", "Ada Quill", id="surname"),
        pytest.param("Ada Quill spoke. Prof Quill’s plan failed.", "Prof", "Ada Quill", id="title belongs to the mention"),
        pytest.param("Ada Quill spoke. Ada left.", "Ada left", "Ada Quill", id="given name"),
        pytest.param("Ana López Ferrer spoke. López said no.", "López said", "Ana López Ferrer", id="first of two surnames"),
        pytest.param("Ana Peña spoke. Pena said no.", "Pena", "Ana Peña", id="accent dropped"),
        pytest.param("Xi Wanli spoke. Xi said no.", "Xi said", "Xi Wanli", id="family name first"),
        pytest.param("Ursula von der Tann spoke. Mrs von der Tann said no.", "Mrs", "Ursula von der Tann", id="particles"),
        pytest.param("Quill to go\n\nAda Quill will leave.", "Quill to", "Ada Quill", id="headline before the introduction"),
        pytest.param("Mary Quill and Tom Quill came. Mrs Quill spoke.", "Mrs", "Mary Quill", id="honorific chooses"),
        pytest.param("The rain fell on Quill.", "Quill", None, id="nobody of that name"),
    ],
)
def test_a_later_mention_is_tied_to_its_person(text, at, expected):
    person = people(text).at(text.index(at))
    assert (person.name if person else None) == expected


def test_a_person_has_role_age_gender_and_organisation():
    (person,) = people("Ada Quill, 45, a professor at the University of Bergen, spoke. Mrs Quill left.")
    assert (person.age, person.gender, person.organisation) == (45, "f", "University of Bergen")
    assert person.roles == ("a professor", "Mrs")
    assert [m.kind for m in person.mentions] == ["full", "surname"]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        pytest.param("Ada Quill spoke. She left.", "She", "Ada Quill", id="she"),
        pytest.param("Ada Quill met Tom Marlow. He left.", "He", "Tom Marlow", id="gender decides"),
        pytest.param("Ada Quill met Eva Marlow. She left.", "She", None, id="two fit"),
        pytest.param("Ada Quill, a professor, met Tom. The professor left.", "The professor", "Ada Quill", id="role"),
        pytest.param("The rain fell. He left.", "He", None, id="nobody before"),
    ],
)
def test_a_pronoun_stands_for_somebody_or_nobody(text, at, expected):
    person = people(text).resolve_pronoun(text.index(at))
    assert (person.name if person else None) == expected
