"""Interviews -> answers under the label of who asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class OwnAnswer:
    """Reports a turn of an interview that has the label of whoever asked the question before it.

    Only where two labels take turns throughout. The words for the message are the label and the beginning of the answer.
    """

    turns: int = 4
    """So many turns make an interview, at least."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.quotes.transcripts import find_turns

        if ":" not in story.text:
            return
        found = sorted(find_turns(story.document).items())
        labels = [(at, turn, story.document.words(turn.label)) for at, turn in found if turn.label]
        if len(labels) < self.turns or len({label for _, _, label in labels}) != 2:
            return
        twice = [k for k in range(1, len(labels)) if labels[k][2] == labels[k - 1][2] and labels[k][0] == labels[k - 1][0] + 1]
        if len(twice) != 1:
            return
        (_, asked, _), (_, answer, label) = labels[twice[0] - 1], labels[twice[0]]
        said = story.document.words(Span(*asked.said)).rstrip("”\"’' ")
        if said.endswith("?") and not story.document.words(Span(*answer.said)).rstrip("”\"’' ").endswith("?"):
            assert answer.label is not None
            yield Hit(answer.label, (label, quote_excerpt(story, answer.said)))
