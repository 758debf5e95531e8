"""A clean article -> copies of it, each with one slip made in a name: misspelt, misheard, reworded, another first name.

The names come from the census lists alone; what is drawn depends on the article's id, so every run makes the same slips.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from linter.annotate import Story
from linter.lexicon import folded, genders, surnames, word_list
from linter.read import read_text

SOUNDS = [
    pair.split(":")
    for pair in """ck:k k:c c:k ph:f f:ph z:s s:z y:i i:y ie:ei ei:ie ee:ea ea:ee v:w w:v o:oh er:or or:er an:en en:an ll:l l:ll
    nn:n n:nn tt:t t:tt mac:mc son:sen""".split()
]
A_STORY = 2
"""Slips of each kind made in one article."""


def slips(text: str, id: str) -> Iterator[tuple[str, int, int, str]]:
    """(text, start and end of the slip, what stood there)."""
    chance = random.Random(id)
    story = Story(read_text(text, "article.txt"))
    surnames, first_names = [], []
    for person in story.people:
        if not person.full or person.introduced.headline:
            continue
        bare = [
            m
            for m in person.mentions
            if m.kind == "surname" and not m.headline and len(m.parts) == 1 and m.words[0][1:].islower()
        ]
        if bare and len(bare[0].parts[0]) > 3:
            surnames.append(chance.choice(bare))
        full = [m for m in person.mentions if m.kind == "full" and not m.headline and len(m.parts[0]) > 2]
        if len(full) > 1 or (full and any(m.kind == "given" for m in person.mentions)):
            first_names.append(chance.choice(full))
    for make in (reworded, misspelt, misheard):
        for mention in chance.sample(surnames, min(A_STORY, len(surnames))):
            slip = make(mention.words[0], chance)
            if slip and folded(slip) != mention.parts[0]:
                yield replaced(text, mention.span.start, mention.words[0], slip)
    for mention in chance.sample(first_names, min(A_STORY, len(first_names))):
        slip = other_first_name(mention.parts[0], chance)
        if slip:
            yield replaced(text, mention.span.start, mention.words[0], slip)


FAMILY = [
    "Her sister, {0} {1}, agreed.",
    "{1} came with his wife, {0} {1}.",
    "{0} {1}, a cousin, was there too.",
    "His father, {0} {1}, died last year.",
    "{1} and her husband, {0} {1}, live near by.",
    "{1}’s son, {0} {1}, was not at home.",
    "Her brother {0} {1} said so too.",
    "{0} {1}, his daughter, left early.",
    "{0} {1}, a teacher who is not related, said it was fine.",
    "His uncle was {0} {1}, the painter.",
    "The mother, {0} {1}, said nothing.",
    "{1} had met his wife {0} {1} at school.",
    "It was written by {0} {1}, a niece.",
]


def relatives(text: str, id: str) -> Iterator[tuple[str, int, int]]:
    """Copies of an article with a sentence on somebody's relative, and where it is: nothing is wrong there."""
    chance = random.Random(id + "+")
    story = Story(read_text(text, "article.txt"))
    people = [p for p in story.people if p.full and len(p.introduced.parts) == 2 and not p.introduced.headline]
    for person in chance.sample(people, min(A_STORY, len(people))):
        given = other_first_name(person.introduced.parts[0], chance)
        mention = chance.choice(person.mentions)
        index = story.document.paragraph_index(mention.span.start)
        if given and index >= 0:
            at = story.document.paragraphs[index].span.end
            added = " " + chance.choice(FAMILY).format(given, person.introduced.words[-1])
            yield text[:at] + added + text[at:], at, at + len(added)


def replaced(text: str, start: int, old: str, new: str) -> tuple[str, int, int, str]:
    return text[:start] + new + text[start + len(old) :], start, start + len(new), old


def reworded(name: str, chance: random.Random) -> str:
    """Another surname with the same initial: one of the census, or one put together."""
    same = [w for w in sorted(surnames()) if w[0] == folded(name)[0] and len(w) > 2 and w.isalpha()]
    if not same:
        return ""
    if chance.random() < 0.5:
        return chance.choice(same).capitalize()
    head, tail = chance.choice(same), chance.choice(sorted(surnames())[:: chance.randint(1, 50)])
    return (head[: chance.randint(1, 3)] + tail[-chance.randint(2, 4) :]).capitalize()


def misspelt(name: str, chance: random.Random) -> str:
    """One letter left out, doubled, changed, or swapped with its neighbour; never the first."""
    at = chance.randrange(1, len(name))
    how = chance.randrange(5)
    if how == 0:
        return name[:at] + name[at + 1 :]
    if how == 1:
        return name[:at] + name[at] + name[at:]
    if how == 2:
        return name[:at] + chance.choice("aeiounrstl") + name[at + 1 :]
    if how == 3 and at + 1 < len(name):
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + chance.choice("aeiounrstlh") + name[at:]


def misheard(name: str, chance: random.Random) -> str:
    """The same sound written otherwise."""
    low = name.lower()
    fitting = [(a, b) for a, b in SOUNDS if a in low[1:] or (a == "mac" and low.startswith(a))]
    if not fitting:
        return ""
    a, b = chance.choice(fitting)
    at = low.find(a, 0 if a == "mac" else 1)
    return (low[:at] + b + low[at + len(a) :]).capitalize()


def other_first_name(name: str, chance: random.Random) -> str:
    """Another common first name, mostly with the same initial and of the same sex."""
    common = sorted(word_list("given_common"))
    same_initial = chance.random() < 0.75
    same_sex = chance.random() < 0.75
    fitting = [
        w
        for w in common
        if w != name
        and (not same_initial or w[0] == name[0])
        and (not same_sex or genders().get(w) == genders().get(name, "m"))
    ]
    return chance.choice(fitting).capitalize() if fitting else ""
