"""The tagged words of a sentence -> its noun phrases, its verb groups and the small words between, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import BE, GET, HAVE, NEGATIONS
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate.language.treebank_words import Word

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_ADJECTIVES = frozenset(("JJ", "JJR", "JJS"))
_ADVERBS = frozenset(("RB", "RBR", "RBS", "RP", "UH"))
_MONEY = frozenset(("$", "#"))
_PLURAL = frozenset("we they them us these those both several many few people police others".split())
_MANY = frozenset("few many several most more fewer".split())
_SUBJECTS = frozenset("he she they we i".split())
_OBJECTS = frozenset("him them me us".split())
_NONE = frozenset("nobody nothing none neither".split())
_TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week weeks month months year
    years day days hour hours minute minutes morning afternoon evening night weekend spring summer autumn winter decade
    decades century january february march april may june july august september october november december""".split()
)
_DO = frozenset(("do", "does", "did"))
_RELATIVES = frozenset(("WDT", "WP", "WP$"))
_OPENERS = frozenset(
    """if unless whether because although though while when whenever where wherever until till once since after before as
    that than lest why how whereas how so""".split()
)
"""Words that may open a clause."""
_PREPOSITIONS_TOO = frozenset("until till since after before as than".split())
"""Openers that may also stand before a mere noun."""
_BETWEEN = frozenset("longer neither both either".split())
"""Words of other kinds that may part an auxiliary from its verb."""
_NEVER = frozenset("never not hardly barely scarcely neither nor".split())
_QUOTES = frozenset(("``", "''"))


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
        self.nouns = tuple(word.text.lower() for word in words[first:head] if word.tag in _NOUNS)
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
        return self.word in _TIMES

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
        self.finite = not self.to and (
            words[first].tag in ("MD", "VBD", "VBZ", "VBP") or (_DO.issuperset(rest[:1]) and bool(rest))
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


def chunk(words: Sequence[Word]) -> list[Item]:
    """The noun phrases, verb groups and small words of a sentence; adverbs and quotation marks are left out."""
    found: list[Item] = []
    tags = _mend(words)
    words = [word._replace(tag=tag) for word, tag in zip(words, tags, strict=True)]
    i, n = 0, len(words)
    while i < n:
        tag, lower = tags[i], words[i].text.lower()
        end = _verb_end(words, tags, i) if tag in _VERBS or tag in ("MD", "TO") else -1
        if end >= 0 and not (tag in ("VBN", "VBG") and _premodifies(tags, i)):
            found.append(Verb(words, i, end, i > 0 and words[i - 1].text.lower() in _NEVER))
            i = end + 1
            continue
        phrase = _noun_phrase(words, tags, i)
        if phrase is not None:
            found += phrase
            i = phrase[-1].last + 1
            continue
        mark = _mark(tag, lower, found)
        if mark:
            found.append(Joint(mark, lower, i))
        i += 1
    return found


def _mend(words: Sequence[Word]) -> list[str]:
    """The tags, put right where a neighbour leaves no doubt."""
    tags = [word.tag for word in words]
    n = len(tags)
    for i, word in enumerate(words):
        tag, lower = tags[i], word.text.lower()
        before, after = tags[i - 1] if i else "", tags[i + 1] if i + 1 < n else "."
        if tag == "VBD":
            k = i - 1
            while k >= 0 and tags[k] in ("RB", "RBR"):
                k -= 1
            helper = words[k].text.lower() if k >= 0 else ""
            if helper in BE or helper in HAVE or helper in GET:
                tags[i] = "VBN"
        elif lower == "that" and tag in ("WDT", "DT", "IN"):
            if before in _VERBS and tag == "WDT":
                tags[i] = "IN"
            elif before in ("NN", "NNS") and tag == "IN" and after in ("VBD", "VBZ", "VBP", "MD"):
                tags[i] = "WDT"
        elif lower == "her" and tag == "PRP" and (after in _NOUNS or after in _ADJECTIVES):
            tags[i] = "PRP$"
        elif lower == "police" and tag == "NN":
            tags[i] = "NNS"
        elif tag in ("VBP", "VB", "MD") and before in ("DT", "PRP$") and after not in _NOUNS:
            tags[i] = "NN"  # a ferry that, the will
        elif tag == "NN" and before == "WDT" and after in ("IN", "DT", "PRP$", "RB"):
            tags[i] = "VBP"  # banks that merge in June
        elif tag == "NN" and lower in word_list("clauses", "past") and before in ("NN", "NNS", "NNP", "PRP"):
            tags[i] = "VBD"
    return tags


def _premodifies(tags: Sequence[str], i: int) -> bool:
    """Whether a participle stands inside a noun phrase whose article was passed; a bare one opens a clause."""
    return i > 0 and tags[i - 1] in ("DT", "PRP$", "POS", "JJ", "CD") and i + 1 < len(tags) and tags[i + 1] in _NOUNS


def _verb_end(words: Sequence[Word], tags: Sequence[str], i: int) -> int:
    """The last word of the verb group that begins at i; -1 where none does."""
    n, main, at = len(tags), -1, i
    while at < n:
        tag = tags[at]
        if tag in _VERBS or (tag == "MD" and main < 0) or (tag == "TO" and at == i):
            if main >= 0 and not _helps(words[main].text.lower(), tags[main], tag):
                break
            main = at
            at += 1
            k = at
            while k < n and k < at + 4 and (tags[k] == "RB" or words[k].text.lower() in _BETWEEN):
                k += 1
            if k < n and tags[k] in _VERBS:
                at = k
                continue
        break
    if main >= 0 and tags[main] == "TO":
        return -1
    return main


def _helps(word: str, tag: str, following: str) -> bool:
    """Whether a verb may be an auxiliary of a verb with the following tag."""
    word = word.replace("’", "'")
    if tag in ("MD", "TO"):
        return following == "VB"
    if word in BE:
        return following in ("VBN", "VBG", "VBD")
    if word in HAVE:
        return following in ("VBN", "VBD")
    if word in _DO:
        return following == "VB"
    return word in GET and following == "VBN"


def _noun_phrase(words: Sequence[Word], tags: Sequence[str], i: int) -> list[Noun] | None:
    """The noun phrase that begins at i, behind the phrases of its owners."""
    n, j, head, number, nominal = len(tags), i, -1, -1, -1
    determiner, owners = "", list[Noun]()
    first = i
    while j < n:
        tag, lower = tags[j], words[j].text.lower()
        if tag in _NOUNS:
            if head >= 0 and words[head].text[0].islower() and lower in _TIMES and tag != "NNS" and words[j].text[0].isupper():
                break
            head = j
        elif tag in ("DT", "PRP$", "PDT", "WP$"):
            if j != i and tags[j - 1] not in ("PDT", "DT"):
                break
            determiner = lower
        elif tag == "POS":
            if head < 0 or head != j - 1:
                break
            owners.append(Noun(words, first, head, head, determiner, owners[-1] if owners else None))
            head, determiner, first = -1, "'s", j
        elif tag in ("PRP", "EX"):
            if j != i:
                break
            return [Noun(words, i, i, i, "", None)]
        elif tag in _ADJECTIVES:
            if head >= 0:
                break
            if lower in _MANY and j + 1 < n and words[j + 1].text == "of":
                number = j
            nominal = j
        elif tag == "CD" or tag in _MONEY:
            if head >= 0 and not (words[head].text[0].isupper() or tag in _MONEY):
                break
            number = j if tag == "CD" else number
        elif tag in ("VBN", "VBG"):
            if head >= 0 or j == i or j + 1 >= n or tags[j + 1] not in _NOUNS | _ADJECTIVES:
                if tag == "VBN" and head < 0 and determiner == "the" and j == i + 1:
                    nominal = j  # the accused
                    j += 1
                break
        elif tag in ("RB", "RBR", "RBS"):
            if head >= 0 or j + 1 >= n or tags[j + 1] not in ("JJ", "VBN", "CD", "JJR", "DT"):
                break
            if lower == "not" and tags[j + 1] != "VBN":
                determiner = "not"
        elif not (tag in ("CC", ",") and head < 0 and 0 < j < n - 1 and tags[j - 1] == "JJ" and tags[j + 1] == "JJ"):
            break
        j += 1
    if head < 0:
        head = _headless(tags, i, first, j, number, nominal, determiner)
    if head < 0:
        return owners or None
    last = max(head, number) if number > head else head
    return [*owners, Noun(words, first, last, head, determiner, owners[-1] if owners else None)]


def _headless(tags: Sequence[str], i: int, first: int, stop: int, number: int, nominal: int, determiner: str) -> int:
    """The head of a phrase without a noun: the two, all, the wounded; -1 where there is none."""
    if number >= 0:
        return number
    if nominal >= 0 and nominal == stop - 1 and determiner in ("the", "'s", "his", "her", "their"):
        return nominal
    if stop > first and tags[i] in ("DT", "PDT") and stop == i + 1:
        return i
    return -1


def _mark(tag: str, lower: str, found: list[Item]) -> str:
    """What kind of small word it is; empty for those that do not matter."""
    if tag in _ADVERBS or tag in _QUOTES:
        return "open" if lower in ("when", "where", "why", "how") else ""
    if tag in _RELATIVES:
        return "rel"
    if tag == "WRB":
        return "open"
    if tag in ("IN", "TO"):
        if lower in _OPENERS and lower not in _PREPOSITIONS_TOO:
            return "open"
        return "in"
    if tag == "CC":
        return "cc"
    if tag == ",":
        return "comma"
    if tag in _ADJECTIVES or tag in ("VBN", "VBG"):
        return "adj"
    if tag == "(":
        return "bracket"
    return "stop" if tag in (":", ".", ")") else ""
