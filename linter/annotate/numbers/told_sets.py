"""Figures -> the sets that a story counts or names: five men, three climbers and their guide, two heirs by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.annotate.language.plurals import singular
from linter.annotate.numbers.counted_nouns import counts_people
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import is_hyphened, plain
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

COLLECTIVES = {
    "pair": 2, "duo": 2, "couple": 2, "twosome": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5,
    "sextet": 6, "octet": 8,
}  # fmt: skip
"""Words for so many people."""
NO_THINGS = frozenset(
    """year month week day hour minute second time point goal game match run set mile foot metre meter percent vote seat inning
    period over lap round season way part half quarter side end thing hand eye leg arm letter number figure degree dollar pound
    step stage decade try wicket yard team country nation state party group player club age""".split()
)
"""Nouns whose number says little about which of them are meant."""
MOST = 500
"""Sets of more are told roundly."""
_AND_ONE = lazy_pattern(
    r"\s*,?\s+(?:and|with|plus|under)\s+(?:a|an|the|their|his|her|its|one)\s+(?P<one>[a-z-]+)(?:\s+(?P<other>[a-z]+))?\b"
)
_NEXT = lazy_pattern(r"\s*,?\s+(?:and|plus)\s+$|,\s+$")
_GROUP_OF = lazy_pattern(r"\ba\s+(?:[a-z-]+\s+)?(?P<group>[a-z]+)\s+of\s+$")
_A_COLLECTIVE = lazy_pattern(
    r"\ban?\s+(?:[a-z-]+\s+)?(?P<word>" + "|".join(COLLECTIVES) + r")\b(?!\s+of\s+[a-z]+\s+(?:days|weeks))"
)
_NAME = r"[A-Z][\w’'-]+(?:[ -](?:[A-Z][\w’'.-]*|de|van|von|der|al|bin|ibn|da|di|la|le|dos|el))*"
_ROLE = r"(?:(?:the |his |her |their )?[A-Za-z][\w-]* ){0,2}?"
_AGED = r"(?:,? (?:aged )?\d\d?,?)?"
_ONE = rf"(?:{_ROLE}{_NAME}{_AGED}|(?:his|her|their) [a-z-]+(?: [a-z-]+)?)"
_NAMED = lazy_pattern(rf"{_ONE}(?:, {_ONE})*,? and {_ONE}(?=,? (?:[a-z]|$)|[.])", 0)
_SPLIT = lazy_pattern(r",? and |, (?!(?:aged )?\d)", 0)
_SOMEBODY = lazy_pattern(r"\b(?:a|an|the|his|her|their|its|one)\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z]{3,})(?![a-z'’])")
_FULL_NAME = lazy_pattern(r"(?<![.?!“\"] )(?<!^)\b[A-Z][\w’'-]+ [A-Z][\w’'-]+", 0)


class ToldSet(NamedTuple):
    """So many people or things."""

    size: int
    noun: str
    """What they are, in the singular; `person` for those who are named, empty where the copy does not say."""
    span: Span
    sentence: int
    named: bool
    parts: tuple[StoryFigure, ...]

    @property
    def people(self) -> bool:
        return counts_people(self.noun)


def counted_sets(figures: StoryFigures, at: int) -> list[ToldSet]:
    """The sets that a sentence counts, each for itself."""
    return [found for figure in figures.by_sentence.get(at, ()) if (found := _counted(figures, figure)) is not None]


def sets_told(figures: StoryFigures, at: int) -> list[ToldSet]:
    """The sets of a sentence, in order; those that are told together, as one."""
    together = _joined(figures, counted_sets(figures, at))
    return sorted([*together, *_collective(figures, at), *_named(figures, at)], key=lambda found: found.span)


def _counted(figures: StoryFigures, figure: StoryFigure) -> ToldSet | None:
    """`five men`, `three climbers and their guide`, `a shortlist of six`."""
    if figure.key != "count" or not plain(figure) or not 2 <= figure.value <= MOST or figure.value != int(figure.value):
        return None
    if figure.noun in NO_THINGS or is_hyphened(figures, figure) or figures.words(figure).endswith(f"-{figure.noun}"):
        return None  # a six-man crew
    noun, end = figure.noun, figure.end
    if not noun:
        of = _GROUP_OF.search(figures.before(figure))
        if of is None or (figures.word_behind(figure).isalpha() and not _ends(figures, figure)):
            return None
    more = _AND_ONE.match(figures.folded, end)
    size = int(figure.value)
    somebody = more and next((word for word in ("one", "other") if more[word] and counts_people(more[word])), None)
    if more and somebody and counts_people(noun):
        size, end = size + 1, more.end(somebody)
    return ToldSet(size, noun, Span(figure.span.start, end), figure.sentence, False, (figure,))


def _ends(figures: StoryFigures, figure: StoryFigure) -> bool:
    """Whether a figure has nothing behind it that it could count."""
    return figures.after(figure)[:1] in ",.;:" or not figures.after(figure)


def _joined(figures: StoryFigures, single: Sequence[ToldSet]) -> Iterator[ToldSet]:
    """Sets that `and` joins, as one: `Five men and seven women`."""
    run: list[ToldSet] = []
    for found in single:
        if run and not (_NEXT.fullmatch(figures.folded, run[-1].span.end, found.span.start) and run[-1].people == found.people):
            yield _as_one(run)
            run = []
        run.append(found)
    if run:
        yield _as_one(run)


def _as_one(run: Sequence[ToldSet]) -> ToldSet:
    if len(run) == 1 or run[0].size == sum(found.size for found in run[1:]):
        return run[0]  # a jury of twelve, seven women and five men
    noun = "person" if all(found.people for found in run) else run[-1].noun
    span = Span(run[0].span.start, run[-1].span.end)
    return ToldSet(sum(f.size for f in run), noun, span, run[0].sentence, False, tuple(p for f in run for p in f.parts))


def _collective(figures: StoryFigures, at: int) -> Iterator[ToldSet]:
    if figures.story.places.keys().isdisjoint(COLLECTIVES):
        return
    for match in _A_COLLECTIVE.finditer(figures.folded, *figures.sentence(at)):
        yield ToldSet(COLLECTIVES[match["word"]], "person", Span(*match.span()), at, False, ())


def _named(figures: StoryFigures, at: int) -> Iterator[ToldSet]:
    """`Cellist Anna Roos and pianist Dov Lvov will play`: people named one by one as the subject of a sentence."""
    start, end = figures.sentence(at)
    match = _NAMED.match(figures.text, start, end)
    if match is None:
        return
    items = [item for item in _SPLIT.split(match[0]) if item]
    full = sum(bool(re.search(r"[A-Z][\w’'-]+ [A-Z]", item)) for item in items)
    if full > 0 and full >= len(items) - 1:
        yield ToldSet(len(items), "person", Span(*match.span()), at, True, ())


_NO_OTHERS = lazy_pattern(
    r"\b(?:no one|nobody|no others?|no-one) (?:else|was|were|had|did|but)\b|\bno others?\b|\bon their own\b|"
    r"\bwithout (?:anyone|anybody|help)\b"
)


def others_beside(figures: StoryFigures, found: ToldSet) -> int:
    """How many more people the sentence of a set may tell of: each singular noun for somebody, each name."""
    start, end = figures.sentence(found.sentence)
    if not found.people or not (found.parts or found.named) or _NO_OTHERS.search(figures.folded, start, end):
        return 0
    pieces = ((start, found.span.start), (found.span.end, end))
    singles = sum(
        counts_people(singular(match["noun"])) for piece in pieces for match in _SOMEBODY.finditer(figures.folded, *piece)
    )
    names = sum(len(_FULL_NAME.findall(figures.text[slice(*piece)])) for piece in pieces)
    return singles + names
