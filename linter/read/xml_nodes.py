"""XML text -> nodes with their places. Entities that a file declares are refused, and nothing outside of it is ever opened."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any
from xml.parsers import expat

from linter.errors import ReadError
from linter.record import NamedTuple
from linter.text import Position

DEEPEST = 200
MOST_ELEMENTS = 1_000_000


class Characters(NamedTuple):
    """Characters, and where they stand in the source: one after the other, or as one piece (an entity)."""

    text: str
    start: int
    end: int


class XmlNode:
    """An element: its name and its namespace, its attributes by their local names, what is in it, where its content stands."""

    __slots__ = ("attributes", "children", "end", "name", "space", "start")

    def __init__(self, name: str, attributes: dict[str, str], start: int) -> None:
        self.space, _, self.name = name.rpartition(" ")
        self.attributes = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.start = start
        self.end = start
        self.children: list[XmlNode | Characters] = []

    def elements(self, *names: str) -> Iterator[XmlNode]:
        """The elements right in this one, of these names if any are given."""
        for child in self.children:
            if isinstance(child, XmlNode) and (not names or child.name in names):
                yield child

    def first(self, *names: str) -> XmlNode | None:
        """The first element right in this one that has one of these names; earlier names count more."""
        return next((child for name in names for child in self.elements(name)), None)

    def below(self, *names: str) -> Iterator[XmlNode]:
        """The elements of these names at any depth, in order, none inside another."""
        for child in self.elements():
            if child.name in names:
                yield child
            else:
                yield from child.below(*names)

    def words(self) -> Iterator[Characters]:
        """All that is written in it, in order."""
        for child in self.children:
            if isinstance(child, XmlNode):
                yield from child.words()
            else:
                yield child

    @property
    def text(self) -> str:
        """What is written in it."""
        return "".join(words.text for words in self.words())


def parse_xml(text: str, id: str) -> XmlNode:
    """The root of an XML text. Raises ReadError with the place of what is wrong."""
    data = text.encode("utf-8", "surrogatepass")
    tree = _Tree(text, data)
    try:
        tree.parser.Parse(data, True)
    except expat.ExpatError as error:
        found = str(error).partition(": line ")[0]
        at = tree.parser
        position = Position(max(1, at.ErrorLineNumber), at.ErrorColumnNumber + 1) if getattr(error, "code", 0) else None
        raise ReadError(f"not XML that can be read: {found}", id, position) from None
    except ValueError as error:
        raise ReadError(f"not XML that can be read: {error}", id) from None
    assert tree.root is not None  # the parser has seen one element at least
    return tree.root


class _Tree:
    """The tree under construction."""

    def __init__(self, text: str, data: bytes) -> None:
        self.source = text
        self.data = data
        self.exact = len(text) == len(data)
        self.seen = (0, 0)
        """A byte and the code point there; later ones are counted from it."""
        self.root: XmlNode | None = None
        self.open: list[XmlNode] = []
        self.elements = 0
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.UseForeignDTD(True)  # `&nbsp;` needs no declaration
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse
        parser.SkippedEntityHandler = self._entity

    def _at(self) -> int:
        byte = self.parser.CurrentByteIndex
        if self.exact:
            return byte
        before, count = self.seen
        self.seen = byte, count + len(self.data[before:byte].decode("utf-8", "surrogatepass"))
        return self.seen[1]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if len(self.open) >= DEEPEST:
            raise expat.ExpatError("nested too deeply")
        if self.elements > MOST_ELEMENTS:
            raise expat.ExpatError(f"more than {MOST_ELEMENTS:,} elements")
        node = XmlNode(name, attributes, self._at())
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def _end(self, _: str) -> None:
        self.open.pop().end = self._at()

    def _text(self, text: str) -> None:
        start = self._at()
        end = start + len(text)
        if self.source[start] == "&" and self.source[start:end] != text:
            end = self.source.index(";", start) + 1
        elif self.source[start] == "\r":
            end = start + 1 + (self.source[start + 1 : start + 2] == "\n")
        self.open[-1].children.append(Characters(text, start, end))

    def _entity(self, name: str, is_parameter: bool) -> None:
        if not is_parameter and self.open:
            start = self._at()
            shown = unescape(f"&{name};")
            self.open[-1].children.append(
                Characters("\ufffd" if shown.startswith("&") else shown, start, start + len(name) + 2)
            )

    def _refuse(self, *_: Any) -> None:
        raise expat.ExpatError("it declares entities, which are not read from files of others")
