"""`onrecord check --fix` and `--diff`, each driven as a whole process."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess

import pytest
from process import run

FAULT = "Baths stay\n\nVera Lindqvist opened the the meeting on the 22th of May.\n\n“I like the the baths,” she said.\n"
RIGHT = "Baths stay\n\nVera Lindqvist opened the meeting on the 22nd of May.\n\n“I like the the baths,” she said.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / ".onrecord.yml").write_text("select: [copy, numbers, names]\n", "utf-8")
    (tmp_path / "a.txt").write_text(FAULT, "utf-8", newline="")
    (tmp_path / "b.md").write_bytes(b"\xef\xbb\xbf" + FAULT.replace("\n", "\r\n").encode())
    (tmp_path / "c.txt").write_bytes(FAULT.replace("bath", "caf\u00e9 bath").encode("cp1252"))
    (tmp_path / "d.txt").write_text("The rain fell on Tuesday.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_fix_mends_the_files_and_tells_the_rest(desk, jobs):
    (desk / "a.txt").chmod(0o640)
    before = (desk / "d.txt").stat().st_mtime_ns
    status, out, err = run("check", "--fix", "--jobs", jobs, ".", cwd=desk)
    assert (status, out.count("copy.DoubledWord")) == (1, 3)
    assert "22th" not in out
    assert [line for line in err.splitlines() if "mended" in line] == [
        f"onrecord: {name}: mended in 2 places" for name in ("a.txt", "b.md", "c.txt")
    ]
    assert (desk / "a.txt").read_bytes() == RIGHT.encode()
    assert (desk / "b.md").read_bytes() == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()
    assert (desk / "c.txt").read_bytes() == RIGHT.replace("bath", "caf\u00e9 bath").encode("cp1252")
    assert stat.S_IMODE((desk / "a.txt").stat().st_mode) == 0o640
    assert (desk / "d.txt").stat().st_mtime_ns == before
    assert sorted(path.name for path in desk.iterdir()) == [".onrecord.yml", "a.txt", "b.md", "c.txt", "d.txt"]


def test_without_it_the_copy_is_never_touched_and_the_reader_is_told(desk):
    out = run("check", "a.txt", cwd=desk)[1]
    assert out.endswith("Found 1 error, 2 warnings in 1 article. --fix mends 2 of them.\n")
    assert (desk / "a.txt").read_text("utf-8") == FAULT


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_diff_prints_what_fix_would_do_and_does_nothing(desk):
    status, _, err = run("check", "--diff", ".", cwd=desk)
    assert status == 1
    assert "c.txt: not in UTF-8: its diff is to be read, and cannot be applied" in err
    assert (desk / "a.txt").read_text("utf-8") == FAULT
    env = {**os.environ, "GIT_CEILING_DIRECTORIES": str(desk.parent)}
    subprocess.run(["git", "apply", "-"], cwd=desk, input=_bytes(desk), check=True, env=env)
    assert (desk / "a.txt").read_bytes() == RIGHT.encode()
    assert (desk / "b.md").read_bytes() == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()
    told = "onrecord: nothing that --fix can mend; for a person to look at: 1 finding\n"
    assert run("check", "--diff", "a.txt", cwd=desk) == (0, "", told)
    assert run("check", "--diff", "--exit-zero", "c.txt", cwd=desk)[0] == 0


def _bytes(desk):
    import sys

    from conftest import ROOT

    command = [sys.executable, "-m", "linter", "check", "--diff", "a.txt", "b.md"]
    return subprocess.run(command, cwd=desk, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}).stdout


def test_a_diff_gives_no_orders(desk):
    (desk / "a.txt").write_text("Bus\n\n::error::no\n\nThey saw the the bus.\n\n\x1b[2J\n", "utf-8")
    status, out, err = run("check", "--diff", "a.txt", cwd=desk)
    assert (status, out) == (2, "")
    assert "would give orders" in err
    assert run("check", "--fix", "a.txt", cwd=desk)[0] != 2
    assert (desk / "a.txt").read_text("utf-8") == "Bus\n\n::error::no\n\nThey saw the bus.\n\n\x1b[2J\n"


def test_what_goes_with_nothing_is_refused(desk):
    assert run("check", "--fix", "-", cwd=desk, stdin=FAULT.encode())[0] == 2
    assert run("check", "--fix", "--diff", "a.txt", cwd=desk)[0] == 2
    assert run("check", "--diff", "--output-file", "x", "a.txt", cwd=desk)[0] == 2
    assert (
        "+Vera Lindqvist opened the meeting on the 22nd of May."
        in run("check", "--diff", "-", cwd=desk, stdin=FAULT.encode())[1]
    )


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_and_a_file_that_may_not_be_written_are_left_alone(desk):
    (desk / "e.txt").symlink_to("a.txt")
    status, _, err = run("check", "--fix", "e.txt", cwd=desk)
    assert status == 2
    assert "e.txt: a link: what it leads to is left alone" in err
    assert (desk / "a.txt").read_text("utf-8") == FAULT


def test_a_file_that_changed_meanwhile_is_left_alone(desk, monkeypatch):
    from linter.commands import fixing
    from linter.commands.outputs import write_whole
    from linter.session import Options, Session

    monkeypatch.chdir(desk)
    told = []
    session = Session(Options(), None, told.append)
    (checked,) = session.checked(session.read(["a.txt"]))
    (desk / "a.txt").write_text("They saw the the bus.\n", "utf-8")
    assert fixing.mended(session, checked, lambda again: again) is checked
    assert "it has changed since it was read" in str(told[-1])
    assert (desk / "a.txt").read_text("utf-8") == "They saw the the bus.\n"
    assert not write_whole("a.txt", b"new", instead_of=b"what was read")
    assert sorted(path.name for path in desk.iterdir()) == [".onrecord.yml", "a.txt", "b.md", "c.txt", "d.txt"]


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_only_what_is_new_is_mended(desk):
    def git(*arguments):
        identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=desk, check=True, capture_output=True)

    (desk / "a.md").write_text("They saw the the bus.\n\nThey left.\n", "utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    (desk / "a.md").write_text("They saw the the bus.\n\nThey left the the hall for\nfor good. Tide tide came.\n", "utf-8")
    _, out, _ = run("check", "--fix", "--since", "HEAD", "--format", "concise", "a.md", cwd=desk)
    assert (desk / "a.md").read_text("utf-8") == "They saw the the bus.\n\nThey left the hall for good. Tide tide came.\n"
    assert "a.md:1:" not in out
    assert run("check", "--baseline", "known.json", "--update-baseline", "--quiet", "a.md", cwd=desk)[0] == 1
    assert run("check", "--fix", "--baseline", "known.json", "a.md", cwd=desk)[0] == 0
    assert (desk / "a.md").read_text("utf-8").startswith("They saw the the bus.")
