"""Figures -> what a story tells of two of them in another sentence: tripled, the 25% increase, losing 165 officers, a rise.

What is told refers to a pair that is set against each other in time (`contrasts`). It does where it takes up what was told
(`the increase`, `It has doubled`, `a drop of`), or where the pair takes up its subject (`They stood at …`). What opens a
matter of its own says so: `in bicycle tickets`, `of those`, another figure of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from linter.annotate.numbers.contrasts import Contrast, contrast_near, told_near
from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.figure_places import noun_stem
from linter.annotate.numbers.figures import StoryFigures
from linter.annotate.numbers.ledger import MORE, of_kind, qualified
from linter.annotate.numbers.reckoning import Worth, less
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.told_changes import FALLS, RISES, ToldChange, told_changes
from linter.annotate.numbers.turns import turned, turns, went
from linter.lazy_pattern import lazy_pattern

_NOUNS = "|".join(sorted(RISES | FALLS))
_NOT_SAID = lazy_pattern(
    r"\b(?:not|never|would|could|may|might|to|if|plans?|hopes?|can|wants?|aims?|should|until|unless)\s+(?:\w+\s+)?$"
)
_TAKES_UP = lazy_pattern(
    rf"(?:\b(?:the|that|this|those|these|such an?)\s+(?:[a-z-]+\s+){{0,2}}(?:(?:{_NOUNS})\s+of\s+(?:some |about |nearly )?)?|"
    rf"(?:^|[“\"‘:;,]\s?|\b(?:said|says|called|that|with|as|was|is|told)\s+)an?\s+(?:[a-z-]+\s+)?(?:{_NOUNS})\s+of\s+"
    r"(?:some |about |nearly )?|(?:^|[“\"‘])(?:losing|gaining|adding|shedding)\s+(?:[a-z]+\s+)?)$"
)
_IT = lazy_pattern(
    r"(?:^|[“\"‘;,:]\s?|\b(?:and|but|so|said|says|that|why|how|because|as|since)\s+)(?:it|they|that|this|he|she|we|"
    r"the (?:number|figure|total|price|toll|"
    r"count|tally|bill|sum|rate|catch|haul|amount|crowd|level|cost|share|club|company|firm|town|school|bank))\s+"
    r"(?:(?:has|have|had|is|are|was|were|been|thus|then|since|therefore|now|by|more than|nearly|almost|about|fallen|"
    r"grown|risen|"
    r"shrunk|lost|gained|fell|rose|dropped|went|gone|up|down|makes?|makes? it)\s+)*$"
)
_HERE_IT = lazy_pattern(
    r"(?:^|[“\"‘]|\b(?:ago|then|now|today|that|in \w+),? )(?:in (?:19|20)\d\d,? )?"
    r"(?:it|they|there (?:are|were|is|was)|he|she|a (?:year|month|week|decade) (?:ago|earlier|before))\b"
)
_OTHER_MATTER = lazy_pattern(
    rf"(?:[- ](?:percentage[- ])?points?)?(?:\s+(?:{_NOUNS}|up|down|more|fewer|less))?\s+(?:in|of|for|among|at|to|from|on)\s+"
    r"(?:(?:the|its|their|his|her|all|those|these)\s+)?(?:number of\s+|price of\s+)?(?P<word>[a-z]+)"
)
_MORE_OF = lazy_pattern(r"\s+(?:more|fewer|less|extra|additional)\s+(?P<word>[a-z]+)")
_TIME_WORDS = frozenset(
    """year years month months week weeks day days decade decades season seasons time a an one two three four five six seven
    eight nine ten twelve spring summer autumn winter quarter past last january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday just only under over less
    them it this that some average size all total then now since so such little short long barely less""".split()
)
_SUBJECT = lazy_pattern(
    r"(?:\bnumber of|\bamount of)\s+(?:the |its |their )?(?P<of>[a-z]+)|\b(?:the|its|their|his|her|our|"
    r"that|this|these)\s+(?:[a-z]+\s+)?(?P<noun>(?!(?:has|had|have|was|were|is|are|would)\b)[a-z]+)\s+"
    r"(?:(?:has|had|have|was|were|is|are|would)\s+)?(?:more than |nearly |almost |about )?$"
)
_VAGUE = frozenset(
    "number figure total price toll count tally bill sum rate catch haul amount crowd level cost share size".split()
)
_OBJECT = lazy_pattern(r"\s+(?:their own|its own|his own|the number of|the (?:price|cost) of)\s+(?P<word>[a-z]+)")
_OWN_PLACE = lazy_pattern(r"(?:^|[“\"‘])(?:at|in|on|among|for|with)\s+(?:the\s+|its\s+|their\s+)?(?P<word>[a-z]+)")
_ITS_NUMBER = lazy_pattern(r"\s+(?:the|that|this|its|their) (?:number|figure|total|price|cost|rate|size|amount)\b(?! of)")
_OTHER_TIME = lazy_pattern(
    r"\b(?:year|month|week|season|summer|winter) before(?: last)?\b|\b(?:previous|earlier|first|hour|alone|average|median)\b"
)
"""What says that a change is one of another time, or one of a part."""
_COMMA_AFTER = lazy_pattern(
    rf"[^.;:\d]{{0,36}},\s+(?:or |which is |that is |an? (?:[a-z]+ )?(?:{_NOUNS}) of )?"
    r"(?:nearly |almost |about |more than |over )*"
)
_COMMA = lazy_pattern(r"\s*(?:[a-z]+\s+)?,\s+(?:or |which is |that is |nearly |almost |about |more than |over )*")


def find_changes_apart(figures: StoryFigures) -> Iterator[Group]:
    """What a story tells of its contrasts, where it is not so."""
    found = figures.contrasts
    if not found:
        return
    told = [change for change in told_changes(figures) if change.sentence >= 0]
    for change in told:
        pair = _apposed(figures, found.get(change.sentence), change) or contrast_near(figures, found, change.sentence, 2)
        if pair is None or (pair.one.key == "percent" and change.way == "percent") or not _refers(figures, change, pair):
            continue
        beside = [one for one in told if one is not change and abs(one.sentence - change.sentence) < 3]
        if _fits(figures, change, pair):
            if change.figure is not None:
                yield from turned(figures, change, pair)
        elif not any(_fits(figures, one, pair) for one in beside) and not _made(figures, change, pair):
            yield from _wrong(figures, change, pair)
    yield from turns(figures, found)
    yield from went(figures, found)


def _apposed(figures: StoryFigures, pair: Contrast | None, change: ToldChange) -> Contrast | None:
    """The contrast right before a multiple in its sentence: `… there are 240, twice as many`."""
    if pair is None or change.span.start < pair.span.end or (change.way != "multiple" and len(pair.sentences) < 2):
        return None
    last = max(pair.one, pair.other, key=lambda figure: figure.span.start)
    comma = _COMMA if len(pair.sentences) < 2 else _COMMA_AFTER
    return pair if comma.fullmatch(figures.folded[last.end : change.span.start]) else None


def _refers(figures: StoryFigures, change: ToldChange, pair: Contrast) -> bool:
    """Whether what is told is told of a pair, and as a fact."""
    text, own = figures.folded, figures.sentence(change.sentence)
    before, behind = text[own.start : change.span.start], text[change.span.end : own.end]
    apart = change.sentence not in pair.sentences
    if (apart and _OTHER_TIME.search(text, *own)) or _NOT_SAID.search(before) or _is_thought(figures, change):
        return False
    if _own_matter(figures, change, pair):
        return False
    if not apart:
        return True
    if qualified(figures, *pair.span) or MORE.search(text, pair.span.end, figures.sentence(pair.sentences[-1]).end):
        return False
    ahead = change.sentence < pair.sentences[0]
    if _turns_alike(change, pair) and (_is_lead(figures, change, pair) if ahead else change.way == "multiple"):
        return True
    if change.sentence > pair.sentences[-1]:
        noun = _SUBJECT.search(before)
        subject = noun and noun.groupdict().get("noun")
        told_of = subject is not None and (subject in _VAGUE or noun_stem(subject) in _known(figures, pair))
        return bool(_TAKES_UP.search(before) or _IT.search(before) or told_of or behind.startswith(" what it"))
    return _HERE_IT.search(text[slice(*figures.sentence(pair.sentences[0]))]) is not None


def _is_lead(figures: StoryFigures, change: ToldChange, pair: Contrast) -> bool:
    """Whether a change opens the story, or its headline does, and the next paragraph has the figures."""
    paragraphs = [figures.story.document.paragraph_index(span.start) for span in (change.span, pair.span)]
    return paragraphs[0] < 2 and paragraphs[1] == paragraphs[0] + 1


def _is_thought(figures: StoryFigures, change: ToldChange) -> bool:
    """Whether words beside a change say that it is only thought of, or has more to it."""
    own = figures.sentence(change.sentence)
    return qualified(figures, max(own.start, change.span.start - 30), min(own.end, change.span.end + 40))


def _turns_alike(change: ToldChange, pair: Contrast) -> bool:
    """Whether a rise is told right beside a pair that rises, or a fall beside one that falls."""
    beside = min(abs(change.sentence - at) for at in pair.sentences) == 1
    return beside and change.way != "amount" and change.rising is not None and (not pair.ordered or pair.rises == change.rising)


def _known(figures: StoryFigures, pair: Contrast) -> set[str]:
    """The words of the sentences of a pair, without their endings."""
    text = figures.folded[figures.sentence(pair.sentences[0]).start : figures.sentence(pair.sentences[-1]).end]
    return {noun_stem(word.strip(".,;:’'”\"")) for word in text.split()}


def _own_matter(figures: StoryFigures, change: ToldChange, pair: Contrast) -> bool:
    """Whether words beside a change, or another figure, say that it is one of something else."""
    text, own = figures.folded, figures.sentence(change.sentence)
    before, behind = text[own.start : change.span.start], text[change.span.end : own.end]
    known = _known(figures, pair)
    ahead = change.sentence < pair.sentences[0]  # what the pair takes up is told with the change
    places = [_OTHER_MATTER.match(behind)] if ahead else [
        _OTHER_MATTER.match(behind), _MORE_OF.match(behind), _OBJECT.match(behind), _OWN_PLACE.match(text[own.start : own.end]),
    ]  # fmt: skip
    if any(form and form["word"] not in _TIME_WORDS and noun_stem(form["word"]) not in known for form in places):
        return True
    subject = _SUBJECT.search(before)
    taken_up = ahead or _ITS_NUMBER.match(behind)
    of, noun = (subject["of"], subject["noun"]) if subject and not taken_up else (None, None)
    if of and noun_stem(of) not in known:
        return True
    if noun and noun not in _VAGUE and change.way == "multiple" and noun_stem(noun) not in known:
        return True
    figure = change.figure
    mine = figure.noun if figure is not None and change.way == "amount" and not ahead else ""
    if mine and pair.one.noun and not one_kind(mine, pair.one.noun):
        return True
    keys = ("percent",) if change.way == "percent" else (pair.one.key, "percent", "points")
    return any(
        other.value > 2
        and other.key in keys
        and other.noun != "time"
        and other.span not in (change.span, pair.one.span, pair.other.span)
        and not change.span.covers(other.span)
        for other in figures.by_sentence.get(change.sentence, ())
    )


def _fits(figures: StoryFigures, change: ToldChange, pair: Contrast) -> bool:
    """Whether a change is that from one figure of a pair to the other; a rise or a fall, whichever is told."""
    low, high = pair.low, pair.high
    if change.way == "multiple":
        return _times(change, pair.ratio)
    if change.way == "percent":
        room = 0.25 * change.value if change.bound else max(0.7, 0.03 * change.value)
        rise, fall = 100 * (high.value / low.value - 1), 100 * (1 - low.value / high.value)
        sure = pair.ordered and change.rising == pair.rises
        ways = ((rise,) if pair.rises else (fall,)) if sure else (rise, fall)
        return any(abs(way - change.value) <= room for way in ways)
    gap = less(high.worth, low.worth)
    if change.way == "points" and change.figure is None:
        return abs(gap.value - change.value) < 0.01
    assert change.figure is not None
    joined = change.figure._replace(key="percent") if change.way == "points" else of_kind(low, change.figure)
    joined = joined or change.figure
    return joined.worth.agrees(gap) or (low.decimals == 2 and abs(joined.value - 100 * gap.value) < 0.6)


def _times(change: ToldChange, ratio: float) -> bool:
    rising = change.value > 1
    if change.rising is False and rising:
        return True
    value, room = change.value if rising else 1 / change.value, 0.25 if change.bound else 0.12
    step = max(value - 1, 0.25)
    return (
        abs(ratio - value) <= room * max(value, step)
        if value >= 2
        else abs(ratio - value) <= (0.5 if change.bound else 0.3) * step
    )


def _made(figures: StoryFigures, change: ToldChange, pair: Contrast) -> bool:
    """Whether any two figures around make what is told."""
    inside = [figure for figure in told_near(figures, change.sentence) if figure.span != change.span and figure.value > 0]
    if change.way == "amount" and change.figure is not None:
        told = of_kind(pair.one, change.figure)
        if told is None or any(told.worth.agrees(figure.worth) for figure in inside if figure.key == told.key):
            return True
    pairs = [
        Contrast(one, other, False)
        for one, other in permutations(inside[:12], 2)
        if one.key == other.key and one.value < other.value and {one.span, other.span} != {pair.one.span, pair.other.span}
    ]
    return any(_fits(figures, change, other) for other in pairs)


def _wrong(figures: StoryFigures, change: ToldChange, pair: Contrast) -> Iterator[Group]:
    """The group of a change that is not that of its pair, if it is near enough to have been meant so."""
    low, high, ratio = pair.low, pair.high, pair.ratio
    first, last = (pair.one, pair.other) if pair.ordered else (low, high)
    ends = f"from {figures.words(first)} to {figures.words(last)}"
    if change.way == "multiple":
        if ratio < 20:
            yield Group(
                "multiple",
                pair.one,
                Worth(0.0),
                (pair.one, pair.other),
                f"{figures.words(high)} is {ratio:.2g} times {figures.words(low)}",
                change.span,
            )
    elif change.way == "percent":
        right = 100 * (ratio - 1) if last is high else 100 * (1 - 1 / ratio)
        if change.figure is not None and 0.3 < change.value / right < 3 and right < 500:
            yield Group(
                "change", change.figure, Worth(right), (pair.one, pair.other), f"{ends} is {right:.0f} percent", change.span
            )
    elif change.way == "amount" or pair.one.key == "percent":
        gap = less(high.worth, low.worth)
        told = change.figure or pair.one._replace(
            quantity=pair.one.quantity._replace(span=change.span), worth=Worth(change.value)
        )
        told = of_kind(low, told) or told if change.way == "amount" else told._replace(key="percent")
        if low.decimals == 2 and told.key == "count" and told.value > 20 * gap.value:  # from 2.40 to 2.75 crowns, 45 heller
            told = told._replace(worth=Worth(told.value / 100))
        if 0.4 < told.value / gap.value < 2.5:
            shown = figures.shown(gap.value, low)
            yield Group(
                "difference",
                told,
                gap,
                (pair.one, pair.other),
                f"{figures.words(high)} − {figures.words(low)} = {shown}",
                change.span,
            )
