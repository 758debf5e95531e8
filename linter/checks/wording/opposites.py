"""Words that exclude each other, told of what looks like one affair -> the likeliest slip of each pair of groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.wording.events import EventTerm, event_term
from linter.annotate.wording.opposites import Axis, Clash, odds
from linter.checks.wording.event_pairs import need_groups
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk


@record
class Opposites:
    """Finds an event whose opposite the story tells of what looks like the same affair: the bill rejected, after a headline
    that has it approved.

    A `contradiction` rule knows by the grammar who or what is meant; this kind weighs the words that both sentences share, who
    does it, the headline, times, and the words that usually stand around an event or its opposite. So it finds more and errs
    more: raise `odds` for fewer findings. At most one finding for each pair of groups.
    """

    axes: Mapping[str, Mapping[str, tuple[str, ...]]]
    """A name -> groups that exclude each other, each a list of terms as in `contradiction`; a single verb counts in any voice.
    An axis by a name that was not learned is taken for one as common as most."""
    doers: tuple[str, ...] = ()
    """The axes in which it matters who does it (sign, veto), not whom or what it befalls."""
    odds: float = 0.25
    """How likely a slip must be, as the natural logarithm of the odds."""

    def __post_init__(self) -> None:
        for name, groups in self.axes.items():
            need_groups(groups, f"axes.{name}")
        for name in self.doers:
            if name not in self.axes:
                raise ValueError(f"'doers' must name axes of the rule, not '{name}'")

    @cached_property
    def _axes(self) -> list[Axis]:
        return [axis(name, groups, name in self.doers) for name, groups in self.axes.items()]

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        taken: set[int] = set()
        for _, clash in sorted(self._likely(story), key=lambda pair: -pair[0]):
            tokens = {clash.odd.token, clash.other.token}
            if taken.isdisjoint(tokens):
                taken |= tokens
                yield _hit(story, clash)

    def _likely(self, story: Story) -> Iterator[tuple[float, Clash]]:
        """The likeliest clash of each axis with its odds, where they are high enough."""
        for one in self._axes:
            rated = [(odds(clash), clash) for clash in story.opposites.clashes(one)]
            best = max(rated, key=lambda pair: pair[0], default=None)
            if best is not None and best[0] >= self.odds:
                yield best


def axis(name: str, groups: Mapping[str, tuple[str, ...]], doers: bool) -> Axis:
    """An axis from the way a rule writes it."""
    terms = {group: _terms(texts) for group, texts in groups.items()}
    lemmas = {group: frozenset(term.lemma for term in terms[group]) for group in terms}
    return Axis(name, terms, doers, lemmas)


def _terms(texts: tuple[str, ...]) -> tuple[EventTerm, ...]:
    """The terms of a group; a single verb is read as one of its subject and as one of its object."""
    read = [event_term(text) for text in texts]
    either = [one._replace(kind="object") for one in read if one.kind == "subject" and not one.behind]
    return (*read, *either)


def _hit(story: Story, clash: Clash) -> Hit:
    words, place = story.document.words, story.document.place
    first, second = sorted((clash.odd.span, clash.other.span))
    here, there = place(second.start), place(first.start)
    texts = (words(second), words(first), str(here), str(there))
    return Hit(second, texts, related=(Related(first, f"'{words(first)}' here"),))
