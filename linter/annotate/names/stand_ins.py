"""Names that nobody bears -> whose surname each was made of: by a word of like meaning, by other halves, by a lost space.

Of Stone a program that rewords copy makes Rock; of Quill-Marsh a tired hand makes Quill-Moss; of De Quill, DeQuill. What is
made so stands where people stand: with a title, as a subject, as somebody who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import IRREGULAR
from linter.annotate.language.word_classes import DETERMINERS
from linter.annotate.names.given_names import split_name
from linter.annotate.names.name_words import NameWord, Use, WordPair
from linter.annotate.names.synonyms import same_meaning
from linter.annotate.names.two_bearers import does_as_people_do
from linter.lexicon import is_word

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_CROWD = 300
"""People and names that are held against each other, at most."""
_AUXILIARIES = frozenset("is was has had will would could can may must did".split())
_SUBJECT_BEHIND = frozenset([*" .,;:\"'“”‘’(–—", "", *"and but when as that because while if where before after until".split()])
"""What stands before a subject."""
_LEAST_HALF = 3
"""Letters that a half of a double name has at least."""


def stand_ins(story: Story, found: dict[str, NameWord]) -> Iterator[tuple[str, WordPair, Use, Use]]:
    """The names that were made of somebody's, each with the use that it is held against."""
    full = [person for person in story.people if person.full][:_CROWD]
    surnames = {person.introduced.parts[-1]: person for person in full}
    for form in (*found.values(), *_openers(story, found)):
        if (
            not form.bare
            or form.people(story, True)
            or not any(stands_for_somebody(use.mention) or _out_of_place(use.mention) for use in form.uses)
        ):
            continue
        for surname, person in surnames.items():
            if surname in found and (same_meaning(form.word, surname) or pieced(form.word, person)):
                target = Use(person.introduced, len(person.introduced.parts) - 1)
                yield "turned", WordPair(form, found[surname], person, None), form.uses[0], target
    yield from _in_full(story, found, full)


def _openers(story: Story, found: dict[str, NameWord]) -> Iterator[NameWord]:
    """The everyday words that open a sentence as its subject and may be surnames: Rivers fell on the steps."""
    forms: dict[str, NameWord] = {}
    for mention in story.people.names:
        word = mention.parts[-1]
        known = word in found or word in story.vocabulary
        if mention.kind == "bare" and mention.opening and not mention.headline and not known:
            forms.setdefault(word, NameWord(word)).uses.append(Use(mention, 0))
    yield from forms.values()


def _in_full(story: Story, found: dict[str, NameWord], full: list[Person]) -> Iterator[tuple[str, WordPair, Use, Use]]:
    """The names of several words that are somebody's but for one word of like meaning."""
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
                yield "turned", WordPair(found[word], found[against], person, None), mine, theirs


def stands_for_somebody(mention: Mention) -> bool:
    """Whether a name has a title, speaks or acts, or is the subject of a verb in the past, as a person's is."""
    around = mention.around
    if does_as_people_do(mention):
        return True
    if around is None or around.article or around.thing or around.possessive or around.somewhere:
        return False
    if around.age or around.role is not None:
        return True
    told = around.verb or around.after in _AUXILIARIES or any(form.form == "past" for form in IRREGULAR.get(around.after, ()))
    return (
        told
        and (around.before in _SUBJECT_BEHIND or around.before.isdigit())
        and not (is_word(mention.parts[-1]) and around.after in ("is", "can", "may"))
    )


def _out_of_place(mention: Mention) -> bool:
    """Whether an everyday word has a capital in mid-sentence, where nothing but a name has one."""
    around = mention.around
    if mention.opening or mention.headline or mention.kind != "bare" or around is None or not is_word(mention.parts[0]):
        return False
    if around.after in DETERMINERS:
        return False  # Rock the Vote
    alone = not (around.article or around.thing or around.somewhere) and not around.after[:1].isupper()
    return alone and (around.before.islower() or around.before.isdigit())


def pieced(word: str, person: Person) -> bool:
    """Whether a word is somebody's surname with one half exchanged, or with its parts run together."""
    _, surname = split_name(person.introduced.words, person.introduced.parts)
    whole = "-".join(surname)
    if word in person.aliases or word == whole:
        return False
    if len(surname) > 1 and word.replace("-", "") == "".join(surname).replace("-", ""):
        return True
    mine, theirs = word.split("-"), surname[-1].split("-")
    if len(mine) != 2 or len(theirs) != 2 or min(map(len, mine + theirs)) < _LEAST_HALF:
        return False
    return (mine[0] == theirs[0]) != (mine[1] == theirs[1])


def _one_part_turned(one: tuple[str, ...], other: tuple[str, ...]) -> int | None:
    """The only place where two full names differ, if the words there are of like meaning."""
    if len(one) != len(other):
        return None
    differ = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    return differ[0] if len(differ) == 1 and same_meaning(one[differ[0]], other[differ[0]]) else None
