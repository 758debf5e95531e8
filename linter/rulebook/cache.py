"""Rule files, parsed once: a file in the user's cache folder, so that a run need not read YAML.

It holds rules, never a word of an article. An entry counts only for the very content it was made from; of the rules that ship,
which change with the package alone, for the very file (size, time of change), as reading them all would cost a run a twentieth
of its start-up. Whatever is wrong with the cache, the rules are read from their files: a cache is never a reason to fail.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from zlib import crc32

from linter import __version__
from linter.errors import RuleError
from linter.files import read_regular
from linter.kept import cache_folder, digest, read_kept, write_kept
from linter.nodes import Problems, as_data, from_yaml

if TYPE_CHECKING:
    from linter.rulebook.load import RuleFile

FORMAT = f"{__version__}/7"
OLD = 30 * 24 * 3600
"""After so many seconds a cache is thrown away."""
LARGEST = 64_000_000
"""A cache of more bytes is not read."""
_NOT_RUN = ("examples", "tests")
"""Keys that a run does not need."""


class Cache:
    """The parsed rules of earlier runs."""

    def __init__(self, path: str, entries: dict[str, Any], ours: str = "") -> None:
        self.path = path
        self.entries = entries
        self._ours = ours
        """The folder of the rules that ship, with a separator behind it."""
        self._missed = False

    def _known(self, path: str) -> tuple[str, str]:
        """The whole path of a file, and what an entry must have been made from to count."""
        if self._ours and path.startswith(self._ours):
            return path, _of_file(path)
        return os.path.abspath(path), _of_content(path)

    def get(self, file: RuleFile) -> dict[str, Any] | None:
        """The keys and values of a rule file that has not changed; None where it must be read."""
        path, stamp = self._known(file.path)
        entry = self.entries.get(path)
        if entry and entry.get("stamp") == stamp:
            return dict(entry["rule"])
        self._missed = self._missed or file.text is None
        return None

    def write(self, files: Iterable[RuleFile]) -> None:
        """Keep the given files, which are known to be right, for the next run, if any of them was not kept yet."""
        if not self._missed or not self.path:
            return
        self.entries = {path: entry for path, entry in self.entries.items() if os.path.exists(path)}
        for file in files:
            path, stamp = self._known(file.path)
            if stamp and self.entries.get(path, {}).get("stamp") != stamp:
                node = _parse(path)
                if node is not None:
                    self.entries[path] = {"stamp": stamp, "rule": node}
        if write_kept(self.path, FORMAT, self.entries):
            self._clear()

    def _clear(self) -> None:
        """Take out what was left by folders of rules that are no longer there: a cache in use is written again soon enough."""
        try:
            for entry in os.scandir(os.path.dirname(self.path)):
                if entry.name.startswith("rules") and time.time() - entry.stat().st_mtime > OLD:
                    os.unlink(entry.path)
        except OSError:
            return


def read_cache(files: Iterable[RuleFile]) -> Cache:
    """The cache for the folders that these files lie in; an empty one where there is none or `ONRECORD_NO_CACHE` is set."""
    folder = cache_folder()
    if not folder:
        return Cache("", {})
    styles = {os.path.dirname(file.path) for file in files}
    roots = sorted({os.path.dirname(os.path.abspath(style)) for style in styles})
    path = os.path.join(folder, f"rules-{crc32('|'.join(roots).encode('utf-8', 'surrogateescape')):08x}.kept")
    return Cache(path, read_kept(path, FORMAT, LARGEST), _shipped_folder())


def _shipped_folder() -> str:
    from linter.rulebook.load import shipped

    first = shipped()[0]
    return os.path.join(os.path.dirname(os.path.dirname(first.path)), "") if first.text is None else ""


def _of_content(path: str) -> str:
    """A digest of what a file says; empty where it cannot be read."""
    try:
        return digest(read_regular(path))
    except OSError:
        return ""


def _of_file(path: str) -> str:
    """What tells a file from an earlier state of itself without reading it."""
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"


def _parse(path: str) -> Any:
    try:
        node = from_yaml(read_regular(path).decode("utf-8-sig"), Problems(path, RuleError))
    except (OSError, UnicodeDecodeError):
        return None
    if node is None or node.kind != "map":
        return None
    return {key.value: as_data(value) for key, value in node.value if key.value not in _NOT_RUN}
