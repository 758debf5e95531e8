"""Names of organisations that change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Severity
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.desk import Desk


@record
class OrganisationName:
    """Reports an organisation that is spelt in two ways, or whose name changes by one word.

    A name that changes by a word is reported only where it has three words or more and the other form is the commoner one.
    The words for the message are the doubtful name, the other one, the full name there and its place.
    """

    suspect: float = 0.35
    """The score, 0 to 1, from which on a misspelling is reported as a suggestion."""
    warn: float = 0.6
    """The score from which on it has the rule's own severity."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.checks.names.name_variant import NameVariant, place_of_form

        yield from NameVariant(of=("organisation",), suspect=self.suspect, warn=self.warn, reworded=2.0).find(story, desk)
        by_length: dict[tuple[str, int], list[Mention]] = defaultdict(list)
        for mention in story.people.organisations:
            if len(mention.parts) >= 3:
                for at in range(len(mention.parts)):
                    by_length[" ".join(w for k, w in enumerate(mention.parts) if k != at), at].append(mention)
        for (_, at), mentions in by_length.items():
            counts: dict[str, list[Mention]] = defaultdict(list)
            for mention in mentions:
                counts[mention.parts[at]].append(mention)
            if len(counts) != 2:
                continue
            rare, common = sorted(counts.values(), key=len)
            if len(rare) != 1 or len(common) < 2 or rare[0].parts[at].rstrip("s") == common[0].parts[at].rstrip("s"):
                continue
            mine, theirs = " ".join(rare[0].words), " ".join(common[0].words)
            where = place_of_form(story, common[0].span)
            related = (Related(common[0].span, f"'{theirs}' here"),)
            yield Hit(rare[0].span, (mine, theirs, theirs, where), (theirs,), related, severity=Severity.SUGGESTION)
