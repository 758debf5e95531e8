"""Plain text -> Document: paragraphs by blank lines, by lines, or by wrapped lines, whichever way the file is written."""

from __future__ import annotations

import re

from linter.text import Block, Document, Span

_LINE = re.compile(r"[^\r\n]+")
_CHUNK = re.compile(r"[^\r\n][^\r\n]*(?:(?:\r\n|\n|\r)[ \t]*[^\s][^\r\n]*)*")
_STOPS = ".!?…:;\"'”’»)]"
WRAPPED_AT = 100
"""No hard-wrapped line is longer than this, in code points."""


def read(text: str, id: str) -> Document:
    """The document of a plain text; its text is the source itself."""
    return Document(id=id, source=text, text=text, blocks=tuple(_paragraphs(text)))


def _paragraphs(text: str) -> list[Block]:
    blocks = []
    for chunk in _CHUNK.finditer(text):
        lines = [Span(*line.span()) for line in _LINE.finditer(text, chunk.start(), chunk.end())]
        spans = [Span(lines[0].start, lines[-1].end)] if _wrapped(text, lines) else lines
        blocks += [Block(span, scope="text.txt") for span in spans if not text[span.start : span.end].isspace()]
    return blocks


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether the lines of a chunk are one paragraph cut to a width.

    Then every line but the last is nearly as long as the longest, none is very long, and most end in the middle of a
    sentence. Lists of short lines, verse and one paragraph a line are not wrapped.
    """
    if len(lines) < 2:
        return False
    width = max(line.end - line.start for line in lines)
    if width > WRAPPED_AT:
        return False
    body = lines[:-1]
    fits = sum(
        line.end - line.start + _first_word(text, after) > width * 0.85 for line, after in zip(body, lines[1:], strict=True)
    )
    open_ended = sum(text[line.start : line.end].rstrip()[-1:] not in _STOPS for line in body)
    return width >= 30 and fits >= len(body) * 0.75 and open_ended * 2 >= len(body)


def _first_word(text: str, line: Span) -> int:
    words = text[line.start : line.end].split(maxsplit=1)
    return len(words[0]) + 1 if words else 0
