"""Rich text (.rtf) -> Document: the text with its changes accepted, paragraph by paragraph, every word with its place.

`Document.source` is the file, a code point a byte. Notes stand at the end; comments, pictures, the codes of fields and what is
hidden are no copy.
"""

from __future__ import annotations

import re

from linter.errors import ReadError
from linter.lazy_pattern import lazy_pattern
from linter.limits import DEFAULT, Limits
from linter.read.compose import Copy
from linter.read.roles import styled
from linter.read.stretches import names_a_page
from linter.record import NamedTuple, replace
from linter.text import Document, Mark

DEEPEST = 2_000
"""Groups within groups."""
_TOKEN = lazy_pattern(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?\ ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n\0]+)"
)
_SKIPPED = frozenset(
    "fonttbl colortbl info pict object objdata pntext listtext xe tc rxe txe nonshppict sp fldinst atrfstart atrfend pgptbl"
    " nextfile template private1 themedata datastore nonesttables".split()
)
"""Groups that are no copy; so are those that begin with `\\*`, but for shapes."""
_ASIDES = frozenset("footnote header headerl headerr headerf footer footerl footerr footerf".split())
_SIGNS = {
    "tab": "\t",
    "line": "\n",
    "softline": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
}
_ENDS = frozenset("par cell nestcell row nestrow sect page column".split())
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}


class _State(NamedTuple):
    """What a group sets, and what ends with it."""

    skipped: bool = False
    unseen: bool = False
    """Hidden, or a tracked deletion."""
    width: int = 1
    """How many characters stand in for one in Unicode, for readers that know none."""
    aside: str = ""
    """A footnote, the head of a page: it is read, but stands elsewhere."""
    style: int = -1
    table: bool = False
    starred: bool = False


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of a rich text. Raises ReadError where it is none."""
    if not data.strip():
        return Document(id, "", "", (), format="rtf")
    if not data.lstrip()[:5] == b"{\\rtf":
        raise ReadError("not an RTF file: it does not begin with {\\rtf", id)
    if len(data) > 4 * limits.characters:
        raise ReadError(f"longer than {4 * limits.text_megabytes:g} million characters", id)
    source = data.decode("latin-1")
    page = _Page(source, id, limits.paragraphs)
    page.run()
    document = page.copy.document(id, source, "rtf", notes=page.notes)
    marks = tuple(Mark(block.span.start, "paragraph", str(n)) for n, block in enumerate(document.blocks, 1))
    return replace(document, marks=marks)


class _Page:
    """One pass over the file."""

    def __init__(self, source: str, id: str, most: int) -> None:
        self.source = source
        self.id = id
        self.most = most
        self.copy = Copy()
        self.asides: list[tuple[str, list[tuple[str, int, int]]]] = []
        """Notes and heads of pages, paragraph by paragraph, which stand at the end."""
        self.state = _State()
        self.groups: list[_State] = []
        self.styles = _styles(source)
        self.code_page = "cp1252"
        self.left_out = 0
        """So many characters that stand in for one in Unicode are still to come."""
        self.high: tuple[int, int] | None = None
        """The first half of a character beyond the first 65,536, and where it stands."""
        self.notes: tuple[str, ...] = ()

    def run(self) -> None:
        at, end = 0, len(self.source)
        while at < end:
            token = _TOKEN.match(self.source, at)
            if token is None:  # line ends mean nothing
                at += 1
                continue
            at = token.end()
            if token["text"]:
                self._text(token)
            elif token["word"]:
                at = self._word(token)
            elif token["brace"]:
                if self._brace(token["brace"]):
                    break
            elif token["hex"]:
                self._add(bytes([int(token["hex"], 16)]).decode(self.code_page, "replace"), *token.span(), stand_in=True)
            else:
                self._sign(token)
        if self.groups:
            self.notes = ("the file ends in the middle: what is missing was not read",)
        self._end()
        said: set[str] = set()
        for role, pieces in self.asides:
            words = "".join(text for text, _, _ in pieces).strip()
            if role == "heading" and (words in said or names_a_page(words)):
                continue
            said.add(words)
            for piece in pieces:
                self.copy.add(*piece)
            self.copy.end_block(role, "text.rtf" if role == "paragraph" else "text.header.rtf")

    def _brace(self, brace: str) -> bool:
        """Whether the last group has ended."""
        if brace == "{":
            if len(self.groups) >= DEEPEST:
                raise ReadError("not an RTF file that can be read: nested too deeply", self.id)
            self.groups.append(self.state)
            self.state = self.state._replace(starred=False)
            return False
        if not self.groups:
            return True
        before = self.groups.pop()
        if self.state.aside and not before.aside:
            self._end()
        self.state, self.left_out = before, 0
        return not self.groups

    def _text(self, token: re.Match[str]) -> None:
        start, end = token.span()
        skipped = min(self.left_out, end - start)
        self.left_out -= skipped
        text = self.source[start + skipped : end]
        if not text.isascii():  # a byte as it is, in the code page
            for n, letter in enumerate(text, start + skipped):
                self._add(letter.encode("latin-1").decode(self.code_page, "replace"), n, n + 1)
        else:
            self._add(text, start + skipped, end)

    def _add(self, text: str, start: int, end: int, stand_in: bool = False) -> None:
        if stand_in and self.left_out:
            self.left_out -= 1
            return
        if not text or self.state.skipped or self.state.unseen:
            return
        if self.state.aside:
            self.asides[-1][1].append((text, start, end))
        else:
            self.copy.add(text, start, end)

    def _sign(self, token: re.Match[str]) -> None:
        sign = token["sign"]
        if sign == "*":
            self.state = self.state._replace(starred=True)
        elif sign in "\r\n":
            self._end()
        else:
            self._add(
                {"~": "\u00a0", "_": "\u2011", "-": ""}.get(sign, sign if sign in "\\{}" else ""), *token.span(), stand_in=True
            )

    def _word(self, token: re.Match[str]) -> int:
        """Obey a control word; where the next token begins."""
        word, number = token["word"], token["number"]
        value = int(number) if number else None
        if word == "bin":
            return token.end() + max(0, value or 0)
        if word == "u" and value is not None:
            self._unicode(value, *token.span())
        elif word in _SIGNS:
            self._add(_SIGNS[word], *token.span(), stand_in=True)
        elif word in _ENDS:
            if not (self.state.skipped or self.state.starred):
                self._end()
        elif word in _ASIDES:
            self._begin_aside("footnote" if word == "footnote" else "header")
        elif word in _SKIPPED or word == "stylesheet" or (self.state.starred and word not in ("shpinst", "shptxt")):
            self.state = self.state._replace(skipped=True, starred=False)
        else:
            self._set(word, value)
        return token.end()

    def _begin_aside(self, kind: str) -> None:
        if not self.state.skipped:
            self.state = self.state._replace(aside=kind, starred=False)
            self.asides.append(("paragraph" if kind == "footnote" else "heading", []))

    def _set(self, word: str, value: int | None) -> None:
        state = self.state
        if word in ("v", "deleted"):
            self.state = state._replace(unseen=value != 0)
        elif word == "plain":
            self.state = state._replace(unseen=False)
        elif word == "uc":
            self.state = state._replace(width=min(max(0, value or 0), 16))
        elif word == "pard":
            self.state = state._replace(style=-1, table=False)
        elif word == "s" and value is not None:
            self.state = state._replace(style=value)
        elif word == "intbl":
            self.state = state._replace(table=True)
        elif word in ("shpinst", "shptxt"):
            self.state = state._replace(starred=False)
        elif word == "ansicpg" and value:
            self.code_page = _code_page(f"cp{value}") or self.code_page
        elif word in _CODE_PAGES:
            self.code_page = _CODE_PAGES[word]

    def _unicode(self, value: int, start: int, end: int) -> None:
        self.left_out = 0
        code = value & 0xFFFF if value < 0 else min(value, 0x10FFFF)
        if 0xD800 <= code < 0xDC00:
            self.high = code, start
        elif 0xDC00 <= code < 0xE000:
            if self.high:
                self._add(chr(0x10000 + ((self.high[0] - 0xD800) << 10) + code - 0xDC00), self.high[1], end)
            self.high = None
        else:
            self._add(chr(code) if code else "", start, end)
        self.left_out = self.state.width

    def _end(self) -> None:
        """End a paragraph."""
        if self.state.aside:
            role = self.asides[-1][0]
            if self.asides[-1][1]:
                self.asides.append((role, []))
            return
        style = self.styles.get(self.state.style, "")
        role, scope = styled(style, "rtf", not self.copy.blocks) or ("paragraph", "text.rtf")
        if self.state.table:
            role, scope = "table", "text.table.cell.rtf"
        self.copy.end_block(role, scope)
        if len(self.copy.blocks) + len(self.asides) > self.most:
            raise ReadError(f"more than {self.most:,} paragraphs", self.id)


_STYLE = lazy_pattern(r"\{\\s(\d{1,5})\b[^{}]*?(?:\{[^{}]*\}[^{}]*?)?[\s}]([A-Za-z][\w /-]{1,60});\}")


def _styles(source: str) -> dict[int, str]:
    """The names of the paragraph styles, in lower case, by their numbers."""
    begin = source.find("{\\stylesheet", 0, 2_000_000)
    if begin < 0:
        return {}
    return {int(number): name.strip().lower() for number, name in _STYLE.findall(source[begin : begin + 200_000])}


def _code_page(name: str) -> str:
    import codecs

    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
