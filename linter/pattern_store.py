"""Our own patterns, compiled once: what `re` made of them, kept for the next run, which need not compile them anew.

An article asks for two hundred patterns, and to compile them is a sixth of a run on a short one: 0.36 CPU seconds without this
module, 0.30 with it (nine pairs of runs, 30 November 2026). The code is kept as it is: to unpack it would take half as long as
all the rest. `re` has no public way to keep what it compiled, so this takes two
private ones, `re._compiler._code` and `_sre.compile`. What the compiler makes counts only for the very version of Python; where
it cannot be used, or Python has changed its ways, a pattern is compiled as always.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import os
import re
import sys
from functools import cache, cached_property

from linter import __version__
from linter.kept import cache_folder, read_kept, write_kept

LARGEST = 8_000_000
"""A file of more bytes is not read."""


class PatternStore:
    """The patterns of earlier runs, by their flags and their text; read when the first is asked for."""

    def __init__(self) -> None:
        self._folder = cache_folder()
        self._new: dict[str, _Compiled] = {}

    @cached_property
    def _path(self) -> str:
        return os.path.join(self._folder, "patterns", f"{sys.implementation.cache_tag}.kept")

    @cached_property
    def _format(self) -> str:
        return f"{__version__} {sys.version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"

    @cached_property
    def _kept(self) -> dict[str, _Compiled]:
        return read_kept(self._path, self._format, LARGEST)

    def compile(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """What `re.compile` gives."""
        if not self._folder:
            return re.compile(source, flags)
        key = f"{int(flags)} {source}"
        try:
            made = self._kept.get(key)
            if made is not None:
                return _restored(source, *made)
            made = _compiled(source, int(flags))
            pattern = _restored(source, *made)
        except re.error:
            raise
        except Exception:  # another Python has other ways inside
            return re.compile(source, flags)
        self._new[key] = made
        return pattern

    def write(self) -> None:
        """Keep what was compiled in this run."""
        if self._new and write_kept(self._path, self._format, {**self._kept, **self._new}):
            self._new = {}


@cache
def pattern_store() -> PatternStore:
    """The one of this process."""
    return PatternStore()


_Compiled = tuple[int, int, dict[str, int], bytes]
"""Of a pattern the flags, the number of groups, their names, and the code, in words of the machine."""


def _compiled(source: str, flags: int) -> _Compiled:
    """A pattern as `re` itself puts it together."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    code = _compiler._code(parsed, flags)
    return flags | parsed.state.flags, parsed.state.groups - 1, dict(parsed.state.groupdict), array("I", code).tobytes()


def _restored(source: str, flags: int, groups: int, names: dict[str, int], code: bytes) -> re.Pattern[str]:
    """The pattern of some code; `_sre` itself looks whether the code is sound."""
    indexes: list[str | None] = [None] * (groups + 1)
    for name, index in names.items():
        indexes[index] = name
    pattern: re.Pattern[str] = _sre.compile(source, flags, memoryview(code).cast("I").tolist(), groups, names, tuple(indexes))
    return pattern
