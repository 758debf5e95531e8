"""A derived figure and a way to make it -> whether the copy means it to be made in this way, so that it should come out.

It does where its figures are singled out: the only ones of their kind around, compared, of one noun; and where the told figure
misses what they make by little, or by a slip of one digit.
"""

from __future__ import annotations

from collections.abc import Sequence

from linter.annotate.numbers.derivation_cues import CHANGE, REST, DerivationCue
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import UNREAL, of_kind, plain
from linter.annotate.numbers.reckoning import Worth, slipped
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple


class Way(NamedTuple):
    """A way to make a figure."""

    right: Worth
    parts: tuple[StoryFigure, ...]
    sign: str


_ADDS = lazy_pattern(r"\b(?:another|further|half as|twice as|as many|more by|as (?:will|did|has|have))\b")
_FIRST = lazy_pattern(r"\s*(?:[a-z]+ )?(?:on|at|in|after) (?:the |an? )?(?:first|previous|earlier|half|one stage)\b")
_RECORD = lazy_pattern(r"\b(?:record|target|limit)\b")
_TO = lazy_pattern(
    r"(?:,?\s+(?:or\s+)?[\d.]+ ?(?:%|percent|per cent),?)?\s+(?:to|from)\s+(?:(?:close|end|finish|stand|settle|trade|reach|"
    r"hit) )?(?:at )?(?:an? |the |its )?(?:[a-z]+ )?$"
)
_APART = lazy_pattern(r"[;]|\b(?:while|but|whereas)\b")


def singled_out(figures: StoryFigures, told: StoryFigure, cue: DerivationCue, way: Way, ways: Sequence[Way]) -> bool:
    """Whether a figure that nothing makes was meant to be made in the nearest way."""
    first = min(told.span.start, *(part.span.start for part in way.parts))
    last = max(told.span.end, *(part.span.end for part in way.parts))
    if (last - first < 400 or cue.role != REST) and UNREAL.search(figures.folded, first, last):
        return False
    if not all(map(plain, way.parts)) or way.right.value <= 0 or _ADDS.search(figures.folded, first, last):
        return False
    if cue.role == CHANGE and _FIRST.match(figures.behind(told)):
        return False
    if cue.role == CHANGE and not _one_change(figures, told, cue, way):
        return False
    off = abs(told.value - way.right.value)
    most = max(part.value for part in way.parts)
    if max(told.value, most) < 13 and told.key == "count" and not cue.sure:
        near = 2 if told.quantity.noun == "other" and way.right.value > 1 else 1
        return cue.role == REST and off <= near and any(figure.noun for figure in (told, *way.parts))
    slip = slipped(told.value / told.size, way.right.value / told.size)
    if len(ways) > 1:
        return slip or off < 0.1 * way.right.value
    if cue.role == REST:
        return slip or off < 0.5 * way.right.value or off < 0.08 * most
    framed = way.parts[0].sentence == way.parts[1].sentence == told.sentence and _between(told, way)
    limit = 3.0 if framed else 1.7 if cue.sure else 1.5
    ratio = told.value / way.right.value
    return slip or 1 / limit < ratio < limit


def _between(told: StoryFigure, way: Way) -> bool:
    one, other = sorted(part.span.start for part in way.parts)
    return one < told.span.start < other


_AGAINST = lazy_pattern(
    r"\b(?:from|to|against|compared|versus|last|previous\w*|before|ago|earlier|than|but|then|now|while|where(?:as)?|rival|"
    r"nearest|"
    r"this|by|opponent|challenger|when|until|after)\b|;|:"
)
_EXTREME = lazy_pattern(r"\b(?:(?:an?|the|its|day|week|year)[- ](?:high|low|peak)|(?:high|low|peak) of)\b")


_GREW = lazy_pattern(
    r"\b(?:increas\w+|r(?:ose|isen|ises?|ising)|gr(?:ew|own|ows?)|f(?:ell|allen|alls?)|dropped|declined|climbed|jumped)"
    r"\s+(?:by\s+)?(?:some |about |nearly |almost )?$"
)
_THAN = lazy_pattern(r"\bthan\b")


def _one_change(figures: StoryFigures, told: StoryFigure, cue: DerivationCue, way: Way) -> bool:
    """Whether two figures are one thing at two times or in two places: the same noun or none, and no other matter between."""
    nouns = {figure.noun for figure in (told, *way.parts) if figure.noun}
    if told.key == "count" and (len(nouns) > 1 or (not nouns and max(part.value for part in way.parts) < 100)):
        return False
    one, other = sorted(way.parts, key=lambda figure: figure.span.start)
    first, last = min(told.span.start, one.span.start), max(told.span.end, other.span.end)
    if one.sentence < told.sentence < other.sentence:
        return False
    if not cue.sure and _EXTREME.search(
        figures.folded, max(figures.sentence(one.sentence).start, one.span.start - 25), other.span.end
    ):
        return False
    behind = [
        figure for figure in figures.by_sentence[told.sentence] if figure.span.start >= told.span.end and of_kind(told, figure)
    ]
    if behind and _TO.fullmatch(figures.folded[told.span.end : behind[0].span.start]):
        if behind[0].span not in (one.span, other.span):
            return False
        return one.sentence == other.sentence == told.sentence and not _APART.search(figures.folded, first, last)
    start = max(figures.sentence(one.sentence).start, one.span.start - 40)
    if cue.sure and one.sentence == other.sentence:
        return True
    apart = told.sentence != one.sentence == other.sentence
    if apart and _GREW.search(figures.before(told)) and _THAN.search(figures.folded, one.end, other.span.start):
        return False  # more want this than that; this grew by
    if cue.bare and not (
        told.sentence in (one.sentence, other.sentence)
        and _AGAINST.search(figures.folded, one.end, other.span.start)
        and not _APART.search(figures.folded, first, last)
        and not _RECORD.search(figures.folded, first, last)
    ):
        return False
    if bool(one.noun) != bool(other.noun) and told.key == "count" and other.value < 50:
        return False
    if one.span.end <= told.span.start < told.span.end <= other.span.start and one.sentence == other.sentence:
        return True
    return (one.sentence == other.sentence and other.span.start - one.end < 70) or _AGAINST.search(
        figures.folded, start, other.span.start
    ) is not None
