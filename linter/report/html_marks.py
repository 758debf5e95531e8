"""A stretch of copy with its marks -> HTML: the words as they read, each mark around its own, its number behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from linter.record import NamedTuple
from linter.report.page import escaped
from linter.text import Document, Span

PARTS = {"emphasis": "em", "strong": "strong", "quotation": "span"}
"""What else than findings is shown in the copy, by its element."""


class CopyMark(NamedTuple):
    """Words that a note speaks of, in a place of the copy."""

    span: Span
    style: str
    """Its classes: how grave it is, and the colour that it shares with the other place."""
    anchor: str
    target: str
    """The anchor of its note; of the finding's own words where this is the other place."""
    number: int
    told: str
    """What the link says to who cannot see it."""


class _Tag(NamedTuple):
    """An element around a stretch of copy."""

    span: Span
    name: str
    mark: CopyMark | None = None

    def opened(self, first: bool) -> str:
        if self.mark is None:
            return '<span class="words">' if self.name == "span" else f"<{self.name}>"
        return f'<mark class="{self.mark.style}"' + (f' id="{self.mark.anchor}">' if first else ">")

    @property
    def closed(self) -> str:
        return f"</{self.name}>"


def marked_copy(document: Document, within: Span, marks: Iterable[CopyMark], parts: Iterable[tuple[Span, str]] = ()) -> str:
    """The words of a span of the text with the marks that lie in it, and other parts of it in their elements (`PARTS`)."""
    tags = [*(_Tag(span, name) for span, name in parts), *(_Tag(mark.span, "mark", mark) for mark in marks)]
    return "".join(_pieces(document, within, sorted(tags, key=lambda tag: (tag.span.start, -tag.span.end))))


def _pieces(document: Document, within: Span, tags: Sequence[_Tag]) -> Iterator[str]:
    """The stretch cut wherever a tag begins or ends, so that tags may overlap in any way."""
    ends = {min(max(at, within.start), within.end) for tag in tags for at in tag.span}
    cuts = sorted({within.start, within.end, *ends})
    opening: dict[int, list[_Tag]] = {}
    for tag in tags:
        opening.setdefault(max(tag.span.start, within.start), []).append(tag)
    around: list[_Tag] = []
    for start, end in [*pairwise(cuts), (within.end, within.end)]:
        for tag in opening.get(start, ()):
            if tag.mark is not None and tag.span.end <= start and (tag.span.start >= within.start):
                yield f"{tag.opened(True)}{tag.closed}{_number(tag.mark)}"  # a place between two words
            elif tag.span.end > start:
                around.append(tag)
        if start == end:
            return
        words = escaped(document.words(Span(start, end)), spaced=True)
        yield "".join(tag.opened(start == tag.span.start) for tag in around)
        yield words + "".join(tag.closed for tag in reversed(around))
        yield from (_number(tag.mark) for tag in around if tag.mark is not None and tag.span.end == end)
        around = [tag for tag in around if tag.span.end > end]


def _number(mark: CopyMark) -> str:
    return f'<sup class="{mark.style}"><a href="#{mark.target}" aria-label="{mark.told}">{mark.number}</a></sup>'
