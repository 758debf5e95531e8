"""The tellings of one family of things -> the hit, where one is named for its sister."""

from __future__ import annotations

from itertools import pairwise

from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.stance import of_noun
from linter.annotate.language.word_classes import BE, DETERMINERS, OWNERS
from linter.annotate.wording.references import Reading, is_quoted, read
from linter.annotate.wording.tellings import EventTelling
from linter.checks.wording.event_case import DENIED, LONG, EventCase
from linter.checks.wording.telling_context import (
    are_apart,
    is_another,
    is_early,
    may_deny,
    may_refer,
    sentence_of,
    sentence_tokens,
    telling_start,
)
from linter.finding import Hit
from linter.lexicon import word_list

_NO_OTHER = frozenset(("nothing else", "no other", "nobody else", "nowhere else"))
_NAMED = frozenset(("conveyance",))
"""Parts of things that go by names."""
_INTRODUCES = OWNERS | {"'s"}
"""What brings a thing in though it is definite: her first novel."""
_BUILT = frozenset(("structure", "building", "pile"))
_OTHERS = DETERMINERS | frozenset(("he", "she", "they", "it", "we"))
"""Words behind `which` that open a clause with a subject of its own."""
_YIELDS = frozenset("crop harvest grower growers farmer farmers field fields orchard orchards picker pickers".split())
_INVARIANT = frozenset("sheep cattle fish deer poultry swine salmon trout cod herring".split())
_BESIDE = frozenset("beside beyond behind near by opposite above below under outside towards toward between past".split())
"""Prepositions before what only says where something is."""
_HAVE = frozenset("be have own carry wear keep contain hold use possess need bring".split())
_NEAR = 2
"""Sentences that may part a thing from the one that it is mistaken for, where the story is not about that."""


class ThingCase(EventCase):
    """One kind of thing that the story may name as known."""

    def hit(self) -> Hit | None:
        tellings = self.classes[self.owner]
        return self._denied(tellings) or self._mistaken(tellings)

    def _denied(self, tellings: list[EventTelling]) -> Hit | None:
        """The hit, where the story has said that there is none: with neither stairs nor lift … the lift."""
        first, *later = tellings
        if not later or not may_deny(self.story, first) or len({t.key for t in tellings}) > 2:
            return None
        if is_quoted(self.story, telling_start(self.story, first)):
            return None
        reference = next((t for t in later if are_apart(self.story, first, t) and may_refer(self.story, t)), None)
        if reference is None:
            return None
        none = read(self.story, first, thing=True)
        if none is None or none.noun is None or not _is_absent(none.noun):
            return None
        mine = read(self.story, reference, thing=True)
        if mine is None or not mine.refers:
            return None
        if mine.noun is not None and mine.noun.determiner in OWNERS and not self._one_owner(mine, none):
            return None
        return self._report(mine, none, DENIED) if none.noun.head.start == telling_start(self.story, first) else None

    def _one_owner(self, mine: Reading, none: Reading) -> bool:
        """Whether the one who has no such thing is the one of whose thing the copy speaks: never had a wife … his wife."""
        above = none.noun.governor if none.noun is not None else None
        subject = above.subject if isinstance(above, Verb) else None
        person = self.story.people.at(subject.head.start) if subject is not None else None
        if person is None and subject is not None and subject.is_pronoun:
            person = self.story.people.resolve_pronoun(subject.head.start)
        return person is not None and mine.bearer.person is person

    def _mistaken(self, tellings: list[EventTelling]) -> Hit | None:
        """The hit, where the story has brought in a sister instead."""
        first = tellings[0]
        sisters = self._sisters(first)
        if not sisters or len({t.key for t in tellings}) > 2 or self._goes_by_name(first):
            return None
        if not may_refer(self.story, first) or not all(are_apart(self.story, first, t) for t in sisters):
            return None
        person = _is_person(self.story.lower[first.key])
        alone = (person or self._stands_alone()) and not is_another(self.story, first)
        early = alone and is_early(self.story, first)
        late = alone and not (person or early) and self._is_of_a_short_story(sisters)
        if not (
            early or late or any(map(self._is_told_apart, ("roles", "owned"))) or any(map(self._alone_of_its_kind, sisters))
        ):
            return None
        reference = None if self._is_besides(first) else read(self.story, first, thing=True)
        if reference is None or not reference.refers or reference.noun is None or _is_named_so(reference.noun):
            return None
        if reference.noun.plural and not (early or late):
            return None
        if person:
            return self._other_calling(reference, sisters[0])
        if reference.noun.preposition in _BESIDE or self._is_told_after(sisters[0], first):
            return None
        brought = [sister for t in sisters if (sister := read(self.story, t, thing=True)) and self._brought_in(sister)]
        alike = [sister for sister in brought if sister.noun and _are_alike(sister.noun, reference.noun)]
        if not alike:
            return None
        sure = next((sister for sister in alike if self._alone_of_its_kind(sister.telling)), None)
        section = "owned" if reference.noun.determiner in OWNERS else "roles"
        new = (early or late) and reference.noun.determiner == "the" and self._is_new(alike[0])
        if sure is None and (new or (self._is_told_apart(section) and self._near(reference, alike[0], sisters))):
            sure = alike[0]
        return self._unsure(self._report(reference, sure)) if sure else None

    def _sisters(self, first: EventTelling) -> list[EventTelling]:
        """The tellings before of the one other kind that the story is about."""
        kinds = [
            before
            for owner, others in self.classes.items()
            if owner != self.owner and (before := [t for t in others if t.last < first.first])
        ]
        told = {frozenset(t.key for t in before): before for before in reversed(kinds)}  # a pickup is a car and a lorry
        kinds = list(told.values())
        if len(kinds) > 1:
            kinds = [before for before in kinds if len(before) > 1 or (len(kinds) == 2 and self._leads(before[0]))]
        return kinds[0] if len(kinds) == 1 else []

    def _is_besides(self, first: EventTelling) -> bool:
        """Whether the words behind bring a thing in as another one: which his neighbour grows, cut a week earlier."""
        behind = self.story.lower[first.last + 1 : first.last + 6]
        return "earlier" in behind or (behind[:1] == ["which"] and not _OTHERS.isdisjoint(behind[1:2]))

    def _is_told_after(self, sister: EventTelling, first: EventTelling) -> bool:
        """Whether the sister is told again behind, so that there are two: the tail is in the rock; it will show the jaw.

        What the story is about may be told again later on.
        """
        behind = (t for t in self.classes[sister.term.owner] if t.first > first.last)
        again = next(behind, None)
        return again is not None and not (
            self._leads(sister) and sentence_of(self.story, again) > sentence_of(self.story, first) + 1
        )

    def _stands_alone(self) -> bool:
        """Whether copy seldom speaks of two of the family as known."""
        return self.family.kind == "thing" or self.family.of[0] in word_list("references", "at hand")

    def _is_of_a_short_story(self, sisters: list[EventTelling]) -> bool:
        """Whether a story speaks of one matter alone, and begins with the sister: all of it is in the reader's mind."""
        short = len(self.story.tokens.words) <= LONG
        return short and self.family.kind == "thing" and self._leads(sisters[0])

    def _is_new(self, sister: Reading) -> bool:
        """Whether a sister is brought in as something that the reader does not know, or as what the story is about.

        Of what is built a town has more that go by `the`.
        """
        noun = sister.noun
        if noun is None or not noun.definite or noun.determiner in _INTRODUCES:
            return noun is not None
        return self.family.of[0] not in _BUILT and self._leads(sister.telling)

    def _goes_by_name(self, first: EventTelling) -> bool:
        """Whether what carries people may have been brought in by its name: the Solveig … the ferry."""
        story = self.story
        return self.family.of[0] in _NAMED and any(
            story.tokens.words[place + 1][:1].isupper() for place in story.places.get("the", ()) if place + 1 < first.first
        )

    def _other_calling(self, reference: Reading, told: EventTelling) -> Hit | None:
        """The hit, where the only one named so far is said to be something else: Vet Ida Storm … the midwife."""
        story, start = self.story, telling_start(self.story, reference.telling)
        end = story.sentences[story.sentence_at(start)].end
        named = [person for person in story.people if person.introduced.span.start < end]
        sister = read(story, told, thing=True) if len(named) == 1 and is_early(self.story, reference.telling) else None
        if (
            sister is None
            or sister.noun is None
            or story.text.startswith((", who", ", a "), story.tokens.ends[reference.telling.last])
        ):
            return None
        noun = sister.noun.governor if sister.noun.role == "apposed" else sister.noun
        of_name = isinstance(noun, Noun) and noun.is_name and story.people.at(noun.head.start) is named[0]
        return self._report(reference, sister) if of_name else None

    def _brought_in(self, sister: Reading) -> bool:
        """Whether the sister is the very thing of its phrase, brought in as something new."""
        noun = sister.noun
        start = self.story.tokens.starts[sister.telling.key]
        whole = noun is not None and len(sister.telling.term.words) > 1  # a milk float, a Jack Russell
        if noun is None or noun.denied or not (whole or (noun.head.start == start and not noun.is_name) or self._is_of(noun)):
            return False
        return not _is_person(noun.word)

    def _is_of(self, noun: Noun) -> bool:
        """Whether a phrase brings in what stands before its head: a rice crop."""
        return self.family.of[0] == "crop" and noun.word in _YIELDS

    def _alone_of_its_kind(self, sister: EventTelling) -> bool:
        """Whether the copy says that there was no other: the only, alone, nothing else."""
        story = self.story
        near = range(max(1, sister.first - 4), min(len(story.lower), sister.last + 5))
        around = {story.lower[k] for k in near if story.lower[k - 1] != "not"}
        within = sentence_tokens(story, sister)
        pairs = {f"{one} {other}" for one, other in pairwise(story.lower[within.start : within.stop])}
        return not word_list("references", "alone").isdisjoint(around) or not _NO_OTHER.isdisjoint(pairs)

    def _is_told_apart(self, section: str) -> bool:
        """Whether one thing of the family is taken for the only one of its story, though nothing says so."""
        return (self.family.kind == "thing" or section == "owned") and self.family.of[0] in word_list("references", section)

    def _near(self, reference: Reading, sister: Reading, sisters: list[EventTelling]) -> bool:
        """Whether the sister stands close before, or the story is about it."""
        first, last = (sentence_of(self.story, t) for t in (sisters[-1], reference.telling))
        return last - first <= _NEAR or self._is_topic(sister)


def _are_alike(one: Noun, other: Noun) -> bool:
    """Whether two nouns may be of one number."""
    words = {one.word, other.word}
    plural = [noun.tag in ("NNS", "NNPS") for noun in (one, other)]
    return plural[0] == plural[1] or one.determiner in ("every", "each") or not (_INVARIANT | _YIELDS).isdisjoint(words)


def _is_named_so(noun: Noun) -> bool:
    """Whether a sentence says that something is one: the commonest flyers are the geese."""
    above = noun.governor
    return isinstance(above, Verb) and noun.role == "object" and above.word in BE


def _is_absent(noun: Noun) -> bool:
    """Whether the copy says that there is no such thing: no lift, without a lift, had never had a lift."""
    above = noun.governor
    return noun.determiner == "no" or (
        not noun.denied
        and of_noun(noun) == "denied"
        and not (isinstance(above, Verb) and above.lemmas.isdisjoint(_HAVE) and not noun.preposition)
    )


def _is_person(word: str) -> bool:
    return word in word_list("clauses", "people") or word in word_list("titles", "roles")
