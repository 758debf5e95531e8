"""Story -> what its people are said to be where a pronoun stands for them, or the name behind the description: `his client`,
`her seat of Selby`, `as minister of works, she`, `the member for Selby, as Quist has been since May`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import known, sentence_at
from linter.annotate.claims.posts import Post
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_CLIENT = lazy_pattern(r"\b(?P<whose>[Hh]is|[Hh]er)\s(?P<role>(?:own\s)?clients?)\b(?=[\s,.;])")
_SEAT = lazy_pattern(
    r"\b(?P<whose>[Hh]is|[Hh]er)\s(?:own\s)?(?P<role>(?:seat|constituency|riding)\sof\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)
_AS = lazy_pattern(
    r"(?:^|(?<=[.!?”\"]\s)|(?<=\n))As\s(?:the\s|its\s|their\s)?(?P<role>[a-z][\w’'-]*(?:\s(?:of|for)\s(?:the\s)?[\w’'-]+|\s[a-z][\w’'-]*){0,3}),"
    r"(?:\s[^,.;\n“”\"]{3,60},)?\s(?P<whose>he|she)\b"
)
_AS_NAMED = lazy_pattern(r"(?:^|(?<=[.!?”\"]\s)|(?<=\n)|(?<=,\s))(?P<role>[Tt]he\s(?:[\w’'.-]+\s){1,7}?[\w’'.-]+),\sas\s$")
_IS = lazy_pattern(r"\s(?:has\sbeen\b|is\b(?!\s(?:expected|due|likely))|remains\b)")
_LAWYERS = frozenset("lawyer lawyers attorney attorneys counsel solicitor barrister advocate defence defense defending".split())
_NOT = {"his": "f", "he": "f", "her": "m", "she": "m"}
_NEAR = 2
"""Sentences from a name to a pronoun for it."""
_REACH = 120
"""Code points before `as` in which a description is read."""


def read_pronoun_posts(story: Story) -> Iterator[Post]:
    """The posts that pronouns tell, and those told before `as` and a name."""
    places = story.places
    if "client" in places or "clients" in places:
        yield from _of_pronouns(story, _CLIENT, "for the other side")
    if not {"seat", "constituency", "riding"}.isdisjoint(places):
        yield from _of_pronouns(story, _SEAT)
    if "as" in places:
        yield from _of_pronouns(story, _AS)
        yield from _as_named(story)


def _of_pronouns(story: Story, pattern: re.Pattern[str], value: str = "") -> Iterator[Post]:
    for match in pattern.finditer(story.text):
        person = _meant(story, match.start("whose"), match["whose"].lower(), bool(value))
        if person is not None and (not value or _prosecutes(story, person)):
            span = Span(*match.span()) if value else Span(*match.span("role"))
            yield Post(person, value or match["role"].lower().replace("’", "'"), span, Span(*match.span()), "before")


def _prosecutes(story: Story, person: Person) -> bool:
    """Whether the copy tells somebody to speak for the prosecution, who has no clients."""
    return any(
        "prosecut" in m.title.lower()
        or _PROSECUTES.match(story.text, m.span.end)
        or _PROSECUTING.search(story.text, max(0, m.whole.start - 25), m.whole.start)
        for m in person.mentions
    )


_PROSECUTES = lazy_pattern(r",\s(?:[\w’'-]+\s){0,3}(?:prosecut\w+|for\sthe\s(?:[Cc]rown|[Ss]tate|prosecution))\b")
_PROSECUTING = lazy_pattern(r"(?:[Pp]rosecuting|[Ff]or\sthe\s(?:[Cc]rown|[Pp]rosecution)|[Pp]rosecutor),\s\Z")


def _meant(story: Story, at: int, whose: str, client: bool) -> Person | None:
    """The person named last before a pronoun, two sentences back at most and nobody else since."""
    here = sentence_at(story, at)
    before = [m for m in story.people.between(0, at) if m.kind != "place" and known(story, m.span.start) is not None]
    if not before or story.sentence_at(at) - story.sentence_at(before[-1].span.start) > _NEAR:
        return None
    last = before[-1]
    person = known(story, last.span.start)
    start = min(here.start, sentence_at(story, last.span.start).start)
    if person is None or person.gender == _NOT[whose]:
        return None
    if any(_another(story, m, person) for m in story.people.between(start, at)):
        return None
    between = [story.lower[k].removesuffix("'s") for k in story.tokens.within(Span(last.span.end, at))]
    return None if client and not _LAWYERS.isdisjoint(between) else person


def _another(story: Story, mention: Mention, person: Person) -> bool:
    """Whether a name is somebody else's."""
    bearer, around = story.people.of(mention), mention.around
    return bearer is not person and (bearer is not None or (around is not None and around.speaks))


def _as_named(story: Story) -> Iterator[Post]:
    """`The member for Selby, as Ms Quist has been since May`."""
    for mention in story.mentions:
        start = mention.whole.start
        if story.text[start - 4 : start] != " as " or not _IS.match(story.text, mention.span.end):
            continue
        person = known(story, mention.span.start)
        match = _AS_NAMED.search(story.text, max(0, start - _REACH), start) if person is not None else None
        if match and person is not None:
            yield Post(
                person,
                match["role"].lower().replace("’", "'"),
                Span(*match.span("role")),
                Span(match.start(), mention.span.end),
                "before",
            )
