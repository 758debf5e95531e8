"""The parts that two had in what they did -> a later sentence that gives one of them what befalls only the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.deeds import given_to_the_other
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class SwappedPart:
    """Finds the wrong one of two: the loser who goes on to the semi-final, the attacker who is treated in hospital.

    Of whoever the copy tells a second match, a blow struck back or the like, nothing is said. The words for the message are
    what is told, the part that it tells of, the one who had it and the place where the copy says so.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        words = story.document.words
        for given in given_to_the_other(story):
            if any(quotation.span.covers(given.span) for quotation in story.quotations):
                continue
            there = given.deed.span
            yield Hit(
                given.span,
                (words(given.span), given.role, words(given.whose.span), story.document.where(there)),
                related=(Related(there, f"'{words(there)}' here"),),
            )
            return
