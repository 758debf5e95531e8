"""Features are told the same for the same place."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.quotes.quoted_view import distance_step
from linter.annotate.quotes.speaker_candidates import Passages, speaker_candidates
from linter.read import read_text


def features(text: str) -> list[list[str]]:
    story = Story(read_text(text, "a.txt"))
    return [option.features for option in speaker_candidates(Passages(story), 0, None)]


def test_names_do_not_matter() -> None:
    assert features("“It is late,” Margaret Quill said.") == features("“It is late,” Margaret Marlow said.")


def test_distances_grow_coarser() -> None:
    steps = [distance_step(n) for n in range(200)]
    assert steps == sorted(steps)
    assert len(set(steps)) < 15
