"""Names of organisations, places and things that change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.altered_names import AlteredName
    from linter.desk import Desk


@record
class OrganisationName:
    """Reports an organisation that is spelt in two ways, and a name of several words that changes by one.

    The word that changes is near the other one in letters or sound, or means about the same (a program that rewords copy makes
    Allied of United), or the names of a firm change places, or the next word is glued on. Names that the copy introduces as
    another's are left alone, and so are two names in one sentence. The words for the message are the doubtful name, the other
    one, the full name there and its place.
    """

    suspect: float = 0.35
    """The score, 0 to 1, from which on a misspelling is reported as a suggestion."""
    warn: float = 0.6
    """The score from which on it has the rule's own severity."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.names.altered_names import altered_names
        from linter.checks.names.name_variant import NameVariant

        starts = set()
        for altered in altered_names(story):
            starts.add(altered.doubtful.spans[0])
            yield _hit(story, altered)
        for hit in NameVariant(of=("organisation",), suspect=self.suspect, warn=self.warn, reworded=2.0).find(story, desk):
            if not any(span.covers(hit.span) for span in starts):
                yield hit


def _hit(story: Story, altered: AlteredName) -> Hit:
    """The hit on the doubtful name, with a suggestion where the other form stands more often."""

    doubtful, other = altered.doubtful, altered.other
    mine, theirs = " ".join(doubtful.words), " ".join(other.words)
    sure = len(other.spans) > len(doubtful.spans) or altered.why == "glued"
    return Hit(
        doubtful.spans[0],
        (mine, theirs, theirs, story.document.where(other.spans[0])),
        (theirs,) if sure else (),
        (Related(other.spans[0], f"'{theirs}' here"),),
    )
