"""A participle or an infinitive and the open clauses -> whose it is: its subject, and the verb or noun that governs it."""

from __future__ import annotations

from linter.annotate.language.clause_frames import PLACES, verb_above
from linter.annotate.language.noun_attachment import NounAttachment
from linter.annotate.language.phrases import Joint, Noun, Verb
from linter.lexicon import word_list


class VerbAttachment(NounAttachment):
    """Gives each verb that is not finite its place, in the order of the sentence."""

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
        above = verb_above(noun)
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
        while isinstance(noun.governor, Noun) and (noun.is_time or (noun.is_name and noun.preposition in PLACES)):
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
                above = verb_above(target)
                if target.role == "object" and above is not None and preposition.word in ("of", "for", "from"):
                    verb.subject = target

    def _free(self, verb: Verb) -> None:
        """A participle or an infinitive with the subject of its clause."""
        if self.top.verb is not None or (self.top.subject is not None and not self.top.subject.is_time):
            verb.subject = self.top.subject
        else:
            self.unbound.append(verb)

    def _join(self, verb: Verb, first: Verb | None) -> None:
        verb.coordinate = first
        if first is not None and verb.first == verb.last:
            verb.modal = first.modal if verb.tag in ("VB", "VBN") else ""
            verb.negated = verb.negated or (first.negated and verb.tag in ("VB", "VBN"))
