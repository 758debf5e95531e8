"""Plain text -> Document: paragraphs by blank lines, by lines, by wrapped lines or by indents, as the file is written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from linter.lazy_pattern import lazy_pattern
from linter.read.composed import is_composed, pieces
from linter.read.roles import with_roles
from linter.record import NamedTuple
from linter.text import Block, Document, Segment, Span

_LINE = lazy_pattern(r"[^\r\n]+")
_BREAKS = ("\n", "\r\n", "\r")
_STOPS = ".!?…:;\"'”’»)]"
_ENDS = '.!?…"”’»'
_ITEM = lazy_pattern(r"[-*•·]\s|\(?\d{1,2}[.)]\s")
_FIRST_COMMENT = lazy_pattern(r"(?m)^\[a\](?=\S)")
_COMMENT = lazy_pattern(r"(?m)^\[([a-z]{1,2})\](?=\S)")
_COMMENT_MARK = lazy_pattern(r"(?<=\S)\[([a-z]{1,2})\]")
WRAPPED_AT = 130
"""A file with a longer line of words is not cut to a width."""
NARROWEST = 30


def read(text: str, id: str) -> Document:
    """The document of a plain text.

    Its text is the source itself, but for letters whose marks stand behind them and for the comments of a Google document.
    """
    source = text
    origin: tuple[Segment, ...] = ()
    kept = _without_comments(text) if "\n[a]" in text else [Span(0, len(text))]
    if len(kept) > 1 or not is_composed(text):
        text, origin = _composed(text, kept)
    spans = [Span(start, end) for start, end in paragraphs(text)]
    blocks = with_roles(text, [Block(span, scope="text.txt") for span in spans])
    return Document(id=id, source=source, text=text, blocks=blocks, origin=origin)


def _without_comments(text: str) -> list[Span]:
    """What is left of a Google document in plain text without its comments: `[a]` in the copy, and what they say at its end."""
    first = next((match.start() for match in _FIRST_COMMENT.finditer(text) if "[a]" in text[: match.start()]), len(text))
    labels = {match[1] for match in _COMMENT.finditer(text, first)}
    marks = [match for match in _COMMENT_MARK.finditer(text, 0, first) if match[1] in labels]
    if len(marks) != len(labels):
        return [Span(0, len(text))]
    edges = [0, *(edge for mark in marks for edge in mark.span()), first]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _composed(source: str, kept: list[Span]) -> tuple[str, tuple[Segment, ...]]:
    """The text as it is seen, of what is kept of the source, and the map to the source."""
    parts: list[str] = []
    origin: list[Segment] = []
    length = 0
    for first, last in kept:
        for seen, start, end in pieces(source[first:last]):
            origin.append(Segment(Span(length, length + len(seen)), Span(first + start, first + end)))
            parts.append(seen)
            length += len(seen)
    return "".join(parts), tuple(origin)


Line = tuple[int, int, int]
"""Where its words begin and end, and how far it is indented."""


class Cut(NamedTuple):
    """How the lines of a file are cut."""

    width: int
    """The longest line."""
    full: float
    """A line that would be at least so long with the first word of the next one had no room for it."""
    base: int
    """The least indent."""
    by_indents: bool
    """An indent begins a paragraph: most lines have none."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a plain text begin and end."""
    chunks = _chunks(text)
    cut = _cut(text, chunks)
    for chunk in chunks:
        if len(chunk) == 1:
            yield chunk[0][:2]
        elif cut:
            yield from _unwrapped(text, chunk, cut)
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


def _cut(text: str, chunks: list[list[Line]]) -> Cut | None:
    """How the lines of the file are cut to a width; None if they are not.

    They are if no line is long, most lines that another one follows end in the middle of a sentence, and most of those had no
    room for the next word.
    """
    breaks = [pair for chunk in chunks for pair in pairwise(chunk)]
    if not breaks:
        return None
    lines = [line for chunk in chunks for line in chunk]
    width = 0
    for start, end, indent in lines:
        if end - start > WRAPPED_AT:
            if " " in text[start:end]:
                return None
            continue  # an address
        width = max(width, end - start + indent)
    reaches = sorted(_reach(text, line, after) for line, after in breaks if text[line[1] - 1] not in _STOPS)
    full = sum(reach > width * 0.85 for reach in reaches)
    if width < NARROWEST or len(reaches) * 2 < len(breaks) or full < len(reaches) * 0.75:
        return None
    base = min(line[2] for line in lines)
    indented = sum(line[2] > base for line in lines)
    least = reaches[len(reaches) // 50] if len(reaches) >= 20 else width * 0.85
    return Cut(width, max(width * 0.7, min(least, width + 1)), base, 0 < indented * 2 < len(lines))


def _reach(text: str, line: Line, after: Line) -> int:
    """How long a line would be with the first word of the next one."""
    end = text.find(" ", after[0], after[1])
    return line[1] - line[0] + line[2] + 1 + (end if end >= 0 else after[1]) - after[0]


def _unwrapped(text: str, chunk: list[Line], cut: Cut) -> Iterator[tuple[int, int]]:
    """The paragraphs of some wrapped lines without a blank line between them."""
    first = chunk[0]
    for line, after in pairwise(chunk):
        last = text[line[1] - 1]
        ended = last in _ENDS
        short = _reach(text, line, after) < cut.full
        item = (ended or short or last in ":;,") and _ITEM.match(text, after[0])
        indented = after[2] > cut.base and (cut.by_indents or (ended and (after[2] > line[2] or short)))
        if item or indented or (short and (ended or line[1] - line[0] < cut.width * 0.6)):
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
    full = sum(_reach(text, line, after) > width * 0.85 for line, after in breaks)
    unfinished = sum(text[line[1] - 1] not in _STOPS for line in chunk[:-1])
    return full >= len(breaks) * 0.9 and unfinished * 2 >= len(breaks) and text[chunk[-1][1] - 1] in _ENDS
