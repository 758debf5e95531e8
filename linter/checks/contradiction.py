"""Events told of one person or thing -> pairs that exclude one another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.events import Event, Events, Term, adverbs_of_order, term
from linter.finding import Hit, Related, Severity
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates import DateMention
    from linter.annotate.participants import Participant
    from linter.desk import Desk

_BESIDE = 8
"""Tokens that a date may stand away from the event it dates."""


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
    """The nouns that count as a thing (plane, `bill/act/law` for words of one meaning); empty: any."""
    verbs: bool = True
    """Whether the later word may be a verb; without, only what presupposes the event counts (Smith's resignation)."""
    sequel: tuple[str, ...] = ()
    """Words that make the later event a sequel of the earlier one (appeal, retrial)."""
    follows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Group -> the groups that a story may tell after it as the next event (arrested -> charged)."""

    @cached_property
    def terms(self) -> dict[str, tuple[Term, ...]]:
        return {name: tuple(term(text) for text in texts) for name, texts in self.groups.items()}

    @cached_property
    def _lemmas(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(term.lemma for term in terms) for name, terms in self.terms.items()}

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        events = story.events
        possible = [name for name, lemmas in self._lemmas.items() if not lemmas.isdisjoint(events.lemmas)]
        if len(possible) < 2:
            return
        told = {name: self._told(events, name) for name in possible}
        if sum(bool(found) for found in told.values()) < 2:
            return
        by_patient: defaultdict[tuple[str, str], dict[str, list[Event]]] = defaultdict(dict)
        for name, found in told.items():
            for event in found:
                key = self._key(event.patient)
                if key:
                    by_patient[key].setdefault(name, []).append(event)
        flagged = set()
        for key, groups in by_patient.items():
            if len(groups) > 1:
                for hit in self._conflicts(story, events, key, groups, told):
                    flagged.add(hit.span)
                    yield hit
        if "event" in self.of:
            yield from (hit for hit in self._bare(story, told) if hit.span not in flagged)

    def _supports(self, event: Event, key: tuple[str, str]) -> bool:
        """Whether another telling of the same group may prepare for one of this person or thing."""
        if event.patient is None:
            return event.noun
        return self._key(event.patient) == key

    def _told(self, events: Events, name: str) -> list[Event]:
        found: dict[int, Event] = {}
        for one in self.terms[name]:
            for event in events.of(one):
                if event.token not in found or (event.factual and not found[event.token].factual):
                    found[event.token] = event
        return [found[token] for token in sorted(found)]

    def _key(self, patient: Participant | None) -> tuple[str, str] | None:
        """Under what a participant is known, where the rule speaks of such; a thing goes by its noun."""
        if patient is None:
            return None
        if patient.is_person or patient.key[0] == "unknown":
            return patient.key if "person" in self.of or not patient.is_person else None
        if "thing" not in self.of:
            return None
        if patient.key[0] == "name" or not self.things:
            return patient.key
        return next((("noun", self._canonical[word]) for word in reversed(patient.words) if word in self._canonical), None)

    @cached_property
    def _canonical(self) -> dict[str, str]:
        """Noun -> the first of the nouns that mean the same thing."""
        return {word: names.split("/")[0] for names in self.things for word in names.split("/")}

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
                and not _apart(story, event, others[0], self.sequel)
            ):
                yield self._hit(story, event, others[0], "one event")

    def _conflicts(
        self,
        story: Story,
        events: Events,
        key: tuple[str, str],
        groups: dict[str, list[Event]],
        told: dict[str, list[Event]],
    ) -> Iterator[Hit]:
        names = sorted(groups, key=lambda name: groups[name][0].token)
        for a, first in enumerate(names):
            for second in names[a + 1 :]:
                for odd, other in ((second, first), (first, second)):
                    hit = self._odd(story, events, key, odd, other, groups, told)
                    if hit:
                        yield hit
                        break

    def _odd(
        self,
        story: Story,
        events: Events,
        key: tuple[str, str],
        odd: str,
        other: str,
        groups: dict[str, list[Event]],
        told: dict[str, list[Event]],
    ) -> Hit | None:
        """The finding, where the one telling of `odd` contradicts what `other` tells."""
        (event, *more) = [e for e in groups[odd] if not _long_ago(story, e)] or groups[odd]
        support = [e for e in told[odd] if e is not event and self._supports(e, key) and not _long_ago(story, e)]
        against = [e for e in groups[other] if e.factual and not e.quoted]
        if more or support or not event.factual or not against or (event.noun and not event.presupposed):
            return None
        if not event.patient:
            return None
        if any(e.sentence == event.sentence and (e.patient is None or self._key(e.patient) == key) for e in told[other]):
            return None
        evidence = against[0]
        if not event.patient.definite and not (evidence.patient and evidence.patient.definite):
            return None
        later = evidence.token < event.token
        if not later and len(against) < 2:
            return None
        if not event.presupposed and (not self.verbs or (later and odd in self.follows.get(other, ()))):
            return None
        if not later and other in self.follows.get(odd, ()):
            return None
        if _apart(story, event, evidence, self.sequel) or _others(event, evidence, key):
            return None
        patient = event.patient
        name = patient.person.name if patient.person else story.document.words(patient.span)
        return self._hit(story, event, evidence, name)

    def _hit(self, story: Story, event: Event, evidence: Event, name: str) -> Hit:
        words = story.document.words
        here, there = (story.document.place(e.span.start) for e in (event, evidence))
        texts = (words(event.span), words(evidence.span), f"{here.unit} {here.label}", f"{there.unit} {there.label}", name)
        severity = Severity.SUGGESTION if event.quoted else None
        why = "The word stands in a quotation: the speaker may dispute the story." if event.quoted else ""
        return Hit(
            event.span, texts, related=(Related(evidence.span, f"'{words(evidence.span)}' here"),), severity=severity, why=why
        )


def _others(event: Event, evidence: Event, key: tuple[str, str]) -> bool:
    """Whether the two are done by different people, or befall things that share a noun: the school plan, the housing plan."""
    if event.agent is not None and evidence.agent is not None and not _may_be_one(event.agent, evidence.agent):
        return True
    kinds = [_attributes(e, key[1]) for e in (event, evidence)]
    return all(kinds) and not kinds[0] & kinds[1]


def _may_be_one(one: Participant, other: Participant) -> bool:
    """Whether two doers may be the same: a person may go by an office, the court is not the appeal court."""
    if one.key[0] == "noun" == other.key[0]:
        return one.key == other.key and (len(one.words) == 1 or len(other.words) == 1 or one.words == other.words)
    return one.key == other.key or {one.key[0], other.key[0]} == {"noun", "person"}


def _attributes(event: Event, noun: str) -> set[str]:
    """The words in front of the noun that a rule knows a thing by: the `housing` of `housing plan`."""
    words = event.patient.words if event.patient else ()
    return set(words[: words.index(noun)]) if noun in words else set()


def _apart(story: Story, event: Event, evidence: Event, sequel: tuple[str, ...]) -> bool:
    """Whether the copy puts the two at different times, or tells one as the sequel of the other."""
    days = [_days(story, e) if not event.noun and not evidence.noun else set() for e in (event, evidence)]
    if all(days) and not any(_agree(one, other) for one in days[0] for other in days[1]):
        return True
    if any(mention.precision == "year" for day in days for mention in day) and not all(days):
        return True
    order = adverbs_of_order()
    for e in (event, evidence):
        sentence = story.sentences[e.sentence]
        marks = {story.lower[i] for i in story.tokens.within(sentence) if abs(i - e.token) < 12}
        if not marks.isdisjoint(sequel) or (marks & order and not (e.noun and e is event)):
            return True
    return False


def _agree(one: DateMention, other: DateMention) -> bool:
    """Whether two dates may be one: nothing that both give is different, and something is the same."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day), (one.weekday, other.weekday))
    given = [a == b for a, b in pairs if a is not None and b is not None]
    return all(given) if given else one == other


def _long_ago(story: Story, event: Event) -> bool:
    """Whether the copy dates an event by a year: another time than the story's."""
    return not event.noun and any(mention.precision == "year" for mention in _days(story, event))


def _days(story: Story, event: Event) -> set[DateMention]:
    """The dates told beside an event, their places taken out."""
    sentence, at = story.sentences[event.sentence], story.tokens.at
    first = bisect_left(story.dates, sentence.start, key=lambda mention: mention.span.start)
    last = bisect_left(story.dates, sentence.end, key=lambda mention: mention.span.start)
    near = story.dates[first:last] if last - first < 50 else ()
    return {mention._replace(span=Span(0, 0)) for mention in near if abs(at(mention.span.start) - event.token) <= _BESIDE}
