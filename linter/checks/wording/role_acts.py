"""A family of roles -> the hits where one party does what only the other does: the landlady had paid her rent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import lemmas, spellings
from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.stance import of_verb
from linter.annotate.language.word_classes import BE, DETERMINERS, HAVE, OWNERS
from linter.annotate.wording.references import is_quoted
from linter.checks.wording.role_case import party_at, party_places
from linter.finding import Hit, Related

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.event_families import RoleFamily

_FAR = 7
"""Words between a verb and what belongs to it."""
_ANYBODYS = frozenset(("his", "the"))
"""Words of acts that stand for others."""
_FORMS = {"be": BE, "have": HAVE}
_HELD = frozenset(("asserted", "planned", "asked"))
_STANDS_FOR = frozenset("he she it they who which".split())
MESSAGE = "'%s' on %[3]s, but '%[2]s' is what the other party does."


def act_hits(story: Story, role: RoleFamily) -> Iterator[Hit]:
    """The definite nouns of either part whose verb is the other part's."""
    for words, theirs, written in ((role.doer, role.other, role.other_acts), (role.other, role.doer, role.doer_acts)):
        places = list(party_places(story, words))
        acts = tuple(act for act in written if _is_worded(act, story.base_forms)) if places else ()
        for place in places if acts else ():
            around = story.sentences[story.sentence_at(story.tokens.starts[place])]
            inside = frozenset().union(*map(lemmas, (story.lower[k] for k in story.tokens.within(around))))
            if any(_is_worded(act, inside) for act in acts):
                noun = _doing_at(story, place)
                if noun is not None:
                    told = acts if _is_under_way(story, role, theirs, noun) else ()
                    done = next((verb for verb in _deeds(story, noun) for act in told if _does(story, verb, act)), None)
                    if done is not None:
                        yield _hit(story, noun, done)


def _is_worded(act: str, bases: frozenset[str]) -> bool:
    """Whether the words of an act are among the base forms of some copy: only then is it read."""
    first, *rest = act.split(" ")
    return (first in _FORMS or first in bases) and all(word in _ANYBODYS or word in bases for word in rest)


def _doing_at(story: Story, place: int) -> Noun | None:
    """The party at a place, where it is the subject of a clause."""
    noun = party_at(story, place) if not is_quoted(story, story.tokens.starts[place]) else None
    if noun is None or noun.role != "subject" or noun.preposition or noun.determiner in ("my", "our", "your"):
        return None
    return noun


def _is_under_way(story: Story, role: RoleFamily, theirs: tuple[str, ...], noun: Noun) -> bool:
    """Whether the story has spoken of the dealing before: by a verb of it, or of the other party."""
    before = story.tokens.at(noun.span.start)
    heads = {phrase.partition(" ")[0] for phrase in (*role.verbs, *role.turned)}
    forms = {form for head in heads for form, _ in spellings(head)} | {one for word in theirs for one in (word, word + "s")}
    return any(story.places[form][0] < before for form in forms & story.places.keys())


def _deeds(story: Story, noun: Noun) -> Iterator[Verb]:
    """What a party does: the verbs of which it, or the pronoun next behind it, is the subject."""
    known: Noun | None = noun
    items = story.clauses.around(noun.head.start).items
    at = next((k for k, item in enumerate(items) if item is noun), len(items))
    for item in items[at + 1 :]:
        if isinstance(item, Noun) and item.role == "subject":
            known = noun if item.word in _STANDS_FOR else None
        elif (
            isinstance(item, Verb)
            and (item.subject is noun or (known is noun and _stands_for(item.subject)))
            and (item.finite or item.to)
            and not item.negated
            and of_verb(item) in _HELD
        ):
            yield item


def _stands_for(subject: Noun | None) -> bool:
    return subject is not None and subject.word in _STANDS_FOR


def _does(story: Story, verb: Verb, act: str) -> bool:
    """Whether a verb with what stands behind it is an act: hands over the keys; `be` opens a passive."""
    first, *rest = act.split(" ")
    if first == "be" and verb.passive and verb.word not in BE:
        first, *rest = rest
    elif verb.passive or not (first in verb.lemmas or verb.word in _FORMS.get(first, ())):
        return False
    if first not in verb.lemmas and verb.word not in _FORMS.get(first, ()):
        return False
    at = story.tokens.at(verb.span.start)
    end = story.tokens.within(story.sentences[story.sentence_at(verb.span.start)]).stop
    behind = story.lower[at + 1 : min(end, at + 1 + _FAR)]
    for word in rest:
        found = next((k for k, other in enumerate(behind) if _is(word, other)), None)
        if found is None:
            return False
        behind = behind[found + 1 :]
    return True


def _is(word: str, other: str) -> bool:
    if word == "his":
        return other in OWNERS
    if word == "the":
        return other in DETERMINERS or other in OWNERS
    return word == other or word in lemmas(other)


def _hit(story: Story, noun: Noun, done: Verb) -> Hit:
    document = story.document
    words = (document.words(noun.span), document.words(done.span), str(document.place(noun.span.start)), "")
    return Hit(noun.span, words, related=(Related(done.span, f"'{words[1]}' here"),), message=MESSAGE)
