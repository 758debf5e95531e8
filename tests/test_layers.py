"""The house has one direction: a room may import only rooms above it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

ROOMS = """
    record remembered lazy_pattern limits files kept pattern_store alarm collector text finding errors nodes typed_nodes lexicon read annotate patterns matcher sources desk
    checks config rulebook suppress vale run examples claims fixes silencing report comments session jobs only_new api archive editor service
    commands command_parser cli own_modules __main__
""".split()
READING = "language dates numbers names quotes wording claims".split()
"""The rooms of `annotate/`: each uses only those before it, types included."""
JUDGING = {"sources": {"wording"}}
"""Which room of `checks/` may use which other."""
MODULES = sorted((ROOT / "linter").rglob("*.py"))


def room(module: str) -> int:
    """The place of a module's room in the list."""
    return ROOMS.index(module.split(".")[1])


def imports(path: Path, types: bool = False) -> Iterator[str]:
    """The project's own modules that a module imports, at its top or inside; with `types`, those that it imports for types too."""
    yield from named_modules(path.read_text("utf-8"), types)


def named_modules(text: str, types: bool) -> Iterator[str]:
    tree = ast.parse(text)
    typing_only = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only and not types:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "linter":
            inside = [f"{node.module}.{alias.name}" for alias in node.names if is_module(f"{node.module}.{alias.name}")]
            yield from inside or ([node.module] if node.module != "linter" else [])
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("linter."))


def is_module(name: str) -> bool:
    path = ROOT / name.replace(".", "/")
    return path.with_suffix(".py").exists() or path.is_dir()


@pytest.mark.parametrize(
    ("line", "modules"),
    [
        ("from linter import run", ["linter.run"]),
        ("from linter.annotate.quotes import attributions", ["linter.annotate.quotes.attributions"]),
        ("from linter.annotate.quotes.attributions import attribute", ["linter.annotate.quotes.attributions"]),
        ("import linter.annotate.quotes.marks", ["linter.annotate.quotes.marks"]),
        ("def f():\n    from linter.text import Span", ["linter.text"]),
        ("if TYPE_CHECKING:\n    from linter.text import Span", []),
        ("import os", []),
    ],
)
def test_every_form_of_import_is_seen(line: str, modules: list[str]) -> None:
    assert list(named_modules(line, False)) == modules


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


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_rooms_of_reading_and_of_judging_keep_their_walls(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[1] not in ("annotate", "checks") or len(parts) < 4:
        return
    floor, own = parts[1:3]
    for module in imports(path, types=True):
        rooms = READING if floor == "annotate" else (*READING, *JUDGING, "copy", "desk", "sources", "vale")
        if not module.startswith(f"linter.{floor}.") or module.split(".")[2] not in rooms:
            continue
        other = module.split(".")[2]
        allowed = READING[: READING.index(own) + 1] if floor == "annotate" else {own, *JUDGING.get(own, ())}
        assert other in allowed, f"{'.'.join(parts)} must not import {module}"


PROTOCOL = {"add", "commented", "read", "read_bytes", "read_each", "render", "run"}
"""What readers, writers of comments, printers of formats and commands all call by one name."""


def test_no_public_name_is_defined_in_two_modules():
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(str(path.relative_to(ROOT)))
    twice = {name: where for name, where in homes.items() if len(where) > 1 and name not in PROTOCOL}
    assert not twice, "\n".join(f"{name}: {', '.join(where)}" for name, where in sorted(twice.items()))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_lines_end_as_the_house_says(path):
    tree = ast.parse(path.read_text("utf-8"))
    used = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "splitlines"]
    assert not used, f"str.splitlines also splits at U+0085, VT and FF: lines {used}"
