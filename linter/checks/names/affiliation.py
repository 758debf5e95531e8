"""Descriptions without a name, and whom alone they can mean -> those that put a person into another side, state or country."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import sentence_at
from linter.annotate.claims.unnamed import Unnamed, unnamed
from linter.checks.names.both_told import both_told
from linter.lexicon import is_word, word_list
from linter.record import NamedTuple, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.finding import Hit

_OTHER_NAMES = {"dutch": "netherlands holland", "british": "uk", "welsh": "wales", "danish": "denmark", "american": "us usa"}
"""Peoples whose word begins otherwise than the country's."""


class Member(NamedTuple):
    """Where a person belongs, as the copy says it."""

    kind: str
    """party, state, country or side."""
    word: str
    """In lower case."""
    span: Span


@record
class Affiliation:
    """Finds a person who is of one side, party, state or country and is described, without the name, as of another.

    `The Northmere striker`, of Corinth's Ade Voll, where nobody else was named and no Northmere was told of. The words for the
    message are the description, the person, where they belong and the place where the copy says so.
    """

    parties: tuple[str, ...] = ()
    """Words for parties and their members."""
    players: tuple[str, ...] = ()
    """Those who play, drive or ride for a side."""
    envoys: tuple[str, ...] = ()
    """Those who stand for a country."""
    members: tuple[str, ...] = ()
    """Those who sit for a state or a party."""
    heads: tuple[str, ...] = ()
    """Those who are at the head of a house: the Blackmoor governor."""
    change: tuple[str, ...] = ()
    """Words that tell of a change of sides."""

    @cached_property
    def nouns(self) -> frozenset[str]:
        """All nouns that a description may end in."""
        return frozenset((*self.players, *self.envoys, *self.members, *self.heads))

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if self.nouns.isdisjoint(word.removesuffix("'s") for word in story.places):
            return
        for found in unnamed(story, self.nouns):
            said = self.said(story, found) if found.alone else None
            if said is None or self.told_before(story, said.word, found):
                continue
            known = next((member for member in self.of(story, found) if member.kind == said.kind), None)
            if said.kind.startswith("house") and story.text[story.tokens.ends[found.head] :].startswith(","):
                continue  # the Blackmoor governor, from whose gaol they came: another one
            if known is not None and not _same(known.word, said.word) and not self.changed(story, found):
                here = Span(story.tokens.starts[found.first], story.tokens.ends[found.head])
                yield both_told(story, here, found.person.name, known.span, known.span)

    def said(self, story: Story, found: Unnamed) -> Member | None:
        """Where a description puts the person: the capitalised word before its noun."""
        k = found.head - 1
        if k <= found.first or not story.tokens.words[k][0].isupper():
            return None
        noun = story.lower[found.head].removesuffix("'s")
        kind = self.kind(story, k, noun)
        return Member(kind, story.lower[k], Span(story.tokens.starts[k], story.tokens.ends[k])) if kind else None

    def kind(self, story: Story, k: int, noun: str) -> str:
        """What a capitalised word before a noun says where somebody belongs; empty: nothing that could be held against it."""
        word = story.lower[k].removesuffix("'s")
        if word in self.parties:
            return "party" if noun in self.members else ""
        if word in word_list("places", "states"):
            return "state" if noun in self.members else ""
        if word in word_list("demonyms") or word in word_list("places", "countries"):
            return "country" if noun in self.envoys else ""
        if noun in self.players and not is_word(word):
            return "side"
        return f"house of the {noun}" if noun in self.heads and not is_word(word) else ""

    def told_before(self, story: Story, word: str, found: Unnamed) -> bool:
        """Whether the copy has a word before the description, so that it may be of somebody of that side."""
        words, lower = story.tokens.words, story.lower
        return any(words[k][0].isupper() and _same(lower[k].removesuffix("'s"), word) for k in range(found.first))

    def of(self, story: Story, found: Unnamed) -> Iterator[Member]:
        """Where the copy has told that the person belongs, by what stands around the first mention."""
        tokens, noun = story.tokens, story.lower[found.head].removesuffix("'s")
        introduced = found.person.mentions[0]
        sentence = sentence_at(story, introduced.span.start)
        inside = tokens.within(sentence)
        for k in inside:
            word = tokens.words[k]
            if not word[0].isupper() or introduced.first <= k <= introduced.last:
                continue
            plain = word.removesuffix("'s").removesuffix("’s")
            owner = plain != word
            before, behind = story.lower[k - 1] if k else "", story.lower[k + 1] if k + 1 < len(story.lower) else ""
            kind = self.kind(story, k, noun)
            tied = (
                (owner and (k + 1 == introduced.first or behind in self.nouns))
                or (before in ("of", "for") and abs(k - introduced.last) < _NEAR)
                or (behind in self.nouns and 0 < introduced.first - k <= _TITLE)
                or story.text[tokens.starts[k] - 1 : tokens.starts[k]] == "("
                or (kind == "party" and abs(k - introduced.last) < _NEAR)
            )
            if kind and tied:
                yield Member(kind, plain.lower(), Span(tokens.starts[k], tokens.starts[k] + len(plain)))

    def changed(self, story: Story, found: Unnamed) -> bool:
        """Whether the copy tells of a change of sides up to the end of the description's sentence."""
        end = sentence_at(story, story.tokens.starts[found.head]).end
        words = f" {' '.join(story.lower[: story.tokens.at(end)])} "
        return any(f" {term} " in words for term in self.change)


_NEAR = 8
"""Words from the name to where its bearer belongs."""
_TITLE = 4
"""Words from a side to the name whose title it is part of."""


def _same(one: str, other: str) -> bool:
    """Whether two words are of one side: Latvia, Latvian; Greens, Green."""
    if one[:3] == other[:3] or other in _OTHER_NAMES.get(one, "").split() or one in _OTHER_NAMES.get(other, "").split():
        return True
    return one[:2] == other[:2] and one.endswith(_PEOPLES) != other.endswith(_PEOPLES)


_PEOPLES = ("ish", "ch", "ese", "ss", "an")
"""Endings of words for peoples that change the word for the country: French, Polish."""
