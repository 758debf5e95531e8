"""What stands around a name."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.name_context import is_role
from linter.read import read_text


def test_a_name_that_speaks_with_an_age_and_a_role() -> None:
    story = Story(read_text("Ada Quill, 41, a baker, said the mill would close.", "a.txt"))
    around = story.mentions[0].around
    assert around is not None
    assert around.age == 41


def test_a_name_under_an_article_and_a_place() -> None:
    story = Story(read_text("They met in Quillham. Ada Quill said no.", "a.txt"))
    place, person = (next(m.around for m in story.mentions if name in m.words) for name in ("Quillham", "Quill"))
    assert place is not None
    assert person is not None
    assert place.somewhere
    assert person.speaks


def test_roles() -> None:
    assert is_role("baker")
    assert is_role("spokeswoman")
    assert not is_role("mill")


def test_a_name_set_off_behind_a_role() -> None:
    text = "The Crown prosecutor, Harjit Voll-Berg, had argued for bail. In Lindau, Harjit Voll-Berg wept."
    story = Story(read_text(text, "a.txt"))
    arounds = [m.around for m in story.mentions if "Harjit" in m.words]
    assert [around is not None and around.introduced for around in arounds] == [True, False]
