"""One person under two offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.offices import Office
    from linter.annotate.names.people import Person
    from linter.desk import Desk


@record
class Title:
    """Reports a person who has one office here and another one there: senator, later governor.

    Former, then-, acting, incoming and deputy are understood; offices that go together (`lexicon/offices.txt`) are no conflict,
    nor are two offices where another person of the story has the surname. The words for the message are the title, the name,
    the other title and its place.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.names.namesakes import shared_surnames
        from linter.annotate.names.offices import conflict, office

        shared = shared_surnames(story)
        for person in story.people:
            held: list[tuple[Mention, Office]] = []
            for mention in person.mentions:
                if mention.title and (mention.kind == "full" or person.introduced.parts[-1] not in shared):
                    found = office(story, mention)
                    if found is not None:
                        held.append((mention, found))
            if len(held) < 2:
                continue
            counts = Counter((o.head, o.portfolio) for _, o in held if not o.past)
            firsts = {(o.head, o.portfolio): (m, o) for m, o in reversed(held) if not o.past}
            for mention, mine in firsts.values():
                against = [other for other in firsts.values() if conflict(mine, other[1])]
                if not against:
                    continue
                there, theirs = max(against, key=lambda o: (counts[o[1].head, o[1].portfolio], -o[0].span.start))
                weight, other = counts[mine.head, mine.portfolio], counts[theirs.head, theirs.portfolio]
                if weight > other or (weight == other and there.span.start > mention.span.start):
                    continue
                yield two_titles(story, person, mine.span, mention, theirs.span, None)
                break


def two_titles(story: Story, person: Person, span: Span, there: Mention, other: Span, severity: Severity | None) -> Hit:
    from linter.checks.names.name_variant import place_of_form

    theirs = story.document.words(other)
    return Hit(
        span,
        words=(story.document.words(span), person.surname or person.name, theirs, place_of_form(story, other)),
        suggestions=(theirs,),
        related=(Related(Span(other.start, there.span.end), f"'{theirs}' here"),),
        severity=severity,
    )
