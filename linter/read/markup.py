"""Elements of news markup (NITF, XHTML inside of XML) -> copy: blocks with their roles, every word with its place."""

from __future__ import annotations

from collections.abc import Iterable

from linter.lazy_pattern import lazy_pattern
from linter.read import plain
from linter.read.compose import Copy, Origin
from linter.read.html_names import BLOCKS, CLASSES, INLINE, ROLES
from linter.read.html_names import SKIPPED as SKIPPED_IN_HTML
from linter.read.xml_nodes import Characters, XmlNode

_SPACES = lazy_pattern(r"[ \t\r\n]+")
_HTML = lazy_pattern(r"<[a-zA-Z/!]|&(?:#\d|#x|[a-zA-Z]{2,8};)")
_NITF = {
    "hl1": "headline",
    "hl2": "heading",
    "hedline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "abstract": "standfirst",
    "copyrite": "copyright",
    "media-caption": "caption",
    "bq": "quote",
    "block": "",
    "body.head": "",
    "body.content": "",
    "nitf-table": "",
    "media": "",
    "fn": "",
    "credit": "",
    "lede": "",
}
"""Blocks of NITF besides those of HTML, and what their copy is."""
SKIPPED = SKIPPED_IN_HTML | frozenset(
    "media-reference media-producer media-metadata media-object body.end tagline bibliography distributor rights note series"
    " alt-code doc.rights doc.copyright".split()
)
"""Elements whose content is no copy."""


class NewsMarkup:
    """One pass over the elements."""

    def __init__(self, copy: Copy, ending: str) -> None:
        self.copy = copy
        self.ending = ending
        self.said: set[str] = set()
        """Headlines that stand above the text; there they are passed over."""

    def add(self, node: XmlNode, role: str = "") -> None:
        """Add what is in an element, as blocks of a role where it says nothing else."""
        self.copy.end_block()
        self._inside(node, role, ())
        self._end(role, ())

    def _inside(self, node: XmlNode, role: str, scopes: tuple[str, ...]) -> None:
        for child in node.children:
            if isinstance(child, Characters):
                add_words(self.copy, child)
            elif child.name == "br":
                self.copy.add("\n", child.start, max(child.start, child.end))
            elif child.name in SKIPPED:
                continue
            elif child.name in INLINE:
                self.copy.open(INLINE[child.name], f"{INLINE[child.name]}.{self.ending}")
                self._inside(child, role, scopes)
                self.copy.close(INLINE[child.name])
            elif child.name in BLOCKS or child.name in _NITF:
                self._block(child, role, scopes)
            else:
                self._inside(child, role, scopes)
                if child.name == "byttl" or (child.name == "person" and role == "byline"):
                    self.copy.add(" ", child.end, child.end)

    def _block(self, node: XmlNode, role: str, scopes: tuple[str, ...]) -> None:
        self._end(role, scopes)
        scope = BLOCKS.get(node.name)
        own = _NITF.get(node.name) or ROLES.get("heading" if (scope or "").startswith("heading") else scope or "", "")
        classes = node.attributes.get("class", "")
        own = next((name for pattern, name in CLASSES if pattern.search(classes)), own) if classes else own
        if scope == "heading.h1":
            own = "headline"
        if own == "headline" and " ".join(node.text.split()) in self.said:
            return
        if own == "headline" and any(block.role == "headline" for block in self.copy.blocks[-50:]):
            own = "heading"
        if node.name == "credit":
            self.copy.add("— ", node.start, node.start)
        inner = (*scopes, scope) if scope and scope not in scopes else scopes
        self._inside(node, own or role, inner)
        self._end(own or role, inner)

    def _end(self, role: str, scopes: tuple[str, ...]) -> None:
        self.copy.end_block(role or "paragraph", ".".join(("text", *scopes, self.ending)))


def add_words(copy: Copy, words: Characters) -> None:
    """Add characters to the current block; white space counts as one blank."""
    text, start, end = words
    if len(text) != end - start:  # an entity, or a line end of two characters
        if text not in (" ", "\t", "\n"):
            copy.add(text, start, end)
        elif not copy.ends_in_space:
            copy.add(" ", start, end)
        return
    at = 0
    for space in _SPACES.finditer(text):
        if space.start() > at:
            copy.add(text[at : space.start()], start + at, start + space.start())
        if not copy.ends_in_space:
            copy.add(" ", start + space.start(), start + space.end())
        at = space.end()
    if at < len(text):
        copy.add(text[at:], start + at, end)


def joined(words: Iterable[Characters]) -> tuple[str, Origin]:
    """Characters as one string, and where its code points stand."""
    parts, starts, sources, filled = [], [0], [0], 0
    for text, start, _ in words:
        parts.append(text)
        starts.append(filled)
        sources.append(start)
        filled += len(text)
    return "".join(parts), Origin(starts, sources)


def add_escaped(copy: Copy, value: str, origin: Origin, role: str, ending: str) -> None:
    """Add a string that may be HTML, or else is plain text."""
    if _HTML.search(value):
        from linter.read.html import scan_html

        scan_html(value, copy, origin, ending, role)
        return
    for start, end in plain.paragraphs(value):
        copy.add_pieces(value[start:end], start, origin)
        copy.end_block(role or "paragraph", f"text.{ending}")
