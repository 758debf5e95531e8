"""The finder of our own modules finds what Python finds, and its loader loads what Python loads."""

from __future__ import annotations

import os
import pkgutil
import py_compile
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

import linter
from linter.own_modules import OwnModules

ALL = [(found.name, found.name.rpartition(".")[0]) for found in pkgutil.walk_packages(linter.__path__, "linter.")]


def test_every_module_is_found_where_python_finds_it():
    assert len(ALL) > 300
    for name, package in ALL:
        path = [str(Path(linter.__path__[0], *package.split(".")[1:]))]
        ours, pythons = OwnModules().find_spec(name, path), PathFinder.find_spec(name, path)
        assert ours is not None
        assert pythons is not None
        for what in ("name", "origin", "cached", "has_location", "parent", "submodule_search_locations"):
            assert getattr(ours, what) == getattr(pythons, what)
        assert isinstance(ours.loader, type(pythons.loader))


@pytest.mark.parametrize(
    ("name", "path"),
    [
        pytest.param("linter", None, id="the package itself"),
        pytest.param("linters.cli", linter.__path__, id="another package"),
        pytest.param("linter.nothing", linter.__path__, id="no module"),
        pytest.param("linter.cli", ["/wheel.whl/linter"], id="in an archive"),
    ],
)
def test_the_rest_is_left_to_python(name, path):
    assert OwnModules().find_spec(name, path) is None


@pytest.fixture
def module(tmp_path, monkeypatch):
    """A module with bytecode, and what its loader says that it is worth."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    source = tmp_path / "one.py"
    source.write_text("worth = 1\n", "utf-8")
    py_compile.compile(str(source))

    def worth() -> int:
        names: dict[str, int] = {}
        spec = OwnModules().find_spec("linter.one", [str(tmp_path)])
        exec(spec.loader.get_code("linter.one"), names)
        return names["worth"]

    return source, worth


def test_good_bytecode_is_not_made_anew(module, monkeypatch):
    monkeypatch.setattr("importlib.machinery.SourceFileLoader.get_code", lambda *given: pytest.fail("asked Python"))
    assert module[1]() == 1


def test_bytecode_of_another_state_of_the_file_does_not_count(module):
    source, worth = module
    before = os.stat(source)
    source.write_text("worth = 22\n", "utf-8")
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert worth() == 22
    source.write_text("worth = 33\n", "utf-8")
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns + 2 * 10**9))
    assert worth() == 33


@pytest.mark.parametrize("mode", ["CHECKED_HASH", "UNCHECKED_HASH"])
def test_bytecode_that_goes_by_a_digest_is_left_to_python(module, mode):
    source, worth = module
    py_compile.compile(str(source), invalidation_mode=py_compile.PycInvalidationMode[mode])
    source.write_text("worth = 2\n", "utf-8")
    assert worth() == (2 if mode == "CHECKED_HASH" else 1)


def test_a_module_without_bytecode_is_compiled(module):
    source, worth = module
    next((source.parent / "__pycache__").iterdir()).unlink()
    assert worth() == 1


def test_a_folder_that_was_moved_has_its_new_name_in_tracebacks(module, tmp_path):
    source, _ = module
    py_compile.compile(str(source), dfile="/elsewhere/one.py")
    spec = OwnModules().find_spec("linter.one", [str(tmp_path)])
    assert spec.loader.get_code("linter.one").co_filename == str(source)
