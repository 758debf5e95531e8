"""The fact-checker's sheet."""

from __future__ import annotations

import pytest

from linter.claims import claims_of
from linter.desk import Desk
from linter.read import read_text
from linter.sources.source import Source, Sources

STORY = "The fire broke out at noon on Monday, said Fire Chief Ines Terhorst. The fire chief thanked her crew."


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("Fire Chief Ines Terhorst met her crew at noon on Monday.", "not checked"),
        ("A fire broke out at noon on Monday, said Fire Chief Ines Terhorst.", "found"),
    ],
)
def test_a_word_in_a_title_is_no_event(source: str, status: str) -> None:
    desk = Desk(sources=Sources([Source(read_text(source, "source.txt"))]))
    events = [claim for claim in claims_of(read_text(STORY, "a.txt"), desk, ()) if claim.kind == "event"]
    assert [(claim.text, claim.status) for claim in events] == [("fire", status)]
