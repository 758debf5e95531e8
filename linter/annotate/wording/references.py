"""A telling of an event -> whether it refers back to something known, how the copy holds it, and whom it befalls."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import Joint, Noun, Verb
from linter.annotate.language.stance import Stance, of_noun, of_verb
from linter.annotate.language.word_classes import OWNERS
from linter.annotate.wording.event_table import REFERS
from linter.annotate.wording.states import state_bearer
from linter.lexicon import word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.wording.event_table import TableTerm
    from linter.annotate.wording.tellings import EventTelling


_LOOKS_BACK = frozenset("after since despite following".split())
_DENIALS = frozenset("no not never nothing none without neither fail refuse".split())


class Bearer(NamedTuple):
    """Whom an event befalls, as far as its words say."""

    noun: Noun | None = None
    person: Person | None = None
    pronoun: str = ""
    """A possessive or a pronoun that stands for it."""

    @property
    def known(self) -> bool:
        return self.noun is not None or self.person is not None or bool(self.pronoun)


class Reading(NamedTuple):
    """A telling with what its sentence says of it."""

    telling: EventTelling
    stance: Stance
    bearer: Bearer
    refers: bool
    """Whether it speaks of the event as of something known."""
    noun: Noun | None
    verb: Verb | None


def read(story: Story, telling: EventTelling, thing: bool = False) -> Reading | None:
    """What the sentence makes of a telling; None where its word is of another kind: a verb, and the term is a noun."""
    start = story.tokens.starts[telling.key]
    kind = telling.term.kind
    noun, verb = story.clauses.noun(start), story.clauses.verb(start)
    quoted = is_quoted(story, start)
    if verb is not None:
        if kind in ("noun", "agent"):
            return None
        stance = of_verb(verb)
        if stance == "denied" and not _DENIALS.isdisjoint(telling.term.words):
            stance = "asserted"  # found no trace: the term says so itself
        heard = stance == "asserted" and not quoted
        opens = heard and verb.kind == "participle" and verb.governor is None and kind in ("participle", "object")
        if kind == "object" and not (telling.first in story.openings and verb.patient is not None):
            opens = False
        if kind == "participle" and not opens:
            kind = "object"
        opens = opens or (heard and looks_back(story, verb))
        whom = (verb.patient or verb.subject) if kind == "object" or verb.passive else verb.subject
        bearer = _given(story, whom) if whom is not None and whom.word in telling.term.words else _bearer(story, whom)
        return Reading(telling, "quoted" if quoted else stance, bearer, opens, None, verb)
    if noun is not None:
        head = noun.head.start == start
        if kind in ("verb", "object") and (head or story.lower[telling.key] == telling.term.words[telling.term.key]):
            return None  # the Fire Department
        refers = not quoted and kind in REFERS and refers_back(story, noun, start, telling.term, thing)
        whom = state_bearer(story, start) if kind == "state" else noun
        bearer = _owner(story, noun) if kind == "noun" else _bearer(story, whom)
        stance = of_noun(noun)
        if stance == "denied" and not _DENIALS.isdisjoint(telling.term.words):
            stance = "asserted"
        return Reading(telling, "quoted" if quoted else stance, bearer, refers, noun, None)
    if kind in ("verb", "object"):
        return None
    bearer = _bearer(story, state_bearer(story, start)) if kind == "state" else Bearer()
    return Reading(telling, "quoted" if quoted else _around(story, start), bearer, False, None, None)


def looks_back(story: Story, verb: Verb) -> bool:
    """Whether a clause takes what its verb tells for known: since accepting the offer, now that it is passed."""
    above = verb.governor
    if verb.negated or verb.modal or verb.past_perfect or (isinstance(above, Verb) and above.past_perfect):
        return False
    behind = story.tokens.at(verb.span.end)
    if story.lower[behind : behind + 1] == ["to"]:
        return False  # after she failed to come
    if verb.opener in _LOOKS_BACK or (verb.kind == "ing" and verb.perfect):
        return True
    at = story.tokens.at(verb.group.start)
    return verb.opener == "that" and "now" in story.lower[max(0, at - 5) : at]


def is_dated(story: Story, telling: EventTelling) -> bool:
    """Whether the sentence of a telling names a year: it may be another time than the story's."""
    sentence = story.sentences[story.sentence_at(story.tokens.starts[telling.key])]
    return any(mention.precision == "year" for mention in story.dates if sentence.start <= mention.span.start < sentence.end)


def _around(story: Story, start: int) -> Stance:
    """The stance of the clause whose verb stands nearest before a word that is neither noun nor verb."""
    before = [verb for verb in story.clauses.around(start).verbs if verb.group.start < start]
    return of_verb(before[-1]) if before else "asserted"


def is_quoted(story: Story, start: int) -> bool:
    """Whether a place stands in a quotation: what is said there refers to nothing of the story."""
    spans = story.quotations
    at = bisect_right([quotation.span.start for quotation in spans], start) - 1
    return at >= 0 and spans[at].span.end > start


def _bearer(story: Story, noun: Noun | None) -> Bearer:
    if noun is None:
        return Bearer()
    if noun.tag == "PRP":
        return Bearer(None, story.people.resolve_pronoun(noun.head.start), noun.word)
    person = story.people.at(noun.head.start)
    if person is None:
        person = next((found for other in noun.apposed if (found := story.people.at(other.head.start))), None)
    return Bearer(noun, person)


def _given(story: Story, noun: Noun) -> Bearer:
    """Whom an event befalls that the object of its verb names itself: granted Tarn bail."""
    return Bearer(None, story.people.at(noun.span.start))


def _owner(story: Story, noun: Noun) -> Bearer:
    """Whose event a noun names: his resignation, Tarn's resignation, the resignation of the mayor."""
    if noun.owner is not None and noun.of is None and not noun.owner.is_time:
        return _bearer(story, noun.owner)
    if noun.determiner in OWNERS:
        return Bearer(None, story.people.resolve_pronoun(noun.span.start), noun.determiner)
    return _bearer(story, noun.of) if noun.of is not None else Bearer()


def refers_back(story: Story, noun: Noun, start: int, term: TableTerm, thing: bool = False) -> bool:
    """Whether a noun phrase takes its event for known, and nothing beside it tells it from the story's other events."""
    if not noun.definite or noun.is_name or noun.determiner in ("my", "our", "your"):
        return False
    if term.kind in ("noun", "agent") and noun.head.start != start:
        return False
    if not word_list("references", "another").isdisjoint(noun.modifiers) or of_noun(noun) != "presupposed":
        return False
    if noun.preposition in _AHEAD:
        return False
    if noun.owner is not None and noun.owner.is_time and not _known(story, noun.owner, noun.span.start):
        return False  # last week's win
    if not thing and any(
        verb.subject is noun and verb.modal in _SUPPOSED and of_verb(verb) != "planned"
        for verb in story.clauses.around(start).verbs
    ):
        return False  # the strike would cost
    if any(word[0].isdigit() for word in noun.modifiers):
        return False
    named = noun.owner is not None or noun.of is not None
    if _is_sought(story, noun) or (not named and _is_earlier(story, noun)):
        return False
    if not all(word in term.words or _stands(story, word, noun.span.start) for word in noun.nouns):
        return False
    return not _told_apart(story, noun, _OF_THINGS if thing else _OF_EVENTS, term.words)


_SUPPOSED = frozenset(("would", "could", "might", "may"))
_AHEAD = frozenset("until till towards toward pending without".split())
"""Prepositions before what may be yet to come."""
_LOOSE = frozenset(("in", "by", "on"))
_EACH = frozenset(("all", "every", "each"))
_STATIVE = frozenset(("with", "over", "on", "in", "at", "out"))
"""Prepositions before a bare noun that tell how or what for, not which."""
_BESIDES = frozenset("behind beside near opposite above below under outside across along around".split())
"""Prepositions that tell one thing from another by its place."""
_OF_THINGS = _BESIDES | {"of", "with"}
_OF_EVENTS = _OF_THINGS | {"from", "for", "before", "after", "in", "at", "by", "against", "to", "on", "over", "between"}


def _told_apart(story: Story, noun: Noun, prepositions: frozenset[str], own: tuple[str, ...]) -> bool:
    """Whether what follows says which one is meant: the strike that, the sale of the barns, the closure in May.

    Words of the term itself do not: the failure of the talks, his release on bail.
    """
    items = story.clauses.around(noun.head.start).items
    at = next((k for k, item in enumerate(items) if item is noun), -1)
    placed = isinstance(noun.governor, Verb) and noun.governor.patient is noun and _places(noun.governor)
    behind = at + 1
    for k in range(at + 1, min(at + 6, len(items))):
        item = items[k]
        if isinstance(item, Noun):
            if item.word not in own:
                apart = _says_which(story, noun, item, items[k - 1], prepositions, first=k == at + 1, placed=placed)
                if apart is not None:
                    return apart
            behind = k + 1
        elif isinstance(item, Verb):
            return not item.finite and k == at + 1 and not item.to
        elif item.kind == "rel" or (item.kind == "open" and item.word == "that"):
            return k == behind
        elif item.kind == "adj" and item.word in word_list("references", "another"):
            return True  # to an earlier, taller one
        elif item.kind != "in":
            return False
    return False


def _is_sought(story: Story, noun: Noun) -> bool:
    """Whether somebody only wanted it: his release had been sought."""
    verbs = (
        verb for verb in story.clauses.around(noun.head.start).verbs if verb.subject is noun and verb.passive and verb.finite
    )
    return any(not verb.lemmas.isdisjoint(word_list("clauses", "call for")) for verb in verbs)


def _is_earlier(story: Story, noun: Noun) -> bool:
    """Whether the verb beside a noun tells of a time before the story's: had walked out during the filibuster.

    Behind a verb of another tense (said that the rescue had come late) it need not.
    """
    for verb in story.clauses.around(noun.head.start).verbs:
        if verb.subject is noun or verb is noun.governor:
            return verb.past_perfect
        if verb.finite and verb.kind != "rel" and not verb.past_perfect:
            return False
    return False


def _says_which(
    story: Story, noun: Noun, item: Noun, before: object, prepositions: frozenset[str], *, first: bool, placed: bool
) -> bool | None:
    """Whether a further noun tells one event from another of its kind; None where what follows it may."""
    joint = before.word if isinstance(before, Joint) else ""
    if first and not item.is_time and (item.determiner or item.is_pronoun or item.is_name):
        own = item.determiner in OWNERS and prepositions is not _OF_EVENTS  # give the mill its sails
        return item.determiner not in ("a", "an") and not own  # the offer she made, but: called the offer a joke
    if item.is_time and (item.determiner in _EACH or joint == "by" or (first and item.determiner in ("a", "an"))):
        return False  # report on it by spring; told of it an hour before
    if item.is_time and not _known(story, item, noun.span.start):
        return prepositions is _OF_EVENTS  # last year's strike, but: will show the tail in May
    if not word_list("references", "another").isdisjoint(item.modifiers):
        return True  # in the second tank
    if joint not in prepositions:
        return False
    if joint == "of" and item.determiner in OWNERS and not _known(story, item, noun.span.start):
        return True  # the rudder of her nearest rival
    if placed and joint != "of":
        return False  # found the van behind the church
    if joint in _BESIDES:
        return True
    if _stands(story, item.word, noun.span.start) and not all(_stands(story, word, noun.span.start) for word in item.modifiers):
        return True  # the rise in total profit, where partial profit fell
    if joint in _STATIVE and not (item.determiner or item.is_name or item.is_time):
        return None  # the march over lab fees
    if (joint == "for" and item.determiner) or (item.determiner in OWNERS and joint not in ("on", "over")):
        return False  # gave it to her mother in Lund
    if not _known(story, item, noun.span.start):
        return not (joint in _LOOSE and item.determiner in ("a", "an"))  # told of it in a letter
    return None


def _places(verb: Verb) -> bool:
    """Whether a verb says where something is put or found, so that a place behind its object is no part of that."""
    return not verb.lemmas.isdisjoint(word_list("references", "placing"))


def _known(story: Story, noun: Noun, before: int) -> bool:
    """Whether what a phrase names stands in the story before."""
    if noun.is_time:
        return noun.word in word_list("references", "weekdays") and "last" not in noun.modifiers
    if noun.is_pronoun or noun.word[0].isdigit():
        return not noun.word[0].isdigit()
    if noun.determiner in OWNERS and noun.preposition != "of":
        return True  # off on his shoulders
    return _stands(story, noun.word, before)


def _stands(story: Story, word: str, before: int) -> bool:
    places = story.places.get(word) or story.places.get(word + "'s")
    return places is not None and story.tokens.starts[places[0]] < before
