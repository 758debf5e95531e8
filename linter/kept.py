"""What a run keeps for the next one: JSON files in the user's cache folder, read only where they are ours and as we wrote them.

Whatever is wrong with a file, it counts for none: a cache is never a reason to fail.
"""

from __future__ import annotations

import json
import os
from typing import Any

from linter.files import read_regular


def cache_folder() -> str:
    """The folder of what is kept; empty where `ONRECORD_NO_CACHE` is set."""
    if os.environ.get("ONRECORD_NO_CACHE"):
        return ""
    folder = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(folder):
        folder = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(folder, "onrecord")


def read_kept(path: str, what: str, format: str, largest: int) -> dict[str, Any]:
    """The rules or patterns (`what`) that a file holds.

    Nothing where it is not ours, was changed since we wrote it, or is of another format.
    """
    try:
        state = os.lstat(path)
        if hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022):
            return {}
        data = read_regular(path, largest, follow=False)
        body = data[len(_head(b"", format)) :]
        kept = json.loads(data) if data.startswith(_head(body, format)) else {}
        return dict(kept[what]) if kept.get("format") == format else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def write_kept(path: str, what: str, format: str, entries: dict[str, Any]) -> bool:
    """Put a file in the place of the old one at once, and say whether that could be done."""
    from tempfile import mkstemp

    body = json.dumps({"format": format, what: entries})[1:].encode()
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


def _head(body: bytes, format: str) -> bytes:
    """The beginning of a file: a digest of the rest, by which one that was cut off or changed is known."""
    return f'{{"digest": "{digest(format.encode() + body)}", '.encode()
