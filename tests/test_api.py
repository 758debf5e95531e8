"""The door for Python: what it gives, what it costs, and that it never takes copy for a path."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

import linter
import onrecord
from linter import Severity, check, lint_text

FAULTY = "The council approved a new bus route on Tuesday, after an hour of talk in the the old hall.\n"


@pytest.mark.parametrize("name", linter.__all__)
def test_both_names_give_the_same_things(name):
    assert getattr(onrecord, name) is getattr(linter, name)
    assert name in dir(linter)
    assert name in dir(onrecord)


def test_an_unknown_name_is_told_as_python_does():
    with pytest.raises(AttributeError, match="no attribute 'lint'"):
        _ = linter.lint


def test_copy_is_checked_and_its_name_says_how_it_is_read():
    report = check("# Title\n\n" + FAULTY, name="draft.md", select=["copy.DoubledWord"])
    (finding,) = report.findings
    assert (finding.text, finding.severity, report.failed, report.articles) == ("the the", Severity.WARNING, True, 1)
    assert finding.document.lines.position(finding.source_span.start) == (3, 75)


def test_copy_that_is_the_name_of_a_file_is_copy(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(FAULTY, "utf-8")
    assert lint_text("a.txt") == ()
    assert [finding.document.id for finding in check(Path("a.txt")).findings] == ["a.txt"]


def test_bad_input_is_an_error_of_the_report_and_the_rest_is_checked(tmp_path):
    (tmp_path / "a.txt").write_text(FAULTY, "utf-8")
    report = check(tmp_path / "none.txt", tmp_path / "a.txt", select=["copy"])
    assert [finding.rule for finding in report.findings] == ["copy.DoubledWord"]
    assert [error.path for error in report.errors] == [str(tmp_path / "none.txt")]
    assert [error.message for error in check(FAULTY, date="soon").errors] == [
        "'date' must be a day such as 2026-03-14, not 'soon'"
    ]
    assert check(FAULTY, date="soon", select=["names"]).findings == ()


def test_settings_are_found_beside_the_copy(tmp_path):
    (tmp_path / ".onrecord.yml").write_text("ignore: [copy]\n", "utf-8")
    assert lint_text(FAULTY, str(tmp_path / "a.txt")) == ()
    assert check(FAULTY, name=str(tmp_path / "a.txt"), fail_on="error").failed is False


def test_the_command_line_pays_nothing_for_it():
    code = "import sys, linter; print(sorted(name for name in sys.modules if name.startswith('linter')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)
    assert done.stdout.strip() == "['linter']"


@pytest.mark.parametrize("name", ["linter", "onrecord"])
def test_the_package_runs_as_a_module(name):
    done = subprocess.run([sys.executable, "-m", name, "--version"], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.stdout == f"onrecord {linter.__version__}\n"
