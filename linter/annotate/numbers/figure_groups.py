"""Story -> groups: the figures that follow from others as the copy tells them, right or wrong.

Each reader knows one kind; the docstring of `__init__.py` has a line and an example of each. What the copy gives right is a
group too: it says which figures belong together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import combinations
from typing import TYPE_CHECKING, get_args

from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.sums import Group, Retold
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.numbers.figures import StoryFigures


_OTHERWISE = lazy_pattern(
    r"\b(?:if|unless|rest of|again|besides|except|apart from|another|elsewhere|first|previous\w*|"
    r"earlier|initial\w*|original\w*|"
    r"in all but|by (?:19|20)\d\d|in (?:19|20)\d\d|last (?:year|month|week|season)|including|included(?! in)|of which|"
    r"of whom|counting|half as|rival|competitor|neighbou?r\w*|beside it|next door|opposite)\b"
)
"""What may make a figure of a later sentence one of something else."""
_MORE = lazy_pattern(
    r"\b(?:extra|further|more|another|besides|including|includes|plus|half as|as many|on top|as (?:will|"
    r"did|does|do|has|have)|beside it)\b"
)
"""What may add to figures behind them in their sentence."""


def find_groups(story: Story) -> tuple[Group, ...]:
    """The groups of a story, reader by reader; where it is not sure that a wrong one is a group at all, it is left out."""
    if not story.quantities:
        return tuple(_read(story.figures, (_ENUMERATIONS,)))
    figures = story.figures
    found = [
        group
        for group in _read(figures, _BESIDE)
        if group.agrees
        or (_accounted(figures, group) and not _otherwise_made(figures, group) and not _is_no_part(figures, group))
    ]
    solved: dict[Span, Group] = {}
    for group in _read(figures, _AROUND):
        solved.setdefault(group.told.span, group)
    for group in found:
        solved.pop(group.told.span, None)
    found += [
        group
        for group in solved.values()
        if group.agrees or not (_is_no_part(figures, group) or (group.role == "total" and _made_of_some(group)))
    ]
    return tuple(found)


_A_THIRD = lazy_pattern(r"\ban? (?:second|third|fourth|fifth|sixth|seventh|eighth)\b")
"""One more part, told without a figure."""


def _otherwise_made(figures: StoryFigures, found: Group) -> bool:
    """Whether a remainder follows from other figures, or the parts of a total are one more than have figures."""
    if found.role == "rest":
        from linter.annotate.numbers.derived import explained

        return explained(figures, found.told, found.parts)
    if found.role != "total" or len(found.parts) < 2:
        return False
    if _made_of_some(found) or _AN_AGE.search(figures.folded, max(0, found.told.span.start - 30), found.told.span.start):
        return True
    return _A_THIRD.search(figures.folded, found.parts[0].span.start, found.parts[-1].span.end) is not None


def _is_no_part(figures: StoryFigures, found: Group) -> bool:
    """Whether the figures cannot belong together: cents and millions, so much a year, a rest that fewer parts leave."""
    if found.role in ("difference", "margin"):
        return found.right.value > 0 and not 1 / _SCALE < found.told.value / found.right.value < _SCALE
    if found.role in ("total", "rest") and _has_rates(figures, found):
        return True
    return found.role == "rest" and _rests_on_some(found)


_SCALE = 2000
"""How many times a difference and what two figures make may differ: cents are no millions; a slip is a thousand."""
_A_YEAR = lazy_pattern(r"\s*(?:[a-z]+\s+)?(?:per|an?|each|every)\s+(?:year|month|week|day|hour|head|person)\b")


def _has_rates(figures: StoryFigures, found: Group) -> bool:
    """Whether a part is so much for each of something: 21 million, and two million dollars per year."""
    if _A_YEAR.match(figures.folded, found.told.end):
        return False
    return any(_A_YEAR.match(figures.folded, part.end) for part in found.parts)


def _rests_on_some(found: Group) -> bool:
    """Whether a rest is that of fewer parts than are told around it, or is more than all there is."""
    told, values = found.told, [part.value for part in found.parts]
    if told.key == "percent":
        whole, parts = 100.0, values
    else:
        whole, parts = max(values), sorted(values)[:-1]
        if told.value > whole:
            return True
    return any(whole - sum(some) == told.value for size in range(1, len(parts)) for some in combinations(parts, size))


_AN_AGE = lazy_pattern(r"\b(?:ages? of|aged|ages|between)\b[^.;]{0,20}$")


def _made_of_some(found: Group) -> bool:
    """Whether some of the parts make the total already: four gold, two silver and eight bronze are 14, the trophy besides."""
    parts = found.parts
    return len(parts) < 8 and any(
        found.told.value == sum(part.value for part in some)
        for size in range(2, len(parts))
        for some in combinations(parts, size)
    )


def _accounted(figures: StoryFigures, group: Group) -> bool:
    """Whether a figure of a later sentence than its parts has no other figure, and nothing that qualifies it, beside it."""
    told = group.told
    before = [part for part in group.parts if part.span.end <= told.span.start and part.sentence < told.sentence]
    if len(before) < len(group.parts) or not before or told.key in ("cell", "score"):
        return True
    last = before[-1]
    far = told.sentence - last.sentence > 2 or group.role in get_args(Retold)
    if not far and _MORE.search(figures.folded, last.end, figures.sentence(last.sentence).end):
        return False
    own = figures.sentence(told.sentence)
    if _OTHERWISE.search(figures.folded, max(own.start, told.span.start - 60), min(own.end, told.span.end + 45)):
        return False
    if far or group.role in ("ordinal", "margin"):
        return True
    used = {told.span, *(part.span for part in group.parts)}
    near = [*figures.by_sentence.get(last.sentence, ()), *figures.by_sentence.get(told.sentence, ())]
    return not any(
        figure.span not in used
        and figure.span.start > before[0].span.start
        and figure.key in ((told.key, last.key, "count", "ordinal") if told.key == "count" else (told.key, last.key))
        for figure in near
        if figure.value > 1
        and not figure.quantity.bound
        and not (figure.sentence == told.sentence and told.noun and figure.noun and not one_kind(figure.noun, told.noun))
        and figures.word_before(figure) != "or"
        and figure.value != len(group.parts)
    )


_Figures = Callable[["StoryFigures"], bool]


class GroupReader(NamedTuple):
    """A module that finds groups, loaded where a story has what it cannot do without."""

    name: str
    needs: _Figures | None = None

    def read(self, figures: StoryFigures) -> Iterable[Group]:
        """What it finds."""
        return () if self.needs is not None and not self.needs(figures) else _finder(self.name)(figures)


@cache
def _finder(name: str) -> Callable[[StoryFigures], Iterator[Group]]:
    found: Callable[[StoryFigures], Iterator[Group]] = getattr(import_module(f"linter.annotate.numbers.{name}"), f"find_{name}")
    return found


def _written(*parts: str) -> _Figures:
    """Whether the copy has one of some words, or of the beginnings of words."""
    return lambda figures: any(part in figures.folded for part in parts)


def _has_rows(figures: StoryFigures) -> bool:
    """Whether the copy has a table, or bars, or three short lines with a figure at their ends."""
    if "|" in figures.text or any(block.role == "table" for block in figures.story.document.paragraphs):
        return True
    lines = figures.text.split("\n")
    return sum(len(line) < 70 and any(map(str.isdigit, line[-12:])) for line in lines) > 2


_ENUMERATIONS = GroupReader("enumerations")
_BESIDE = (
    GroupReader("differences"),
    GroupReader("changes"),
    GroupReader("shares"),
    GroupReader(
        "products",
        lambda figures: (
            "averag" in figures.folded
            or any(figure.key == "speed" or figure.quantity.kind == "money" for figure in figures.all)
        ),
    ),
    GroupReader("votes"),
    GroupReader("tables", _has_rows),
    GroupReader("implied"),
    GroupReader("scoring"),
    GroupReader("retold_tolls"),
    GroupReader("retold_amounts"),
)
"""Readers that go by the words which join the figures."""
_AROUND = (
    GroupReader("derived"),
    GroupReader("remainders"),
    GroupReader("itemised", lambda figures: any(len(inside) > 1 for inside in figures.by_sentence.values())),
    GroupReader(
        "portions",
        lambda figures: bool(figures.shares) or not figures.story.places.keys().isdisjoint(("times", "twice", "double")),
    ),
    GroupReader("shares_apart", lambda figures: bool(figures.shares)),
    GroupReader("products_apart"),
    GroupReader("remeasures"),
    GroupReader("recounts"),
    GroupReader("changes_apart", lambda figures: bool(figures.contrasts)),
    _ENUMERATIONS,
    GroupReader("placings"),
    GroupReader(
        "matches",
        lambda figures: (
            "par-" in figures.folded or "par " in figures.folded or any(figure.key == "score" for figure in figures.all)
        ),
    ),
    GroupReader("terms", _written("consecutive", "one after", "follow", "back to back", "each to ", "end to end")),
    GroupReader("title_counts", _written(" and 20", " and 19", " in 20")),
    GroupReader("league_records", lambda figures: any(figure.noun in ("win", "victory") for figure in figures.all)),
)
"""Readers of what the figures around a cue make, wherever they stand; they see to it themselves that no other is meant."""


def _read(figures: StoryFigures, readers: Iterable[GroupReader]) -> Iterator[Group]:
    for reader in readers:
        for found in reader.read(figures):
            yield found._replace(made_by=reader.name)
