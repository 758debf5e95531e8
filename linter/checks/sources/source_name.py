"""Names and the sources -> the people, bodies and places that no source names, or that stand where it has others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTH_NAMES, WEEKDAY_NAMES
from linter.annotate.names.nobody import is_nobody
from linter.checks.sources.source_number import missing
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import folded, is_word, line_list
from linter.lexicon import word_list as listed
from linter.record import record
from linter.sources.source import near
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.desk import Desk
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison

BESIDE = 40
"""Words before and behind the source's sentence from which a name may be moved into the draft's."""
CALENDAR = frozenset(name.lower() for name in (*MONTH_NAMES, *WEEKDAY_NAMES))
PERSON = ("full", "surname", "given", "initials", "nickname", "bare", "name")


@record
class SourceName:
    """Looks every name up in the sources as a name and not as a word: surnames for full names, possessives, acronyms and their
    full forms, countries and their people.

    A name that stands where the nearest sentence of a source has another is contradicted, and so is one that is hardly told
    from a name that a source has. Other names that no source has are missing: they weigh less unless the sentence was clearly
    made from a source.
    """

    kinds: tuple[str, ...] = (*PERSON, "organisation", "acronym")
    """Which mentions: full, surname, given, initials, nickname, bare, name, organisation, acronym, place."""
    close: float = 0.3
    """The share of a sentence, by weight of its words, that a source sentence must have before a missing name is more than a
    suggestion."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        seen: set[str] = set()
        dated = {date.span.start for date in story.dates}
        for mention in story.mentions:
            if mention.kind not in self.kinds or mention.key in ("", "i") or mention.span.start in dated or _no_name(mention):
                continue
            folded = [comparison.words.folded[i] for i in comparison.within(mention.span)]
            if not folded:
                continue
            known = desk.sources.run(folded) or desk.sources.names.has(mention)
            if not known and (_by_initials(comparison, mention) or _seat_of(comparison, mention)):
                continue
            if not known and any(_is_short_for(mention, theirs) for one in desk.sources for theirs in one.story.mentions):
                continue
            hit = None if known else self._misspelt(comparison, mention)
            hit = hit or _contradicted(comparison, mention)
            if hit is None:
                if known or mention.key in seen:
                    continue
                hit = self._missing(comparison, mention)
            seen.add(mention.key)
            if hit:
                yield hit

    def _misspelt(self, comparison: Comparison, mention: Mention) -> Hit | None:
        """A hit where a source has a name that is hardly told from this one."""
        names = comparison.sources.names
        near = None if self._somebody_else(comparison, mention) else names.nearest(mention)
        surname = names.sole_surname(mention) if near is None and mention.kind == "full" else ""
        there = names.where(surname) if surname else None
        if there is not None:
            source, span = there
            near = source.document.words(span), source, span
        if near is None:
            return None
        word, source, span = near
        return Hit(
            mention.span,
            (comparison.story.document.words(mention.span), word),
            message="No source has '%s'; it has '%s'.",
            related=(Related(span, f"the source has '{word}'", source.document),),
            severity=Severity.ERROR if comparison.sources.complete else Severity.WARNING,
            verdict="contradicted",
        )

    def _missing(self, comparison: Comparison, mention: Mention) -> Hit | None:
        if len(mention.parts) == 1 and mention.parts[0] in LIGHT | listed("support", "no names"):
            return None
        hit = missing(comparison, mention.span, self.close)
        if comparison.sources.complete:
            return hit
        if mention.key in line_list("known_events", "events"):
            return hit._replace(severity=Severity.SUGGESTION)  # what any reader knows when it was
        person = comparison.story.people.of(mention)
        if person is not None and person.full and mention.key != folded(person.name):
            return None  # said once, where the full name stands
        names = comparison.sources.names
        if person is not None and names.has_surname(mention):
            given = names.sole_given(mention) if mention.kind == "full" else ""
            if given and given not in comparison.story.places:
                return self._another_given(comparison, mention, given) or hit
            return hit._replace(severity=Severity.SUGGESTION)  # a relative, or a namesake
        if mention.kind == "surname" and mention.title and person is not None and not person.full:
            return hit._replace(severity=Severity.WARNING)  # somebody whom the story never introduces
        if mention.kind in ("bare", "given") and mention.opening:
            return hit._replace(severity=Severity.SUGGESTION)  # the first word of a sentence or a headline
        if len(mention.parts) > 1 and comparison.story.document.words(mention.span).isupper():
            return hit._replace(severity=Severity.SUGGESTION)  # a headline in capitals
        if hit.severity == Severity.WARNING and comparison.suspect(mention.span):
            return hit
        if names.generic(mention) or (mention.kind not in _PEOPLE and names.has_core(mention)):
            return hit._replace(severity=Severity.SUGGESTION)
        return hit

    @staticmethod
    def _another_given(comparison: Comparison, mention: Mention, given: str) -> Hit | None:
        """A hit on a full name whose surname the sources only have with another first name, that the story never uses."""
        where = comparison.sources.names.where(given)
        if where is None:
            return None
        source, span = where
        first = source.document.words(span)
        surname = comparison.story.document.words(mention.span).split()[-1]
        if any(role.name == mention.parts[-1] for role in source.roles):
            return None  # somebody's brother, who need not be the one of whom the story tells
        return Hit(
            mention.span,
            (comparison.story.document.words(mention.span), f"{first} {surname}"),
            message="'%s' here, '%s' in the source.",
            verdict="contradicted",
            related=(Related(span, f"the source has '{first}'", source.document),),
        )

    @staticmethod
    def _somebody_else(comparison: Comparison, mention: Mention) -> bool:
        """Whether the story introduces this person by a given name that no source has: the likeness is then chance."""
        person = comparison.story.people.of(mention)
        given = folded(person.given.split()[0]) if person is not None and person.given else ""
        return bool(given) and not comparison.sources.names.has_word(given)


def _no_name(mention: Mention) -> bool:
    """Whether a capital only opens a sentence or names a day, a month or nobody: Everyone, Strikers, April, TK."""
    (word, *more) = mention.parts
    if is_nobody(mention) or _QUARTER.fullmatch(word):
        return True
    if more or mention.title:
        return False
    if mention.kind not in ("bare", "given", "name", "organisation"):
        return False
    return word in CALENDAR or (mention.opening and mention.kind != "organisation" and is_word(word))


_QUARTER = lazy_pattern(r"(?:q[1-4]|h[12]|fy(?:\d\d){1,2})")
"""Parts of a business year, which are no names: Q3."""


def _contradicted(comparison: Comparison, mention: Mention) -> Hit | None:
    there = comparison.replaced(mention.span)
    if there is None:
        return None
    aligned, span = there
    assert aligned.source is not None
    document = aligned.source.document
    ours = set(mention.parts)
    moved = mention.kind not in _PEOPLE and _stands_in(comparison, aligned, mention)
    kept = not moved and mention.kind not in _PEOPLE and _stands_near(comparison, aligned, mention)
    told = {stem(comparison.words.folded[i]) for i in aligned.words}
    for other in near(aligned.source.story.mentions, span):
        if moved or not other.span.overlaps(span) or ours & set(other.parts) or _alike(mention, other, comparison):
            continue
        if (other.kind == "place") != (mention.kind == "place") or (other.opening != mention.opening and len(other.parts) == 1):
            continue
        if kept and told.issuperset(map(stem, other.parts)):
            continue  # both names stand in both
        if _is_person(comparison.story, mention) != _is_person(aligned.source.story, other) and _known(comparison, mention):
            continue  # somebody, where the source has a club, a place
        if _of_a_body(aligned.source.story, other) and _known(comparison, mention):
            continue  # the club by its name, where the source has its owner's club
        if _another_place(comparison.story, mention, aligned.source.story, other):
            continue  # scored at one ground, where the source has for one side
        theirs = document.words(other.span)
        return Hit(
            mention.span,
            (comparison.story.document.words(mention.span), theirs),
            suggestions=(theirs,),
            related=(Related(other.span, f"the source has '{theirs}' here", document),),
            message="'%s' here, '%s' in the source.",
            verdict="contradicted",
        )
    return None


def _of_a_body(story: Story, mention: Mention) -> bool:
    """Whether a name stands as the owner of a body that goes by what it is: Quist's club."""
    end = story.document.text[mention.span.end - 2 : mention.span.end + 2]
    last = story.tokens.within(mention.span).stop
    behind = story.lower[last : last + 1]
    return ("'s" in end or "’s" in end) and not listed("organisations", "words").isdisjoint(behind)


def _another_place(ours: Story, mention: Mention, theirs: Story, other: Mention) -> bool:
    """Whether one name tells where a thing was and the other for or by whom, by the words before them."""
    one, two = (story.lower[max(0, story.tokens.at(m.span.start) - 1)] for story, m in ((ours, mention), (theirs, other)))
    return (one == "at" and two in _FOR) or (two == "at" and one in _FOR)


_FOR = frozenset("for by against with of".split())


def _by_initials(comparison: Comparison, mention: Mention) -> bool:
    """Whether the story itself gives a name's initials in brackets, which a source has: the Mill Commissioner (PMC)."""
    given = _IN_BRACKETS.match(comparison.story.text, mention.span.end)
    letters = "".join(part[0] for part in mention.parts)
    return given is not None and given[1].lower().endswith(letters) and comparison.sources.has(given[1].lower())


def _seat_of(comparison: Comparison, mention: Mention) -> bool:
    """Whether a capital stands for those who govern from it, whom the sources name: Oslo's envoy, where they have Norway."""
    governed = _capitals().get(mention.key, "") if mention.kind == "place" else ""
    before = comparison.story.lower[max(0, comparison.story.tokens.at(mention.span.start) - 1)]
    return bool(governed) and before not in _WHERE and comparison.sources.names.has_name(governed)


_WHERE = frozenset("in at near from to outside around between across of via through".split())


@cache
def _capitals() -> dict[str, str]:
    """Capital -> the country, or the union, that is governed from it."""
    return dict(line.split(" = ", 1) for line in line_list("capitals", "governs"))


_IN_BRACKETS = lazy_pattern(r"\s?\(([A-Z][A-Z&]{1,7})\)")


def _known(comparison: Comparison, mention: Mention) -> bool:
    """Whether the sources have all of a name, somewhere."""
    return all(comparison.sources.names.has_word(part) for part in mention.parts)


def _is_person(story: Story, mention: Mention) -> bool:
    """Whether a name is that of somebody whom the text names in full, or by a title."""
    person = story.people.of(mention)
    return person is not None and (person.full or bool(mention.title))


_PEOPLE = frozenset(("full", "surname", "given"))


def _stands_in(comparison: Comparison, aligned: Aligned, mention: Mention) -> bool:
    """Whether the source sentence has the name too, so that it was only moved."""
    assert aligned.source is not None
    theirs = set(aligned.source.words.folded[aligned.line.start : aligned.line.stop])
    return all(comparison.words.folded[i] in theirs for i in comparison.within(mention.span))


def _stands_near(comparison: Comparison, aligned: Aligned, mention: Mention) -> bool:
    """Whether the source has the name right before or behind the sentence that this one was made from."""
    assert aligned.source is not None
    low, high = max(0, aligned.line.start - BESIDE), aligned.line.stop + BESIDE
    return all(comparison.words.folded[i] in aligned.source.words.folded[low:high] for i in comparison.within(mention.span))


def _alike(ours: Mention, theirs: Mention, comparison: Comparison) -> bool:
    """Whether two mentions can be one: an acronym and its full form, a country and its people, a first and a last name."""
    one, other = "".join(p[0] for p in ours.parts), "".join(p[0] for p in theirs.parts)
    if ours.key.replace(".", "") == other or theirs.key.replace(".", "") == one:
        return True
    if ours.key[:4] == theirs.key[:4] or _is_short_for(ours, theirs) or _is_short_for(theirs, ours):
        return True
    mine = comparison.story.people.of(ours)
    return bool(mine and set(theirs.parts) & {part for form in mine.aliases for part in form.split()})


def _is_short_for(short: Mention, long: Mention) -> bool:
    """Whether each word of a name is cut from that of another: Lib Dem, Hibs."""
    return len(short.parts) == len(long.parts) and all(
        3 <= len(one.removesuffix("s")) <= 4 and other.startswith(one.removesuffix("s"))
        for one, other in zip(short.parts, long.parts, strict=True)
    )
