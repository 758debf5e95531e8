"""A draft and its sources -> events of the draft that exclude what a source tells of the same person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.wording.event_table import TELLS, shipped_events
from linter.annotate.wording.references import Reading, is_dated, read
from linter.annotate.wording.tellings import EventTelling, event_tellings
from linter.checks.sources.told_instead import told_instead
from linter.finding import Hit
from linter.lexicon import folded
from linter.sources.stems import stem
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

_There = list[tuple["Source", dict[int, list[EventTelling]]]]
CLOSE = 0.4
"""The share of a sentence that a source sentence must have before the events of the two are held against each other."""
_HELD = frozenset(("asserted", "presupposed"))


def carried(comparison: Comparison) -> Iterator[Hit]:
    """The events that the story tells of a person and no source tells of him, while a source tells a rival.

    Denials, wishes, plans and what stands in quotation marks count on neither side, and a story that tells both is held against
    itself by another rule.
    """
    story, table = comparison.story, shipped_events()
    for family, classes in event_tellings(story, table, every=True).items():
        if table.families[family].kind not in ("event", "fates"):
            continue
        there = [(source, source.event_tellings.get(family, {})) for source in comparison.sources]
        for owner, places in classes.items():
            rivals = table.rivals(owner)
            if rivals.isdisjoint(classes) and any(not rivals.isdisjoint(told) for _, told in there):
                yield from _against(story, places, owner, rivals, there) or _in_its_place(
                    comparison, places, owner, rivals, there
                )


def _against(story: Story, places: list[EventTelling], owner: int, rivals: frozenset[int], there: _There) -> list[Hit]:
    """The first telling of a class of a person of whom the sources tell a rival instead."""
    for place in places:
        mine = read(story, place) if place.term.kind in TELLS else None
        who = _surname(mine) if mine is not None and mine.stance in _HELD and not is_dated(story, place) else ""
        if mine is None or not who:
            continue
        if any(_clears(source, telling, who) for source, told in there for telling in told.get(owner, ())):
            break
        for source, told in there:
            for theirs in _told(source, told, rivals):
                if _surname(theirs) == who:
                    return [_hit(story, mine, source, theirs)]
    return []


def _in_its_place(
    comparison: Comparison, places: list[EventTelling], owner: int, rivals: frozenset[int], there: _There
) -> list[Hit]:
    """The first telling of a class of which no source tells anything, while the passage that its sentence comes from tells a
    rival: of the same noun, where one stands with it.
    """
    story = comparison.story
    if any(owner in told for _, told in there):
        return []
    for place in places:
        mine = read(story, place) if place.term.kind in TELLS else None
        if mine is None or mine.stance not in _HELD or is_dated(story, place):
            continue
        aligned = comparison.sentence(story.tokens.starts[place.key])
        nearest = aligned.closest if aligned is not None else 0.0
        passages = list(comparison.passages(aligned, max(CLOSE, 0.7 * nearest)))
        for source, told in there if passages else ():
            for theirs in _told(source, told, rivals):
                at = source.story.tokens.starts[theirs.telling.key]
                if any(source is other and span.start <= at < span.end for other, span in passages) and _of_one_noun(
                    mine, theirs
                ):
                    return [_hit(story, mine, source, theirs)]
    return []


def _told(source: Source, told: dict[int, list[EventTelling]], classes: frozenset[int]) -> Iterator[Reading]:
    """What a source holds to have happened, of some classes."""
    for telling in (telling for one in classes for telling in told.get(one, ())):
        theirs = read(source.story, telling) if telling.term.kind in TELLS else None
        if theirs is not None and theirs.stance in _HELD:
            yield theirs


def _of_one_noun(mine: Reading, theirs: Reading) -> bool:
    """Whether two events befall the same, as far as their words tell."""
    one, other = mine.bearer, theirs.bearer
    if one.person is not None and other.person is not None:
        return _surname(mine) == _surname(theirs)
    if one.noun is None or other.noun is None or one.noun.is_pronoun or other.noun.is_pronoun:
        return True
    apart = one.noun.modifiers and other.noun.modifiers and not set(one.noun.modifiers) & set(other.noun.modifiers)
    return stem(one.noun.word) == stem(other.noun.word) and not apart


def _clears(source: Source, telling: EventTelling, who: str) -> bool:
    """Whether a source may tell the event of the same one, in whatever words."""
    theirs = read(source.story, telling)
    if theirs is None:
        return False
    return theirs.stance not in ("denied", "asked", "counterfactual") and _surname(theirs) in ("", who)


def _surname(reading: Reading) -> str:
    """The surname of the one whom an event befalls, by which another document may call him too."""
    person = reading.bearer.person
    return folded(person.introduced.parts[-1]) if person is not None else ""


def _hit(story: Story, mine: Reading, source: Source, theirs: Reading) -> Hit:
    tokens = story.tokens
    span = Span(tokens.starts[mine.telling.first], tokens.ends[mine.telling.last])
    words, key = source.story.tokens, theirs.telling.key
    return told_instead(story, span, source, Span(words.starts[key], words.ends[key]))
