"""What people are said to be -> a description that is one person's, given to another who was introduced otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate.claims.phrase_heads import headed, is_definite
from linter.annotate.language.word_classes import DETERMINERS, PREPOSITIONS
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple, record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.desk import Desk

_FORMS = frozenset(("apposed", "before", "predicate"))
_SMALL = DETERMINERS | PREPOSITIONS | {"and", "who", "whose", "that", "which"}
_NARROWED = lazy_pattern(r",?\s+(?:who|that|which|whom)\b")
"""A clause that says which of several is meant."""


class _Description(NamedTuple):
    claim: Claim
    words: frozenset[str]
    """Its words of substance."""
    head: str
    """The noun that it is about: spokesman of “the government’s spokesman for trade”."""

    @property
    def person(self) -> str:
        return self.claim.subject.key


@record
class SwappedRole:
    """Finds a definite description that the story gave to one person and now gives to another: `Teymur, the government's
    spokesman`, where Rusnak is the government's spokesman and Teymur was introduced as the Front's secretary.

    The words for the message are the description, the person, the one whose it is and the place where the copy says so.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        told = [_read(claim) for claim in story.claims.of("role") if claim.stance == "asserted"]
        if len({one.person for one in told}) < 2:
            return
        told.sort(key=lambda one: one.claim.span)
        for i, again in enumerate(told):
            owner = _owner(story, again, told[:i])
            if owner is not None and not _NARROWED.match(story.text, again.claim.span.end):
                yield _hit(story, again, owner)


def _read(claim: Claim) -> _Description:
    said = headed(claim)
    words = frozenset(word for word in (*said.front, *said.tail) if word not in _SMALL and word[:1].isalpha())
    return _Description(claim, words, said.head)


def _owner(story: Story, again: _Description, before: Sequence[_Description]) -> _Description | None:
    """Whose description it was, if the person who has it now was introduced as something that shares no word with it."""
    if not (again.claim.form in _FORMS and is_definite(story, again.claim) and again.words):
        return None
    own = [one for one in before if one.person == again.person]
    breath = any(one.claim.place.overlaps(again.claim.place) for one in own)
    if not own or breath or any(one.words & again.words or not one.words for one in own):
        return None
    same = [one for one in before if one.person != again.person and one.head == again.head and again.words <= one.words]
    return same[0] if same and len({one.person for one in same}) == 1 else None


def _hit(story: Story, again: _Description, owner: _Description) -> Hit:
    here, there = again.claim.span, owner.claim.span
    words = story.document.words
    return Hit(
        here,
        (words(here), again.claim.subject.name, owner.claim.subject.name, story.document.where(there)),
        related=(Related(owner.claim.place, f"'{words(there)}' of {owner.claim.subject.name} here"),),
    )
