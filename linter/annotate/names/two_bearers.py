"""Two alike words -> whether the copy shows that they name two: two people, a place and a person, a word and its plural."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import DETERMINERS, STOPS
from linter.annotate.names.given_names import honorific_gender, same_given, split_name
from linter.annotate.names.likeness import compare
from linter.annotate.names.name_kinds import places
from linter.annotate.names.name_words import NameWord
from linter.annotate.names.people import Person
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, stems, word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention


def does_as_people_do(mention: Mention) -> bool:
    """Whether a name has a title, or speaks, acts or suffers as only people do."""
    around = mention.around
    return bool(mention.title) or bool(around and (around.speaks or around.acts or around.human))


def only_a_word(story: Story, form: NameWord, other: NameWord) -> bool:
    """Whether a common word, or what something belongs to, with nothing that shows a person, is held against a first name."""
    owns = form.bare and all(use.mention.around and use.mention.around.possessive for use in form.uses)
    if not (is_word(form.word) or owns) or not other.people(story, False) or other.people(story, True):
        return False
    return not any(
        use.mention.title or (use.mention.around and (use.mention.around.speaks or use.mention.around.human))
        for use in form.uses
    )


def inflected(one: str, other: str) -> bool:
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


def two_people(story: Story, one: NameWord, other: NameWord) -> bool:
    """Whether both words are introduced, as the names of people who differ in the rest of their names, too."""
    if _only_in_longer_names(one) and _only_in_longer_names(other):
        rest = {p for use in one.uses for p in use.mention.parts} - {one.word}
        others = {p for use in other.uses for p in use.mention.parts} - {other.word}
        if not any(same_given((a,), (b,)) or _nearly(a, b) for a in rest for b in others):
            return True
    for inner, outer in ((one, other), (other, one)):
        bearers = outer.people(story, True) if _inner(inner) else []
        if bearers and not any({*p.introduced.parts} & {*use.mention.parts} for p in bearers for use in inner.uses):
            return True  # Yang Seung Joo, David Sung
    for last in (True, False):
        mine, theirs = one.people(story, last), other.people(story, last)
        if mine and theirs:
            return not any(_same_but_one(a, b, last) for a in mine for b in theirs)
    return bool(
        (one.people(story, True) and other.people(story, False)) or (one.people(story, False) and other.people(story, True))
    )


def _inner(form: NameWord) -> bool:
    """Whether a word is only ever the middle of a full name."""
    return all(use.mention.kind == "full" and 0 < use.part < len(use.mention.parts) - 1 for use in form.uses)


def of_one_sex(story: Story, one: NameWord, other: NameWord) -> bool:
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


def of_another_kind(story: Story, form: NameWord, other: NameWord) -> bool:
    """Whether one is a place or a firm that the lists know, and the other a person: Cameroon, Cameron."""
    for thing, person in ((form, other), (other, form)):
        known = thing.word in places() or thing.word in word_list("organisations", "known")
        if (known or _only_somewhere(thing) or _told_as_place(story, thing)) and _a_persons(person) and not _a_persons(thing):
            return True
        if is_word(thing.word) and _only_in_longer_names(thing) and not _a_persons(thing) and person.word in genders():
            return True
    return False


def _told_as_place(story: Story, form: NameWord) -> bool:
    """Whether the copy says of a name that it is a place's: the village of Ksan; Onawa, Iowa."""
    text = story.text
    for use in form.uses:
        start, end = use.mention.span
        behind = _STATE.match(text, end)
        if (behind and behind[1].lower() in places()) or _TOWN_OF.search(text, max(0, start - 24), start):
            return True
    return False


_STATE = lazy_pattern(r",\s([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_TOWN_OF = lazy_pattern(r"\b(?:village|town|city|port|hamlet|suburb|district|province|county|island|lake|valley) of $")


def _only_somewhere(form: NameWord) -> bool:
    """Whether something is in, at or near what a word names, at every use of several."""
    return len(form.uses) > 1 and all(use.mention.around is not None and use.mention.around.somewhere for use in form.uses)


def _a_persons(form: NameWord) -> bool:
    """Whether a use is a person's: in a full name, or under a title, or one that speaks or acts."""
    return any(use.mention.kind in ("full", "given", "surname") or does_as_people_do(use.mention) for use in form.uses)


def _same_but_one(a: Person, b: Person, last: bool) -> bool:
    """Whether two people's names agree but for the surname (or but for the given name)."""
    given, surname = split_name(a.introduced.words, a.introduced.parts)
    other_given, other_surname = split_name(b.introduced.words, b.introduced.parts)
    if not last:
        return surname[-1] == other_surname[-1]
    if given[0] in b.nicknames or other_given[0] in a.nicknames:
        return True
    return same_given(given, other_given) and (given[0] == other_given[0] or len(given[0]) == 1 or len(other_given[0]) == 1)


def in_a_full_name(form: NameWord) -> bool:
    """Whether a use is part of a full name."""
    return any(use.mention.kind == "full" for use in form.uses)


def ends_a_name(story: Story, mention: Mention) -> bool:
    """Whether another word with a capital stands right before a name, which opens the sentence: `Rolling Stone went`."""
    k = mention.first - 1
    if k < 0 or mention.title or story.text[story.tokens.ends[k] : mention.span.start] != " ":
        return False
    word = story.tokens.words[k]
    return word[0].isupper() and is_word(word.lower()) and word.lower() not in STOPS and word.lower() not in DETERMINERS
