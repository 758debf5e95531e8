"""Tokens -> runs of capitalised words: the raw stuff of names, with particles, initials, nicknames and suffixes kept inside."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story

_GAPS = frozenset([" ", "\n", "\r\n", "\xa0", "  ", " \n", "\u2009", "\u202f"])
_OPENERS = "\"'“‘«„‚(["
_NICK_GAPS = {' "': '" ', " “": "” ", " '": "' ", " ‘": "’ ", " (": ") ", " ''": "'' "}
_TAGS = ("#", "@")
_GRADES = frozenset("123")
_LONGEST = 12
"""Words in one run; a longer one is no name."""


class Run(NamedTuple):
    """Capitalised words that stand together, as token indexes."""

    first: int
    last: int
    """The last token, included."""
    opening: bool
    """Begins a sentence, a quotation or a line: its capital proves nothing."""
    headline: bool
    """Stands in a line whose words are nearly all capitalised."""
    nickname: tuple[int, int] | None = None
    """First and last token of a nickname in marks inside the run; they are no part of the name."""
    suffix: int = -1
    """The token of a suffix behind a comma (Jr., III)."""


@lru_cache(maxsize=1 << 16)
def name_end(word: str) -> int:
    """The length of a word without its possessive, a footnote's mark (Zyla2) or a lower-case tail (Obama-era)."""
    if word.isalpha():
        return len(word)
    if len(word) > 2 and word[-1] in "sS" and word[-2] in "'’":
        return len(word) - 2
    mark = _MARK.search(word)
    if mark:
        return mark.start()
    cut = word.find("-")
    if cut > 0 and cut + 1 < len(word) and word[cut + 1].islower() and not word[:cut].islower() and word[cut + 1 :] in _TAILS:
        return cut
    return len(word)


_MARK = lazy_pattern(r"(?<=[a-zà-ÿ]{4})(?:\d{1,2}|[¹²³⁰-⁹*†‡]+)$")
_TAILS = frozenset(
    """era style led backed linked like based owned inspired themed related born bound appointed dominated friendly supporting
    hating loving bashing branded made run controlled occupied wide esque ism themed sponsored approved""".split()
)


def runs(story: Story) -> list[Run]:
    """All runs of the text in order."""
    text = story.text
    tokens, starts, ends = story.tokens
    breaks, headlines = _lines(story)
    openings = story.openings
    titles = word_list("titles", "abbreviations")
    particles = word_list("titles", "particles")
    suffixes = word_list("titles", "suffixes")
    found: list[Run] = []
    count, free = len(tokens), 0
    for i in [i for i, word in enumerate(tokens) if not word.islower()]:
        if i < free or not (tokens[i][0].isupper() or _joined_particle(tokens[i])) or text[starts[i] - 1 : starts[i]] in _TAGS:
            continue
        k, nickname, suffix = i, None, -1
        while k - i < _LONGEST:
            ended = name_end(tokens[k]) != len(tokens[k])
            if ended or k + 1 >= count or k + 1 in breaks:
                break
            gap = text[ends[k] : starts[k + 1]]
            after = tokens[k + 1]
            if gap in _GAPS:
                if after[0].isupper() or _joined_particle(after):
                    k += 1
                    continue
                if after in _GRADES and k + 3 < count and tokens[k + 3] == "Class":
                    k += 3  # Petty Officer 2nd Class Ada Quill
                    continue
                if after in particles and (reach := _over_particles(tokens, text, starts, ends, k + 1, particles, breaks)):
                    k = reach
                    continue
                break
            if not after[0].isupper():
                break
            if gap in (". ", ".\n") and _abbreviated(tokens[k], titles) and not (k + 1 in openings and len(tokens[k]) > 4):
                k += 1
                continue
            if gap == "." and len(tokens[k]) == 1 and name_end(after) == 1:
                k += 1
                continue
            if gap in (", ", ",") and after.lower() in suffixes:
                suffix = k + 1
                break
            closing = _NICK_GAPS.get(gap)
            if closing and nickname is None and (reach := _nickname(tokens, text, starts, ends, k + 1, closing)):
                nickname = (k + 1, reach - 1)
                k = reach
                continue
            break
        opening = (
            i in openings or i in breaks or (starts[i] > 0 and text[starts[i] - 1] in _OPENERS) or _after_colon(text, starts[i])
        )
        found.append(Run(i, k, opening, i in headlines, nickname, suffix))
        free = k + 1
    return found


def _joined_particle(word: str) -> bool:
    """Lower-case words with a name inside: al-Assad, d'Estaing."""
    c = word[0]
    if c not in "adeo" or len(word) < 5:
        return False
    return (word[1] in "'’" and word[2].isupper()) or (
        word[2] == "-" and word[3].isupper() and word[:2] in ("al", "el", "ad", "as", "an")
    )


def _abbreviated(word: str, titles: frozenset[str]) -> bool:
    return len(word) == 1 or word.lower() in titles


def _after_colon(text: str, start: int) -> bool:
    return start > 2 and text[start - 1] == " " and text[start - 2] in ":…•*"


def _over_particles(
    tokens: list[str], text: str, starts: list[int], ends: list[int], k: int, particles: frozenset[str], breaks: set[int]
) -> int:
    """The token behind one to three particles that goes on with the name, or 0."""
    for j in range(k, min(k + 3, len(tokens) - 1)):
        if j + 1 in breaks or text[ends[j] : starts[j + 1]] not in _GAPS:
            return 0
        after = tokens[j + 1]
        if after[0].isupper():
            return j + 1
        if after not in particles:
            return 0
    return 0


def _nickname(tokens: list[str], text: str, starts: list[int], ends: list[int], k: int, closing: str) -> int:
    """The token behind a nickname of one to three words, or 0."""
    for j in range(k, min(k + 3, len(tokens) - 1)):
        gap = text[ends[j] : starts[j + 1]]
        if gap == closing or gap.strip(".,") == closing:
            return j + 1 if tokens[j + 1][0].isupper() else 0
        if gap != " ":
            return 0
    return 0


def _lines(story: Story) -> tuple[set[int], set[int]]:
    """The first token of every paragraph, and all tokens of lines whose words are nearly all capitalised."""
    tokens = story.tokens
    breaks: set[int] = set()
    headlines: set[int] = set()
    for block in story.document.paragraphs:
        inside = tokens.within(block.span)
        breaks.add(inside.start)
        if 3 <= len(inside) <= 30:
            if story.text[block.span.start : block.span.end].rstrip()[-1:] in ".,;":
                continue
            long = [w for w in tokens.words[inside.start : inside.stop] if len(w) > 3 and w[0].isalpha()]
            upper = sum(w[0].isupper() for w in long)
            small = any(w[0].islower() for w in tokens.words[inside.start : inside.stop])
            if not small or (len(long) >= 3 and upper >= 0.75 * len(long) and (block.role == "headline" or upper >= 4)):
                headlines.update(inside)
    return breaks, headlines
