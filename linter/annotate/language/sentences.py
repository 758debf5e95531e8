"""Document -> its sentences: one ends at . ! ? … (and closing marks) before white space and an upper-case start."""

from __future__ import annotations

from linter.lazy_pattern import lazy_pattern
from linter.text import Document, Span

# What a name or a number follows: the stop never ends a sentence.
_BEFORE_NAMES = frozenset(
    """mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col capt cpl sgt maj adm cmdr rev fr hon pres supt det insp st
    mt ft messrs mme mlle vs v no nos vol fig approx""".split()
)
# These may stand last in a sentence: the next word decides.
_BEFORE_ANYTHING = frozenset(
    """jr sr dept est inc ltd co corp bros univ assn ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
    wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
    neb nev okla ore pa penn tenn tex vt va wash wis wyo""".split()
)
# These are no abbreviations in lower case: “in the sun.” ends a sentence, “Sun.” may not.
_ALSO_LOWER = _BEFORE_NAMES - frozenset("no fig rep gen hon pres fr mt ft maj vol".split()) | frozenset(("jr", "sr", "est"))
# Words that open a sentence far more often than they go on a name.
_OPENERS = frozenset(
    """the a an this that these those he she it they we you i his her its their our my in on at as for but and or if when while
    after before since there some many most all both however meanwhile what who how why so then now not no under by with from
    to according once still yet even each every one two another such during although though despite""".split()
)
_END = lazy_pattern(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s+[\"'“‘«(\[]*[^\W_a-z])")
_FIRST_WORD = lazy_pattern(r"[\s\"'“‘«(\[]*([^\W\d_]+)")
_LAST_WORD = lazy_pattern(r"([^\W\d_]+(?:\.[^\W\d_])*)$")


def split(document: Document) -> tuple[Span, ...]:
    """The sentences of every paragraph in order, white space trimmed; a paragraph without a full stop is one sentence."""
    text, sentences = document.text, []
    for block in document.paragraphs:
        start, stop = _trim(text, block.span.start, block.span.end)
        for match in _END.finditer(text, start, stop):
            at, behind = match.span()
            if match[0] == "." and _abbreviated(text[max(start, at - 24) : at], text[behind : behind + 24]):
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


def _abbreviated(before: str, after: str) -> bool:
    """Whether a full stop between these characters belongs to an abbreviation or an initial, and the sentence goes on."""
    match = _LAST_WORD.search(before)
    if not match:
        return False
    word = match[1]
    lower = word.lower()
    if len(word) == 1 and lower != "v":
        return word.isupper() and word != "I"
    if lower in _BEFORE_NAMES:
        return word[0].isupper() or word in _ALSO_LOWER
    if "." in word or (lower in _BEFORE_ANYTHING and (word[0].isupper() or word in _ALSO_LOWER)):
        following = _FIRST_WORD.match(after)
        return not (following and following[1].lower() in _OPENERS)
    return False
