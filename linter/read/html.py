"""HTML -> Document: the copy of a page without its scripts, styles and navigation, every word with its place in the source."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from linter.lazy_pattern import lazy_pattern
from linter.read import front_matter
from linter.read.compose import Copy, Origin
from linter.read.html_apart import holds_story, is_furniture, is_hidden
from linter.read.html_names import BLOCKS, CLASSES, FURNITURE, INLINE, ROLES, SKIPPED, VOID
from linter.read.html_roots import ROOT, roots_of
from linter.read.html_scan import Token, attributes, texts, tokens
from linter.text import Document, Span

_SPACES = lazy_pattern(r"[ \t\n\r\f]{2,}")
_H1 = lazy_pattern(r"<h1[\s>]", re.IGNORECASE)
_MARKS = ("“”", "‘’")
"""The marks that a browser sets around a `<q>`, and around one within."""
MOST_LOOKS = 60
"""How often it is looked whether an element that seems to be furniture holds the story."""


def read(text: str, id: str) -> Document:
    """The document of an HTML file; it never raises."""
    roots = roots_of(text) if ROOT.search(text) else ()
    copy, page, front = _read(text, roots)
    if roots and all(block.role == "headline" for block in copy.blocks):
        copy, page, front = _read(text, ())
    return copy.document(id, text, "html", {**page.meta, **front.meta}, (*front.notes, *page.notes))


def _read(text: str, roots: tuple[Span, ...]) -> tuple[Copy, _Page, front_matter.FrontMatter]:
    copy = Copy()
    front = front_matter.read(text, copy, "html")
    title = not _H1.search(text) and not copy.blocks
    page = _Page(text, copy, Origin([0], [0]), "html", title, roots, front.end)
    page.run()
    return copy, page, front


def scan_html(html: str, copy: Copy, origin: Origin, ending: str, role: str = "") -> None:
    """Add the copy of an HTML fragment that stands in another format; `role` is what its paragraphs are."""
    page = _Page(html, copy, origin, ending)
    page.role = role or page.role
    page.run()


class _Page:
    """One pass over the tokens of a page."""

    def __init__(
        self,
        html: str,
        copy: Copy,
        origin: Origin,
        ending: str,
        title: bool = False,
        roots: tuple[Span, ...] = (),
        start: int = 0,
    ) -> None:
        self.html = html
        self.copy = copy
        self.origin = origin
        self.ending = ending
        self.title = title
        self.roots = list(reversed(roots))
        self.outside = bool(roots)
        """Before, between and after the roots of the story nothing is copy."""
        self.start = start
        self.looks = 0
        self.meta: dict[str, Any] = {}
        self.around: list[tuple[str, str | None, str]] = []
        """The open block elements: name, scope, role."""
        self.skipping: tuple[str, int] | None = None
        """The element whose content is no copy, and how many of its name are open."""
        self.in_title = False
        self.quoted = 0
        """How many quotations (`<q>`) are open."""
        self.alts: list[tuple[int, int]] = []
        """Where the texts for the images of the current block stand."""
        self.last_closers: dict[str, int] = {}
        self.notes: list[str] = []
        self.role = "paragraph"

    def run(self) -> None:
        for token in tokens(self.html, self.start):
            if self.roots:
                self._move(token.start)
            if token.kind == "comment":
                if self.html.startswith("<!--", token.start):
                    self.copy.masked.append(self.origin.span(token.start, token.end))
            elif token.kind == "open":
                self._open(token)
            elif token.kind == "close":
                self._close(token)
            elif token.kind == "cut":
                if len(self.html[token.start : token.end].split()) > 2:
                    line = self.html.count("\n", 0, token.start) + 1
                    self.notes.append(f"a tag or comment on line {line} never ends: what follows it was not read")
            elif self.in_title:
                self._title(token)
            elif not (self.skipping or self.outside):
                self._text(token)
        self._end_block()

    def _move(self, at: int) -> None:
        """Note whether what follows an offset is inside the story."""
        root = self.roots[-1]
        if at >= root.end:
            self._end_block()
            self.roots.pop()
            self.outside = True
        elif self.outside and at >= root.start:
            self._end_block()
            self.outside = False

    def _text(self, token: Token) -> None:
        if token.kind == "entity":
            raw = self.html[token.start : token.end]
            text = unescape(raw)
            if text == raw:
                self.copy.add_pieces(raw, token.start, self.origin)
            else:
                self.copy.add(text, *self.origin.span(token.start, token.end))
            return
        at = token.start
        for space in _SPACES.finditer(self.html, token.start, token.end):
            self._add(at, space.start())
            if not self.copy.ends_in_space:
                self.copy.add("\n" if space[0] == "\r\n" else " ", *self.origin.span(space.start(), space.end()))
            at = space.end()
        self._add(at, token.end)

    def _add(self, start: int, end: int) -> None:
        """Add a stretch of the markup as it stands; a space that would double one is left out."""
        if start < end and self.html[start] in " \n\t" and self.copy.ends_in_space:
            start += 1
        self.copy.add_pieces(self.html[start:end], start, self.origin)

    def _open(self, tag: Token) -> None:
        name = tag.name
        if self.skipping:
            if name == self.skipping[0] and not self._empty(tag):
                self.skipping = (name, self.skipping[1] + 1)
            if name == "meta":
                self._meta(tag)
            elif name == "title":
                self._begin_title()
            return
        if name == "title":
            self._begin_title()
        elif name == "meta":
            self._meta(tag)
        elif name == "br":
            self.copy.add("\n", *self.origin.span(tag.start, tag.end))
        elif name == "img":
            if not self.outside:
                self._alt(tag)
        elif (name in SKIPPED or (name not in VOID and self._apart(tag))) and self._closes(name, tag.end):
            if name in BLOCKS or name in ("nav", "footer", "pre"):
                self._end_block()
            self.skipping = (name, 1)
        elif name == "a" and self._comment(tag):
            pass
        elif name == "q":
            self._quote(tag, 1)
        elif name in INLINE:
            self.copy.open(INLINE[name], f"{INLINE[name]}.{self.ending}")
        elif name in BLOCKS:
            self._end_block()
            if name not in VOID:
                self._enter(tag)

    def _comment(self, tag: Token) -> bool:
        """Whether a link belongs to a comment of Google Docs; then its mark, or the comment itself, is left out."""
        if not self.html.startswith("#cmnt", self.html.find("#", tag.start, tag.end)):
            return False
        around = [name for name, _, _ in self.around[-2:]]
        itself = attributes(self.html, tag).get("href", ("", 0))[0].startswith("#cmnt_ref")
        name = "a" if not itself or not around else "div" if around[0] == "div" else around[-1]
        if not self._closes(name, tag.end):
            return False
        self.skipping = (name, 1)
        return True

    def _enter(self, tag: Token) -> None:
        scope = BLOCKS[tag.name]
        role = ROLES.get((scope or "").split(".h")[0] if (scope or "").startswith("heading") else scope or "", "")
        if tag.end - tag.start > len(tag.name) + 2:
            classes = " ".join(attributes(self.html, tag).get(key, ("", 0))[0] for key in ("class", "itemprop", "rel"))
            role = next((role for pattern, role in CLASSES if pattern.search(classes)), role) if classes.strip() else role
        if tag.name in ("p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"):
            self._imply_close(tag.name)
        self.around.append((tag.name, scope, role))

    def _imply_close(self, name: str) -> None:
        """Close what the new element closes: an open paragraph, the list item before this one."""
        ends = {"td": ("td", "th"), "th": ("td", "th"), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "li": ("li",)}.get(name, ())
        while self.around and self.around[-1][0] in ("p", *ends):
            self.around.pop()

    def _close(self, tag: Token) -> None:
        name = tag.name
        if name == "title" and self.in_title:
            self._end_title()
        if self.skipping:
            if name == self.skipping[0]:
                depth = self.skipping[1] - 1
                self.skipping = (name, depth) if depth else None
            return
        if name == "q":
            self._quote(tag, -1)
        elif name in INLINE:
            self.copy.close(INLINE[name])
        elif name in BLOCKS:
            self._end_block()
            for i in range(len(self.around) - 1, max(-1, len(self.around) - 50), -1):
                if self.around[i][0] == name:
                    del self.around[i:]
                    break

    def _quote(self, tag: Token, way: int) -> None:
        """A mark of quotation that a browser sets, where an element begins or ends that is one."""
        if not self.outside and (way > 0 or self.quoted):
            depth = self.quoted + min(way, 0)
            self.copy.add(_MARKS[depth % 2][way < 0], *self.origin.span(tag.start, tag.end))
            self.quoted += way

    def _end_block(self) -> None:
        self.quoted = 0  # what was left open ends with its block
        scopes = dict.fromkeys(scope for _, scope, _ in self.around[-50:] if scope)
        role = next((role for _, _, role in reversed(self.around[-50:]) if role), self.role)
        if (
            role == "heading"
            and "heading.h1" in scopes
            and not any(block.role == "headline" for block in self.copy.blocks[-50:])
        ):
            role = "headline"
        self.copy.end_block(role, ".".join(["text", *scopes, self.ending]))
        alts, self.alts = self.alts, []
        for start, end in alts:
            for token in texts(self.html, start, end):
                self._text(token)
            self.copy.end_block("alt", "text.attr.alt")

    def _begin_title(self) -> None:
        self._end_block()
        self.in_title = True

    def _title(self, token: Token) -> None:
        self.meta["title"] = self.meta.get("title", "") + unescape(self.html[token.start : token.end])
        if self.title:
            self._text(token)

    def _end_title(self) -> None:
        self.in_title = False
        self.meta["title"] = " ".join(self.meta.get("title", "").split())
        if self.title:
            self.title = False
            self.copy.end_block("headline", f"text.title.{self.ending}")

    def _meta(self, tag: Token) -> None:
        found = attributes(self.html, tag)
        name = (found.get("name") or found.get("property") or found.get("itemprop") or ("", 0))[0].lower()
        content = unescape(found.get("content", ("", 0))[0])
        if name in ("description", "author"):
            self.meta.setdefault(name, content)
        elif name in ("article:published_time", "datepublished", "date"):
            self.meta.setdefault("date", content)

    def _alt(self, tag: Token) -> None:
        value, at = attributes(self.html, tag).get("alt", ("", 0))
        if value.strip():
            self.alts.append((at, at + len(value)))

    def _apart(self, tag: Token) -> bool:
        """Whether an element is no part of the story: hidden, or furniture of the page that holds no headline."""
        if is_hidden(self.html, tag):
            return True
        if tag.name not in FURNITURE and not is_furniture(self.html, tag):
            return False
        self.looks += 1
        return self.looks <= MOST_LOOKS and not holds_story(self.html, tag)

    def _empty(self, tag: Token) -> bool:
        return self.html[tag.end - 2] == "/"

    def _closes(self, name: str, at: int) -> bool:
        """Whether an element of that name closes after an offset: one that never does hides nothing."""
        if name not in self.last_closers:
            closers = re.finditer(rf"</{re.escape(name)}[\s>]", self.html, re.IGNORECASE)
            self.last_closers[name] = max((match.start() for match in closers), default=-1)
        return self.last_closers[name] >= at
