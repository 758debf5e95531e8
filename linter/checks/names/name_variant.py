"""A name that may be another one's slip: misspelt, misheard, or reworded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.names.gender_forms import other_sex_form
from linter.annotate.names.likeness import similarity
from linter.annotate.names.name_kinds import places
from linter.finding import Hit, Related, Severity
from linter.lexicon import surnames, word_list
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.name_words import Use
    from linter.annotate.names.variants import Variant
    from linter.desk import Desk


@record
class NameVariant:
    """Reports a name that fits nobody introduced but is near somebody who is.

    Nearness is by edits, by sound, or by meaning (a program that rewords copy makes Rock of Stone). Evidence is weighed:
    who is introduced, who speaks or acts, how often each form stands and where, titles that match, who else would fit. A name
    that the copy itself tells as another's (née, formerly, her sister, a note of correction) is none. A surname that nobody
    bears and that shares only its initial is reported where it speaks in the place of somebody introduced. Neither the first
    form nor the commoner one is taken to be right: the message names both places. The words for the message are the doubtful
    name, the other one, who bears it, and the place of the introduction.
    """

    of: tuple[str, ...] = ("person", "other")
    """What the names are of: person, organisation, place, other."""
    suspect: float = 0.35
    """The score, 0 to 1, from which on a name is reported as a suggestion."""
    warn: float = 0.6
    """The score from which on it has the rule's own severity."""
    reworded: float = 0.3
    """The score from which on a name that shares only the initial is reported, where it speaks in the other one's place."""
    accents: bool = True
    """Report a name that stands with an accent and without; the form without is the doubtful one."""
    marked: float = 0.5
    """The share of the uses that have the accent from which on the others have the rule's own severity."""
    accent: str = "'%s' here, '%s' for %s on %s."
    """The message for names that differ in accents."""
    unknown: str = "Nobody called '%s' is introduced; is it '%s'? %s is on %s."
    """The message for names that share only the initial."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for variant in story.variants:
            if about(variant) not in self.of or _settled(desk, variant):
                continue
            if variant.kind == "accent" and self.accents:
                yield hit(story, variant, self.accent, None if variant.score >= self.marked else Severity.SUGGESTION)
            elif variant.kind == "near" and variant.score >= self.suspect:
                sure = variant.score >= self.warn and not _may_be_anothers(story, variant)
                yield hit(story, variant, "", None if sure else Severity.SUGGESTION)
            elif variant.kind == "turned":
                yield hit(story, variant, "", Severity.SUGGESTION if variant.evidence.get("a place") else None)
            elif variant.kind == "reworded" and variant.score >= self.reworded and in_anothers_place(variant):
                yield hit(story, variant, self.unknown, None)


def _settled(desk: Desk, variant: Variant) -> bool:
    """Whether the desk's roster forbids one of the two forms, and so says itself which is wrong."""
    return desk.roster is not None and any(desk.roster.forbids(end.mention.words) for end in (variant.use, variant.target))


def _may_be_anothers(story: Story, variant: Variant) -> bool:
    """Whether a name may be somebody else's, or no person's: one that the world has, in somebody's words; an everyday word."""
    use, target, told = variant.use, variant.target, variant.evidence
    word, other = use.mention.parts[use.part], target.mention.parts[target.part]
    if about(variant) == "organisation":
        word_of_more = told.get("other inside another name") and told.get("other a common word")
        real = told.get("a common word") or told.get("one begins the other")
        return bool((word_of_more and real) or told.get("three letters"))  # Oceana, of the Atlantic Ocean; a Pic of the PAC
    if about(variant) == "person" and told.get("bare") and told.get("a common word") and not any(map(told.get, _AS_PEOPLE)):
        return True  # spinach by Dole, Governor Doyle
    if use.mention.title and word in word_list("famous") and not told.get("same title"):
        return True  # President Reagan, Donald Regan
    if not all(name in surnames() or name in places() for name in (word, other)):
        return False
    return any(quotation.span.covers(use.mention.span) for quotation in story.quotations)


_AS_PEOPLE = ("speaks", "acts", "honorific", "office", "human", "apposition", "verb behind")
"""Evidence that a bare name is a person's."""


def in_anothers_place(variant: Variant) -> bool:
    """Whether a bare name that nobody bears does what somebody introduced does, where that one is missing.

    Both speak under a surname alone, the one introduced is the one who was named last, and nobody else has the initial. A peer,
    a place, a firm or a name that the world knows needs no introduction, so it is none.
    """
    told = variant.evidence
    around = variant.use.mention.around
    if variant.rivals or any(told.get(name) for name in _OTHERS) or (around and around.before.endswith("-old")):
        return False
    if _alike(variant):
        shown = any(told.get(name) for name in ("speaks", "acts", "honorific", "office"))
        return bool(shown and told.get("used once") and (told.get("last named") or told.get("same title")))
    shown = all(told.get(name) for name in ("speaks", "other speaks", "last named", "used once"))
    return shown and not (told.get("famous other") and told.get("a known surname"))


def _alike(variant: Variant) -> bool:
    """Whether a bare name begins as somebody's surname does, and has its letters but for a few: Brayfley, Braithley."""
    word, other = variant.use.mention.parts[variant.use.part], variant.target.mention.parts[variant.target.part]
    begins = min(len(word), len(other)) > 5 and word[:2] == other[:2]
    return begins and similarity(word, other) >= _ALIKE and not other_sex_form(word, other)


_ALIKE = 0.85
"""The likeness of two names, 0 to 1, from which on one may be the other misheard."""


_OTHERS = (
    "rivals",
    "peer",
    "a thing",
    "a place",
    "an organisation",
    "world-famous",
    "same sentence",
    "article before",
    "headline",
)
"""Evidence that a bare name is somebody else's or no person's."""


def about(variant: Variant) -> str:
    """What a variant's name is of."""
    kind = variant.target.mention.kind
    if kind in ("full", "surname", "given"):
        return "person"
    if kind in ("organisation", "acronym"):
        return "organisation"
    return "place" if kind == "place" else "other"


def hit(story: Story, variant: Variant, message: str, severity: Severity | None) -> Hit:
    """The hit on a variant's first use, with the places of its target and of its rivals.

    Where the copy tells which form is right, the other one is flagged and the right one suggested; else both are named.
    """
    from linter.annotate.names.name_words import span_of

    target, use = variant.target, variant.use
    if variant.direction < 0:
        target, use = use, target
    written = shaped(target.written, use.written)
    where = story.document.where(span_of(story, target))
    bearer = " ".join(target.mention.words)
    related = [_related(story, target), *(_related(story, rival) for rival in variant.rivals)]
    rivals = [shaped(rival.written, use.written) for rival in variant.rivals]
    suggestions = tuple(dict.fromkeys([written, *rivals])) if variant.direction else ()
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


def shaped(name: str, like: str) -> str:
    """A name in capitals where the other one is."""
    return name.upper() if like.isupper() and len(like) > 1 else name
