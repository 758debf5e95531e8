"""Whether another sentence may tell of an event of the same ones."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.event_parties import may_share
from linter.annotate.claims.event_times import event_times
from linter.read import read_text


def shared(text: str) -> bool:
    """Whether the event of the first sentence may be that of the date in the last one."""
    story = Story(read_text(text, "story.txt"))
    event = next(iter(event_times(story)))
    return may_share(story, event, story.dates[-1].span, story.sentences[-1])


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param(
            "They recalled Friday's vote on the museum. The museum was the matter on Thursday.", True, id="the same museum"
        ),
        pytest.param(
            "They recalled Friday's vote on the museum. The harbour was the matter on Thursday.", False, id="another matter"
        ),
        pytest.param(
            "They recalled Friday's vote. The harbour was the matter on Thursday.", True, id="of nothing that is named"
        ),
    ],
)
def test_what_an_event_is_of(text: str, same: bool) -> None:
    assert shared(text) is same
