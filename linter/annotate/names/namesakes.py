"""The register -> pairs of people who share a surname, with the evidence on whether they are one person misnamed.

Most namesakes are relatives. What tells a wrong first name: the same initial, the same title, no word of kinship near, no role
of its own, used once. Weights as for the variants (`lexicon/weights/variants.tsv`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from linter.annotate.names.given_names import gender_of_given, honorific_gender
from linter.annotate.names.likeness import compare
from linter.annotate.names.people import Person
from linter.annotate.names.title_words import honorific, last_title
from linter.annotate.names.variant_signs import lined_up
from linter.annotate.names.variants import probability
from linter.lexicon import folded, phrases, surnames, word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention

_MANY = 60
"""Mentions of one person that are looked at."""
_KIN_REACH = 100
"""Code points around a name in which a word for a relative counts."""
NAMESAKE_SIGNS = phrases("""
    same initial; one edit; two edits; only an initial; given name unknown; other unknown; other sex; once; thrice; other
    once; surname used; no surname alone; kin near; kin right before; kin near other; side by side; near; far; family;
    both sexes; same title; other title; untitled; own role; speaks; acts; possessive; other role; headline; first;
    surname alone before; given name alone; in a list; common surname; world-famous; three namesakes; lined up; longer
    name
""")
"""The signs of a pair: what the section `namesakes` of `lexicon/weights/variants.tsv` has weights for."""


class Namesakes(NamedTuple):
    """Two entries of the register that may be one person."""

    doubtful: Person
    other: Person
    score: float
    """0 to 1: how likely the first name is a slip."""
    evidence: dict[str, float]


def find_namesakes(story: Story) -> tuple[Namesakes, ...]:
    """All pairs that share a surname and differ in the given name, the doubtful one first, in order of place."""
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for person in story.people:
        if person.full:
            by_surname[person.introduced.parts[-1]].append(person)
    found = []
    for group in by_surname.values():
        for at, one in enumerate(group[:12]):
            for other in group[at + 1 : 12]:
                first, second = folded(one.given.split()[0]), folded(other.given.split()[0])
                if first == second or pet_form(first, second):
                    continue
                doubtful, sure = (one, other) if _weight(one) < _weight(other) else (other, one)
                if lined_up(story, full_mentions(doubtful)[0]):
                    continue
                evidence = namesake_signs(story, doubtful, sure)
                found.append(Namesakes(doubtful, sure, probability("namesakes", evidence), evidence))
    return tuple(sorted(found, key=lambda pair: pair.doubtful.introduced.span.start))


def pet_form(one: str, other: str) -> bool:
    """Whether one first name may be a short form of the other: Charlie for Charlotte, Georgie for Georgina."""
    return one[:4] == other[:4] and len(one) > 4 and any(name.endswith(("ie", "y", "i")) for name in (one, other))


def full_mentions(person: Person) -> list[Mention]:
    """The mentions that give more than one name."""
    return [mention for mention in person.mentions if mention.kind == "full"]


def _weight(person: Person) -> tuple[int, int]:
    """More full names, then the earlier one."""
    return len(full_mentions(person)), -person.introduced.span.start


def namesake_signs(story: Story, doubtful: Person, other: Person) -> dict[str, float]:
    """The named evidence of a pair."""
    mine, theirs = full_mentions(doubtful)[:_MANY], full_mentions(other)[:_MANY]
    a, b = doubtful.introduced.parts[0], other.introduced.parts[0]
    surname = other.introduced.parts[-1]
    likeness = compare(a, b, 2)
    genders = gender_of_given(a), gender_of_given(b)
    arounds = [m.around for m in mine if m.around]
    their_arounds = [m.around for m in theirs if m.around]
    titles = {last_title(m.title) for m in mine if m.title}
    both = [*doubtful.mentions[:_MANY], *other.mentions[:_MANY]]
    their_titles = {last_title(m.title) for m in other.mentions[:_MANY] if m.title}
    family = any(word in story.people.families for word in (surname + "s", surname + "es", surname))
    sexes = {honorific_gender(m.title) for m in both if honorific(m.title)} - {""}
    nearest = min(abs(x.span.start - y.span.start) for x in mine for y in theirs)
    found: dict[str, float] = {
        "same initial": a[0] == b[0],
        "one edit": likeness is not None and likeness.edits == 1,
        "two edits": likeness is not None and likeness.edits == 2,
        "only an initial": len(a) == 1 or len(b) == 1,
        "given name unknown": not genders[0],
        "other unknown": not genders[1],
        "other sex": bool(genders[0] and genders[1]) and {*genders} == {"m", "f"},
        "once": len(mine) == 1,
        "thrice": len(mine) > 2,
        "other once": len(theirs) == 1,
        "surname used": min(1.0, (len(doubtful.mentions) + len(other.mentions)) / 10),
        "no surname alone": all(m.kind == "full" for m in both),
        "kin near": any(_kin_near(story, m, surname) for m in mine),
        "kin right before": any(_kin_before(story, m) for m in mine),
        "kin near other": any(_kin_near(story, m, surname) for m in theirs[:6]),
        "side by side": nearest < 60,
        "near": nearest < 250,
        "far": nearest > 1500,
        "family": family,
        "both sexes": len(sexes) == 2,
        "same title": bool(titles & their_titles),
        "other title": bool(titles) and not titles & their_titles,
        "untitled": not titles and bool(their_titles),
        "own role": any(x.role is not None or x.age for x in arounds),
        "speaks": any(x.speaks for x in arounds),
        "acts": any(x.acts for x in arounds),
        "possessive": any(x.possessive for x in arounds),
        "other role": any(x.role is not None or x.age for x in their_arounds),
        "headline": any(m.headline for m in mine),
        "first": mine[0].span.start < other.mentions[0].span.start,
        "surname alone before": any(m.kind == "surname" and m.span.start < mine[0].span.start for m in other.mentions[:_MANY]),
        "given name alone": any(m.kind == "given" for m in doubtful.mentions[:_MANY]),
        "in a list": any(x.before in (",", "and", "(") and x.after in (",", "and", ")", ".") for x in arounds),
        "common surname": surname in surnames(),
        "world-famous": surname in word_list("famous"),
        "three namesakes": len(story.people.by_surname[surname]) > 2,
        "lined up": any(lined_up(story, m) for m in mine),
        "longer name": len(doubtful.introduced.parts) > 2,
    }
    return {name: float(value) for name, value in found.items() if value}


def _kin_near(story: Story, mention: Mention, surname: str) -> bool:
    """Whether a word for a relative stands near a name."""
    kin = word_list("titles", "kin")
    tokens = story.tokens
    first = tokens.at(mention.span.start - _KIN_REACH)
    last = tokens.at(mention.span.end + _KIN_REACH)
    return any(story.lower[k].removesuffix("'s") in kin for k in range(first, min(last, len(tokens.words))))


def kin_of_somebody(story: Story, mention: Mention) -> bool:
    """Whether a word for somebody's relative stands near a name: his brother; the children of a school are nobody's."""
    kin, tokens, lower = word_list("titles", "kin"), story.tokens, story.lower
    first, last = tokens.at(mention.span.start - _KIN_REACH), tokens.at(mention.span.end + _KIN_REACH)
    for k in range(first, min(last, len(lower))):
        word = lower[k].removesuffix("'s")
        if word not in kin:
            continue
        if word not in _MANYS or lower[k - 1] in ("his", "her", "their", "whose", "my") or lower[k - 1].endswith("'s"):
            return True
    return False


_MANYS = frozenset("parents family children siblings".split())
"""Words for relatives that may be of anybody: the children of a school, a family firm."""


def _kin_before(story: Story, mention: Mention) -> bool:
    """Whether a word for a relative stands right before a name: his cousin, Tom Quill."""
    first = story.tokens.at(mention.whole.start)
    kin = word_list("titles", "kin")
    if first and story.lower[first - 1] in kin:
        return story.text[story.tokens.ends[first - 1] : mention.whole.start].strip() in ("", ",", ":")
    return any(word in kin for word in mention.title.lower().split())


def shared_surnames(story: Story) -> frozenset[str]:
    """The surnames that more than one person of the story has."""
    counts = Counter(person.introduced.parts[-1] for person in story.people if person.full)
    for person in story.people:
        for mention in person.mentions:
            if mention.kind == "full" and beside_given(story, mention):
                counts[mention.parts[-1]] += 1
    return frozenset(name for name, count in counts.items() if count > 1)


def beside_given(story: Story, mention: Mention) -> bool:
    """Whether another first name shares the surname: Ada and Tom Quill."""
    from linter.lexicon import genders

    first, words = story.tokens.at(mention.whole.start), story.tokens.words
    return (
        first > 1
        and words[first - 1] in ("and", "&")
        and words[first - 2][0].isupper()
        and folded(words[first - 2]) in genders()
    )
