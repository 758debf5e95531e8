"""Clauses of a draft that give a reason -> those of which no source has the words: the reason is the writer's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.sources.told_instead import MADE_FROM, nearest_passage
from linter.finding import Hit, Severity
from linter.lazy_pattern import lazy_pattern
from linter.sources.stems import stem
from linter.sources.vocabulary import LIGHT, NEGATORS
from linter.text import Span

if TYPE_CHECKING:
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison

OWN = 0.65
"""The share of a reason's words, by weight, that no source may have before it is the writer's own."""
_QUARRELS = "row|quarrel|dispute|argument|scandal|fight|clash|complaint|tip-off|threat|feud|falling-out|affair|disagreement"
_REASON = lazy_pattern(
    r"\b(?:because(?: of)?|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )due to|due to (?=(?:an?|the|his|her|its|their)\b)"
    r"|owing to|on account of|as a result of|in (?:protest|anger) (?:at|over)|in retaliation for|for fear (?:of|that)"
    r"|(?:prompted|caused|triggered|sparked|provoked) by|in a bid to"
    r"|once it (?:had )?(?:become|became|emerged|turned out)(?: \w+)? that"
    r"|out of (?=fear|anger|spite|revenge|love|jealousy|protest)"
    rf"|(?:after|following) (?=an? (?:[\w-]+ )?(?:{_QUARRELS})\b))"
    r"|(?:(?<=^)|(?<=\. ))Since (?=(?:the|its|his|her|their) [\w ,-]{3,60} (?:has|have|is|are|no longer)\b)",
    2,
)
_GIVEN = lazy_pattern(r"\b(?:because|since|as|so that|due to|owing to|after|thanks to|in order to|on the grounds?)\b", 2)
_THEREFORE = lazy_pattern(r"\b(?:therefore|hence|thus|consequently|which is why|for (?:this|that) reason)\b", 2)
_END = lazy_pattern(r"[,;:.!?–—)\n]|\b(?:but|although|and (?:he|she|it|they|has|have|is|was|will|must|the))\b")


def invented(comparison: Comparison) -> Iterator[Hit]:
    """The reasons of the draft whose words no source has, in sentences that come from the sources."""
    text = comparison.story.text
    for match in _REASON.finditer(text):
        aligned = comparison.sentence(match.start())
        if aligned is None or aligned.closest < MADE_FROM or aligned.source is None:
            continue
        end = _END.search(text, match.end(), aligned.span.end)
        span = Span(match.start(), end.start() if end else aligned.span.end)
        if comparison.is_quoted(span):
            continue
        words = [comparison.words.folded[i] for i in comparison.within(Span(match.end(), span.end))]
        kept = [stem(word) for word in words if word not in LIGHT and word not in NEGATORS and len(word) > 2 and word.isalpha()]
        own = [word for word in dict.fromkeys(kept) if not _known(comparison, word)]
        weigh = comparison.sources.support.weight
        share = sum(map(weigh, own)) / max(1e-9, sum(map(weigh, dict.fromkeys(kept))))
        if (share == 1.0 and not _follows(comparison, aligned)) or (
            share >= OWN and len(own) > 1 and not _gives_one(comparison, aligned)
        ):
            yield Hit(
                span,
                (text[span.start : span.end],),
                message="No source gives the reason '%s'.",
                related=nearest_passage(aligned),
                severity=Severity.WARNING,
                verdict="missing",
            )


def _gives_one(comparison: Comparison, aligned: Aligned) -> bool:
    """Whether the passage gives a reason too, which the draft may tell in words of its own."""
    return any(
        _GIVEN.search(source.story.text, sentence.start, sentence.end)
        for source, sentence in comparison.passages(aligned, aligned.closest)
    )


def _follows(comparison: Comparison, aligned: Aligned) -> bool:
    """Whether the passage draws a conclusion from what it tells: her complaint is therefore not upheld."""
    return any(
        _THEREFORE.search(source.story.text, sentence.start, sentence.end)
        for source, sentence in comparison.whole_sentences(aligned.span.start, MADE_FROM)
    )


def _known(comparison: Comparison, word: str) -> bool:
    """Whether the sources have a word, one of like meaning, or one of its root."""
    support = comparison.sources.support
    if word in support.where or any(other in support.where for other in support.relations.same(word)):
        return True
    return len(word) > 5 and any(other.startswith(word[:5]) for other in support.where)
