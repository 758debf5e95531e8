"""Whether a telling refers back, and whom it befalls."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.wording.event_table import shipped_events
from linter.annotate.wording.references import Reading, read
from linter.annotate.wording.tellings import event_tellings
from linter.read import read_text


def readings(text: str, word: str) -> list[Reading]:
    story = Story(read_text(text, "a.txt"))
    found = event_tellings(story, shipped_events(), every=True)
    rows = [read(story, t) for c in found.values() for ts in c.values() for t in ts if story.lower[t.key] == word]
    return [row for row in rows if row is not None]


def test_a_possessive_refers_back_to_its_owner() -> None:
    rows = readings("Mayor Ada Quill stepped down on Monday. Quill's resignation surprised the council.", "resignation")
    assert any(row.refers and row.bearer.person is not None and row.bearer.person.name == "Ada Quill" for row in rows)


def test_a_new_event_does_not() -> None:
    assert not any(row.refers for row in readings("A resignation surprised the council.", "resignation"))


def test_the_stance_of_a_denied_one() -> None:
    assert {row.stance for row in readings("Mayor Ada Quill did not resign.", "resign")} == {"denied"}
