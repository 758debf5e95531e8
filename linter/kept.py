"""What a run keeps for the next one: files in the user's cache folder, read only where they are ours and as we wrote them.

A file is a line of JSON, behind which bytes may stand that its entries point into.

Whatever is wrong with a file, it counts for none: a cache is never a reason to fail.
"""

from __future__ import annotations

import os
from typing import Any
from zlib import crc32

from linter.files import read_regular
from linter.record import NamedTuple


def cache_folder() -> str:
    """The folder of what is kept; empty where `ONRECORD_NO_CACHE` is set."""
    if os.environ.get("ONRECORD_NO_CACHE"):
        return ""
    folder = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(folder):
        folder = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(folder, "onrecord")


class Kept(NamedTuple):
    """What a file holds."""

    entries: dict[str, Any]
    tail: bytes | memoryview = b""
    """What stands behind them, as it is, for entries to point into."""


def read_kept(path: str, what: str, format: str, largest: int) -> Kept:
    """The rules or patterns (`what`) that a file holds.

    Nothing where it is not ours, was changed since we wrote it, or is of another format.
    """
    try:
        state = os.lstat(path)
        if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022):
            return Kept({})
        data = read_regular(path, largest, follow=False)
        if not data.startswith(_head(memoryview(data)[_HEAD:], format)):
            return Kept({})
        end = data.index(b"\n")
        return Kept(dict(_parsed(data[:end].decode())[what]), memoryview(data)[end + 1 :])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, StopIteration):
        return Kept({})


class _Ways:
    """How the parser of `json` reads by default."""

    strict = True
    object_hook = object_pairs_hook = parse_constant = None
    parse_float, parse_int = float, int


def _parsed(text: str) -> Any:
    """As `json.loads`: by the parser inside it, as to import the package takes longer than all that is parsed here."""
    try:
        from _json import make_scanner
    except ImportError:  # a Python without it
        from json import loads

        return loads(text)
    return make_scanner(_Ways)(text, 0)[0]  # type: ignore[arg-type]


def write_kept(path: str, what: str, format: str, kept: Kept) -> bool:
    """Put a file in the place of the old one at once, and say whether that could be done."""
    import json
    from tempfile import mkstemp

    body = json.dumps({what: kept.entries})[1:].encode() + b"\n" + kept.tail
    folder, name = os.path.split(path)
    try:
        os.makedirs(folder, exist_ok=True)
        descriptor, temporary = mkstemp(prefix=f"{name}.", dir=folder)
        with open(descriptor, "wb") as stream:
            stream.write(_head(body, format) + body)
        os.replace(temporary, path)
        return True
    except OSError:
        return False


def digest(data: bytes) -> str:
    """By which content is known again."""
    from _blake2 import blake2b  # hashlib would load all of OpenSSL

    return blake2b(data, digest_size=16).hexdigest()


def _head(body: bytes | memoryview, format: str) -> bytes:
    """The beginning of a file: a sum over its format and the rest, by which one that was cut off or changed is known."""
    return b'{"sum": "%08x", ' % crc32(body, crc32(format.encode()))


_HEAD = len(_head(b"", ""))
