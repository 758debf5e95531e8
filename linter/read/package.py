"""A zipped office file (Word, OpenDocument) -> its parts; what they unpack to is bounded, a document type is refused."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from xml.parsers import expat

from linter.errors import ReadError
from linter.limits import Limits

DEEPEST = 500
"""Levels of XML."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


class Package:
    """The parts of a file, which together may unpack to a number of bytes."""

    def __init__(self, archive: zipfile.ZipFile, id: str, most: int) -> None:
        self.archive = archive
        self.id = id
        self.most = self.left = most
        self.names = frozenset(archive.namelist())

    def part(self, name: str) -> bytes:
        """What a part holds, XML in UTF-8. Raises ReadError where that is too much."""
        with self.archive.open(name) as part:
            data = part.read(self.left + 1)
        self.left -= len(data)
        if self.left < 0:
            raise ReadError(f"unpacks to more than {self.most / 1e6:g} MB", self.id)
        if data.startswith(_WIDE):
            data = data.decode("utf-16").replace("UTF-16", "UTF-8", 1).encode()
        return data


@contextmanager
def opened(data: bytes, id: str, limits: Limits, what: str) -> Iterator[Package]:
    """The package in some bytes; whatever is wrong with it, also while it is read, becomes a ReadError. `what`: `Word file`."""
    if data.startswith(_OLE):
        raise ReadError("encrypted, or written by an old Word: save it as .docx without a password", id)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield Package(archive, id, 3 * limits.characters)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError) as error:
        encrypted = isinstance(error, RuntimeError) and "encrypted" in str(error)
        raise ReadError("encrypted: save it without a password" if encrypted else f"a damaged {what}", id) from None
    except expat.ExpatError as error:
        raise ReadError(f"a damaged {what} ({error})", id) from None


def parse_part(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """Parse a part; names of elements and attributes are `namespace name`. Raises ExpatError."""
    parser = part_parser(start, end, text)
    parser.Parse(data, True)
    return parser


def part_parser(
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """A parser that has parsed nothing yet; while it does, its `CurrentByteIndex` says where each event stands."""
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(*_: Any) -> None:
        raise expat.ExpatError("it declares a document type")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    if text:
        parser.CharacterDataHandler = text
    return parser


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


def attribute_value(attributes: dict[str, str], wanted: str = "val") -> str:
    """The value of the attribute of that name, whatever its namespace; empty where there is none."""
    return next((value for name, value in attributes.items() if local(name) == wanted), "")
