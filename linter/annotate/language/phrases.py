"""The pieces that a sentence is read as: noun phrases, verb groups, and the small words and marks that join them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import BE, DO, GET, HAVE, NEGATIONS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.language.treebank_words import Word

NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))


_PLURAL = frozenset("we they them us these those both several many few people police others".split())


_NONE = frozenset("nobody nothing none neither".split())


TIME_NOUNS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week weeks month months year
    years day days hour hours minute minutes morning afternoon evening night weekend spring summer autumn winter decade
    decades century january february march april may june july august september october november december""".split()
)


class Noun:
    """A noun phrase; what the clause makes of it is filled in as the sentence is read."""

    __slots__ = (
        "apposed",
        "beside",
        "determiner",
        "first",
        "governor",
        "head",
        "last",
        "modifiers",
        "nouns",
        "of",
        "owner",
        "plural",
        "preposition",
        "role",
        "span",
        "tag",
        "word",
    )

    def __init__(self, words: Sequence[Word], first: int, last: int, head: int, determiner: str, owner: Noun | None) -> None:
        self.first, self.last = first, last
        """Its words in the sentence."""
        self.span = Span(words[first].start, words[last].end)
        self.head = Span(words[head].start, words[head].end)
        """Its main word: `captain` in `the ferry's old captain`."""
        self.word = words[head].text.lower()
        self.tag = words[head].tag
        self.determiner = determiner
        """In lower case: the, a, no, his …; `'s` behind an owner; empty where there is none."""
        self.owner = owner
        """Whose it is, where a noun says so."""
        self.modifiers = tuple(word.text.lower() for word in words[first:head] if word.tag not in ("DT", "PDT", "PRP$", "POS"))
        self.nouns = tuple(word.text.lower() for word in words[first:head] if word.tag in NOUN_TAGS)
        """The nouns among its modifiers: the `Lisbon` of `the Lisbon agreement`."""
        self.plural = (self.tag in ("NNS", "NNPS") or self.word in _PLURAL) and not self.is_time
        self.of: Noun | None = None
        """What stands behind its `of`."""
        self.beside: list[Noun] = []
        """What `and` or `or` joins to it."""
        self.apposed: list[Noun] = []
        """What else it is called, behind a comma."""
        self.preposition = ""
        """The preposition before it."""
        self.governor: Noun | Verb | None = None
        """The verb whose object it is, or the verb or noun that its preposition belongs to."""
        self.role = ""
        """subject, object, agent or nothing."""

    @property
    def is_name(self) -> bool:
        return self.tag in ("NNP", "NNPS")

    @property
    def is_pronoun(self) -> bool:
        return self.tag in ("PRP", "EX")

    @property
    def is_time(self) -> bool:
        return self.word in TIME_NOUNS

    @property
    def definite(self) -> bool:
        """Said as something known: the, this, his, Smith's, a name, a pronoun."""
        return self.is_name or self.is_pronoun or self.determiner in DEFINITE

    @property
    def denied(self) -> bool:
        """No deal, nobody, none of them, not one."""
        return self.determiner in ("no", "neither", "not") or self.word in _NONE

    def __repr__(self) -> str:
        return f"<{self.determiner} {self.word}>"


DEFINITE = frozenset("the this that these those his her its their our my your 's".split())


class Verb:
    """A verb group with what belongs to it."""

    __slots__ = (
        "agent",
        "coordinate",
        "finite",
        "first",
        "governor",
        "group",
        "inverted",
        "kind",
        "last",
        "modal",
        "negated",
        "number",
        "object",
        "opener",
        "opens_with_ing",
        "passive",
        "past_perfect",
        "perfect",
        "span",
        "subject",
        "tag",
        "to",
        "word",
    )

    def __init__(self, words: Sequence[Word], first: int, last: int, negated: bool = False) -> None:
        group = [word.text.lower().replace("’", "'") for word in words[first : last + 1]]
        self.first, self.last = first, last
        self.group = Span(words[first].start, words[last].end)
        """With its auxiliaries."""
        self.span = Span(words[last].start, words[last].end)
        self.word = group[-1]
        self.tag = words[last].tag
        rest = group[:-1]
        self.modal = next((word for word, at in zip(rest, words[first:], strict=False) if at.tag == "MD"), "")
        self.to = "to" in rest
        self.negated = negated or any(word in NEGATIONS or word == "longer" for word in rest)
        self.opens_with_ing = words[first].tag == "VBG"
        self.passive = self.tag in ("VBN", "VBD") and (
            any(word in BE or word in GET for word in rest) or (self.tag == "VBN" and not HAVE.intersection(rest))
        )
        self.perfect = not HAVE.isdisjoint(rest)
        self.past_perfect = "had" in rest
        self.finite = not self.to and (
            words[first].tag in ("MD", "VBD", "VBZ", "VBP") or (DO.issuperset(rest[:1]) and bool(rest))
        )
        self.number = _number(words[first])
        self.subject: Noun | None = None
        """The head of the phrase that does it, or in the passive that it is done to."""
        self.object: Noun | None = None
        self.agent: Noun | None = None
        """By whom, in the passive."""
        self.opener = ""
        """The word that opens the very clause: if, that, who …; empty in a main clause."""
        self.governor: Verb | Noun | str | None = None
        """What governs an infinitive, a participle or a clause with `that`: the verb, the noun or the adjective."""
        self.coordinate: Verb | None = None
        """The verb before it that `and`, `or`, `but` joins it to."""
        self.inverted = False
        """Its auxiliary stands before the subject: had she been fined; was he fined?"""
        self.kind = ""
        """main, sub, rel, to, ing, participle."""

    @property
    def lemmas(self) -> frozenset[str]:
        """What the verb may be a form of."""
        return lemmas(self.word)

    @property
    def patient(self) -> Noun | None:
        """Whom it is done to, where it is done to anybody."""
        return self.subject if self.passive else self.object

    @property
    def doer(self) -> Noun | None:
        return self.agent if self.passive else self.subject

    def __repr__(self) -> str:
        return f"<{self.word}: {self.subject} {self.object}>"


class Joint:
    """A preposition, an opener of a clause, a relative pronoun, a conjunction, a comma, another stop, an adjective alone."""

    __slots__ = ("at", "kind", "word")

    def __init__(self, kind: str, word: str, at: int) -> None:
        self.kind, self.word, self.at = kind, word, at

    def __repr__(self) -> str:
        return f"{self.kind}:{self.word}"


Item = Noun | Verb | Joint


def _number(word: Word) -> str:
    """`s` or `p` where the form of a verb shows the number of its subject."""
    lower = word.text.lower()
    if lower in ("was", "is", "has", "does", "'s", "’s") or word.tag == "VBZ":
        return "s"
    return "p" if lower in ("were", "are", "have", "do") or word.tag == "VBP" else ""
