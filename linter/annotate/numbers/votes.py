"""Figures -> votes: those for, against and abstaining, held against how many there are to vote, and `unanimous`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.language.numerals import simple
from linter.annotate.numbers.figures import StoryFigure, StoryFigures
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.shares import parts_of_wholes
from linter.annotate.numbers.sums import Group
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

_VOTING = lazy_pattern(
    r"\b(?:vot(?:e|es|ed|ing)|approv\w+|pass(?:ed|es)?|adopt\w*|carried|reject\w*|ruled|elect\w*|defeated|"
    r"cleared|back(?:ed|s)|"
    r"confirm\w*|ratif\w+|motion|bill|ballot|amendment|agreed|decided|upheld|overturned|tie|split|divided|"
    r"went through|go(?:es)? through)\b"
)
_VOTES = frozenset(
    """vote votes voted voting approve approves approved passed passes adopted carried reject rejected ruled elect elected
    defeated cleared backed confirmed ratified motion bill ballot amendment agreed decided upheld overturned tie split divided
    through""".split()
)
_SPORT = lazy_pattern(
    r"\b(?:won|beat|lost|lead|led|win|victory|defeat|draw|goal|set|match|game|final|score|season|record|innings|series)\b"
)
_VOTED_AND = lazy_pattern(
    r"\s+(?:of\s+(?:the|its|their)\s+[\w,]+\s+)?(?:members\s+|mps\s+|delegates\s+|"
    r"people\s+)?voted\s+(?:to|for|in favou?r)\b[^.;:,]{0,40}\band\s+$"
)
_OTHER_WAY = lazy_pattern(r"\s+(?:voted\s+)?(?:to|against|no)\b")
_VOTES_TO = lazy_pattern(r"(?:\s+votes?(?:\s+in favou?r)?)?\s*(?:to|against)\s+$")
_ABSTAINED = lazy_pattern(
    r"[^.;]{0,60}?\b(?:with\s+)?(?P<many>\w[\w-]*)\s+(?:members?\s+)?(?:abstention|abstain|abstaining|"
    r"not voting|did not vote)"
)
_ABSENT = lazy_pattern(
    r"\bwith\s+(?:[A-Z][\w’'.-]+\s+){1,3}(?:of\s+[\w\s]{1,20})?(?:absent|abstaining|away|recused)\b|\babsent\b"
)
_BODY = lazy_pattern(
    r"\b(?P<many>\w+)[-\s](?:member|person|seat|judge|strong)\s+(?:[a-z]+\s+){0,3}?(?:council|"
    r"board|committee|commission|court|panel|"
    r"assembly|jury|bench|senate|parliament|house|cabinet|body|authority|tribunal|legislature|chamber)\b"
)
_PRESENT = lazy_pattern(
    r"\b(?P<here>[\w-]+)(?:\s+of\s+(?:the|its)\s+(?P<of>[\w,-]+))?\s+(?:\w+\s+)?(?:members?|"
    r"councillors?|delegates|senators|judges|mps|deputies|arbitrators|jurors)"
    r"\s+(?:were|was)\s+(?:present|in the (?:room|chamber|hall))\b|"
    r"\ball\s+(?P<all>[\w,-]+)\s+(?:members?|councillors?|delegates|senators|judges|mps|"
    r"deputies)\s+"
    r"(?:were present|voted|attended)"
)
_FOR_IT = lazy_pattern(r"\bthe majority (?:in favou?r|for it)\b|\bmost of them (?:in favou?r|for it)\b")
_ANOTHER_VOTE = lazy_pattern(r"\b(?:last|previous\w*|earlier|first|another|then|if)\b")
_VOTED_FOR = lazy_pattern(r"\bvoted\s+(?:for|to)\b")
_VOTED = lazy_pattern(r"\bvoted\s+$")
_TO_APPROVE = lazy_pattern(r"\s+to\s+(?:approve|adopt|pass|confirm|ratify|back|accept)\b")
_PASSED = lazy_pattern(r"\b(?:passed|carried|cleared the (?:house|senate|chamber)|approved (?:the|a) [a-z ]{1,24},)\s+$")
_FAILED = lazy_pattern(r"\b(?:not|fail\w*|reject\w*|override|two-thirds|short|lost|defeat\w*|against)\b")
_UNANIMOUS = lazy_pattern(r"\bunanimous(?:ly)?\b|\bwithout (?:a vote against|dissent|opposition)\b")


_BODIES = (
    r"(?:council|board|committee|commission|court|panel|assembly|jury|bench|senate|parliament|house|"
    r"cabinet|body|authority|tribunal|"
    r"legislature|chamber|seim|diet|synod|convention|caucus)"
)
_MEMBERS = (
    r"(?:members|councillors|council members|senators|deputies|mps|delegates|judges|lawmakers|legislators|"
    r"aldermen|trustees|directors)"
)
_SEATED = lazy_pattern(
    rf"\b{_BODIES} of (?:the )?(?P<of>[\w-]+)\b(?! (?:the|its|a|an)\b)|"
    rf"\b{_BODIES}(?:, which| that|, with| now|)\s+(?:has|had|with|numbers)\s+(?P<has>[\w-]+) (?:seats|members|votes)\b|"
    rf"\b(?:all|all of the|every one of the|each of the)\s+(?P<all>[\w-]+) (?:[a-z]+ )?{_MEMBERS}\b"
)
_NOT_THERE = lazy_pattern(r"\b(?:absent|away|slipped out|walked out|left|as did|also voted|missing|tie-?break\w*)\b")
_THREE_WAYS = lazy_pattern(
    r"\b(?P<yes>[\w-]+)\s+(?:[a-z]+\s+){0,2}?(?:were|was|voted|votes?|cast|came|said)?\s*(?:for|"
    r"in favou?r|yes|aye)\b[^.;\d]{0,40}?,?\s+(?:and\s+)?"
    r"(?P<no>[\w-]+)\s+(?:[a-z]+\s+){0,2}?(?:against|no|opposed)\b"
    r"(?:[^.;\d]{0,20}?(?:,|\band)\s+(?:with\s+|and\s+)?(?P<none>[\w-]+)\s+(?:[a-z“”\"]+\s+){0,2}?[“”\"]?abst\w+)?"
)


class Tally(NamedTuple):
    """A vote as it was counted."""

    figure: StoryFigure
    span: Span
    for_: float
    against: float
    others: float
    """Abstentions and votes not cast by those who were there."""

    @property
    def cast(self) -> float:
        return self.for_ + self.against + self.others


def find_votes(figures: StoryFigures) -> Iterator[Group]:
    """Tallies that are more than there are to vote, and `unanimous` votes with votes against."""
    found = list(tallies(figures))
    text = figures.folded
    if "majority" in text or "most of them" in text:
        yield from _majority(figures)
    if not found and "against" not in figures.story.places:
        return
    against = _told_against(figures)
    bodies = list(_bodies(figures, {*against, *(tally.figure.sentence for tally in found)}))
    if bodies and against:
        yield from _three_ways(figures, bodies)
    for tally in found:
        yield from _against_body(figures, tally, bodies)
        if len(found) == 1:
            present = [(Span(*match.span()), told_number(match["here"] or match["all"])) for match in _PRESENT.finditer(text)]
            yield from _against_present(figures, tally, present)
        yield from _unanimous(figures, tally)
        yield from _carried(figures, tally)


def _told_against(figures: StoryFigures) -> set[int]:
    """The sentences with figures that say of some that they were against."""
    places, starts = figures.story.places, figures.story.tokens.starts
    against = {figures.at(starts[at]) for word in ("against", "no", "opposed") for at in places.get(word, ())}
    return against & figures.by_sentence.keys()


def _bodies(figures: StoryFigures, votes: set[int]) -> Iterator[tuple[Span, float]]:
    """Who may vote, near the sentences of votes, with how many they are."""
    sentences = {at + step for at in votes for step in range(-2, 3)}
    near = sorted(sentences.intersection(range(len(figures.story.sentences))))
    for span, word in (found for read in (_seated, _strong) for at in near for found in read(figures, at)):
        many = told_number(word)
        if many > 2:
            yield span, many


def _seated(figures: StoryFigures, at: int) -> Iterator[tuple[Span, str]]:
    """`the committee of nine`, `the assembly, which has 60 seats`, `all 57 councillors`."""
    for match in _SEATED.finditer(figures.folded, *figures.sentence(at)):
        yield Span(*match.span()), match["of"] or match["has"] or match["all"]


def _strong(figures: StoryFigures, at: int) -> Iterator[tuple[Span, str]]:
    """`the nine-member council`."""
    for match in _BODY.finditer(figures.folded, *figures.sentence(at)):
        yield Span(*match.span()), match["many"]


def _three_ways(figures: StoryFigures, bodies: list[tuple[Span, float]]) -> Iterator[Group]:
    """`Sixty-three were for the budget, 51 against it and seven pressed "abstain"` of 120 deputies."""
    for match in _THREE_WAYS.finditer(figures.folded):
        if _NOT_THERE.search(figures.folded, max(0, match.start() - 200), match.end() + 100):
            continue
        counts = [told_number(match[name]) for name in ("yes", "no", "none") if match[name]]
        at, cast = figures.at(match.start()), sum(counts)
        near = [(span, many) for span, many in bodies if abs(figures.at(span.start) - at) <= 2]
        inside = [figure for figure in figures.by_sentence.get(at, ()) if figure.span.start >= match.start()]
        if len({many for _, many in near}) != 1 or not inside or not all(counts) or max(counts) > near[0][1]:
            continue
        many = near[0][1]
        whole = bool(re.match(r"(?:all|every)", figures.folded[near[0][0].start :]))
        if many < cast <= 1.5 * many or (whole and 0.7 * many < cast < many and match["none"]):
            words = f"{' + '.join(f'{count:g}' for count in counts)} = {cast:g}, not {many:g}"
            told = inside[0]._replace(worth=Worth(cast))
            yield Group("votes", told, Worth(many), (inside[0],), words, Span(match.start(), match.end()))


def _majority(figures: StoryFigures) -> Iterator[Group]:
    """`Six of the council's 13 members voted for it … the majority in favour`: it was none."""
    for cue in _FOR_IT.finditer(figures.folded):
        at = figures.at(cue.start())
        own = figures.folded[slice(*figures.sentence(at))]
        if figures.by_sentence.get(at) or _ANOTHER_VOTE.search(own):
            continue
        for part in parts_of_wholes(figures):
            near = 0 < at - part.part.sentence <= 2 and _VOTED_FOR.search(figures.folded, *figures.sentence(part.part.sentence))
            if near and 2 * part.part.value <= part.whole.value:
                half = part.whole.value / 2
                words = f"{part.part.value:g} of {part.whole.value:g} are no majority"
                told = part.part._replace(worth=Worth(half + 1))
                yield Group("votes", told, Worth(part.part.value), (part.part, part.whole), words, Span(*cue.span()))
                return


def told_number(word: str) -> float:
    """The number that a word or figures tell, 0 for none."""
    plain = word.replace(",", "")
    return float(plain) if plain.isdigit() and len(plain) < 7 else simple(word) or 0.0


def tallies(figures: StoryFigures) -> Iterator[Tally]:
    """The votes of a story that are told as two figures: 6-3, 24 votes to 19, voted 48 to 52."""
    if not _VOTES & figures.story.places.keys():
        return
    for inside in figures.by_sentence.values():
        for i, one in enumerate(inside):
            before, quantity = figures.before(one), one.quantity
            if one.key == "score" or (one.key == "count" and quantity.low != quantity.high):
                after = figures.after(one)
                if not (_VOTING.search(before) or _VOTING.match(after.strip())) or _SPORT.search(before[-60:] + after[:30]):
                    continue
                end, low, high = one.span.end, quantity.low, quantity.high
            elif one.key == "count" and i + 1 < len(inside) and inside[i + 1].key == "count":
                other = inside[i + 1]
                between = figures.folded[one.span.end : other.span.start]
                both = _VOTES_TO.fullmatch(between) and ("vote" in between or "vot" in before)
                if i + 2 < len(inside) and not both:  # 77 of its 150 members voted to go and 70 to stay
                    other = inside[i + 2]
                    between = figures.folded[one.span.end : other.span.start]
                if before.endswith(("of its ", "of the ", "of their ")):
                    continue
                if not both and not (_VOTED_AND.fullmatch(between) and _OTHER_WAY.match(figures.after(other))):
                    continue
                end, low, high = other.span.end, one.value, other.value
            else:
                continue
            if low == int(low) and high == int(high) and low + high > 2:
                yield Tally(one, Span(one.span.start, end), low, high, _others(figures, one, end))


def _others(figures: StoryFigures, one: StoryFigure, end: int) -> float:
    """The abstentions told behind a tally in its sentence."""
    behind = figures.folded[end : figures.sentence(one.sentence).end]
    match = _ABSTAINED.match(behind)
    return told_number(match["many"]) if match else 0.0


def _against_body(figures: StoryFigures, tally: Tally, bodies: list[tuple[Span, float]]) -> Iterator[Group]:
    """`The nine-member council approved it 6-3, with Ann Lee absent`."""
    near = [(span, many) for span, many in bodies if -1 <= tally.figure.sentence - figures.at(span.start) <= 1]
    if len({many for _, many in near}) != 1:
        return
    many = near[0][1]
    whole = re.match(r"all|every|each", figures.folded[near[0][0].start :]) is not None
    if (
        whole
        and not _NOT_THERE.search(figures.folded, near[0][0].end, near[0][0].end + 160)
        and 0.6 * many < tally.cast < many
        and tally.others + 2 < many
        and near[0][0].start > tally.span.end
    ):
        yield _votes(tally, many, f"{_written(figures, tally)} = {tally.cast:g}, not {many:g}", tally.span)
        return
    sentence = figures.sentence(tally.figure.sentence)
    absent = len(_ABSENT.findall(figures.text[sentence.start : sentence.end]))
    cast = tally.cast + absent
    if tally.for_ <= many and tally.against <= many and many < cast <= 2 * many:
        words = _written(figures, tally) + (" + 1 absent" if absent else "")
        yield _votes(tally, many, f"{words} = {cast:g}, of {many:g} members", tally.span, absent)


def _against_present(figures: StoryFigures, tally: Tally, present: list[tuple[Span, float]]) -> Iterator[Group]:
    """`by 24 votes to 19, with three abstentions … Forty-five of the 48 members were present`."""
    if len(present) != 1 or not present[0][1]:
        return
    span, many = present[0]
    if tally.cast > many >= max(tally.for_, tally.against) and tally.cast <= 1.5 * many:
        words = f"{_written(figures, tally)} = {tally.cast:g}"
        yield _votes(tally, many, f"{words}, not {many:g}", span)


def _carried(figures: StoryFigures, tally: Tally) -> Iterator[Group]:
    """`voted 12-19 to approve`, `passed 12-19`: carried with fewer votes than were against."""
    if tally.for_ >= tally.against or tally.figure.key != "score":
        return
    before, after = figures.before(tally.figure)[-60:], figures.after(tally.figure)
    carried = (_VOTED.search(before) and _TO_APPROVE.match(after)) or _PASSED.search(before)
    if carried and not _FAILED.search(before + after):
        words = f"carried with {tally.for_:g} votes to {tally.against:g} against"
        yield _votes(tally, 0.0, words, tally.span)


def _unanimous(figures: StoryFigures, tally: Tally) -> Iterator[Group]:
    """`voted unanimously, 8-1`."""
    sentence = figures.sentence(tally.figure.sentence)
    match = _UNANIMOUS.search(figures.folded, sentence.start, sentence.end)
    if match is None or not tally.for_ > 0 < tally.against or abs(match.start() - tally.span.start) > 60:
        return
    if not figures.folded[match.start() - 5 : match.start()].endswith(("not ", "non-")):
        against = f"{min(tally.for_, tally.against):g}"
        yield _votes(tally, 0.0, f"a unanimous vote has none against, this one {against}", tally.span)


def _votes(tally: Tally, right: float, words: str, span: Span, absent: int = 0) -> Group:
    """The group of a tally that cannot be."""
    return Group("votes", tally.figure._replace(worth=Worth(tally.cast + absent)), Worth(right), (tally.figure,), words, span)


def _written(figures: StoryFigures, tally: Tally) -> str:
    counted = [tally.for_, tally.against, *([tally.others] if tally.others else [])]
    return " + ".join(f"{value:g}" for value in counted)
