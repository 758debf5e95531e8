"""Story and a family of roles -> who did it with whom: the buyer and the seller of every sale that the story tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import spellings
from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.stance import of_verb
from linter.lexicon import folded
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.event_families import RoleFamily

_TOLD = frozenset(("asserted", "planned"))


class Dealing(NamedTuple):
    """One telling of a dealing."""

    doer: frozenset[str]
    """The words of the doer's name, in lower case; empty where the sentence leaves it out."""
    other: frozenset[str]
    verb: Verb


def may_deal(story: Story, role: RoleFamily) -> bool:
    """Whether the story has a word that may be a verb of the family; only then its sentences are worth reading."""
    words = (phrase.partition(" ")[0] for phrase in (*role.verbs, *role.turned))
    return any(form in story.places for word in words for form, _ in spellings(word))


def dealings(story: Story, role: RoleFamily) -> Iterator[Dealing]:
    """The dealings of a family that the story tells for a fact or announces, with a name on one side at least."""
    for phrases, turned in ((role.verbs, False), (role.turned, True)):
        for phrase in phrases:
            word, *rest = phrase.split(" ")
            if len(rest) > 1:
                continue
            for verb in _verbs(story, word):
                if of_verb(verb) not in _TOLD:
                    continue
                doer = party_name(story, verb.doer) or _reported(story, verb)
                other = party_name(story, _with(story, verb, rest[0])) if rest else _done_to(story, verb)
                if doer or other:
                    yield Dealing(other, doer, verb) if turned else Dealing(doer, other, verb)


def _verbs(story: Story, word: str) -> Iterator[Verb]:
    """The verbs of the story that are forms of a word."""
    for form in {form for form, _ in spellings(word)} & story.places.keys():
        for place in story.places[form]:
            verb = story.clauses.verb(story.tokens.starts[place])
            if verb is not None:
                yield verb


def _reported(story: Story, verb: Verb) -> frozenset[str]:
    """The one who says that `it` does it: Hobb said it would buy."""
    above = verb.governor
    if verb.doer is not None and verb.doer.word in ("it", "they") and isinstance(above, Verb):
        return party_name(story, above.subject)
    return frozenset()


def _done_to(story: Story, verb: Verb) -> frozenset[str]:
    """The name of the one to whom a verb does it, of two objects too: taught Tarn the oboe."""
    objects = [noun for noun in story.clauses.around(verb.span.start).nouns if noun.governor is verb and noun.role == "object"]
    return next((name for noun in (verb.patient, *objects) if (name := party_name(story, noun))), frozenset())


def _with(story: Story, verb: Verb, preposition: str) -> Noun | None:
    """The noun that a preposition ties to a verb, across its object."""
    for noun in story.clauses.around(verb.span.start).nouns:
        if noun.preposition == preposition and noun.span.start > verb.span.start:
            above = noun.governor
            if above is verb or (isinstance(above, Noun) and above.governor is verb and not above.preposition):
                return noun
    return None


def party_name(story: Story, noun: Noun | None) -> frozenset[str]:
    """The words by which somebody or some body goes, where a noun phrase or its apposition names it."""
    if noun is None:
        return frozenset()
    if noun.tag == "PRP":
        person = story.people.resolve_pronoun(noun.head.start)
        return frozenset(person.introduced.parts) if person is not None else frozenset()
    for one in (noun, *noun.apposed):
        person = story.people.at(one.head.start)
        if person is not None:
            return frozenset(person.introduced.parts)
        if one.is_name:
            return frozenset(folded(word) for word in (*one.nouns, one.word))
    return frozenset()
