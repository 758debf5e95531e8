"""Two figures of a story -> the signs, by what stands around them, that they are one figure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from math import log10
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.language.plurals import singular
from linter.lexicon import phrases
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.quantities import Quantity

REACH = 14
"""Words on either side of a figure that tell what it is a figure of; they end with its sentence."""


MOST = 250
"""An article of more figures than this is a table, and left alone."""


KINDS = frozenset(("money", "count", "percent", "measure", "points"))


CHANGES = frozenset(
    """from rise rises rose risen fall falls fell fallen grew grow grows increase increased increases decrease decreased
    drop dropped drops up down jump jumped jumps climb climbed decline declined cut cuts raise raised reduce reduced double
    doubled triple tripled halved compared versus against than previous previously earlier original originally former
    formerly ago last yesterday later""".split()
)
"""Words around a figure that set it against another one."""


ANOTHER = frozenset("another further additional extra each every per respectively apiece second third other else".split())


PERIODS = frozenset(
    """month months monthly quarter quarterly annual annually yearly half week weekly daily decade fourth third january february
    march april may june july august september october november december""".split()
)


OUTLOOK = frozenset(
    """forecast forecasts expect expects expected expecting predict predicts predicted estimate estimated estimates hope hopes
    hoped target could may might would plan plans planned will projected projection""".split()
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


HOW = {"scale": ("scale", "lost", "metre"), "digits": ("digit", "swap")}
"""What may have been mistyped -> how two figures may differ."""


_OF_PAIRS = phrases("""
    same noun; other noun; same word before; same word behind; other names; same owner; other owner; same periods; other
    periods; head; head shared; head and next; one sentence; next sentence; one paragraph; change close; same years; other
    years; years one; none repeated; one repeated; both repeated; small; in words; both scaled
""")


_COUNTED = {"shared": range(7), "names": range(3), "bounds": range(1, 3), "like": range(6), "crowd": range(7)}


_ON_SCALE = frozenset(("power odd", *(f"power {power}" for power in range(8))))


_ON_DIGITS = frozenset(("change tiny", "change small", "change large", "no round", "one round", "both round"))


def figure_signs(what: str) -> frozenset[str]:
    """The signs of pairs of a kind: what its section of `lexicon/weights/figures.tsv` has weights for."""
    found = set(_OF_PAIRS | (_ON_SCALE if what == "scale" else _ON_DIGITS))
    found |= {f"{sign} {count}" for sign, counts in _COUNTED.items() for count in counts}
    found |= {f"{sign} {which}" for sign in ("change", "another", "outlook") for which in ("both", "one")}
    for how in HOW[what]:
        found |= {f"how {how}", f"same noun {how}", f"head {how}"}
        found |= {f"{how} {kind}" for kind in KINDS} | {f"{how} {digits} digits" for digits in range(1, 5)}
    return frozenset(found)


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


class Signs:
    """The signs for and against two figures of a story being one."""

    def __init__(self, story: Story) -> None:
        self.story, self.figures = story, compared(story)
        figures = self.figures
        self.starts = [sentence.start for sentence in story.sentences]
        self.blocks = [block.span.start for block in story.document.paragraphs]
        self.times = Counter((q.kind, q.unit, q.value) for q in figures)
        self.like = Counter((q.kind, q.unit) for q in figures)
        self.at: dict[Quantity, FigurePlace] = {}
        self.crowd: Counter[int] = Counter(map(self._sentence, figures))

    def place(self, figure: Quantity) -> FigurePlace:
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

    def signs(self, one: Quantity, other: Quantity, how: str) -> list[str]:
        """The signs; none where nothing at all ties the two figures together."""
        here, there = self.place(one), self.place(other)
        shared = here.words & there.words
        noun = bool(one.noun) and one.noun == other.noun
        head = here.paragraph == 0 or (here.paragraph == 1 and here.sentence < 2)
        if how != "metre" and ((not shared and not noun) or self.close(one, ANOTHER) or self.close(other, ANOTHER)):
            return []
        change = self.close(one, CHANGES) or self.close(other, CHANGES)
        if change and how in ("digit", "swap"):
            return []
        digits = max(len(mantissa(one)), len(mantissa(other)))
        kind = one.kind
        found = [f"how {how}", f"{how} {kind}", f"{how} {min(digits, 4)} digits"]
        if how == "scale":
            power = abs(log10(one.value / other.value))
            found.append(f"power {round(power)}" if abs(power - round(power)) < 0.01 and power < 7 else "power odd")
        found.append(f"shared {min(len(shared), 6)}")
        if noun:
            found += ["same noun", f"same noun {how}"]
        elif one.noun and other.noun:
            found.append("other noun")
        if here.before and here.before == there.before:
            found.append("same word before")
        if here.behind and here.behind == there.behind:
            found.append("same word behind")
        names = here.names & there.names
        found.append(f"names {min(len(names), 2)}")
        if here.names and there.names and not names:
            found.append("other names")
        if here.owner and there.owner:
            found.append("same owner" if here.owner == there.owner else "other owner")
        if here.periods or there.periods:
            found.append("same periods" if here.periods == there.periods else "other periods")
        if head:
            found += ["head", f"head {how}"]
            if len(shared) > 1:
                found.append("head shared")
            if there.paragraph - here.paragraph == 1 or there.sentence - here.sentence == 1:
                found.append("head and next")
        if here.sentence == there.sentence:
            found.append("one sentence")
        elif there.sentence - here.sentence == 1:
            found.append("next sentence")
        elif here.paragraph == there.paragraph:
            found.append("one paragraph")
        for name, words in (("change", CHANGES), ("another", ANOTHER), ("outlook", OUTLOOK)):
            mine, theirs = bool(here.plain & words), bool(there.plain & words)
            if mine and theirs:
                found.append(f"{name} both")
            elif mine or theirs:
                found.append(f"{name} one")
        if change:
            found.append("change close")
        if here.years and there.years:
            found.append("same years" if here.years & there.years else "other years")
        elif here.years or there.years:
            found.append("years one")
        bounds = bool(one.bound) + bool(other.bound)
        if bounds:
            found.append(f"bounds {bounds}")
        times = sorted((self.times[one.kind, one.unit, one.value], self.times[other.kind, other.unit, other.value]))
        found.append("none repeated" if times[1] == 1 else "one repeated" if times[0] == 1 else "both repeated")
        found.append(f"like {min(self.like[kind, one.unit] // 3, 5)}")
        found.append(f"crowd {min(max(self.crowd[here.sentence], self.crowd[there.sentence]), 6)}")
        if how in ("digit", "swap"):
            size = abs(one.value - other.value) / max(one.value, other.value)
            found.append("change tiny" if size < 0.02 else "change small" if size < 0.15 else "change large")
            ends = sorted(figure.figures.replace(",", "").endswith("0") for figure in (one, other))
            found.append(("no round", "one round", "both round")[sum(ends)])
        if min(one.value, other.value) < 10 and one.scale == other.scale == 1:
            found.append("small")
        if not one.figures or not other.figures:
            found.append("in words")
        if one.scale != other.scale and min(one.scale, other.scale) > 1:
            found.append("both scaled")
        return found

    def close(self, figure: Quantity, words: frozenset[str]) -> bool:
        """Whether one of the words stands right beside the figure."""
        lower, tokens = self.story.lower, figure.tokens
        return not words.isdisjoint(lower[max(0, tokens.start - 2) : tokens.start]) or not words.isdisjoint(
            lower[tokens.stop : tokens.stop + 3]
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
