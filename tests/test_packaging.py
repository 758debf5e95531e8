"""What is built: a wheel that holds the rules and not the founding article, and that runs from an archive too."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=280)
    (path,) = folder.glob("onrecord-*.whl")
    return path


def test_the_wheel_holds_the_rules_the_lists_and_the_types_and_no_article(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for style in (folder.name for folder in (ROOT / "rules").iterdir() if folder.is_dir()):
        shipped = {f"linter/rules/{style}/{path.name}" for path in (ROOT / "rules" / style).glob("*.yml")}
        assert shipped <= set(names)
    assert "linter/py.typed" in names
    assert not [name for name in names if "seeds" in name or "carney" in name or name.startswith("tests")]
    data = {name.partition(".data/data/")[2] for name in names}
    assert {"share/man/man1/onrecord.1", "share/bash-completion/completions/onrecord"} <= data
    assert "linter/shell/onrecord.fish" in names
    packaged = {name for name in names if name.startswith("linter/lexicon/")}
    assert {f"linter/lexicon/{path.name}" for path in (ROOT / "linter" / "lexicon").glob("*.*")} <= packaged


def test_the_rules_and_lists_are_found_inside_an_archive(wheel, tmp_path):
    (tmp_path / "a.txt").write_text("Council approves route\n\nThe council approved a bus route on Tuesday.\n", "utf-8")
    env = {**os.environ, "PYTHONPATH": str(wheel), "ONRECORD_NO_CACHE": "1"}
    code = "from linter.rulebook.load import shipped; print(len(shipped()))"
    found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=300)
    assert int(found.stdout or 0) == len(list((ROOT / "rules").glob("*/*.yml"))), found.stderr
    command = [sys.executable, "-m", "linter", "check", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Nothing found in 1 article.\n", "")


def test_the_source_archive_leaves_the_founding_article_out(tmp_path):
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)], cwd=ROOT, check=True, timeout=300
    )
    (path,) = tmp_path.glob("onrecord-*.tar.gz")
    with tarfile.open(path) as archive:
        names = archive.getnames()
    assert any(name.endswith("/rules/copy/UnusedSuppression.yml") for name in names)
    assert not [name for name in names if "/seeds/" in name or name.endswith("carney-paris.txt")]
