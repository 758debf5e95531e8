"""The words of a description -> its head, with what stands before it, and what follows: `finance director` | `Orrin Steel`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import ARTICLES, OWNERS
from linter.annotate.names.name_context import is_role
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim

_TAILS = frozenset("of at for in from on to under behind with and or who since responsible".split())
"""Words with which more is told of a noun behind it."""
_DETERMINERS = ARTICLES | OWNERS
_SHORTEST = 6


class HeadedPhrase(NamedTuple):
    """A description, taken apart."""

    words: tuple[str, ...]
    """The words up to the head, in lower case, without article."""
    tail: tuple[str, ...]
    """What follows behind the preposition."""

    @property
    def front(self) -> tuple[str, ...]:
        """The words up to the head, without possessive endings."""
        return tuple(map(_plain, self.words))

    @property
    def head(self) -> str:
        """The noun that it is about: spokesman of “the government's spokesman for trade”."""
        return _plain(self.words[-1]) if self.words else ""


def headed(claim: Claim) -> HeadedPhrase:
    """The description of a claim, taken apart."""
    return _headed(claim.value.text)


@lru_cache(maxsize=1 << 12)
def _headed(text: str) -> HeadedPhrase:
    words = text.replace(".", "").replace(",", "").split()
    while words and (words[0] in _DETERMINERS or words[0].isdigit()):
        words = words[1:]
    stop = next((i for i, word in enumerate(words) if word in _TAILS), len(words))
    return HeadedPhrase(tuple(words[:stop]), tuple(map(_plain, words[stop + 1 :])))


def is_definite(story: Story, claim: Claim) -> bool:
    """Whether a description can be only one person's: `the Omani envoy`, `the government's spokesman`."""
    text = claim.value.text
    if claim.form == "title":
        at = story.tokens.at(claim.span.start)
        return at > 0 and story.lower[at - 1] == "the"
    words = text.split()
    front = words[: next((i for i, word in enumerate(words) if i and word in _TAILS), len(words))]
    return text.startswith("the ") or any(word.endswith(("'s", "s'")) for word in front[:-1])


def names_role(word: str) -> bool:
    """Whether a noun says what a person is; endings make many."""
    return is_role(word) or (len(word) > _SHORTEST and word.endswith(("ist", "grapher", "keeper")))


def _plain(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s'") if word.endswith(("'s", "s'")) else word
