"""Ranks that a draft gives a thing (the first, the only, the country's largest) -> those that no source gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.dates.calendar import MONTHS
from linter.checks.sources.told_instead import MADE_FROM, nearest_passage
from linter.finding import Hit, Severity
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import line_list
from linter.sources.figures import quantities_in
from linter.text import Span

if TYPE_CHECKING:
    from linter.sources.alignment import Aligned
    from linter.sources.comparison import Comparison

LISTED = 3
"""So many figures of one kind in a passage are a list, from which a writer sees for himself what is the largest."""
_BEST = r"(?:[a-z]{3,}est|most [a-z]{4,})(?<!latest)(?<!honest)(?<!interest)(?<!forest)(?<!guest)(?<!west)(?<!modest)"
_WHERE = (
    r"(?:in|on|of|at) (?:the |its |their |all |any )?(?:(?:whole|entire) )?"
    r"(?:world|country|nation|region|county|province|state|district|town|city|village|ward|parish|island|valley|continent|"
    r"industry|history|kind|league|coast|(?-i:[A-Z])\w+)\b|\bever\b"
)
_RANK = lazy_pattern(
    rf"(?:\b(?P<whose>[\w-]+['’]s|the|its|their|his|her) (?P<word>first(?:-ever)?|only|sole|last remaining|{_BEST})\b)"
    rf"(?=(?P<noun>(?: [\w'’-]+){{0,6}}?)(?P<scope> (?:{_WHERE})| to (?:be |become |have )?\w+|[,.;]|$))",
    2,
)
_SHARED = lazy_pattern(r"\b(?:one|some|two|three|many|among|amongst)(?: of)? $|\b(?:at|for|from|in|second|third|\w+th)[ -]$", 2)
_TIMES = frozenset(
    "half quarter day week month year time round place hour minute season set period part stage days weeks months years hours "
    "chance step thing things ones one two three few line name aid floor rate light sight instance".split()
)
_NONE = lazy_pattern(
    r"\b(?:no|none|never|nobody|nothing|not|any|every|all|unlike)\b(?: \w+){0,6}? (?:other|more|before|[a-z]+er)\b", 2
)


def unearned(comparison: Comparison, aligned: Aligned) -> Iterator[Hit]:
    """The ranks of a sentence that no source gives."""
    if aligned.closest < MADE_FROM or aligned.source is None or aligned.copied:
        return
    text = comparison.story.text
    for match in _RANK.finditer(text, aligned.span.start, aligned.span.end):
        word, noun = match["word"].lower(), match["noun"].lower().split()
        if _SHARED.search(text, max(0, match.start() - 12), match.start()) or not _is_rank(
            match["whose"].lower(), word, noun, match["scope"]
        ):
            continue
        if not _told(comparison, word) and not (not word.startswith("first") and _listed(comparison, aligned)):
            yield Hit(
                Span(*match.span("word")),
                (match[0] + match["noun"],),
                message="No source says '%s'.",
                severity=Severity.WARNING,
                related=nearest_passage(aligned),
                verdict="missing",
            )
            return


def _is_rank(whose: str, word: str, noun: list[str], scope: str) -> bool:
    """Whether a phrase ranks a thing among its kind: the first woman to, Europe's largest, the only one in the county."""
    if not noun and word not in ("first", "only"):
        return False
    if noun and noun[0] in _TIMES:
        return noun[0] == "time" and scope.endswith(("history", "ever"))
    if scope.rpartition(" ")[2].lower() in MONTHS:
        return False  # the first of May
    owned = whose.endswith(("'s", "’s"))
    scoped = scope.strip(" ,.;") != "" and not scope.startswith(" to ")
    if word in ("first", "first-ever"):
        return (scoped and whose == "the") or (scope.startswith(" to ") and bool(noun) and whose == "the") or "-ever" in word
    if word in ("only", "sole", "last remaining"):
        return bool(noun) and (owned or whose == "the")
    return bool(noun) and (owned or scoped or (whose == "the" and len(noun) < 3))


@cache
def _groups() -> list[frozenset[str]]:
    return [frozenset(line.split()) for line in line_list("callings", "ranks")]


def _told(comparison: Comparison, word: str) -> bool:
    """Whether any source has the rank, in whatever words, or says that no other is more so."""
    own = word.removesuffix("-ever").split()[-1]
    alike = {own, own.removesuffix("est") + "er", *(w for group in _groups() if own in group for w in group)}
    for source in comparison.sources:
        if any(one in source.story.places for one in alike):
            return True
        if any(w.endswith("-" + own) for w in source.story.places):
            return True
        if _NONE.search(source.document.text):
            return True
    return False


def _listed(comparison: Comparison, aligned: Aligned) -> bool:
    """Whether the sources list figures of one kind near the passage."""
    kinds: Counter[tuple[str, str, str]] = Counter()
    for source, sentence in comparison.whole_sentences(aligned.span.start):
        kinds.update((q.kind, q.unit, q.noun) for q in quantities_in(source.story, sentence) if q.kind != "year")
    tables = any(block.role == "cell" for source in comparison.sources for block in source.document.inlines)
    return tables or any(many >= LISTED for many in kinds.values())
