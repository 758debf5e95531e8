"""A story -> its names of several words that are no person's: bodies, streets, ships, plays, schools, with their places."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.annotate.names.likeness import compare
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import folded, is_word, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention

_WORD = r"(?:St\.|[A-Z][\w’'-]*)"
_NAME = lazy_pattern(
    # It looks back from the capital: so the search can leap from capital to capital.
    rf"[A-Z](?:(?<![\w’'-][A-Z])(?:[\w’'-]*|(?<=S)t\.)(?:(?: (?:of|and|for|the|de|la|&))* {_WORD})+"
    rf"|(?<=[“\"‘'][A-Z])[\w’'-]*(?: [\w’'-]+)+(?=[”\"’']))"
)
"""Capitalised words with small ones between, and what stands in quotation marks like a title."""
_LEADING = frozenset(
    "the a an in on at for from but and when while as if after before since with by to he she it his her".split()
)
_MARKS = frozenset("“\"‘'")
_MOST_WORDS, _MOST_NAMES = 7, 400


SMALL = frozenset("of and for the de la on in at to with &".split())
"""Small words inside names."""
_THINGS = (
    r"\b(?:ship|boat|ferry|trawler|tanker|freighter|yacht|tug|liner|lifeboat|schooner|vessel|carrier|coaster|barge|cutter|frigate|"
    r"dredger|steamer|ketch|submarine|crabber|longliner|"
    r"film|movie|play|comedy|drama|farce|musical|thriller|novel|memoir|book|opera|song|"
    r"album|band|horse|mare|gelding|pub|inn|hotel|restaurant|aboard)\b"
)
THING = lazy_pattern(_THINGS)
THING_BEFORE = lazy_pattern(_THINGS + r"(?: called| named)?,? (?:the )?[“\"‘']?$")
_SCHOOLS = frozenset("collegiate primary academy high grammar infants junior secondary comprehensive".split())


class NamedThing(NamedTuple):
    """A name of several words with the places where it stands."""

    words: tuple[str, ...]
    """As first written."""
    parts: tuple[str, ...]
    """In lower case, without accents."""
    spans: tuple[Span, ...]


def named_things(story: Story) -> list[NamedThing]:
    """The names of several words that are no person's, in order of their first places."""
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], Span]]] = defaultdict(list)
    people_or_things: list[tuple[tuple[str, ...], tuple[str, ...], Span]] = []
    headlines = [(m.span.start, m.span.end) for m in story.people.names if m.headline]
    for match in _NAME.finditer(story.text):
        written = match[0]
        start = match.start()
        words = written.split(" ")
        titled = start > 0 and story.text[start - 1] in _MARKS
        while words and (
            (opening := folded(words[0])) in _LEADING
            or opening in SMALL
            or (len(words) > 2 and words[1] in SMALL and not titled and opens_with_it(story, start, words[0]))
        ):
            start += len(words[0]) + 1
            words = words[1:]
        if words and words[-1].endswith(("'s", "’s")):
            words[-1] = words[-1][:-2]
        if not 2 <= len(words) <= _MOST_WORDS or any(word.isupper() and len(word) > 1 for word in words):
            continue
        span = Span(start, start + len(" ".join(words)))
        if any(a <= span.start < b for a, b in headlines):
            continue
        parts = tuple(folded(word).removesuffix(".") for word in words)
        if _person(story, span):
            people_or_things.append((parts, tuple(words), span))
            continue
        found[parts].append((tuple(words), span))
        if (
            len(words) > 2 and parts[0] == "st" and (_heads_a_body(parts[-1]) or parts[-1] in _SCHOOLS)
        ):  # St Ada's School is St Ada's as well
            saint = (*words[:-2], words[-2].removesuffix("'s").removesuffix("’s"))
            found[tuple(folded(word).removesuffix(".") for word in saint)].append(
                (saint, Span(start, start + len(" ".join(saint))))
            )
    ends = {parts[-1] for parts, uses in found.items() if len(uses) > 1}
    for parts, name, span in people_or_things:  # Asanti Stars, of the Asante Stars
        if parts[-1] in ends and len(parts) == 2 and any(_one_letter(parts, other) for other in list(found)):
            found[parts].append((name, span))
    return [NamedThing(uses[0][0], parts, tuple(span for _, span in uses)) for parts, uses in found.items()][:_MOST_NAMES]


def _heads_a_body(word: str) -> bool:
    return word in word_list("organisations", "heads") or word in word_list("organisations", "words")


def opens_with_it(story: Story, start: int, word: str) -> bool:
    """Whether an everyday word has its capital from the sentence that it opens."""
    return is_word(folded(word)) and story.tokens.at(start) in story.openings


def _one_letter(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of as many words differ in letters of the first alone."""
    likeness = compare(one[0], other[0], 2) if len(one) == len(other) and one[1:] == other[1:] else None
    return likeness is not None and 0 < likeness.edits < 2


def _person(story: Story, span: Span) -> bool:
    if THING_BEFORE.search(story.text[max(0, span.start - 40) : span.start]) or story.text.endswith(
        ("the ", "The "), 0, span.start
    ):
        return False  # the coaster Ada Quill
    between = story.people.between(span.start, span.end)
    if any(m.parts[-1] in _SCHOOLS or m.parts[-1] in ("hospital", "school") for m in between):
        return False
    return any(m.kind == "full" or (m.kind == "surname" and m.title and not _a_things(m)) for m in between)


def _a_things(mention: Mention) -> bool:
    """Whether what looks like a title is part of a thing's name: the Queen Ottilie."""
    return mention.around is not None and (mention.around.article or mention.around.thing)
