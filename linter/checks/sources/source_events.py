"""A rule on contradicting events, a draft and its sources -> events that exclude what a source tells of the same one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.wording.timing import ORDER, agree, days, marks
from linter.finding import Hit, Related
from linter.lexicon import folded
from linter.sources.words import fold
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.events import Event
    from linter.annotate.wording.participants import Participant
    from linter.checks.wording.contradiction import Contradiction
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

Key = tuple[str, str]


def carried(rule: Contradiction, comparison: Comparison) -> Iterator[Hit]:
    """The events of the story that no source tells of that person or thing, while a source tells one that excludes them.

    Who is meant is told by the surname, the name of a body or a place, or the noun of a thing that the rule lists. Denials,
    wishes, plans, other days and orders of events that either side spells out are left alone, as inside one story.
    """
    story = comparison.story
    told = {name: story.events.told(terms) for name, terms in rule.terms.items()}
    for odd, events in told.items():
        for event in events:
            key = _key(event.patient, rule)
            if key is None or not event.factual or event.quoted or (event.noun and not event.presupposed):
                continue
            if any(key == _key(e.patient, rule) for name in told if name != odd for e in told[name]):
                continue  # the story tells both: another rule holds them against one another
            found = _excluded(rule, comparison, odd, event, key)
            if found:
                yield _hit(story, event, *found)


def _key(patient: Participant | None, rule: Contradiction) -> Key | None:
    """Under what a participant goes in another document."""
    if patient is None or not patient.definite:
        return None
    if patient.person is not None:
        return ("person", folded(patient.person.introduced.parts[-1])) if "person" in rule.of else None
    if "thing" not in rule.of:
        return None
    if patient.key[0] == "name":
        return "name", folded(patient.key[1])
    nouns = {word: names.split("/")[0] for names in rule.things for word in names.split("/")}
    return next((("noun", nouns[word]) for word in reversed(patient.words) if word in nouns), None)


def _excluded(rule: Contradiction, comparison: Comparison, odd: str, event: Event, key: Key) -> tuple[Source, Event] | None:
    """What a source tells of the same one instead; None where some source tells the event itself, or may do so."""
    evidence: tuple[Source, Event] | None = None
    for source in comparison.sources:
        if fold(key[1].split()[-1]) not in source.where and key[0] != "noun":
            continue  # a source that does not name him is not read for what befell him
        theirs = source.told(rule.terms[odd])
        if any(e.noun if e.patient is None else _key(e.patient, rule) == key for e in theirs):
            return None
        for name, terms in rule.terms.items():
            if name == odd or odd in rule.follows.get(name, ()) or name in rule.follows.get(odd, ()):
                continue
            for other in source.told(terms) if evidence is None else ():
                same = other.factual and not other.quoted and _key(other.patient, rule) == key
                if same and not _apart(comparison.story, event, source.story, other, rule) and _one_thing(event, other, key):
                    evidence = source, other
                    break
    return evidence


def _one_thing(event: Event, other: Event, key: Key) -> bool:
    """Whether two things that share a noun may be one: not the school plan and the housing plan."""
    if key[0] != "noun" or event.patient is None or other.patient is None:
        return True
    mine, theirs = (set(e.patient.words) - {key[1]} for e in (event, other) if e.patient)
    return bool(mine & theirs) or not mine or not theirs


def _apart(story: Story, event: Event, theirs: Story, other: Event, rule: Contradiction) -> bool:
    """Whether one side puts the event at another time, or tells it as a sequel."""
    sides = ((story, event), (theirs, other))
    when = [days(document, e) for document, e in sides]
    if all(when):
        return not any(agree(one, another) for one in when[0] for another in when[1])
    if any(mention.precision == "year" for found in when for mention in found):
        return True
    order = ORDER.union(rule.sequel)
    return any(not order.isdisjoint(marks(document, e)) for document, e in sides)


def _hit(story: Story, event: Event, source: Source, other: Event) -> Hit:
    document = source.document
    there = document.words(Span(other.span.start, other.span.end))
    return Hit(
        event.span,
        (story.document.words(event.span), there),
        related=(Related(other.span, f"the source has '{there}' here", document),),
    )
