"""Story -> how long its words and sentences are: what readability formulas reckon with."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate import Story

_WORD = lazy_pattern(r"(?:[A-Z]\.){2,}|[^\W_']+(?:'[^\W_']*)*")
_VOWELS = lazy_pattern(r"[aeiouy]+")
# Vowels side by side that are spoken apart: li-on, cre-ate, vari-ous, du-et, sci-ence.
_APART = lazy_pattern(
    r"i(?:o(?!u|n)|u)|[^cstg]ia|[^qg]ua(?![iy])|eo(?![pu])|[^aeiou]ie(?=t|nc|r$)|[aeiou]{3}|uou|y[aeo]|[^aeiou]ism$|i[sz]ing"
)
# A last e, es or ed that is silent: make, makes, baked; but table, boxes, wanted.
_SILENT = lazy_pattern(
    r"(?:[^aeiouyl]|[aeiouy]l|[aeiouy])e$|[^aeiouyscxzhgl]es$|[aeiouy]les$|[aeiouy][^aeiou]?ues$"
    r"|[^aeiouytd]ed$|[aeiouy]lely$|[^l]ely$"
)
_SPOKEN = {"people": 2, "business": 2, "every": 2, "area": 3, "being": 2, "idea": 3, "maybe": 2, "something": 2, "someone": 2}


class Metrics(NamedTuple):
    """Counts over the paragraphs, lists and quotations of a story; headings and tables are not read."""

    words: int
    sentences: int
    paragraphs: int
    characters: int
    syllables: int
    long_words: int
    """Words of more than six characters."""
    complex_words: int
    """Words of more than two syllables, an ending in -es, -ed or -ing left out."""
    polysyllabic_words: int
    """Words of more than two syllables."""
    blocks: dict[str, int]
    """How many blocks there are of each scope: list, blockquote, heading_h2, …"""


def measure(story: Story) -> Metrics:
    """The counts for one story."""
    read = [block for block in story.document.paragraphs if not {"heading", "table"} & set(block.scope.split("."))]
    text = story.prose.text
    words = Counter(word for block in read for word in _WORD.findall(text, *block.span))
    counts = dict.fromkeys(("words", "characters", "syllables", "long_words", "complex_words", "polysyllabic_words"), 0)
    for word, often in words.items():
        spoken = syllables_of(word)
        counts["words"] += often
        counts["characters"] += often * (len(word) - word.count("'") - word.count("."))
        counts["syllables"] += often * spoken
        counts["long_words"] += often * (len(word) > 6)
        counts["polysyllabic_words"] += often * (spoken > 2)
        counts["complex_words"] += often * (spoken - word.endswith(("es", "ed", "ing")) > 2)
    index = story.document.paragraph_index
    places = set(map(id, read))
    sentences = sum(1 for s in story.sentences if id(story.document.paragraphs[index(s.start)]) in places)
    scopes: dict[str, int] = {}
    for block in story.document.blocks:
        parts = block.scope.split(".")
        name = "_".join(part for part in parts if part not in ("text", "md", "txt", "html"))
        if name:
            scopes[name] = scopes.get(name, 0) + 1
    return Metrics(sentences=sentences, paragraphs=len(read), blocks=scopes, **counts)


@lru_cache(maxsize=50_000)
def syllables_of(word: str) -> int:
    """How many syllables an English word has, reckoned from its letters."""
    word = word.lower().replace("'", "")
    if len(word) < 3:
        return 1
    known = _SPOKEN.get(word)
    if known:
        return known
    count = len(_VOWELS.findall(word)) + len(_APART.findall(word)) - bool(_SILENT.search(word))
    return max(1, count)
