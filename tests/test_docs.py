"""What the documentation shows is true: its settings are read, its rules work, its commands print what it says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from shutil import copytree

import pytest
from conftest import ROOT

from linter.command_parser import command_parser
from linter.config import Config, Override, SourcesFor, Suppress, read_config
from linter.examples import flagged
from linter.limits import Limits
from linter.rulebook import Bad
from linter.rulebook.load import typed
from linter.typed_nodes import keys_of

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
BLOCK = re.compile(
    r'^(?P<fence>`{3,})(?P<language>\w+)(?: +(?:\{ *)?title="(?P<title>[^"]+)"[^\n]*)?\n(?P<body>.*?)^(?P=fence)$', re.S | re.M
)
SETTINGS = r"^(select|ignore|severity|suppress|overrides|sources|facts|rosters|rules):"


def blocks(path, language):
    """The fenced blocks of a page in one language."""
    return [match["body"] for match in BLOCK.finditer(path.read_text("utf-8")) if match["language"] == language]


def cases(language, having, *, but=r"\Z."):
    return [
        pytest.param(block, id=f"{path.name}-{i}")
        for path in PAGES
        for i, block in enumerate(blocks(path, language))
        if re.search(having, block, re.MULTILINE) and not re.search(but, block, re.MULTILINE)
    ]


@pytest.mark.parametrize("text", cases("yaml", SETTINGS))
def test_settings_shown_are_settings_understood(text, tmp_path):
    path = tmp_path / ".onrecord.yml"
    path.write_text(text, "utf-8")
    assert read_config(str(path)) is not None


@pytest.mark.parametrize("kind", [Config, Override, SourcesFor, Suppress], ids=lambda kind: kind.__name__)
def test_every_setting_is_shown(kind):
    shown = (DOCS / "configuration.md").read_text("utf-8")
    assert [key for key in keys_of(kind) if not re.search(rf"\b{key.replace('_', '-')}:", shown)] == []


def test_every_limit_that_can_be_set_is_shown_with_its_default():
    shown = (DOCS / "limits.md").read_text("utf-8")
    rows = [f"| `{key.replace('_', '-')}` | {getattr(Limits, key):,} |" for key in keys_of(Limits)]
    assert [row for row in rows if row not in shown] == []


@pytest.mark.parametrize("text", cases("toml", r"tool\.onrecord"))
def test_toml_settings_shown_are_settings_understood(text, tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text(text, "utf-8")
    assert read_config(str(path)) is not None


@pytest.mark.parametrize("text", cases("yaml", r"^extends:", but=r"mesage|officials said\]|^extends: shouting"))
def test_rules_shown_are_rules_and_their_examples_hold(text):
    rule, problems = typed(text, "house.Shown", "shown.yml")
    assert problems == []
    for example in rule.common.examples.bad:
        assert flagged(rule, example) == list(example.flags)
    for example in rule.common.examples.good:
        assert flagged(rule, example if isinstance(example, Bad) else Bad(example)) == []


def transcript(text, folder):
    """What the console blocks of a page really print, the titled blocks before them saved as files; pairs (shown, real)."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "XDG_CACHE_HOME": str(folder / ".cache"),
    }
    status = 0
    for block in BLOCK.finditer(text):
        if block["title"]:
            file = folder / block["title"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["body"], "utf-8")
        elif block["language"] == "console":
            real = []
            for command in re.findall(r"^\$ (.*)$", block["body"], re.MULTILINE):
                real.append(f"$ {command}")
                if command == "echo $?":
                    real.append(str(status))
                    continue
                program, *arguments = shlex.split(command)
                assert program == "onrecord"
                done = subprocess.run(
                    [sys.executable, "-m", "linter", *arguments], cwd=folder, env=environment, capture_output=True, timeout=300
                )
                status = done.returncode
                real += (done.stderr + done.stdout).decode("utf-8").rstrip("\n").split("\n")
            yield block["body"], "".join(f"{line.rstrip()}\n" for line in real)


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [page for page in PAGES if page.parent == DOCS and "```console" in page.read_text("utf-8")],
    ids=lambda path: path.name,
)
def test_transcripts_shown_are_what_the_commands_print(path, tmp_path):
    for shown, real in transcript(path.read_text("utf-8"), tmp_path):
        assert shown == real


COMMAND = re.compile(r"\bonrecord ((?:check|quotes|names|claims|rules)\b[^`#|>\n]*)")
PLACEHOLDERS = ("rules show", "rules list", "rules new")
"""Commands that prose names without their arguments."""


def commands():
    for path in PAGES:
        for command in dict.fromkeys(command.strip() for command in COMMAND.findall(path.read_text("utf-8"))):
            if command not in PLACEHOLDERS:
                yield pytest.param(command, id=f"{path.name}: {command}")


@pytest.mark.parametrize("command", list(commands()))
def test_commands_shown_are_understood(command):
    assert command_parser().parse_args(shlex.split(command)).run


@pytest.mark.slow
def test_the_reference_is_what_the_kinds_and_rules_say():
    spec = spec_from_file_location("build_reference", DOCS / "build_reference.py")
    builder = module_from_spec(spec)
    spec.loader.exec_module(builder)
    for name, text in builder.pages().items():
        assert (DOCS / "reference" / name).read_text("utf-8") == text, "stale: run python docs/build_reference.py"


@pytest.mark.slow
@pytest.mark.skipif(find_spec("zensical") is None, reason="the docs extra is not installed")
def test_the_site_builds(tmp_path):
    copytree(DOCS, tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"], cwd=tmp_path, capture_output=True, timeout=300
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode("utf-8")
    for page in DOCS.rglob("*.md"):
        assert (tmp_path / "site" / page.relative_to(DOCS)).with_suffix(".html").is_file()


@pytest.mark.parametrize("code", [pytest.param(code, id=str(i)) for i, code in enumerate(blocks(DOCS / "python.md", "python"))])
def test_python_shown_runs(code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("The council council met on Tuesday and voted for the bridge.\n", "utf-8")
    exec(compile(code, "docs/python.md", "exec"), {})
