"""What a person was introduced as, and a description that means the same person again -> one that says another thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.phrase_heads import headed, is_definite, names_role
from linter.annotate.language.word_classes import KIN
from linter.checks.names.both_told import both_told
from linter.checks.names.told_change import tells_change
from linter.lexicon import word_list
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.desk import Desk
    from linter.finding import Hit

_AGAIN = frozenset(("apposed", "before", "title"))
"""Forms of a description by which a reader knows somebody again."""
_FIRST = _AGAIN | {"predicate", "bracket"}
_LONGEST = 6
"""Words of a description up to its head."""
_TELLING = 3
"""Words with which also a general noun says enough."""
_STEM = 5
"""Letters that two words for one thing begin with: editor, editorial."""


@record
class SecondRole:
    """Finds a person who was introduced as one thing and is known again by another: a geochemist, later `the marine biologist`.

    A description with an article or an owner, beside a name that the copy has introduced, is what the reader knows already: its
    noun stands nowhere else in what is told of the person. General nouns (`the author`, `the veteran`) and what is told in a
    relation (`the nephew`) say nothing. The words for the message are the description, the person, the first description and
    its place.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        told: dict[int, list[Claim]] = {}
        for claim in story.claims.of("role"):
            if claim.stance in ("asserted", "other"):
                told.setdefault(claim.subject.person, []).append(claim)
        for person, claims in told.items():
            for i, again in enumerate(claims):
                first = _introduced(story, again, claims[:i], claims) if i else None
                if first is not None and not tells_change(story, story.people[person], first.place, again.place):
                    yield both_told(story, again.span, again.subject.name, first.span, first.place)


def _introduced(story: Story, again: Claim, before: Sequence[Claim], claims: Sequence[Claim]) -> Claim | None:
    """What the person was said to be before, if a description is another."""
    said = headed(again)
    front, head = said.front, said.head
    known_again = (again.form in _AGAIN and is_definite(story, again)) or (again.form == "verb" and _which(story, again))
    if again.stance != "asserted" or not known_again or len(front) > _LONGEST or not _says(front):
        return None
    if not word_list("posts", "unlike").isdisjoint(front) or _brings_a_body(story, again):
        return None
    first = [claim for claim in before if claim.form in _FIRST and _says(headed(claim).front)]
    if not first or any(claim.place.overlaps(again.place) for claim in first):
        return None
    others = [headed(claim) for claim in claims if claim is not again]
    words = {word for other in others for word in (*other.front, *other.tail)}
    if any(word[:_STEM] == head[:_STEM] for word in words) or any(head in _sentence(story, claim) for claim in first):
        return None
    return first[0]


def _sentence(story: Story, claim: Claim) -> list[str]:
    """The words of the sentence that holds a description."""
    return [story.lower[k] for k in story.tokens.within(sentence_at(story, claim.place.start))]


def _says(front: Sequence[str]) -> bool:
    """Whether a description says enough of a person to be held against another: also `chief technology officer`."""
    if not front or not names_role(front[-1]) or front[-1] in KIN:
        return False
    return front[-1] not in word_list("posts", "general") or len(front) >= _TELLING


def _brings_a_body(story: Story, claim: Claim) -> bool:
    """Whether a description says of what by a name, so that it may be told as new: `the chairman of Orrin Steel`."""
    behind = story.text[claim.span.start : claim.span.end].partition(" of ")[2]
    return any(word[:1].isupper() for word in behind.split())


def _which(story: Story, claim: Claim) -> bool:
    return " who " in story.text[claim.place.start : claim.place.end]
