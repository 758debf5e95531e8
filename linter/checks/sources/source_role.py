"""What a story calls its people and the sources -> another kinship, another's office, and deeds the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.source_callings import miscalled
from linter.checks.sources.told_instead import told_instead
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import record
from linter.sources.deeds import Deed, Party, deeds, parties
from linter.sources.roles import Beside, exclusive, relations_of
from linter.sources.source import near
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT, TELLING

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.sources.comparison import Comparison
    from linter.sources.source import Source
    from linter.text import Span

_NOT = lazy_pattern(r", (?:and )?not (?:the |its |an? )?[A-Z]")
_VAGUE = frozenset(map(stem, word_list("support", "vague verbs")))
RARE = 2
"""A deed that the sources tell in no more sentences is the same one, though nothing stands beside it: dissented."""
WHO = 0.2
"""The same before it is compared of whom a thing is told."""


@record
class SourceRole:
    """Compares what stands beside a name in the story and in the sources: the word of kinship or ownership, and the office or
    trade: whether it is that of a deputy, no longer held, of another portfolio, or somebody else's.
    Looks also for deeds that a source tells the other way round, doer and victim exchanged.
    """

    close: float = 0.4
    """The share of a sentence, by weight of its words, that a source sentence must have before who did what is compared."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not desk.sources:
            return
        comparison = desk.sources.against(story)
        for hit in (
            *self._relations(story, desk),
            *miscalled(comparison),
            *self._deeds(comparison),
            *_somebody_else(comparison),
        ):
            if not comparison.is_quoted(hit.span):
                yield hit

    @staticmethod
    def _relations(story: Story, desk: Desk) -> Iterator[Hit]:
        known: dict[str, list[tuple[Beside, Source]]] = {}
        for source in desk.sources or ():
            for role in source.roles:
                known.setdefault(role.name, []).append((role, source))
        for ours in relations_of(story):
            theirs = [(role, source) for role, source in known.get(ours.name, []) if ours.may_be(role)]
            if theirs and all(exclusive(ours.word, role.word) for role, _ in theirs):
                yield _instead(story, ours.span, *theirs[0])

    def _deeds(self, comparison: Comparison) -> Iterator[Hit]:
        support = comparison.sources.support
        for aligned in comparison.sentences:
            lines = [number for number, share in aligned.near if share >= self.close]
            ours = list(deeds(comparison.story, aligned.span.start)) if lines else []
            for deed in ours:
                told = []
                for number in lines:
                    line = support.lines[number]
                    source = support.sources[line.source]
                    start = source.words.starts[line.first]
                    told += [(other, source) for other in deeds(source.story, start) if other.stems & deed.stems]
                turned = [(other, source) for other, source in told if _turned(deed, other)]
                if turned and len(turned) == len(told):
                    other, source = turned[0]
                    words = " ".join(source.document.words(other.span).split())
                    yield Hit(
                        deed.span,
                        (words,),
                        message="In the source it is the other way round: '%s'.",
                        related=(Related(other.span, "the source has it so", source.document),),
                        verdict="contradicted",
                    )


def _somebody_else(comparison: Comparison) -> Iterator[Hit]:
    """Hits on those of whom the draft tells what every source tells of somebody else that it names too."""
    story = comparison.story
    for aligned in comparison.sentences:
        if aligned.copied or aligned.closest < WHO:
            continue
        ours = list(parties(story, aligned.span.start))
        places = list(comparison.whole_sentences(aligned.span.start, WHO)) if ours else []
        theirs = [(part, source) for source, sentence in places for part in parties(source.story, sentence.start)]
        for part in ours:
            same = [(other, source) for other, source in theirs if _same_deed(comparison, part, other)]
            if not same or any(part.name & (other.name | other.others) for other, _ in theirs if other.stems & part.stems):
                continue
            names = same[0][0].name
            known = part.name <= comparison.sources.support.where.keys()
            if known and all(other.name & names for other, _ in same) and not names & part.others:
                other, source = same[0]
                if _is_no_rival(source, other, part):
                    continue
                if _is_no_name(source, other, story, part):
                    continue
                if _is_acronym(story.document.words(part.span), source.document.words(other.span)):
                    continue
                if _NOT.search(source.story.text, other.span.start, other.span.end + 40):
                    continue  # X, not Y, did it
                yield told_instead(story, part.span, source, other.span, note="tells this of '%s'")
                break


def _is_no_rival(source: Source, other: Party, ours: Party) -> bool:
    """Whether the source's party may be the draft's, or its clause only says in passing who tells it: as Quist said."""
    inside = source.story.tokens.within(other.span)
    words = [source.story.lower[i] for i in inside]
    before = source.story.lower[max(0, inside.start - 1) : inside.start]
    byname = ours.named and words[:1] == ["the"]  # the Tractor Boys, for the club's own name
    return before == ["as"] or words[:1] == ["something"] or byname or bool(ours.name & set(map(stem, words)))


def _is_no_name(source: Source, other: Party, story: Story, ours: Party) -> bool:
    """Whether what passes for a name is a word in marks or a small word in a headline in capitals: "Wun'erful", HER."""
    quoted = near(source.story.quotations, other.span)
    if any(quotation.inner.covers(other.span) and quotation.kind not in ("direct", "mixed") for quotation in quoted):
        return True
    return all(story.lower[i] in LIGHT for i in story.tokens.within(ours.span) if story.text[story.tokens.starts[i]].isalpha())


def _is_acronym(one: str, other: str) -> bool:
    """Whether one of two names is made of the first letters of the other: the NFF, the Northern Flood Fund."""
    short, long = sorted((one, other), key=len)
    letters = "".join(word[0] for word in long.split() if word[0].isupper())
    return any(len(word) > 1 and word.strip(".").replace(".", "") in letters for word in short.split() if word.isupper())


def _same_deed(comparison: Comparison, ours: Party, theirs: Party) -> bool:
    """Whether two clauses tell the same of different parties."""
    if ours.side != theirs.side or ours.named != theirs.named or ours.name & theirs.name or not ours.stems & theirs.stems:
        return False
    shared = ours.company & theirs.company
    if not ours.named:
        (one,), (other,) = ours.name, theirs.name
        same = comparison.sources.support.relations.same
        if other in same(one) or one in same(other) or theirs.name & ours.others or ours.name & theirs.others:
            return False
        return len(shared) > (not TELLING.isdisjoint(ours.stems))
    if ours.meant or theirs.meant:
        return bool(shared)
    rare = not (ours.company and theirs.company) and TELLING.isdisjoint(ours.stems) and _VAGUE.isdisjoint(ours.stems)
    where = comparison.sources.support.where
    return bool(shared) or (rare and all(len(where.get(one, ())) <= RARE for one in ours.stems & theirs.stems))


def _turned(ours: Deed, theirs: Deed) -> bool:
    """Whether doer and victim have changed places."""
    crossed = ours.doer & theirs.patient and ours.patient & theirs.doer
    return bool(crossed) and not ours.doer & theirs.doer and not ours.patient & theirs.patient


def _instead(story: Story, span: Span, theirs: Beside, source: Source) -> Hit:
    return Hit(
        span,
        (story.document.words(span), theirs.word),
        suggestions=(theirs.word,),
        related=(Related(theirs.span, f"the source has '{theirs.word}' here", source.document),),
        verdict="contradicted",
    )
