"""A sentence in a view -> its words as the Penn Treebank cuts them, with their places and, on demand, their parts of speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.language.scope_view import ScopeView
    from linter.text import Span

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Adm|Insp|Supt|St|Mt|Ft|Jr|Sr|Inc|Corp|Co|Ltd|Bros|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|etc|al|approx|dept|est|Ave|Blvd|Rd"
)
# do|n't, he|'ll, the desk|'s; well-known, O'Neill, U.S., Mr. and 1,200.50 stay whole; code, masked with asterisks, is one word.
_WORD = lazy_pattern(
    rf"""
      \*+                                                       # code
    | https?://[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]                   # addresses
    | (?<![\w.+-])\w[\w.+-]*@[\w-]+(?:\.[\w-]+)+
    | (?:[^\W\d_]\.){{2,}}(?!\w)                                # U.S.
    | (?-i:{_ABBREVIATIONS})\.(?=\s+[\w(“"‘])
    | \d+(?:[.,:/]\d+)*(?:[-‐‑]?\w+)*                           # figures
    | \w+?(?=n['’]t\b) | n['’]t\b                               # contractions
    | ['’](?:s|re|ve|ll|d|m)\b
    | (?:[^\W\d_]['’](?!(?:s|re|ve|ll|d|m|t)\b))?\w+(?:[-‐‑.&]\w+)*                       # words
    | \.{{2,}} | -{{2,}} | [?!]{{2,}}
    | [^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Word(NamedTuple):
    """A word of the copy."""

    text: str
    start: int
    tag: str = ""
    """Its Penn Treebank tag, where it was asked for."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def treebank_words(view: ScopeView, sentence: Span) -> list[Word]:
    """The words and marks of a sentence, in order."""
    return [Word(match[0], match.start()) for match in _WORD.finditer(view.text, *sentence)]


def tagged_words(view: ScopeView, sentence: Span) -> list[Word]:
    """The same with their parts of speech; a sentence is tagged once, however many rules ask."""
    found = view.tagged.get(sentence)
    if found is None:
        from linter.annotate.language.tags import tags_of

        plain = treebank_words(view, sentence)
        tags = tags_of(tuple([word.text for word in plain]))
        found = view.tagged[sentence] = [Word(word.text, word.start, tag) for word, tag in zip(plain, tags, strict=True)]
    return found
