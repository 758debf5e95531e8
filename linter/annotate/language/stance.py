"""A verb or a noun phrase, read by `clauses` -> how the copy holds it: as a fact, denied, planned, asked, supposed, known.

It comes from what governs: the verb group itself, the verb over an infinitive or a clause with `that`, the word that opens the
very clause, for a noun the word that its phrase hangs on. Words elsewhere in the sentence do not count.
"""

from __future__ import annotations

from typing import Literal

from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.word_classes import BE
from linter.lexicon import word_list

Stance = Literal["asserted", "denied", "counterfactual", "planned", "asked", "quoted", "presupposed"]
"""asserted: told as a fact. denied: told as not so. counterfactual: supposed against or beside the facts (if, would have).
planned: announced, intended, to come. asked: left open, demanded, feared, alleged. presupposed: spoken of as known (his
resignation). quoted: said by somebody in quotation marks; only a caller who knows the quotations gives it."""

_OPEN = frozenset(("whether", "how"))
_KNOWN = frozenset(("why",))
"""What opens a clause that is so, whatever is said of it: nobody knows why the tram left the rails."""
_SUPPOSES = frozenset("if unless lest".split())
_BESIDE = frozenset("after by while since despite when in on through following".split())
"""What opens a gerund that is told beside the verb over it: jailed after failing to pay."""
_MENTIONS = frozenset("mention word news detail details information idea memory".split())
"""Of what there is none though there may be the thing: no mention of the strike."""
_SPEAK = frozenset("call discuss".split())
"""Verbs that take a thing for known, where no preposition parts it from them: called the merger overdue."""
_WILL = frozenset(("will", "shall", "'ll", "wo", "sha"))


def of_verb(verb: Verb, depth: int = 0) -> Stance:
    """How the copy holds what a verb tells."""
    own = _of_group(verb)
    if own == "asked" and verb.modal == "would" and verb.kind == "sub" and isinstance(verb.governor, Verb):
        own = "planned"  # said that it would buy
    if own != "asserted" or depth > 5:
        return own
    subject, thing = verb.subject, verb.object
    if (subject is not None and subject.denied) or (thing is not None and thing.denied):
        return "denied"
    if verb.opener in _SUPPOSES:
        return "counterfactual"
    if verb.opener in _OPEN:
        return "asked"
    if verb.opener in _KNOWN and not verb.inverted:
        return "asserted"
    if verb.inverted:
        return "counterfactual" if verb.opener in ("had", "should", "were") else "asked"
    if verb.opener == "without":
        return "denied"
    return _under(verb, depth)


def _of_group(verb: Verb) -> Stance:
    """What the verb group itself says."""
    if verb.negated:
        return "denied"
    if verb.modal:
        modal = verb.modal
        if modal in _WILL:
            return "planned"
        if verb.perfect and modal in ("would", "could", "should", "might"):
            return "counterfactual"
        return "asked"
    return "asserted"


def _under(verb: Verb, depth: int) -> Stance:
    """What the word over an infinitive, a participle or a clause with `that` makes of it."""
    governor = verb.governor
    if governor is None or verb.kind == "rel":
        return "asserted" if not verb.to else "planned"
    if isinstance(governor, Verb):
        above = of_verb(governor, depth + 1)
        lemmas = governor.lemmas
    else:
        above = "asserted"
        lemmas = frozenset((governor if isinstance(governor, str) else governor.word,))
        if isinstance(governor, Noun) and not (verb.to or verb.opener in ("of", "that")):
            return "asserted"
    if verb.kind == "sub":
        return _reported(lemmas, above)
    if verb.kind == "ing" and verb.opener in _BESIDE and isinstance(governor, Verb):
        return above
    if verb.to or verb.opener in ("from", "of", "for", "at") or verb.kind == "ing":
        return _infinitive(lemmas, above, verb)
    return "asserted"


def _reported(lemmas: frozenset[str], above: Stance) -> Stance:
    """The stance of what is said to be so."""
    if above == "denied" or not lemmas.isdisjoint(word_list("clauses", "deny that")):
        return "denied" if above == "asserted" else "asked"
    if not lemmas.isdisjoint(word_list("clauses", "claim that")):
        return "asked"
    return "asserted" if above in ("asserted", "planned") else above


def _infinitive(lemmas: frozenset[str], above: Stance, verb: Verb) -> Stance:
    if not lemmas.isdisjoint(word_list("clauses", "refuse to")) or verb.opener == "from":
        return "denied" if above == "asserted" else "asked"
    if not lemmas.isdisjoint(word_list("clauses", "manage to")) or (
        verb.kind == "ing" and lemmas.isdisjoint(word_list("clauses", "claim that"))
    ):
        return above
    if "take" in lemmas and isinstance(verb.governor, Verb) and (verb.governor.object is None or verb.governor.object.is_time):
        return above  # took two hours to clear him
    if not lemmas.isdisjoint(word_list("clauses", "plan to")) or not lemmas.isdisjoint(BE):
        return "planned" if above == "asserted" else above
    return "asked" if above == "asserted" else above


def of_noun(noun: Noun) -> Stance:
    """How the copy holds an event that a noun names."""
    above = noun.governor if noun.preposition == "of" and isinstance(noun.governor, Noun) else None
    if noun.denied or (above is not None and above.denied and above.word not in _MENTIONS):
        return "denied"
    if not word_list("clauses", "possible").isdisjoint(noun.modifiers):
        return "asked"
    governor = noun.governor
    if isinstance(governor, Verb):
        lemmas = governor.lemmas
        if governor.patient is noun or noun.preposition in ("for", "of", "against", "to", "from", "with"):
            if not lemmas.isdisjoint(word_list("clauses", "avoid")):
                return "denied"
            if not lemmas.isdisjoint(word_list("clauses", "call for")) and not _speaks_of(noun, lemmas):
                return "asked"
        if not noun.definite:
            return of_verb(governor)
    elif isinstance(governor, Noun) and noun.preposition and governor.word in word_list("clauses", "call for"):
        return "asked"
    if noun.preposition == "without":
        return "denied"
    return "presupposed" if noun.definite else "asserted"


def _speaks_of(noun: Noun, lemmas: frozenset[str]) -> bool:
    """Whether a verb only says something of a thing that is known, and does not ask for it."""
    return noun.definite and not noun.preposition and not lemmas.isdisjoint(_SPEAK)
