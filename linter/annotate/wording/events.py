"""Story -> what it says happened, and to whom: a word's forms are looked up in one index, each place is read once.

A rule names its events as `Term`s; `Events.of` gives the places where the story tells one, with whom it is said of and
whether it is told as a fact: not denied, not wished, not planned, not somebody's guess.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.language.inflection import forms, lemmas, spellings
from linter.annotate.language.word_classes import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    DETERMINERS,
    GET,
    HAVE,
    MODALS,
    NEGATIONS,
    OWNERS,
    PREPOSITIONS,
)
from linter.annotate.wording.participants import Participant, Participants
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story


class EventTerm(NamedTuple):
    """A way to tell an event, as a rule writes it.

    `resign`, `step down`: said of the subject; `lose -`: with no object behind it. `oust him`, `take him into custody`: said
    of the object (of the subject, in the passive). `his resignation`: a noun, said of its owner; `its rise in`: of what stands
    behind. `be alive`: a state, said of the subject. `win * election`: up to six words may stand between.
    """

    kind: str
    """subject, object, noun or state."""
    lemma: str
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


class Event(NamedTuple):
    """One telling of an event."""

    token: int
    span: Span
    term: EventTerm
    patient: Participant | None
    """Whom or what it is said of; None where that cannot be told."""
    factual: bool
    """Told as something that happened."""
    quoted: bool
    sentence: int
    noun: bool
    presupposed: bool
    """Spoken of as already known: Smith's resignation, the ousted president."""
    agent: Participant | None = None
    """Who did it, where a verb with an object says so."""
    end: int = 0
    """The last token of the words that tell it."""


def event_term(text: str) -> EventTerm:
    """A term from the way a rule writes it."""
    words = text.lower().split()
    if words[0] in ("his", "its", "their") and len(words) > 1:
        behind = tuple(words[-1:]) if words[-1] in PREPOSITIONS and len(words) > 2 else ()
        *before, lemma = words[1 : len(words) - len(behind)]
        return EventTerm("noun", lemma, tuple(before), behind)
    if words[0] == "be" and len(words) > 1:
        return EventTerm("state", words[1], behind=tuple(words[2:]))
    for place, word in enumerate(words[1:], start=1):
        if word in ("him", "it", "them"):
            return EventTerm("object", words[0], behind=tuple(words[1:place] + words[place + 1 :]))
    return EventTerm("subject", words[0], behind=tuple(words[1:]))


# Words in front of an event noun (or a verb) that make it a wish, a plan, a guess, a demand, an attempt.
UNREAL = frozenset(
    """call demand urge seek offer threaten threat consider contemplate possible possibility potential plan propose proposal
    prevent avoid block oppose reject refuse deny denial speculation speculate rumour rumor fear expect expectation
    want wish hope if unless whether attempt try ask pressure petition request await face risk pending without would
    could may might should allege allegedly reportedly accuse accusation suspect suspicion claim likely unlikely
    prospect chance bid effort campaign push fight intend intention promise pledge vow warn warning predict prediction
    forecast suggest suggestion discuss debate mull mulling weigh eventual future would-be imminent looming calls
    favor favour support back recommend appeal think believe assume suppose imply insist dispute question
    doubt unclear wonder imagine scenario event case bet odds set due aim aimed nearly almost narrowly hypothetical
    scheduled expected ready prepare opportunity right able about""".split()
)
_TAKEN_AS_FACT = frozenset(("after", "following", "since", "despite"))
"""Prepositions whose event has happened, whatever the rest of the sentence says."""
TO_COME = frozenset(
    """would could might may should set planned due scheduled expected imminent possible ruled unlikely likely looms loomed
    avoided stayed halted demanded sought""".split()
)
COMPOUNDS = frozenset(
    """request requests bid hearing threat plan plans attempt attempts fears claims rumours rumors speculation letter offer
    process vote trial inquiry risk warning demand call calls""".split()
)
"""Nouns behind an event noun that take it over: a resignation letter, a takeover bid."""
_CLAUSES = frozenset("and but or who which whom where".split())
"""Words that end what a verb of saying or wishing governs."""
_FORCED = frozenset(("forced", "had", "has", "have", "compelled", "obliged", "went", "chose", "decided", "agreed", "managed"))
_REACH = 8
"""Tokens in front of an event word that can make it unreal."""


class Events:
    """The events of one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.lower = story.lower
        self.lemmas: set[str] = set().union(*map(lemmas, story.places))
        """What the words of the story may be forms of."""
        self._participants: Participants | None = None
        self._read: dict[tuple[int, str, EventTerm], Event | None] = {}
        self._tokens: dict[str, list[tuple[int, str]]] = {}
        self._sentences = [sentence.start for sentence in story.sentences]
        self._quotations: list[Span] | None = None

    @property
    def participants(self) -> Participants:
        if self._participants is None:
            self._participants = Participants(self.story)
        return self._participants

    def of(self, term: EventTerm) -> Iterator[Event]:
        """The tellings of an event, in order."""
        if term.lemma not in self.lemmas or not self._has(term.behind):
            return
        tokens = self._tokens.get(term.lemma)
        if tokens is None:
            places = self.story.places
            tokens = sorted((token, form) for word, form in spellings(term.lemma) if word in places for token in places[word])
            self._tokens[term.lemma] = tokens
        for token, form in tokens:
            key = (token, form, term)
            if key not in self._read:
                self._read[key] = self._event(token, form, term)
            event = self._read[key]
            if event is not None:
                yield event

    def told(self, terms: Iterable[EventTerm]) -> list[Event]:
        """The tellings of an event in order, whichever term tells it: of each place one, as a fact where any says so."""
        found: dict[int, Event] = {}
        for one in terms:
            for event in self.of(one):
                if event.token not in found or (event.factual and not found[event.token].factual):
                    found[event.token] = event
        return [found[token] for token in sorted(found)]

    def _has(self, words: tuple[str, ...]) -> bool:
        """Whether the story holds the words of a term at all."""
        places = self.story.places
        return all(word in places or word + "s" in places or word in _ANY for word in words)

    def behind(self, event: Event) -> Participant | None:
        """What stands behind the words of an event: the bill that somebody opposes."""
        return self.participants.object(event.end)

    def sentence(self, offset: int) -> int:
        """The index of the sentence that holds the offset."""
        return bisect_right(self._sentences, offset) - 1

    # Reading one place

    def _event(self, i: int, form: str, term: EventTerm) -> Event | None:
        end = self._phrase_end(i, term)
        if end is None:
            return None
        if term.kind == "noun":
            return self._noun(i, form, term, end)
        if term.kind == "state":
            return self._state(i, form, term, end)
        return self._verb(i, form, term, end)

    def _phrase_end(self, i: int, term: EventTerm) -> int | None:
        """The last token of the term at token i; None where its other words are missing."""
        lower, who = self.lower, self.participants
        for back, word in enumerate(reversed(term.before), start=1):
            if i - back < 0 or lower[i - back] != word or not who.runs_on(i - back):
                return None
        if not term.behind:
            return i
        k, free = i + 1, 9 if term.kind == "object" else 0
        if term.behind == ("-",):
            return i if who.object(i) is None else None
        for word in term.behind:
            if word == "*":
                free = 6
                continue
            while k < len(lower) and not _same(lower[k], word):
                if not free and not (lower[k] in ADVERBS or lower[k].endswith("ly")):
                    return None
                if not who.runs_on(k - 1):
                    return None
                free = max(0, free - 1)
                k += 1
            if k >= len(lower) or not who.runs_on(k - 1):
                return None
            k, free = k + 1, 0
        return k - 1

    def _made(
        self,
        i: int,
        end: int,
        term: EventTerm,
        patient: Participant | None,
        factual: bool,
        noun: bool,
        presupposed: bool,
        agent: Participant | None = None,
    ) -> Event:
        starts, ends = self.story.tokens.starts, self.story.tokens.ends
        stop = end if not term.behind or end - i == len(term.behind) else i
        first = i - len(term.before)
        word_end = ends[stop]
        if self.lower[stop].endswith("'s"):
            word_end -= 2
        span = Span(starts[first], word_end)
        sentence = self.sentence(starts[i])
        return Event(i, span, term, patient, factual, self._quoted(span), sentence, noun, presupposed, agent, end)

    def _quoted(self, span: Span) -> bool:
        if self._quotations is None:
            self._quotations = [quotation.span for quotation in self.story.quotations]
        at = bisect_right(self._quotations, (span.start, 1 << 60)) - 1
        return at >= 0 and self._quotations[at].covers(span)

    def _verb(self, i: int, form: str, term: EventTerm, end: int) -> Event | None:
        who, lower = self.participants, self.lower
        start = who.group_start(i)
        group = lower[start:i]
        passive = form in ("past", "participle") and any(word in BE or word in GET for word in group)
        if form in ("past", "participle") and start > 1 and lower[start - 1] in ("or", "and") and self._passive(start - 2):
            passive = True  # the seat will be won or lost; he was beaten and then shot
        real = True
        if form == "base":
            did = bool(group) and group[-1] in ("did", "does", "do")
            forced = len(group) > 0 and group[-1] == "to" and start > 0 and self._before(start) in _FORCED
            if not (set(group) & MODALS or "to" in group or did):
                if not group and i < who.headline and term.kind == "subject":  # Ajax refuse to …
                    patient = who.subject(i)
                    return self._made(i, end, term, patient, True, False, False) if patient and patient.sure else None
                return None if not group else self._made(i, end, term, None, False, False, False)
            patient = who.subject(i) if term.kind == "subject" and not forced else None
            return self._made(i, end, term, patient, False, False, False)
        if form == "ing":
            return self._made(i, end, term, who.object(i) if term.kind == "object" else None, False, False, False)
        if term.kind == "subject":
            if passive or (form == "participle" and not set(group) & {"has", "have", "had", "'s", "having"}):
                return None
            patient = who.subject(i)
            if form == "s" and (patient is None or not patient.sure):
                return None
            real = not self._unreal(start, i, subject=patient)
            return self._made(i, end, term, patient, real, False, False)
        if form == "s":
            patient, agent = who.object(i), who.subject(i)
            real = not self._unreal(start, i, subject=agent)
            return self._made(i, end, term, patient, real, False, False, agent) if patient and agent else None
        if passive:
            by = i + 1 < len(lower) and lower[i + 1] == "by" and who.runs_on(i)
            patient = who.subject(i)
            if patient is not None and patient.key[0] == "noun" and who.gap(i) == ", ":  # the man who was stabbed, Tom Smith,
                patient = who.name_at(i + 1) or patient
            real = not self._unreal(start, i, subject=patient)
            return self._made(i, end, term, patient, real, False, False, who.object(i + 1) if by else None)
        attributive = i > 0 and who.runs_on(i - 1) and self._attributive(i)
        patient = who.object(i) or (who.object(end) if end == i + len(term.behind) else None)
        subject = None if attributive else who.subject(i)
        real = attributive or not self._unreal(start, i, subject=subject)
        if subject is not None and patient is None and who.gap(start - 1) == ", ":  # Smith's plan, approved by the house, …
            subject = who.phrase_ending(start - 1) or subject
        bare = patient is not None and patient.key[0] == "noun" and not patient.definite and len(patient.words) == 1
        if bare and subject is not None and i and "," in who.gap(i - 1):  # Smith, elected president in May, …
            return self._made(i, end, term, subject, real, False, False)
        if patient is not None:
            agent = subject
            if agent is not None and agent.person is not None and agent.person is patient.person:  # he beat him: somebody else
                patient = None
            return self._made(i, end, term, patient, real, False, attributive, agent)
        if (form == "past" and self._only_past(i, term)) or not HAVE.isdisjoint(group):
            return self._made(i, end, term, None, real, False, False)
        return self._made(i, end, term, subject, real, False, False)

    def _passive(self, i: int) -> bool:
        """Whether the word at token i is the participle of a passive."""
        who = self.participants
        return who.runs_on(i) and who.runs_on(i + 1) and any(word in BE for word in self.lower[who.group_start(i) : i])

    def _attributive(self, i: int) -> bool:
        """Whether the participle at token i stands in front of its noun: the ousted president, of convicted killer Smith."""
        before, lower = self.lower[i - 1], self.lower
        if before in DETERMINERS or before.endswith("'s"):
            return True
        if (
            i + 1 >= len(lower)
            or not self.participants.runs_on(i)
            or lower[i + 1] in PREPOSITIONS
            or lower[i + 1] in DETERMINERS
        ):
            return False
        if before in PREPOSITIONS - CLAUSE_OPENERS:
            return True
        return before not in AUXILIARIES and any(form.form in ("past", "ing") for form in forms(before)[1:])

    def _only_past(self, i: int, term: EventTerm) -> bool:
        """Whether the word is a past tense that is no participle: overthrew."""
        return not any(
            form.form == "participle" and form.lemma == term.lemma for form in forms(self.lower[i])
        ) and not self.lower[i].endswith("ed")

    def _state(self, i: int, form: str, term: EventTerm, end: int) -> Event | None:
        if form != "base":
            return None
        who = self.participants
        start = who.group_start(i)
        if not any(word in BE or word in ("remain", "remains", "remained") for word in self.lower[start:i]):
            return None
        return self._made(i, end, term, who.subject(i), not self._unreal(start, i), False, False)

    def _noun(self, i: int, form: str, term: EventTerm, end: int) -> Event | None:
        if form not in ("base", "s"):
            return None
        who, lower = self.participants, self.lower
        before = lower[i - 1] if i and who.runs_on(i - 1) else ""
        if before in AUXILIARIES or before in ("who", "he", "she", "they", "it", "we", "i", "you"):
            return None
        possessor, complement = who.owner(i)
        first = i
        while first > 0 and i - first < 5 and who.runs_on(first - 1) and lower[first - 1] not in PREPOSITIONS:
            first -= 1
            if lower[first] in DETERMINERS or lower[first].endswith(("'s", "s'")):
                break
        patient = complement or possessor or (who.object(end) if term.behind else None)
        agent = possessor if complement is not None else None
        if agent is None and complement is not None:
            agent = self._doer(complement)
        known = lower[first] in DETERMINERS - {"a", "an", "any", "no", "each", "every", "some"} or lower[first].endswith(
            ("'s", "s'")
        )
        known = known or (possessor is not None)
        taken = first > 0 and who.runs_on(first - 1) and lower[first - 1] in _TAKEN_AS_FACT
        real = (taken or not self._unreal(first, i, verb=False)) and not self._to_come(i)
        return self._made(i, end, term, patient, real, True, known, agent)

    def _doer(self, complement: Participant) -> Participant | None:
        """Who does what a noun tells: the purchase of a stake by Smith."""
        k = self.story.tokens.at(complement.span.end)
        return self.participants.object(k) if k < len(self.lower) and self.lower[k] == "by" else None

    def _to_come(self, i: int) -> bool:
        """Whether what stands behind an event noun puts it off: his resignation would, was planned, had been ruled out."""
        who = self.participants
        for k in range(i + 1, min(i + 6, len(self.lower))):
            if not who.runs_on(k - 1):
                return False
            if self.lower[k] in TO_COME or (k == i + 1 and self.lower[k] in COMPOUNDS):
                return True
        return False

    def _before(self, i: int) -> str:
        return self.lower[i - 1] if i else ""

    def _unreal(self, start: int, i: int, verb: bool = True, subject: Participant | None = None) -> bool:
        """Whether what stands in the verb group, or in front of it in the clause, takes the fact away."""
        who, lower = self.participants, self.lower
        for word in lower[start:i]:
            if word in MODALS or word in NEGATIONS or word in ("to", "allegedly", "reportedly", "nearly", "almost"):
                return True
        if subject is not None and subject.span.start < self.story.tokens.starts[start]:
            start = self.story.tokens.at(subject.span.start)
            if start and lower[start - 1] == "had" and (start == 1 or who.breaks(start - 2) or "," in who.gap(start - 2)):
                return True  # Had Smith won, …
        for k in range(start - 1, max(-1, start - 1 - _REACH), -1):
            word = lower[k]
            if who.breaks(k) or (verb and (word in _CLAUSES or "," in who.gap(k))):
                break
            if word in NEGATIONS or word in UNREAL or any(form.lemma in UNREAL for form in forms(word)[1:]):
                return True
        return self._asked(i)

    def _asked(self, i: int) -> bool:
        """Whether the sentence is a question."""
        story = self.story
        at = self.sentence(story.tokens.starts[i])
        return at >= 0 and story.text[max(0, story.sentences[at].end - 3) : story.sentences[at].end].rstrip("\"'”’)").endswith(
            "?"
        )


def longest(events: Iterable[Event]) -> list[Event]:
    """The events in order, those left out whose words end inside the words of one before."""
    ordered = sorted(events, key=lambda event: (event.span.start, -event.span.end))
    return [e for i, e in enumerate(ordered) if not i or e.span.end > ordered[i - 1].span.end]


_ANY = frozenset(("*", "-", "his", "himself"))
"""What a term writes for words that may be others."""


def _same(word: str, wanted: str) -> bool:
    """Whether a word of the story is the term's; `his` stands for every owner, `himself` for everybody."""
    if wanted == "his":
        return word in OWNERS
    return word in (wanted, wanted + "s") or (wanted == "himself" and word in ("herself", "themselves", "itself"))


__all__ = ["ADVERBS", "Event", "EventTerm", "Events", "event_term", "longest"]
