"""Whether two events befell one and the same."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.wording.bearers import is_others, may_be_one, of_two_sexes, one_person, same_bearer
from linter.annotate.wording.event_families import EventClass, EventFamily
from linter.annotate.wording.event_index import index_text
from linter.annotate.wording.event_table import EventTable
from linter.annotate.wording.references import Reading
from linter.annotate.wording.references import read as read_telling
from linter.annotate.wording.tellings import event_tellings
from linter.read import read_text

COURT = EventFamily(
    "court",
    {
        "arrested": EventClass(done_to=("arrest",), nouns=("arrest",)),
        "acquitted": EventClass(done_to=("acquit",), nouns=("acquittal",)),
    },
    of=("person",),
    exclude=(("all",),),
)


def readings(text: str, *words: str) -> list[Reading]:
    """How the words that tell an event are read, in the order asked for."""
    story = Story(read_text(text, "story.txt"))
    told = event_tellings(story, EventTable(index_text([COURT]).encode()), every=True)
    tellings = [telling for classes in told.values() for tellings in classes.values() for telling in tellings]
    found = {story.lower[telling.key]: reading for telling in tellings if (reading := read_telling(story, telling)) is not None}
    return [found[word] for word in words]


def test_one_person_and_two() -> None:
    one, other = readings("Ada Quill, 40, was arrested. Tom Marlow, 50, was acquitted.", "arrested", "acquitted")
    assert not one_person(one.bearer, other.bearer)
    assert one_person(one.bearer, one.bearer)
    assert same_bearer(one, one)
    assert not same_bearer(one, other)


@pytest.mark.parametrize(
    ("text", "two"),
    [("His arrest came first. Her acquittal came next.", True), ("His arrest came first. His acquittal came next.", False)],
)
def test_pronouns_of_two_sexes(text: str, two: bool) -> None:
    one, other = readings(text, "arrest", "acquittal")
    assert of_two_sexes(one.bearer, other.bearer) is two
    if two:
        assert not may_be_one(one, other, several=False)


def test_an_earlier_telling_of_somebody_else() -> None:
    one, other = readings(
        "Tom Marlow, 50, was arrested. Ada Quill’s acquittal came next. Ada Quill wept.", "arrested", "acquittal"
    )
    assert is_others(other, one) is (one.bearer.person is not None and other.bearer.person is not None)
