"""Forms -> pairs of a doubtful form and the form it may stand for, each with named evidence and a score.

Two kinds of pairs: *near*, where the two are alike, and *reworded*, where a bare name that was never introduced shares only its
initial with somebody who was. Nothing is decided by likeness alone: who is introduced, who speaks or acts under the name, how
often each form stands, which titles match, who else would fit. The weights were learned from articles with planted and with
real slips (`training/train_names.py`) and stand, readable, in `lexicon/weights/variants.tsv`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from math import exp
from typing import TYPE_CHECKING

from linter.annotate.names.direction import direction
from linter.annotate.names.gender_forms import other_sex_form
from linter.annotate.names.likeness import Likeness, compare, initial_sound
from linter.annotate.names.name_words import NameWord, Use, WordPair, name_words
from linter.annotate.names.stand_ins import stand_ins
from linter.annotate.names.told_apart import called_so, told_apart
from linter.annotate.names.two_bearers import (
    ends_a_name,
    in_a_full_name,
    inflected,
    of_another_kind,
    of_one_sex,
    only_a_word,
    two_people,
)
from linter.annotate.names.variant_signs import lined_up, variant_signs
from linter.lexicon import BIAS, is_word, surnames, weights, word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story

_CROWD, _FEW = 300, 30
"""Forms in one bucket from which on only the closer ones are compared, and how many of those."""
_ARCHIVE = 3000
"""Forms from which on a text is no story but many run together."""
_SURE, _TURNED, _WORTH_A_LOOK = 0.65, 0.8, 0.2
"""The score of a name that plainly stands in another's place; of a synonym; and below which nothing is looked at again."""
_LOOKED_AT = 6
"""Uses of a word in which the copy may tell it apart."""
_ANOTHERS = (
    "a place",
    "an organisation",
    "a thing",
    "world-famous",
    "gender against",
    "peer",
    "headline",
    "in a list",
)
"""Evidence that a bare name is somebody else's or no person's."""
MOST_PAIRS = 10_000
"""So many pairs of forms are weighed in a story: a list of all the names of a town has more, and no need of it."""
_BEARERS = 12
"""People whose surnames a bare name of the same initial is held against."""


class Variant(NamedTuple):
    """A form that may stand for another."""

    use: Use
    """Where the doubtful form stands first."""
    target: Use
    """The form it may stand for, where it is introduced."""
    kind: str
    """near, reworded, turned (into a word of like meaning, or cut and joined otherwise), or accent: other accents alone."""
    score: float
    """0 to 1: how likely it is a slip."""
    likeness: Likeness | None
    rivals: tuple[Use, ...]
    """Others that would fit as well."""
    evidence: dict[str, float]
    direction: int = 0
    """1: the other form is likelier right; -1: this one is; 0: nothing tells."""


def find_variants(story: Story) -> tuple[Variant, ...]:
    """The variants of a story, best pair first for every doubtful form, in order of place."""
    found = name_words(story)
    best: dict[str, list[Variant]] = defaultdict(list)
    for kind, pair, use, target in islice(variant_candidates(story, found), MOST_PAIRS):
        evidence = variant_signs(story, kind, pair, use, target)
        score = _TURNED if kind == "turned" else probability(kind, evidence)
        if kind == "near" and score < _SURE and in_its_place(pair, evidence):
            score = _SURE
        if score > _WORTH_A_LOOK and not (ends_a_name(story, use.mention) or _told(story, kind, pair)):
            towards = direction(story, pair.form, pair.other) if kind == "near" else 1
            best[pair.form.word].append(Variant(use, target, kind, score, pair.likeness, (), evidence, towards))
    accented = () if story.text.isascii() else found.values()
    result = [variant for form in accented if (variant := _accents(story, form)) is not None]
    for variants in best.values():
        variants.sort(key=lambda v: (v.kind != "turned", -v.score))
        first = variants[0]
        rivals = tuple(
            v.target for v in variants[1:4] if v.score > 0.75 * first.score and v.target.mention.key != first.target.mention.key
        )
        result.append(first._replace(rivals=rivals))
    return tuple(sorted(result, key=lambda v: v.use.mention.span.start))


def _accents(story: Story, form: NameWord) -> Variant | None:
    """Of two spellings that differ in accents alone, the one that lacks them."""
    if all(use.written.isascii() for use in form.uses) or is_word(form.word):
        return None
    spellings: dict[str, list[Use]] = defaultdict(list)
    for use in form.uses:
        if not use.written.isupper():
            spellings[use.written.replace("’", "'").casefold()].append(use)
    if len(spellings) != 2:
        return None
    bare, marked = sorted(spellings.values(), key=lambda uses: sum(not c.isascii() for c in uses[0].written))
    if any(called_so(story, use.mention) for use in bare[:_LOOKED_AT]):
        return None
    return Variant(bare[0], marked[0], "accent", len(marked) / len(form.uses), None, (), {}, 1)


def probability(kind: str, evidence: dict[str, float]) -> float:
    """The score of a pair by its evidence."""
    table = weights("variants", kind)
    total = table[BIAS] + sum(table[name] * value for name, value in evidence.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _told(story: Story, kind: str, pair: WordPair) -> bool:
    """Whether the copy tells the doubtful word as another's, or either as another form of the name."""
    by_age, known = kind != "turned", pair.person if kind == "near" else None
    return any(told_apart(story, use.mention, by_age, known) for use in pair.form.uses[:_LOOKED_AT]) or any(
        called_so(story, use.mention) for use in pair.other.uses[:_LOOKED_AT]
    )


def in_its_place(pair: WordPair, evidence: dict[str, float]) -> bool:
    """Whether a bare name that nobody bears, and that looks or sounds like a surname, does what people do throughout."""
    if any(evidence.get(name) for name in _ANOTHERS) or not evidence.get("bare") or pair.likeness is None:
        return False
    known = pair.likeness.sound or pair.likeness.edits == 1 or (pair.likeness.edits == 2 and len(pair.form.word) > 5)
    shown = any(evidence.get(name) for name in ("honorific", "speaks", "acts", "office"))
    meant = evidence.get("last named") or evidence.get("same title")
    return bool(known and shown and meant and pair.person is not None and evidence.get("other introduced"))


# Candidates


def variant_candidates(story: Story, found: dict[str, NameWord]) -> Iterator[tuple[str, WordPair, Use, Use]]:
    """All pairs worth weighing, as kind, pair, the doubtful use and the use it is held against."""
    buckets: dict[str, list[NameWord]] = defaultdict(list)
    for form in found.values():
        buckets[initial_sound(form.word)].append(form)
    months, particles = word_list("calendar", "words"), word_list("titles", "particles")
    for group in buckets.values():
        for one, other in _neighbours(group):
            likeness = compare(one.word, other.word)
            if likeness is None or not (likeness.near or likeness.sound or (likeness.edits == 2 and len(one.word) > 4)):
                continue
            if not months.isdisjoint((one.word, other.word)) or {one.word, other.word} <= particles:
                continue
            if only_a_word(story, one, other) or only_a_word(story, other, one):
                continue
            if other_sex_form(one.word, other.word) and not of_one_sex(story, one, other):
                continue
            if of_another_kind(story, one, other) or inflected(one.word, other.word) or two_people(story, one, other):
                continue
            yield _near(story, one, other, likeness)
    yield from stand_ins(story, found)
    bearers = _BEARERS if len(found) < _ARCHIVE else 1
    for form in found.values():
        if not form.bare or form.people(story, True) or (is_word(form.word) and form.word not in surnames()):
            continue
        if all(lined_up(story, use.mention) or use.mention.kind in ("organisation", "acronym") for use in form.uses):
            continue
        owner = story.people.of(form.uses[0].mention)
        if owner is not None and owner.full:
            continue
        for person in story.people.by_initial.get(initial_sound(form.word), [])[:bearers]:
            surname = person.introduced.parts[-1]
            if is_word(surname) and surname not in surnames():
                continue
            likeness = compare(form.word, surname)
            if likeness is not None and (likeness.near or likeness.sound or likeness.cut):
                continue
            target = Use(person.introduced, len(person.introduced.parts) - 1)
            yield "reworded", WordPair(form, found.get(surname, form), person, likeness), form.uses[0], target


def _neighbours(group: list[NameWord]) -> Iterator[tuple[NameWord, NameWord]]:
    """The pairs of a bucket; in a crowd only those that share two letters at one end."""
    if len(group) <= _CROWD:
        for at, one in enumerate(group):
            size = len(one.word)
            for other in group[at + 1 :]:
                if -3 < size - len(other.word) < 3:
                    yield one, other
        return
    ends: tuple[Callable[[str], str], ...] = (lambda w: w[:3], lambda w: w[-3:])
    for key in ends:
        parts: dict[str, list[NameWord]] = defaultdict(list)
        for form in group:
            parts[key(form.word)].append(form)
        for part in parts.values():
            part = part[:_FEW]
            yield from ((one, other) for at, one in enumerate(part) for other in part[at + 1 :])


def _near(story: Story, one: NameWord, other: NameWord, likeness: Likeness) -> tuple[str, WordPair, Use, Use]:
    """The pair, the doubtful form first: the one never introduced, else the rarer, else the later."""
    first, second = in_a_full_name(one), in_a_full_name(other)
    if first != second:
        form, target = (other, one) if first else (one, other)
    elif len(one.uses) != len(other.uses):
        form, target = (one, other) if len(one.uses) < len(other.uses) else (other, one)
    else:
        later = one.uses[0].mention.span.start > other.uses[0].mention.span.start
        form, target = (one, other) if later else (other, one)
    people = target.people(story, True) or target.people(story, False)
    uses = [use for use in target.uses if use.mention.kind == "full"] or target.uses
    return "near", WordPair(form, target, people[0] if people else None, likeness), form.uses[0], uses[0]
