"""The switches of `onrecord check` for hooks and CI, each driven as a whole process."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from conftest import ROOT
from process import run

from linter.report import FORMATS

FAULT = "# Baths stay\n\nVera Lindqvist opened the the meeting on Monday.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / ".onrecord.yml").write_text("select: [copy]\n", "utf-8")
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(FAULT, "utf-8")
    (tmp_path / "d.md").write_text("# Rain\n\nThe rain fell on Tuesday.\n", "utf-8")
    return tmp_path


def found(out):
    return [(f["path"], f["line"]) for f in json.loads(out)["findings"]]


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_is_the_same_in_a_file_and_on_standard_output(desk, form):
    status, out, _ = run("check", "--format", form, ".", cwd=desk)
    assert status == 1
    again, silent, _ = run("check", "--format", form, "--output-file", "found.out", ".", cwd=desk)
    assert (again, silent) == (1, "")
    assert (desk / "found.out").read_text("utf-8") == out


@pytest.mark.skipif(sys.platform == "win32", reason="no such terminals")
def test_a_terminal_is_told_which_file_holds_the_findings(desk):
    screen, terminal = os.openpty()
    command = [sys.executable, "-m", "linter", "check", "--format", "html", "--output-file", "report.html", "."]
    done = subprocess.run(
        command, cwd=desk, stderr=terminal, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    os.close(terminal)
    with open(screen, "rb") as shown:
        assert shown.readline() == b"Found 3 warnings in 4 articles. See report.html.\r\n"
    assert (done.returncode, done.stdout) == (1, b"")


def test_several_formats_come_from_one_run(desk):
    status, out, _ = run("check", "--output-file", "sarif=a.sarif", "--output-file", "junit=a.xml", ".", cwd=desk)
    assert status == 1
    assert "a.md:3:23: warning copy.DoubledWord" in out
    assert len(json.loads((desk / "a.sarif").read_text("utf-8"))["runs"][0]["results"]) == 3
    assert 'failures="3"' in (desk / "a.xml").read_text("utf-8")


def test_a_file_that_cannot_be_written_fails_the_run(desk):
    status, _, err = run("check", "--output-file", "nowhere/a.txt", ".", cwd=desk)
    assert status == 2
    assert "nowhere/a.txt: cannot be written" in err


def test_a_baseline_lets_only_new_findings_through_and_tells_what_has_gone(desk):
    missing = run("check", "--baseline", "known.json", ".", cwd=desk)
    assert missing[0] == 2
    assert "--update-baseline writes one" in missing[2]
    assert run("check", "--baseline", "known.json", "--update-baseline", "--quiet", ".", cwd=desk)[0] == 1
    assert run("check", "--baseline", "known.json", ".", cwd=desk)[:2] == (0, "Nothing found in 4 articles.\n")
    (desk / "a.md").write_text(FAULT.replace("\n\n", "\n\nThe rain fell.\n\nThe wind rose.\n\n"), "utf-8")  # only moved
    (desk / "b.md").write_text(FAULT.replace("the the", "the"), "utf-8")
    (desk / "c.md").write_text(FAULT + "\nShe left the the hall.\n", "utf-8")
    status, out, err = run("check", "--baseline", "known.json", "--format", "json", ".", cwd=desk)
    assert (status, found(out)) == (1, [("c.md", 5)])
    assert "b.md: gone from the copy, still in the baseline: copy.DoubledWord: the the" in err
    run("check", "--baseline", "known.json", "--update-baseline", ".", cwd=desk)
    assert run("check", "--baseline", "known.json", ".", cwd=desk) == (0, "Nothing found in 4 articles.\n", "")


def test_a_baseline_that_is_none_is_refused(desk):
    (desk / "known.json").write_text('{"version": 1, "articles": []}', "utf-8")
    assert run("check", "--baseline", "known.json", ".", cwd=desk)[0] == 2


def git(folder, *arguments):
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_since_a_revision_only_changed_lines_count(desk):
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "first")
    (desk / "a.md").write_text(FAULT + "\nShe left the the hall.\n", "utf-8")
    odd = 'ein "Zitat" ü.md'
    (desk / odd).write_text(FAULT, "utf-8")
    status, out, _ = run("check", "--since", "HEAD", "--format", "json", ".", cwd=desk)
    assert (status, found(out)) == (1, [("a.md", 5), (odd, 3)])
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "second")
    (desk / odd).write_text(FAULT + "\nShe left the the hall.\n", "utf-8")
    assert found(run("check", "--since", "HEAD", "--format", "json", ".", cwd=desk)[1]) == [(odd, 5)]
    status, out, err = run("check", "--since", "nosuch", ".", cwd=desk)
    assert (status, out.count("\n")) == (2, 1)
    assert out.startswith("Not checked as it was asked: git cannot tell what has changed: ")
    assert "git cannot tell what has changed" in err


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_several_processes_print_the_same_bytes(desk, form):
    for i in range(30):
        (desk / f"e{i:02}.md").write_text(FAULT * (i % 3), "utf-8")
    (desk / "z.docx").write_bytes(b"no zip")
    settings = "select: [copy]\nsuppress:\n  - {rule: copy.Markup, path: a.md, why: none}\n"
    (desk / ".onrecord.yml").write_text(settings, "utf-8")
    one = run("check", "--format", form, ".", cwd=desk)
    assert one[0] == 2
    assert run("check", "--format", form, "--jobs", "3", ".", cwd=desk) == one


@pytest.mark.skipif(os.name == "nt", reason="signals of a terminal")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_keeps_what_was_found(desk, jobs):
    for i in range(300):
        (desk / f"e{i:03}.md").write_text(FAULT * 4, "utf-8")
    command = [sys.executable, "-m", "linter", "check", "--jobs", jobs, "."]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=desk, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"stopped: what was found before is told" in err
    assert b"Found " in out
    assert time.monotonic() - began < 30


def test_what_decides_the_status(desk):
    assert run("check", "--exit-zero", ".", cwd=desk)[0] == 0
    assert run("check", "--max-warnings", "3", ".", cwd=desk)[0] == 0
    assert run("check", "--max-warnings", "2", ".", cwd=desk)[0] == 1
    assert run("check", "--max-warnings", "-1", ".", cwd=desk)[0] == 2
    assert run("check", "--exit-zero", "--select", "nosuch", ".", cwd=desk)[0] == 2


def test_statistics_count_the_rules(desk):
    status, out, _ = run("check", "--statistics", ".", cwd=desk)
    assert (status, out) == (1, "     3  warning     copy.DoubledWord\nFound 3 warnings in 4 articles.\n")


def test_quiet_prints_findings_and_errors_alone(desk):
    assert run("check", "--quiet", "d.md", cwd=desk) == (0, "", "")
    (desk / "nl.md").write_text(
        "De burgemeester heeft gisteren in het stadhuis gezegd dat de brug dit jaar wordt gebouwd.\n" * 5, "utf-8"
    )
    assert run("check", "--quiet", "nl.md", cwd=desk) == (0, "", "")
    assert run("check", "--quiet", "nosuch.md", cwd=desk)[0] == 2


def test_files_and_settings_are_shown(desk):
    assert run("check", "--show-files", ".", cwd=desk) == (0, "a.md\nb.md\nc.md\nd.md\n", "")
    status, out, _ = run("check", "--show-settings", ".", cwd=desk)
    assert status == 0
    assert out.startswith(".onrecord.yml (4 articles, such as a.md)\n  select: copy\n")
    assert "    warning     copy.DoubledWord\n" in out


def test_colour_is_forced_or_left_out(desk):
    assert "\x1b[" in run("check", "--color", "always", "a.md", cwd=desk)[1]
    assert "\x1b[" in run("check", "a.md", cwd=desk, FORCE_COLOR="1", NO_COLOR="")[1]
    assert "\x1b[" not in run("check", "--color", "never", "a.md", cwd=desk, FORCE_COLOR="1")[1]


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_the_text_fits_the_terminal(columns):
    from linter.finding import Finding, Severity
    from linter.report.text import findings_lines, width
    from linter.text import Block, Document, Span

    line = (
        "The harbour master, who had been asked about the crane on quay four, said that the the crane was inspected in May. "
        * 3
    )
    document = Document(id="drafts/a-long-name-of-an-article.txt", source=line, text=line, blocks=(Block(Span(0, len(line))),))
    at = line.index("the the", 130)
    finding = Finding(document, Span(at, at + 7), "copy.DoubledWord", Severity.WARNING, "A word " * 30 + "twice.", ("the",))
    for grouped in (False, True):
        lines = list(findings_lines([finding], columns=columns, grouped=grouped))
        assert max(width(one) for one in lines) <= columns
        marks = next(i for i, one in enumerate(lines) if "^" in one)
        first = lines[marks].index("^")
        assert lines[marks - 1][first : first + lines[marks].count("^")] == "the the"
    assert next(findings_lines([finding], columns=columns, grouped=True)) == document.id
