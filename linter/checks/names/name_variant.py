"""A name that may be another one's slip: misspelt, misheard, or reworded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.name_words import Use
    from linter.annotate.names.variants import Variant
    from linter.desk import Desk


@record
class NameVariant:
    """Reports a name that fits nobody introduced but is near somebody who is.

    Nearness is by edits, by sound, or, for a bare surname that was never introduced, by initial alone. Evidence is weighed
    together: who is introduced, who speaks or acts, how often each form stands and where, titles that match, who else would
    fit. Neither the first form nor the commoner one is taken to be right: the message names both places. The words for the
    message are the doubtful name, the other one, who bears it, and the place of the introduction.
    """

    of: tuple[str, ...] = ("person", "other")
    """What the names are of: person, organisation, place, other."""
    suspect: float = 0.35
    """The score, 0 to 1, from which on a name is reported as a suggestion."""
    warn: float = 0.6
    """The score from which on it has the rule's own severity."""
    reworded_suspect: float = 0.35
    """As `suspect`, for names that share only the initial and do what a person does: speak, act, own, bear a title."""
    reworded_warn: float = 0.7
    """As `warn`, for names that share only the initial."""
    shown_warn: float = 0.3
    """As `reworded_warn`, for a name that speaks or has an honorific: that it was never introduced is then no guess."""
    accents: bool = True
    """Report, as a suggestion, a name that stands with an accent and without."""
    accent: str = "'%s' here, '%s' for %s on %s."
    """The message for names that differ in accents."""
    reworded: str = "Nobody called '%s' is introduced; is it '%s'? %s is on %s."
    """The message for names that share only the initial."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for variant in story.variants:
            if variant.kind == "accent" and self.accents and about(variant) in self.of:
                yield hit(story, variant, self.accent, Severity.SUGGESTION)
            near = variant.kind == "near"
            if (
                variant.kind == "accent"
                or variant.score < (self.suspect if near else self.reworded_suspect)
                or about(variant) not in self.of
            ):
                continue
            told = variant.evidence
            shown = (told.get("speaks") or told.get("honorific")) and not (
                told.get("peer") or told.get("a thing") or told.get("a place")
            )
            sure = variant.score >= (self.warn if near else self.shown_warn if shown else self.reworded_warn)
            if not near and (variant.rivals or variant.evidence.get("world-famous")):
                sure = False
            if not near and variant.score < self.reworded_warn and not any(told.get(name) for name in _OF_PEOPLE):
                continue
            yield hit(story, variant, "" if near else self.reworded, None if sure else Severity.SUGGESTION)


_OF_PEOPLE = (
    "person",
    "same title",
    "acts",
    "past tense behind",
    "verb behind",
    "possessive",
    "kin",
    "apposition",
)
"""Evidence that a bare name is a person's at all; without any, most are places, firms and films."""


def about(variant: Variant) -> str:
    """What a variant's name is of."""
    kind = variant.target.mention.kind
    if kind in ("full", "surname", "given"):
        return "person"
    if kind in ("organisation", "acronym"):
        return "organisation"
    return "place" if kind == "place" else "other"


def hit(story: Story, variant: Variant, message: str, severity: Severity | None) -> Hit:
    """The hit on a variant's first use, with the places of its target and of its rivals."""
    from linter.annotate.names.name_words import span_of

    target, use = variant.target, variant.use
    written = shaped(target.written, use.written)
    where = place_of_form(story, span_of(story, target))
    bearer = " ".join(target.mention.words)
    related = [_related(story, target), *(_related(story, rival) for rival in variant.rivals)]
    suggestions = tuple(dict.fromkeys([written, *(shaped(rival.written, use.written) for rival in variant.rivals)]))
    return Hit(
        span_of(story, use),
        words=(use.written, written, bearer, where),
        suggestions=suggestions,
        related=tuple(related),
        message=message,
        severity=severity,
    )


def _related(story: Story, use: Use) -> Related:
    from linter.annotate.names.name_words import span_of

    return Related(span_of(story, use), f"'{' '.join(use.mention.words)}' here")


def place_of_form(story: Story, span: Span) -> str:
    """Where a span stands, in words: line 12, page 3."""
    found = story.document.place(span.start)
    return found.label if found.unit == "time" else f"{found.unit} {found.label}"


def shaped(name: str, like: str) -> str:
    """A name in capitals where the other one is."""
    return name.upper() if like.isupper() and len(like) > 1 else name
