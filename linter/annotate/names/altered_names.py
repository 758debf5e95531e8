"""Names of several words, people's left out -> pairs that differ in one word, or in the order of their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.names.likeness import compare, similarity
from linter.annotate.names.name_kinds import of_a_place
from linter.annotate.names.synonyms import same_meaning
from linter.annotate.names.thing_names import SMALL, THING, THING_BEFORE, NamedThing, named_things, opens_with_it
from linter.annotate.names.told_apart import told_apart_at
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import is_word, line_list, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story


class AlteredName(NamedTuple):
    """A name, and the other name that it may stand for."""

    doubtful: NamedThing
    other: NamedThing
    at: int
    """The word in which they differ, or -1 where only the order does."""
    why: str
    """near (in letters or sound), meaning, exchanged (for one of its kind or initial), order, or glued (to the next word)."""


def altered_names(story: Story) -> Iterator[AlteredName]:
    """The pairs, the doubtful name first: the rarer one, else the later."""
    things = named_things(story)
    by_rest: dict[tuple[int, tuple[str, ...]], list[NamedThing]] = defaultdict(list)
    by_words: dict[tuple[str, ...], list[NamedThing]] = defaultdict(list)
    for thing in things:
        by_words[tuple(sorted(thing.parts))].append(thing)
        for at in range(len(thing.parts)):
            by_rest[at, thing.parts[:at] + thing.parts[at + 1 :]].append(thing)
    for (at, rest), group in by_rest.items():
        if len(group) == 2 and not set(rest) <= SMALL and not _told_by_place(group[0].parts[at], group[1].parts[at], rest):
            why = _alike(group[0].parts[at], group[1].parts[at], rest) or _exchanged(story, group[0], group[1], at, rest)
            if why and not any(_somebodys(story, thing, at) for thing in group):
                yield from _pair(story, group[0], group[1], at, why)
    for group in by_words.values():
        if len(group) == 2 and any(_one_firm(story, thing) for thing in group):
            yield from _pair(story, group[0], group[1], -1, "order")


_COMPASS = frozenset("north south east west central".split())


def _told_by_place(one: str, other: str, rest: tuple[str, ...]) -> bool:
    """Whether the names are of a set that is told apart by these words: East and West South Central, A-share and B-share."""
    if {one, other} <= _COMPASS and not _COMPASS.isdisjoint(rest):
        return True
    (first, dash, behind), (second, _, same) = one.partition("-"), other.partition("-")
    return bool(dash) and behind == same and len(first) == len(second) == 1


def _somebodys(story: Story, thing: NamedThing, at: int) -> bool:
    """Whether a word of a thing's name is the surname of somebody, and the thing was not taken for them."""
    bearers = story.people.by_surname.get(thing.parts[at], ())
    return any(person.introduced.parts != thing.parts for person in bearers)


def _one_firm(story: Story, thing: NamedThing) -> bool:
    """Whether `A and B` is one firm: its words stand nowhere else, and it is called one."""
    if "and" not in thing.parts and "&" not in thing.parts:
        return False
    if any(len(story.places.get(word, ())) > 2 for word in thing.parts if word not in SMALL):
        return False
    return "&" in thing.parts or any(_FIRM.search(story.text[max(0, span.start - 40) : span.start]) for span in thing.spans)


_FIRM = lazy_pattern(
    r"\b(?:partners?|directors?|manager|chair\w*|founder|lawyers?|solicitors?|spokes\w+|analysts?|clerk|staff|branch|office) "
    r"(?:in|at|of|for|with) $|"
    r"\b(?:firm|company|agents?|solicitors|brewers?|shop|makers?|publishers?|dealers?|bank) (?:of )?$"
)
"""What stands before a firm's name."""


def _alike(one: str, other: str, rest: tuple[str, ...]) -> str:
    """How two words of names are alike: in letters or sound, in meaning, or but for a word that is glued on."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 3 or not SMALL.isdisjoint((one, other)) or any(c.isdigit() for c in one + other):
        return ""
    if (
        not word_list("titles", "suffixes").isdisjoint((one, other))
        or not word_list("calendar", "words").isdisjoint((one, other))
        or _of_one_place(one, other)
    ):
        return ""
    if is_word(one) and is_word(other) and all(map(_general, rest)):
        return ""  # Air India, Aero India
    if longer.startswith(shorter):
        return "glued" if len(shorter) > 3 and longer.removeprefix(shorter) in _GLUED else ""
    if same_meaning(one, other):
        return "meaning" if len(rest) > 1 or not {one, other} & word_list("organisations", "heads") else ""
    likeness = compare(one, other, 3)
    begins = one[:2] == other[:2] and len(shorter) > 3
    if likeness is None:
        return ""
    if is_word(one) and is_word(other) and likeness.edits > 1:
        return "near" if begins and likeness.edits == 2 and one[:6] != other[:6] else ""
    near = likeness.near or likeness.sound or (begins and (likeness.edits < 3 or len(shorter) > 4))
    return "near" if near else ""


def _exchanged(story: Story, one: NamedThing, other: NamedThing, at: int, rest: tuple[str, ...]) -> str:
    """Whether a word was exchanged for one of its kind or initial, in a name that is otherwise like no other."""
    mine, theirs = one.parts[at], other.parts[at]
    if min(len(mine), len(theirs)) < 3 or _derived(mine, theirs) or not _FIXED.isdisjoint((mine, theirs)):
        return ""
    if any(mine in kind and theirs in kind for kind in _kinds()):
        return "exchanged" if _distinctive(rest) or (at and {mine, theirs} <= _ways() and not any(map(is_word, rest))) else ""
    if min(len(mine), len(theirs)) < 4 or _of_one_place(mine, theirs) or _known(mine) or _known(theirs):
        return ""
    shared = [word for word in rest if word not in SMALL]
    if set(shared) <= _NOT_BODIES or (at == len(rest) and not _NOT_BODIES.isdisjoint((mine, theirs))):
        return ""  # the Israeli Cup, the Uefa Cup; the Critics Awards of the Critics Association
    if mine.endswith(_PEOPLE) or theirs.endswith(_PEOPLE) or (at == 0 and (of_a_place(mine) or of_a_place(theirs))):
        return ""  # the National Committeeman; the Bangladesh Union, the Velm Union
    if rest[0] in _STORMS and len(rest) == 1 and mine[0] == theirs[0]:
        return "exchanged"
    named = _a_named_thing(story, one) and not all(map(_general, rest)) and _ways().isdisjoint(rest)
    if named and all(_definite(story, span) for thing in (one, other) for span in thing.spans):
        return "exchanged"
    if mine[0] != theirs[0] and (similarity(mine, theirs) < _SOMEWHAT or len(shared) < 2):
        return ""
    called = any(THING_BEFORE.search(story.text[max(0, s.start - 30) : s.start]) for t in (one, other) for s in t.spans)
    heads = word_list("organisations", "heads") - _NOT_BODIES
    several = len(shared) > 1 and not all(map(_general, rest)) and (at < len(rest) or {mine, theirs} <= heads)
    return (
        "exchanged" if (_distinctive(rest) and at < len(rest)) or several or (called and not all(map(_general, rest))) else ""
    )


_PEOPLE = ("woman", "women", "man", "men", "ist", "ists")


def _known(word: str) -> bool:
    """Whether a word is of a field or a direction, of which bodies of one kind have different ones."""
    return word in word_list("offices", "portfolios") or word in _GRADES or word.endswith(("al", "ic", "ern"))


_NOT_BODIES = frozenset(
    "award awards prize festival cup league championship conference convention congress fund report act centre center".split()
)
"""What a body of the same name gives, holds or writes."""
_GRADES = frozenset(
    "junior senior upper lower mens womens men's women's boys girls first second third great little old new".split()
)


def _a_named_thing(story: Story, thing: NamedThing) -> bool:
    """Whether a ship, a play or the like is spoken of beside a name: in its sentence, or the one before."""
    return any(THING.search(story.text, max(0, span.start - 160), span.end + 60) for span in thing.spans)


def _definite(story: Story, span: Span) -> bool:
    """Whether a name stands behind `the`, or behind the word for what it names."""
    before = story.text[max(0, span.start - 40) : span.start]
    return before.endswith(("the ", "The ")) or bool(THING_BEFORE.search(before))


@cache
def _ways() -> frozenset[str]:
    """Words for streets."""
    return next(kind for kind in _kinds() if "street" in kind)


def _derived(one: str, other: str) -> bool:
    """Whether two words have all but their endings in common: council, councilman; minister, ministry."""
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    return stem >= 3 and min(len(one), len(other)) - stem < 3


def _distinctive(rest: tuple[str, ...]) -> bool:
    """Whether a word of a name is none of everyday language, no place and no people that the lists know."""
    return any(len(word) > 2 and not is_word(word.removesuffix("'s")) and not _general(word) for word in rest)


def _general(word: str) -> bool:
    word = word.removesuffix("'s")
    return (
        word in SMALL
        or of_a_place(word)
        or word in word_list("organisations", "suffixes")
        or word in word_list("calendar", "words")
    )


@cache
def _kinds() -> tuple[frozenset[str], ...]:
    """Words of which a name has one or another: street, road, lane; rovers, rangers."""
    return tuple(frozenset(line.split()) for line in line_list("name_synonyms", "kinds"))


_FIXED = frozenset("county council city town district party state university college".split())
"""Words that one name has beside another: Corran County, Corran Council."""
_STORMS = frozenset("storm hurricane typhoon cyclone".split())
_SOMEWHAT = 0.7
"""The likeness of two words, 0 to 1, from which on one may stand for the other in a name that has two more."""
_ON_THE_WAY = lazy_pattern(
    r"\b(?:into|to|through|along|towards?|past|off|from|near|between|across|round|around|behind) (?:the )?$"
)
"""What stands before another street or the like, to which the way leads."""
_ANOTHER = lazy_pattern(
    r"\b(?:another|a second|the other (?!side|day|way|hand|end|half|one)|neighbouring|neighboring|rivals?|sister|both|nearby)\b"
)
"""What tells of a second thing of the kind."""
_GLUED = frozenset("for of and said in the is was to at on from with by as has had".split())


def _of_one_place(one: str, other: str) -> bool:
    """Whether the words tell places or peoples that are two, or a place and its people: Iran's, Iraqi; Diego, Diegans."""
    known = [of_a_place(word.removesuffix("'s")) for word in (one, other)]
    people = any(word.endswith(("an", "ans", "ian", "ians", "ese", "ish", "men", "man")) for word in (one, other))
    return all(known) or (people and one[:3] == other[:3])


def _pair(story: Story, one: NamedThing, other: NamedThing, at: int, why: str) -> Iterator[AlteredName]:
    doubtful, sure = (
        (one, other) if (len(one.spans), -one.spans[0].start) < (len(other.spans), -other.spans[0].start) else (other, one)
    )
    if len(doubtful.spans) > 1 and len(sure.spans) < 3 * len(doubtful.spans):
        return
    known = [" ".join(thing.parts) in line_list("places") for thing in (one, other)]
    if all(known) or (any(known) and why == "exchanged"):
        return
    if any(story.sentence_at(a.start) == story.sentence_at(b.start) for a in doubtful.spans for b in sure.spans):
        return
    if any(told_apart_at(story, span) for span in doubtful.spans):
        return
    before = max(0, doubtful.spans[0].start - 40)
    if why != "order" and _ANOTHER.search(story.text, before, doubtful.spans[0].start):
        return
    if why == "exchanged" and _brought_in(story, sure.spans[0], doubtful.spans[0]):
        return
    if why == "exchanged" and (
        len(doubtful.spans) > 1
        or doubtful.spans[0].start < sure.spans[0].start
        or _ON_THE_WAY.search(story.text[max(0, doubtful.spans[0].start - 20) : doubtful.spans[0].start])
    ):
        return
    first = doubtful.spans[0]
    if (
        at == 0
        and opens_with_it(story, first.start, doubtful.words[0])
        and not (why == "meaning" and _ACTS.match(story.text, first.end))
    ):
        return
    yield AlteredName(doubtful, sure, at, why)


def _brought_in(story: Story, sure: Span, doubtful: Span) -> bool:
    """Whether the copy tells of a second thing of the kind: her sister ship, the Silver Quill; since Storm Ada."""
    before = story.text[max(0, doubtful.start - 40) : doubtful.start]
    if _HELD_AGAINST.search(before):
        return True
    return bool(_ANOTHER.search(story.text, sure.end, min(doubtful.end + 120, sure.end + 4000)))


_HELD_AGAINST = lazy_pattern(
    r"\b(?:since|like|unlike|than|versus|v|vs|against|beat|and|or|as|last \w+['’]s|recent\w*|earlier|before|during|follow\w+|"
    r"(?:another|an?|two|\w+['’]s) (?:\w+[ -]){0,2}?(?:\w+)),? (?:the )?$"
)
"""What stands before the name of a thing that another is held against."""


_ACTS = lazy_pattern(r"['’]s\b|, who\b| (?:is|was|has|had|will|would|said|says|told|stated|declared)\b")
"""What stands behind the name of somebody or something that is or does."""
