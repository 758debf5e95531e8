"""Ages -> whether a person has only one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.dates.age import number, told_of
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.numbers.quantities import Quantity
    from linter.desk import Desk

_THEN = lazy_pattern(
    r"\b(?:when|while|after|before|until|since|then|once|at the time|aged?|turned|turns|would|will|was|became|from|years? ago|"
    r"last|in (?:19|20)\d\d)\s*(?:just\s+|only\s+)?$",
    re.IGNORECASE,
)
_THAT_DAY = lazy_pattern(r"\s*(?:when|at the time|as he|as she|before|after|while|by the time|then)\b", re.IGNORECASE)
_APPOSED = lazy_pattern(r",\s+(?:an?|the)\s+$")


@record
class TwoAges:
    """Finds two ages of one person: `Lee, 34, …` and, further down, `Lee, 36, …` or `the 36-year-old Lee`.

    An age that the copy puts at another time (when she was 20, in 2009) does not count; nor do two people of one name.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        first: dict[int, Quantity] = {}
        for age in story.quantities:
            if age.kind != "age" or age.bound or age.low != age.high:
                continue
            person = _whose(story, age)
            if person is None:
                continue
            other = first.setdefault(person.index, age)
            if other.value != age.value:
                words = story.document.words
                note = Related(number(story, other), f"'{words(number(story, other))}' here")
                yield Hit(
                    number(story, age), (words(number(story, age)), words(number(story, other)), person.name), related=(note,)
                )


def _whose(story: Story, age: Quantity) -> Person | None:
    """The person whose age it is on the day of the story, or None."""
    text, span = story.text, age.span
    written = text[span.start : span.end]
    if "year-old" not in written:
        if text[span.end : span.end + 1] not in (",", ")", ";") or _THAT_DAY.match(text, span.end):
            return None
        before = text[max(0, span.start - 24) : span.start]
        if not re.search(r"[\w’'.]\s?[,(]\s?(?:aged\s+|age\s+)?$", before):
            return None
        person = told_of(story, span)
        return person if person is not None and _named_right_before(story, span) else None
    if _THEN.search(text, max(0, span.start - 20), span.start):
        return None
    behind = re.match(r"\s+(?:[a-z][\w-]*\s+){0,3}(?=[A-Z])", text[span.end : span.end + 50])
    if behind:
        mention = story.people.mention_at(span.end + behind.end())
        return story.people.of(mention) if mention is not None and mention.kind not in ("place", "organisation") else None
    if _APPOSED.search(text, max(0, span.start - 8), span.start):
        return told_of(story, Span(span.start, span.end)) if _named_right_before(story, span) else None
    return None


def _named_right_before(story: Story, span: Span) -> bool:
    """Whether the word before the comma is part of a name."""
    i = story.tokens.at(span.start) - 1
    while i >= 0 and story.lower[i] in ("aged", "age", "a", "an", "the"):
        i -= 1
    return i >= 0 and story.people.mention_at(story.tokens.starts[i]) is not None
