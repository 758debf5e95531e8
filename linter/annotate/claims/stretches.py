"""A length that points back at what was told, `in those 13 hours`, `After four years in chains`, `the 19-day voyage` -> the two
times between which that lies: those of the last sentence before it that names two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.claims.lasting import OTHER
from linter.annotate.claims.occasions import tells, verb_of
from linter.annotate.claims.spells import UNTIL, deed, ends_in, tie_of
from linter.annotate.claims.tie import Tie
from linter.annotate.claims.ties import LOOSE, Ties
from linter.annotate.language.phrases import Verb
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.lengths import Length
    from linter.annotate.dates.timeline import Moment

_NEAR, _FAR = 3, 10
"""Sentences back to the two times: of a length alone, of one that describes a noun."""
_BOUND = r"(?:(?:about|just|over|under|nearly|almost|some|exactly|around|only|more|less|than|a|an|the|full|long|whole)\s+)*"
_POINTS = lazy_pattern(rf"\b(?:[Tt]hose|[Tt]hese)\s+{_BOUND}$")
_SPENT = lazy_pattern(
    rf"(?:^|[“\"‘]|[,;:—–]\s|\b(?:and|well|alive|free|home|but)\s+)(?:[Ii]n|[Aa]fter|[Dd]uring|[Tt]hroughout|[Oo]f)?\s*"
    rf"(?:(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+)?{_BOUND}$"
)
_OPENS = lazy_pattern(r"\b(?:[Ii]n|[Aa]fter|[Dd]uring|[Tt]hroughout|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\b")
_PASSED = lazy_pattern(
    r"\s+(?:(?:in|as|at|on|behind|under|aboard|with|without)\s+(?!(?:the\s+)?(?:job|age|row|average|total)\b)[a-z’'-]+|"
    r"of\s+(?:[a-z]+ing|(?:[a-z]+\s+)?(?:work|talks|war|captivity|darkness|silence))|inside|away|there|underground|adrift|abroad|apart|together|out|ashore|below|alone)\b"
)
_LASTED = lazy_pattern(rf"\b(?:lasted|took|taken)\s+(?:(?:them|her|him|us|it)\s+)?(?:for\s+)?{_BOUND}$")
_HAD_BEEN = lazy_pattern(
    rf"^[“\"‘]?(?:It|He|She|They|The\s+[a-z]+)\s+had\s+(?:been|stood|lain|waited|hung|stayed|slept|run)\b[^.,;:]{{0,30}}\sfor\s+{_BOUND}$"
)
"""`It had been in the air for`: all the while between the two times just told."""
_BY = lazy_pattern(r"\bby\s+(?:\w+day,?\s+)?$")
_THROUGH = lazy_pattern(r"\sthrough\s")
_ANY_EVENT = frozenset(("event", "affair", "gathering", "programme", "program"))
"""What any of the things that last may be called."""
_PLANNED = frozenset("would could should might may must".split())


def stretch_ties(ties: Ties, length: Length) -> list[Tie]:
    """The tie of a length with the two times that it points back at, where the copy names no others between."""
    story = ties.story
    own = story.sentence_at(length.span.start)
    if own < 0 or length.side or OTHER.search(ties.text, *story.sentences[own]) or ends_in(ties, length, own):
        return []
    how = _how(story, length, own)
    if not how or any(other is not length and story.sentences[own].covers(other.span) for other in story.lengths):
        return []
    for index in _places(own, _FAR if how == "noun" else _NEAR, how):
        ends = _apart(ties, ends_in(ties, length, index))
        if ends:
            tie = _joined(ties, ends, how, length) if len(ends) == 2 else None
            return [tie] if tie is not None and _plain(ties, length, own, index) else []
    return []


def _places(own: int, reach: int, how: str) -> Iterator[int]:
    """The sentences that may tell the two times, the nearest first; those behind a lead that gives the length."""
    yield from range(own - 1, max(-1, own - 1 - reach), -1)
    if own < 2 and how == "spent":  # the lead, or the headline
        yield own + 1


def _apart(ties: Ties, ends: list[Moment] | list[TimeOfDay]) -> list[Moment] | list[TimeOfDay]:
    """The times of a sentence, each once: `this May, 2026` is one."""
    spans = [end.span for end in ends]
    again = {one for one, later in pairwise(spans) if ties.text[one.end : later.start].strip() in ("", ",")}
    return [end for end in ends if end.span not in again]  # type: ignore[return-value]


def points(story: Story, length: Length) -> bool:
    """Whether `those` points back at what was told."""
    return _POINTS.search(story.text, max(0, length.span.start - 40), length.span.start) is not None


def _how(story: Story, length: Length, own: int) -> str:
    """How a length says that it is one told before; empty where it does not."""
    sentence, text = story.sentences[own], story.text
    before = text[sentence.start : length.span.start]
    if points(story, length):
        return "those"
    if length.adjective and 0 <= length.noun < len(story.lower):
        first = story.tokens.at(length.span.start)
        definite = first > 0 and story.lower[first - 1] in ("the", "that", "this", "their", "his", "her", "its")
        noun = story.lower[length.noun]
        return "noun" if definite and (noun in _ANY_EVENT or noun in word_list("occasions", "lasting")) else ""
    spent = _SPENT.search(before)
    if spent and _OPENS.search(spent[0]) and _PASSED.match(text, length.span.end):
        return "spent"
    if _HAD_BEEN.search(before):
        return "been"
    return "lasted" if _LASTED.search(before) and text[length.end : length.end + 1] in tuple('.,;”"') else ""


def _joined(ties: Ties, ends: list[Moment] | list[TimeOfDay], how: str, length: Length) -> Tie | None:
    """The tie of two times of one sentence, the second of which is the end of what the first began."""
    story = ties.story
    one, other = ends[0], ends[1]
    first, last = verb_of(story, one.span), verb_of(story, other.span)
    before = Span(max(0, other.span.start - 30), other.span.start)
    until = UNTIL.search(ties.text, *before) is not None or _BY.search(ties.text, *before) is not None
    if first is None or last is None or first.negated or (last.negated and not until):
        return None
    if (first is last and not until) or first.modal in _PLANNED or last.modal in _PLANNED:
        return None
    if how == "been":
        one_subject = first.subject is not None and last.subject is not None and first.subject.word == last.subject.word
        return tie_of(ties, one, other) if one_subject else None
    if how != "those" and not _spell(story, first, last, until):
        return None
    if how == "noun" and not _of_noun(story, length, one.span, other.span):
        return None
    tie = tie_of(ties, one, other)
    if length.unit == "day" and _THROUGH.search(ties.text, one.span.end, other.span.start):
        return tie._replace(gaps=tuple((low + 1, high + 1) for low, high in tie.gaps))  # both days are counted
    return tie


def _spell(story: Story, first: Verb, last: Verb, until: bool) -> bool:
    """Whether the first verb begins what the last one ends."""
    closes = until or deed(story, last, "ends")
    one, other = first.subject, last.subject
    return closes and (deed(story, first, "starts") or (one is not None and other is not None and one.word == other.word))


def _of_noun(story: Story, length: Length, one: Span, other: Span) -> bool:
    """Whether the sentence of the two times tells, or names, what the length describes; a voyage is told by its verbs."""
    noun = story.lower[length.noun]
    sentence = story.sentences[story.sentence_at(one.start)]
    return (
        noun in _ANY_EVENT
        or noun in word_list("occasions", "travels")
        or tells(noun, (story.lower[k] for k in story.tokens.within(sentence)))
    )


def _plain(ties: Ties, length: Length, own: int, index: int) -> bool:
    """Whether nothing between the two times and the length tells another stretch, or leaves a time unread."""
    story = ties.story
    first, last = sorted((own, index))
    stretch = Span(story.sentences[first].start, story.sentences[last].end)
    others = [other for other in story.lengths if other is not length and stretch.covers(other.span)]
    alike = [other for other in others if other.unit == length.unit and not other.side]
    return not alike and not LOOSE.search(ties.text, *stretch) and not OTHER.search(ties.text, *story.sentences[index])
