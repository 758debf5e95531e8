"""A pronoun or a role phrase in the text -> whom it stands for, or nobody where more than one person fits."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.annotate.names.name_context import is_role

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import People, Person

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_REACH = 700
"""Code points back to the last mention of whom a pronoun may mean."""


def pronoun_bearer(story: Story, people: People, offset: int) -> Person | None:
    """Whom the word at the offset stands for."""
    tokens = story.tokens
    at = tokens.at(offset)
    if at >= len(tokens.words) or tokens.starts[at] > offset:
        at -= 1
    if at < 0 or tokens.ends[at] <= offset:
        return None
    word = tokens.words[at].lower()
    if word in _HE or word in _SHE:
        return _pronoun(story, people, tokens.starts[at], "m" if word in _HE else "f")
    if word in ("the", "this", "that", "a"):
        at += 1
    for k in range(at, min(at + 4, len(tokens.words))):
        role = tokens.words[k].lower().removesuffix("'s").removesuffix("’s")
        if is_role(role):
            return _role(people, tokens.starts[k], role)
        if k + 1 < len(tokens.words) and story.text[tokens.ends[k] : tokens.starts[k + 1]] != " ":
            break
    return None


def _pronoun(story: Story, people: People, start: int, gender: str) -> Person | None:
    """The last person named before who can have the gender, unless another one was named beside them."""
    names = people.names
    index = bisect_left([m.span.start for m in names], start) - 1 if len(names) < 64 else _before(people, start)
    sentence = story.sentence_at(start)
    nearest: Person | None = None
    home = -1
    while index >= 0 and names[index].span.start > start - _REACH:
        mention = names[index]
        person = people.of(mention)
        index -= 1
        if person is None or mention.kind == "family" or person.gender not in ("", gender):
            continue
        in_possessive = mention.around is not None and mention.around.possessive
        if nearest is None:
            nearest, home = person, story.sentence_at(mention.span.start)
            if home < sentence - 3:
                return None
        elif person is not nearest and story.sentence_at(mention.span.start) == home:
            # Two people in one sentence: the subject, who stands first, goes on, unless the other is known to fit better.
            if person.gender == gender and nearest.gender != gender:
                nearest = person
            elif nearest.gender == gender and person.gender != gender:
                continue
            elif mention.around is not None and mention.around.speaks and not in_possessive:
                nearest = person
            else:
                return None
        elif story.sentence_at(mention.span.start) < home:
            break
    return nearest


def _before(people: People, start: int) -> int:
    return bisect_left(people._starts, start) - 1


def _role(people: People, start: int, role: str) -> Person | None:
    """The only person introduced before under the role."""
    fitting = [person for person in people.by_role.get(role, ())[:2] if person.mentions[0].span.start < start]
    if len(fitting) == 1:
        return fitting[0]
    return None
