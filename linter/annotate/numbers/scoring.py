"""Figures -> what records and placings come to: runs in boundaries, a winning percentage, the last stage of so many, the third
title after three others, a floor of a building."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

BOUNDARIES = {"four": 4.0, "six": 6.0}
"""What each boundary counts."""
_IN_BOUNDARIES = lazy_pattern(
    r"(?:\s+runs)?\s+(?:of\s+(?:his|her|their|the)\s+(?:runs|\d+|" r"total)\s+)?(?:runs\s+)?(?:came\s+)?in boundaries\b"
)
_RECORD = lazy_pattern(r"\((?P<won>\d{1,3})[-–](?P<lost>\d{1,3})\)")
_PERCENTAGE = lazy_pattern(r"\bwinning percentage\b(?:\s+\w+){0,4}?\s+(?:is|was|of|to|at)\s+(?P<told>0?\.\d{3})\b")
_FINAL = lazy_pattern(r"[-\s]+(?:and|\()\s*(?:final|last)\)?\s+(?P<noun>[a-z]+)")
_CUT = lazy_pattern(
    r"\b(?:planned|cut|(?<!none )(?<!none was )cancel\w*|shorten\w*|abandon\w*|due|original\w*|neutrali[sz]ed|called off)\b"
)
_TITLE = lazy_pattern(
    r"\s+(?:[a-z]+\s+)?(?P<noun>title|win|victory|crown|medal|gold|triumph|"
    r"championship)\b[^.;:]{0,40}?,\s+(?:after|following|adding to)\s+"
    r"(?P<list>[A-Z][^.;:()]*?)(?=\.|;|, and (?:her|his|the|their|its)\b|$)",
    0,
)
_ITEM = lazy_pattern(r",\s+(?:and\s+)?|\s+and\s+")
_BEST_OF = lazy_pattern(r"\bbest(?:-|\s)of(?:-|\s)$")
_TABLE_GAMES = lazy_pattern(r"\b(?:snooker|darts|tennis|badminton|squash|pool|table tennis)\b")
_OTHER_BLOCK = lazy_pattern(r"\b(?:beside|next door|opposite|another|neighbouring|neighboring|tower|other)\b")
_FLOOR = lazy_pattern(r"[-\s]+floor\b")


def find_scoring(figures: StoryFigures) -> Iterator[Group]:
    """The sums of sport that a story tells, and the ordinals that count."""
    for told in figures.all:
        if told.key == "count" and not told.quantity.bound:
            yield from _boundaries(figures, told)
        elif told.key == "ordinal":
            yield from _final(figures, told)
            yield from _after_others(figures, told)
            yield from _floor(figures, told)
        elif told.key == "score":
            yield from _best_of(figures, told)
    yield from _percentage(figures)


def _boundaries(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`14 fours and five sixes … 96 of his runs in boundaries`."""
    if not _IN_BOUNDARIES.match(figures.after(told)):
        return
    for at in range(told.sentence, -1, -1):
        parts = [figure for figure in figures.by_sentence.get(at, ()) if figure.noun in BOUNDARIES]
        if len(parts) == len({part.noun for part in parts}) == 2:
            right = sum(BOUNDARIES[part.noun] * part.value for part in parts)
            words = " + ".join(f"{BOUNDARIES[part.noun]:g} × {part.value:g}" for part in parts)
            yield Group("scoring", told, Worth(right), tuple(parts), f"{words} = {right:g}", told.span)
            return


def _best_of(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`best of five sets … won it 4-2`: the winner of a best of five takes three."""
    many = [figure for figure in figures.all if figure.value > 2 and _BEST_OF.search(figures.before(figure))]
    scores = [figure for figure in figures.all if figure.key == "score"]
    if len(many) != 1 or len(scores) != 1 or abs(many[0].sentence - told.sentence) > 2:
        return
    most, high = (many[0].value + 1) / 2, max(told.quantity.low, told.quantity.high)
    frames = many[0].noun in ("set", "frame", "leg", "rubber") or _TABLE_GAMES.search(figures.folded)
    if frames and most < high <= many[0].value:
        words = f"the best of {many[0].value:g} is won with {most:g}"
        yield Group("scoring", told, Worth(0.0), (many[0],), words, told.span)


def _percentage(figures: StoryFigures) -> Iterator[Group]:
    """`The Gulls (71-52) … Their winning percentage is .597`."""
    if "winning" not in figures.story.places:
        return
    for match in _PERCENTAGE.finditer(figures.folded):
        before = list(_RECORD.finditer(figures.folded, max(0, match.start() - 300), match.start()))
        told = float(match["told"])
        shares = [int(record["won"]) / max(1, int(record["won"]) + int(record["lost"])) for record in before]
        if not shares or any(abs(share - told) < 0.0011 for share in shares):
            continue
        record = before[0]
        figure = next((one for one in figures.all if one.span.start >= record.start("won")), None)
        if figure is not None:
            won, whole = int(record["won"]), int(record["won"]) + int(record["lost"])
            span = Span(*match.span("told"))
            near = figure._replace(worth=Worth(told), quantity=figure.quantity._replace(span=span))
            words = f"{won} of {whole} is {shares[0]:.3f}".replace("0.", ".")
            yield Group("scoring", near, Worth(shares[0]), (figure,), words, span)


def _final(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`the fourth and final stage` of a race over five stages."""
    match = _FINAL.match(figures.after(told))
    if match is None:
        return
    noun = match["noun"]
    if figures.word_before(told) in ("their", "his", "her", "its"):
        return  # one side's alone
    counts = [figure for figure in figures.all if figure.key == "count" and figure.noun == noun and 2 <= figure.value < 60]
    values = {figure.value for figure in counts}
    if any(_CUT.search(figures.folded, *figures.sentence(figure.sentence)) for figure in counts):
        return
    if len(values) == 1 and counts[0].value != told.value and abs(counts[0].sentence - told.sentence) < 4:
        first = counts[0]
        words = f"the final {noun} of {first.value:g} is number {first.value:g}"
        yield Group("ordinal", told, first.worth, (first,), words, Span(told.span.start, told.span.end + match.end()))


def _after_others(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`her third title of the year, after Doha, Lyon and Ostrava`."""
    sentence = figures.sentence(told.sentence)
    match = _TITLE.match(figures.text, told.span.end, sentence.end)
    if match is None:
        return
    items = [item for item in _ITEM.split(match["list"]) if item.strip()]
    if len(items) > 1 and all(item[:1].isupper() or item[:1].isdigit() for item in items) and told.value != len(items) + 1:
        words = f"{len(items)} others and this one are {len(items) + 1}"
        yield Group("ordinal", told, Worth(len(items) + 1.0), (told,), words, told.span)


def _floor(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    """`a flat on its ninth floor` of a seven-storey block."""
    if not _FLOOR.match(figures.after(told)):
        return
    storeys = [figure for figure in figures.all if figure.noun in ("storey", "story", "storie") and 1 < figure.value < 200]
    near = [figure for figure in storeys if abs(figure.sentence - told.sentence) < 2]
    between = figures.folded[near[0].end : told.span.start] if near else ""
    if len(near) == 1 and told.value > near[0].value and not _OTHER_BLOCK.search(between):
        words = f"a building of {near[0].value:g} storeys has no such floor"
        yield Group("ordinal", told, near[0].worth, (near[0],), words, Span(told.span.start, told.span.end + 6))
