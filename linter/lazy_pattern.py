"""Patterns of the standard library, written down at import and compiled when first used.

Start-up is paid at every commit, and of the patterns of all modules an ordinary article asks for less than half.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

_compilers: list[Callable[[str, int], re.Pattern[str]]] = []


def compile_by(compiler: Callable[[str, int], re.Pattern[str]]) -> None:
    """Have the patterns compiled by something else than `re.compile` from now on: by what keeps them from run to run."""
    _compilers[:] = [compiler]


class _Pattern:
    """Stands for a pattern until one of its methods is asked for; then that method is kept."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        compiler = _compilers[0] if _compilers else re.compile
        method = getattr(compiler(*self._given), name)
        setattr(self, name, method)
        return method


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, to be used by its methods; a faulty pattern is told when it is first used."""
    return cast("re.Pattern[str]", _Pattern(source, flags))
