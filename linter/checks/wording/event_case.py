"""The tellings of one family, of which one refers back to a class of events -> the hit, where the story never told it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.wording.bearers import is_open, is_others, may_be_one, of_two_sexes, one_person, same_bearer, same_or_open
from linter.annotate.wording.event_table import ACTS, TELLS
from linter.annotate.wording.references import Reading, is_dated, is_quoted, read
from linter.annotate.wording.tellings import EventTelling, prepared_elsewhere
from linter.checks.wording.telling_context import (
    EARLY,
    are_apart,
    hinted,
    in_one_breath,
    is_another,
    is_early,
    is_elsewhere,
    is_held,
    is_long_ago,
    is_owned,
    is_past,
    is_wished_away,
    may_deny,
    may_refer,
    only_modifies,
    telling_span,
    telling_start,
)
from linter.finding import Hit, Related, Severity
from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.event_table import EventTable

_LEAD = 2
"""Sentences that open a story, its headline aside."""
_HOLDS = frozenset(("asserted", "planned", "presupposed"))
_EVIDENCE = TELLS - {"agent", "adjective"}
"""Kinds of terms that tell a rival for a fact."""
LONG = 600
"""Words from which on a story may speak of several matters of one kind."""
_VERY_EARLY = 90
"""Words so few that a vague one among them tells what the story is about."""
_STEM = 4
"""Letters by which two words are of one stem."""
MOST = 40
"""Tellings of a class beyond which the story is about it."""
DENIED = "'%s' on %[3]s, but '%[2]s' on %[4]s says that there was none."


class EventCase:
    """One class of which the story may speak as known."""

    def __init__(self, story: Story, table: EventTable, classes: dict[int, list[EventTelling]], owner: int) -> None:
        self.story, self.table, self.classes, self.owner = story, table, classes, owner
        self.family = table.families[table.family_of[owner]]
        self.several = self.family.kind == "fates"

    def hit(self) -> Hit | None:
        if len(self.classes[self.owner]) > MOST:
            return None
        return self._headline() or self._back()

    def _headline(self) -> Hit | None:
        """The hit, where the headline alone tells a class, and the lead a rival of it."""
        end = self.story.headline_end
        tellings = self.classes[self.owner]
        if not end or any(telling_start(self.story, t) >= end for t in tellings) or tellings[0].term.kind not in ACTS:
            return None
        lead = self.story.sentences[: self.story.sentence_at(end) + 1 + _LEAD][-1].end
        rivals = self._rivals_anywhere()
        if any(telling_start(self.story, t) < end for t in rivals):
            return None
        told = next((t for t in rivals if telling_start(self.story, t) < lead and t.term.kind in ACTS), None)
        if told is None:
            return None
        mine, theirs = read(self.story, tellings[0]), read(self.story, told)
        if mine is None or theirs is None or mine.stance not in _HOLDS or theirs.stance not in _HOLDS:
            return None
        return self._report(mine, theirs) if mine.stance == theirs.stance and self._same(mine, theirs) else None

    def _rivals_anywhere(self) -> list[EventTelling]:
        rivals = self.table.rivals(self.owner)
        return sorted((t for rival in rivals for t in self.classes.get(rival, ())), key=lambda t: t.first)

    def _back(self) -> Hit | None:
        told = self.classes[self.owner]
        if not any(may_refer(self.story, t) for t in told):
            return None
        denials = [t for t in told if t.term.kind == "denial"]
        tellings = [
            t
            for t in told
            if t.term.kind == "denial" or not (self._taken(t) or any(d.first <= t.key <= d.last for d in denials))
        ]
        for telling in tellings:
            if not may_refer(self.story, telling):
                continue
            owned = is_owned(self.story, telling)  # vague words prepare for the event, not for this one's
            before = [
                t
                for t in tellings
                if t.last < telling.first and not self._is_anyones(t) and not (owned and t.term.kind in ("weak", "adjective"))
            ]
            firm = not all(may_deny(self.story, t) for t in before)
            rivals = self._rivals(telling)
            if firm and not (rivals and is_owned(self.story, telling)):
                return None
            hit = self._judge(telling, before, rivals, firm, tellings) if before or rivals else None
            if hit is not None:
                sure = hit.message or is_owned(self.story, telling)
                return hit if sure or not prepared_elsewhere(self.story, self.table, telling) else None
        return None

    def _judge(
        self,
        telling: EventTelling,
        before: list[EventTelling],
        rivals: list[EventTelling],
        firm: bool,
        tellings: list[EventTelling],
    ) -> Hit | None:
        """The hit, where a telling refers back, none before it prepares for that, and a rival or a denial stands against it."""
        if is_quoted(self.story, telling_start(self.story, telling)):
            return None
        rivals = [other for other in rivals if self._may_be_meant(telling, other)]
        reference = read(self.story, telling) if before or rivals else None
        if reference is None or not reference.refers or is_elsewhere(self.story, telling):
            return None
        mine, denied = reference.bearer, list[Reading]()
        for earlier in before:
            reading = read(self.story, earlier)
            if reading is not None and (is_wished_away(self.story, earlier) or only_modifies(self.story, reading)):
                continue  # denies child molestation
            if reading is not None and (earlier.term.kind == "denial" or reading.stance in ("denied", "counterfactual")):
                if (reading.verb is not None and reading.verb.modal) or is_held(self.story, earlier):
                    continue  # would not remove: what may yet come; has not dented the makers' profits
                if earlier.term.kind != "weak" or len(earlier.term.words) > 1 or same_bearer(reference, reading):
                    denied.append(reading)
            elif reading is not None and not is_others(reference, reading) and not self._is_outvoted(telling, earlier, before):
                return None
        if any(later.first > telling.last and self._tells(later) for later in tellings):
            return None
        for evidence in denied:
            if self._same(reference, evidence) and (not is_owned(self.story, telling) or same_or_open(reference, evidence)):
                return self._unsure(self._report(reference, evidence, DENIED))
        early = not (before or is_another(self.story, telling)) and is_early(
            self.story, telling, _VERY_EARLY if self.several else EARLY
        )
        for other in rivals:
            rival = read(self.story, other)
            if rival is None or rival.stance not in _HOLDS or only_modifies(self.story, rival) or is_past(rival):
                continue
            if telling.term.kind in ACTS:
                if self._is_turned(reference, rival):
                    return self._unsure(self._report(reference, rival))
                continue
            if (
                early
                and (is_early(self.story, telling, _VERY_EARLY) or self._is_topic(rival))
                and may_be_one(reference, rival, self.several)
            ):
                return self._unsure(self._report(reference, rival))
            if other.term.kind == "weak" or not self._same(reference, rival):
                continue
            if same_bearer(reference, rival):
                hit = self._report(reference, rival)
                return hit if mine.person is not None else self._unsure(hit)
            owned = mine.noun is not None and rival.bearer.noun is not None and other.term.kind == "noun"
            several = self.several and (owned or telling.term.kind != "noun" or not self._share_one(rival))
            if not (firm or several) and is_open(reference, rival) and self._is_topic(rival):
                return self._unsure(self._report(reference, rival))
        return None

    def _may_be_meant(self, telling: EventTelling, rival: EventTelling) -> bool:
        """Whether a rival is told of the story's time by the copy itself, in another sentence."""
        story = self.story
        apart = are_apart(story, telling, rival) and not in_one_breath(story, telling, self.classes[rival.term.owner])
        if not apart or is_quoted(story, telling_start(story, rival)):
            return False
        return not (is_dated(story, rival) and (is_long_ago(story, rival) or not self._leads(rival)))

    def _is_turned(self, reference: Reading, rival: Reading) -> bool:
        """Whether a clause takes for known of one what the story denies of the same one: since accepting the offer."""
        if is_another(self.story, reference.telling):
            return False
        if not (reference.bearer.known or rival.bearer.known):
            return True
        return same_bearer(reference, rival) or (bool(reference.bearer.pronoun) and is_open(reference, rival))

    def _is_outvoted(self, telling: EventTelling, vague: EventTelling, before: list[EventTelling]) -> bool:
        """Whether a single vague word of another stem is all that prepares, where the story opens with a rival."""
        lower = self.story.lower
        if vague.term.kind != "weak" or len({lower[t.key] for t in before}) > 1:
            return False
        if lower[vague.key][:_STEM] == lower[telling.key][:_STEM]:
            return False
        return any(
            self._leads(t)
            for rival in self.table.rivals(self.owner)
            for t in self.classes.get(rival, ())
            if t.term.kind in _EVIDENCE and not t.first <= vague.key <= t.last and t.last < telling.first
        )

    def _is_anyones(self, telling: EventTelling) -> bool:
        """Whether a vague word tells a rival as well: it prepares for neither."""
        return telling.term.kind == "weak" and any(
            t.first <= telling.key <= t.last for rival in self.table.rivals(self.owner) for t in self.classes.get(rival, ())
        )

    def _is_topic(self, rival: Reading) -> bool:
        """Whether the story is about the rival: told in its first sentences, or more than once."""
        often = len({t.key for t in self.classes[rival.telling.term.owner] if t.term.kind in TELLS}) > 1
        return often or self._leads(rival.telling)

    def _leads(self, telling: EventTelling) -> bool:
        """Whether a telling stands in the first sentences of the story."""
        return telling_start(self.story, telling) < self.story.sentences[: _LEAD + 1][-1].end

    def _rivals(self, telling: EventTelling) -> list[EventTelling]:
        """The tellings of rival classes that stand before, in other words."""
        word = self.story.lower[telling.key]
        kinds = (
            TELLS
            if self.family.kind == "attribute"
            else _EVIDENCE | {"weak"}
            if is_early(self.story, telling, _VERY_EARLY)
            else _EVIDENCE
        )
        before = [
            other
            for rival in self.table.rivals(self.owner)
            for other in self.classes.get(rival, ())
            if other.last < telling.first and self.story.lower[other.key] != word
        ]
        told = [other for other in before if other.term.kind in kinds]
        return sorted(told or hinted(self.story, filter(self._leads, before)), key=lambda other: other.first)

    def _taken(self, telling: EventTelling) -> bool:
        """Whether the words belong to a longer telling of a rival: the `guilty` of `not guilty`."""
        return any(
            other.first <= telling.first
            and telling.last <= other.last
            and not word_list("references", "undoing").isdisjoint(other.term.words)
            for rival in self.table.rivals(self.owner)
            for other in self.classes.get(rival, ())
        )

    def _tells(self, telling: EventTelling) -> bool:
        """Whether a later telling says outright that it happened."""
        reading = read(self.story, telling) if telling.term.kind in ("verb", "object") else None
        return reading is not None and reading.stance == "asserted"

    def _same(self, reference: Reading, other: Reading) -> bool:
        """Whether both may befall one and the same."""
        mine, theirs = reference.bearer, other.bearer
        if of_two_sexes(mine, theirs):
            return False
        if mine.person is not None and theirs.person is not None:
            return one_person(mine, theirs)
        if self.several and not self._alone(other, noun=reference.telling.term.kind == "noun"):
            return False
        if mine.noun is not None and theirs.noun is not None and mine.person is None and theirs.person is None:
            return mine.noun.word == theirs.noun.word
        return True

    def _alone(self, other: Reading, noun: bool) -> bool:
        """Whether one alone has a fate in this story, or all have the same, in a family where many usually do."""
        if other.bearer.noun is not None and other.bearer.noun.plural and other.telling.term.kind in ("verb", "object"):
            return False
        bearers = set()
        for tellings in () if noun and self._share_one(other) else self.classes.values():
            for telling in tellings:
                if telling.term.kind in ("verb", "object"):
                    reading = read(self.story, telling)
                    if reading is not None and reading.bearer.noun is not None:
                        bearers.add(reading.bearer.person or reading.bearer.noun.word)
        return len(bearers) <= 1

    def _share_one(self, rival: Reading) -> bool:
        """Whether the family tells of no other fate than the rival's: all were acquitted."""
        own = (rival.telling.term.owner, self.owner)
        return not any(t.term.kind in TELLS for owner, told in self.classes.items() if owner not in own for t in told)

    def _report(self, reference: Reading, evidence: Reading, message: str = "") -> Hit:
        document = self.story.document
        span, other = telling_span(self.story, reference.telling), telling_span(self.story, evidence.telling)
        here, there = document.words(span), document.words(other)
        return Hit(
            span,
            (here, there, document.where(span), document.where(other)),
            related=(Related(other, f"'{there}' here"),),
            message=message,
        )

    def _unsure(self, hit: Hit) -> Hit:
        """The same as a suggestion in a long story, which speaks of more than one matter."""
        return hit._replace(severity=Severity.SUGGESTION) if len(self.story.tokens.words) > LONG else hit
