"""The plug-in that docs/plugins.md shows, built and installed for real: it has every protocol, and the commands know it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow
SHOWN = re.compile(r'^```\w+ title="(?P<name>[^"]+)"\n(?P<text>.*?)^```$', re.S | re.M)


@pytest.fixture(scope="module")
def plugin(tmp_path_factory):
    """A folder with the shown files, the plug-in installed into `site`."""
    folder = tmp_path_factory.mktemp("plugin")
    for shown in SHOWN.finditer((ROOT / "docs" / "plugins.md").read_text("utf-8")):
        (folder / shown["name"]).parent.mkdir(exist_ok=True)
        (folder / shown["name"]).write_text(shown["text"], "utf-8")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "--target",
        str(folder / "site"),
        ".",
    ]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return folder


def run(folder, *arguments):
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{folder / 'site'}"}
    command = [sys.executable, "-m", "linter", *arguments]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=300)
    return done.returncode, done.stdout, done.stderr


def test_its_rule_runs_and_its_key_is_read(plugin):
    assert run(plugin, "rules", "test", "house/Loud.yml")[0] == 0
    (plugin / "a.txt").write_text("The mayor was FURIOUS on Monday about NATO.\n", "utf-8")
    status, out, _ = run(plugin, "check", "--rules", "house/Loud.yml", "--select", "house", "a.txt", "--format", "json")
    assert (status, "'FURIOUS' shouts" in out, "'NATO' shouts" in out) == (1, True, False)


def test_its_patterns_and_its_action_are_looked_at(plugin):
    text = (plugin / "house/Loud.yml").read_text("utf-8")
    (plugin / "Bad.yml").write_text(text + 'known: "("\n', "utf-8")
    assert "'known' is no pattern" in "".join(run(plugin, "rules", "check", "Bad.yml")[1:])
    (plugin / "Odd.yml").write_text(text + "action: {name: explode}\n", "utf-8")
    status, told, _ = run(plugin, "rules", "check", "Odd.yml")
    assert status != 0
    assert "explode" in told


def test_its_own_scope_is_heeded_by_itself(plugin):
    (plugin / "h.md").write_text("# FURIOUS MAYOR\n\nThe mayor was calm on Monday.\n", "utf-8")
    assert run(plugin, "check", "--rules", "house/Loud.yml", "--select", "house", "h.md")[0] == 0
    (plugin / "loud").mkdir(exist_ok=True)
    (plugin / "loud" / "Loud.yml").write_text((plugin / "house/Loud.yml").read_text("utf-8") + "scope: [heading]\n", "utf-8")
    assert run(plugin, "check", "--rules", "loud/Loud.yml", "--select", "loud", "h.md")[0] == 1


def test_it_has_every_protocol(plugin):
    code = (
        "from linter.checks import Acts, Compiles, Scoped, kind\n"
        "one = kind('shouting')()\nprint([isinstance(one, p) for p in (Acts, Compiles, Scoped)])"
    )
    env = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{plugin / 'site'}"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=300)
    assert done.stdout == "[True, True, True]\n", done.stderr
