"""Two tellings of events -> whether one sentence tells both, and whether they are done by the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.events import Event
    from linter.annotate.wording.participants import Participant


def need_groups(groups: Mapping[str, tuple[str, ...]], key: str) -> None:
    """Raises ValueError where groups of terms cannot exclude each other: fewer than two, or one with nothing in it."""
    if len(groups) < 2:
        raise ValueError(f"'{key}' needs two groups or more: one for each event that excludes the others")
    for name, texts in groups.items():
        if not texts or not all(text.strip() for text in texts):
            raise ValueError(f"'{key}.{name}' must list terms, such as `resign`; one is empty")


def in_one_breath(event: Event, other: Event) -> bool:
    """Whether one sentence tells both; what stands inside the words of the event (the award that he won) is no telling."""
    if other.sentence != event.sentence or event.token <= other.token <= event.end:
        return False
    return not other.noun or other.presupposed or other.patient is not None


def restated(story: Story, event: Event, other: Event) -> bool:
    """Whether a relative clause tells anew what a noun has told: the shooting of Ann Lee, who was stabbed on Friday."""
    first, second = sorted((event, other), key=lambda e: e.token)
    if not first.noun or second.noun or first.patient is None or first.patient.person is None:
        return False
    between = story.lower[first.end + 1 : second.token]
    return "who" in between and _TURNS.isdisjoint(between)


def done_by_others(event: Event, evidence: Event) -> bool:
    """Whether the two are done by different people."""
    return event.agent is not None and evidence.agent is not None and not _may_be_one(event.agent, evidence.agent)


def _may_be_one(one: Participant, other: Participant) -> bool:
    """Whether two doers may be the same: a person may go by an office, the court is not the appeal court."""
    if one.key[0] == "noun" == other.key[0]:
        return one.key == other.key and (len(one.words) == 1 or len(other.words) == 1 or one.words == other.words)
    return one.key == other.key or {one.key[0], other.key[0]} == {"noun", "person"}


_TURNS = frozenset(
    """and or but not never after before following despite instead rather since until then later although though while when if
    once first previously earlier had almost nearly""".split()
)
"""Words with which a sentence turns from one event to another that happened too."""
