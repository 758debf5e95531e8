"""Markdown -> Document: CommonMark with tables, footnotes and front matter, every word with its place in the source."""

from __future__ import annotations

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
        _Walk(copy, LineMap(text, front.end)).run()
    except (RecursionError, RuntimeError, IndexError, AssertionError):  # the parser met its match; the copy is still to be read
        from linter.read import plain

        document = plain.read(text, id)
        return Document(
            id, text, text, document.blocks, meta=front.meta, notes=("not readable as Markdown: read as plain text",)
        )
    return copy.document(id, text, "markdown", front.meta, notes)


class _Walk:
    """One pass over the block tokens of a file, adding the copy of each."""

    def __init__(self, copy: Copy, lines: LineMap) -> None:
        self.copy = copy
        self.lines = lines
        self.before = len(copy.blocks)
        """How many blocks the front matter gave: the first heading after them is the headline."""
        self.md: MarkdownIt = parser(footnotes="[^" in lines.body)
        self.env: EnvType = {}
        self.around: list[str] = []
        self.alts: list[tuple[list[Token], int, Origin]] = []

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
        auto = False
        for token in tokens:
            assert token.map is not None
            start, end = token.map[0] + shift, token.map[1] + shift
            if token.type == "text":
                at = start + auto
                if len(token.content) == end - start - 2 * auto:
                    copy.add_pieces(token.content, at, origin)
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
