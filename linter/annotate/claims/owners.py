"""A place in the copy -> the person of whom it is said: by the name right beside it, a pronoun, or the subject before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import KIN, STOPS
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person

_PERSONAL = frozenset(("full", "surname", "given", "initials", "nickname", "bare", "name"))
_JOINED = lazy_pattern(r",?\s*\(?(?:aged?\s+|now\s+|who(?:\s+is|'s|’s)\s+|then\s+)?")
_APPOSED = lazy_pattern(r",\s+(?:an?|the)\s+")
_AGED = lazy_pattern(
    r"(?:,\s+(?:now\s+|aged\s+)?\d{1,3},?|\s?\((?:aged\s+)?\d{1,3}\),?|,\s+an?\s+\d{1,3}-year-old(?:\s+[a-z]+)?,?)\s+$"
)
"""An age between a name and `who`."""
_RELATIVE = lazy_pattern(r"\b(?:his|her|their|[’']s)\s+(?:[a-z-]+\s+){0,2}?([a-z]+),?\s+$")
_OWNERS = ("his", "her", "their", "’s", "'s")
_PRONOUNS = frozenset(("he", "she"))
_OTHERS = KIN | {
    "mom",
    "mum",
    "dad",
    "man",
    "woman",
    "boy",
    "girl",
    "both",
    "they",
    "victim",
    "teenager",
    "passenger",
    "driver",
    "oldest",
    "youngest",
    "eldest",
    "latter",
    "other",
}
_ASIDE = lazy_pattern(r",\s(?:who|whose|whom|which)\s[^,;]{3,120}?,(?=\s)")
_OPENERS = word_list("calendar", "function") | word_list("calendar", "words")
_OPEN = lazy_pattern(r"\s+(?:(?!(?:and|or|by|who|whose|with|from|of|in)\b)[a-z][\w’'-]*\s+){0,4}(?=[^\W\d_a-z])")


def beside(story: Story, span: Span) -> Person | None:
    """Whose figure it is: `Lee, 41,`, `Lee (41)`, `the 41-year-old Lee`, `the 41-year-old winger Lee`, `Lee, a 41-year-old`."""
    at = story.tokens.at(span.start) - 1
    if at >= 0:
        for skipped in range(3):
            mention = story.people.mention_at(story.tokens.starts[at - skipped]) if at - skipped >= 0 else None
            if mention is not None:
                between = story.text[mention.span.end : span.start]
                if _JOINED.fullmatch(between) or _APPOSED.fullmatch(between):
                    return known(story, mention.span.start)
                break
    opening = _OPEN.match(story.text, span.end, span.end + 70)
    if opening is None or "\n\n" in story.text[span.end : opening.end()]:
        return None  # an 87-year-old record, and a name that opens the next paragraph
    return known(story, opening.end())


def subject(story: Story, start: int, reach: int = 160) -> Person | None:
    """The person who is the subject before an offset in its sentence: the nearest name or pronoun, nobody else between."""
    sentence = sentence_at(story, start)
    floor = max(sentence.start, start - reach)
    tokens = story.tokens
    aside = _aside(story, sentence.start, start)
    for k in range(tokens.at(start) - 1, -1, -1):
        if tokens.starts[k] < floor:
            return None
        if aside.start <= tokens.starts[k] < aside.end:
            continue
        if story.lower[k] == "who" and k and not _of_a_name(story, k):
            return None
        if story.lower[k] in _PRONOUNS:
            return story.people.resolve_pronoun(tokens.starts[k])
        if story.lower[k] in _OTHERS and story.lower[k] == tokens.words[k]:
            return None
        mention = story.people.mention_at(tokens.starts[k])
        if mention is not None and mention.kind in _PERSONAL and story.people.of(mention) is not None:
            possessive = mention.around is not None and mention.around.possessive
            return None if possessive else known(story, mention.span.start)
    return None


def _of_a_name(story: Story, k: int) -> bool:
    """Whether the `who` at a token goes with a name, an age or a bare description between them: Lee, 41, who."""
    start = story.tokens.starts[k]
    age = _AGED.search(story.text, max(0, start - 60), start)
    if age is None:
        return story.people.mention_at(story.tokens.starts[k - 1]) is not None
    return story.people.mention_at(age.start() - 1) is not None


def _aside(story: Story, start: int, end: int) -> Span:
    """The last clause with `who` or `which` that a comma opened and a comma closed: what it names is not what goes on."""
    asides = list(_ASIDE.finditer(story.text, start, end))
    return Span(*asides[-1].span()) if asides else Span(end, end)


def known(story: Story, offset: int) -> Person | None:
    """The person named at an offset; nobody where a number, or a name that stands for many, makes it another each time."""
    named = story.claims.named
    if offset not in named:
        named[offset] = _known(story, offset)
    return named[offset]


def _known(story: Story, offset: int) -> Person | None:
    mention = story.people.mention_at(offset)
    if mention is None or mention.kind not in _PERSONAL:
        return None
    person = story.people.of(mention)
    if (
        person is None
        or "doe" in person.introduced.parts
        or (mention.kind == "surname" and mention.title_span is None and _forename(story, mention.whole.start))
    ):
        return None
    if mention.kind != "full" and len(story.people.by_surname.get(person.introduced.parts[-1], ())) > 1:
        return None
    if person.index in story.claims.numbered:
        return None
    start = mention.whole.start
    before = story.text[max(0, start - 40) : start]
    owned = any(owner in before for owner in _OWNERS)
    relative = _RELATIVE.search(story.text, max(0, start - 40), start) if owned else None
    return None if relative and relative[1].lower() in _OTHERS and mention is not person.introduced else person


def _forename(story: Story, start: int) -> bool:
    """Whether a word that may be an unknown first name stands right before a surname: `Reed Lee, 37`."""
    k = story.tokens.at(start) - 1
    if k < 0 or story.text[story.tokens.ends[k] : start] != " ":
        return False
    word = story.tokens.words[k]
    return (
        word.istitle() and word.isalpha() and len(word) > 2 and story.lower[k] not in STOPS and story.lower[k] not in _OPENERS
    )


def sentence_at(story: Story, offset: int) -> Span:
    """The sentence that holds an offset."""
    index = story.sentence_at(offset)
    return story.sentences[index] if index >= 0 else Span(0, len(story.text))


def matches_beside(story: Story, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """The matches of a pattern in the sentences that have one of some words: to run it over all of a story is slow."""
    places = [story.tokens.starts[place] for word in words for place in story.places.get(word, ())]
    for at in sorted({story.sentence_at(place) for place in places} - {-1}):
        yield from pattern.finditer(story.text, *story.sentences[at])
