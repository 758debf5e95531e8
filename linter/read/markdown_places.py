"""markdown-it-py with places: the same parser, but every inline token knows which stretch of its block it came from.

Block tokens carry `meta["origin"]`, the map from their content to the source; inline tokens carry `map`, a half-open range of
code points of that content. Nothing is searched for: the positions are taken where the parser consumes the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.common import utils
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from linter.lazy_pattern import lazy_pattern
from linter.read.compose import Origin
from linter.text import LINE_END, Lines

LONGEST_PARAGRAPH = 200_000
"""A longer paragraph is taken as it stands, without emphasis and links: no writer made it."""


class PlacedState(StateInline):
    """An inline state that notes where its pending text began."""

    run = -1
    """Where the pending text began, or -1: there is none yet."""

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.map = [self.run, self.run + len(token.content)]
        self.run = -1
        return token


class PlacedInline(ParserInline):
    """An inline parser that gives each token its range of the content."""

    def tokenize(self, state: StateInline) -> None:
        assert isinstance(state, PlacedState)
        rules = self.ruler.getRules("")
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        tokens = state.tokens
        state.run = -1
        while state.pos < end:
            pos, before = state.pos, len(tokens)
            if state.run < 0:
                state.run = pos
            if not (state.level < deepest and any(rule(state, False) for rule in rules)):
                state.pos = pos + 1
                _append(state, state.src[pos])
            elif len(tokens) > before:
                state.run = -1
                _place(tokens, before, pos, state.pos)
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if len(src) > LONGEST_PARAGRAPH:
            token = Token("text", "", 0, content=src, map=[0, len(src)])
            tokens.append(token)
            return tokens
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _append(state: StateInline, text: str) -> None:
    append = getattr(state, "append_pending", None)  # in older releases pending is a plain string
    if append:
        append(text)
    else:
        state.pending += text


def _place(tokens: list[Token], first: int, start: int, end: int) -> None:
    """Give the tokens that one rule pushed the range that the rule consumed; markers take theirs one after the other."""
    at = start
    for token in tokens[first:]:
        if token.map is not None:
            continue
        if token.type == "text" and token.content and set(token.content) <= _MARKERS:
            token.map = [at, at + len(token.content)]
            at += len(token.content)
        else:
            token.map = [start, end]


_MARKERS = frozenset("*_~")


_HIDDEN = lazy_pattern(
    r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{[^{}\n]*\}\}"  # shortcodes and the tags of Liquid
    r"|\{--.*?--\}|\{>>.*?<<\}|\{~~[^{}]*?~>|~~\}|\{\+\+|\+\+\}|\{==|==\}",  # CriticMarkup: what is struck out, and signs
    re.DOTALL,
)
_HIDDEN_MDX = lazy_pattern(r"\{/\*.*?\*/\}|\{[^{}\n]*\}", re.DOTALL)


def _hidden(pattern: re.Pattern[str]) -> Callable[[StateInline, bool], bool]:
    """A rule of the inline parser for what the reader of the page does not see; its tokens are of type `hidden`."""

    def rule(state: StateInline, silent: bool) -> bool:
        if state.src[state.pos] not in "{~+=":
            return False
        match = pattern.match(state.src, state.pos, state.posMax)
        if match is None or (match[0][0] != "{" and "{" not in state.src[: state.pos]):
            return False
        if not silent:
            state.push("hidden", "", 0).content = match[0]
        state.pos = match.end()
        return True

    return rule


def parser(footnotes: bool = True, mdx: bool = False) -> MarkdownIt:
    """CommonMark with tables, strike-through and footnotes; inline content is left to `inline_tokens`."""
    md = MarkdownIt("commonmark")
    md.inline = PlacedInline()
    md.inline.ruler.disable("linkify")
    md.inline.ruler.before("escape", "hidden", _hidden(_HIDDEN))
    if mdx:
        md.inline.ruler.before("escape", "hidden_mdx", _hidden(_HIDDEN_MDX))
    md.inline.ruler2.disable("fragments_join")
    md.enable(["table", "strikethrough"])
    if footnotes:
        from mdit_py_plugins.footnote import footnote_plugin

        md.use(footnote_plugin, inline=False, move_to_end=False)
    md.core.ruler.enableOnly(["normalize", "block"])
    for name in ("paragraph", "heading", "lheading", "table", "html_block"):
        _note_lines(md, name)
    return md


def inline_tokens(md: MarkdownIt, token: Token, env: EnvType) -> list[Token]:
    """The inline tokens of a block's content; their `map` counts code points of `token.content`."""
    return md.inline.parse(token.content, md, env, [])


def _note_lines(md: MarkdownIt, name: str) -> None:
    """Wrap a block rule: its tokens note the line and the offset where they begin, while the state knows it."""
    rule = next(rule for rule in md.block.ruler.__rules__ if rule.name == name)
    inner: Callable[[StateBlock, int, int, bool], bool] = rule.fn

    def noting(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:
        before = len(state.tokens)
        if not inner(state, startLine, endLine, silent):
            return False
        for token in state.tokens[before:] if not silent else ():
            if token.type in ("inline", "html_block") and token.map:
                token.meta["line"] = token.map[0]
        if name == "heading" and not silent:
            heading = state.tokens[before + 1]
            begins = state.bMarks[startLine] + state.tShift[startLine] + len(state.tokens[before].markup)
            row = state.src[begins : state.eMarks[startLine]]
            heading.meta["pieces"] = [(0, begins + len(row) - len(row.lstrip(TRIMMED)))]
        elif name == "table" and not silent:
            _note_cells(state, state.tokens[before:])
        return True

    md.block.ruler.at(name, noting, {"alt": list(rule.alt)})


TRIMMED: str | None = getattr(utils, "MD_TRIM_CHARS", None)
"""What the parser trims from a heading, a cell, a paragraph; older releases trim whatever `str.strip` does."""


def _note_cells(state: StateBlock, tokens: list[Token]) -> None:
    """Give each cell of a table its pieces: a cell loses its outer spaces and the backslash of each escaped bar."""
    cells: list[list[tuple[int, int]]] = []
    for token in tokens:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            cells = _split_row(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
            cells.reverse()
        elif token.type == "inline":
            token.meta["pieces"] = cells.pop() if cells else [(0, 0)]


def _split_row(src: str, start: int, end: int) -> list[list[tuple[int, int]]]:
    """The cells of a table row, each as pieces of (offset in the cell, offset in the source)."""
    row = src[start:end]
    start += len(row) - len(row.lstrip(TRIMMED))
    end -= len(row) - len(row.rstrip(TRIMMED))
    bounds, at = [], start
    for bar in _BAR.finditer(src, start, end):
        if bar[0] == "|":
            bounds.append((at, bar.start()))
            at = bar.end()
    bounds.append((at, end))
    if bounds[0][0] == bounds[0][1]:
        bounds.pop(0)
    if bounds and bounds[-1][0] == bounds[-1][1]:
        bounds.pop()
    cells = []
    for first, last in bounds:
        text = src[first:last]
        first += len(text) - len(text.lstrip(TRIMMED))
        escapes = enumerate(_ESCAPED_BAR.finditer(src, first, last))
        cells.append([(0, first), *((bar.start() - first - lost, bar.start() + 1) for lost, bar in escapes)])
    return cells


_BAR = lazy_pattern(r"\\?\|")
_ESCAPED_BAR = lazy_pattern(r"\\\|")


class LineMap:
    """The lines of the source beside those of the parser, which knows one kind of line end only."""

    def __init__(self, source: str, first: int = 0) -> None:
        """`first` is where the Markdown begins in the source, at the start of a line."""
        self.body = LINE_END.sub("\n", source[first:]).replace("\0", "\ufffd")
        self._starts = [start for start in Lines(source).starts if start >= first]
        self._parsed = [0, *(match.end() for match in re.finditer("\n", self.body))]

    def origin(self, token: Token) -> Origin:
        """Where the content of a block token stands in the source.

        Each line of the content ends where its source line ends, whatever markers and indents stand before it; only the
        last one is trimmed. Headings and table cells are located by where the parser's state said that they begin.
        """
        line: int = token.meta["line"]
        if "pieces" in token.meta:
            pieces: list[tuple[int, int]] = token.meta["pieces"]
            return Origin([piece[0] for piece in pieces], [self._at(line, piece[1]) for piece in pieces])
        starts, sources = [], []
        filled = 0
        rows = token.content.split("\n")
        if token.map and len(rows) < token.map[1] - line:
            line = self._first_line(rows[0], len(rows) == 1, line, token.map[1])
        for number, row in enumerate(rows, line):
            if number >= len(self._parsed):
                break
            last = number - line == len(rows) - 1
            start = self._end(number, row if last else "") - len(row)
            invented = max(0, self._parsed[number] - start)  # spaces that stand for part of a tab
            starts.append(filled + invented)
            sources.append(self._at(number, start + invented))
            filled += len(row) + 1
        return Origin(starts, sources)

    def _at(self, line: int, offset: int) -> int:
        """The source offset of an offset into the body, on that line."""
        return self._starts[line] + offset - self._parsed[line]

    def _end(self, line: int, row: str = "") -> int:
        """Where a line of the body ends; with a row, the end without the white space that the row has lost."""
        start = self._parsed[line]
        end = self._parsed[line + 1] - 1 if line + 1 < len(self._parsed) else len(self.body)
        if not row or self.body.endswith(row.lstrip(" "), start, end):
            return end
        return start + len(self.body[start:end].rstrip(TRIMMED))

    def _first_line(self, row: str, alone: bool, line: int, until: int) -> int:
        """The line on which a block's content begins: lines of no-break spaces and their like are trimmed from its start."""
        for number in range(line, min(until, len(self._parsed))):
            if self.body.endswith(row, self._parsed[number], self._end(number, row if alone else "")):
                return number
        return line
