"""Text -> its words as a comparison wants them: case, accents, marks and house spelling folded away, numbers as figures.

Folding never touches what carries the sense: a negation stays a word and a number keeps its value.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

# A figure, a word with its inner apostrophes (hyphens part), a sign that stands for a word.
_WORD = lazy_pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|[%$£€¥&]")
_UNITS = {
    word: str(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    )
}
_TENS = {word: str(10 * (i + 2)) for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_SAME = {
    "percent": "%",
    "pct": "%",
    "&": "and",
    "dollar": "$",
    "dollars": "$",
    "pound": "£",
    "pounds": "£",
    "euro": "€",
    "euros": "€",
    "yen": "¥",
    "bn": "billion",
    "mn": "million",
    "tn": "trillion",
    "trn": "trillion",
    "grey": "gray",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "afterwards": "afterward",
    "cheque": "check",
    "tyre": "tire",
    "programme": "program",
    "programmes": "programs",
    "ok": "okay",
    "judgement": "judgment",
    "mum": "mom",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "aluminium": "aluminum",
}
_SPELLING = (  # British ending, American ending, shortest word it applies to
    ("isation", "ization", 9),
    ("isations", "izations", 10),
    ("ised", "ized", 6),
    ("ises", "izes", 6),
    ("ising", "izing", 7),
    ("iser", "izer", 6),
    ("ise", "ize", 5),
    ("yse", "yze", 5),
    ("ysed", "yzed", 6),
    ("our", "or", 5),
    ("ours", "ors", 6),
    ("oured", "ored", 7),
    ("ouring", "oring", 8),
    ("ourable", "orable", 9),
    ("tre", "ter", 5),
    ("tres", "ters", 6),
    ("ogue", "og", 6),
    ("ogues", "ogs", 7),
    ("lled", "led", 7),
    ("lling", "ling", 8),
    ("ller", "ler", 7),
    ("ence", "ense", 6),
    ("llment", "lment", 8),
)


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The form in which a word is compared."""
    word = word.casefold()
    if not word.isascii():
        word = word.replace("’", "'").replace("ʼ", "'")
        if not word.isascii():
            plain = unicodedata.normalize("NFKD", word)
            word = "".join(c for c in plain if not unicodedata.combining(c)) or word
    if word[0].isdigit():
        if "," in word and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word):
            word = word.replace(",", "")
        return word
    word = _SAME.get(word) or _UNITS.get(word) or _TENS.get(word) or word
    if len(word) > 4:
        for british, american, least in _SPELLING:
            if len(word) >= least and word.endswith(british):
                return word[: -len(british)] + american
    return word


class Words(NamedTuple):
    """Parallel lists: the folded words of a text and where each starts and ends in it."""

    folded: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, last: int) -> Span:
        """The span from the start of one word to the end of another, both given by index."""
        return Span(self.starts[first], self.ends[last])


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The comparable words of a stretch of text, in order; offsets count from the start of the whole text."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = ""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = fold(match[0])
        if word in _JOINS and folded:
            if word == "cent":
                if last == "per":
                    folded[-1], ends[-1] = last, _ = "%", match.end()
                    continue
            elif word in "mk":
                if last[0].isdigit() and ends[-1] == match.start():
                    word = "million" if word == "m" else "thousand"
            elif len(last) == 2 and last[1] == "0" and last[0] > "1" and text[starts[-1]].isalpha():
                folded[-1], ends[-1] = last, _ = last[0] + word, match.end()  # twenty-five
                continue
        folded.append(word)
        starts.append(match.start())
        ends.append(match.end())
        last = word
    return Words(folded, starts, ends)


_JOINS = frozenset(("cent", "m", "k", *"123456789"))
