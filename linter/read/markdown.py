"""Markdown -> Document: CommonMark with tables, footnotes and front matter, every word with its place in the source."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from linter.lazy_pattern import lazy_pattern
from linter.read import front_matter
from linter.read.compose import Copy, Origin
from linter.read.markdown_places import LineMap, inline_tokens, parser
from linter.text import Document

_ROLES = {"em": "emphasis", "strong": "strong", "a": "link", "b": "strong", "i": "emphasis", "code": "code", "kbd": "code"}
_TAG = lazy_pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_STRIKES = lazy_pattern(r"<(/?)(?:del|s|strike)[\s>]", re.IGNORECASE)
_MODULE = lazy_pattern(r"(?:import\s+[\w{*\"']|export\s+(?:const|let|var|default|function|async|\{|\*))")
_CONTAINERS = {
    "blockquote_open": "blockquote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "footnote_reference_open": "footnote",
    "th_open": "table.header",
    "td_open": "table.cell",
}
_BLOCK_ROLES = {"blockquote": "quote", "list": "list", "footnote": "paragraph", "table.header": "table", "table.cell": "table"}


def read(text: str, id: str) -> Document:
    """The document of a Markdown file."""
    copy = Copy()
    front = front_matter.read(text, copy)
    notes = front.notes
    try:
        _Walk(copy, LineMap(text, front.end), mdx=id.lower().endswith(".mdx")).run()
    except (RecursionError, RuntimeError, IndexError, AssertionError):  # the parser met its match; the copy is still to be read
        from linter.read import plain

        document = plain.read(text, id)
        return Document(
            id, text, text, document.blocks, meta=front.meta, notes=("not readable as Markdown: read as plain text",)
        )
    return copy.document(id, text, "markdown", front.meta, notes)


class _Walk:
    """One pass over the block tokens of a file, adding the copy of each."""

    def __init__(self, copy: Copy, lines: LineMap, mdx: bool = False) -> None:
        self.copy = copy
        self.lines = lines
        self.before = len(copy.blocks)
        """How many blocks the front matter gave: the first heading after them is the headline."""
        self.md: MarkdownIt = parser(footnotes="[^" in lines.body, mdx=mdx)
        self.mdx = mdx
        self.env: EnvType = {}
        self.around: list[str] = []
        self.alts: list[tuple[list[Token], int, Origin]] = []
        self.struck = 0
        """How many open elements strike out what follows."""

    def run(self) -> None:
        heading = ""
        for token in self.md.parse(self.lines.body, self.env):
            if token.type in _CONTAINERS:
                self.around.append(_CONTAINERS[token.type])
            elif token.nesting < 0 and token.type.replace("_close", "_open") in _CONTAINERS:
                self.around.pop()
            elif token.type == "heading_open":
                heading = token.tag
            elif token.type == "heading_close":
                heading = ""
            elif token.type == "inline":
                if not (self.mdx and not heading and not self.around and _MODULE.match(token.content)):
                    self._block(token, heading)
            elif token.type == "html_block":
                self._html(token)

    def _block(self, token: Token, heading: str) -> None:
        origin = self.lines.origin(token)
        self._inline(inline_tokens(self.md, token, self.env), 0, origin)
        role, scope = self._role(heading)
        self.copy.end_block(role, scope)
        alts, self.alts = self.alts, []
        for children, shift, where in alts:
            self._inline(children, shift, where)
            self.copy.end_block("alt", "text.attr.alt")

    def _role(self, heading: str) -> tuple[str, str]:
        if heading:
            first = heading == "h1" and len(self.copy.blocks) == self.before
            return "headline" if first else "heading", f"text.heading.{heading}.md"
        if not self.around:
            return "paragraph", "text.md"
        return _BLOCK_ROLES[self.around[-1]], ".".join(["text", *dict.fromkeys(self.around), "md"])

    def _inline(self, tokens: list[Token], shift: int, origin: Origin) -> None:
        """Add inline tokens; their places count from `shift` in the string that `origin` maps."""
        copy = self.copy
        auto = gap = False
        self.struck = 0
        closers = sum(token.type == "html_inline" and _STRIKES.match(token.content) is not None for token in tokens)
        for token in tokens:
            assert token.map is not None
            start, end = token.map[0] + shift, token.map[1] + shift
            gap = gap or token.type == "hidden" or self.struck > 0
            if token.type in ("s_open", "s_close"):
                self.struck = max(0, self.struck + token.nesting)
                continue
            strikes = _STRIKES.match(token.content) if token.type == "html_inline" and closers > 1 else None
            if strikes:
                self.struck = max(0, self.struck + (-1 if strikes[1] else 1))
                continue
            if token.type == "hidden":
                if token.content.startswith("{/*"):
                    copy.masked.append(origin.span(start, end))
                continue
            if self.struck:
                continue
            if token.type == "text":
                at = start + auto
                if len(token.content) == end - start - 2 * auto:
                    doubled = gap and token.content[0] == " " and copy.ends_in_space  # something hidden stood between
                    copy.add_pieces(token.content[doubled:], at + doubled, origin)
                elif token.content:
                    copy.add(token.content, *origin.span(start, end))
            elif token.type == "text_special":
                copy.add(token.content, *origin.span(start, end))
            elif token.type in ("softbreak", "hardbreak"):
                copy.add("\n", origin.at(start), max(origin.at(start) + 1, origin.at(end)))
            elif token.type == "code_inline":
                self._code(token, start, end, origin)
            elif token.type == "html_inline":
                self._tag(token, start, end, origin)
            elif token.type == "image":
                self.alts.append((token.children or [], start + len("!["), origin))
            elif token.tag in _ROLES:
                auto = token.markup == "autolink" and token.nesting > 0
                if token.nesting > 0:
                    copy.open(_ROLES[token.tag], f"{_ROLES[token.tag]}.md")
                else:
                    copy.close(_ROLES[token.tag])

    def _code(self, token: Token, start: int, end: int, origin: Origin) -> None:
        tick = len(token.markup)
        padded = len(token.content) < end - start - 2 * tick
        self.copy.open("code", "code.md")
        self.copy.add_pieces(token.content, start + tick + padded, origin)
        self.copy.close("code")

    def _tag(self, token: Token, start: int, end: int, origin: Origin) -> None:
        if token.content.startswith("<!--"):
            self.copy.masked.append(origin.span(start, end))
            return
        tag = _TAG.match(token.content)
        name = tag[2].lower() if tag else ""
        if name == "br":
            self.copy.add("\n", *origin.span(start, end))
        elif name in _ROLES and tag:
            role = _ROLES[name]
            if tag[1]:
                self.copy.close(role)
            else:
                self.copy.open(role, f"{role}.md")

    def _html(self, token: Token) -> None:
        from linter.read.html import scan_html

        scan_html(token.content, self.copy, self.lines.origin(token), "md")
