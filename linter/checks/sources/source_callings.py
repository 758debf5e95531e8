"""What a draft and its sources call people -> another's office, a lesser one raised, another portfolio or trade."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.told_instead import told_instead
from linter.finding import Hit, Related
from linter.lexicon import is_word, word_list
from linter.sources.callings import Calling, callings, is_single, one, same_person, two_trades
from linter.sources.source import near
from linter.sources.stems import stem
from linter.text import Span

if TYPE_CHECKING:
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source

_Known = list[tuple[Calling, "Source"]]


def miscalled(comparison: Comparison) -> Iterator[Hit]:
    """People whom the draft calls what no source calls them, while the sources tell otherwise."""
    known = [(theirs, source) for source in comparison.sources for theirs in source.callings]
    for ours in callings(comparison.story) if known else ():
        there = [(theirs, source) for theirs, source in known if same_person(ours, theirs)]
        if ours.lesser or not (there or ours.name in comparison.sources.support.where):
            continue
        same = [(theirs, source) for theirs, source in there if one(theirs.head) == one(ours.head)]
        if same and not any(_compatible(comparison, ours, theirs) for theirs, _ in same):
            theirs, source = same[0]
            yield told_instead(comparison.story, ours.span, source, theirs.span)
        elif not any(theirs.portfolio == ours.portfolio for theirs, _ in same):
            yield from _of_another(comparison, ours, known)
        if there and not same and not _beside(comparison, ours):
            other = next(((theirs, source) for theirs, source in there if _two_trades(ours, theirs)), None)
            if other is not None and all(_two_trades(ours, theirs) for theirs, _ in there):
                theirs, source = other
                yield told_instead(comparison.story, ours.span, source, theirs.span)


def _compatible(comparison: Comparison, ours: Calling, theirs: Calling) -> bool:
    """Whether two callings by one noun can be one."""
    if theirs.lesser or (ours.portfolio and theirs.portfolio and not ours.portfolio & theirs.portfolio):
        return False
    mine, other = ours.owners - {theirs.kind}, theirs.owners - {ours.kind}  # Sporting director, at the head of a sentence
    if not (mine and other) or any(word[:4] == their[:4] for word in mine for their in other):
        return True  # Russia's and the Russian
    if _is_byname(mine) or _is_byname(other):
        return True
    named = comparison.sources.support.where  # the Front's, where the sources have the Accord's and know both
    return not all(stem(word) in named for word in (*mine, *other)) or not is_single(ours.head)


def _is_byname(owners: frozenset[str]) -> bool:
    """Whether a body is called by a plural alone, as clubs are by their colours: the Reds."""
    (word, *more) = owners
    return not more and word.endswith("s") and is_word(word[:-1]) and word not in word_list("organisations", "words")


def _two_trades(ours: Calling, theirs: Calling) -> bool:
    return not (ours.kind or theirs.kind or theirs.lesser) and two_trades(ours.head, theirs.head)


def _of_another(comparison: Comparison, ours: Calling, known: _Known) -> Iterator[Hit]:
    """A hit on an office that the sources give to somebody else alone."""
    if ours.some or not is_single(ours.head) or _beside(comparison, ours, ours.portfolio):
        return
    holders = {
        (theirs.name, theirs.given): (theirs, source)
        for theirs, source in known
        if theirs.name != ours.name
        and one(theirs.head) == one(ours.head)
        and not theirs.lesser
        and theirs.portfolio == ours.portfolio
        and (not ours.owners or not theirs.owners or ours.owners & theirs.owners)
    }
    if len({name for name, _ in holders}) == 1:
        theirs, source = next(iter(holders.values()))
        line = _sentence(source, theirs.span)
        years = {date.year for date in near(source.story.dates, line) if date.year and line.covers(date.span)}
        if years and not years & {date.year for date in comparison.story.dates}:
            return  # who held it in another year
        yield Hit(
            ours.span,
            (comparison.story.document.words(ours.span), " ".join(source.document.words(line).split())),
            message="'%s' is somebody else in the source: '%s'.",
            related=(Related(line, "the source calls somebody else so", source.document),),
            verdict="contradicted",
        )


def _beside(comparison: Comparison, ours: Calling, portfolio: frozenset[str] = frozenset()) -> bool:
    """Whether some source has the noun, and what it is of, in a sentence that names the same person."""
    for source in comparison.sources:
        for at in source.where.get(ours.name, ()):
            lower = [source.story.lower[i] for i in source.story.tokens.within(_sentence(source, source.words.span(at, at)))]
            heads = [one(word.rpartition("-")[2]) for word in lower]
            if one(ours.head) in heads and portfolio <= set(lower):
                return heads.count(one(ours.head)) == 1 or not portfolio
    return False


def _sentence(source: Source, span: Span) -> Span:
    index = source.story.sentence_at(span.start)
    return source.story.sentences[index] if index >= 0 else span
