"""Figures -> totals with the parts that the copy gives beside them: 18 of them adults and 12 children.

The structure says that parts are all there are: `of them`, brackets, a colon, `in all`, `the other six`. Where nothing says
so, only parts that come to more than their total, or to so near it that a digit would mend them, are held against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.annotate.numbers.figures import PEOPLE, StoryFigure, StoryFigures, in_unit_of, kin
from linter.annotate.numbers.ledger import plain
from linter.annotate.numbers.reckoning import a_digit_off, added, is_derived, one_slip
from linter.annotate.numbers.sums import Group, group
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_JOINS = lazy_pattern(r"[,;]|\b(?:and|with|plus|while)\b")
_APART = lazy_pattern(
    r"\b(?:than|from|to|compared|against|up|down|versus|instead|average|each|per|every|including|include[sd]?|among|such|since|"
    r"when|because|but|if|or|in|at least|up to|more|fewer|out of|aged?|percent|per cent|scored|made)\s*$|"
    r"\b(?:compared|versus|against last)\b|[.!?:\n]"
)
"""What stands before a figure, or anywhere between two, where the second is no further part."""
_EACH = lazy_pattern(r"^\s*(?:each|apiece|per|an?\s+(?:hour|day|week|month|year|piece|head)|-|times\b|percent|%)")
_NOT_ALL = lazy_pattern(r"\b(?:both|including|include[sd]?|among|at least|such as|some of)\b")
_OVERLAP = lazy_pattern(
    r"\b(?:both|also|as well|overlap\w*|more than one|either|some of|too|including|include[sd]?|among|at least|such as|"
    r"(?<!they )(?<!police )said|say|had|have|use[sd]?|own(?:ed)?|thought|believed?|reported|answered|speak|spoke|suffer\w*|"
    r"another|of whom|averag\w+)\b"
)
"""Words of groups that share members: what is said, had, used by some may be by others too."""
_SAID = lazy_pattern(r",\s[^,]{0,70}\bsaid\.?$|,\s(?:he|she|they|police|officials)\s+said(?=,)")
_OF_THAT = lazy_pattern(
    r"[“\"‘']?of\s+(?:that|this|these|those|them|which|whom|the\s+total|(?:the|its|their|all|all\s+the)\s+)(?=[\s,])?"
)
_OPENS = lazy_pattern(r"\s*(?:(?::\s|\(|[–—]|\s-\s|--)\s*|,\s+)(?:they (?:were|are) |namely |comprising |made up of )?")
_COLON = lazy_pattern(r"[^.;:()!?\d\n]{0,70}:\s+")
_OF_THEM = lazy_pattern(r"\s+of\s+(?:them|whom|these|those|which)\b")
_OF_DEAD = lazy_pattern(r"\s+of\s+the\s+(?P<noun>dead|injured|wounded|victims|bodies|missing|survivors)\b")
_MADE_OF = lazy_pattern(
    r"[^,.;:()]{0,30}?,?\s+(?:(?:is|are|was|were)\s+)?(?:made up of|composed of|comprising|comprised|consisting of|"
    r"consists of|split (?:into|between)|divided (?:into|between))\s+"
)
_TOTAL_BEFORE = lazy_pattern(
    r"(?:\b(?:for|making|giving|giving them|giving him|giving her|,) (?:a |the )?(?:grand |overall |combined |joint )?total of|"
    r"\btotall?ing|\bmaking(?: it)?|\badds? up to|\badding up to|\bbring(?:s|ing) (?:the|its|his|her|their) total to|"
    r"\bbrought (?:the|its|his|her|their) total to|\btogether (?:make|made|worth|cost)|,\s+(?:a total of|in all)|"
    r"\bthe whole)\s+$"
)
TOTAL_BEHIND = lazy_pattern(r"\s*,?\s*(?:in all|in total|altogether|all told|between them|combined|all together)\b")
_TO_FOLLOW = lazy_pattern(r"\b(?:for a total of|making(?: it)?|the whole)\s+$")
_ALL_OF_THEM = lazy_pattern(r"\b(?:all|the|their|her|his|its|these|those)\s+(?:\w+\s+)?$")
_LED_UP = frozenset("of totalling totaling making it to in all make made worth cost whole".split())
"""The words before a figure that what is left, and a total, are told with."""
_DEFINITE = frozenset("the their its his her all these those".split())
_SOME = frozenset("man woman boy girl child adult baby son daughter brother sister male female parent teenager".split())
"""People who may stand beside others in a list: no total of those behind them."""
_WERE = lazy_pattern(r"\s+(?:was|were|are|is|had|have|has|[a-z]+ed)\b")
_GROUPS = lazy_pattern(
    r"\b(?:cast|panel|crew|jury|group|party|team|squad|class|family|staff|bench|council|board|committee|total) of\s+$"
)
LONGEST = 60
"""Figures behind a total in its sentence that may be its parts."""
MOST_SHORT = 0.13
"""Parts that come to less than this part short of the total are held to be meant for all."""


def find_totals(figures: StoryFigures) -> Iterator[Group]:
    """The totals of a story that have their parts beside them."""
    for at, inside in figures.by_sentence.items():
        yield from _of_that(figures, at, inside)
        yield from _of_the_dead(figures, inside)
        yield from _some_and_others(figures, inside)
        for i, figure in enumerate(inside):
            if plain(figure):
                yield from _listed_behind(figures, figure, inside[i + 1 : i + 1 + LONGEST])
                yield from _added_up(figures, figure)
                yield from _told_after(figures, figure)


def series(figures: StoryFigures, first: StoryFigure, others: list[StoryFigure]) -> list[StoryFigure]:
    """A figure and those behind it in its sentence that go on its list."""
    parts = [first]
    for other in others:
        joined = in_unit_of(first, other)
        if joined.key != first.key or not kin(parts[-1], joined):
            if joined.key == "count" != first.key:
                break
            continue
        between = figures.folded[parts[-1].end : joined.span.start]
        apart = len(between) > 90 or not _JOINS.search(between) or _APART.search(between)
        if apart or _EACH.match(figures.after(joined)):
            break
        parts.append(joined)
    return parts


def _closed(figures: StoryFigures, parts: list[StoryFigure]) -> bool:
    """Whether the last part is joined on by “and”: the list is at its end."""
    between = f" {figures.folded[parts[-2].end : parts[-1].span.start]} "
    return " and " in between or "; the " in between or ", with the " in between


def _judged(figures: StoryFigures, total: StoryFigure, parts: list[StoryFigure], whole: bool) -> Iterator[Group]:
    """The group of a total and its parts, if the structure lets them be held against each other."""
    if len(parts) < 2 or not all(map(plain, (total, *parts))):
        return
    if total.value < min(part.value for part in parts) or _converted(figures, parts[0]):
        return  # one more on the list; the same in another currency
    together = added(part.worth for part in parts)
    found = group(figures, "total", total, together, parts, " + ", span=Span(parts[0].span.start, parts[-1].end))
    short = total.value - together.value
    near = whole and 0 < short <= MOST_SHORT * total.value and _mended(short, (total, *parts))
    more = [figure for figure in figures.by_sentence.get(parts[-1].sentence + 1, ()) if figure.key == total.key]
    told = bool(more)
    if found.agrees or (short < 0 and not _nested(parts)) or (near and not told):
        yield found


def _converted(figures: StoryFigures, part: StoryFigure) -> bool:
    """Whether a sum of money stands alone in brackets: what the one before it is worth elsewhere."""
    return part.quantity.kind == "money" and figures.before(part)[-1:] == "(" and figures.behind(part)[:1] == ")"


def _nested(parts: Sequence[StoryFigure]) -> bool:
    """Whether one part is what the others make: a sub-total stands among them."""
    if len(parts) < 4:
        return False
    return any(part.worth.agrees(added(other.worth for other in parts if other is not part)) for part in parts)


def _mended(short: float, figures: tuple[StoryFigure, ...]) -> bool:
    """Whether one digit of one of the figures, changed, would make them agree."""
    return any(a_digit_off(figure.value, short if i else -short) for i, figure in enumerate(figures))


def _of_that(figures: StoryFigures, at: int, inside: list[StoryFigure]) -> Iterator[Group]:
    """`Of that, $3 million went to …, $2 million … and $1 million …`; `Of the 240 workers, 140 work days and 120 nights`."""
    sentence = figures.sentence(at)
    opening = _OF_THAT.match(figures.folded, sentence.start, sentence.end)
    if opening is None or len(inside) < 2:
        return
    rest = list(inside)
    if rest[0].span.start == opening.end():
        totals = [rest.pop(0)]
    else:
        totals = [figure for figure in figures.by_sentence.get(at - 1, ()) if figure.key == rest[0].key]
    overlap = _OVERLAP if len(rest) > 1 and rest[0].key == "count" else _NOT_ALL
    copy = _SAID.sub("", figures.folded[opening.end() : sentence.end])
    if len(rest) < 2 or not totals or overlap.search(copy):
        return
    parts = series(figures, rest[0], rest[1:])
    if len(parts) < 2 or not _closed(figures, parts):
        return
    together = added(part.worth for part in parts)
    agreeing = [total for total in totals if total.worth.agrees(together)]
    if len(totals) > 1 and not agreeing:
        return
    total = agreeing[0] if agreeing else totals[0]
    yield from _judged(figures, total, parts, whole=parts[-1] is rest[-1])


def _of_the_dead(figures: StoryFigures, inside: list[StoryFigure]) -> Iterator[Group]:
    """`rose to 23 … Twelve of the dead were found in …, eight in … and four in …`: parts of a group that was counted before."""
    if len(inside) < 2 or not _OF_DEAD.match(figures.after(inside[0])) or not plain(inside[0]):
        return
    parts = series(figures, inside[0], inside[1:])
    if len(parts) < 3 or not _closed(figures, parts):
        return
    together = added(part.worth for part in parts)
    before = [figure for figure in figures.near(inside[0], 2) if figure.sentence < inside[0].sentence and plain(figure)]
    wholes = [figure for figure in before if figure.value > max(part.value for part in parts)]
    if wholes and not any(figure.worth.agrees(together) for figure in wholes):
        total = min(wholes, key=lambda figure: abs(figure.value - together.value))
        yield from _judged(figures, total, parts, whole=True)


def _some_and_others(figures: StoryFigures, inside: list[StoryFigure]) -> Iterator[Group]:
    """`Seventeen men … Five were kept in hospital overnight and 13 went home.`: more than there were."""
    first = inside[0]
    opens = first.span.start == figures.sentence(first.sentence).start and first.key == "count"
    if not opens or first.noun or not plain(first) or not _WERE.match(figures.after(first)):
        return
    parts = series(figures, first, inside[1:])
    if len(parts) < 2 or any(part.noun for part in parts) or not _closed(figures, parts):
        return
    before = [figure for figure in figures.near(first, 4) if figure.noun in PEOPLE and plain(figure)]
    wholes = [figure for figure in before if figure.value > max(part.value for part in parts)]
    if len(wholes) == 1 == len({figure.value for figure in before}):
        found = list(_judged(figures, wholes[0], parts, whole=False))
        yield from found


def _listed_behind(figures: StoryFigures, total: StoryFigure, others: list[StoryFigure]) -> Iterator[Group]:
    """`a cast of 14, eight women and seven men`; `48 aircraft: 29 …, 13 … and six …`; `52 cyclists, 30 of them …`."""
    if not others or others[0].key != total.key:
        return
    gap = figures.folded[total.end : others[0].span.start]
    of_them = bool(_OF_THEM.match(figures.after(others[0]))) or gap.rstrip().endswith((", of whom", ", of which"))
    colon = bool(total.noun) and _COLON.fullmatch(gap) is not None
    if not (_OPENS.fullmatch(gap) or _MADE_OF.fullmatch(gap) or colon or (of_them and len(gap) < 60)):
        return
    parts = series(figures, others[0], others[1:])
    if len(parts) < 2 or not _closed(figures, parts):
        return
    people = total.noun in PEOPLE - _SOME or bool(_GROUPS.search(figures.before(total)))
    bracketed = colon or not gap.strip().startswith(",")
    heads = {part.noun for part in parts}
    if not of_them:
        if not bracketed and not (people and heads <= PEOPLE):
            return
        if len(heads) == 1 and "" not in heads and total.noun != parts[0].noun:
            return
    elif any(part.noun or _OF_THEM.match(figures.after(part)) for part in parts[1:]):
        return  # a second “of them” may count some of the first ones again; another noun other people
    if _OVERLAP.search(figures.folded[total.end : parts[-1].end + 60].replace("of whom", "", 1)):
        return
    yield from _judged(figures, total, parts, whole=True)


def _added_up(figures: StoryFigures, total: StoryFigure) -> Iterator[Group]:
    """`4,300 people and shipyards 1,150, or 5,540 between them`; `four years and … six … for a total of 12 years`."""
    behind = TOTAL_BEHIND.match(figures.behind(total))
    before = figures.before(total)
    if not behind and not (figures.word_before(total) in _LED_UP and _TOTAL_BEFORE.search(before)):
        return
    here = figures.by_sentence[total.sentence]
    here = here[: here.index(total)]
    near = _parts_before(figures, here, total)
    if len(near) < 2 and (_ALL_OF_THEM.search(before) if behind else _TO_FOLLOW.search(before)):
        near = _parts_before(figures, figures.by_sentence.get(total.sentence - 1, []), total)
    if len(near) < 2:
        return
    parts = series(figures, near[0], near[1:])
    if len(parts) != len(near) or any(f.span.start > parts[-1].span.end for f in here if not behind):
        return
    found = group(figures, "total", total, added(part.worth for part in parts), parts, " + ")
    if total.value <= max(part.value for part in parts):
        return  # what they yielded, not what they are
    apart = parts[-1].sentence != total.sentence
    if found.agrees or not is_derived(total.worth, figures.around(total, wide=apart)):
        yield found


def _told_after(figures: StoryFigures, total: StoryFigure) -> Iterator[Group]:
    """`scoring 22, 19, 25 and 20 in the four quarters … their 86 points`: all that the sentence before counted."""
    if figures.word_before(total) not in _DEFINITE or not total.noun or total.value < 10 or total.key != "count":
        return
    for back in (1, 2):
        listed = [figure for figure in figures.by_sentence.get(total.sentence - back, ()) if figure.key == "count"]
        if len(listed) < 3:
            continue
        parts = series(figures, listed[0], listed[1:])
        if len(parts) < 3 or not all(map(plain, parts)) or not _closed(figures, parts):
            return
        alike = len({part.noun for part in parts}) == len(parts) or not any(part.noun for part in parts[:-1])
        found = group(figures, "total", total, added(part.worth for part in parts), parts, " + ")
        if found.agrees or (alike and one_slip(total.value, found.right.value)):
            yield found
        return


def _parts_before(figures: StoryFigures, inside: list[StoryFigure], total: StoryFigure) -> list[StoryFigure]:
    """The figures of a sentence that may be the parts of a total."""
    first = next((figure for figure in inside if figure.key == total.key), None)
    if first is None:
        return []
    found = [in_unit_of(first, figure) for figure in inside if figure.span.start >= first.span.start]
    return [figure for figure in found if kin(figure, total) and plain(figure) and not _pronoun(figure)]


def _pronoun(figure: StoryFigure) -> bool:
    """Whether “one” stands for a noun: one to follow the other."""
    return figure.quantity.value == 1 and not figure.noun and not figure.quantity.figures
