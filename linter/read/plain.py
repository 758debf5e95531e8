"""Plain text -> Document: paragraphs by blank lines, by lines, by wrapped lines or by indents, as the file is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from linter.read.roles import with_roles
from linter.text import Block, Document, Span

_LINE = re.compile(r"[^\r\n]+")
_BREAKS = ("\n", "\r\n", "\r")
_STOPS = ".!?…:;\"'”’»)]"
_ENDS = '.!?…"”’»'
_ITEM = re.compile(r"[-*•·]\s|\(?\d{1,2}[.)]\s")
WRAPPED_AT = 130
"""A file with a longer line of words is not cut to a width."""
NARROWEST = 30


def read(text: str, id: str) -> Document:
    """The document of a plain text; its text is the source itself."""
    spans = [Span(start, end) for start, end in paragraphs(text)]
    return Document(id=id, source=text, text=text, blocks=with_roles(text, [Block(span, scope="text.txt") for span in spans]))


Line = tuple[int, int, int]
"""Where its words begin and end, and how far it is indented."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a plain text begin and end."""
    chunks = _chunks(text)
    width = _width(text, chunks)
    base = min((chunk[0][2] for chunk in chunks), default=0) if width else 0
    for chunk in chunks:
        if len(chunk) == 1:
            yield chunk[0][:2]
        elif width:
            yield from _unwrapped(text, chunk, width, base)
        elif _is_one(text, chunk):
            yield chunk[0][0], chunk[-1][1]
        else:
            yield from ((line[0], line[1]) for line in chunk)


def _chunks(text: str) -> list[list[Line]]:
    """The lines between blank lines, blank ones left out."""
    chunks: list[list[Line]] = []
    last = -1
    for match in _LINE.finditer(text):
        line = match[0]
        words = line.lstrip()
        if words:
            indent = len(line) - len(words)
            start, end = match.span()
            entry = (start + indent, start + indent + len(words.rstrip()), indent)
            if last >= 0 and text[last:start] in _BREAKS:
                chunks[-1].append(entry)
            else:
                chunks.append([entry])
            last = end
        else:
            last = -1
    return chunks


def _width(text: str, chunks: list[list[Line]]) -> int:
    """The width that the lines of the file are cut to; 0 if they are not.

    They are if no line is long, most lines that another one follows end in the middle of a sentence, and most of those had no
    room for the next word.
    """
    breaks = [pair for chunk in chunks for pair in pairwise(chunk)]
    if not breaks:
        return 0
    width = 0
    for chunk in chunks:
        for start, end, indent in chunk:
            if end - start > WRAPPED_AT:
                if " " in text[start:end]:
                    return 0
                continue  # an address
            width = max(width, end - start + indent)
    unfinished = [(line, after) for line, after in breaks if text[line[1] - 1] not in _STOPS]
    full = sum(_is_full(text, line, after, width) for line, after in unfinished)
    return width if width >= NARROWEST and len(unfinished) * 2 >= len(breaks) and full >= len(unfinished) * 0.75 else 0


def _is_full(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the line had no room for the first word of the next one, give or take a ragged edge."""
    end = text.find(" ", after[0], after[1])
    word = (end if end >= 0 else after[1]) - after[0]
    return line[1] - line[0] + line[2] + 1 + min(word, 20) > width * 0.85


def _unwrapped(text: str, chunk: list[Line], width: int, base: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of some wrapped lines without a blank line between them."""
    first = chunk[0]
    for line, after in pairwise(chunk):
        ended = text[line[1] - 1] in _ENDS
        short = not _is_full(text, line, after, width)
        item = (ended or short or text[line[1] - 1] in ":;,") and _ITEM.match(text, after[0])
        indented = ended and after[2] > base and (after[2] > line[2] or short)
        if item or indented or (short and (ended or line[1] - line[0] < width * 0.6)):
            yield first[0], line[1]
            first = after
    yield first[0], chunk[-1][1]


def _is_one(text: str, chunk: list[Line]) -> bool:
    """Whether some lines of a file that is not cut to a width are a paragraph that is: pasted from a mail, say."""
    if len(chunk) < 3:
        return False
    width = max(end - start + indent for start, end, indent in chunk)
    if not 40 <= width <= 100:
        return False
    breaks = list(pairwise(chunk))
    full = sum(_is_full(text, line, after, width) for line, after in breaks)
    unfinished = sum(text[line[1] - 1] not in _STOPS for line in chunk[:-1])
    return full >= len(breaks) * 0.9 and unfinished * 2 >= len(breaks) and text[chunk[-1][1] - 1] in _ENDS
