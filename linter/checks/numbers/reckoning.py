"""Figures that follow from others -> those that do not come to what the others make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.numbers.sums import Role
from linter.finding import Hit, Related, Severity
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class Reckoning:
    """Finds a figure that is not what those beside it make: `$3 million and $2 million, or $6 million in all`.

    Which figures belong together the copy says: of that, in all, the other six, a margin of, each, from and to, so many of so
    many. What a figure may be off for its rounding, and for about, nearly and more than, is left to it. Where the figures were
    only found around it, and it is further off than slips are, they may be of two things: a suggestion.
    """

    of: tuple[Role, ...] = field(default_factory=tuple)
    """What the figure is to those that it follows from; or what it tells again: again, toll, cost, crowd, unit, currency."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        words = story.document.words
        for group in story.figure_groups:
            if group.role in self.of and not group.agrees:
                parts = [part.span for part in group.parts if not part.span.overlaps(group.span)] or [group.told.span]
                place = Span(min(span.start for span in parts), max(span.end for span in parts))
                if place.end - place.start > 160:
                    place = parts[0]
                places = parts if group.role == "cell" else [place]
                related = tuple(Related(part, f"'{words(part)}' here") for part in places if not part.overlaps(group.span))
                told = (words(group.span), group.sum[:1].upper() + group.sum[1:], words(group.told.span), words(place))
                severity = None if group.near else Severity.SUGGESTION
                yield Hit(group.span, told, related=related, severity=severity)
