"""A noun phrase and the open clauses -> what it is there: subject, object, behind a preposition, joined, apposed."""

from __future__ import annotations

from linter.annotate.language.clause_frames import SUBORDINATORS, Frame, OpenClauses, chain, verb_above
from linter.annotate.language.phrases import Joint, Noun, Verb
from linter.annotate.language.word_classes import BE
from linter.lexicon import word_list

_NOMINATIVE = frozenset("he she they we i who".split())
_OBJECTIVE = frozenset("him them me us".split())
_AMOUNTS = frozenset("number majority handful dozens hundreds thousands group lot couple all some many most none half".split())


class NounAttachment(OpenClauses):
    """Gives each noun phrase its place, in the order of the sentence."""

    def _noun(self, k: int, noun: Noun) -> None:
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if isinstance(following, Noun) and following.owner is noun:
            noun.role = "owner"
            return
        p = self.before(k)
        before = self.items[p] if p >= 0 else None
        if noun.determiner == "whose":
            self.stack.append(Frame("rel", "whose", noun))
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
            self.stack.append(Frame("sub", "", noun, verb))
        elif (
            verb.subject is None
            and verb.finite
            and (not verb.lemmas.isdisjoint(word_list("clauses", "said he")) or verb.word in BE)
        ):
            verb.subject, noun.role = noun, "subject"  # … said Ola Quist
        elif verb.word in BE and verb.subject is not None and verb.subject.tag == "EX":
            verb.subject, noun.role = noun, "subject"
        else:
            self._take_object(verb, noun)

    def _take_object(self, verb: Verb, noun: Noun) -> None:
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
            frame = Frame("rel", "", noun)
            frame.gap = next(iter(chain(before)))
            self.stack.append(frame)
        elif before.role == "object" and isinstance(before.governor, Verb) and not noun.is_name:
            self._take_object(before.governor, noun)  # gave the museum 300 clocks

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
            verb = verb_above(noun)
            if verb is not None and verb.passive and verb.agent is None and not noun.is_time:
                verb.agent, noun.role = noun, "agent"
        if preposition.word in SUBORDINATORS and (not noun.is_time or noun.word in _NOMINATIVE):
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
                self.stack[-1] = Frame("main", "", noun)
            else:
                self.stack[-1] = Frame("sub", kept.opener, noun, kept.governor)
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
            self.stack.append(Frame("main", "", noun))
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
