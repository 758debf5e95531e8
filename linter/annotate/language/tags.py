"""The words of a sentence -> their parts of speech (Penn Treebank tags), by the weights in `lexicon/tags.txt`.

An averaged perceptron that reads a sentence from left to right (Collins 2002, *Discriminative training methods for
hidden Markov models*): words that always have the same tag are looked up, among the tags of the others the weights of
the features decide, and words that the lexicon lacks are told by their shape, their ending and what stands around
them. Learned by `training/train_tagger.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from linter.lazy_pattern import lazy_pattern
from linter.lexicon import SortedLines, table_in_place
from linter.record import NamedTuple

TAGS = (
    "CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
    "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB . , : ( ) `` '' $ #"
).split()
CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrs"
"""One letter a tag: features and weights are written in letters."""
CODE = dict(zip(TAGS, CODES, strict=True))
_TAG = dict(zip(CODES, TAGS, strict=True))

_MARKS = {
    "%": "NN",
    "&": "CC",
    "$": "$",
    "£": "$",
    "€": "$",
    "¥": "$",
    "#": "#",
    "=": "SYM",
    "+": "SYM",
    "~": "SYM",
    "°": "NN",
    "@": "IN",
}
_MARKS |= dict.fromkeys("([{<", "(") | dict.fromkeys(")]}>", ")") | dict.fromkeys("“‘`", "``") | dict.fromkeys("”’\"'", "''")
_MARKS |= {",": ",", "``": "``", "''": "''", ".": ".", "?": ".", "!": "."}
_MARK = {mark: CODE[tag] for mark, tag in _MARKS.items()}
_OPEN = "".join(CODE[tag] for tag in "NN NNP JJ NNS VB VBD VBG VBN VBP VBZ RB NNPS CD FW UH JJR JJS".split())
"""What a word that the lexicon lacks can be."""

_ADDRESS = lazy_pattern(r".*\w@\w|https?:|www\.|[\w.-]+\.(?:com|org|net|co|gov|edu|uk|io)\b", re.IGNORECASE)
_NUMBER = lazy_pattern(r"'?\d[\d.,:/-]*$")
_NAMELESS = lazy_pattern(r"\W+$|_+$")
_CODE = lazy_pattern(r"\*{2,}$")
_KEPT = 1 << 18
"""Features without weights that are remembered as such."""
_NOTHING: dict[str, int] = {}
"""What a feature without weights speaks for."""
_WEIGHT = lazy_pattern(r"([A-Za-z])(-?\d+)")


class Rows(dict[str, dict[str, int]]):
    """Feature -> how much it speaks for each letter; a line of the sorted file is looked for and read when first asked for."""

    def __init__(self, lines: SortedLines) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, feature: str) -> dict[str, int]:
        line = self._lines.get(feature)
        row = {letter: int(weight) for letter, weight in _WEIGHT.findall(line)} if line else _NOTHING
        if row or len(self) < _KEPT:
            self[feature] = row
        return row


class WordTags:
    """A word -> the letters of its tags; a line of the sorted file is looked for when first asked for."""

    def __init__(self, lines: SortedLines) -> None:
        self._lines = lines
        self._known: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def get(self, word: str, default: str = "") -> str:
        """The letters of a word, the likeliest first."""
        found = self._known.get(word)
        if found is None:
            found = self._lines.get(word)
            if len(self._known) < _KEPT:
                self._known[word] = found
        return found or default


class Model(NamedTuple):
    """What was learned."""

    lexicon: WordTags | dict[str, str]
    """A word -> the letters of the tags that it may have, the likeliest first."""
    weights: Rows
    """A feature -> how much it speaks for each letter."""


@cache
def model() -> Model:
    """The shipped weights, read when the first sentence is tagged."""
    data = table_in_place("tags.txt")
    words = data.find(b"\n\n")
    return Model(WordTags(SortedLines(data, 0, words)), Rows(SortedLines(data, words + 2, len(data) - 1)))


def tag(words: Sequence[str], learned: Model | None = None) -> list[str]:
    """The tag of each word of one sentence; curly apostrophes count as straight ones."""
    words = [word.replace("’", "'") if "’" in word else word for word in words]
    learned = learned or model()
    forms = [form(word) for word in words]
    classes = [letters(word, forms[i], learned.lexicon, i == 0) for i, word in enumerate(words)]
    found: list[str] = []
    before, last = "^", "^"
    for i, choices in enumerate(classes):
        known = choices[0] != "?"
        if known and len(choices) == 1:
            choice = choices
        else:
            choice = _best(word_features(i, words, forms, classes, before, last), choices if known else _OPEN, learned.weights)
        found.append(_TAG[choice])
        before, last = last, choice
    return found


@lru_cache(maxsize=1 << 10)
def tags_of(sentence: tuple[str, ...]) -> list[str]:
    """The same by the shipped weights, remembered: a draft has most of its sentences again at the next keystroke."""
    return tag(sentence)


def _best(found: list[str], choices: str, weights: Rows) -> str:
    """The letter with the greatest sum of weights; the first of those that tie."""
    rows = [row for row in map(weights.__getitem__, found) if row]
    return max(choices, key=lambda letter: sum([row.get(letter, 0) for row in rows]))


def form(word: str) -> str:
    """What stands for a word in the features of its neighbours: its lower case; `#` for figures, `@` for addresses."""
    if word.isalpha():
        return word.lower()
    if _NUMBER.match(word):
        return "#"
    return "@" if _ADDRESS.match(word) else word.lower()


def shape(word: str) -> str:
    """Capitals, figures, hyphens and inner points of a word."""
    found = ""
    if word[:1].isupper():
        found = "A" if word.isupper() and len(word) > 1 else "a"
    if not word.isalpha():
        found += (
            ("9" if any(c.isdigit() for c in word) else "")
            + ("-" if "-" in word[1:] else "")
            + ("." if "." in word[:-1] else "")
        )
    return found


def letters(word: str, form: str, lexicon: WordTags | dict[str, str], first: bool) -> str:
    """The letters of the tags that a word may have; for a word that the lexicon lacks `?` and what it looks like."""
    mark = _MARK.get(word)
    if mark:
        return mark
    if form == "#":
        return CODE["CD"]
    if form == "@" or _CODE.match(word):
        return CODE["NN"]
    if _NAMELESS.match(word):
        return CODE["."] if set(word) <= set(".?!") and word[-1] in "?!" else CODE[":"]
    entry = lexicon.get(word, "")
    if form != word and (first or not entry or (len(word) > 1 and word.isupper())):
        lower = lexicon.get(form, "")
        if lower and not first:
            entry += CODE["NNPS"] + CODE["NNP"] if CODE["NNS"] in lower else CODE["NNP"]
        entry = "".join(dict.fromkeys(lower + entry))
    if entry:
        return entry
    return "?A" if word[:1].isupper() else "?" + (word[-2:] if word.isalpha() else "9")


def word_features(i: int, words: Sequence[str], forms: list[str], classes: list[str], before: str, last: str) -> list[str]:
    """What speaks for the tag of the word at `i`, after two words with the letters `before` and `last`."""
    word, own, size = forms[i], classes[i], len(forms)
    left = forms[i - 1] if i else "^"
    left2 = forms[i - 2] if i > 1 else "^"
    right = forms[i + 1] if i + 1 < size else "$$"
    right2 = forms[i + 2] if i + 2 < size else "$$"
    next_ = classes[i + 1] if i + 1 < size else "$$"
    next2 = classes[i + 2] if i + 2 < size else "$$"
    look = shape(words[i]) + ("" if i else "^")
    found = [
        "a" + word,
        "b" + last,
        "c" + before + last,
        f"d{last} {word}",
        "e" + left,
        "f" + right,
        "g" + next_,
        f"h{next_}/{next2}",
        f"i{last}/{next_}",
        f"j{left} {word}",
        f"k{word} {right}",
        f"l{word}/{next_}",
        "m" + left2,
        "n" + right2,
        "o" + look,
        "p" + word[-3:],
        f"q{left}/{next_}",
        f"v{before}{last}/{next_}",
        f"w{own}/{last}/{next_}",
        f"y{left2} {left}",
        f"C{own}/{last}",
        f"D{own}/{next_}",
        f"E{own}/{left}",
        f"G{own}/{right}",
    ]
    if own[0] == "?":
        end = word[-2:]
        found += [
            "r" + word[-1:],
            "s" + end,
            "t" + word[-4:],
            "u" + word[:3],
            "A" + word[-5:],
            f"x{look}/{end}",
            f"z{last}{end}",
            f"B{next_}/{end}",
            f"F{look}/{last}",
        ]
    return found
