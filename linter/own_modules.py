"""Finds this package's own modules: the name of one -> its file and its code, without the search that Python makes for any.

A run on one article imports three hundred modules. Python looks for each along a path and in five forms, and opens its bytecode
as a stream; that is a tenth of the run. Ours are `.py` files beside one another, each with its bytecode in `__pycache__` below
(PEP 552 says how that is laid out and when it is still good). Whatever is otherwise is left to Python: a package in an archive,
a module without bytecode, or with some of another form or for another state of the file.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from types import CodeType, ModuleType

_HEAD = MAGIC_NUMBER + bytes(4)
"""How bytecode begins that goes by the time and the size of its source, which follow in four bytes each."""
_ENDING = f".{sys.implementation.cache_tag}.pyc"


class _Loader(SourceFileLoader):
    def __init__(self, fullname: str, path: str) -> None:
        super().__init__(fullname, path)
        folder, _, name = path.rpartition(os.sep)
        self.bytecode = f"{folder}{os.sep}__pycache__{os.sep}{name[:-3]}{_ENDING}"

    def get_code(self, fullname: str) -> CodeType | None:
        """The code of the module."""
        try:
            data = _read(self.bytecode)
            state = os.stat(self.path)
        except OSError:
            return super().get_code(fullname)
        if data[:16] == _HEAD + _four(int(state.st_mtime)) + _four(state.st_size):
            code: CodeType = marshal.loads(memoryview(data)[16:])
            if code.co_filename == self.path:  # as it is not where the folder was moved
                return code
        return super().get_code(fullname)


def _four(number: int) -> bytes:
    return (number & 0xFFFFFFFF).to_bytes(4, "little")


def _read(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


class OwnModules:
    """A finder for `sys.meta_path`."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Where a module of ours lies; None where Python must look for it."""
        if not path or not name.startswith("linter."):
            return None
        own, entries = name.rpartition(".")[2], _entries(path[0])
        place = f"{path[0]}{os.sep}{own}"
        if f"{own}.py" in entries:
            return _in_file(name, f"{place}.py")
        if own in entries and os.path.isfile(f"{place}{os.sep}__init__.py"):
            found = _in_file(name, f"{place}{os.sep}__init__.py")
            found.submodule_search_locations = [place]
            return found
        return None


@cache
def _entries(folder: str) -> frozenset[str]:
    """What lies in a folder: to ask for that once is to ask for none of its modules alone."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def _in_file(name: str, file: str) -> ModuleSpec:
    loader = _Loader(name, file)
    found = ModuleSpec(name, loader, origin=file)
    found.has_location, found.cached = True, loader.bytecode
    return found


def find_own_modules() -> None:
    """Look for our modules this way from now on, unless Python keeps its bytecode elsewhere or in another form."""
    if sys.pycache_prefix is None and not sys.flags.optimize:
        sys.meta_path.insert(0, OwnModules())
