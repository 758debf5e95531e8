"""HTML text -> tags, texts and entities with their places: one linear pass that never raises, whatever the markup.

The standard library's parser raises on some malformed declarations, and its older releases take quadratic time on others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple


class Token(NamedTuple):
    """A piece of the markup: `text`, `entity`, `open`, `close`, `comment`, or `cut`: a tag or comment that never ends."""

    kind: str
    start: int
    end: int
    name: str = ""
    """The tag's name in lower case."""


_NEXT = lazy_pattern(r"[<&]")
_ENTITY = lazy_pattern(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
# As the standard has it: quotes count behind an equals sign only, and a `<` inside a tag is part of the tag.
_TAG = lazy_pattern(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)*+)>")
_CUT = lazy_pattern(r"<[!?a-zA-Z]|</[\s\S]")
_COMMENT_END = lazy_pattern(r"--!?>")
_ATTRIBUTE = lazy_pattern(r"([^\s=/\"'<>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>=]++)))?+")
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")


def tokens(html: str, start: int = 0) -> Iterator[Token]:
    """The pieces of the markup in order; texts of raw elements (scripts, styles) are left out, but a title's."""
    at = text = start
    while True:
        found = _NEXT.search(html, at)
        if found is None:
            break
        at = found.start()
        piece = _entity(html, at) if html[at] == "&" else _markup(html, at)
        if piece is None:
            at += 1
            continue
        if at > text:
            yield Token("text", text, at)
        yield piece
        at = text = piece.end
        if piece.kind == "open" and piece.name in _RAW:
            closed = _closer(html, piece.name, at)
            if piece.name == "title":
                yield from texts(html, at, closed)
            at = text = closed
    if len(html) > text:
        yield Token("text", text, len(html))


def texts(html: str, start: int, end: int) -> Iterator[Token]:
    """The texts and entities of a stretch without tags, such as an attribute's value."""
    for entity in _ENTITY.finditer(html, start, end):
        if entity.start() > start:
            yield Token("text", start, entity.start())
        yield Token("entity", *entity.span())
        start = entity.end()
    if end > start:
        yield Token("text", start, end)


def attributes(html: str, tag: Token) -> dict[str, tuple[str, int]]:
    """The attributes of a tag: name in lower case -> value as written and its place."""
    found: dict[str, tuple[str, int]] = {}
    for match in _ATTRIBUTE.finditer(html, tag.start + 1 + len(tag.name), tag.end - 1):
        group = match.lastindex or 1
        value = (match[group], match.start(group)) if group > 1 else ("", match.end())
        found.setdefault(match[1].lower(), value)
    return found


def _entity(html: str, at: int) -> Token | None:
    match = _ENTITY.match(html, at)
    return Token("entity", at, match.end()) if match else None


def _markup(html: str, at: int) -> Token | None:
    match = _TAG.match(html, at)
    if match:
        return Token("close" if match[1] else "open", at, match.end(), match[2].lower())
    if html.startswith("<!--", at):
        if html.startswith((">", "->"), at + 4):  # `<!-->`: the standard ends it at once
            return Token("comment", at, html.index(">", at) + 1)
        close = _COMMENT_END.search(html, at + 4)
        return Token("comment", at, close.end()) if close else Token("cut", at, len(html))
    if _CUT.match(html, at):
        end = html.find(">", at)
        return Token("cut", at, len(html)) if end < 0 else Token("comment", at, end + 1)
    return None


def _closer(html: str, name: str, at: int) -> int:
    match = re.compile(rf"</{name}\b", re.IGNORECASE).search(html, at)
    return match.start() if match else len(html)
