"""The pre-commit hook, driven for real: a scratch repository, a real `pre-commit try-repo`."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow

CLEAN = """Council approves new bus route

The city council approved a new bus route on Tuesday.

“The route will open in May,” said Maria Okafor, the council's head of transport.
"""


def git(folder, *arguments):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def try_hook(folder):
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "onrecord", "--all-files"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=280)


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


def test_the_hook_passes_a_clean_article_and_blocks_the_founding_one(repository):
    (repository / "clean.txt").write_text(CLEAN, "utf-8")
    git(repository, "add", ".")
    passed = try_hook(repository)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout

    shutil.copy(ROOT / "seeds" / "carney-paris.txt", repository / "draft.txt")
    git(repository, "add", ".")
    blocked = try_hook(repository)
    assert blocked.returncode == 1, blocked.stdout + blocked.stderr
    assert "draft.txt:14:" in blocked.stdout
    assert "names.Variant" in blocked.stdout
    assert "clean.txt" not in blocked.stdout
