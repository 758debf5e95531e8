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
