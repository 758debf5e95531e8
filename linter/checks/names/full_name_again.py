"""A full name that comes again long after the introduction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class FullNameAgain:
    """Reports a full name that comes again long after its introduction, where the surname would do.

    Quotations, headlines and captions are left alone, and people who share their surname with somebody in the story.
    """

    after: int = 200
    """Words since the last full mention from which on a full name is one too many."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from bisect import bisect_right

        from linter.annotate.names.namesakes import shared_surnames

        shared = shared_surnames(story)
        starts = [quotation.span.start for quotation in story.quotations]
        for person in story.people:
            if not person.full or person.introduced.parts[-1] in shared:
                continue
            first = person.mentions[0]
            for mention in person.mentions[1:]:
                at = bisect_right(starts, mention.span.start) - 1
                quoted = at >= 0 and story.quotations[at].span.covers(mention.span)
                body = story.document.paragraphs[story.document.paragraph_index(mention.span.start)].role == "paragraph"
                if mention.kind == "full" and body and not quoted and mention.first - first.first > self.after:
                    yield Hit(
                        mention.span,
                        words=(" ".join(mention.words), person.surname, story.document.where(first.span)),
                        suggestions=(person.surname,),
                        related=(Related(first.span, "introduced here"),),
                    )
                    break
