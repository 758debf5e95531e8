"""The house has one direction: a room may import only rooms above it."""

from __future__ import annotations

import ast

import pytest
from conftest import ROOT

ROOMS = """
    record lazy text finding errors nodes decode lexicon read annotate patterns matcher sources roster facts desk checks config
    rulebook suppress vale_comments run claims examples report session rules_command cli __main__
""".split()
MODULES = sorted((ROOT / "linter").rglob("*.py"))


def room(module: str) -> int:
    """The place of a module's room in the list."""
    return ROOMS.index(module.split(".")[1])


def imports(path):
    """The project's own modules that a module imports, at its top or inside, types aside."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("linter."):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("linter."))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_rooms_above_it(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts == ("linter", "__init__"):
        return
    own = room(".".join(parts))
    for module in imports(path):
        assert room(module) <= own, f"{'.'.join(parts)} must not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), "a module opens with one line on what flows in and out"
