"""The finder of our own modules finds what Python finds."""

from __future__ import annotations

import pkgutil
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
        assert ours.loader.get_data(ours.origin) == Path(ours.origin).read_bytes()


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
