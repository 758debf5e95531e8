"""What a `.vale.ini` tells Vale to pass over -> a document with it marked as code, which no Vale rule reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from linter.errors import ConfigError, PatternTimeout, shown
from linter.record import replace
from linter.text import Document, Position, Segment, Span

if TYPE_CHECKING:
    from linter.vale.ini_text import IniEntry

INLINE_TAGS = {"a": "link", "b": "strong", "i": "emphasis", "em": "emphasis", "tt": "code", "kbd": "code"}
BLOCK_TAGS = {"li": "list", "th": "header", "td": "cell", "figcaption": "caption"}
"""The scopes of block tags."""
IGNORED_CLASSES = frozenset(("problematic", "pre", "code"))
"""Classes of HTML that Vale passes over without being told."""


def with_tags(document: Document, inline: tuple[str, ...], block: tuple[str, ...]) -> Document:
    """The document with the inline tags of `IgnoredScopes` (instead of code) and the block tags of `SkippedScopes` masked."""
    if inline:
        roles = {INLINE_TAGS.get(tag, tag) for tag in inline}
        kept = (b for b in document.inlines if b.role in roles or b.role != "code")
        kept = (b._replace(role="code") if b.role in roles else b for b in kept)
        document = replace(document, inlines=tuple(kept))
    if block:
        parts = {BLOCK_TAGS.get(tag, tag) for tag in block}
        hidden = [b.span for b in document.paragraphs if parts & set(b.scope.split("."))]
        document = document.with_code(hidden) if hidden else document
    return document


def without_maths(document: Document) -> Document:
    """A Markdown document with its formulas, `$$…$$`, masked."""
    if document.format != "markdown" or document.source.count("$$") < 2:
        return document
    pieces = document.source.split("$$")
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece) + 2)
    formulas = [Span(ends[i] - 2, ends[i + 1]) for i in range(1, len(pieces) - 1, 2)]
    return document.with_code(_all_text(document, formulas))


def without_classes(document: Document, classes: frozenset[str]) -> Document:
    """The document with the elements of `IgnoredClasses` masked; an element that never closes hides nothing."""
    if document.format == "html":
        classes = classes | IGNORED_CLASSES
    if document.format not in ("html", "markdown") or not any(name in document.source for name in classes):
        return document
    from linter.read.html_scan import attributes, tokens

    hidden: list[Span] = []
    open_: list[tuple[str, int]] = []
    for token in tokens(document.source):
        if open_ and token.kind in ("open", "close") and token.name == open_[0][0]:
            if token.kind == "open":
                open_.append((token.name, token.start))
            elif len(open_) == 1:
                hidden.append(Span(open_.pop()[1], token.end))
            else:
                open_.pop()
        elif not open_ and token.kind == "open":
            given = (
                attributes(document.source, token).get("class", ("", 0))[0]
                if " " in document.source[token.start : token.end]
                else ""
            )
            if not classes.isdisjoint(given.split()):
                open_ = [(token.name, token.start)]
    return document.with_code(_all_text(document, hidden)) if hidden else document


def without_matches(document: Document, entries: Iterable[IniEntry]) -> Document:
    """The document with what `TokenIgnores` and `BlockIgnores` match masked; of a match with a group, the group.

    Raises ConfigError where a pattern takes too long.
    """
    from linter.matcher import Clock, compile_pattern, scan

    clock = Clock(len(document.source))
    hidden: list[Span] = []
    for entry in entries:
        try:
            for item in entry.items:
                for match in scan(compile_pattern(item), document.source, clock):
                    group = 1 if match.lastindex and match.start(1) >= 0 else 0
                    hidden.append(Span(*match.span(group)))
        except PatternTimeout:
            message = f"'{entry.key}' takes too long in {document.id}: write it so that no text can be matched in many ways"
            raise ConfigError(message, shown(entry.file), Position(entry.line, 1)) from None
    return document.with_code(_all_text(document, hidden)) if hidden else document


def with_comments(document: Document, opening: str, closing: str) -> Document:
    """The document with the comments between the marks of `CommentDelimiters` masked, and read for Vale's switches."""
    found: list[Span] = []
    at = document.source.find(opening)
    while at >= 0:
        end = document.source.find(closing, at + len(opening))
        if end < 0:
            break
        found.append(Span(at, end + len(closing)))
        at = document.source.find(opening, end + len(closing))
    if not found:
        return document
    document = replace(document, masked=tuple(sorted((*document.masked, *found))))
    return document.with_code(_all_text(document, found))


def _all_text(document: Document, spans: Iterable[Span]) -> list[Span]:
    """The stretches of the text that come from some stretches of the source."""
    merged = _merged(spans)
    if not document.origin:
        return merged
    segments = sorted(document.origin, key=lambda segment: segment.source)
    found, first = [], 0
    for span in merged:
        while first < len(segments) and segments[first].source.end <= span.start:
            first += 1
        at = first
        while at < len(segments) and segments[at].source.start < span.end:
            if segments[at].source.end > span.start:
                found.append(_part(segments[at], span))
            at += 1
    return found


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _part(segment: Segment, source: Span) -> Span:
    """What of a segment's text comes from a stretch of the source."""
    text, origin = segment
    if text.end - text.start != origin.end - origin.start:
        return text
    return Span(text.start + max(0, source.start - origin.start), text.end - max(0, origin.end - source.end))
