"""The house has one direction: a room may import only rooms above it."""

from __future__ import annotations

import ast

import pytest
from conftest import ROOT

ROOMS = """
    record lazy_pattern alarm limits files kept pattern_store text finding errors nodes typed_nodes lexicon read annotate patterns matcher sources desk
    checks config rulebook suppress vale run fixes claims examples report comments session only_new jobs api archive editor service
    commands cli __main__
""".split()
READING = "language dates numbers names quotes wording claims".split()
"""The rooms of `annotate/`: each uses only those before it, types included."""
JUDGING = {"sources": {"wording"}}
"""Which room of `checks/` may use which other."""
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


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_rooms_of_reading_and_of_judging_keep_their_walls(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    if parts[1] not in ("annotate", "checks") or len(parts) < 4:
        return
    floor, own = parts[1:3]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        module = (getattr(node, "module", "") or "") if isinstance(node, ast.ImportFrom) else ""
        if not module.startswith(f"linter.{floor}.") or module.count(".") < 3:
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
