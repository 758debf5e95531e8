"""Story and a table of events -> the places where its words tell a class, by family, found without reading a sentence."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import IRREGULAR, lemmas
from linter.annotate.language.word_classes import DETERMINERS, OWNERS
from linter.annotate.wording.event_table import ACTS, REFERS, TELLS
from linter.lexicon import word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.annotate import Story
    from linter.annotate.wording.event_table import EventTable, TableTerm

_BRIEF = 80
"""Words of a story that need not name its field of news more than once."""
_SHORT = 150
"""Words of a story in which a vague word tells what it is about."""
_GAP = 7
"""Words that may part a verb from what belongs to it."""
_ANYBODYS = OWNERS | {"my", "our", "your", "one's"}
_SELVES = frozenset("himself herself itself themselves oneself".split())
_STAND_INS = {
    **dict.fromkeys(("one's", "his"), _ANYBODYS),
    **dict.fromkeys(("oneself", "himself"), _SELVES),
    **dict.fromkeys(("a", "an", "the"), DETERMINERS),
}
"""Words of terms -> those that may stand for them in the copy."""
_VAGUE = frozenset(("weak", "other"))
_LOOSE = frozenset(("verb", "object", "weak", "state", "denial"))
"""Kinds of terms whose words may stand apart."""


_OTHERWISE = frozenset(("verb", "object"))
_PARTICLES = frozenset("out off up over away down back through aside around about along".split())
"""Words that make another verb of the one before them."""
_BREAK = frozenset("\n.!?;:")


class EventTelling(NamedTuple):
    """Words that tell a class of events."""

    first: int
    """Their first token."""
    last: int
    key: int
    """The token of the main word: the verb, the head noun."""
    term: TableTerm


Told = dict[int, dict[int, list[EventTelling]]]
"""Family -> class -> its tellings in order."""


def event_tellings(story: Story, table: EventTable, every: bool = False) -> Told:
    """The tellings of the families in which the story may refer back to a class while it tells a rival of it, or denies it.

    With `every`, of all families of which it tells anything.
    """
    known = story.base_forms.union(_STAND_INS)
    referred = None if every else _may_be_referred_to(story, table, known)
    found: Told = {}
    denied = cache(partial(_may_be_denied, story))
    for family, entries in sorted(_entries(story, table, known, referred).items()):
        if family in table.settings:
            enough, words = table.settings[family]
            if not _is_set(enough if len(story.lower) > _BRIEF else 1, words, known):
                continue
        told = _matches(story, entries)
        if not (every or _may_clash(story, table, entries, told, denied) or _may_clash_in_headline(story, table, entries)):
            continue
        told += _matches(story, entries, rest=True)
        senses = {k for t in told if t.term.kind == "other" for k in range(t.first, t.last + 1)}
        told = [t for t in told if t.key not in senses] if senses else told
        classes: dict[int, list[EventTelling]] = {}
        for telling in sorted(set(told), key=lambda telling: (telling.first, -telling.last, telling.term)):
            classes.setdefault(telling.term.owner, []).append(telling)
        found[family] = classes
    return found


_Entries = list[tuple[str, "TableTerm"]]
"""Words of the copy with the terms that they may be the main word of."""


def _entries(story: Story, table: EventTable, known: frozenset[str], referred: set[int] | None) -> dict[int, _Entries]:
    """Family, where it is one of those that may be referred to -> the words that may tell its classes."""
    found: dict[int, _Entries] = {}
    words = story.places
    for word, families in zip(words, map(table.entries.__getitem__, words), strict=True):
        for family in families if referred is None else referred.intersection(families) if families else ():
            for term in table.of_family(word, family):
                if len(term.words) == 1 or known.issuperset(term.words):
                    found.setdefault(family, []).append((word, term))
    return found


def _matches(story: Story, entries: _Entries, rest: bool = False) -> list[EventTelling]:
    """The tellings by the terms that can refer back, or by the rest of them."""
    return [
        telling
        for word, term in entries
        for place in story.places[word]
        if (term.kind in REFERS or (term.kind in ACTS and place in story.looking_back)) != rest
        if (telling := _match(story, term, place)) is not None
    ]


def may_be_definite(story: Story, telling: EventTelling) -> bool:
    """Whether a word before a telling can make it definite or take it for known, or a participle opens its sentence."""
    if telling.term.kind in ACTS:
        return telling.key in story.looking_back
    return telling.first in story.behind_definites or (telling.term.kind == "participle" and telling.first in story.openings)


def _may_clash(
    story: Story, table: EventTable, entries: _Entries, told: list[EventTelling], denied: Callable[[], set[int]]
) -> bool:
    """Whether a class that one of the tellings may refer back to has a rival that is told before, or is denied itself."""
    kinds = TELLS | {"weak"} if len(story.lower) <= _SHORT else TELLS
    last = {telling.term.owner: telling.first for telling in told if may_be_definite(story, telling)}
    for owner, place in last.items():
        rivals = table.rivals(owner)
        if any(term.kind in kinds and term.owner in rivals and story.places[word][0] < place for word, term in entries):
            return True
        own = [(word, term.kind) for word, term in entries if term.owner == owner]
        if sum(len(story.places[word]) for word, kind in own if kind not in _VAGUE) > 1 and any(
            kind == "denial" or _is_in(story, word, denied()) for word, kind in own
        ):
            return True
    return False


def _may_clash_in_headline(story: Story, table: EventTable, entries: _Entries) -> bool:
    """Whether words of the headline may tell a class of which the copy tells a rival."""
    if not story.headline_end:
        return False
    end = story.tokens.at(story.headline_end)
    acts = [(word, term.owner) for word, term in entries if term.kind in ACTS]
    headline = {owner for word, owner in acts if story.places[word][0] < end}
    return any(not headline.isdisjoint(table.rivals(owner)) for _, owner in acts) if headline else False


def _is_set(enough: int, words: tuple[str, ...], known: frozenset[str]) -> bool:
    """Whether a story, the base forms of its words known, has enough words of a field of news."""
    found = 0
    for word in words:
        found += word in known if " " not in word else known.issuperset(word.split(" "))
        if found >= enough:
            return True
    return False


def prepared_elsewhere(story: Story, table: EventTable, telling: EventTelling) -> bool:
    """Whether the words of a telling belong to a class of another family too, of which the story tells something before."""
    word = story.lower[telling.key]
    own = table.family_of[telling.term.owner]
    others = {
        term.owner
        for family, terms in table.by_family(word).items()
        for term in terms
        if term.kind in REFERS
        and family != own
        and _match(story, term, telling.key) is not None
        and _has_field(story, table, family)
    }
    if not others:
        return False
    earlier = [(other, places) for other, places in story.places.items() if places[0] < telling.first]
    return any(
        _match(story, term, place)
        for other, places in earlier
        for terms in table.by_family(other).values()
        for term in terms
        if term.owner in others and term.kind in TELLS
        for place in places
        if place < telling.first
    )


def _has_field(story: Story, table: EventTable, family: int) -> bool:
    """Whether the story is of the field of news that a family belongs to, where it belongs to one."""
    if family not in table.settings:
        return True
    enough, words = table.settings[family]
    return _is_set(enough if len(story.lower) > _BRIEF else 1, words, story.base_forms)


def _may_be_referred_to(story: Story, table: EventTable, known: frozenset[str]) -> set[int]:
    """The families to one of whose classes a definite word of the copy, or any of its headline, may refer back.

    A word may be definite that stands anywhere behind one that makes it so, or opens a sentence.
    """
    lower = story.lower
    definite = {lower[place] for place in (*story.behind_definites, *story.openings) if place < len(lower)}
    headline = lower[: story.tokens.at(story.headline_end)] if story.headline_end else ()
    back = {lower[place] for place in story.looking_back if place < len(lower)}
    acting = (*headline, *filter(_is_past, back))
    found: set[int] = set()
    reaches = (*map(table.referring.__getitem__, definite), *map(table.acting.__getitem__, acting))
    for reach in filter(None, reaches):
        found |= reach.alone
        found.update(family for family, words in reach.with_others if known.issuperset(words))
    return found


def _is_past(word: str) -> bool:
    """Whether a word may be a form of a verb that tells what has been."""
    return word in IRREGULAR or word.endswith(("ed", "ing"))


def _may_be_denied(story: Story) -> set[int]:
    """The sentences in which a word can deny something."""
    denials, starts = word_list("references", "denials"), story.tokens.starts
    places = [place for word, at in story.places.items() if word in denials or word.endswith("n't") for place in at]
    return {story.sentence_at(starts[place]) for place in places}


def _is_in(story: Story, word: str, sentences: set[int]) -> bool:
    """Whether a word of the copy stands in one of some sentences."""
    return any(story.sentence_at(story.tokens.starts[place]) in sentences for place in story.places[word])


def _match(story: Story, term: TableTerm, place: int) -> EventTelling | None:
    """The telling, where the other words of a term stand around a place that has its main word."""
    words, key = term.words, term.key
    if len(words) == 1:
        if term.kind in _OTHERWISE and place + 1 < len(story.lower) and story.lower[place + 1] in _PARTICLES:
            return None  # backed out is no backing
        return EventTelling(place, place, place, term)
    gap = _GAP if term.kind in _LOOSE else 1 if "of" in words else 0
    first = last = place
    for word in reversed(words[:key]):
        first = _next(story, word, first, -1, gap)
        if first < 0:
            return None
    for word in words[key + 1 :]:
        last = _next(story, word, last, 1, gap)
        if last < 0:
            return None
    return EventTelling(first, last, place, term)


def _next(story: Story, word: str, at: int, step: int, gap: int) -> int:
    """The token of a further word of a term, close by in the same sentence; -1 where it is missing."""
    lower, others = story.lower, _STAND_INS.get(word, ())
    for k in range(at + step, max(-1, min(len(lower), at + step * (gap + 2))), step):
        if lower[k] == word or lower[k] in others or word in lemmas(lower[k]):
            return -1 if _are_parted(story, min(at, k), max(at, k)) else k
    return -1


def _are_parted(story: Story, first: int, last: int) -> bool:
    """Whether the end of a sentence, of a clause or of a paragraph lies between two tokens."""
    starts, ends = story.tokens.starts, story.tokens.ends
    return any(
        starts[k + 1] - ends[k] > 1 and not _BREAK.isdisjoint(story.text[ends[k] : starts[k + 1]]) for k in range(first, last)
    )
