"""Edits to the bytes of a package's parts, and the package with them: every other part stays byte for byte what it was."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from xml.parsers import expat

from linter.errors import ReadError
from linter.limits import Limits
from linter.read.package import DEEPEST, part_parser
from linter.record import NamedTuple

MOST_PIECES = 500
"""So many pieces of the text of an element are kept: comments are short."""
_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")
_NAME = re.compile(rb"<([^\s/>]+)")


class Replacement(NamedTuple):
    """Bytes `start:end` of a part are replaced."""

    start: int
    end: int
    new: bytes


class Child(NamedTuple):
    """An element of a part: its name, its attributes, the bytes from its `<` to its `>`, its text."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int
    text: str
    depth: int


def edited(data: bytes, edits: Iterable[Replacement]) -> bytes:
    """The data with the edits, which must not overlap."""
    parts, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += [data[at:start], new]
        at = end
    parts.append(data[at:])
    return b"".join(parts)


def tag_end(data: bytes, start: int) -> int:
    """The byte behind the tag that begins at `start`."""
    match = _TAG.match(data, start)
    return match.end() if match else start


def element_end(data: bytes, start: int, end: int) -> int:
    """The byte behind an element, by what the parser says: where it starts, and its end tag; an empty one has none."""
    first = tag_end(data, start)
    return first if first == end and data[first - 2 : first] == b"/>" else tag_end(data, end)


def tag_name(data: bytes, start: int) -> bytes:
    """The name of the tag at `start`, with its prefix."""
    match = _NAME.match(data, start)
    return match[1] if match else b""


def children(data: bytes, *names: str) -> list[Child]:
    """The elements of these local names (all without names), in order of their ends. Raises ExpatError."""
    found: list[Child] = []
    open_: list[tuple[str, dict[str, str], int, int]] = []
    texts: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_) > DEEPEST:
            raise expat.ExpatError("nested too deeply")
        short = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        name = name.rpartition(" ")[2]
        if name == "p":
            texts.append("\n")
        open_.append((name, short, parser.CurrentByteIndex, len(texts)))

    def end(_: str) -> None:
        name, attributes, begin, first = open_.pop()
        if not names or name in names:
            text = "".join(texts[first : first + MOST_PIECES]).removeprefix("\n")
            last = element_end(data, begin, parser.CurrentByteIndex)
            found.append(Child(name, attributes, begin, last, text, len(open_)))

    parser = part_parser(start, end, texts.append)
    parser.Parse(data, True)
    return found


def within(found: list[Child], index: int) -> list[Child]:
    """Those of some children that lie in one of them: they ended before it, right before it in the list."""
    first = index
    while first and found[first - 1].start > found[index].start:
        first -= 1
    return found[first:index]


def inside_end(data: bytes, new: bytes) -> Replacement:
    """The edit that adds elements as the last ones of a part's root."""
    close = data.rstrip().rfind(b"</")
    begin = data.find(b"<", data.find(b"?>") + 2 if data.lstrip().startswith(b"<?xml") else 0)
    end = tag_end(data, begin)
    if data[end - 2 : end] == b"/>":  # the root is empty
        return Replacement(end - 2, end, b">" + new + b"</" + tag_name(data, begin) + b">")
    return Replacement(close, close, new)


def repacked(data: bytes, changed: Mapping[str, bytes], id: str, limits: Limits) -> bytes:
    """The package with other bytes for some parts; new ones stand at its end."""
    out = io.BytesIO()
    left = 4 * limits.file_bytes
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        last = {info.filename: info for info in old.infolist()}
        for name, info in last.items():
            if name in changed:
                part = changed[name]
            else:
                with old.open(info) as stream:
                    part = stream.read(left + 1)
                left -= len(part)
                if left < 0:
                    raise ReadError(f"unpacks to more than {4 * limits.file_bytes / 1e6:g} MB", id)
            info.flag_bits &= 0x800  # what is encrypted was refused before; sizes stand before the data
            new.writestr(info, part)
        for name in sorted(changed.keys() - last.keys()):
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), changed[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
