"""The pre-commit hook, driven for real: scratch repositories, a real git, a real `pre-commit`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT

pytestmark = pytest.mark.slow


def git(folder, *arguments):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """An empty editorial repository, and a pre-commit whose cache is its own."""
    pytest.importorskip("pre_commit")
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("pre-commit installs from a git checkout")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


GIVEN = "Aldis Bryony Corwin Delphine Edric Fenna Gareth Hedda Idris Jorun Kerensa Leopold Merrin Nadia Osric".split()
SURNAMES = "Ashgrove Brindley Corvane Dunmore Eastlake Farrow Grenfell Hollis Ingersby Jessop Kettering Lorne Marchmont Nesbitt Orde".split()
TOWNS = "Harbourton Lennemouth Oxley Thornby Wexcombe".split()
OFFICES = ["head of transport", "director of the port", "chair of the parks committee"]
SHAPES = [
    "Council keeps {town} baths open\n\nThe baths in {town} will stay open for another year, the council said on Tuesday.\n\n"
    "“We have found the money,” said {given} {surname}, the council’s {office}. {surname} thanked the swimmers.\n",
    "Bus to {town} runs again\n\nThe bus to {town} runs again from Monday.\n\n{given} {surname}, {office}, opened the line. "
    "“It was a long winter,” {surname} said.\n",
    "# Storm closes {town} pier\n\nThe pier in {town} was closed on Friday after a storm, said {given} {surname}, {office}.\n\n"
    "{surname} said: “Nobody was hurt.”\n",
]


def draft(i):
    """A story that nothing is wrong with, one of thirty."""
    words = {"given": GIVEN[i % 15], "surname": SURNAMES[(i * 7) % 15], "town": TOWNS[i % 5], "office": OFFICES[(i // 3) % 3]}
    return SHAPES[i % 3].format(**words)


def pre_commit(folder, *arguments):
    command = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=280)


def commit(folder, message):
    """A real `git commit`, its hooks and all."""
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    command = ["git", *identity, "commit", "-m", message]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=280)


def head():
    found = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True)
    return found.stdout.strip()


def test_a_desk_with_thirty_drafts(repository):
    (repository / "drafts").mkdir()
    (repository / "archive").mkdir()
    for i in range(30):
        text = draft(i)
        (repository / "drafts" / f"story{i:02}.{'md' if i % 3 == 2 else 'txt'}").write_text(text, "utf-8")
    (repository / "README.md").write_text("# Our our copy\n\nSee the the drafts.\n", "utf-8")
    (repository / "archive" / "old.txt").write_text(draft(0).replace("the money", "the the money"), "utf-8")
    (repository / ".onrecord.yml").write_text("exclude: [archive/]\n", "utf-8")
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {ROOT.as_posix()}\n    rev: {head()}\n    hooks:\n      - id: onrecord\n",
        "utf-8",
    )
    assert pre_commit(repository, "install").returncode == 0
    git(repository, "add", ".")
    first = commit(repository, "Thirty drafts")
    assert first.returncode == 0, first.stdout + first.stderr
    assert "Passed" in first.stderr

    wrong = repository / "drafts" / "story01.txt"
    wrong.write_text(draft(1).replace("opened the line", "opened the the line"), "utf-8")
    (repository / "drafts" / "story03.txt").write_text(draft(3) + "\nIt rained.\n", "utf-8")
    git(repository, "add", ".")
    blocked = commit(repository, "A slip")
    assert blocked.returncode == 1
    assert "drafts/story01.txt:5:" in blocked.stderr
    assert "copy.DoubledWord" in blocked.stderr
    assert "story03" not in blocked.stderr
    assert "README" not in blocked.stderr
    assert "archive" not in blocked.stderr

    fixed = subprocess.run(
        [sys.executable, "-m", "linter", "check", "--fix", "--since", "HEAD", "."],
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert fixed.returncode == 0, fixed.stdout + fixed.stderr
    assert wrong.read_text("utf-8") == draft(1)
    git(repository, "add", ".")
    passed = commit(repository, "Mended")
    assert passed.returncode == 0, passed.stdout + passed.stderr

    everything = pre_commit(repository, "run", "--all-files")
    assert everything.returncode == 0, everything.stdout

    shutil.copy(ROOT / "seeds" / "carney-paris.txt", repository / "drafts" / "carney.txt")
    git(repository, "add", ".")
    founding = commit(repository, "A wire story, reworded")
    assert founding.returncode == 1
    assert "drafts/carney.txt:14:" in founding.stderr
    assert "names.Variant" in founding.stderr


def test_the_action_marks_the_lines_of_a_pull_request(repository):
    """The step of `action.yml` that checks, as the runner's bash runs it."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    (script,) = [step["run"] for step in steps if "onrecord check" in step.get("run", "")]
    (repository / "draft.txt").write_text(draft(1).replace("opened the line", "opened the the line"), "utf-8")
    (repository / "bin").mkdir()
    (repository / "bin" / "onrecord").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m linter "$@"\n', "utf-8")
    (repository / "bin" / "onrecord").chmod(0o755)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{repository / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    env |= {"PATHS": "draft.txt", "ARGUMENTS": "--fail-on error", "SARIF": "found.sarif"}
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=repository, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "::warning file=draft.txt,line=5," in done.stdout
    assert '"version": "2.1.0"' in (repository / "found.sarif").read_text("utf-8")


@pytest.mark.parametrize(
    ("schema", "page", "having"),
    [
        ("github-actions", "action.yml", ""),
        ("gitlab-ci", "docs/ci.md", "image:"),
        ("github-workflows", "docs/desks.md", "runs-on:"),
    ],
)
def test_a_recipe_fits_the_schema_of_who_reads_it(schema, page, having, tmp_path):
    pytest.importorskip("check_jsonschema")
    text = (ROOT / page).read_text("utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE) if having else [text]
    (recipe,) = [block for block in blocks if having in block]
    (tmp_path / "recipe.yml").write_text(recipe, "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", "recipe.yml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


def test_the_shipped_hooks_are_hooks():
    pytest.importorskip("pre_commit")
    done = pre_commit(ROOT, "validate-manifest", ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout + done.stderr
