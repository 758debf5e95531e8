"""Forms -> pairs of a doubtful form and the form it may stand for, each with named evidence and a score.

Two kinds of pairs: *near*, where the two are alike, and *reworded*, where a bare name that was never introduced shares only its
initial with somebody who was. Nothing is decided by likeness alone: who is introduced, who speaks or acts under the name, how
often each form stands, which titles match, who else would fit. The weights were learned from articles with planted and with
real slips (`training/train_names.py`) and stand, readable, in `lexicon/variant_weights.txt`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.names.direction import direction
from linter.annotate.names.gender_forms import other_sex_form
from linter.annotate.names.likeness import Likeness, compare, initial_sound
from linter.annotate.names.mentions import places
from linter.annotate.names.name_words import NameWord, Use, name_words
from linter.annotate.names.people import Person, gender_of_given, honorific_gender, same_given, split_name
from linter.annotate.names.synonyms import same_meaning
from linter.annotate.names.told_apart import called_so, told_apart
from linter.lexicon import genders, is_word, line_list, stems, surnames, word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention

_RIVALS, _NEAREST = 20, 20
"""Others with the same initial, and mentions before and behind, that are looked at."""
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
_BEARERS = 12
"""People whose surnames a bare name of the same initial is held against."""


class Variant(NamedTuple):
    """A form that may stand for another."""

    use: Use
    """Where the doubtful form stands first."""
    target: Use
    """The form it may stand for, where it is introduced."""
    kind: str
    """near, reworded, turned (into a word of like meaning), or accent: the same letters with other accents."""
    score: float
    """0 to 1: how likely it is a slip."""
    likeness: Likeness | None
    rivals: tuple[Use, ...]
    """Others that would fit as well."""
    evidence: dict[str, float]
    direction: int = 0
    """1: the other form is likelier right; -1: this one is; 0: nothing tells."""


class _Pair(NamedTuple):
    form: NameWord
    other: NameWord
    person: Person | None
    likeness: Likeness | None


MOST_PAIRS = 10_000
"""So many pairs of forms are weighed in a story: a list of all the names of a town has more, and no need of it."""


def find_variants(story: Story) -> tuple[Variant, ...]:
    """The variants of a story, best pair first for every doubtful form, in order of place."""
    found = name_words(story)
    best: dict[str, list[Variant]] = defaultdict(list)
    for kind, pair, use, target in islice(variant_candidates(story, found), MOST_PAIRS):
        evidence = variant_signs(story, kind, pair, use, target)
        score = _TURNED if kind == "turned" else probability(kind, evidence)
        if kind == "near" and score < _SURE and in_its_place(pair, evidence):
            score = _SURE
        if score > _WORTH_A_LOOK and not _told(story, pair):
            towards = direction(story, pair.form, pair.other) if kind == "near" else 1
            best[pair.form.word].append(Variant(use, target, kind, score, pair.likeness, (), evidence, towards))
    result = [variant for form in found.values() if (variant := _accents(form)) is not None]
    for variants in best.values():
        variants.sort(key=lambda v: (v.kind != "turned", -v.score))
        first = variants[0]
        rivals = tuple(
            v.target for v in variants[1:4] if v.score > 0.75 * first.score and v.target.mention.key != first.target.mention.key
        )
        result.append(first._replace(rivals=rivals))
    return tuple(sorted(result, key=lambda v: v.use.mention.span.start))


def _accents(form: NameWord) -> Variant | None:
    """Of two spellings that differ in accents alone, the one that lacks them."""
    if all(use.written.isascii() for use in form.uses):
        return None
    spellings: dict[str, list[Use]] = defaultdict(list)
    for use in form.uses:
        if not use.written.isupper():
            spellings[use.written.replace("’", "'").casefold()].append(use)
    if len(spellings) != 2:
        return None
    bare, marked = sorted(spellings.values(), key=lambda uses: sum(not c.isascii() for c in uses[0].written))
    return Variant(bare[0], marked[0], "accent", len(marked) / len(form.uses), None, (), {}, 1)


@cache
def variant_weights(kind: str) -> dict[str, float]:
    """The learned weights of a kind of pair by the evidence's name."""
    rows = (line.split() for line in line_list("variant_weights", kind))
    return {row[0].replace("_", " "): float(row[1]) for row in rows if row}


def probability(kind: str, evidence: dict[str, float]) -> float:
    """The score of a pair by its evidence."""
    table = variant_weights(kind)
    total = table.get("bias", 0.0) + sum(table.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _told(story: Story, pair: _Pair) -> bool:
    """Whether the copy tells the doubtful word as another's, or either as another form of the name."""
    return any(told_apart(story, use.mention) for use in pair.form.uses[:_LOOKED_AT]) or any(
        called_so(story, use.mention) for use in pair.other.uses[:_LOOKED_AT]
    )


def in_its_place(pair: _Pair, evidence: dict[str, float]) -> bool:
    """Whether a bare name that nobody bears, and that looks or sounds like a surname, does what people do throughout."""
    if any(evidence.get(name) for name in _ANOTHERS) or not evidence.get("bare") or pair.likeness is None:
        return False
    known = pair.likeness.sound or pair.likeness.edits == 1 or (pair.likeness.edits == 2 and len(pair.form.word) > 5)
    shown = any(evidence.get(name) for name in ("honorific", "speaks", "acts", "office"))
    meant = evidence.get("last named") or evidence.get("same title")
    return bool(known and shown and meant and pair.person is not None and evidence.get("other introduced"))


# Candidates


def variant_candidates(story: Story, found: dict[str, NameWord]) -> Iterator[tuple[str, _Pair, Use, Use]]:
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
            if _only_a_word(story, one, other) or _only_a_word(story, other, one):
                continue
            if other_sex_form(one.word, other.word) and not _of_one_sex(story, one, other):
                continue
            if _of_another_kind(one, other) or _inflected(one.word, other.word) or _two_people(story, one, other):
                continue
            yield _near(story, one, other, likeness)
    yield from _turned(story, found)
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
            yield "reworded", _Pair(form, found.get(surname, form), person, likeness), form.uses[0], target


def _turned(story: Story, found: dict[str, NameWord]) -> Iterator[tuple[str, _Pair, Use, Use]]:
    """The names of people that look like another's with one word exchanged for a word of like meaning."""
    full = [person for person in story.people if person.full][:_CROWD]
    surnames = {person.introduced.parts[-1]: person for person in full}
    for form in found.values():
        if form.people(story, True) or not any(_does_as_people_do(use.mention) for use in form.uses):
            continue
        for surname, person in surnames.items():
            if form.bare and same_meaning(form.word, surname) and surname in found:
                target = Use(person.introduced, len(person.introduced.parts) - 1)
                yield "turned", _Pair(form, found[surname], person, None), form.uses[0], target
    names = {
        m.parts: m for m in reversed(story.people.names) if len(m.parts) > 1 and m.kind in ("full", "name", "organisation")
    }
    for person in full:
        for mention in list(names.values())[:_CROWD]:
            part = _one_part_turned(mention.parts, person.introduced.parts)
            if part is None or mention.span.start < person.introduced.span.start:
                continue
            mine, theirs = Use(mention, part), Use(person.introduced, part)
            word, against = mine.mention.parts[part], theirs.mention.parts[part]
            if word in found and against in found:
                yield "turned", _Pair(found[word], found[against], person, None), mine, theirs


def _does_as_people_do(mention: Mention) -> bool:
    around = mention.around
    return bool(mention.title) or bool(around and (around.speaks or around.acts or around.human))


def _one_part_turned(one: tuple[str, ...], other: tuple[str, ...]) -> int | None:
    """The only place where two full names differ, if the words there are of like meaning."""
    if len(one) != len(other):
        return None
    differ = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    return differ[0] if len(differ) == 1 and same_meaning(one[differ[0]], other[differ[0]]) else None


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


def _near(story: Story, one: NameWord, other: NameWord, likeness: Likeness) -> tuple[str, _Pair, Use, Use]:
    """The pair, the doubtful form first: the one never introduced, else the rarer, else the later."""
    first, second = _introduced(story, one), _introduced(story, other)
    if first != second:
        form, target = (other, one) if first else (one, other)
    elif len(one.uses) != len(other.uses):
        form, target = (one, other) if len(one.uses) < len(other.uses) else (other, one)
    else:
        later = one.uses[0].mention.span.start > other.uses[0].mention.span.start
        form, target = (one, other) if later else (other, one)
    people = target.people(story, True) or target.people(story, False)
    uses = [use for use in target.uses if use.mention.kind == "full"] or target.uses
    return "near", _Pair(form, target, people[0] if people else None, likeness), form.uses[0], uses[0]


def _only_a_word(story: Story, form: NameWord, other: NameWord) -> bool:
    """Whether a common word, or what something belongs to, with nothing that shows a person, is held against a first name."""
    owns = form.bare and all(use.mention.around and use.mention.around.possessive for use in form.uses)
    if not (is_word(form.word) or owns) or not other.people(story, False) or other.people(story, True):
        return False
    return not any(
        use.mention.title or (use.mention.around and (use.mention.around.speaks or use.mention.around.human))
        for use in form.uses
    )


def _inflected(one: str, other: str) -> bool:
    """Whether one is the plural or the like of the other, or a pet form: Mike, Mikey."""
    if one.endswith("ss") or other.endswith("ss"):
        return False
    if one in stems(other) or other in stems(one):
        return True
    if (one in word_list("demonyms") or other in word_list("demonyms")) and one[:-2] == other[: len(one) - 2]:
        return True  # American, Americas
    shorter, longer = sorted((one, other), key=len)
    pet = len(longer) > len(shorter) and longer.endswith(("ie", "y")) and shorter in genders()
    return pet and shorter.rstrip("e") == longer.removesuffix("ie").removesuffix("y").removesuffix("e")


def _two_people(story: Story, one: NameWord, other: NameWord) -> bool:
    """Whether both words are introduced, as the names of people who differ in the rest of their names, too."""
    if _only_in_longer_names(one) and _only_in_longer_names(other):
        rest = {p for use in one.uses for p in use.mention.parts} - {one.word}
        others = {p for use in other.uses for p in use.mention.parts} - {other.word}
        if not any(same_given((a,), (b,)) or _nearly(a, b) for a in rest for b in others):
            return True
    for last in (True, False):
        mine, theirs = one.people(story, last), other.people(story, last)
        if mine and theirs:
            return not any(_same_but_one(a, b, last) for a in mine for b in theirs)
    return bool(
        (one.people(story, True) and other.people(story, False)) or (one.people(story, False) and other.people(story, True))
    )


def _of_one_sex(story: Story, one: NameWord, other: NameWord) -> bool:
    """Whether honorifics or first names tell that both words name somebody of the same sex."""
    sexes = []
    for form in (one, other):
        told = {honorific_gender(use.mention.title) for use in form.uses} | {p.gender for p in form.people(story, True)}
        sexes.append(told - {""})
    return bool(sexes[0] & sexes[1])


def _nearly(one: str, other: str) -> bool:
    likeness = compare(one, other, 2)
    return likeness is not None and likeness.near


def _only_in_longer_names(form: NameWord) -> bool:
    """Whether every use is a part of a name of several words."""
    return not any(use.bare for use in form.uses)


def _of_another_kind(form: NameWord, other: NameWord) -> bool:
    """Whether one is a place or a firm that the lists know, and the other a person: Cameroon, Cameron."""
    for thing, person in ((form, other), (other, form)):
        known = thing.word in places() or thing.word in word_list("organisations", "known")
        if known and _a_persons(person) and not _a_persons(thing):
            return True
        if is_word(thing.word) and _only_in_longer_names(thing) and not _a_persons(thing) and person.word in genders():
            return True
    return False


def _a_persons(form: NameWord) -> bool:
    """Whether a use is a person's: in a full name, or under a title, or one that speaks or acts."""
    return any(use.mention.kind in ("full", "given", "surname") or _does_as_people_do(use.mention) for use in form.uses)


def _same_but_one(a: Person, b: Person, last: bool) -> bool:
    """Whether two people's names agree but for the surname (or but for the given name)."""
    given, surname = split_name(a.introduced.words, a.introduced.parts)
    other_given, other_surname = split_name(b.introduced.words, b.introduced.parts)
    if not last:
        return surname[-1] == other_surname[-1]
    if given[0] in b.nicknames or other_given[0] in a.nicknames:
        return True
    return same_given(given, other_given) and (given[0] == other_given[0] or len(given[0]) == 1 or len(other_given[0]) == 1)


def _introduced(story: Story, form: NameWord) -> bool:
    return any(use.mention.kind == "full" for use in form.uses)


# Evidence


def variant_signs(story: Story, kind: str, pair: _Pair, use: Use, target: Use) -> dict[str, float]:
    """The named evidence of a pair; every value is about 0 to 1."""
    found: dict[str, float] = {}
    form, other = pair.form, pair.other
    _alike(found, form, other, pair.likeness, kind)
    _suspect(found, story, form)
    _target(found, story, pair, use, target)
    if kind == "reworded":
        _together(found)
    return {name: float(value) for name, value in found.items() if value}


def _alike(found: dict[str, float], form: NameWord, other: NameWord, likeness: Likeness | None, kind: str) -> None:
    length = min(len(form.word), len(other.word))
    if kind == "near" and likeness is not None:
        found["one edit"] = likeness.edits == 1
        found["three edits or more"] = likeness.edits >= 3
        found["edits to length"] = likeness.edits / length
        found["same sound"] = likeness.sound
        found["letter doubled"] = likeness.doubled
        found["letters swapped"] = likeness.swapped
        found["one begins the other"] = likeness.cut
        found["same last letter"] = form.word[-1] == other.word[-1]
        found["same first letter"] = form.word[0] == other.word[0]
        found["three letters"] = length <= 3
        found["four letters"] = length == 4
        found["long"] = length >= 7
    else:
        found["same first letter"] = form.word[0] == other.word[0]
        found["same two letters"] = form.word[:2] == other.word[:2]
        found["alike"] = likeness is not None
        found["same consonants"] = sum(c in other.word for c in set(form.word)) / max(1, len(set(form.word)))


def _suspect(found: dict[str, float], story: Story, form: NameWord) -> None:
    uses = form.uses
    mentions = [use.mention for use in uses]
    arounds = [m.around for m in mentions if m.around]
    bare = form.bare
    found["bare"] = bare
    found["used once"] = len(uses) == 1
    found["used often"] = len(uses) > 2
    found["speaks"] = any(a.speaks for a in arounds) and bare
    found["acts"] = any(a.acts for a in arounds) and bare
    found["honorific"] = any(honorific(m.title) for m in mentions) and bare
    found["office"] = any(m.title and not honorific(m.title) for m in mentions) and bare
    found["possessive"] = any(a.possessive for a in arounds)
    found["article before"] = any(a.article for a in arounds)
    found["place before"] = any(a.somewhere for a in arounds) and bare
    found["preposition before"] = any(a.before in _PREPOSITIONS for a in arounds) and bare
    found["kin"] = any(a.kin for a in arounds) and bare
    found["apposition"] = any(a.role is not None or a.age for a in arounds) and bare
    found["verb behind"] = any(a.after in _AUXILIARIES for a in arounds) and bare
    found["human"] = any(a.human for a in arounds) and bare
    found["past tense behind"] = any(a.verb for a in arounds) and bare
    found["beside a person"] = any(_beside(story, m) for m in mentions[:3]) and bare
    found["unknown word"] = unknown(form.word)
    found["in a list"] = any(a.before in (",", "and", "(", ";") and a.after in (",", "and", ")", ";", ".") for a in arounds)
    found["capital behind"] = any(a.after[:1].isupper() for a in arounds)
    found["opens a sentence"] = all(m.opening for m in mentions)
    found["headline"] = all(m.headline for m in mentions)
    found["capitals"] = all(use.written.isupper() for use in uses)
    found["given in a full name"] = any(not use.bare and use.part == 0 and use.mention.kind == "full" for use in uses)
    found["surname in a full name"] = any(not use.bare and use.last and use.mention.kind == "full" for use in uses)
    found["in another name"] = any(not use.bare and use.mention.kind != "full" for use in uses)
    found["a common word"] = is_word(form.word)
    found["also in lower case"] = use_lower(story, form.word)
    found["a known surname"] = form.word in surnames()
    found["a known given name"] = form.word in genders()
    found["a place"] = any(m.kind == "place" for m in mentions)
    found["an organisation"] = any(m.kind in ("organisation", "acronym") for m in mentions)
    found["world-famous"] = form.word in word_list("famous")
    found["plural"] = form.word.endswith("s")
    found["mixed letters"] = any(c.isupper() for c in uses[0].written[1:]) or any(c.isdigit() for c in uses[0].written)
    found["a thing"] = any(a.thing for a in arounds)
    found["lined up"] = all(lined_up(story, m) for m in mentions)
    found["peer"] = any(
        m.title.lower().rpartition(" ")[2] in ("lord", "lady", "baroness", "sir", "dame", "king") for m in mentions
    )
    found["office and honorific"] = any(" " in m.title and honorific(m.title.rpartition(" ")[2]) for m in mentions)
    found["hyphen"] = "-" in form.word


def _together(found: dict[str, float]) -> None:
    """Evidence that counts only with other evidence."""
    unknown = found["unknown word"]
    alone = not found.get("rivals")
    person = found["speaks"] or found["honorific"] or found["human"] or found["beside a person"]
    for name in ("speaks", "honorific", "human", "acts", "past tense behind", "possessive", "beside a person"):
        found[f"{name}, unknown word"] = bool(found[name] and unknown)
    found["speaks, known surname"] = bool(found["speaks"] and found["a known surname"])
    found["speaks, a common word"] = bool(found["speaks"] and found["a common word"])
    found["person, no rival"] = bool(person and alone)
    found["person, last named"] = bool(person and found.get("last named"))
    found["person, follows"] = bool(person and found.get("follows"))
    found["unknown word, follows"] = bool(unknown and found.get("follows"))
    found["unknown word, last named"] = bool(unknown and found.get("last named"))
    found["unknown word, no rival"] = bool(unknown and alone)
    found["person"] = bool(person)
    found["office, same title"] = bool(found["office"] and found.get("same title"))
    found["a common word, no person"] = bool(found["a common word"] and not person)


_PREPOSITIONS = frozenset("of for by with to on against about between after before over under than like from".split())
_AUXILIARIES = frozenset("is was has had will would could can may might did does should must also".split())


def lined_up(story: Story, mention: Mention) -> bool:
    """Whether the name stands in a list of names, such as a team's, where nearly every word is capitalised."""
    words = story.tokens.words[max(0, mention.first - 6) : mention.last + 7]
    letters = [word for word in words if not word[0].isdigit()]
    return len(letters) > 8 and sum(word[0].isupper() for word in letters) >= 0.7 * len(letters)


def unknown(word: str) -> bool:
    """Whether no list knows the word."""
    return not (is_word(word) or word in genders() or word in surnames() or word in places() or word in word_list("demonyms"))


def _beside(story: Story, mention: Mention) -> bool:
    """Whether `and` ties the name to a person's."""
    from bisect import bisect_left

    people, text = story.people, story.text
    at = bisect_left(people._starts, mention.whole.start)
    for other in people.names[max(0, at - 1) : at + 2]:
        if other is mention or people.of(other) is None or other.span.start == mention.span.start:
            continue
        first, second = (other, mention) if other.span.start < mention.span.start else (mention, other)
        if text[first.span.end : second.whole.start].strip(" ,\n") in ("and", "or", "&"):
            return True
    return False


def _target(found: dict[str, float], story: Story, pair: _Pair, use: Use, target: Use) -> None:
    form, other, person = pair.form, pair.other, pair.person
    found["other introduced"] = any(u.mention.kind == "full" for u in other.uses) if other is not form else 1.0
    found["other bare"] = other.bare if other is not form else 0.0
    found["other a given name"] = target.part == 0 and not target.bare
    found["other inside another name"] = target.mention.kind in ("organisation", "name") and not target.bare
    found["other a place"] = target.mention.kind == "place"
    found["other a common word"] = is_word(other.word)
    found["other used"] = min(1.0, log(1 + len(other.uses)) / 3)
    found["other used once"] = len(other.uses) == 1
    start = use.mention.span.start
    mentions = _window(person.mentions if person is not None else [u.mention for u in other.uses], start)
    nearest = min((abs(m.span.start - start) for m in mentions), default=100000)
    found["near by"] = max(0.0, 1 - nearest / 1000)
    found["introduced before"] = mentions[0].span.start < start
    found["follows"] = any(0 < start - m.span.start < 400 for m in mentions)
    if person is None:
        return
    found["other speaks"] = any(m.around.speaks for m in mentions if m.around)
    found["other only introduced"] = len(mentions) == 1
    mine = [u.mention for u in form.uses]
    titles = {honorific_gender(m.title) for m in mine if m.title} - {""}
    gender = person.gender
    found["gender fits"] = bool(titles) and gender in titles
    found["gender against"] = bool(titles) and gender != "" and gender not in titles
    kinds = {last_title(m.title) for m in mentions if m.title}
    found["same title"] = any(m.title and last_title(m.title) in kinds for m in mine)
    found["famous other"] = person.introduced.parts[-1] in word_list("famous")
    full = [u.mention for u in form.uses if u.mention.kind == "full"]
    if full:
        given, _ = split_name(full[0].words, full[0].parts)
        other_given, other_surname = split_name(person.introduced.words, person.introduced.parts)
        surname = full[0].parts[-1]
        if form.word == surname:
            found["same given name"] = same_given(given, other_given) and target.last
            found["other given name"] = not found["same given name"]
        else:
            found["same surname"] = surname == other_surname[-1] and target.part == 0
            found["other surname"] = not found["same surname"]
            a, b = gender_of_given(given[0] if given else ""), gender_of_given(other_given[0] if other_given else "")
            found["both known given names"] = bool(a and b)
    _place(found, story, use, mentions, person)
    # who else has the initial, and how lately named
    rivals = [p for p in story.people.by_initial.get(initial_sound(form.word), ())[:_RIVALS] if p is not person]
    found["rivals"] = min(1.0, len(rivals) / 3)
    found["rival nearer"] = (
        any(any(0 < start - m.span.start < 400 for m in _window(rival.mentions, start)) for rival in rivals)
        and not found["follows"]
    )
    found["last named"] = _last_named(story, start) is person


def _window(mentions: Sequence[Mention], start: int) -> list[Mention]:
    """The first mention, the last, and those around an offset: enough of a long story."""
    if len(mentions) <= 2 * _NEAREST:
        return list(mentions)
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    return [mentions[0], *mentions[max(1, at - _NEAREST) : at + _NEAREST], mentions[-1]]


def _place(found: dict[str, float], story: Story, use: Use, mentions: list[Mention], person: Person) -> None:
    """Whether the text around the doubtful name is about the person it may stand for."""
    from bisect import bisect_right

    start = use.mention.span.start
    at = bisect_right(story.sentences, (start, 1 << 60)) - 1
    sentence = story.sentences[at] if at >= 0 else use.mention.span
    paragraph = story.document.paragraph_index(start)
    around = [m for m in mentions if m is not use.mention]
    found["same sentence"] = any(sentence.start <= m.span.start < sentence.end for m in around)
    found["sentence before"] = at > 0 and any(
        story.sentences[at - 1].start <= m.span.start < story.sentences[at - 1].end for m in around
    )
    found["same paragraph"] = any(story.document.paragraph_index(m.span.start) == paragraph for m in around)
    found["paragraph before"] = any(story.document.paragraph_index(m.span.start) == paragraph - 1 for m in around)
    found["between"] = bool(around) and around[0].span.start < start < around[-1].span.start
    nearby = max(0, bisect_right(story.people._starts, sentence.start) - 1)
    found["others in the sentence"] = any(
        sentence.start <= m.span.start < sentence.end and story.people.of(m) not in (None, person)
        for m in story.people.names[nearby : nearby + 12]
        if m.span.start != start
    )
    after = story.lower[use.mention.last + 1 : use.mention.last + 26]
    he = next((word for word in after if word in _PRONOUNS), "")
    gender = person.gender or gender_of_given(person.given)
    found["pronoun fits"] = bool(he) and gender == _PRONOUNS[he]
    found["pronoun against"] = bool(he) and gender in ("m", "f") and gender != _PRONOUNS[he]
    roles = {word for role in person.roles for word in role.lower().split()} - {"the", "a", "an", "mr", "mrs", "ms"}
    own = use.mention.title.lower().split()
    if use.mention.around and use.mention.around.role:
        own += story.document.words(use.mention.around.role).lower().split()
    found["same role"] = any(word in roles for word in own)
    found["other role"] = bool(own) and not found["same role"] and bool(set(own) - _HONORIFICS - {"mr.", "mrs.", "ms.", "dr."})


_PEERS = frozenset("lord lady baroness sir dame king queen prince princess".split())
_PRONOUNS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


def _last_named(story: Story, start: int) -> Person | None:
    """The person named last before an offset, in this paragraph or the one before."""
    from bisect import bisect_left

    names = story.people.names
    at = bisect_left(story.people._starts, start) - 1
    while at >= 0 and names[at].span.start > start - 1200:
        person = story.people.of(names[at])
        if person is not None and person.full and names[at].span.start < start:
            return person
        at -= 1
    return None


def honorific(title: str) -> bool:
    """Whether a title is Mr, Ms, Dr and the like alone."""
    return title.lower().rstrip(".") in _HONORIFICS


_HONORIFICS = frozenset("mr mrs ms miss mx dr sir lord lady dame prof professor rev".split())


def last_title(title: str) -> str:
    """The head of a title in lower case."""
    return title.lower().rstrip(".").rpartition(" ")[2]


def use_lower(story: Story, word: str) -> bool:
    """Whether the text has the word in lower case, too."""
    return word in story.lower_words
