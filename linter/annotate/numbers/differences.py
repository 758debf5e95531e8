"""Figures -> differences between two of them that the copy also gives: margins, gaps, leads, how far above a record."""

from __future__ import annotations

from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigure, StoryFigures, kin
from linter.annotate.numbers.ledger import beyond_untold, is_hyphened, numeral_one, pieces_of_one
from linter.annotate.numbers.reckoning import Worth, is_derived, less
from linter.annotate.numbers.shares import parts_of_wholes
from linter.annotate.numbers.sums import Group, Role, group
from linter.annotate.numbers.tallies import tallies
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_NOUNS = "difference|margin|gap|advantage|lead|shortfall|surplus|majority|deficit|cushion|disadvantage"
_BEFORE = lazy_pattern(
    rf"\b(?:{_NOUNS})\s+(?:of|was|is)\s+(?:thus |therefore |only |just |now )?$|"
    r"\b(?:leads?|led|leading|trail(?:s|ed|ing)?|behind|ahead|won|wins?|winning|lost|los(?:es|ing)|beaten|beat|defeated)"
    r"(?:\s+[\w’'-]+){0,3}?\s+by\s+(?:just |only )?$"
)
_LED_UP = frozenset("of was is by thus therefore only just now".split())
_LED_ON = frozenset(
    """difference margin gap advantage lead shortfall surplus majority deficit cushion disadvantage point points shot shots vote
    votes goal goals run runs stroke strokes seat seats second seconds minute minutes game games above below over under behind
    ahead clear short""".split()
)
"""The words next to a figure that a difference is told with."""
_BEHIND = lazy_pattern(
    rf"[-\s]+(?:(?:point|shot|vote|goal|run|stroke|seat|second|minute|game)s?\s+)?(?:{_NOUNS})\b|"
    r"\s+(?:above|below|over|under|behind|ahead|clear|short)\s+(?:of\s+)?(?:the|its|his|her|their|a)\b|"
    r"\s+(?:ahead|behind|clear)(?=\s*[,.;])|"
    r"\s+(?:above|below|behind|ahead of|short of|clear of)\s+[A-Z]?"
)
_RECORD = lazy_pattern(
    r"\s+(?:above|below|over|under|short of|outside|inside|off|better than|more than|less than)\s+(?:the|its|his|her|their)\s+"
    r"(?:[a-z]+\s+){0,3}?(?:record|limit|best|mark|previous\s+[a-z]+|average|target|norm|peak|high|low|level)\s+(?:of|at)\s+$"
)


_MARGIN = ("margin of", "margin was", "margin was thus", "margin was therefore", "majority was", "majority of")
_SET_APART = lazy_pattern(
    r"\b(?:margin|majority|lead|gap|difference|advantage|deficit|cushion|ahead|win|victory|clear|apart|behind|short|beat)\b"
)
_OPENS = lazy_pattern(r"[“\"‘]?(?:a|his|her|its|the|that)\s+(?:majority|margin)\s+of\s+")
_WHOLE_SEASON = lazy_pattern(
    r"\b(?:league|season|title|championship|table|aggregate|overall|series|needed|required|went|at least)\b"
)


class Pair(NamedTuple):
    """Two figures that a difference may be taken of."""

    one: StoryFigure
    other: StoryFigure
    worths: tuple[Worth, Worth]
    words: tuple[str, str]


def find_differences(figures: StoryFigures) -> Iterator[Group]:
    """The differences of a story, told beside the two figures."""
    for told in figures.all:
        if told.key in ("ordinal", "age", "score", "percent") or told.quantity.bound or told.quantity.low != told.quantity.high:
            continue
        led_up = figures.word_before(told) in _LED_UP and _BEFORE.search(figures.before(told))
        if not led_up and not (figures.word_behind(told) in _LED_ON and _BEHIND.match(figures.after(told))):
            continue
        yield from _judged(figures, told)


def _judged(figures: StoryFigures, told: StoryFigure) -> Iterator[Group]:
    if beyond_untold(figures, told):
        return
    pair = _record(figures, told) or _of_votes(figures, told) or _beside(figures, told)
    if pair is None:
        return
    high, low = sorted(pair.worths, key=lambda worth: -worth.value)
    words = pair.words if pair.worths[0] is high else pair.words[::-1]
    right = less(high, low)
    if not right.value or right.value < 0 or told.value > 1.02 * high.value:
        return
    if any(numeral_one(figures, one) for one in pair[:2]) or figures.word_behind(told).startswith("wicket"):
        return
    if figures.word_behind(told) in ("run", "runs") and (
        abs(right.value - told.value) == 1 or pair.one.sentence != told.sentence
    ):
        return  # set 251 to win, the other side had 250
    parts = (pair.one, pair.other) if pair.one is not pair.other else (pair.one,)
    role: Role = "margin" if pair.one is pair.other and pair.one.key != "score" else "difference"
    found = group(figures, role, told, right, parts, "", shown=" − ".join(words))
    here = pair.one.sentence == told.sentence
    if found.agrees or not is_derived(told.worth, [*figures.around(told, wide=not here), *_scores(figures, told)]):
        yield found


def _record(figures: StoryFigures, told: StoryFigure) -> Pair | None:
    """`8.42 meters, 1.2 meters above the record of 7.62`: the second figure stands behind."""
    inside = figures.by_sentence[told.sentence]
    at = inside.index(told)
    if at == 0 or at + 1 == len(inside):
        return None
    first, record = inside[at - 1], inside[at + 1]
    between = figures.folded[told.span.end : record.span.start]
    bare = record.key == "count" and not record.noun
    if (
        numeral_one(figures, record)
        or not _RECORD.fullmatch(between)
        or first.key != told.key
        or (record.key != told.key and not bare)
    ):
        return None
    worth = record.worth if record.key == told.key else Worth(record.value * first.size, first.worth.below, first.worth.above)
    return Pair(first, record, (first.worth, worth), (figures.words(first), figures.words(record)))


def _beside(figures: StoryFigures, told: StoryFigure) -> Pair | None:
    """The two figures of one kind, or the score, that stand before in the same sentence, or alone in the one before."""
    for back in (0, 1):
        near = [figure for figure in figures.by_sentence.get(told.sentence - back, ()) if figure.span.end <= told.span.start]
        if told.key == "count" and not _of_its_noun(near, told):
            scores = [figure for figure in near if figure.key == "score"]
            if len(scores) == 1 and _of_score(figures, told, scores[0]):
                low, high = scores[0].quantity.low, scores[0].quantity.high
                return Pair(scores[0], scores[0], (Worth(low), Worth(high)), (f"{low:g}", f"{high:g}"))
            if scores:
                return None
        if back and not _SET_APART.search(figures.before(told)[-40:] + figures.after(told)[:24]):
            return None
        same = [figure for figure in near if figure.key == told.key and kin(figure, told) and not figure.quantity.bound]
        same = [figure for figure in same if not is_hyphened(figures, figure) and figure.noun != "wicket"]
        if len(same) == 2 and pieces_of_one(figures, *same):
            return None
        if len(same) == 2 and _set_against(figures, same, told):
            return Pair(same[0], same[1], (same[0].worth, same[1].worth), (figures.words(same[0]), figures.words(same[1])))
        if same:
            return None
    return None


def _of_its_noun(near: list[StoryFigure], told: StoryFigure) -> bool:
    """Whether two counts are told of the noun of a difference: 58 points … on 51 … a nine-point cushion."""
    counts = [figure for figure in near if figure.key == "count" and figure.noun in ("", told.noun) and figure.value > 2]
    return bool(told.noun) and len(counts) == 2 and counts[0].noun == told.noun


def _of_votes(figures: StoryFigures, told: StoryFigure) -> Pair | None:
    """`77 members voted to remove her and 70 to keep her … The margin was thus nine`: the one vote of the story."""
    if told.key != "count" or not figures.before(told).rstrip().endswith(_MARGIN):
        return None
    if told.noun not in ("", "vote") and not _OPENS.fullmatch(figures.before(told)):
        return None  # a majority of 12 members
    votes = [one for one in tallies(figures) if 0 <= told.sentence - one.figure.sentence <= 5]
    if not votes and told.noun != "vote":
        return _of_seats(figures, told)
    if len(votes) != 1 or votes[0].figure is told:
        return None
    vote = votes[0]
    return Pair(vote.figure, vote.figure, (Worth(vote.for_), Worth(vote.against)), (f"{vote.for_:g}", f"{vote.against:g}"))


def _of_seats(figures: StoryFigures, told: StoryFigure) -> Pair | None:
    """`44 of the 81 seats … a majority of nine`: over all others; what is counted beyond half is right too."""
    parts = [
        one for one in parts_of_wholes(figures) if one.whole.noun == "seat" and 0 <= told.sentence - one.part.sentence <= 3
    ]
    if len(parts) != 1 or 2 * parts[0].part.value <= parts[0].whole.value:
        return None
    part, whole = parts[0].part, parts[0].whole
    beyond = part.value - whole.value // 2
    if told.value in (beyond, beyond - 1):
        return None
    others = whole.value - part.value
    return Pair(part, whole, (part.worth, Worth(others)), (figures.words(part), f"{others:g}"))


def _of_score(figures: StoryFigures, told: StoryFigure, score: StoryFigure) -> bool:
    """Whether a count may be the margin of a score: of goals, votes, points of this match, not of a league or a frame."""
    low, high = sorted((score.quantity.low, score.quantity.high))
    if high >= 60 and low <= 10:  # runs and wickets
        return False
    if told.noun not in ("", "goal", "vote", "point", "run", "seat", "shot", "try") or told.value > max(10, score.quantity.low):
        return False
    return not _WHOLE_SEASON.search(figures.folded, *figures.sentence(told.sentence))


def _set_against(figures: StoryFigures, same: list[StoryFigure], told: StoryFigure) -> bool:
    """Whether two figures are set against each other: joined in one clause, their nouns one."""
    between = figures.text[same[0].end : same[1].span.start]
    joined = len(between) < 90 and any(f" {word} " in f" {between} " for word in ("to", "and", "against", "while"))
    return joined or len(between) < 40


def _scores(figures: StoryFigures, told: StoryFigure) -> list[Worth]:
    """The differences of the scores around."""
    return [
        Worth(abs(figure.quantity.low - figure.quantity.high))
        for figure in figures.all
        if figure.key == "score" and abs(figure.sentence - told.sentence) < 4
    ]
