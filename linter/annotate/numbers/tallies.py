"""Figures -> the votes that a story tells as two of them: 6-3, 24 votes to 19, voted 48 to 52."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.language.numerals import simple
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_VOTING = lazy_pattern(
    r"\b(?:vot(?:e|es|ed|ing)|approv\w+|pass(?:ed|es)?|adopt\w*|carried|reject\w*|ruled|elect\w*|defeated|"
    r"cleared|back(?:ed|s)|"
    r"confirm\w*|ratif\w+|motion|bill|ballot|amendment|agreed|decided|upheld|overturned|tie|split|divided|"
    r"went through|go(?:es)? through)\b"
)
_VOTES = frozenset(
    """vote votes voted voting approve approves approved passed passes adopted carried reject rejected ruled elect elected
    defeated cleared backed confirmed ratified motion bill ballot amendment agreed decided upheld overturned tie split divided
    through""".split()
)
_SPORT = lazy_pattern(
    r"\b(?:won|beat|lost|lead|led|win|victory|defeat|draw|goal|set|match|game|final|score|season|record|innings|series)\b"
)
_VOTED_AND = lazy_pattern(
    r"\s+(?:of\s+(?:the|its|their)\s+[\w,]+\s+)?(?:members\s+|mps\s+|delegates\s+|"
    r"people\s+)?voted\s+(?:to|for|in favou?r)\b[^.;:,]{0,40}\band\s+$"
)
_OTHER_WAY = lazy_pattern(r"\s+(?:voted\s+)?(?:to|against|no)\b")
_VOTES_TO = lazy_pattern(r"(?:\s+votes?(?:\s+in favou?r)?)?\s*(?:to|against)\s+(?:the\s+)?$")
_ABSTAINED = lazy_pattern(
    r"[^.;]{0,60}?\b(?:with\s+)?(?P<many>\w[\w-]*)\s+(?:members?\s+)?(?:abstention|abstain|abstaining|"
    r"not voting|did not vote)"
)


class Tally(NamedTuple):
    """A vote as it was counted."""

    figure: StoryFigure
    span: Span
    for_: float
    against: float
    others: float
    """Abstentions and votes not cast by those who were there."""

    @property
    def cast(self) -> float:
        return self.for_ + self.against + self.others


def told_number(word: str) -> float:
    """The number that a word or figures tell, 0 for none."""
    plain = word.replace(",", "")
    return float(plain) if plain.isdigit() and len(plain) < 7 else simple(word) or 0.0


def tallies(figures: StoryFigures) -> Iterator[Tally]:
    """The votes of a story that are told as two figures: 6-3, 24 votes to 19, voted 48 to 52."""
    if not _VOTES & figures.story.places.keys():
        return
    for inside in figures.by_sentence.values():
        for i, one in enumerate(inside):
            before, quantity = figures.before(one), one.quantity
            if one.key == "score" or (one.key == "count" and quantity.low != quantity.high):
                after = figures.after(one)
                if not (_VOTING.search(before) or _VOTING.match(after.strip())) or _SPORT.search(before[-60:] + after[:30]):
                    continue
                end, low, high = one.span.end, quantity.low, quantity.high
            elif one.key == "count" and i + 1 < len(inside) and inside[i + 1].key == "count":
                other = inside[i + 1]
                between = figures.folded[one.span.end : other.span.start]
                both = _VOTES_TO.fullmatch(between) and ("vote" in between or "vot" in before)
                if i + 2 < len(inside) and not both:  # 77 of its 150 members voted to go and 70 to stay
                    other = inside[i + 2]
                    between = figures.folded[one.span.end : other.span.start]
                if before.endswith(("of its ", "of the ", "of their ")):
                    continue
                if not both and not (_VOTED_AND.fullmatch(between) and _OTHER_WAY.match(figures.after(other))):
                    continue
                end, low, high = other.span.end, one.value, other.value
            else:
                continue
            if low == int(low) and high == int(high) and low + high > 2:
                yield Tally(one, Span(one.span.start, end), low, high, _others(figures, one, end))


def _others(figures: StoryFigures, one: StoryFigure, end: int) -> float:
    """The abstentions told behind a tally in its sentence."""
    behind = figures.folded[end : figures.sentence(one.sentence).end]
    match = _ABSTAINED.match(behind)
    return told_number(match["many"]) if match else 0.0
