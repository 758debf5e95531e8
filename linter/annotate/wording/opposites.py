"""Tellings of events that exclude each other -> how likely the two are told of one affair, so that one of them is a slip.

`contradiction` rules ask the grammar who or what an event befell, and are silent where it does not say. Here the two sentences
are held against each other: the words they share, weighed by how rare they are in the story; who does it; what is told in the
headline; times; and whether the words around a telling are those that stand around its opposite in published copy (`divorced
to`, `survived aged 91`), which a word put in the place of another leaves behind. What each sign weighs was learned on published
articles in which one word was replaced by its opposite, against the unchanged ones: a logistic regression over the signs and a
naive Bayes ratio over the words around (`training/train_opposites.py`). The weights stand, readable, in `lexicon/`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.language.word_classes import NEGATIONS
from linter.annotate.numbers.misprints import COMMON, noun_stem
from linter.annotate.wording.collocations import company
from linter.annotate.wording.events import longest
from linter.annotate.wording.reality import is_earlier, is_told, is_unreal, words_around
from linter.annotate.wording.timing import apart, days, long_ago
from linter.annotate.wording.unnamed_people import is_somebody, may_be
from linter.lexicon import weights

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.events import Event, EventTerm
    from linter.annotate.wording.participants import Participant

MOST = 15
"""A side that is told more often than this is the matter of the story, and meant."""
_NEAR, _WIDE, _BESIDE = 6, 40, 5
"""Tokens on either side of an event whose words say what it is told of: close by, at most, and before or behind it."""
_ASIDE = 6
"""Tokens on either side of an event that say how it is meant."""
_ORDER = frozenset(
    """after before then later earlier previously former formerly originally initially first once again until since eventually
    finally ago last next second third subsequently already previous past meanwhile""".split()
)
_OTHERS = frozenset("another other others both each two three some many several most all every more any no different".split())
_EMPTY = COMMON | frozenset(
    """the and for are was were his her its him she they them has had have not but with that this who will would can been
    from into out off all one two our you your what how why very too than then there their over under per via any some own
    mr mrs ms sir say says said""".split()
)
"""Words that two sentences may share without speaking of the same."""


class Axis(NamedTuple):
    """Groups of words that exclude each other: won and lost."""

    name: str
    groups: Mapping[str, tuple[EventTerm, ...]]
    doers: bool
    """Whether both are told of who does it (she signed, she vetoed), not of whom it befalls."""

    lemmas: Mapping[str, frozenset[str]]
    """The lemmas of each group's terms."""


class Clash(NamedTuple):
    """Two tellings that exclude each other, if they are told of one affair."""

    odd: Event
    other: Event
    axis: str
    side: str
    """The group of `odd`."""
    against: str
    """The group of `other`."""
    signs: dict[str, float]
    """What speaks for and against a slip, by name."""


class _Tie(NamedTuple):
    """What ties two tellings together."""

    group: str
    other: Event
    near: float
    """How rare the words are that both have close by."""
    wide: float
    """The same for their sentences."""
    strength: float
    """All of it in one figure."""


Fit = Callable[[str, str, str, str, list[str]], float]
"""(axis, kind of word, group, opposite group, words around) -> how much better the words fit the opposite, as a log ratio."""


class OppositeTellings:
    """Reads the clashes of one story."""

    def __init__(self, story: Story, fit: Fit | None = None) -> None:
        self.story = story
        self.events = story.events
        self.fit = fit or company
        self._sides: dict[tuple[int, int], tuple[frozenset[str], ...]] = {}
        self._content: dict[int, list[tuple[int, str]]] = {}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """Word -> how much it says that two sentences share it."""
        sentences = len(self.story.sentences)
        found = Counter(word for k in range(sentences) for word in {word for _, word in self._words(k)})
        return {word: log((sentences + 1) / count) for word, count in found.items()}

    def clashes(self, axis: Axis) -> Iterator[Clash]:
        """The pairs of an axis, each telling with the one of another group that it is tied to most, where it may be a slip."""
        told = self._tellings(axis)
        for side, tellings in told.items():
            if not 0 < len(tellings) <= MOST:
                continue
            against = [(group, e) for group, events in told.items() if group != side for e in events]
            for event in tellings:
                if any(e.sentence == event.sentence for _, e in against) or is_unreal(self.story, event):
                    continue  # shot and stabbed: meant
                ties = [self._tie(event, e, group) for group, e in against[: 4 * MOST]]
                if not ties:
                    continue
                best = max(ties, key=lambda tie: tie.strength)
                if not best.wide or is_unreal(self.story, best.other) or self._meant(axis, event, best.other):
                    continue
                own = [self._tie(event, e, side) for e in tellings if e.sentence != event.sentence]
                signs = self._signs(axis, side, event, best, ties, own, len(tellings))
                yield Clash(event, best.other, axis.name, side, best.group, signs)

    def _meant(self, axis: Axis, event: Event, other: Event) -> bool:
        """Whether two people or two years are named, or one of the two had happened before: the copy may tell both."""
        who = (_doer(event), _doer(other)) if axis.doers else (event.patient, other.patient)
        if all(one is not None and one.person for one in who) and _relation(*who) == "others":
            return True
        years = [{day.year for day in days(self.story, e) if day.year} for e in (event, other)]
        if all(years) and years[0].isdisjoint(years[1]):
            return True
        return any(not e.noun and is_earlier(self.story, e) for e in (event, other))

    def _tellings(self, axis: Axis) -> dict[str, list[Event]]:
        """Group -> its tellings in order, of each place the longest; empty where one group is told at most."""
        present = [name for name, lemmas in axis.lemmas.items() if not lemmas.isdisjoint(self.events.lemmas)]
        if len(present) < 2:
            return {}
        told: dict[str, list[Event]] = {}
        for name in present:
            found: dict[int, Event] = {}
            for term in axis.groups[name]:
                for event in self.events.of(term):
                    if event.token in found and _rank(event) <= _rank(found[event.token]):
                        continue
                    if is_told(self.story, event):
                        found[event.token] = event
            told[name] = longest(found.values())
        return told if sum(bool(events) for events in told.values()) > 1 else {}

    # What ties two tellings

    @cached_property
    def _stems(self) -> dict[str, str]:
        """Content word -> the word with its ending cut."""
        return {
            word: noun_stem(word) for word in self.story.places if len(word) > 2 and word[0].isalpha() and word not in _EMPTY
        }

    def _words(self, sentence: int) -> list[tuple[int, str]]:
        """The content words of a sentence with their tokens, endings cut."""
        if sentence not in self._content:
            lower, stems = self.story.lower, self._stems
            within = self.story.tokens.within(self.story.sentences[sentence])
            self._content[sentence] = [(i, stems[lower[i]]) for i in within if lower[i] in stems]
        return self._content[sentence]

    def _side(self, event: Event) -> tuple[frozenset[str], ...]:
        """The content words close by, in reach, behind and before an event."""
        key = (event.token, event.end)
        if key not in self._sides:
            first, last = event.token - len(event.term.before), event.end
            words = [(i, word) for i, word in self._words(event.sentence) if not first <= i <= last]
            self._sides[key] = (
                frozenset(word for i, word in words if abs(i - event.token) <= _NEAR),
                frozenset(word for i, word in words if abs(i - event.token) <= _WIDE),
                frozenset(word for i, word in words if last < i <= last + _BESIDE),
                frozenset(word for i, word in words if first - _BESIDE <= i < first),
            )
        return self._sides[key]

    def _tie(self, event: Event, other: Event, group: str) -> _Tie:
        mine, theirs = self._side(event), self._side(other)
        near = wide = behind = before = 0.0
        if not mine[1].isdisjoint(theirs[1]):
            near, wide, behind, before = (self._shared(*both) for both in zip(mine, theirs, strict=True))
        relation = {"same": 2.0, "perhaps": 1.0, "others": -3.0}.get(_relation(event.patient, other.patient), 0.0)
        together = bool(event.agent and other.agent and event.agent.key == other.agent.key)
        return _Tie(group, other, near, wide, near + 0.7 * wide + 0.5 * (behind + before) + relation + together)

    def _shared(self, mine: frozenset[str], theirs: frozenset[str]) -> float:
        """How rare the words are that both have."""
        return sum(self._rarity[word] for word in sorted(mine & theirs))

    # What speaks for a slip

    def _signs(
        self, axis: Axis, side: str, event: Event, best: _Tie, ties: list[_Tie], own: list[_Tie], told: int
    ) -> dict[str, float]:
        other = best.other
        near, wide, strength = min(best.near, 12) / 4, min(best.wide, 18) / 6, max(-2, min(best.strength, 14)) / 6
        lead = max((tie.strength for tie in own), default=0.0)
        apart_from_own = max(-10, min(best.strength - lead, 12)) / 6
        ratio = log((sum(tie.other.factual for tie in ties) + 1) / told)
        kinds = ("noun" if event.noun else "verb", "noun" if other.noun else "verb")
        fit = self.fit(axis.name, kinds[0], side, best.group, words_around(self.story, event))
        fit_of_other = self.fit(axis.name, kinds[1], best.group, side, words_around(self.story, other))
        fit, both = max(-4, min(fit, 6)) / 2, max(-4, min(fit + fit_of_other, 8)) / 2
        tied = max(0.0, strength)
        signs = {
            "near": near,
            "nothing_near": not best.near,
            "wide": wide,
            "tie": strength,
            "ratio": ratio,
            "ratio_tied": ratio * tied,
            "more_than_own": apart_from_own,
            "fit": fit,
            "fit_of_other": max(-4, min(fit_of_other, 6)) / 2,
            "fit_tied": max(0.0, fit) * tied,
            "both_fit_tied": max(0.0, both) * tied,
            "fit_more_than_own": fit * apart_from_own,
            "apart": apart(self.story, event, other),
            "one_unreal": event.factual != other.factual,
            "both_quoted": event.quoted and other.quoted,
        }
        signs.update(self._place(event, other, ties, min(best.wide, 10) / 5))
        signs.update(self._doers(axis, event, other, min(best.wide, 10) / 5))
        for which, e in (("odd", event), ("other", other)):
            signs.update({f"{which}_{name}": value for name, value in self._meaning(e)})
        return {name: float(value) for name, value in signs.items() if value}

    def _place(self, event: Event, other: Event, ties: list[_Tie], wide: float) -> Iterator[tuple[str, float]]:
        """Where the two stand: what the headline and the first paragraph tell is one affair, mostly."""
        headline = self.events.participants.headline
        head, other_head = event.token < headline, other.token < headline
        lead, other_lead = self._in_lead(event), self._in_lead(other)
        yield "odd_in_headline", head
        yield "odd_in_headline_tied", head * wide
        yield "other_in_headline", other_head
        yield "other_in_headline_tied", other_head * wide
        yield "odd_in_lead", lead
        yield "other_in_lead", other_lead
        yield "headline_against_lead", other_head and lead
        yield "headline_against_lead_tied", (other_head and lead) * wide
        yield "lead_against_headline", head and other_lead
        yield "lead_against_headline_tied", (head and other_lead) * wide
        yield "one_in_headline", any(tie.other.token < headline for tie in ties)
        yield "next_sentence_tied", (abs(other.sentence - event.sentence) == 1) * wide

    def _in_lead(self, event: Event) -> bool:
        paragraphs = self.story.document.paragraphs
        return len(paragraphs) < 2 or event.span.start < paragraphs[1].span.end

    def _doers(self, axis: Axis, event: Event, other: Event, wide: float) -> Iterator[tuple[str, float]]:
        """Whether both are done by one, and whether they befall one."""
        mine, theirs = _doer(event), _doer(other)
        who = _relation(mine, theirs) if mine and theirs else "none"
        yield f"doer_{who}", True
        yield "same_doer_tied", (who == "same") * wide
        if axis.doers:
            yield "acts_of_one", who == "same"
            yield "acts_of_others", who in ("others", "other_nouns")
        else:
            whom = _relation(event.patient, other.patient)
            yield "befalls_one", whom == "same"
            yield "befalls_others", whom == "others"

    def _meaning(self, event: Event) -> Iterator[tuple[str, float]]:
        """How a telling is meant."""
        lower = self.story.lower
        inside = self.story.tokens.within(self.story.sentences[event.sentence])
        first, last = event.token - len(event.term.before), event.end
        near = {
            lower[i]
            for i in range(max(inside.start, first - _ASIDE), min(inside.stop, last + _ASIDE))
            if not first <= i <= last
        }
        yield "order", not near.isdisjoint(_ORDER)
        yield "others", not near.isdisjoint(_OTHERS)
        yield "not", not near.isdisjoint(NEGATIONS)
        yield "had", "had" in near
        yield "unreal", not event.factual
        yield "quoted", event.quoted
        yield "long_ago", long_ago(self.story, event)
        yield "dated", bool(days(self.story, event))


def _rank(event: Event) -> tuple[int, bool, bool, bool, bool]:
    """Which of two readings of one place says more."""
    patient = event.patient
    return event.end, patient is not None and patient.sure, patient is not None, event.factual, event.term.kind == "object"


def _doer(event: Event) -> Participant | None:
    return event.agent or (event.patient if event.term.kind in ("subject", "noun") else None)


def _relation(one: Participant | None, other: Participant | None) -> str:
    """Whether two participants are one: same, perhaps, others, other_nouns; open where it cannot be told."""
    if one is None or other is None:
        return "open"
    if {p.key for p in (one, *one.beside)} & {p.key for p in (other, *other.beside)}:
        return "same"
    if (one.person and other.person) or one.key[0] == other.key[0] == "name":
        return "others"
    for person, noun in ((one.person, other), (other.person, one)):
        if person is not None and noun.key[0] == "noun" and is_somebody(noun):
            return "perhaps" if may_be(noun, person) else "others"
    return "other_nouns" if one.key[0] == other.key[0] == "noun" else "open"


def odds(clash: Clash) -> float:
    """The logarithm of the odds that one of the two is a slip."""
    weigh, axes = (weights("opposite_weights", section) for section in ("signs", "axes"))
    known = axes.get(clash.axis, axes["another"])
    return known + sum(weigh.get(sign, 0.0) * value for sign, value in clash.signs.items())
