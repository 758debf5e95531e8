"""Bytes -> text: UTF-8, UTF-16 by its mark, Windows-1252 as old wire copy has it; anything else is asked about, not guessed."""

from __future__ import annotations

import codecs
import re

from linter.errors import ReadError
from linter.text import Lines

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEQUENCE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_HIGH = bytes(range(128, 256))
WINDOWS_1252 = "read as Windows-1252, not UTF-8"
FOREIGN_SHARE = 0.3
"""English in Windows-1252 has fewer bytes above 127 than this; a Cyrillic code page has four times as many."""


def decode_bytes(data: bytes, path: str, encoding: str = "") -> tuple[str, tuple[str, ...]]:
    """The text, without its byte order mark, and what is to be said about how it was read.

    Raises ReadError for a binary file, for bytes that the encoding does not have, for an encoding that does not exist.
    """
    if encoding:
        return _as_told(data, path, encoding), ()
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], path, name), ()
    if b"\0" in data:
        raise ReadError("a binary file, or UTF-16 without its mark (then give --encoding utf-16)", path)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        declared = _declared(data)
        if declared:
            return _as_told(data, path, declared), (f"read as {declared}, as it says of itself",)
        text = _windows_1252(data)
        if text is None:
            raise _undecodable(data, path, error) from None
        return text, (WINDOWS_1252,)


def encoded_alike(text: str, data: bytes, before: str, encoding: str = "") -> bytes | None:
    """A text in the bytes that a file uses, which holds `data` and was read as `before`: the same encoding, the same mark.

    None where the file does not hold `before`, byte by byte, or its encoding has no such signs.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    for mark, name in ((b"", encoding), (codecs.BOM_UTF8, encoding), marked, (b"", _declared(data)), (b"", "cp1252")):
        try:
            if name and mark + before.encode(name) == data:
                return mark + text.encode(name)
        except (UnicodeError, LookupError):
            continue
    return None


def _as_told(data: bytes, path: str, encoding: str) -> str:
    try:
        text = _strictly(data, path, encoding)
    except LookupError:
        raise ReadError(f"no such text encoding: {encoding!r}", path) from None
    if "\0" in text:
        raise ReadError(f"a binary file, or not {encoding}: it holds NUL characters", path)
    return text.removeprefix("\ufeff")


def _strictly(data: bytes, path: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, error) from None
    except (ValueError, UnicodeError) as error:
        raise ReadError(f"not readable as {encoding}: {error}", path) from None


def _declared(data: bytes) -> str:
    """The encoding that the head of a page declares, where there is such a one."""
    match = re.match(rb"\s*<(?:.{0,2000}?)(?:charset|encoding)=[\"']?([A-Za-z][\w.:-]{2,30})", data[:2048], re.DOTALL)
    name = match[1].decode("ascii") if match else ""
    try:
        return codecs.lookup(name).name if name.lower() not in ("", "utf-8", "utf8", "iso-8859-1", "windows-1252") else ""
    except LookupError:
        return ""


def _windows_1252(data: bytes) -> str | None:
    """The text, if the bytes are plausibly English in Windows-1252.

    They are not if five letters above 127 stand in a row (it is another alphabet), if there is too much of what is above 127,
    if most of it forms UTF-8 sequences (then a few bytes of a UTF-8 file are damaged), or if control bytes stand in the text.
    """
    high = len(data) - len(data.translate(None, _HIGH))
    in_sequences = sum(len(sequence) for sequence in re.findall(_SEQUENCE, data))
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if (
        re.search(rb"[\xc0-\xff]{5}", data)
        or high > FOREIGN_SHARE * len(data)
        or in_sequences * 2 > high
        or controls * 100 > len(data)
    ):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _undecodable(data: bytes, path: str, error: UnicodeDecodeError) -> ReadError:
    before = data[: error.start].decode(error.encoding, "replace")
    position = Lines(before).position(len(before))
    byte = data[error.start] if error.start < len(data) else 0
    return ReadError(f"byte 0x{byte:02X} is not {error.encoding.upper()}; say what it is with --encoding", path, position)
