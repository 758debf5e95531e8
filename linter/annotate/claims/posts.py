"""Story -> what its people are said to be in other words than a phrase beside the name: `who captains the side`, `trained by
Quist`, `Quist's translation`, `Conductor: Quist`, `Quist, for the Crown`, `in her fourth season as coach`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import known
from linter.annotate.language.inflection import lemmas
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import line_list, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_WHO = lazy_pattern(
    r",?\s+(?:who|and)\s+(?:has\s+|now\s+|also\s+|still\s+)?(?P<verb>[a-z-]+)\s+(?:the|an?|its|his|her|their|for|[A-Z*“])"
)
_PLAIN = lazy_pattern(r"\s+(?:now\s+|still\s+)?(?P<verb>[a-z]+s)\s+(?:the|an?|its|their|[A-Z*“])")
_BY = lazy_pattern(r"\b(?P<verb>[a-z]+ed|written|sung|led|ridden)\s+by\s+$")
_WORK = lazy_pattern(r"\s+(?P<words>(?:[a-z-]+\s+)?[a-z]+)\b")
_CREDIT = lazy_pattern(r"(?:^|[.;|*]\s+|\n\s*)\*{0,2}(?P<role>[A-Z][a-z]+(?:\s[a-z]+)?):\*{0,2}\s+$")
_FOR = lazy_pattern(r",?\s+(?:for|acting\s+for|representing|appearing\s+for)\s+(?:the\s+)?(?P<whom>[A-Za-z]+)(?=,|\.)")
_LED = lazy_pattern(
    r"\s+(?:led|appeared|appears|acted|acts|spoke)\s+for\s+(?:the\s+)?(?P<whom>prosecution|crown|state|defen[cs]e|accused)\b"
)
_SIDE = lazy_pattern(
    r"(?:^|[.\n”\"]\s*|[:;]\s)(?:(?:opening|closing|speaking|appearing|acting)\s+(?:the\s+case\s+)?)?for\s+the\s+"
    r"(?P<whom>prosecution|crown|state|defen[cs]e|accused|defendant),\s+$",
    re.IGNORECASE,
)
_AS = lazy_pattern(
    r",\s+(?:who\s+(?:works|serves|worked|served|plays)|in\s+(?:his|her)\s+[a-z-]+\s+(?:season|year|term|spell|stint))\s+as\s+"
    r"(?:an?\s+|the\s+|its\s+|their\s+)?(?P<role>(?:[a-z’'-]+\s+){0,3}[a-z-]+)(?=[,.;])"
)
_FELLOW = lazy_pattern(r"(?:['’]s?\s+|\s+and\s+(?:his|her)\s+)fellow\s+(?P<party>[A-Z][a-z]+)s\b")
"""`Quist's fellow Liberals`: of what party he is."""
_NEAR = 60
"""Code points behind a name in which a post is read."""


class Post(NamedTuple):
    """What a person is, by what he does."""

    person: Person
    value: str
    """The noun for it."""
    span: Span
    place: Span
    form: str


@cache
def _doers(section: str) -> dict[str, str]:
    """Verb or work -> the noun for who does it."""
    found = {}
    for line in line_list("posts", section):
        noun, _, words = line.partition(" : ")
        for word in words.split():
            found[word] = noun
    return found


def read_posts(story: Story) -> Iterator[Post]:
    """The posts around every name of a known person."""
    for mention in story.mentions:
        person = known(story, mention.span.start)
        if person is not None:
            yield from _around(story, mention, person)


def _around(story: Story, mention: Mention, person: Person) -> Iterator[Post]:
    text, start, end = story.text, mention.whole.start, mention.span.end
    stop = min(end + _NEAR, len(text))
    for pattern in (_WHO, _PLAIN):
        match = pattern.match(text, end, stop)
        noun = _doer(match["verb"]) if match else ""
        if match and noun:
            span = Span(*match.span("verb"))
            yield Post(person, noun, span, Span(start, span.end), "verb")
    before = text[max(0, start - 60) : start]
    match = _BY.search(text, max(0, start - 40), start) if "by" in before else None
    noun = _doer(match["verb"]) if match else ""
    if match and noun:
        yield Post(person, noun, Span(match.start(), end), Span(match.start(), end), "by")
    if mention.around is not None and mention.around.possessive:
        match = _WORK.match(text, end + 2, stop)
        works = _doers("works")
        noun = next((works[word] for word in match["words"].split() if word in works), "") if match else ""
        if match and noun:
            yield Post(person, noun, Span(start, match.end()), Span(start, match.end()), "work")
    match = _CREDIT.search(text, max(0, start - 40), start) if ":" in before else None
    if match:
        yield Post(person, match["role"].lower(), Span(*match.span("role")), Span(match.start("role"), end), "credit")
    match = _FOR.match(text, end, stop) or _LED.match(text, end, stop)
    if match is None and before.rstrip().endswith(","):
        match = _SIDE.search(text, max(0, start - 60), start)
    if match:
        crown = match["whom"].lower() in word_list("posts", "prosecution")
        place = Span(min(start, match.start()), max(end, match.end()))
        yield Post(person, "for the prosecution" if crown else "for the other side", Span(*match.span("whom")), place, "for")
    match = _FELLOW.match(text, end, stop)
    if match:
        yield Post(person, match["party"].lower(), Span(*match.span("party")), Span(start, match.end()), "fellow")
    match = _AS.match(text, end, end + 2 * _NEAR)
    if match:
        yield Post(person, match["role"].replace("’", "'"), Span(*match.span("role")), Span(start, match.end()), "as")


def _doer(verb: str) -> str:
    known_verbs = _doers("verbs")
    return next((known_verbs[lemma] for lemma in sorted(lemmas(verb)) if lemma in known_verbs), "")
