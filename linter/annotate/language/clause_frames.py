"""The clauses that stand open at a piece of a sentence, and what the pieces behind it tell: whether a verb is still to come."""

from __future__ import annotations

from linter.annotate.language.phrases import Item, Joint, Noun, Verb
from linter.lexicon import word_list

SUBORDINATORS = frozenset("after before since until till as than while once like".split())
"""Prepositions that open a clause where a verb follows their noun."""
PLACES = frozenset("in from at near on outside off of around inside".split())
_THINGS = frozenset(("which", "that"))


class Frame:
    """A clause that was opened."""

    __slots__ = ("antecedents", "bracket", "gap", "governor", "kind", "opener", "subject", "verb")

    def __init__(self, kind: str, opener: str = "", subject: Noun | None = None, governor: Verb | Noun | None = None) -> None:
        self.kind, self.opener, self.subject, self.governor = kind, opener, subject, governor
        self.verb: Verb | None = None
        self.antecedents: list[Noun] = []
        """Whom a relative pronoun may mean, the nearest first."""
        self.gap: Noun | None = None
        """What the verb of an object relative has for its object."""
        self.bracket = False

    @property
    def waits(self) -> bool:
        return self.verb is None and (self.subject is not None or self.kind == "rel")


class OpenClauses:
    """The pieces of a sentence with the clauses that are open at one of them."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.stack = [Frame("main")]
        self.verbs: list[Verb] = []
        self.nouns: list[Noun] = []
        self.unbound: list[Verb] = []
        """Participles and infinitives before the subject of their sentence."""
        self.pending: tuple[int, Noun, str] | None = None
        """A noun behind a preposition that may open a clause."""

    @property
    def top(self) -> Frame:
        return self.stack[-1]

    def before(self, k: int) -> int:
        """The place of the item before a noun phrase and the owners that stand in front of it."""
        p = k - 1
        while p >= 0 and isinstance(self.items[p], Noun) and self.items[p].role == "owner":  # type: ignore[union-attr]
            p -= 1
        return p

    def _ahead(self, k: int) -> bool:
        """Whether a finite verb follows a noun phrase and what belongs to it."""
        j, n, participle = k + 1, len(self.items), False
        while j < n:
            item = self.items[j]
            if isinstance(item, Verb):
                if item.finite:
                    return True
                if item.to or participle or item.tag not in ("VBN", "VBG"):
                    return False
                participle = True
            elif isinstance(item, Noun):
                before = self.items[j - 1]
                if not (isinstance(before, Joint) or item.owner or participle or item.is_time):
                    return False
            elif item.kind == "rel":
                return self._finite_from(j) > 1
            elif (
                item.kind not in ("in", "cc")
                or item.word in SUBORDINATORS
                or (item.kind == "cc" and j + 1 < n and isinstance(self.items[j + 1], Verb))
            ):
                return False
            j += 1
        return False

    def _is_missed(self, k: int) -> bool:
        """Whether what looks like a participle must be the verb that an open clause waits for."""
        waiting = next((frame for frame in reversed(self.stack) if frame.waits), None)
        if waiting is None or waiting.subject is None or isinstance(self.items[k - 1], Verb):
            return False
        if waiting is self.top and waiting.gap is not None and not is_mark(self.items[k - 1], "comma"):
            return True  # the orchestra that the duke founded
        inside = 0
        for item in self.items[k + 1 :]:
            if isinstance(item, Joint):
                inside += item.kind in ("rel", "open") or item.word in SUBORDINATORS
                if item.word == ";":
                    return True
            elif isinstance(item, Verb) and (item.finite or (item.tag == "VBN" and item.first == item.last)):
                if not inside:
                    return False
                inside -= 1
        return True

    def _spare_verb(self, k: int) -> bool:
        """Whether more finite verbs follow than clauses wait for one."""
        return self._finite_from(k) > sum(frame.waits for frame in self.stack)

    def _finite_from(self, k: int) -> int:
        """How many finite verbs follow, those that `and` joins left out."""
        return sum(
            isinstance(item, Verb) and item.finite and not is_mark(self.items[j - 1], "cc")
            for j, item in enumerate(self.items[k:], start=k)
        )

    def _beside(self, first: int, k: int) -> bool:
        """Whether only prepositions and their nouns stand between two items."""
        between = self.items[first + 1 : k]
        return all(isinstance(item, Noun) or (isinstance(item, Joint) and item.kind in ("in", "cc")) for item in between)

    def _assign(self, frame: Frame, verb: Verb) -> None:
        if frame.subject is None:
            frame.subject = self._antecedent(frame, verb)
        elif frame.subject.tag == "EX":
            pass
        verb.subject, verb.kind, verb.governor = frame.subject, frame.kind, frame.governor
        verb.opener = verb.opener or frame.opener
        if frame.gap is not None and not verb.passive:
            verb.object = frame.gap
        if frame.subject is not None:
            frame.subject.role = frame.subject.role or "subject"
        frame.verb = verb
        if frame is self.stack[0] or frame.kind == "main":
            for waiting in self.unbound:
                waiting.subject = frame.subject
            self.unbound = []

    def _antecedent(self, frame: Frame, verb: Verb | None) -> Noun | None:
        """Whom a relative pronoun means: the nearest that agrees with the verb, for `who` somebody."""
        for noun in frame.antecedents:
            if frame.opener in ("who", "whom") and not is_human(noun):
                continue
            if verb is not None and not agree(noun, verb):
                continue
            if frame.opener in _THINGS and noun.is_name and len(frame.antecedents) > 1 and noun.preposition in PLACES:
                continue
            return noun
        return frame.antecedents[0] if frame.antecedents else None


def is_mark(item: Item, kind: str) -> bool:
    return isinstance(item, Joint) and item.kind == kind


def chain(noun: Noun) -> list[Noun]:
    """A noun and those that it hangs on by prepositions, the nearest first."""
    found = [noun]
    while isinstance(noun.governor, Noun) and (noun.preposition or noun.role == "apposed") and len(found) < 6:
        noun = noun.governor
        found.append(noun)
    return found


def verb_above(noun: Noun) -> Verb | None:
    """The verb that a noun phrase belongs to, over the nouns between."""
    at: Noun | Verb | None = noun
    for _ in range(8):
        if not isinstance(at, Noun):
            break
        at = at.governor
    return at if isinstance(at, Verb) else None


def agree(noun: Noun, verb: Verb) -> bool:
    if not verb.number or noun.tag == "PRP":
        return True
    if verb.number == "s":
        return not noun.plural or noun.is_name
    return noun.plural or noun.is_name or noun.determiner not in ("a", "an", "this", "that", "each", "every")


_HUMAN = tuple(
    """er or ist man men woman women ant ee ian person people ers ors ists ants ees ians child children boy girl boys
    girls""".split()
)
"""Endings of nouns for people."""


def is_human(noun: Noun) -> bool:
    """Whether a noun may mean people."""
    word = noun.word
    return (
        noun.is_name
        or noun.is_pronoun
        or word in word_list("clauses", "people")
        or word.endswith(_HUMAN)
        or word in word_list("titles", "roles")
    )


def may_be_participle(word: str) -> bool:
    return word not in word_list("clauses", "no participle")
