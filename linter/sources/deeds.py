"""A sentence -> who did what to whom, whichever verb tells it: sold to and bought from, beat and lost to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import DEFINITE, Noun, Verb
from linter.annotate.language.stance import of_verb
from linter.annotate.wording.dealings import party_name
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import line_list, word_list
from linter.lexicon.relations import relations
from linter.record import NamedTuple
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.language.clauses import Parsed

_TOLD = frozenset(("asserted", "presupposed", "planned"))
_NAME = r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|of|de|and)){0,3}"
_SCORELINE = lazy_pattern(
    rf"(?P<one>{_NAME}) (?P<a>\d{{1,3}})(?:,| -| –|:)? (?P<two>{_NAME}) (?P<b>\d{{1,3}})\b(?! ?(?:%|per))"
)


class Deed(NamedTuple):
    """Who did what to whom."""

    stems: frozenset[str]
    span: Span
    doer: frozenset[str]
    patient: frozenset[str]


class Party(NamedTuple):
    """One named party of a verb, with what else the verb speaks of."""

    stems: frozenset[str]
    side: str
    """doer or patient."""
    name: frozenset[str]
    span: Span
    """Of the party."""
    company: frozenset[str]
    others: frozenset[str]
    """The stems of everybody whom the clause names."""
    named: bool = True
    """Whether it goes by a name, and not as a body or a group: the union, the growers."""
    meant: bool = False
    """Whether a pronoun stands for the name."""


@cache
def _phrases() -> dict[str, tuple[str, str, bool]]:
    """Lemma -> the deed that it is, the preposition of the other party, whether that one is the doer."""
    found = {}
    for line in line_list("exchanges", "deeds"):
        deed, _, phrases = line.partition(": ")
        for phrase in phrases.split(", "):
            turned = phrase.startswith("~")
            verb, _, preposition = phrase.removeprefix("~").partition(" ")
            found[f"{verb} {preposition}".strip()] = (deed, preposition, turned)
    return found


def deeds(story: Story, offset: int) -> Iterator[Deed]:
    """The deeds of the sentence that holds an offset, of which both sides are told."""
    parsed = story.clauses.around(offset)
    for verb in parsed.verbs:
        yield from _listed(parsed, verb)
        doer, patient = verb.doer, verb.patient
        if doer is None or patient is None or doer.is_pronoun or patient.is_pronoun:
            continue
        stems = frozenset(stem(lemma) for lemma in verb.lemmas)
        if "take" in verb.lemmas and any(noun.word == "court" and noun.preposition == "to" for noun in parsed.nouns):
            stems = frozenset((stem("sue"),))
        yield Deed(stems, _whole(verb, doer, patient), heads(doer), heads(patient))
    yield from _scores(story, offset)


def _listed(parsed: Parsed, verb: Verb) -> Iterator[Deed]:
    """The deed of a verb with a preposition: sold the field to the town."""
    for noun in parsed.nouns:
        above = noun.governor
        tied = above is verb or (isinstance(above, Noun) and above.governor is verb and not above.preposition)
        if not tied or not noun.preposition or noun.is_pronoun or noun.span.start < verb.span.start:
            continue
        subject = verb.subject if not verb.passive else verb.agent
        for lemma in verb.lemmas:
            found = _phrases().get(f"{lemma} {noun.preposition}")
            if found and subject is not None and not subject.is_pronoun:
                deed, _, turned = found
                one, other = heads(subject), heads(noun)
                span = _whole(verb, subject, noun)
                yield Deed(frozenset((deed,)), span, *((other, one) if turned else (one, other)))


def _scores(story: Story, offset: int) -> Iterator[Deed]:
    """Who beat whom by a line of scores: Vorr Rovers 1 Lisk Town 3."""
    index = story.sentence_at(offset)
    if index < 0:
        return
    sentence = story.sentences[index]
    for match in _SCORELINE.finditer(story.text, sentence.start, sentence.end):
        one, two = (frozenset(map(stem, match[side].lower().split())) - LIGHT for side in ("one", "two"))
        won, lost = (one, two) if int(match["a"]) > int(match["b"]) else (two, one)
        if match["a"] != match["b"]:
            yield Deed(frozenset((stem("beat"),)), Span(*match.span()), won, lost)


def parties(story: Story, offset: int) -> Iterator[Party]:
    """The named parties of what a sentence tells as done."""
    parsed = story.clauses.around(offset)
    for verb in parsed.verbs:
        if of_verb(verb) not in _TOLD or verb.to:
            continue
        stems = frozenset(stem(lemma) for lemma in verb.lemmas)
        tied = [noun for noun in parsed.nouns if noun.governor is verb or noun in (verb.subject, verb.object, verb.agent)]
        company = frozenset(
            stem(word) for noun in tied if not noun.is_name and not noun.is_time for word in (noun.word,) if word not in LIGHT
        )
        others = frozenset(
            stem(word) for noun in tied for one in (noun, *noun.beside, *noun.apposed) for word in (one.word, *one.nouns)
        )
        for side, noun in (("doer", verb.doer), ("patient", verb.patient)):
            name = party_name(story, noun)
            if noun is not None and name and not noun.beside:
                own = frozenset(map(stem, name))
                yield Party(stems, side, own, noun.span, company - own, others, meant=noun.is_pronoun)
            elif noun is not None and not noun.is_pronoun and not noun.beside and _is_body(noun):
                own = frozenset((stem(noun.word),))
                said = company | _said(parsed, verb) if side == "doer" else company
                yield Party(stems, side, own, noun.span, said - own, others, False)


def _is_body(noun: Noun) -> bool:
    """Whether a noun is a body or a group of people that is spoken of as known: the union, the district's growers."""
    own = stem(noun.word)
    if noun.is_name or noun.determiner not in DEFINITE or own in _GENERIC:
        return False
    category = relations().category(own)
    if noun.plural and category == "noun.person":
        return True
    return category == "noun.group" or noun.word in word_list("organisations", "words")


def _said(parsed: Parsed, verb: Verb) -> frozenset[str]:
    """The stems of what somebody says, in the clauses under a verb of saying."""
    under = [other for other in parsed.verbs if other.governor is verb and other.kind == "sub"]
    if not under and verb.object is None:  # two of the seven were seen, the auditors found
        under = [other for other in parsed.verbs if other is not verb and other.kind == "main"]
    nouns = (noun for noun in parsed.nouns if any(noun.governor is one or noun in (one.subject, one.object) for one in under))
    return frozenset(stem(noun.word) for noun in nouns if not noun.is_pronoun and not noun.is_time)


_GENERIC = frozenset(
    map(
        stem,
        "company firm group party organisation organization club team side agency body authority authorities people men women "
        "residents locals officials leaders members others workers staff couple family crew business industry public "
        "players experts researchers scientists critics supporters opponents victims men children lot majority rest".split(),
    )
)
"""Words that may call a body or people by another name than the source does."""


def heads(noun: Noun) -> frozenset[str]:
    """The stems of what a noun phrase is called."""
    of = [noun.of.word] if noun.of is not None and noun.of.is_name else []
    words = [noun.word, *noun.nouns, *of, *(other.word for other in noun.apposed)]
    return frozenset(stem(word) for word in words if word not in LIGHT and len(word) > 2)


def _whole(verb: Verb, doer: Noun, patient: Noun) -> Span:
    spans = (verb.group, doer.span, patient.span)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
