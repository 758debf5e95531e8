"""Document -> its sentences: one ends at . ! ? … (and closing marks) before white space and an upper-case start."""

from __future__ import annotations

import re

from linter.text import Document, Span

ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col capt cpl sgt maj adm cmdr rev fr hon pres supt det insp st
    mt ft messrs mme mlle jr sr vs no nos vol fig approx dept est inc ltd co corp bros univ assn ave blvd rd jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill
    ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo""".split()
)
# These are no abbreviations in lower case: “in the sun.” ends a sentence, “Sun.” may not.
_ALSO_LOWER = frozenset("mr mrs ms mx dr prof sen rep gov gen lt col capt sgt maj rev messrs st vs no approx est".split())
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-z])")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_])*)$")


def split(document: Document) -> tuple[Span, ...]:
    """The sentences of every paragraph in order, white space trimmed; a paragraph without a full stop is one sentence."""
    text, sentences = document.text, []
    for block in document.paragraphs:
        start, stop = _trim(text, block.span.start, block.span.end)
        for match in _END.finditer(text, start, stop):
            if match[0] == "." and _abbreviated(text[max(start, match.start() - 24) : match.start()]):
                continue
            if match.end() > start:
                sentences.append(Span(start, match.end()))
                start = _trim(text, match.end(), stop)[0]
        if start < stop:
            sentences.append(Span(start, stop))
    return tuple(sentences)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _abbreviated(before: str) -> bool:
    """Whether a full stop behind these characters belongs to an abbreviation or an initial."""
    match = _LAST_WORD.search(before)
    if not match:
        return False
    word = match[1]
    if len(word) == 1:
        return word.isupper() and word != "I"
    if "." in word:
        return len(word) <= 3  # U.S. and J.K. go on; a longer one is left to the next word
    return word.lower() in ABBREVIATIONS and (word[0].isupper() or word in _ALSO_LOWER)
