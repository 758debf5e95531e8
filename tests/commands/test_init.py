"""`onrecord init`, driven as a whole process; what it writes is held against what reads it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
import yaml
from process import run

from linter.commands.init import GITHUB, GITLAB, HOOK, SETTINGS, _top
from linter.config import Config, read_config
from linter.typed_nodes import keys_of


@pytest.fixture
def top(tmp_path):
    """The top of a repository, wherever the folder of the tests lies."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_an_empty_folder_gets_settings_a_hook_and_a_file_for_ci(top):
    status, out, err = run("init", cwd=top)
    assert (status, err) == (0, "")
    assert out.splitlines()[:3] == [
        ".onrecord.yml written.",
        ".pre-commit-config.yaml written.",
        ".github/workflows/onrecord.yml written.",
    ]
    (top / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    status, out, err = run("check", cwd=top)
    assert (status, err) == (1, "")


def test_what_is_there_is_never_overwritten(top):
    for name in (".onrecord.yml", ".pre-commit-config.yaml", ".gitlab-ci.yml"):
        (top / name).write_text("fail-on: error\n", "utf-8")
    status, out, _ = run("init", cwd=top)
    assert status == 0
    assert out.startswith(".onrecord.yml is there already and was left alone.\n")
    assert ".gitlab-ci.yml is there already and was left alone. What it may take over:\n\n    onrecord:\n" in out
    for name in (".onrecord.yml", ".pre-commit-config.yaml", ".gitlab-ci.yml"):
        assert (top / name).read_text("utf-8") == "fail-on: error\n"
    assert not (top / ".github").exists()


def test_the_folder_and_the_ci_may_be_said(tmp_path):
    (tmp_path / "desk" / ".git").mkdir(parents=True)
    assert run("init", "desk", "--ci", "none", cwd=tmp_path)[1].startswith("desk/.onrecord.yml written.\n")
    assert sorted(path.name for path in (tmp_path / "desk").iterdir()) == [".git", ".onrecord.yml", ".pre-commit-config.yaml"]
    assert run("init", "nosuch", cwd=tmp_path)[0] == 2


def test_a_folder_that_lies_in_no_repository_gets_all_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(os.path, "exists", lambda path: not path.endswith(".git") and os.access(path, os.F_OK))
    assert _top(str(tmp_path)) == str(tmp_path)


def test_hook_and_ci_go_to_the_top_of_the_repository(top):
    (top / "news" / "drafts").mkdir(parents=True)
    out = run("init", cwd=top / "news" / "drafts")[1]
    assert out.splitlines()[:2] == [".onrecord.yml written.", "../../.pre-commit-config.yaml written."]
    assert (top / ".github" / "workflows" / "onrecord.yml").exists()
    assert (top / "news" / "drafts" / ".onrecord.yml").exists()


def test_every_line_of_the_settings_is_understood(tmp_path):
    path = tmp_path / ".onrecord.yml"
    path.write_text(SETTINGS, "utf-8")
    assert read_config(str(path)).fail_on == "warning"
    keys = "|".join(key.replace("_", "-") for key in keys_of(Config))
    on = re.sub(r"^# (?=(?:%s): *[\[{\d\n]|  )" % keys, "", SETTINGS, flags=re.MULTILINE)  # noqa: UP031
    assert len(yaml.safe_load(on)) == 11
    path.write_text(on, "utf-8")
    assert read_config(str(path)).suppress[0].rule == ("names.Variant",)


def test_the_hook_is_one_that_pre_commit_takes(tmp_path):
    pytest.importorskip("pre_commit")
    (tmp_path / "a.yaml").write_text(HOOK, "utf-8")
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", "a.yaml"], cwd=tmp_path, check=True)


@pytest.mark.parametrize(("schema", "text"), [("github-workflows", GITHUB), ("gitlab-ci", GITLAB)])
def test_the_file_for_ci_fits_its_schema(schema, text, tmp_path):
    pytest.importorskip("check_jsonschema")
    (tmp_path / "a.yml").write_text(text, "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", "a.yml"]
    subprocess.run(command, cwd=tmp_path, check=True)
