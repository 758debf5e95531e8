"""Quantities -> figures in their sentences: what each is measured in, what it counts, what stands before and behind it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.numbers.reckoning import Worth, worth
from linter.annotate.numbers.units import unit_sizes
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.contrasts import Contrast
    from linter.annotate.numbers.derivation_cues import DerivationCue
    from linter.annotate.numbers.quantity import Quantity
    from linter.annotate.numbers.told_shares import ToldShare

AROUND = 90
"""How many characters before and behind a figure tell its role; they end with its sentence."""
PEOPLE = frozenset(
    """person man woman boy girl child adult civilian soldier student teacher passenger pilot crew male female worker guard
    policeman officer teenager baby parent tourist driver pedestrian victim suspect candidate member delegate hostage player
    resident villager pupil miner sailor patient juror son daughter brother sister sibling fan spectator protester protestor
    voter guest employee nurse doctor firefighter survivor dead injured fisherman cyclist rider other juvenile minor
    policewoman climber hiker skier inmate prisoner citizen national foreigner local guide judge""".split()
)
"""Nouns that count people, in the singular."""
_KINDS = (PEOPLE, frozenset("medal gold silver bronze bronz".split()), frozenset("seat member".split()))
_BEFORE = lazy_pattern(r"\b([A-Z][a-z]{2,}) $")
_GOES_ON = lazy_pattern(r" (?:and|to|of|for|in|on|from|or|with|at|points?|percent)\b")
_OPENERS = frozenset(
    """about nearly some only the over under almost just another all around roughly with from for than more fewer less but
    and not most what when where while there here then now still even yet both only out since until after before monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


class StoryFigure(NamedTuple):
    """A figure of the copy in its sentence."""

    quantity: Quantity
    sentence: int
    """The index in `story.sentences`."""
    key: str
    """What it can be held against: the currency, the dimension (`duration` for times), `percent`, `count`."""
    worth: Worth
    """In the base unit of its dimension."""
    size: float = 1.0
    """What the unit is in the base unit."""

    @property
    def decimals(self) -> int:
        return len(self.quantity.figures.partition(".")[2])

    @property
    def span(self) -> Span:
        return self.quantity.span

    @property
    def value(self) -> float:
        return self.worth.value

    @property
    def noun(self) -> str:
        return self.quantity.noun

    @property
    def end(self) -> int:
        """Behind the noun that is counted."""
        return self.quantity.noun_span.end if self.quantity.noun_span else self.quantity.span.end


class StoryFigures:
    """The figures of a story, with the copy around each."""

    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        lower = story.text.lower()
        self.folded: str = (lower if len(lower) == len(story.text) else story.text).replace("\n", " ")
        """The copy in lower case, place for place, its lines run together: read it sentence by sentence."""
        self._before: dict[int, str] = {}
        self._after: dict[int, str] = {}
        self.cues: dict[tuple[Span, int, str], DerivationCue | None] = {}
        """Where a figure and what it counts end, and what it is held against -> the cue beside it, where it was asked for."""
        self.all: tuple[StoryFigure, ...] = tuple(filter(None, map(self._figure, story.quantities)))

    def _figure(self, quantity: Quantity) -> StoryFigure | None:
        at = self.story.sentence_at(quantity.span.start)
        if at < 0 or quantity.kind in ("time", "year") or self._label(quantity):
            return None
        known, size = worth(quantity), 1.0
        key = quantity.kind
        if quantity.kind == "money":
            key = quantity.unit
        elif quantity.kind == "measure":
            key = "duration" if quantity.dimension == "time" else quantity.dimension
            size = unit_sizes().get(quantity.unit, 1.0)
            known = Worth(known.value * size, known.below * size, known.above * size)
            before = self.folded[max(0, quantity.span.start - 6) : quantity.span.start]
            if key == "temperature" and before.endswith(("minus ", "−", "-")):
                known = known._replace(value=-known.value)
        return StoryFigure(quantity, at, key, known, size)

    def _label(self, quantity: Quantity) -> bool:
        """Whether a figure numbers an item, `(2)` or `2)`, or a thing, `No. 2` or `#2`."""
        start, end = quantity.span
        if "/" in (self.text[start - 1 : start], self.text[end : end + 1]):
            return True
        if not quantity.figures.isdigit() or quantity.kind != "count":
            return False
        before = self.folded[max(0, start - 5) : start]
        if not quantity.noun and quantity.scale == 1 and quantity.value < 1000:
            word = _BEFORE.search(self.text, max(0, start - 24), start)
            if (
                word
                and word[1].lower() not in _OPENERS
                and not word[1].endswith("s")
                and self.text[end : end + 1] in (",", ";", ".", ":", " ", ")")
            ):
                return self.text[end : end + 1] != " " or not _GOES_ON.match(self.folded, end)
        item = self.text[end : end + 1] == ")" and before.strip()[-1:] in ("", "(", ":", ";", ",")
        return item or before.endswith(("no. ", "no.", "#", "nos. "))

    @cached_property
    def by_sentence(self) -> dict[int, list[StoryFigure]]:
        """The figures of each sentence, in order."""
        found: dict[int, list[StoryFigure]] = {}
        for figure in self.all:
            found.setdefault(figure.sentence, []).append(figure)
        return found

    @cached_property
    def shares(self) -> tuple[ToldShare, ...]:
        """The percentages and fractions, in no order."""
        from linter.annotate.numbers.told_shares import told_shares

        return tuple(told_shares(self))

    @cached_property
    def contrasts(self) -> dict[int, Contrast]:
        """The pairs that are set against each other in time, each under the sentences that it stands in."""
        from linter.annotate.numbers.contrasts import contrasts

        return contrasts(self)

    def sentence(self, at: int) -> Span:
        return self.story.sentences[at]

    def before(self, figure: StoryFigure) -> str:
        """The copy of its sentence before a figure, lower case, at most so much as tells its role."""
        at = figure.span.start
        found = self._before.get(at)
        if found is None:
            found = self._before[at] = self.folded[max(self.sentence(figure.sentence).start, at - AROUND) : at]
        return found

    def behind(self, figure: StoryFigure) -> str:
        """The copy of its sentence behind a figure and what it counts."""
        return self._following(figure.end, figure)

    def after(self, figure: StoryFigure) -> str:
        """The copy of its sentence right behind the figure, before what it counts."""
        return self._following(figure.span.end, figure)

    def _following(self, at: int, figure: StoryFigure) -> str:
        found = self._after.get(at)
        if found is None:
            found = self._after[at] = self.folded[at : min(self.sentence(figure.sentence).end, at + AROUND)]
        return found

    def word_before(self, figure: StoryFigure) -> str:
        """The word before a figure, lower case: most readers need look no further."""
        at = figure.quantity.tokens.start
        return self.story.lower[at - 1] if at else ""

    def word_behind(self, figure: StoryFigure) -> str:
        """The word behind a figure, lower case."""
        at = figure.quantity.tokens.stop
        return self.story.lower[at] if at < len(self.story.lower) else ""

    def between(self, one: StoryFigure, other: StoryFigure) -> str:
        """The copy from the end of one figure to the start of the next."""
        return self.folded[one.span.end : other.span.start]

    def paragraph(self, figure: StoryFigure) -> int:
        return self.story.document.paragraph_index(figure.span.start)

    def near(self, figure: StoryFigure, sentences: int, key: str | None = None) -> list[StoryFigure]:
        """The figures before one, of its key (or another), in its own sentence and so many before it."""
        wanted = key or figure.key
        return [
            other
            for at in range(max(0, figure.sentence - sentences), figure.sentence + 1)
            for other in self.by_sentence.get(at, ())
            if other.key == wanted and other.span.end <= figure.span.start
        ]

    def behind_in_sentence(self, figure: StoryFigure, key: str) -> list[StoryFigure]:
        """The figures of a key behind one, in its own sentence."""
        return [
            other for other in self.by_sentence[figure.sentence] if other.key == key and other.span.start >= figure.span.end
        ]

    def at(self, offset: int) -> int:
        """The index of the sentence that holds an offset."""
        return self.story.sentence_at(offset)

    def shares_words(self, one: StoryFigure, *others: StoryFigure) -> bool:
        """Whether content words of the sentence of a figure also stand near others."""
        from linter.annotate.numbers.figure_places import noun_stem

        def content(figure: StoryFigure) -> set[str]:
            tokens = self.story.tokens.within(self.sentence(figure.sentence))
            words = self.story.lower[tokens.start : tokens.stop]
            return {noun_stem(word) for word in words if len(word) > 4 and word.isalpha()}

        mine = content(one)
        return any(mine & content(other) for other in others)

    def span(self, one: StoryFigure, other: StoryFigure) -> list[StoryFigure]:
        """The figures between two."""
        return [figure for figure in self.all if one.span.end <= figure.span.start and figure.span.end <= other.span.start]

    def words(self, figure: StoryFigure) -> str:
        return self.text[figure.span.start : figure.span.end]

    def around(self, figure: StoryFigure, wide: bool = True) -> list[Worth]:
        """What the figures of its key are worth in its sentence and, wide, the three before and the one behind it."""
        sentences = range(max(0, figure.sentence - 3), figure.sentence + 2) if wide else (figure.sentence,)
        near = [other for at in sentences for other in self.by_sentence.get(at, ()) if other is not figure]
        return [other.worth for other in near if other.key == figure.key and kin(other, figure)]

    def beside(self, first: StoryFigure, last: StoryFigure) -> list[StoryFigure]:
        """The figures from two sentences before one to two behind another."""
        sentences = range(max(0, first.sentence - 2), last.sentence + 3)
        return [figure for at in sentences for figure in self.by_sentence.get(at, ())]

    def shown(self, value: float, like: StoryFigure) -> str:
        """A value in base units, written as a figure of the copy is."""
        quantity = like.quantity
        number = value / like.size / quantity.scale
        decimals = like.decimals if quantity.figures else 0
        if not quantity.figures and quantity.scale > 12:
            decimals = 1
        if not decimals and abs(number - round(number)) > 0.04 and abs(number) < 100:
            decimals = 1
        written = f"{number:,.{decimals}f}"
        if not quantity.figures:
            return written if quantity.scale <= 12 else f"{number * quantity.scale:,.0f}"
        return self.words(like).replace(quantity.figures, written, 1)


def kin(one: StoryFigure, other: StoryFigure) -> bool:
    """Whether two figures may count one kind of thing: the same noun, nouns of one kind, or one of them told without."""
    if one.key != "count" or other.key != "count" or not one.noun or not other.noun or one.noun == other.noun:
        return one.key == other.key
    return any(one.noun in kind and other.noun in kind for kind in _KINDS)


def in_unit_of(one: StoryFigure, bare: StoryFigure) -> StoryFigure:
    """A figure without a unit, set against one that has one: `from 64 weeks to 16`, `four years … and six`."""
    figures = bare.quantity.figures
    year = len(figures) == 4 and figures.isdigit() and 1500 < bare.value < 2100
    if bare.key != "count" or bare.noun or year or one.key in ("count", "ordinal", "score", "age", "fraction"):
        return bare
    known = bare.worth
    return bare._replace(
        key=one.key, worth=Worth(known.value * one.size, known.below * one.size, known.above * one.size), size=one.size
    )
