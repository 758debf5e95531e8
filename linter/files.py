"""A path -> the bytes of a regular file of bounded size; nothing else opens what a user, an article or a repository names."""

from __future__ import annotations

import os
import stat
from errno import EFBIG, EINVAL, EISDIR

from linter.limits import SETTINGS_MEGABYTES

_KINDS = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"), (stat.S_ISSOCK, "a socket"))
_HOW = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def read_regular(path: str, most: int = SETTINGS_MEGABYTES * 1_000_000, follow: bool = True) -> bytes:
    """The bytes of a file. Raises OSError where it cannot be opened, is no regular file, or holds more than `most` bytes.

    A pipe is opened without waiting for its writer, and a device is never read. With `follow` false a link is refused.
    """
    try:
        descriptor = os.open(path, _HOW | (0 if follow else getattr(os, "O_NOFOLLOW", 0)))
    except ValueError:  # a zero byte
        raise OSError(EINVAL, "there can be no file of this name", path) from None
    with open(descriptor, "rb", buffering=0) as stream:
        state = os.fstat(descriptor)
        if stat.S_ISDIR(state.st_mode):
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), path)
        if not stat.S_ISREG(state.st_mode):
            what = next((name for test, name in _KINDS if test(state.st_mode)), "something else")
            raise OSError(EINVAL, f"it is {what}, not a file", path)
        parts, size = [], 0
        while size <= most and (part := stream.read(min(most - size, max(state.st_size, 65536)) + 1)):
            parts.append(part)
            size += len(part)
    if size > most:
        raise OSError(EFBIG, f"it is larger than {most / 1e6:g} MB", path)
    return b"".join(parts)
