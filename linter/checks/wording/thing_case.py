"""The tellings of one family of things, or of words that tell things apart -> the hit, where one is named for its sister."""

from __future__ import annotations

from itertools import pairwise

from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.stance import of_noun
from linter.annotate.language.word_classes import OWNERS
from linter.annotate.wording.references import Reading, read
from linter.annotate.wording.tellings import EventTelling
from linter.checks.wording.event_case import DENIED, EventCase
from linter.checks.wording.telling_context import are_apart, is_another, is_early, may_deny, may_refer, telling_start
from linter.finding import Hit
from linter.lexicon import word_list

_NO_OTHER = frozenset(("nothing else", "no other", "nobody else", "nowhere else"))
_NAMED = frozenset(("conveyance",))
"""Parts of things that go by names."""
_INTRODUCES = OWNERS | {"'s"}
"""What brings a thing in though it is definite: her first novel."""
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
        sisters = [t for owner, others in self.classes.items() if owner != self.owner for t in others if t.last < first.first]
        if len({t.term.owner for t in sisters}) != 1 or len({t.key for t in tellings}) > 2 or self._goes_by_name(first):
            return None
        if not may_refer(self.story, first) or not all(are_apart(self.story, first, t) for t in sisters):
            return None
        person = _is_person(self.story.lower[first.key])
        early = (person or self.family.kind == "thing") and is_early(self.story, first) and not is_another(self.story, first)
        if not (early or any(map(self._is_told_apart, ("roles", "owned"))) or any(map(self._alone_of_its_kind, sisters))):
            return None
        reference = read(self.story, first, thing=True)
        if reference is None or not reference.refers or reference.noun is None or (reference.noun.plural and not early):
            return None
        if person:
            return self._other_calling(reference, sisters[0])
        brought = [sister for t in sisters if (sister := read(self.story, t, thing=True)) and self._brought_in(sister)]
        alike = [sister for sister in brought if sister.noun and sister.noun.plural == reference.noun.plural]
        if not alike:
            return None
        sure = next((sister for sister in alike if self._alone_of_its_kind(sister.telling)), None)
        section = "owned" if reference.noun.determiner in OWNERS else "roles"
        noun = alike[0].noun
        new = (
            early
            and noun is not None
            and reference.noun.determiner == "the"
            and (not noun.definite or noun.determiner in _INTRODUCES)
        )
        if sure is None and new and self._is_told_apart("roles"):
            sure = alike[0]
        if sure is None and (new or self._is_told_apart(section)) and self._near(reference, alike[0], sisters):
            sure = alike[0]
        return self._unsure(self._report(reference, sure)) if sure else None

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
        if noun is None or noun.head.start != start or noun.denied or noun.is_name:
            return False
        return not _is_person(noun.word)

    def _alone_of_its_kind(self, sister: EventTelling) -> bool:
        """Whether the copy says that there was no other: the only, alone, nothing else."""
        story = self.story
        near = range(max(1, sister.first - 4), min(len(story.lower), sister.last + 5))
        around = {story.lower[k] for k in near if story.lower[k - 1] != "not"}
        within = story.tokens.within(story.sentences[story.sentence_at(telling_start(self.story, sister))])
        sentence = story.lower[within.start : within.stop]
        pairs = {f"{one} {other}" for one, other in pairwise(sentence)}
        return not word_list("references", "alone").isdisjoint(around) or not _NO_OTHER.isdisjoint(pairs)

    def _is_told_apart(self, section: str) -> bool:
        """Whether one thing of the family is taken for the only one of its story, though nothing says so."""
        return (self.family.kind == "thing" or section == "owned") and self.family.of[0] in word_list("references", section)

    def _near(self, reference: Reading, sister: Reading, sisters: list[EventTelling]) -> bool:
        """Whether the sister stands close before, or the story is about it."""
        first, last = (self.story.sentence_at(telling_start(self.story, t)) for t in (sisters[-1], reference.telling))
        return last - first <= _NEAR or self._is_topic(sister)


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


class AttributeCase(EventCase):
    """One word that tells a thing from others of its noun: the southbound train."""

    def hit(self) -> Hit | None:
        places = self.classes[self.owner]
        first = places[0]
        if not may_refer(self.story, first) or len({t.key for t in places}) > 2:
            return None
        rivals = [t for t in self._rivals(first) if are_apart(self.story, first, t) and self._next(first) == self._next(t)]
        reference = read(self.story, first, thing=True) if rivals else None
        if reference is None or not reference.refers or reference.noun is None or reference.noun.plural:
            return None
        noun = reference.noun
        if (self.family.of != ("",) and noun.word not in self.family.of) or len(noun.modifiers) > 1:
            return None
        told = [rival for t in rivals if (rival := read(self.story, t, thing=True)) and self._tells_apart(rival, noun.word)]
        if not told or len({rival.telling.term.owner for rival in told}) > 1:
            return None
        return self._report(reference, told[0])

    def _tells_apart(self, rival: Reading, word: str) -> bool:
        """Whether a rival stands alone before the same noun."""
        noun = rival.noun
        return noun is not None and noun.word == word and not noun.denied and len(noun.modifiers) < 2

    def _next(self, telling: EventTelling) -> str:
        """The word behind."""
        behind = self.story.lower[telling.last + 1 : telling.last + 2]
        return behind[0] if behind else ""
