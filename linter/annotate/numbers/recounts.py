"""Figures -> sets that are told again by another number: Five men held up the bank. The six robbers fled.

A definite number (`the six`, `all six`, `both men`, `the pair`) refers to a set that was told (`told_sets`): to the one of its
very noun, or the one that it can be of in the two sentences before. Where the story has a set of so many, or anything near
makes so many, it is right; where its words single out others, or somebody else may belong to it, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from linter.annotate.numbers.counted_nouns import counts_people, one_kind, one_name
from linter.annotate.numbers.figure_places import noun_stem
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import is_hyphened, makes, numeral_one, plain, qualified
from linter.annotate.numbers.quantity import Quantity
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.told_sets import (
    COLLECTIVES,
    MOST,
    NO_THINGS,
    ToldSet,
    counted_sets,
    others_beside,
    sets_told,
)
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_DEFINITE = lazy_pattern(
    r"\b(?P<all>all(?: of)?(?: the| these| those)?)\s+$|"
    r"(?<!\bof )(?<!\bin )(?<!\bbetween )(?<!\bfor )\b(?:the|these|those)\s+$|"
    r"\b(?:not one|none|each|every one|one|any|both|most|some|half|families|relatives|parents|pictures|"
    r"names) of (?:the|these|those)\s+$"
)
_WORDS = lazy_pattern(
    r"\b(?:(?P<both>both (?:men|women|brothers|sisters|of them))|the (?P<word>" + "|".join(COLLECTIVES) + r"))\b(?![-’'])"
)
_VERB = lazy_pattern(
    r"\s+(?:of them\s+)?(?:were|are|had|have|will|would|did|do|could|can|must|may|who|all|then|also|now|later|[a-z]{3,}ed|"
    r"slept|went|came|got|took|left|walked|ran|fled|lay|sat|stood|made|said|say|won|lost|gave|found|told|met|spent|held|kept|flew|swam|"
    r"rode|drove|paid|sang|began|deny|face|live|work|plan|hope)\b"
)
_OTHERS = lazy_pattern(
    r"\b(?:another|other|others|more|further|first|next|some|only|remaining|additional|new|second|each(?! of)|"
    r"every(?! one)|per|at least|up to|than|average|usual|previous|last(?! of the)|former|if|would|could|might|every)"
    r"\s+(?:[a-z]+\s+){0,2}$"
)
_WHICH = lazy_pattern(
    r"\s*,?\s+(?:who(?! (?:were|had) all)|that|which|whose|whom|where|in question|others?|more|remaining|left|new|"
    r"and (?:a|an|the|their|one|two|three))\b|\s*,?\s+[a-z]+ of (?:them|whom)\b|\s*/"
)
_TAIL = lazy_pattern(
    r"\s+(?:of|in|on|at|from|with|aboard|aged|under|over|near|between|for|outside|inside|without|behind|across|along)\s+"
    r"(?:the |a |an |his |her |its |their )?(?P<word>[a-z\d’'-]+)"
)
_SERIES = lazy_pattern(r"\s*(?:,|and|or)\s+(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b|[a-z]+\s+[a-z]+s\b)")
_OTHER_TIME = lazy_pattern(
    r"\b(?:ago|last (?:year|month|week|season|summer|winter)|in (?:19|20)\d\d|previous\w*|once|elsewhere|among|including|"
    r"initially|originally|at first|at least|up to|of (?:whom|them|which)|rival|opponent|again|round)\b"
)
_ADDED = lazy_pattern(
    r"\b(?:another|others?|more|further|next|additional|new|joined|addition|plus|besides|also|as (?:has|have|did|was|were)|"
    r"backup|replaced|then)\b"
)
_LOST = lazy_pattern(
    r"\b(?:other|only|remaining|released|escaped|died|dead|killed|apart from|except|excused|dropped|withdrew|left|but|lost|"
    r"already|since)\b"
)
FAR = 2
"""How many sentences back the set may have been told."""


class Again(NamedTuple):
    """A set told again."""

    size: int
    noun: str
    span: Span
    sentence: int
    sure: bool
    """Whether the words say that these are all there are."""


def find_recounts(figures: StoryFigures) -> Iterator[Group]:
    """The definite numbers of a story that are not those of the sets that they refer to."""
    again = list(_told_again(figures))
    if not again:
        return
    sets = cache(partial(sets_told, figures))
    single = [found for at in range(max(one.sentence for one in again)) for found in counted_sets(figures, at)]
    for one in again:
        found = _referred(one, sets, single)
        if found is not None and _is_wrong(figures, one, found):
            yield _group(figures, one, found)


def _referred(again: Again, sets: Callable[[int], list[ToldSet]], single: Sequence[ToldSet]) -> ToldSet | None:
    """The one set of its very noun in the story before; else the one of the sentences before that may be told again."""
    same = [found for found in single if again.noun and found.noun == again.noun and found.sentence < again.sentence]
    if same and again.noun != "person":
        return same[0] if len({found.size for found in same}) == 1 else None
    for at in range(again.sentence - 1, max(-1, again.sentence - 1 - FAR), -1):
        fitting = [found for found in sets(at) if _may_be(again, found)]
        if fitting:
            near = [found for found in fitting if 0.5 < again.size / found.size < 2]
            return near[0] if len(near) == 1 else None
    return None


def _told_again(figures: StoryFigures) -> Iterator[Again]:
    for figure in figures.all:
        if figure.key != "count" or not plain(figure) or not 2 <= figure.value <= MOST or is_hyphened(figures, figure):
            continue
        if figures.word_before(figure) not in ("the", "these", "those", "all", "of"):
            continue
        definite = _DEFINITE.search(figures.before(figure))
        if definite is None or figure.noun in NO_THINGS:
            continue
        if not figure.noun and not _VERB.match(figures.after(figure)):
            continue
        span = Span(figure.span.start, figure.end)
        yield Again(int(figure.value), figure.noun, span, figure.sentence, definite["all"] is not None)
    words = figures.story.places.keys()
    if "both" in words or not words.isdisjoint(COLLECTIVES):
        for match in _WORDS.finditer(figures.folded):
            size = 2 if match["both"] else COLLECTIVES[match["word"]]
            yield Again(size, "person", Span(*match.span()), figures.at(match.start()), True)


def _may_be(again: Again, found: ToldSet) -> bool:
    """Whether a set may be the one that is told again."""
    if not again.noun:
        return found.people
    if again.noun == found.noun or one_kind(again.noun, found.noun or "-"):
        return True
    return not found.noun and not counts_people(again.noun)


def _is_wrong(figures: StoryFigures, again: Again, found: ToldSet) -> bool:
    """Whether a set is told again by a number that it does not have, and that nothing else in the story has or makes."""
    off = abs(again.size - found.size)
    if not off or off > max(2, 0.3 * found.size) or not _same_ones(figures, again, found):
        return False
    first, last = figures.sentence(found.sentence), figures.sentence(again.sentence)
    more, text = again.size > found.size, figures.folded
    for start, end in (first, last):
        if qualified(figures, start, end) or _OTHER_TIME.search(text, start, end):
            return False
        if (_ADDED if more else _LOST).search(text, start, end):
            return False
    if any(
        _OTHERS.search(text, max(own.start, at - 40), at) for own, at in ((last, again.span.start), (first, found.span.start))
    ):
        return False
    if not found.named and found.size != sum(part.value for part in found.parts) and _told_apart(figures, again, found):
        return False
    if more and again.size - found.size <= others_beside(figures, found):
        return False
    if again.noun and found.noun and not one_name(again.noun, found.noun):
        return False
    counts = [
        figure
        for figure in figures.all
        if figure.key == "count"
        and figure.span.start != again.span.start
        and not numeral_one(figures, figure)
        and not (figure in found.parts and figure.value != found.size)
    ]
    if any(f.value == again.size and (not f.noun or not again.noun or one_kind(f.noun, again.noun)) for f in counts):
        return False
    near = [
        f
        for at in {*range(found.sentence - 2, found.sentence + 3), *range(again.sentence - 2, again.sentence + 3)}
        for f in figures.by_sentence.get(at, ())
        if f in counts and (not f.noun or one_kind(f.noun, again.noun or found.noun))
    ]
    return not makes(Worth(float(again.size)), [f.worth for f in near])


def _told_apart(figures: StoryFigures, again: Again, found: ToldSet) -> bool:
    """Whether the one who was told with a set is told apart from it: the brothers and their uncle … the uncle climbed down."""
    somebody = figures.folded[slice(*found.span)].split()[-1]
    return f" {somebody}" in figures.folded[slice(*figures.sentence(again.sentence))]


def _same_ones(figures: StoryFigures, again: Again, found: ToldSet) -> bool:
    """Whether nothing behind a definite number, or between it and its noun, singles out others than those first told."""
    own = figures.sentence(again.sentence)
    behind = figures.folded[again.span.end : own.end]
    if _WHICH.match(behind) or _SERIES.match(behind):
        return False
    tokens = figures.story.tokens.within(figures.sentence(found.sentence))
    stems = {noun_stem(word) for word in figures.story.lower[tokens.start : tokens.stop]}
    middle = figures.folded[slice(*again.span)].split()[1:-1] if again.noun else []
    if any(noun_stem(word) not in stems for word in middle):
        return False
    tail = _TAIL.match(behind)
    return tail is None or noun_stem(tail["word"]) in stems or not again.noun


def _group(figures: StoryFigures, again: Again, found: ToldSet) -> Group:
    def made(span: Span, sentence: int, size: int) -> StoryFigure:
        value = float(size)
        return StoryFigure(Quantity(span, value, value, value, "count"), sentence, "count", Worth(value))

    parts: Sequence[StoryFigure] = found.parts or (made(found.span, found.sentence, found.size),)
    told, words = made(again.span, again.sentence, again.size), figures.text
    if found.named:
        return Group("listed", told, Worth(float(found.size)), tuple(parts), f"{found.size} are listed", again.span)
    shown = f"'{words[slice(*again.span)]}' here, '{words[slice(*found.span)]}'"
    return Group("again", told, Worth(float(found.size)), tuple(parts), shown, again.span)
