"""Document -> its turns, where it is an interview, a transcript or minutes: who asks, who answers, under which label.

A turn needs no quotation marks. It is told by a label at the head of its paragraph (Q. and A., initials, surnames in capitals,
“Mrs Lee:”, “The Coroner:”) or, where questions stand in paragraphs of their own, by the question before it.
"""

from __future__ import annotations

import re
from typing import Literal

from linter.annotate.quotes.mention_forms import PEOPLE
from linter.annotate.quotes.speech_cues import speaking_nouns
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import line_list, word_list
from linter.record import NamedTuple
from linter.text import Document, Span

_TIME = r"(?:\[?\d{1,2}[:.]?\d\d(?::\d\d)?\]?\s*[-–—:]?\s*)?"
_CAPITALS = r"[A-Z][A-Z.’'\-]*[A-Z](?:\s[A-Z][A-Z.’'\-]+){0,3}"
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Sir|Lord|Lady|Senator|Representative|Judge|Justice|Mayor|MR|MRS|MS|DR)\.?\s"
_LABEL = lazy_pattern(
    rf"\s*{_TIME}(?:(?P<qa>[QA])[.:]|(?P<caps>{_CAPITALS})(?::|(?=\s[-–—]\s[\"“]))|(?P<titled>{_TITLED}(?:[A-Z][\w’'\-]+\s?){{1,3}})[.:]"
    r"|(?P<name>(?:The\s)?[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){0,2}(?:\s\d+)?)(?::|(?=\s[-–—]\s[\"“])))[*_]*\s+[-–—]?\s*(?=\S)"
)
_SPOKEN = lazy_pattern(r"\?|\b(?:I|I['’]\w+|you|we|my|your|our|me|us|mine|yes|no|Yes|No|You|We|My)\b")
_NO_SPEAKERS = frozenset(
    """contact tickets admission cost date time location address phone email website info information source photo picture
    image video note update breaking related result results final score key facts top verdict rating topic subject re""".split()
)
_LEAST = 2
"""Turns that make a transcript, at least."""


class Turn(NamedTuple):
    """What somebody says in a transcript or an interview."""

    label: Span | None
    """The words that name the speaker; None for the answer to a question that stands in a paragraph of its own."""
    said: Span
    part: Literal["question", "answer", "speech"]


def find_turns(document: Document) -> dict[int, Turn]:
    """The turns by paragraph; empty where the document is no transcript."""
    return _labelled(document) or _answers(document)


def _labelled(document: Document) -> dict[int, Turn]:
    text, found = document.text, dict[int, Turn]()
    names: dict[int, tuple[str, bool]] = {}
    for index, block in enumerate(document.paragraphs):
        match = _LABEL.match(text, block.span.start, block.span.end)
        if not match or block.role in ("headline", "heading"):
            continue
        kind = match.lastgroup or ""
        label = match[kind].rstrip()
        word = label.rstrip(" 0123456789").split()[-1].lower()
        if kind in ("caps", "name") and (word in _NO_SPEAKERS or word in word_list("grammar", "function")):
            continue
        part: Literal["question", "answer", "speech"] = "speech"
        if kind == "qa":
            part = "question" if label == "Q" else "answer"
        sure = kind != "name" or _is_role(word) or bool(_SPOKEN.search(text, match.end(), block.span.end))
        names[index] = label, sure and label.lower() not in line_list("places")
        span = Span(match.start(kind), match.start(kind) + len(label))
        found[index] = Turn(span, Span(match.end(), block.span.end), part)
    speakers = {name for name, sure in names.values() if sure}
    kept = {index for index, (name, _) in names.items() if name in speakers}
    changes = [index for index in kept if index - 1 in kept and names[index][0] != names[index - 1][0]]
    return {index: found[index] for index in kept} if changes and len(kept) >= _LEAST else {}


def _is_role(word: str) -> bool:
    return (
        speaking_nouns().get(word) == PEOPLE or word in word_list("titles", "roles") or word in word_list("titles", "offices")
    )


def _answers(document: Document) -> dict[int, Turn]:
    """The paragraphs behind questions that stand in paragraphs of their own."""
    text, paragraphs, found = document.text, document.paragraphs, dict[int, Turn]()
    for index, block in enumerate(paragraphs[:-1]):
        if _asks(text[block.span.start : block.span.end]) and paragraphs[index + 1].role not in ("headline", "heading"):
            answer = paragraphs[index + 1].span
            if not _asks(text[answer.start : answer.end]):
                found[index + 1] = Turn(None, answer, "answer")
    quoted = sum(text[turn.said.start] in "“\"'‘«" for turn in found.values())
    return found if quoted >= _LEAST else {}


def _asks(paragraph: str) -> bool:
    """Whether a paragraph is nothing but a question put to somebody."""
    asked = paragraph.strip(" *_\n")
    return asked.endswith("?") and asked[0] not in "“\"'‘«" and len(asked) < 400 and not re.search(r"[.!]\s+[A-Z]", asked)
