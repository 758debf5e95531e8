"""The figures of a story that can be held against each other -> what stands around each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.annotate.language.plurals import singular
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantity import Quantity

REACH = 14
"""Words on either side of a figure that tell what it is a figure of; they end with its sentence."""
MOST = 250
"""An article of more figures than this is a table, and left alone."""
KINDS = frozenset(("money", "count", "percent", "measure", "points"))
PERIODS = frozenset(
    """month months monthly quarter quarterly annual annually yearly half week weekly daily decade fourth third january february
    march april may june july august september october november december""".split()
)
LABELS = frozenset(
    """section season page chapter article number no room route flight week day round phase level channel line grade hole lap
    game part volume episode highway interstate proposition amendment act scene verse gate track platform district ward unit
    class category type stage step formula area title apollo""".split()
)
"""Words whose number, behind them, is a name: section 5."""
COMMON = frozenset(
    """about above after again against also although among another around because been before being below between both could
    does doing down during each ever every first from further have having here hers however into itself just last later
    least less like made make many million billion trillion percent more most much must next nine only onto other over
    people percent pounds dollars euros same second seven several shall should since some still such take than that
    their them then there these they third this those three through thus time today told took toward under until upon
    used very week weeks month months year years well were what when where which while whom whose will with within
    without would yesterday according said says""".split()
)


def compared(story: Story) -> list[Quantity]:
    """The figures that are held against each other: amounts of something, no times, ranges or numbers of things."""
    return [
        q
        for q in story.quantities
        if q.kind in KINDS and q.dimension != "time" and q.low == q.high and q.value > 0 and not _label(story, q)
    ]


def _label(story: Story, figure: Quantity) -> bool:
    """Whether a figure names something instead of counting it: Section 5, season 12, PlayStation 3, Boeing 777."""
    i = figure.tokens.start - 1
    if figure.kind != "count" or figure.scale != 1 or i < 0 or story.text[story.tokens.ends[i] : figure.span.start] != " ":
        return False
    if story.lower[i] in LABELS or (story.lower[i] == "the" and not figure.noun and "," not in figure.figures):
        return True
    return not figure.noun and story.tokens.words[i][0].isupper() and i not in story.openings


@lru_cache(maxsize=8192)
def _mantissa(value: float) -> str:
    return f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")


def mantissa(figure: Quantity) -> str:
    """The digits that count: 25 for 2.5 million and for 0.25."""
    return _mantissa(figure.value)


class FigurePlace(NamedTuple):
    """What stands around a figure."""

    sentence: int
    paragraph: int
    words: frozenset[str]
    """Content words near it, endings cut."""
    plain: frozenset[str]
    """All words near it, lower case."""
    names: frozenset[str]
    """Capitalised words of the sentence that do not open it."""
    years: frozenset[int]
    periods: frozenset[str]
    """Words for stretches of time: month, quarter, annual."""
    owner: str
    """The name before the figure in its sentence, empty where there is none."""
    before: str
    """The content word next to it on either side."""
    behind: str


class FigurePlaces:
    """What stands around the figures of a story, read when first asked for."""

    def __init__(self, story: Story, figures: list[Quantity]) -> None:
        self.story = story
        self.starts = [sentence.start for sentence in story.sentences]
        self.blocks = [block.span.start for block in story.document.paragraphs]
        self.at: dict[Quantity, FigurePlace] = {}
        self.crowd: Counter[int] = Counter(map(self._sentence, figures))
        """How many of the figures each sentence has."""

    def of(self, figure: Quantity) -> FigurePlace:
        if figure not in self.at:
            self.at[figure] = self._place(figure)
        return self.at[figure]

    def _sentence(self, figure: Quantity) -> int:
        return max(0, bisect_right(self.starts, figure.span.start) - 1)

    def _place(self, figure: Quantity) -> FigurePlace:
        story, tokens, lower, words = self.story, figure.tokens, self.story.lower, self.story.tokens.words
        number = self._sentence(figure)
        sentence = story.sentences[number] if story.sentences else Span(0, len(story.text))
        inside = story.tokens.within(sentence)
        near = range(max(inside.start, tokens.start - REACH), min(inside.stop, tokens.stop + REACH))
        content = [i for i in near if i not in tokens and _content(lower[i])]
        before = [i for i in content if i < tokens.start][-1:]
        behind = [i for i in content if i >= tokens.stop][:1]
        first = bisect_left(story.dates, sentence.start, key=lambda mention: mention.span.start)
        years = set()
        for mention in story.dates[first:]:
            if mention.span.start >= sentence.end:
                break
            if mention.year:
                years.add(mention.year)
        return FigurePlace(
            number,
            max(0, bisect_right(self.blocks, figure.span.start) - 1),
            frozenset(noun_stem(lower[i]) for i in content),
            frozenset(lower[i] for i in near if i not in tokens),
            frozenset(lower[i].removesuffix("'s") for i in inside if words[i][0].isupper() and i > inside.start),
            frozenset(years),
            frozenset(lower[i] for i in near if lower[i] in PERIODS),
            next((lower[i].removesuffix("'s") for i in range(tokens.start - 1, inside.start - 1, -1) if _named(words[i])), ""),
            noun_stem(lower[before[0]]) if before and tokens.start - before[0] < 5 else "",
            noun_stem(lower[behind[0]]) if behind and behind[0] - tokens.stop < 4 else "",
        )


def _named(word: str) -> bool:
    return word[0].isupper() and len(word) > 2 and word.lower() not in COMMON and word not in _OPENERS


_OPENERS = frozenset("The But And For She His Her They Its Our You One Two Some All Not Now Yet With From".split())


def _content(word: str) -> bool:
    return len(word) > 3 and not word[0].isdigit() and word not in COMMON


@lru_cache(maxsize=8192)
def noun_stem(word: str) -> str:
    """A word without its ending, good enough to hold `jobs` against `job`, `cuts` against `cutting`."""
    word = singular(word.removesuffix("'s"))
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word
