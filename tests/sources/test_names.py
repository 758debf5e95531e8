"""Which of the sources' names bears one out."""

from __future__ import annotations

from beside import sources_of, story_of

SOURCE = "Mayor Ada Quill opened the mill. Her brother, Tom Quill, runs the Tarn Valley Trust."


def test_names_that_the_sources_have() -> None:
    names = sources_of(SOURCE).names
    found = {" ".join(m.words): names.has(m) for m in story_of("Ada Quill met Ola Marlow.").mentions}
    assert found == {"Ada Quill": True, "Ola Marlow": False}


def test_the_nearest_name_is_offered() -> None:
    names = sources_of(SOURCE).names
    mention = story_of("Ada Quilt met them.").mentions[0]
    nearest = names.nearest(mention)
    assert nearest is not None
    assert nearest[0].endswith("Quill")


def test_a_known_surname() -> None:
    names = sources_of(SOURCE).names
    assert names.has_surname(story_of("Ms. Quill met them.").mentions[0])


def test_a_comma_or_a_full_stop_parts_a_first_name_from_a_last() -> None:
    mention = story_of("Mr. Ivo Quist came.").mentions[0]
    assert sources_of("It lies outside Tarn, Quist said.").names.sole_given(mention) == ""
    assert sources_of("He met Tarn. Quist came later.").names.sole_given(mention) == ""
    assert sources_of("Ada Quist came later.").names.sole_given(mention) == "ada"


def test_a_people_is_known_by_its_place() -> None:
    names = sources_of("The mills of Kelmaria and Osk closed.").names
    found = {m.key: names.has(m) for m in story_of("She met Kelmarian millers and Kelmorian ones.").mentions}
    assert found == {"kelmarian": True, "kelmorian": False}


def test_a_middle_name_is_no_first_name() -> None:
    mention = story_of("Mr. Ivo Quist came.").mentions[0]
    assert sources_of("He is married to Grace Earley Quist.").names.sole_given(mention) == ""
