"""Where a story tells a class of events."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.wording.event_table import shipped_events
from linter.annotate.wording.tellings import event_tellings
from linter.read import read_text


def told(text: str) -> set[str]:
    story = Story(read_text(text, "a.txt"))
    found = event_tellings(story, shipped_events(), every=True)
    return {story.tokens.words[t.key] for classes in found.values() for places in classes.values() for t in places}


def test_verbs_and_nouns_tell() -> None:
    assert {"resigned"} <= told("The mayor resigned on Monday. Nobody spoke.")
    assert {"resignation"} <= told("Her resignation came on Monday.")


def test_no_copy_tells_nothing() -> None:
    assert told("") == set()
