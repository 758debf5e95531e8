"""The pieces of a sentence -> its verbs, each with its subject, its object and what governs it.

The pieces are read once from left to right. Clauses stand open on a stack: a noun phrase that no verb or preposition takes is
the subject of the innermost clause that waits for one; a verb closes what was opened behind its subject. So `the captain of a
ferry that capsized was charged` gives `capsized` the ferry and `charged` the captain.
"""

from __future__ import annotations

from linter.annotate.language.chunks import Item, Joint, Noun, Verb
from linter.annotate.language.word_classes import AUXILIARIES, BE
from linter.lexicon import word_list

_SUBORDINATORS = frozenset("after before since until till as than while once like".split())
"""Prepositions that open a clause where a verb follows their noun."""
_PLACES = frozenset("in from at near on outside off of around inside".split())
_NOMINATIVE = frozenset("he she they we i who".split())
_OBJECTIVE = frozenset("him them me us".split())
_THINGS = frozenset(("which", "that"))


class _Frame:
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


class ClauseReader:
    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.stack = [_Frame("main")]
        self.verbs: list[Verb] = []
        self.nouns: list[Noun] = []
        self.unbound: list[Verb] = []
        """Participles and infinitives before the subject of their sentence."""
        self.pending: tuple[int, Noun, str] | None = None
        """A noun behind a preposition that may open a clause."""

    def read(self) -> None:
        for k, item in enumerate(self.items):
            if isinstance(item, Noun):
                self.nouns.append(item)
                self._noun(k, item)
            elif isinstance(item, Verb):
                self._verb(k, item)
                self.verbs.append(item)
            else:
                self._mark(k, item)

    @property
    def top(self) -> _Frame:
        return self.stack[-1]

    # Small words

    def _mark(self, k: int, mark: Joint) -> None:
        before: Item | None = self.items[k - 1] if k else None
        if mark.word == "that" and isinstance(before, Noun) and before.is_time and self.verbs:
            before = self.verbs[-1]  # said on Monday that
            mark.kind = "open"
        if mark.kind == "rel" or (
            mark.word == "that"
            and mark.kind == "open"
            and isinstance(before, Noun)
            and before.word not in word_list("clauses", "the claim that")
        ):
            self._relative(k, mark)
        elif mark.kind == "open":
            self.stack.append(_Frame("sub", mark.word, governor=before if isinstance(before, Verb | Noun) else None))
        elif mark.kind == "comma":
            if self.top.kind == "sub" and self.top.verb is None and self.top.subject is None and len(self.stack) > 1:
                self.stack.pop()
        elif mark.kind == "bracket":
            self.stack.append(_Frame("main"))
            self.top.bracket = True
        elif mark.kind == "stop":
            if mark.word in (")", "]"):
                while len(self.stack) > 1 and not self.stack.pop().bracket:
                    pass
            elif mark.word in (";", ":", "?", "!"):
                self.stack = [_Frame("main")]

    def _relative(self, k: int, mark: Joint) -> None:
        before = self.items[k - 1] if k else None
        frame = _Frame("rel", mark.word)
        if isinstance(before, Joint) and before.kind == "in":  # in which
            frame.kind = "sub"
            before = self.items[k - 2] if k > 1 else None
        if isinstance(before, Joint) and before.kind in ("comma", "stop"):
            before = self.items[k - 2] if k > 1 else None
        if mark.word == "what" or not isinstance(before, Noun):
            frame.kind = "sub"
        else:
            frame.antecedents = list(_chain(before))
        self.stack.append(frame)

    # Noun phrases

    def _before(self, k: int) -> int:
        """The place of the item before a noun phrase and the owners that stand in front of it."""
        p = k - 1
        while p >= 0 and isinstance(self.items[p], Noun) and self.items[p].role == "owner":  # type: ignore[union-attr]
            p -= 1
        return p

    def _noun(self, k: int, noun: Noun) -> None:
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if isinstance(following, Noun) and following.owner is noun:
            noun.role = "owner"
            return
        p = self._before(k)
        before = self.items[p] if p >= 0 else None
        if noun.determiner == "whose":
            self.stack.append(_Frame("rel", "whose", noun))
        elif before is None:
            self._subject(noun)
        elif isinstance(before, Verb):
            self._after_verb(k, noun, before)
        elif isinstance(before, Noun):
            self._after_noun(k, noun, before)
        elif before.kind == "in":
            self._after_preposition(k, noun, before, p)
        elif before.kind == "cc":
            self._after_and(k, noun, p)
        elif before.kind == "rel" or (before.word == "that" and self.top.kind == "rel"):
            self.top.subject = noun
            if self.top.kind == "rel":
                self.top.gap = self._antecedent(self.top, None)
        elif before.kind in ("comma", "stop", "bracket"):
            self._after_comma(k, noun, p)
        elif before.kind == "adj" and self.top.verb is not None and not self._ahead(k):
            noun.governor = self.top.verb
        else:
            self._subject(noun)

    def _subject(self, noun: Noun) -> None:
        if self.top.verb is None:
            self.top.subject = noun
        elif self.top.verb.subject is None and not noun.is_time:
            self.top.verb.subject = noun
            noun.role = "subject"

    def _after_verb(self, k: int, noun: Noun, verb: Verb) -> None:
        if noun.is_time and noun.determiner not in ("the", "a", "an"):
            return
        if noun.word in _NOMINATIVE or (
            noun.word not in _OBJECTIVE
            and not verb.lemmas.isdisjoint(word_list("clauses", "say that"))
            and self._ahead(k)
            and self._spare_verb(k)
        ):
            if verb.inverted:
                return
            self.stack.append(_Frame("sub", "", noun, verb))
        elif (
            verb.subject is None
            and verb.finite
            and (not verb.lemmas.isdisjoint(word_list("clauses", "said he")) or verb.word in BE)
        ):
            verb.subject, noun.role = noun, "subject"  # … said Ola Quist
        elif verb.word in BE and verb.subject is not None and verb.subject.tag == "EX":
            verb.subject, noun.role = noun, "subject"
        else:
            self._object(verb, noun)

    def _object(self, verb: Verb, noun: Noun) -> None:
        verb.object = noun
        noun.governor, noun.role = verb, "object"
        first = verb.coordinate
        if first is not None and first.object is None and not first.passive and first.last == verb.first - 2:
            first.object = noun  # neither confirm nor deny the report

    def _after_noun(self, k: int, noun: Noun, before: Noun) -> None:
        if noun.is_time and self.top.subject is not None:
            return
        if self.top.verb is None and (self.top.subject is None or self.top.subject.is_time):
            self.top.subject = noun
        elif self._ahead(k) and not before.is_name and not noun.is_time:  # the tax the council dropped
            frame = _Frame("rel", "", noun)
            frame.gap = next(iter(_chain(before)))
            self.stack.append(frame)
        elif before.role == "object" and isinstance(before.governor, Verb) and not noun.is_name:
            self._object(before.governor, noun)  # gave the museum 300 clocks

    def _after_preposition(self, k: int, noun: Noun, preposition: Joint, p: int) -> None:
        target = self.items[p - 1] if p else None
        if isinstance(target, Joint) and target.kind in ("in", "adj") and p > 1:
            target = self.items[p - 2]
        noun.preposition = preposition.word
        if isinstance(target, Noun | Verb):
            noun.governor = target
        elif isinstance(target, Joint) and target.kind == "comma" and self.top.verb is not None:
            noun.governor = self.top.verb
        if preposition.word == "of" and isinstance(target, Noun):
            target.of = noun
            if target.word in _AMOUNTS:
                target.plural = noun.plural or noun.is_pronoun
        elif preposition.word == "by":
            verb = _verb_above(noun)
            if verb is not None and verb.passive and verb.agent is None and not noun.is_time:
                verb.agent, noun.role = noun, "agent"
        if preposition.word in _SUBORDINATORS and (not noun.is_time or noun.word in _NOMINATIVE):
            self.pending = (k, noun, preposition.word)

    def _after_and(self, k: int, noun: Noun, p: int) -> None:
        if self.items[p].word in ("neither", "nor"):
            noun.determiner = "neither"
        before = self.items[p - 1] if p else None
        if isinstance(before, Joint) and before.kind == "comma" and p > 1:
            before = self.items[p - 2]
        waits = self.top.waits
        if self._ahead(k) and not waits and self.top.verb is not None:
            kept = self.top if self.top.kind == "sub" and self.top.opener in ("that", "") else None
            if kept is None:
                self.stack = self.stack[:1] if not self.top.bracket else self.stack
                self.stack[-1] = _Frame("main", "", noun)
            else:
                self.stack[-1] = _Frame("sub", kept.opener, noun, kept.governor)
        elif isinstance(before, Noun):
            before.beside.append(noun)
            noun.governor, noun.preposition, noun.role = before.governor, before.preposition, before.role
            joined = self.top.subject if waits and self.top.subject is not None else before
            joined.plural = True
            if joined is not before:
                joined.beside.append(noun)
        else:
            self._subject(noun)

    def _after_comma(self, k: int, noun: Noun, p: int) -> None:
        top = self.top
        if top.verb is None:
            if top.subject is None or top.subject.is_time or noun.word in _NOMINATIVE:
                top.subject = noun
            else:
                self._appose(noun, p)
            return
        if not (self._ahead(k) or noun.word in _NOMINATIVE):
            self._appose(noun, p)
            return
        for depth in range(len(self.stack) - 2, -1, -1):
            frame = self.stack[depth]
            if frame.verb is None and (frame.subject is None or frame.subject.is_time):
                del self.stack[depth + 1 :]
                frame.subject = noun
                return
        if not any(frame.waits for frame in self.stack):
            self.stack.append(_Frame("main", "", noun))
        else:
            self._appose(noun, p)

    def _appose(self, noun: Noun, p: int) -> None:
        before = self.items[p - 1] if p else None
        noun.role = "apposed"
        if isinstance(before, Noun):
            noun.governor = before
            before.apposed.append(noun)
        verb = self.top.verb
        if verb is not None and verb.subject is None and verb.finite:
            verb.subject, noun.role = noun, "subject"

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
                or item.word in _SUBORDINATORS
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
        if waiting is self.top and waiting.gap is not None and not _is_mark(self.items[k - 1], "comma"):
            return True  # the orchestra that the duke founded
        inside = 0
        for item in self.items[k + 1 :]:
            if isinstance(item, Joint):
                inside += item.kind in ("rel", "open") or item.word in _SUBORDINATORS
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
            isinstance(item, Verb) and item.finite and not _is_mark(self.items[j - 1], "cc")
            for j, item in enumerate(self.items[k:], start=k)
        )

    # Verbs

    def _verb(self, k: int, verb: Verb) -> None:
        if verb.to:
            self._infinitive(k, verb)
        elif verb.finite:
            self._finite(k, verb)
        elif verb.opens_with_ing:
            self._participle(k, verb)
        elif verb.tag == "VBN" and verb.first == verb.last and self._is_missed(k):
            verb.finite, verb.passive, verb.tag = True, False, "VBD"
            self._finite(k, verb)
        elif verb.tag == "VB" or (verb.tag == "VBN" and not verb.passive):
            self._bare(k, verb)
        else:
            self._participle(k, verb)

    def _finite(self, k: int, verb: Verb) -> None:
        before = self.items[k - 1] if k else None
        if self._inverts(k, verb):
            return
        if self.pending and self.pending[0] < k:
            _, noun, opener = self.pending
            if self._beside(self.pending[0], k) and not (self.top.waits and self.top.subject is not None):
                noun.preposition, noun.governor = "", None
                self.stack.append(_Frame("sub", opener, noun))
            self.pending = None
        if self.top.waits:
            self._assign(self.top, verb)
            return
        if isinstance(before, Joint) and before.kind == "cc":
            self._coordinate(k, verb)
            return
        for depth in range(len(self.stack) - 2, -1, -1):
            frame = self.stack[depth]
            if frame.waits and (frame.subject is not None or frame.antecedents):
                del self.stack[depth + 1 :]
                self._assign(frame, verb)
                return
        if self._may_modify(verb, before):
            verb.finite, verb.passive, verb.tag = False, True, "VBN"
            self._participle(k, verb)
        elif not self._mend(verb):
            self._orphan(k, verb, before)

    def _may_modify(self, verb: Verb, before: Item | None) -> bool:
        """Whether a past tense may be the participle of the noun before it: apologised to passengers stranded overnight."""
        if verb.tag != "VBD" or verb.first != verb.last or verb.word in word_list("clauses", "no participle"):
            return False
        return (
            isinstance(before, Noun) and before.role not in ("subject", "agent") and not (before.is_time or before.is_pronoun)
        )

    def _beside(self, first: int, k: int) -> bool:
        """Whether only prepositions and their nouns stand between two items."""
        between = self.items[first + 1 : k]
        return all(isinstance(item, Noun) or (isinstance(item, Joint) and item.kind in ("in", "cc")) for item in between)

    def _inverts(self, k: int, verb: Verb) -> bool:
        """Whether the verb is an auxiliary before its subject (had she been fined); then the verb behind takes it over."""
        if verb.word not in AUXILIARIES or verb.first != verb.last or self.top.waits or k + 2 >= len(self.items):
            return False
        noun, main = self.items[k + 1], self.items[k + 2]
        if not isinstance(noun, Noun) or not isinstance(main, Verb) or main.to or main.finite:
            return False
        if main.tag not in ("VB", "VBN", "VBG") or noun.tag == "EX":
            return False
        main.finite, main.inverted, verb.inverted = True, True, True
        main.passive = main.tag == "VBN" and (main.first != main.last or verb.word in BE)
        main.modal = verb.word if verb.tag == "MD" else main.modal
        main.perfect = main.perfect or verb.word in ("had", "have", "has")
        main.negated = main.negated or verb.negated
        main.opener = verb.word
        self.stack.append(_Frame("main" if verb.word != "had" else "sub", "", noun))
        return True

    def _assign(self, frame: _Frame, verb: Verb) -> None:
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

    def _antecedent(self, frame: _Frame, verb: Verb | None) -> Noun | None:
        """Whom a relative pronoun means: the nearest that agrees with the verb, for `who` somebody."""
        for noun in frame.antecedents:
            if frame.opener in ("who", "whom") and not is_human(noun):
                continue
            if verb is not None and not _agree(noun, verb):
                continue
            if frame.opener in _THINGS and noun.is_name and len(frame.antecedents) > 1 and noun.preposition in _PLACES:
                continue
            return noun
        return frame.antecedents[0] if frame.antecedents else None

    def _coordinate(self, k: int, verb: Verb) -> None:
        frames = [frame for frame in reversed(self.stack) if frame.verb is not None]
        if not frames:
            self._orphan(k, verb, None)
            return
        comma = k > 1 and isinstance(self.items[k - 2], Joint) and self.items[k - 2].kind == "comma"  # type: ignore[union-attr]
        if comma and len(frames) > 1 and frames[0].kind == "rel":
            frames = frames[1:]
        frame = next((f for f in frames if f.subject is None or _agree(f.subject, verb)), frames[0])
        while self.stack[-1] is not frame:
            self.stack.pop()
        self._join(verb, frame.verb)
        verb.subject, verb.kind, verb.opener, verb.governor = frame.subject, frame.kind, frame.opener, frame.governor
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if frame.verb and frame.verb.passive and verb.first == verb.last and not isinstance(following, Noun):
            verb.passive = verb.tag in ("VBN", "VBD")
        frame.verb = verb

    def _join(self, verb: Verb, first: Verb | None) -> None:
        verb.coordinate = first
        if first is not None and verb.first == verb.last:
            verb.modal = first.modal if verb.tag in ("VB", "VBN") else ""
            verb.negated = verb.negated or (first.negated and verb.tag in ("VB", "VBN"))

    def _mend(self, verb: Verb) -> bool:
        """Read a verb that took the subject of this one as a participle: the boats seized on Monday were sold."""
        for depth in range(len(self.stack) - 1, -1, -1):
            frame = self.stack[depth]
            taken = frame.verb
            if (
                taken is None
                or frame.kind == "rel"
                or taken.first != taken.last
                or taken.tag not in ("VBD", "VBN")
                or (taken.object is not None and not taken.object.is_time)
                or not _may_be_participle(taken.word)
            ):
                continue
            taken.passive, taken.finite, taken.kind, taken.tag = True, False, "participle", "VBN"
            doers = (noun for noun in self.nouns if noun.preposition == "by" and _verb_above(noun) is taken)
            taken.agent = next(doers, None)
            del self.stack[depth + 1 :]
            frame.verb = None
            self._assign(frame, verb)
            return True
        return False

    def _orphan(self, k: int, verb: Verb, before: Item | None) -> None:
        """A finite verb that no waiting subject fits."""
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if (
            self.top.verb is not None
            and isinstance(before, Joint)
            and before.kind == "comma"
            and not isinstance(following, Noun)
        ):
            self._coordinate(k, verb)
            return
        frame = self.top
        verb.kind, verb.opener, verb.governor = frame.kind, frame.opener, frame.governor
        if isinstance(before, Noun) and before.role not in ("agent", "object") and not before.preposition:
            verb.subject = before
        if frame.verb is not None:
            self.stack.append(_Frame("main", "", verb.subject))
        self.top.verb = verb
        self.top.subject = verb.subject

    def _infinitive(self, k: int, verb: Verb) -> None:
        verb.kind = "to"
        before = self.items[k - 1] if k else None
        last = self.verbs[-1] if self.verbs else None
        if isinstance(before, Joint) and before.kind == "cc" and last is not None and last.to:
            self._join(verb, last)
            verb.governor, verb.subject = last.governor, last.subject
        elif isinstance(before, Verb):
            verb.governor = before
            verb.subject = before.subject
        elif isinstance(before, Noun):
            self._behind_noun(verb, before)
        elif isinstance(before, Joint) and before.kind == "adj":
            verb.governor = before.word
            verb.subject = self.top.subject or (self.top.verb.subject if self.top.verb else None)
        else:
            self._free(verb)

    def _behind_noun(self, verb: Verb, noun: Noun) -> None:
        """The decision to close; urged him to go; sold the car to pay the rent."""
        above = _verb_above(noun)
        if noun.is_time and above is not None:
            verb.governor, verb.subject = above, above.subject
        elif noun.role == "object" and above is not None and not above.lemmas.isdisjoint(word_list("clauses", "make do")):
            verb.governor, verb.subject = above, noun
        elif noun.is_name or noun.is_pronoun or (above is not None and noun.preposition and noun.preposition != "of"):
            verb.governor = above
            verb.subject = noun if noun.preposition == "for" else (above.subject if above else self.top.subject)
        else:
            verb.governor = noun
            owner = noun.owner or (above.subject if above is not None else None)
            verb.subject = owner

    def _participle(self, k: int, verb: Verb) -> None:
        verb.kind = "ing" if verb.opens_with_ing else "participle"
        before = self.items[k - 1] if k else None
        if isinstance(before, Noun):
            verb.subject = self._modified(before)
            verb.governor = verb.subject
        elif isinstance(before, Verb):
            verb.subject, verb.governor = before.subject, before
        elif isinstance(before, Joint) and before.kind == "cc" and self.verbs:
            self._joined_participle(k, verb)
        elif isinstance(before, Joint) and before.kind == "in":
            self._gerund(k, verb, before)
        elif isinstance(before, Joint) and before.kind == "rel":
            self._assign(self.top, verb)
        elif isinstance(before, Joint) and before.kind == "open":
            verb.opener = before.word
            if self.top.subject is None and len(self.stack) > 1:
                self.stack.pop()
            self._free(verb)
        elif isinstance(before, Joint) and before.kind in ("comma", "stop") and k > 1:
            noun = self.items[k - 2]
            near = isinstance(noun, Noun) and not noun.preposition and noun.role != "apposed"
            if near and (verb.tag == "VBN" or self.top.verb is None):
                verb.subject = noun  # type: ignore[assignment]
            else:
                self._free(verb)
        else:
            self._free(verb)

    def _modified(self, noun: Noun) -> Noun | None:
        """What a participle right behind a noun belongs to: in `a man from Lund arrested on Friday` the man."""
        while isinstance(noun.governor, Noun) and (noun.is_time or (noun.is_name and noun.preposition in _PLACES)):
            noun = noun.governor
        if noun.is_time:
            above = noun.governor
            return above.subject if isinstance(above, Verb) else self.top.subject
        return noun

    def _joined_participle(self, k: int, verb: Verb) -> None:
        last = self.verbs[-1]
        passive = last.passive and verb.tag == "VBN"
        self._join(verb, last)
        verb.subject, verb.kind, verb.opener, verb.governor = last.subject, last.kind, last.opener, last.governor
        verb.finite = last.finite
        verb.passive = passive or (verb.passive and not last.perfect)
        for frame in reversed(self.stack):
            if frame.verb is last:
                frame.verb = verb
                break

    def _gerund(self, k: int, verb: Verb, preposition: Joint) -> None:
        """After winning; accused of killing; the charge of killing."""
        verb.opener = preposition.word
        target = self.items[k - 2] if k > 1 else None
        if isinstance(target, Verb):
            verb.governor = target
            verb.subject = target.patient or target.subject
        else:
            self._free(verb)
            if isinstance(target, Noun):
                verb.governor = target
                above = _verb_above(target)
                if target.role == "object" and above is not None and preposition.word in ("of", "for", "from"):
                    verb.subject = target

    def _free(self, verb: Verb) -> None:
        """A participle or an infinitive with the subject of its clause."""
        if self.top.verb is not None or (self.top.subject is not None and not self.top.subject.is_time):
            verb.subject = self.top.subject
        else:
            self.unbound.append(verb)

    def _bare(self, k: int, verb: Verb) -> None:
        """A base form or a participle whose auxiliary stands elsewhere: will close and sell; let him go; headlines."""
        before = self.items[k - 1] if k else None
        last = self.verbs[-1] if self.verbs else None
        if isinstance(before, Joint) and before.kind == "cc" and last is not None:
            self._join(verb, last)
            verb.subject, verb.kind, verb.opener, verb.governor = last.subject, last.kind, last.opener, last.governor
            verb.finite, verb.to = last.finite, last.to
        elif isinstance(before, Verb):
            verb.subject, verb.governor, verb.kind = before.subject, before, "to"
        elif isinstance(before, Noun) and before.role == "object" and before.governor is last and last is not None:
            verb.subject, verb.governor, verb.kind = before, last, "to"
        else:
            verb.finite = True
            self._finite(k, verb)


def _is_mark(item: Item, kind: str) -> bool:
    return isinstance(item, Joint) and item.kind == kind


_AMOUNTS = frozenset("number majority handful dozens hundreds thousands group lot couple all some many most none half".split())


def _chain(noun: Noun) -> list[Noun]:
    """A noun and those that it hangs on by prepositions, the nearest first."""
    found = [noun]
    while isinstance(noun.governor, Noun) and (noun.preposition or noun.role == "apposed") and len(found) < 6:
        noun = noun.governor
        found.append(noun)
    return found


def _verb_above(noun: Noun) -> Verb | None:
    """The verb that a noun phrase belongs to, over the nouns between."""
    at: Noun | Verb | None = noun
    for _ in range(8):
        if not isinstance(at, Noun):
            break
        at = at.governor
    return at if isinstance(at, Verb) else None


def _agree(noun: Noun, verb: Verb) -> bool:
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


def _may_be_participle(word: str) -> bool:
    return word not in word_list("clauses", "no participle")
