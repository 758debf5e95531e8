"""The articles of one file -> a document each, or all of them as one: what every format that may hold several shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from linter.errors import ReadError
from linter.read.compose import Copy
from linter.record import replace
from linter.text import Document, Lines, Mark

MOST = 10_000
"""A file of more articles is an archive."""
Item = Callable[[Copy], Mapping[str, Any]]
"""Writes the copy of one article, and tells what its head says of it: `date`."""


def apart(items: Sequence[Item], id: str, source: str, format: str, notes: tuple[str, ...] = ()) -> list[Document]:
    """A document an article; one that has no copy is left out."""
    _bound(items, id)
    lines = Lines(source)
    many = len(items) > 1
    found: list[Document] = []
    for number, write in enumerate(items, 1):
        copy = Copy()
        meta = write(copy)
        if copy.blocks or not many:
            label = f" of item {number}" if many else ""
            document = copy.document(id, source, format, meta, notes if not found else ())
            marks = tuple(Mark(block.span.start, "paragraph", f"{n}{label}") for n, block in enumerate(document.blocks, 1))
            document = replace(document, marks=marks, part=f"item {number}" if many else "")
            document.__dict__["lines"] = lines  # of the one source; each document would count them anew
            found.append(document)
    if not found:
        raise ReadError("no copy in any of its articles", id)
    return found


def together(items: Sequence[Item], id: str, source: str, format: str, notes: tuple[str, ...] = ()) -> Document:
    """All articles as one document, for a source that is searched."""
    _bound(items, id)
    copy = Copy()
    labels: list[str] = []
    meta: Mapping[str, Any] = {}
    for number, write in enumerate(items, 1):
        before = len(copy.blocks)
        own = write(copy)
        meta = meta or own
        label = f" of item {number}" if len(items) > 1 else ""
        labels += [f"{n}{label}" for n in range(1, len(copy.blocks) - before + 1)]
    document = copy.document(id, source, format, meta, notes)
    marks = (Mark(block.span.start, "paragraph", label) for block, label in zip(document.blocks, labels, strict=True))
    return replace(document, marks=tuple(marks))


def _bound(items: Sequence[Item], id: str) -> None:
    if len(items) > MOST:
        raise ReadError(f"more than {MOST:,} articles in one file: cut it up", id)
