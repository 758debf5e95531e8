"""Figures of the headline -> whether the story below gives the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.annotate.names.name_context import is_role
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.figure_signs import Signs
    from linter.annotate.numbers.quantity import Quantity
    from linter.desk import Desk

KINDS = frozenset(("money", "count", "percent"))
DEEDS = {
    form: deed
    for deed, forms in {
        "die": "kill kills killed dead die dies died death deaths toll",
        "hurt": "hurt hurts injure injures injured wound wounds wounded",
        "hold": "arrest arrests arrested held hold detained",
        "miss": "missing",
    }.items()
    for form in forms.split()
}
"""Words of a toll -> what happened to those who are counted."""
_OFF = frozenset("and but while as with leaving , ; :".split())
"""What parts a figure from a deed before it that is another's: two died and five were hurt."""
_BEFORE, _BEHIND = 4, 9
"""Words before and behind a figure among which its deed stands."""
_AGED = (["at"], ["aged"], ["age"])
"""What stands before an age: a producer dies at 62."""
_AND_ONE = frozenset("a an one his her their another more additional".split())
"""What follows a toll and its `and` where it goes on: two men and a boy."""


@record
class HeadlineFigure:
    """Finds a figure in the headline that the story never gives, where its opening gives another one of the same thing.

    The same thing is the same noun and unit, or a toll told with the same verb; the hurt are not among the dead. A headline may
    round.
    """

    rounding: float = 0.06
    """How far off, as a part of it, a figure of the story may be and still be the headline's."""
    paragraphs: int = 3
    """How many paragraphs below the headline are its opening."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        blocks = story.document.paragraphs
        if len(blocks) < 3:
            return
        head = blocks[0].span
        if len(story.document.words(head)) > 120 or story.document.words(head).rstrip().endswith("."):
            return
        signs = story.figure_signs
        figures = [q for q in signs.figures if q.kind in KINDS]
        above = [q for q in figures if q.span.end <= head.end and not q.bound]
        below = [q for q in figures if q.span.start >= head.end]
        if not above or not below:
            return
        opening = blocks[min(self.paragraphs, len(blocks) - 1)].span.end
        for figure in above:
            aged = story.lower[max(0, figure.tokens.start - 1) : figure.tokens.start] in _AGED and not figure.noun
            if figure.value < 3 or aged or (figure.kind == "percent" and figure.value == 100):
                continue
            deed = _deed(story, figure)
            told = [q for q in story.quantities if q.span.start >= head.end and _may_be(story, figure, deed, q)]
            if any(self._fits(figure, q) for q in told):
                continue
            same = [q for q in below if q in told and q.span.start < opening and (q.kind, q.unit) == (figure.kind, figure.unit)]
            rivals = [q for q in same if _one_thing(story, signs, figure, q)]
            if len(rivals) == 1 and len(same) <= 2 and not rivals[0].bound and not (deed and _goes_on(story, rivals[0])):
                words = story.document.words
                note = Related(rivals[0].span, f"'{words(rivals[0].span)}' here")
                yield Hit(figure.span, (words(figure.span), words(rivals[0].span)), (words(rivals[0].span),), (note,))

    def _fits(self, figure: Quantity, other: Quantity) -> bool:
        """Whether a figure of the story is the headline's, rounded, or a range around it."""
        low, high = min(other.low, other.high), max(other.low, other.high)
        room = self.rounding * figure.value
        if other.kind == "fraction":
            return figure.kind == "percent"
        return low - room <= figure.value <= high + room or (bool(other.bound) and 0.85 * low <= figure.value <= 1.15 * high)


def _may_be(story: Story, figure: Quantity, deed: str, other: Quantity) -> bool:
    """Whether a figure of the story may be the headline's by what it counts: no three hours are three dead."""
    if (other.kind, other.unit) != (figure.kind, figure.unit):
        return other.kind in ("ordinal", "fraction", "points", "score") or not (deed or figure.noun or figure.kind != "count")
    if not deed or other.noun == figure.noun:
        return not deed or _deed(story, other) in ("", deed)
    theirs = _deed(story, other)
    return theirs == deed or (not theirs and (other.noun in ("", "person") or is_role(other.noun)))


def _deed(story: Story, figure: Quantity) -> str:
    """What happened to those whom a figure counts: the word right before it, or else the first one behind it."""
    lower, tokens = story.lower, figure.tokens
    for i in range(tokens.start - 1, max(-1, tokens.start - 1 - _BEFORE), -1):
        if lower[i] in _OFF or story.text[story.tokens.ends[i] : story.tokens.starts[i + 1]].strip():
            break
        if lower[i] in DEEDS:
            return DEEDS[lower[i]]
    for i in range(tokens.stop, min(len(lower), tokens.stop + _BEHIND)):
        if lower[i] in DEEDS:
            return DEEDS[lower[i]]
        if story.text[story.tokens.ends[i - 1] : story.tokens.starts[i]].strip() in (".", ";", ":") or lower[i][0].isdigit():
            break
    return ""


def _goes_on(story: Story, figure: Quantity) -> bool:
    """Whether a toll is not the whole one: two men and a boy, two people and later another."""
    lower, tokens = story.lower, figure.tokens
    near = lower[tokens.stop : tokens.stop + 4]
    one_more = any(word == "and" and then in _AND_ONE for word, then in pairwise(near))
    sentence = story.sentences[story.sentence_at(figure.span.start)]
    return one_more or "another" in (lower[i] for i in story.tokens.within(sentence))


def _one_thing(story: Story, signs: Signs, figure: Quantity, other: Quantity) -> bool:
    here, there = signs.places.of(figure), signs.places.of(other)
    deed, theirs = _deed(story, figure), _deed(story, other)
    toll = deed == theirs if deed and theirs else _deeds(here.plain) & _deeds(there.plain)
    shared = len(here.words & there.words)
    if figure.kind == "count":
        return (bool(figure.noun) and figure.noun == other.noun and shared > 0) or (
            bool(toll) and other.noun in ("person", "", figure.noun)
        )
    return shared > 1


def _deeds(words: frozenset[str]) -> set[str]:
    return {DEEDS[word] for word in words if word in DEEDS}
