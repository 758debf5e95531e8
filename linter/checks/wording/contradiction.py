"""Events told of one person or thing -> pairs that exclude one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.wording.events import Event, EventTerm, event_term, longest
from linter.annotate.wording.timing import apart, long_ago
from linter.annotate.wording.unnamed_people import is_group, is_somebody, may_be
from linter.checks.wording.event_pairs import done_by_others, in_one_breath, need_groups, restated
from linter.finding import Hit, Related, Severity
from linter.record import field, record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.participants import Participant
    from linter.desk import Desk
    from linter.text import Span


Key = tuple[str, ...]
"""By what a person or a thing is known, and in some rules the matter of the event."""


@record
class Contradiction:
    """Finds an event told once of a person or thing of whom the story tells another event that excludes it.

    Each group lists ways to tell one event: `resign` (said of the subject), `oust him` (of the object), `his resignation`
    (a noun, of its owner), `be alive` (a state). The finding stands where one group is told once and never prepared for, and
    another group is told of the same person or thing. Denials, wishes, plans, questions, other times, an order of events
    that the copy spells out, and both words in one sentence are left alone.
    """

    groups: Mapping[str, tuple[str, ...]]
    """Name of a group -> its terms."""
    of: tuple[str, ...] = ("person",)
    """What the events are said of: `person`, `thing` (a name or a noun of its own); `event`: nobody, the word stands alone
    (the stabbing, in a story that only tells of a shooting)."""
    things: tuple[str, ...] = ()
    """The nouns that count as a thing (plane, `bill/act/law` for words of one meaning); `any`: others too."""
    matters: tuple[str, ...] = ()
    """What the doer must do it to, for both to exclude each other: supports the bill, opposes the bill; `any`: whatever it
    is. The events of such a rule are said of their doer."""
    verbs: bool = True
    """Whether the later word may be a verb; without, only what presupposes the event counts (Smith's resignation)."""
    sides: bool = False
    """Whether two sides take part (a match, an election), so that the word may be the other one's: the victory."""
    sequel: tuple[str, ...] = ()
    """Words that make the later event a sequel of the earlier one (appeal, retrial)."""
    follows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Group -> the groups that a story may tell after it as the next event (arrested -> charged)."""

    def __post_init__(self) -> None:
        need_groups(self.groups, "groups")

    @cached_property
    def terms(self) -> dict[str, tuple[EventTerm, ...]]:
        return {name: tuple(event_term(text) for text in texts) for name, texts in self.groups.items()}

    @cached_property
    def _lemmas(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(term.lemma for term in terms) for name, terms in self.terms.items()}

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        events = story.events
        possible = [name for name, lemmas in self._lemmas.items() if not lemmas.isdisjoint(events.lemmas)]
        if len(possible) < 2:
            return
        told = {name: longest(events.told(self.terms[name])) for name in possible}
        if sum(bool(found) for found in told.values()) < 2:
            return
        by_patient: defaultdict[Key, dict[str, list[Event]]] = defaultdict(dict)
        for name, found in told.items():
            for event in found:
                for key, patient in self._keys(story, event):
                    by_patient[key].setdefault(name, []).append(event._replace(patient=patient))
        flagged: set[Span] = set()
        for hit in self._hits(story, by_patient, told):
            if hit.span not in flagged:
                flagged.add(hit.span)
                yield hit

    def _hits(
        self, story: Story, by_patient: Mapping[Key, dict[str, list[Event]]], told: dict[str, list[Event]]
    ) -> Iterator[Hit]:
        for key, groups in by_patient.items():
            if len(groups) > 1:
                yield from self._conflicts(story, key, groups, told)
        if not self.matters and not self.sides:
            yield from self._affair(story, told)
        if "event" in self.of:
            yield from self._bare(story, told)

    def _keys(self, story: Story, event: Event) -> list[tuple[Key, Participant]]:
        """Under what an event is known, for each of whom it is told."""
        patient = event.agent if self.matters and event.noun and event.agent else event.patient
        if patient is None:
            return []
        keys = [(self._key(one), one) for one in (patient, *patient.beside)]
        if not self.matters:
            return [(key, patient) for key, patient in keys if key]
        matters = self._matter(story, story.events.behind(event))
        return [((*key, matter), patient) for key, patient in keys if key for matter in matters]

    def _matter(self, story: Story, thing: Participant | None) -> list[str]:
        """By what the matter of an event may be known: `unit` and `yugansk` of the Yugansk unit."""
        if thing is None:
            return []
        if thing.key[0] != "noun":
            return [thing.key[1]]
        if self.matters != ("any",):
            return [noun for noun in map(self._noun, reversed(thing.words)) if noun][:1]
        return [thing.key[1], *(word for word in thing.words[:-1] if word not in story.lower_words)]

    def _supports(self, story: Story, event: Event, key: Key) -> bool:
        """Whether another telling of the same group may prepare for one of this person or thing."""
        if event.patient is None:
            return event.noun and story.lower[event.end + 1 : event.end + 2] != ["of"]
        return any(known == key for known, _ in self._keys(story, event))

    def _key(self, patient: Participant | None) -> Key | None:
        """Under what a participant is known, where the rule speaks of such; a thing goes by its noun."""
        if patient is None:
            return None
        if patient.is_person or patient.key[0] == "unknown":
            return patient.key if "person" in self.of or not patient.is_person else None
        if "person" in self.of and is_group(patient):  # the nine soldiers
            return ("group", patient.words[0])
        if "thing" not in self.of:
            return None
        if patient.key[0] == "name" or not self.things:
            return patient.key
        known = next((noun for noun in map(self._noun, reversed(patient.words)) if noun), "")
        if not known and "any" in self.things and patient.key[1] not in _NOTHING:
            known = patient.key[1].removesuffix("s")
        return ("noun", known) if known else None

    def _noun(self, word: str) -> str:
        """The noun of the rule that a word is, in the plural too."""
        return self._canonical.get(word) or self._canonical.get(word.removesuffix("s"), "")

    @cached_property
    def _canonical(self) -> dict[str, str]:
        """Noun -> the first of the nouns that mean the same thing."""
        return {word: names.split("/")[0] for names in (*self.things, *self.matters) for word in names.split("/")}

    def _bare(self, story: Story, told: dict[str, list[Event]]) -> Iterator[Hit]:
        """Nouns of an event that the story never tells, while it tells another one: the stabbing, of a shooting."""
        for odd, found in told.items():
            others = [event for name, events in told.items() if name != odd for event in events if event.factual]
            if len(found) != 1 or not others or any(event.token > found[0].token - 4 for event in others[:1]):
                continue
            (event,) = found
            alone = event.noun and event.factual and event.presupposed and not event.quoted
            if (
                alone
                and not any(e.sentence == event.sentence for e in others)
                and not apart(story, event, others[0], self.sequel)
            ):
                yield self._hit(story, event, others[0], "one event")

    def _affair(self, story: Story, told: dict[str, list[Event]]) -> Iterator[Hit]:
        """A story of one affair: the other group is told of nobody else, and one of the two leaves open whom it befell."""
        for odd, found in told.items():
            if len(found) != 1 or not found[0].factual or (found[0].noun and not found[0].presupposed):
                continue
            (event,) = found
            for other, events in told.items():
                against = [e for e in events if e.factual and not e.quoted]
                if other == odd or not against or any(e.sentence == event.sentence for e in events):
                    continue
                if not (
                    self._nobodys(story, event, events)
                    or (
                        any(self._one_affair(story, event, e) for e in against)
                        and all(e.patient is None or self._one_affair(story, event, e) for e in events)
                    )
                ):
                    continue
                evidence = self._evidence(story, event, against, odd, other)
                if evidence is not None:
                    yield self._hit(story, event, evidence, self._name(story, event, evidence))
                    break

    def _nobodys(self, story: Story, event: Event, others: list[Event]) -> bool:
        """Whether a noun stands for itself (the acquittal) and the others befall one and the same."""
        lower, i = story.lower, event.token
        if (
            event.patient
            or not event.noun
            or lower[i] != event.term.lemma
            or not i
            or lower[i - 1] not in ("the", "this", "that")
        ):
            return False
        keys = {self._key(e.patient) for e in others}
        return len(keys) == 1 and None not in keys and lower[event.end + 1 : event.end + 2] != ["of"]

    def _one_affair(self, story: Story, event: Event, other: Event) -> bool:
        """Whether the two may befall one and the same, whom one of them names and the other one does not."""
        first, second = (e.patient for e in sorted((event, other), key=lambda e: e.token))
        if (
            first is None
            or second is None
            or first.beside
            or second.beside
            or (second.key[0] == "noun" and not second.definite)
        ):
            return False
        noun, named = (second, first) if second.key[0] == "noun" else (first, second)
        if noun.key[0] != "noun" or not is_somebody(noun):
            return False
        if named.person:
            return may_be(noun, named.person)
        in_headline = min(event.token, other.token) < story.events.participants.headline
        return named.key[0] == "unknown" or (in_headline and is_somebody(named))

    def _conflicts(self, story: Story, key: Key, groups: dict[str, list[Event]], told: dict[str, list[Event]]) -> Iterator[Hit]:
        names = sorted(groups, key=lambda name: groups[name][0].token)
        for a, first in enumerate(names):
            for second in names[a + 1 :]:
                for odd, other in ((second, first), (first, second)):
                    hit = self._odd(story, key, odd, other, groups, told)
                    if hit:
                        yield hit
                        break

    def _odd(
        self,
        story: Story,
        key: Key,
        odd: str,
        other: str,
        groups: dict[str, list[Event]],
        told: dict[str, list[Event]],
    ) -> Hit | None:
        """The finding, where the one telling of `odd` contradicts what `other` tells."""
        (event, *more) = [e for e in groups[odd] if not long_ago(story, e)] or groups[odd]
        support = [e for e in told[odd] if e.token != event.token and self._supports(story, e, key) and not long_ago(story, e)]
        against = [e for e in groups[other] if e.factual and not e.quoted]
        if more or support or not event.factual or not against or (event.noun and not event.presupposed):
            return None
        for e in told[other]:
            if (
                in_one_breath(event, e)
                and (e.patient is None or self._supports(story, e, key))
                and not restated(story, event, e)
            ):
                return None
        if self._another(event, against):
            return None
        against = [e for e in against if self._defined(event, e) and not done_by_others(event, e)]
        evidence = self._evidence(story, event, against, odd, other)
        return self._hit(story, event, evidence, self._name(story, event, evidence)) if evidence else None

    def _defined(self, event: Event, evidence: Event) -> bool:
        """Whether the two speak of something known, or of things that share a name: an offer from Smith, Smith's offer."""
        patients = [e.patient for e in (event, evidence) if e.patient]
        return any(patient.definite for patient in patients) or bool(self._attributes(event) & self._attributes(evidence))

    def _another(self, event: Event, against: list[Event]) -> bool:
        """Whether the event befalls a thing that only shares its noun with the others': the school plan, the housing plan."""
        own, told = self._attributes(event), [self._attributes(e) for e in against]
        return bool(own) and any(told) and not any(own & attributes for attributes in told)

    def _attributes(self, event: Event) -> set[str]:
        """The words in front of the noun of what an event befalls: the `housing` of `housing plan`; whose it is."""
        words = event.patient.words if event.patient else ()
        known = [i for i, word in enumerate(words) if self._noun(word)]
        front = words[: known[-1]] if known else words[:-1]
        return {word.removesuffix("'s") for word in front if word[0].isalpha() and word not in _SCALES}

    def _evidence(self, story: Story, event: Event, against: list[Event], odd: str, other: str) -> Event | None:
        """The telling of the other group that the event contradicts, or None where the copy may tell both."""
        if not against:
            return None
        later = against[0].token < event.token
        if not later and (len(against) < 2 or other in self.follows.get(odd, ())):
            return None
        if not event.presupposed and (not self.verbs or (later and odd in self.follows.get(other, ()))):
            return None
        return next((e for e in against if not apart(story, event, e, self.sequel)), None)

    def _name(self, story: Story, event: Event, evidence: Event) -> str:
        """By whose name the two are told."""
        patients = [e.patient for e in (event, evidence) if e.patient]
        person = next((patient.person for patient in patients if patient.person), None)
        return person.name if person else story.document.words(patients[0].span)

    def _hit(self, story: Story, event: Event, evidence: Event, name: str) -> Hit:
        words = story.document.words
        here, there = (story.document.place(e.span.start) for e in (event, evidence))
        texts = (words(event.span), words(evidence.span), str(here), str(there), name)
        severity = Severity.SUGGESTION if event.quoted else None
        why = "The word stands in a quotation: the speaker may dispute the story." if event.quoted else ""
        return Hit(
            event.span, texts, related=(Related(evidence.span, f"'{words(evidence.span)}' here"),), severity=severity, why=why
        )


_NOTHING = frozenset("one some others most many all people things something more much rest lot number none two three".split())
"""Heads of noun phrases that say nothing of what is meant."""
_SCALES = frozenset("m bn million billion trillion thousand hundred two three four five six seven eight nine ten".split())
