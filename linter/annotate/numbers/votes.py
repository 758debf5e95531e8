"""Figures -> votes: those for, against and abstaining, held against how many there are to vote, and `unanimous`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.annotate.numbers.figures import StoryFigures
from linter.annotate.numbers.reckoning import Worth
from linter.annotate.numbers.shares import parts_of_wholes
from linter.annotate.numbers.sums import Group
from linter.annotate.numbers.tallies import Tally, tallies, told_number
from linter.lazy_pattern import lazy_pattern
from linter.text import Span

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
    r"deputies)\s+(?:of\s+the\s+[^,.;]{1,40}?\s)?"
    r"(?:were present|voted|attended)"
)
_NO_ABSTENTION = lazy_pattern(r"\b(?:nobody|no one|none|no member) abstain\w*|\b(?:no|without(?: an)?) abstentions?\b")
_SIDE = lazy_pattern(
    r"\bthe\s+(?P<many>[\w-]+)\s+(?:[a-z]+\s+)?(?:who|that)\s+(?:had\s+)?(?:voted\s+(?:no|yes|against|for|in favou?r)|"
    r"dissented|opposed it|voted it down)\b"
)
"""`the three who voted no`: those of one side of a vote, as known."""
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
            yield from _side(figures, tally)
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
    if tally.cast < many and not tally.others and many < 1.5 * tally.cast and figures.folded.startswith("all", span.start):
        if _NO_ABSTENTION.search(figures.folded, *figures.sentence(tally.figure.sentence)):
            yield _votes(tally, many, f"{_written(figures, tally)} = {tally.cast:g}, not {many:g}", span)
        return
    if tally.cast > many >= max(tally.for_, tally.against) and tally.cast <= 1.5 * many:
        words = f"{_written(figures, tally)} = {tally.cast:g}"
        yield _votes(tally, many, f"{words}, not {many:g}", span)


def _side(figures: StoryFigures, tally: Tally) -> Iterator[Group]:
    """`passed 6-2 … one of the three who voted no`."""
    for match in _SIDE.finditer(figures.folded):
        many = told_number(match["many"])
        if many and many not in (tally.for_, tally.against, tally.others, tally.cast) and many < tally.cast:
            words = f"{tally.for_:g}-{tally.against:g} has no side of {many:g}"
            told = tally.figure._replace(worth=Worth(many))
            yield Group("votes", told, Worth(tally.against), (tally.figure,), words, Span(*match.span()))
            return


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
