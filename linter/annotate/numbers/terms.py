"""Figures -> what terms in prison that run one after the other come to: four years and two. He was jailed for seven years.

The terms stand in the sentence that says so, or in the one before it; the whole is told as what somebody was jailed for, or
faces, within two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, in_unit_of
from linter.annotate.numbers.ledger import numeral_one, plain, qualified
from linter.annotate.numbers.reckoning import Worth, added
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_IN_TURN = lazy_pattern(
    r"\b(?:consecutive(?:ly)?|one after (?:the other|another)|one (?:term |sentence )?(?:to |should |must |shall )?"
    r"follow(?:s|ing)? (?:on )?(?:from )?(?:the other|another)|back to back|"
    r"each to (?:start|begin|run) (?:when|after|once)|end to end)\b"
)
_BESIDES = lazy_pattern(
    r"\b(?:after an? (?:year|month|term)|still to serve|on top of|existing|in addition|already serving|besides)\b"
)
"""What adds an older term to those told."""
_SERVED = lazy_pattern(r"\b(?:terms?|sentences?|sentenced|jail\w*|prison|judge|court|served?|gave|given|got)\b")
_ALL_OF_IT = lazy_pattern(
    r"\b(?:jailed|imprisoned|sentenced|locked up|sent down|sent to prison|faces?|serve|serves|total of|terms? of|sentence of|"
    r"was jailed [a-z ]{0,40}|behind bars|in all|in prison)\b[^.;:\d]{0,60}$|(?:^|[“\"‘])\s*(?:the |those |these )?$"
)
_FOR = lazy_pattern(r"\s+(?:years?|months?|weeks?)?\s*for\s+(?:the|each|a|an|his|her|their|[a-z]+ing|[a-z]+)\b")
_NOT_ALL = lazy_pattern(r"\b(?:at least|up to|could|minimum|half of|parole|first|another|already|less than|ago|maximum)\b")
REACH = 2
"""How many sentences away the whole may stand."""


def find_terms(figures: StoryFigures) -> Iterator[Group]:
    """The whole of terms that run one after the other, where it is not what they come to."""
    for match in _IN_TURN.finditer(figures.folded):
        at = figures.at(match.start())
        if at < 0 or not _SERVED.search(figures.folded, figures.sentence(max(0, at - 1)).start, figures.sentence(at).end):
            continue
        if _BESIDES.search(figures.folded, *figures.sentence(at)):
            continue
        parts = _terms(figures, at) or _terms(figures, at - 1)
        if len(parts) < 2 or qualified(figures, parts[0].span.start, parts[-1].span.end):
            continue
        right = added(part.worth for part in parts)
        wholes = [
            told
            for told in _wholes(figures, at, parts)
            if not any(abs(told.value - part.value) < 0.01 * part.value for part in parts)
        ]
        if len(wholes) == 1 and abs(wholes[0].value - right.value) > 0.02 * right.value and _near(wholes[0], right):
            words = " + ".join(map(figures.words, parts)) + f" = {figures.shown(right.value, wholes[0])}"
            yield Group("total", wholes[0], right, tuple(parts), words, Span(wholes[0].span.start, wholes[0].span.end))


def _near(told: StoryFigure, right: Worth) -> bool:
    return 0.6 < told.value / right.value < 1.7


def _terms(figures: StoryFigures, at: int) -> list[StoryFigure]:
    """The terms that a sentence gives for one deed each."""
    found: list[StoryFigure] = []
    for figure in figures.by_sentence.get(at, ()):
        if numeral_one(figures, figure) or not plain(figure):
            continue
        joined = in_unit_of(found[0], figure) if found else figure
        for_it = _FOR.match(figures.folded, figure.span.end, figures.sentence(at).end) or _BEFORE.search(figures.before(figure))
        if joined.key == "duration" and for_it:
            found.append(joined)
    return found


_BEFORE = lazy_pattern(r"\bfor (?:the |a |an )?[a-z]+(?: [a-z]+){0,3} (?:was given |he got |she got |they got )?$")


def _wholes(figures: StoryFigures, at: int, parts: list[StoryFigure]) -> Iterator[StoryFigure]:
    """What may be told as all of the terms: lengths of years and months around, whole or and a half."""
    used = [part.span for part in parts]
    first, last = (
        figures.sentence(max(0, at - REACH - 1)).start,
        figures.sentence(min(len(figures.story.sentences) - 1, at + REACH)).end,
    )
    for length in figures.story.lengths:
        if not first <= length.span.start < last or length.unit not in ("year", "month") or length.bound or length.side:
            continue
        if any(length.span.overlaps(span) for span in used):
            continue
        own = figures.sentence(figures.at(length.span.start))
        before = figures.folded[own.start : length.span.start]
        if (
            not _ALL_OF_IT.search(before)
            or _NOT_ALL.search(before[-40:])
            or _FOR.match(figures.folded, length.span.end, own.end)
        ):
            continue
        like = parts[0]
        value = length.size * 86400
        yield like._replace(
            quantity=like.quantity._replace(span=length.span), sentence=figures.at(length.span.start), worth=Worth(value)
        )
