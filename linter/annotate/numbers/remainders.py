"""Figures -> what is left of a whole, told right behind its parts: 40 of the 260 sheep were ill. The 220 others were not.

The whole and its parts stand in one sentence: so many of so many, or a count with its noun and bare ones behind. A number
of the next sentence (or later in theirs) with `the`, `only` or a word for what is left, that is neither whole nor part, and
that nothing near makes, was meant as the rest. So was a percentage behind others, of which all is a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.derivation_cues import REST, cue_of
from linter.annotate.numbers.derived import explained
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import REST_TOLD, of_kind, plain, qualified
from linter.annotate.numbers.reckoning import Worth, added, less, slipped
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_OF = lazy_pattern(
    r"(?:\s+out)?\s+of\s+(?:(?:the|its|their|his|her|our|those|these|all|all the|some)\s+)?"
    r"(?:(?:[a-zà-ÿ’'.-]+\s+){0,3}[a-zà-ÿ.-]+['’]s?\s+)?"
)
_OWN_VERB = lazy_pattern(
    r"\s+(?:(?:of (?:them|those|these|which|whom)|already|now|then|only|have|had|has|were|was|are|is|been)\s+)*"
    r"(?:[a-z]{3,}ed|got|came|went|were|was|are|is|had|have|has|left|said|made|took|found|sold|paid|lost|won|kept|burnt|built|"
    r"taken|done|shut|seen|gone|given|in|under|alive|dead|out)\b"
)
_THE = lazy_pattern(
    r"(?:^|[“\"‘;,:]\s?|\b(?:the|those|these|for|of|to|by|with|and|that|said|but|denies|left)\s+)?\b(?:the|those|these)\s+$"
)
_ONLY = lazy_pattern(r"(?:^|[“\"‘;]\s?)(?:only|just|a mere)\s+$")
_PARTITIVE = lazy_pattern(r"\s+(?:of|percent|per cent|more|further|new|or|to|and \d|in each|each|a)\b|\s*[-/%]")
_ADDS = lazy_pattern(
    r"\b(?:another|also|too|besides|including|more|extra|new|second|first|last (?:year|week|month)|later|earlier|"
    r"since|of (?:whom|them|which) (?=\d)|of the \d|as well|joined|by (?:then|now)|in all|altogether|together|either|some of|"
    r"at most|at least|up to)\b"
)


class Whole(NamedTuple):
    """A whole with those of its parts that its sentence tells."""

    whole: StoryFigure
    parts: tuple[StoryFigure, ...]


def find_remainders(figures: StoryFigures) -> Iterator[Group]:
    """The remainders of a story that are not what is left."""
    for at, inside in figures.by_sentence.items():
        yield from _of_a_hundred(figures, at, inside)
        whole = _whole(figures, inside)
        behind = [*inside, *figures.by_sentence.get(at + 1, ())] if whole is not None else []
        for told in behind:
            if whole is not None and told.span.start > max(whole.parts[-1].end, whole.whole.end):
                found = _against(figures, told, whole)
                if found is not None:
                    yield found
                    break


_MORE_THAN_ONE = lazy_pattern(
    r"\b(?:as (?:some|many)|more than one|two answers|both|also|either|as well|boxes|choices|multiple|of (?:those|these|"
    r"them|whom|which)|another|further|up|down|from|rose|fell|last year|before|earlier|a year ago|if|would)\b"
)
"""What lets shares overlap, or be of other things."""


def _of_a_hundred(figures: StoryFigures, at: int, inside: Sequence[StoryFigure]) -> Iterator[Group]:
    """`48 percent came by car, 31 by tram and 14 on foot. The remaining 12 percent`."""
    first = next((figure for figure in inside if figure.key == "percent"), None)
    held = inside[inside.index(first) :] if first else []
    shares = [joined for figure in held if first and (joined := of_kind(first, figure))]
    behind = figures.by_sentence.get(at + 1, ())
    told = behind[0] if behind and behind[0].key == "percent" else None
    if told is None or len(shares) < 2 or not all(map(plain, (*shares, told))):
        return
    cue = cue_of(figures, told)
    together = added(share.worth for share in shares)
    right = less(Worth(100.0), together)
    if cue is None or cue.role != REST or not 40 < together.value < 100 or abs(told.value - right.value) < 2:
        return
    end = told.span.end + 16
    if sum(figure.key == "percent" for figure in behind) > 1 or _MORE_THAN_ONE.search(
        figures.folded, shares[0].span.start, end
    ):
        return
    words = "100 − " + " − ".join(map(figures.words, shares))
    yield Group("rest", told, right, tuple(shares), f"{words} = {figures.shown(right.value, told)}", told.span)


def _whole(figures: StoryFigures, inside: Sequence[StoryFigure]) -> Whole | None:
    """The one whole of a sentence, with its parts."""
    counts = [
        figure
        for figure in inside
        if plain(figure) and figure.key not in ("percent", "points", "duration") and figure.value > 2
    ]
    for part, whole in pairwise(counts):
        joined = of_kind(whole, part)
        if joined and joined.value < whole.value and not part.noun and _OF.fullmatch(figures.between(part, whole)):
            return _with_more(figures, Whole(whole, (joined,)), [f for f in counts if f.span.start > whole.span.start])
    if len(counts) < 2 or not counts[0].noun or not plain(counts[0]):
        return None
    whole, rest = counts[0], counts[1:]
    joined = of_kind(whole, rest[0])
    bare = joined is not None and not rest[0].noun and joined.value < whole.value and _OWN_VERB.match(figures.after(rest[0]))
    if not bare or joined is None:
        return None
    return _with_more(figures, Whole(whole, (joined,)), rest[1:])


def _with_more(figures: StoryFigures, found: Whole, behind: Sequence[StoryFigure]) -> Whole | None:
    """A whole with its further parts; none where a figure behind it is of another kind."""
    parts = list(found.parts)
    for figure in behind:
        joined = of_kind(found.whole, figure)
        if joined is None or joined.noun:
            break
        if figures.word_before(figure) in ("the", "those", "these", "other", "only", "remaining", "just") or cue_of(
            figures, figure
        ):
            break
        parts.append(joined)
    together = added(part.worth for part in parts)
    return found._replace(parts=tuple(parts)) if together.value < found.whole.value else None


def _against(figures: StoryFigures, told: StoryFigure, whole: Whole) -> Group | None:
    """The group of a definite number behind a whole, where it can only be what is left, and is not."""
    joined = of_kind(whole.whole, told) or (told if told.key == whole.whole.key else None)
    if joined is None or not plain(joined) or joined.value < 3 or _PARTITIVE.match(figures.after(told)):
        return None
    limit = _tied(figures, told, whole)
    right = less(whole.whole.worth, added(part.worth for part in whole.parts))
    if not limit or right.value < 2 or abs(joined.value / right.value - 1) > limit or joined.worth.agrees(right):
        return None
    if _is_part(joined, whole) or explained(figures, joined, (whole.whole, *whole.parts)):
        return None
    first, end = whole.parts[-1].end, figures.sentence(told.sentence).end
    if (
        _ADDS.search(figures.folded, first, end)
        or qualified(figures, first, end)
        or REST_TOLD.search(figures.folded, told.end, end)
    ):
        return None
    if limit < 0.2 and not slipped(joined.value / joined.size, right.value / joined.size):
        return None
    sign = " − ".join(figures.words(figure) for figure in (whole.whole, *whole.parts))
    return Group(
        "rest", joined, right, (whole.whole, *whole.parts), f"{sign} = {figures.shown(right.value, whole.whole)}", told.span
    )


def _tied(figures: StoryFigures, told: StoryFigure, whole: Whole) -> float:
    """How far a number may be off and still be told as what is left; nought where it is not told so."""
    before = figures.before(told)
    cue = cue_of(figures, told)
    if cue is not None and cue.role == REST:
        return 0.6
    definite = _THE.search(before) is not None
    if not told.noun and _ONLY.search(before):
        return 0.3
    if definite and (not told.noun or one_kind(told.noun, whole.whole.noun)):
        return 0.5
    return 0.15 if definite and told.sentence > whole.whole.sentence else 0.0


def _is_part(told: StoryFigure, whole: Whole) -> bool:
    """Whether a number is one that was told, or what some of the parts make or leave."""
    for size in range(1, len(whole.parts) + 1):
        for some in combinations(whole.parts, size):
            together = added(part.worth for part in some)
            if told.worth.agrees(together) or told.worth.agrees(less(whole.whole.worth, together)):
                return True
    return told.worth.agrees(whole.whole.worth)
