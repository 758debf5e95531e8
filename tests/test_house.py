"""The house keeps its shape: tests mirror the rooms, modules and functions are short, word lists that belong together agree."""

from __future__ import annotations

import ast
import runpy
import sys
from types import ModuleType

import pytest
from conftest import ROOT

from linter.annotate.numbers.figure_groups import _AROUND, _BESIDE, _finder
from linter.annotate.quotes.speech_cues import grades
from linter.checks import KINDS
from linter.lexicon import word_list

MODULES = sorted((ROOT / "linter").rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 60
LONGER = {
    "linter/annotate/__init__.py": "Story has one property a fact, of five lines each; two halves would hide half of them",
    "linter/annotate/claims/ties.py": "each way in which copy ties a length to two times is a method of a few lines; the class lists them",
}
"""Longer modules -> why each stays whole."""
MIRRORED = ("annotate", "sources")
"""The rooms that read: every module has its own test file."""


def lines_of(path) -> int:
    return path.read_text("utf-8").count("\n")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_read_in_one_sitting(path):
    name = str(path.relative_to(ROOT))
    long = lines_of(path) > LONGEST_MODULE
    assert not long or name in LONGER, (
        f"{name} has {lines_of(path)} lines: cut it at a seam, or say in LONGER why it stays whole"
    )
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{name}: {node.name} has {length} lines"


@pytest.mark.parametrize("room", MIRRORED)
def test_every_module_that_reads_has_its_own_tests(room):
    bare = []
    for path in sorted((ROOT / "linter" / room).rglob("*.py")):
        place = path.relative_to(ROOT / "linter").with_name(f"test_{path.name}")
        if path.name != "__init__.py" and not (ROOT / "tests" / place).exists():
            bare.append(f"tests/{place}")
    assert not bare, "these are missing:\n" + "\n".join(bare)


TOGETHER = {
    "vale": "Vale's kinds are one table of cases, test_vale_kinds.py",
    "unused_suppression": "the run tells it: test_suppress.py",
}
"""A room, or a module, whose kinds are tested elsewhere -> why."""


def test_every_check_kind_has_its_own_tests():
    bare = []
    for place in KINDS.values():
        *room, module = place.partition(":")[0].split(".")[1:]
        test = ROOT / "tests" / "/".join(room) / f"test_{module}.py"
        if room[-1] not in TOGETHER and module not in TOGETHER and not test.exists():
            bare.append(str(test.relative_to(ROOT)))
    assert not bare, "these are missing:\n" + "\n".join(bare)


def test_what_a_module_keeps_to_itself_it_uses():
    idle = []
    for path in MODULES:
        text = path.read_text("utf-8")
        for node in ast.parse(text).body:
            if isinstance(node, ast.Assign):
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                names = [node.name]
            else:
                continue
            used = {
                child.id
                for child in ast.walk(ast.parse(text))
                if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load)
            }
            idle += [
                f"{path.relative_to(ROOT)}: {name}"
                for name in names
                if name.startswith("_") and not name.startswith("__") and name not in used
            ]
    assert not idle, "\n".join(idle)


NO_CUES = {"comments", "remarks", "states", "joined"}
"""Of [say], but nouns more often, or said by nobody: they introduce no speech."""


def test_verbs_of_speech_are_one_list_in_two_uses(monkeypatch):
    cues = grades().keys()
    assert word_list("speech", "say") - cues == NO_CUES, "a verb of [say] in speech.txt goes into cues.txt too"
    data = ModuleType("data")
    data.held_out = data.records = None
    monkeypatch.setitem(sys.modules, "data", data)
    trainer = runpy.run_path(str(ROOT / "training" / "train_cues.py"))
    missing = {verb for verb in trainer["VERBS"] if not trainer["forms"](verb) & cues}
    spelt = {
        form for verb in ("begin", "fret", "deadpan", "foresee", "agree", "echo", "signal") for form in trainer["forms"](verb)
    }
    assert {"beginning", "fretted", "deadpanned", "foreseeing", "agreeing", "echoes", "signalled", "signaled"} <= spelt & cues
    assert not {"begining", "freted", "deadpaned", "foreseing", "agreing", "echos"} & (spelt | cues)
    assert not missing, "a verb of VERBS in train_cues.py goes into cues.txt, under [4], with its forms"
    assert (ROOT / "linter" / "lexicon" / "cues.txt").read_text("utf-8").startswith(trainer["HEAD"])


def test_the_docstring_of_the_room_of_names_has_every_module():
    room = ROOT / "linter" / "annotate" / "names"
    table = (room / "__init__.py").read_text("utf-8")
    rows = {line.split()[0] for line in table.split("\n") if line.startswith("    ") and line[4] != " "}
    modules = {path.stem for path in room.glob("*.py")} - {"__init__"}
    assert rows <= modules
    assert not {module for module in modules if module not in rows and f"`{module}`" not in table}


def test_the_table_of_the_readers_of_figures_has_them_all():
    room = ROOT / "linter" / "annotate" / "numbers"
    readers = {reader.name for reader in (*_BESIDE, *_AROUND)}
    assert all(_finder(name).__module__.endswith(f".{name}") for name in readers)
    table = (room / "__init__.py").read_text("utf-8")
    rows = {line.split()[0] for line in table.split("\n") if line.startswith("    ") and line[4] != " "}
    assert rows == readers
    modules = {path.stem for path in room.glob("*.py")} - {"__init__"}
    assert not {module for module in modules if module not in rows and f"`{module}`" not in table}, (
        "every module of the room is named in its docstring"
    )
