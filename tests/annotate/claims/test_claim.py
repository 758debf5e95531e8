"""Claims by attribute and by subject."""

from __future__ import annotations

from linter.annotate import Story
from linter.read import read_text


def test_claims_of_one_subject_stand_together() -> None:
    story = Story(read_text("Ada Quill, 41, opened the mill. Tom Marlow, 57, closed it. Quill, 42, said so.", "a.txt"))
    births = {claims[0].subject.name: len(claims) for claims in story.claims.by_subject("birth")}
    assert births == {"Ada Quill": 2, "Tom Marlow": 1}


def test_claims_stand_in_the_text_in_order() -> None:
    story = Story(read_text("Ada Quill, 41, opened the mill. Quill, 42, said so.", "a.txt"))
    found = list(story.claims)
    assert [claim.span.start for claim in found] == sorted(claim.span.start for claim in found)
    assert {"41", "42"} <= {story.document.words(claim.span) for claim in found}
