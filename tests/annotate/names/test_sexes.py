"""The sex that the copy tells of people and nouns."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.sexes import common_sex, may_be_somebody, noun_sex, pronoun_sex, sure_sex, told_sex
from linter.read import read_text


def story(text: str) -> Story:
    return Story(read_text(text, "story.txt"))


@pytest.mark.parametrize(
    ("noun", "sex"),
    [
        ("mother", "f"),
        ("stallion", "m"),
        ("mother-in-law", "f"),
        ("washerwoman", "f"),
        ("teacher", ""),
        ("dog", ""),
        ("team-leader", ""),
        ("table", None),
        ("the", None),
        ("was", None),
    ],
)
def test_the_sex_of_a_noun(noun: str, sex: str | None) -> None:
    assert noun_sex(noun) == sex


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("They met the washerwoman Jude Quill in Velm.", "f"),
        ("They met Jude Quill, a father of six, in Velm.", "m"),
        ("They met the mother of two Jude Quill in Velm.", "f"),
        ("They met Jude Quill, a teacher, in Velm.", ""),
        ("They met Jude Quill in Velm.", ""),
    ],
)
def test_the_sex_that_the_introduction_tells(text: str, sex: str) -> None:
    found = story(text)
    (person,) = found.people
    assert told_sex(found, person) == sex


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Jude Quill, 40, said that she was glad.", "f"),
        ("Jude Quill, 40, sang. He left.", "m"),
        ("Jude Quill, 40, said that he met her.", ""),
        ("On Monday Jude Quill sat by a nurse. She left.", ""),
        ("Jude Quill, 40, sang.", ""),
    ],
)
def test_the_sex_that_a_pronoun_tells(text: str, sex: str) -> None:
    found = story(text)
    (person,) = found.people
    assert pronoun_sex(found, person) == sex


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Mr Robin Quill, 40, sang.", "m"),
        ("Margaret Quill, 40, sang.", "f"),
        ("Robin Quill, 40, sang.", ""),
        ("Mr Margaret Quill, 40, sang.", "mf"),
    ],
)
def test_what_is_sure(text: str, sex: str) -> None:
    found = story(text)
    (person,) = found.people
    assert sure_sex(found, person) == sex


def test_a_common_first_name_of_one_sex() -> None:
    (person,) = story("Margaret Quill, 40, sang.").people
    assert common_sex(person) == "f"
    (person,) = story("Kim Quill, 40, sang.").people
    assert common_sex(person) == ""


@pytest.mark.parametrize(
    ("text", "name", "somebody"),
    [
        ("He spoke of his life with Dilys.", "Dilys", True),
        ("He flew to France.", "France", False),
        ("He sailed to the Sandvig Marina.", "Sandvig Marina", False),
    ],
)
def test_a_name_that_the_register_ties_to_nobody(text: str, name: str, somebody: bool) -> None:
    found = story(text)
    mention = next(m for m in found.names if found.document.words(m.span) == name)
    assert may_be_somebody(mention) is somebody
