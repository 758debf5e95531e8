"""The looks of what stands in quotation marks -> its kind: speech, a fragment, a term, a title, a nickname, a headline."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.text import Span

_WORD = lazy_pattern(r"[^\W_]+(?:['’\-][^\W_]+)*")
_SMALL = frozenset(
    "a an the of in on at to for and or but nor by with from as is it vs de la le el du von van der into over up".split()
)
# What a work is introduced by: “the film”, “a book called”, “ABC’s”.
_WORKS = frozenset(
    """
titled entitled called named dubbed headlined film films movie movies book books novel memoir song songs album show series
program programme episode play musical sitcom documentary magazine essay poem anthem hit single column op-ed editorial
article paper report study painting comedy drama speech website blog podcast abc's nbc's cbs's cnn's fox's
""".split()
)
_SAYS = lazy_pattern(
    r"\b(?:reads?(?:,[^,“\"]{1,30},)?|reading|read:|inscription|signs? that said|inscribed|emblazoned|sign saying)\W*\Z",
    re.IGNORECASE,
)
_NAMED = lazy_pattern(
    r"\b(?:known(?:\s\w+){0,3}\sas|nicknamed|nickname(?:,|\sis|\swas|:)?|name\sfor\s[^.,;:]{1,30}\s(?:is|was)"
    r"|the\s(?:term|word|name)s?)\s*\Z",
    re.IGNORECASE,
)
_FINITE = frozenset(
    """am are aren't be been believe came can can't come could did didn't do does doesn't don't feel get go got had has have
    he's hope i'd i'll i'm i've is isn't it's know let's look made make may might must need said saw say says see
    shall she's should that's there's they're think want was wasn't we'll we're we've went were will won't would
    you're""".split()
)


def kind_of(text: str, span: Span, inner: Span, around: Span, role: str = "paragraph") -> str:
    """The kind, by the words, the case, the punctuation inside and the words before; `around` is the paragraph."""
    if role in ("headline", "heading"):
        return "headline"
    said = text[inner.start : inner.end]
    words = _WORD.findall(said[:400])
    if not words:
        return "unknown"
    before = text[max(around.start, span.start - 40) : span.start]
    after = text[span.end : min(around.end, span.end + 3)]
    if (len(words) <= 3 and _nickname(words, said, before, after)) or (len(words) <= 5 and _NAMED.search(before)):
        return "nickname"
    if len(words) <= 8 and span.end - span.start >= around.end - around.start - 1 and _title_case(words):
        return "headline"
    stopped = said[-1] in ".!?…,—-–"
    if _title_case(words) and len(words) > 1 and said[-1] not in ".!?" and not (stopped and len(words) > 7):
        return "title"
    if (
        _title_case(words)
        and sum(word.lower() in _FINITE for word in words)
        and (before.rstrip()[-1:].isalpha() or before.rstrip()[-1:] == ",")
    ):
        return "title"  # the last one of a list, as Americans set it: “Down” and “Nobody Knows My Name.”
    if _SAYS.search(before):
        return "document"
    starts_upper = words[0][0].isupper() or words[0][0].isdigit()
    if len(words) <= 8 and starts_upper and _names_work(before) and not said.endswith("."):
        return "title"
    finite = any(word.lower().replace("’", "'") in _FINITE for word in words)
    whole = not before.strip() or before.rstrip()[-1:] in ".!?:,”\"’'…)—–"
    if starts_upper and whole and (stopped or after[:1] in ("", "\n")) and (len(words) > 1 or said[-1] in ".!?,"):
        return "direct"
    if (starts_upper and len(words) >= 6 and finite) or (
        len(words) >= 5 and span.end - span.start >= around.end - around.start - 1
    ):
        return "direct"
    if len(words) == 1 or (len(words) <= 2 and not stopped):
        return "term"
    return "mixed"


def _names_work(before: str) -> bool:
    """Whether the words before introduce a work."""
    last = before.lower().replace("’", "'").rstrip(" ,").split()[-2:]
    return bool(last) and (last[-1] in _WORKS or (last[-1] in ("of", "on", "to", "for") and last[0] in _WORKS))


def _title_case(words: list[str]) -> bool:
    """Whether every word that is not a small one has a capital."""
    first = words[0][0]
    return (first.isupper() or first.isdigit()) and all(
        word[0].isupper() or word.lower() in _SMALL or word[0].isdigit() for word in words
    )


def _nickname(words: list[str], said: str, before: str, after: str) -> bool:
    """William “Bill” Tate: a capitalised name between two, with no punctuation."""
    head = before.rstrip().rsplit(None, 1)
    return (
        all(word[0].isupper() for word in words)
        and said[-1].isalpha()
        and bool(head)
        and head[-1][:1].isupper()
        and head[-1][-1:].isalpha()
        and before[-1:] == " "
        and after[:1] == " "
        and after[1:2].isupper()
        and head[-1].lower() not in _SMALL
    )
