"""The same person under two initials."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.desk import Desk


@record
class Initial:
    """Reports one name with two different middle initials, or two different initials before one surname.

    The words for the message are the two names and the place of the other one.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.names.told_apart import told_apart
        from linter.checks.names.first_name import named_twice

        known: dict[tuple[str, str], Person] = {}
        for person in story.people:
            parts = person.introduced.parts
            if not person.full or len(parts) != 3 or len(parts[1]) > 1:
                continue
            other = known.setdefault((parts[0], parts[-1]), person)
            if other is person or parts[1][0] == other.introduced.parts[1][0]:
                continue
            if not told_apart(story, person.introduced):
                yield named_twice(story, person, other, None, part=1)
