"""Figures -> shares told of a part and a whole that stand elsewhere: 84 of the 240 pupils … some 45 per cent would be stranded.

A portion is a percentage, a fraction or so many in so many. The part and the whole are the one pair of the sentences around it;
where any two figures there make the portion, or its rest, it is right. A portion with a whole of its own is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.annotate.numbers.counted_nouns import one_kind
from linter.annotate.numbers.figure_places import noun_stem
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.ledger import MORE, of_kind, plain, qualified
from linter.annotate.numbers.reckoning import Worth, over
from linter.annotate.numbers.shares import Part, parts_of_wholes
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.told_shares import SO_MANY, ToldShare
from linter.lazy_pattern import lazy_pattern

_CHANGE = lazy_pattern(
    r"\b(?:up|down|by|rise|rose|risen|fall|fell|fallen|grew|growth|increase\w*|decrease\w*|gain\w*|"
    r"drop\w*|cut|cuts|rate|rates|tax|"
    r"discount|interest|inflation|levy|duty|dividend|vat|margin|stake|target|threshold|quota|minimum|need(?:s|ed)?|required|"
    r"requires?|another|further|extra|next|remaining|other|first|goal|limit|only if)\b[^,;]{0,24}$"
)
_CHANGED = lazy_pattern(
    r"\s+(?:rise|increase|jump|fall|drop|cut|growth|decline|more|less|fewer|higher|lower|dearer|cheaper|"
    r"off|discount|tax|interest|"
    r"stake|share in|up|down|above|below|than|needed|required|as many|as much|a year|an hour|owned|rate|margin|chance)\b"
)
_THAT_IS = lazy_pattern(
    r"\b(?:that|this|which)\s+(?:is|was|makes|made|means|would be|comes to|amounts to|"
    r"works out at)\s+(?:about |just |only |some )?$"
)
_OF_ITS = lazy_pattern(r"\s+of\s+(?:the|its|their|his|her|all(?! [a-z]))\b")
_COLON = lazy_pattern(r"[^.;:()\d]{0,20}:\s+(?:some |about )?$")
_OF = lazy_pattern(r"\s+(?:of|among|in|from)\s+(?P<words>[^.,;:()]{1,60})")
_ITS = lazy_pattern(
    r"\s+(?:of\s+)?(?:(?:the|its|their|his|her|that|this|these|those)\s+)?(?:them|those|these|whom|which|"
    r"it|total|capacity|sum|lot|whole|"
    r"number|(?P<votes>electorate|votes?)|figure|haul|amount|all(?! [a-z]))\b"
)
_OPENED = lazy_pattern(
    r"(?:^|[“\"‘:;,–—(]\s*|\b(?:and|but|that|because|as)\s+)(?:out )?of\s+(?:(?:the|its|their|his|her|"
    r"some|all|all the|our|every)\s+)?(?:[a-z’']+\s+)?$"
)
_APPOSED = lazy_pattern(r"(?:\s+[a-z]+)?(?:,?\s+or\s+|,\s+|\s*\(|\s*[–—]\s*)(?:about |some |just |over |nearly |or )?$")
_OF_IT = lazy_pattern(r"\s+of\s+(?:it|them|the total)\b")
_OF_NEXT = lazy_pattern(r"\s+of\s+(?:(?:the|its|their|his|her|all|all the|some|about|those)\s+)*(?:[a-z]+['’]s?\s+)?")
_THUS = lazy_pattern(r"[^,.;:()\d]{0,30}(?:,\s+(?:or\s+)?|:\s+|\s*\(|\s*[–—]\s*)(?:about |some |a total of )?")
_DOES = lazy_pattern(r"\s+(?:were|was|are|is|had|have|has|would|will|did|do|voted|abstained|said|chose|went|stayed|came)\b")
_THAT = lazy_pattern(r"(?:^|[“\"‘])(?:that|the|these|those)\s+$")
_OF_THEM = lazy_pattern(r"\s+of\s+(?:them|those|these|that|it|which|whom)\b")
_OF_THOSE = lazy_pattern(r"\bof\s+(?:those|these|them|that|this|which)\s*,?\s+$")
_RATE_OF = lazy_pattern(
    r"\b(?:the|that|this|its|their|a)\s+(?:[a-z]+\s+)?(?:rate|share|proportion|turnout|response|uptake|poll|percentage|level|"
    r"take-up|quota|score|record)(?: of| was| is|,|, at)\s+"
    r"(?:some |about |just |only |over |nearly |almost )?$"
)
_A_CUT = lazy_pattern(
    r",\s+(?:or\s+)?an?\s+(?:cut|loss|reduction|drop|share|minority|majority)\s+of\s+(?:some |about |" r"almost |nearly )?$"
)
_OF_ALL = lazy_pattern(r"\s+(?:out\s+)?of\s+(?:the|its|their|all|all\s+the)\s+$")
_ANAPHOR = lazy_pattern(
    r"(?:^|[“\"‘]|\b(?:said|says|that|turnout of|running at|a rate of|at|told \w+|called|thought)\s+(?:that |the |a |some )?)"
    r"(?:some |about |nearly |almost |barely |only |more than |over )?$"
)
"""What stands before a portion that has no whole of its own: it opens its sentence or what was said."""
_GOES_ON = lazy_pattern(
    r"\s+(?:is|was|are|were|would|will|should|could|must|may|did|do|have|had|has|"
    r"of (?:its|the|their) (?:capacity|total)|of (?:them|those|that)|sounds?|seems?)\b|"
    r",\s+(?:their|its|his|her|the|that|it|this)\b"
)
_OF_SOME = lazy_pattern(
    r"\s+of\s+(?:those|these|them|the|its|their)\s+(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_NEEDED = lazy_pattern(r"\b(?:at least|needed|required|threshold|quorum)\b")
FAR = 2
"""How many sentences away the part and the whole may stand."""


def find_shares_apart(figures: StoryFigures) -> Iterator[Group]:
    """The shares of a story whose part and whole stand apart from them."""
    told = [portion for portion in figures.shares if portion.sentence >= 0]
    pairs = list(_pairs(figures)) if told else []
    for portion in told:
        yield from _of_whole(figures, portion)
        near = [pair for pair in pairs if abs(pair.whole.sentence - portion.sentence) <= FAR and pair.part.value > 1]
        near = near or list(_implied(figures, portion))
        if len({(pair.part.value, pair.whole.value) for pair in near}) != 1 or _own_whole(figures, portion, near[0]):
            continue
        pair = near[0]
        others = [one for one in told if one is not portion and abs(one.sentence - portion.sentence) <= FAR]
        others = [one for one in others if not _NEEDED.search(figures.folded, one.span.start - 24, one.span.end + 24)]
        near_it = 0.4 < portion.value / pair.share.value < 2.5
        if near_it and not any(_makes(figures, one, pair) for one in (portion, *others)):
            yield _group(figures, portion, pair)


def _pairs(figures: StoryFigures) -> Iterator[Part]:
    """Every part of a whole: `84 of the 240`, `Of the 240 pupils, 84`, `900 hectares. Of those 120`, `64 … 16 of them`."""
    yield from parts_of_wholes(figures)
    for inside in figures.by_sentence.values():
        for part, whole in pairwise(inside):
            rough = part.quantity.bound == "about" and part.key == whole.key == "count" and 0 < part.value < whole.value
            if rough and _OF_ALL.fullmatch(figures.between(part, whole)):
                yield Part(part, whole)
    for at, inside in figures.by_sentence.items():
        for whole, part in pairwise(inside):
            joined = of_kind(whole, part) if whole.key != "percent" else None
            alike = joined and plain(whole) and plain(part) and 0 < joined.value < whole.value and not part.noun
            if joined and alike and (_OPENED.search(figures.before(whole)) or _OF_THEM.match(figures.after(part))):
                yield Part(joined, whole)
        first = inside[0]
        before = [figure for figure in figures.by_sentence.get(at - 1, ()) if of_kind(figure, first)]
        joined = of_kind(before[0], first) if len(before) == 1 else None
        if (
            joined
            and plain(joined)
            and plain(before[0])
            and joined.value < before[0].value
            and first.key != "percent"
            and (_OF_THOSE.search(figures.before(first)) or _OF_THEM.match(figures.after(first)))
        ):
            yield Part(joined, before[0])


def _implied(figures: StoryFigures, portion: ToldShare) -> Iterator[Part]:
    """`caught 64 bats and found the fungus on 16. One in three is …`: the only two figures of the sentence before."""
    own = figures.sentence(portion.sentence)
    before, behind = figures.folded[own.start : portion.span.start], figures.folded[portion.span.end : own.end]
    inside = [figure for figure in figures.by_sentence.get(portion.sentence - 1, ()) if figure.key not in ("ordinal", "age")]
    beside = [
        figure for figure in figures.by_sentence.get(portion.sentence, ()) if figure.key not in ("ordinal", "age", "percent")
    ]
    if len(beside) == 2 and beside[1].span.end < portion.span.start and _OF_IT.match(behind):
        joined = of_kind(*beside)
        if joined and plain(joined) and plain(beside[0]) and joined.value < beside[0].value and not beside[1].noun:
            yield Part(joined, beside[0])
            return
    if portion.noun and not inside:
        inside = [f for f in figures.by_sentence.get(portion.sentence + 1, ()) if f.key not in ("ordinal", "age")]
    ties = portion.noun or _OF.match(behind) or (_ANAPHOR.search(before) and _GOES_ON.match(behind))
    if len(inside) == 2 and ties:
        yield from _elided(*inside)


def _elided(one: StoryFigure, other: StoryFigure) -> Iterator[Part]:
    """Two figures of which the second counts what the first does, without its noun."""
    joined = of_kind(one, other)
    bare = (one.noun or one.key != "count") and not other.noun and one.key != "percent"
    if joined and bare and plain(one) and plain(other) and joined.value != one.value > 1:
        yield Part(joined, one)


def _of_whole(figures: StoryFigures, portion: ToldShare) -> Iterator[Group]:
    """`A tenth of the 4,000 bottles, 600 in all`, `62 percent of 50,000 voters. That 36,000 people came`."""
    inside = [figure for figure in figures.by_sentence.get(portion.sentence, ()) if figure.span.start >= portion.span.end]
    if not inside or not _OF_NEXT.fullmatch(figures.folded[portion.span.end : inside[0].span.start]) or not plain(inside[0]):
        return
    whole = inside[0]
    part = inside[1] if len(inside) > 1 else None
    if part is not None and _DOES.match(figures.after(part)):
        part = None  # two-thirds of the nine members were for it, two were against
    if part is None or not _THUS.fullmatch(figures.folded[whole.end : part.span.start]):
        behind = figures.by_sentence.get(portion.sentence + 1, ())
        part = behind[0] if len(inside) == 1 and len(behind) == 1 and _THAT.search(figures.before(behind[0])) else None
    joined = of_kind(whole, part) if part else None
    if joined is None or not plain(joined) or whole.key == "percent" or not 0 < joined.value < whole.value:
        return
    share = joined.value / whole.value
    room = 0.02 + 0.04 * share
    if portion.low - room <= share <= portion.high + room or portion.low - room <= 1 - share <= portion.high + room:
        return
    if qualified(figures, portion.span.start, joined.span.end + 30) or MORE.search(
        figures.folded, whole.end, joined.span.start
    ):
        return
    yield _group(figures, portion, Part(joined, whole))


def _own_whole(figures: StoryFigures, portion: ToldShare, pair: Part) -> bool:
    """Whether a portion is one of something else, or of a change."""
    text, own = figures.folded, figures.sentence(portion.sentence)
    before, behind = text[own.start : portion.span.start], text[portion.span.end : own.end]
    if (_CHANGE.search(before[-44:]) and not (_RATE_OF.search(before) or _A_CUT.search(before))) or _CHANGED.match(behind):
        return True
    first, last = min(portion.span.start, pair.whole.span.start), max(portion.span.end, pair.part.span.end)
    if qualified(figures, first, last) or _OF_SOME.match(behind):
        return True
    if portion.span.start < pair.part.span.start:
        of_it = _of_them(behind, pair) or _COLON.fullmatch(text[portion.span.end : pair.part.span.start])
        return not (of_it or _announced(figures, portion, pair))
    if behind.startswith((" of which", " of whom")) and portion.sentence != pair.whole.sentence:
        return True
    if _THAT_IS.search(before[-40:]):
        return False
    if portion.sentence == pair.part.sentence and portion.span.start > pair.part.span.end:
        later = max(pair.part.end, pair.whole.end)
        between, part = text[later : portion.span.start], text[pair.part.end : portion.span.start]
        if _APPOSED.fullmatch(part) or (SO_MANY.fullmatch(between) and (_OF_ITS.match(behind) or not _OF.match(behind))):
            return False
        if not _of_them(behind, pair) and not between.rstrip().endswith(";"):
            return True
    if _OF.match(behind) and not _of_them(behind, pair):
        return not _tied(figures, portion, pair)
    opens = _ANAPHOR.search(before) is not None or before.rstrip().endswith(";")
    return not (_RATE_OF.search(before) or (_GOES_ON.match(behind) if opens else _of_them(behind, pair)))


def _of_them(behind: str, pair: Part) -> bool:
    """Whether a portion is told of what the pair is of: of them, of the total; `of the vote` where votes were counted."""
    of = _ITS.match(behind)
    return of is not None and (of["votes"] is None or pair.whole.noun in _VOTED)


_VOTED = ("", "vote", "voter", "elector", "ballot", "member", "person")


def _tied(figures: StoryFigures, portion: ToldShare, pair: Part) -> bool:
    """Whether what a portion is of is what the part and the whole are of."""
    behind = figures.folded[portion.span.end : figures.sentence(portion.sentence).end]
    if _of_them(behind, pair):
        return True
    of = _OF.match(behind)
    if of is None:
        return False
    words = figures.folded[slice(*figures.sentence(pair.whole.sentence))].split()
    stems = {noun_stem(word.strip(".,;:’'”\"")) for word in words if len(word) > 3}
    return any(noun_stem(word) in stems for word in of["words"].split()[:4] if len(word) > 3)


def _announced(figures: StoryFigures, portion: ToldShare, pair: Part) -> bool:
    """Whether a portion is told before its figures: `Half of the lamps are lit. The town has done 900 of the 1,200.`"""
    if portion.sentence == pair.whole.sentence:
        return False
    if portion.noun and one_kind(portion.noun, pair.whole.noun):
        return True  # one worker in five, of 3,200 people
    if not _OF.match(figures.folded, portion.span.end):
        return False
    return not pair.whole.noun or _tied(figures, portion, pair)


_NOT = lazy_pattern(
    r"\b(?:not|never|no|none|nobody|neither|without|other|others|rest|remain\w*|only|still|yet|fail\w*|lack\w*|left|spared|"
    r"missing|un[a-z]{4,}|in[a-z]{3,}ed|less|absent|away|out|against|empty)\b|n['’]t\b"
)
"""What may tell of the others than those who were told of."""


def _makes(figures: StoryFigures, portion: ToldShare, pair: Part) -> bool:
    """Whether a portion is what the part is of the whole, or what they are of one another; or the rest, where it is told of."""
    share = pair.share.value
    own = [figures.sentence(at) for at in (portion.sentence, pair.whole.sentence)]
    rest = any(_NOT.search(figures.folded, *one) for one in own)
    ways = (share, 1 / share, *((1 - share,) if rest else ())) if share != 1 else (1.0,)
    if any(portion.fits(way) for way in ways):
        return True
    around = [figure for at in range(portion.sentence - 3, portion.sentence + 3) for figure in figures.by_sentence.get(at, ())]
    around = [figure for figure in around if not portion.span.covers(figure.span)]
    near = [figure for figure in around if figure.key == pair.whole.key and figure.value > 0][:10]
    return any(portion.fits(one.value / other.value) for one in near for other in near if one is not other)


def _group(figures: StoryFigures, portion: ToldShare, pair: Part) -> Group:
    share = over(pair.part.worth, pair.whole.worth)
    told = portion.percent or pair.part._replace(
        quantity=pair.part.quantity._replace(span=portion.span), worth=Worth(pair.part.value * portion.value / share.value)
    )
    right = Worth(100 * share.value) if portion.percent else pair.part.worth
    words = f"{figures.words(pair.part)} of {figures.words(pair.whole)} is {100 * share.value:.0f} percent"
    return Group("share", told, right, (pair.part, pair.whole), words, portion.span)
