"""A document -> what it calls each of the people that it names: the office or calling, of what, and whether as a deputy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import ARTICLES, OWNERS
from linter.annotate.names.name_context import is_role
from linter.lexicon import folded, line_list, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

_BEFORE, _BEHIND = 8, 9
"""How many words before a name, and behind it, can say what its bearer is."""
_STOPS = frozenset(
    "and or but who whom whose which that said says told tells asked with while where when by from against as to than not"
    " was is were are be been has had will would about on in over after before replaced succeeded".split()
)
_TAIL = frozenset("of for at".split())
_PARTICLES = frozenset("de da van von der den al bin el la di du le".split())
_COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady prof st mme".split())
_NO_CALLING = frozenset("prime guide star private major lady miss sir lord dame dr prof saint witness".split())
_Who = tuple[str, str]
_WITH_PORTFOLIO = frozenset(("minister", "ceo", "officer"))
_DETERMINERS = ARTICLES | OWNERS


class Calling(NamedTuple):
    """What somebody is called where he is named."""

    name: str
    """His last name, in lower case without accents."""
    given: str
    """What stands before that, or nothing."""
    head: str
    """The noun, in lower case: minister."""
    portfolio: frozenset[str]
    """What of: foreign, finance, prime."""
    owners: frozenset[str]
    """Whose: the capitalised words before the noun or behind its `of`, in lower case."""
    lesser: str
    """deputy, former, acting …, where the copy says so."""
    span: Span
    """Of the noun with what stands before it."""
    kind: str
    """The noun before it, where that narrows it: dental, animal."""
    some: bool
    """Whether it is told as one of many: `a mayor`."""


@cache
def _groups() -> dict[str, str]:
    """Words for one calling -> the first of them."""
    return {word: line.split()[0] for line in line_list("callings", "one") for word in line.split()}


@cache
def _portfolios() -> dict[str, str]:
    """Words for one portfolio -> the first of them."""
    return {word: line.split()[0] for line in line_list("callings", "portfolios") for word in line.split()}


@cache
def _professions() -> dict[str, int]:
    """A profession -> the number of the line of those that may be one man's."""
    return {word: n for n, line in enumerate(line_list("callings", "professions")) for word in line.split()}


def one(head: str) -> str:
    """The usual word for a calling: chairman for chairwoman."""
    return _groups().get(head, head)


def same_person(mine: Calling, theirs: Calling) -> bool:
    """Whether two names may be one person's: the last name the same, and what stands before it, as far as it is told."""
    if mine.name != theirs.name:
        return False
    if not (mine.given and theirs.given) or mine.given == theirs.given:
        return True
    short, long = sorted((mine.given, theirs.given), key=len)
    return (len(short) < 3 and long.startswith(short[0])) or bool(set(short.split()) & set(long.split()))


def two_trades(one_head: str, other: str) -> bool:
    """Whether two callings are two professions."""
    mine, theirs = _professions().get(one_head), _professions().get(other)
    return mine is not None and theirs is not None and mine != theirs


def is_single(head: str) -> bool:
    """Whether one alone holds an office of a body."""
    return one(head) in word_list("callings", "single")


def callings(story: Story) -> Iterator[Calling]:
    """Every calling beside a name."""
    known: set[str] = set()
    bodies = word_list("organisations", "words")
    for first, last in _runs(story):
        lower = [folded(story.lower[i].removesuffix("'s").removesuffix("’s")) for i in range(first, last + 1)]
        heads = [i for i, word in enumerate(lower[:-1]) if _is_head(word) or word in _portfolios() or word in _COURTESY]
        start = heads[-1] + 1 if heads else 0
        name = lower[-1]
        if _is_head(name) or name in bodies or (last - first + 1 - start < 2 and not heads and name not in known):
            continue
        if len(lower) - start > 1:
            known.add(name)
        who = name, " ".join(lower[start:-1])
        yield from _before(story, who, first, first + start)
        yield from _behind(story, who, last)


def _is_head(word: str) -> bool:
    word = word.rpartition("-")[2]
    return word not in _NO_CALLING and not word.endswith("s") and (is_role(word) or word in _groups() or word in _professions())


def _runs(story: Story) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words, with the small words of names inside."""
    words, starts, ends = story.tokens
    text, i, count, abbreviations = story.text, 0, len(words), word_list("titles", "abbreviations")
    while i < count:
        if not words[i][0].isupper():
            i += 1
            continue
        last = i
        while last + 1 < count and text[ends[last] : starts[last + 1]] in (" ", ". ", "\xa0"):
            if text[ends[last]] == "." and not (len(words[last]) == 1 or story.lower[last] in abbreviations):
                break
            step = 1
            while last + step + 1 < count and story.lower[last + step] in _PARTICLES and words[last + step].islower():
                step += 1
            if not words[last + step][0].isupper() or words[last].endswith(("'s", "’s")):
                break
            last += step
        yield i, last
        i = last + 1


def _before(story: Story, who: _Who, first: int, start: int) -> Iterator[Calling]:
    """The calling right before a name, or parted from it by a comma."""
    lower, words, starts, ends = story.lower, story.tokens.words, story.tokens.starts, story.tokens.ends
    tail: list[str] = []
    titled = apposed = False
    for i in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        if titled and i >= first:
            continue
        gap = story.text[ends[i] : starts[i + 1]].strip(" ")
        if gap not in ("", "\n") and not (gap.strip() == "," and i + 1 == first):
            return
        apposed = apposed or "," in gap
        if _is_head(lower[i]) and (not tail or lower[i + 1] in _TAIL):
            told = _read(story, who, i, tail)
            if not apposed or i >= first or _is_definite(story, told):
                yield told
            titled = True
            if i < first:
                return
        elif lower[i] in _STOPS or words[i].endswith(("'s", "’s")) or (not tail and lower[i] in _TAIL):
            return
        elif i < first:
            tail.insert(0, lower[i])


def _is_definite(story: Story, told: Calling) -> bool:
    """Whether an article or somebody's name opens a phrase: the town's mayor."""
    words = story.document.words(told.span)
    return "'s " in words or "’s " in words or story.lower[story.tokens.at(told.span.start) - 1] in _DETERMINERS


def _behind(story: Story, who: _Who, last: int) -> Iterator[Calling]:
    """The callings in an apposition or brackets behind a name, or behind `is`."""
    lower, words, starts, ends = story.lower, story.tokens.words, story.tokens.starts, story.tokens.ends
    text, count = story.text, len(story.lower)
    if last + 1 >= count:
        return
    gap = text[ends[last] : starts[last + 1]].strip(" ")
    opening = gap.strip()
    at = last + 1
    if gap == "\n" and text.rfind("\n", 0, starts[last]) >= starts[max(0, last - 3)] - 2:
        pass  # the second line of a signature
    elif opening not in (",", "(", "–", "-", "—"):
        if opening or lower[at] not in ("is", "was") or lower[at + 1 : at + 2] not in (["the"], ["a"], ["an"]):
            return
        at += 1
    if opening == "," and at + 1 < count and lower[at].isdigit():
        at += 1
    for i in range(at, min(count, at + _BEHIND)):
        gap = text[ends[i - 1] : starts[i]].strip()
        if i > at and gap and gap != "'":
            return
        if lower[i] in _STOPS and lower[i] not in ("and",):
            return
        if _is_head(lower[i]) and not (i + 1 < count and words[i + 1][0].isupper() and text[ends[i] : starts[i + 1]] == " "):
            if i + 1 < count and _is_head(lower[i + 1]) and text[ends[i] : starts[i + 1]] == " ":
                continue
            tail = []
            for j in range(i + 1, min(count, i + 7)):
                if text[ends[j - 1] : starts[j]].strip() or lower[j] in _STOPS:
                    break
                tail.append(lower[j])
            tied = bool(tail) and tail[0] in _TAIL
            yield _read(story, who, i, tail if tied else [])
            if tied:
                return


def _read(story: Story, who: _Who, at: int, tail: list[str]) -> Calling:
    """The calling whose noun stands at a token, with what stands before it in its phrase."""
    lower, words, starts, ends = story.lower, story.tokens.words, story.tokens.starts, story.tokens.ends
    lesser_words, portfolios = word_list("support", "lesser"), _portfolios()
    *before, head = (lower[at],) if is_single(lower[at]) else lower[at].split("-")
    first, some, kind = at, False, ""
    owners: set[str] = set()
    for i in range(at - 1, max(-1, at - 7), -1):
        gap = story.text[ends[i] : starts[i + 1]].strip(" ")
        if (gap and not (gap == "-" and lower[i] in lesser_words)) or lower[i] in _STOPS or lower[i] in _TAIL:
            break
        if lower[i] in _DETERMINERS:
            some = lower[i] in ("a", "an")
            break
        plain = lower[i].removesuffix("'s").removesuffix("’s")
        before += (lower[i], *lower[i].split("-")) if plain == lower[i] else ()
        if plain not in portfolios and plain not in lesser_words and not _is_head(plain):
            if words[i][0].isupper() or plain != lower[i]:
                owners.add(plain)
            else:
                kind = kind or plain
        first = i
    lesser = next((word for word in before if word in lesser_words), "")
    of_what = (*before, *tail) if one(head) in _WITH_PORTFOLIO else ()
    portfolio = frozenset(portfolios[word] for word in of_what if word in portfolios)
    return Calling(*who, head, portfolio, frozenset(owners), lesser, Span(starts[first], ends[at]), kind, some)
