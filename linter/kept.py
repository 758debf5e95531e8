"""What a run keeps for the next one: files in the user's cache folder, read only where they are ours and as we wrote them.

A file is a sum over all behind it, and what is kept in the form in which Python keeps its own bytecode (`marshal`): to
import `json` takes longer than to read all of it. Like bytecode it is trusted, as nobody else can have written it.

Whatever is wrong with a file, it counts for none: a cache is never a reason to fail.
"""

from __future__ import annotations

import marshal
import os
from typing import Any
from zlib import crc32

from linter.files import read_regular


def cache_folder() -> str:
    """The folder of what is kept; empty where `ONRECORD_NO_CACHE` is set."""
    if os.environ.get("ONRECORD_NO_CACHE"):
        return ""
    folder = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(folder):
        folder = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(folder, "onrecord")


def read_kept(path: str, format: str, largest: int) -> dict[str, Any]:
    """What a file holds: nothing where it is not ours, was changed since we wrote it, or is of another format."""
    try:
        state = os.lstat(path)
        if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022):
            return {}
        data = memoryview(read_regular(path, largest, follow=False))
        if data[:_SUM] != _sum(data[_SUM:], format):
            return {}
        return dict(marshal.loads(data[_SUM:]))
    except (OSError, ValueError, TypeError, EOFError):
        return {}


def write_kept(path: str, format: str, kept: dict[str, Any]) -> bool:
    """Put a file in the place of the old one at once, and say whether that could be done."""
    from tempfile import mkstemp

    body = marshal.dumps(kept)
    folder, name = os.path.split(path)
    try:
        os.makedirs(folder, exist_ok=True)
        descriptor, temporary = mkstemp(prefix=f"{name}.", dir=folder)
        with open(descriptor, "wb") as stream:
            stream.write(_sum(body, format) + body)
        os.replace(temporary, path)
        return True
    except OSError:
        return False


def digest(data: bytes) -> str:
    """By which content is known again."""
    from _blake2 import blake2b  # hashlib would load all of OpenSSL

    return blake2b(data, digest_size=16).hexdigest()


def _sum(body: bytes | memoryview, format: str) -> bytes:
    """By which a file that was cut off or changed is known, and one of another format."""
    return crc32(body, crc32(f"{marshal.version} {format}".encode())).to_bytes(_SUM, "little")


_SUM = 4
