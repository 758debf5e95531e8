"""`onrecord check --watch`, driven as a real process that prints into a file or to a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from conftest import ROOT
from process import run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of a terminal")
FAULT = "They saw the the bus.\n"
RIGHT = "They saw the bus.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / ".onrecord.yml").write_text("select: [copy.DoubledWord, house, sources]\nrules: [rules]\n", "utf-8")
    (tmp_path / "drafts" / "a.txt").write_text(RIGHT, "utf-8")
    (tmp_path / "rules" / "house").mkdir(parents=True)
    (tmp_path / "rules" / "house" / "Hall.yml").write_text(
        "extends: existence\nmessage: \"no '%s'\"\ntokens: [town hall]\n", "utf-8"
    )
    return tmp_path


class Watch:
    """A process that watches, and what it has printed into a file."""

    def __init__(self, process, out):
        self.process, self.out, self.seen = process, out, 0

    def until(self, words):
        """Wait until these words are printed that were not before, with the end of their round; what was printed meanwhile."""
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            text = self.out.read_text("utf-8")[self.seen :]
            if words in text and text.endswith("watching; Ctrl-C ends it\n"):
                self.seen += len(text)
                return text
            time.sleep(0.05)
        raise AssertionError(f"{words!r} is not in {self.out.read_text('utf-8')[self.seen :]!r}")


@contextmanager
def watching(desk, *arguments):
    """A watch that is ended by Ctrl-C at last, with what is to be the end of it."""
    out = desk / "out.log"
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "linter", "check", "--watch", *arguments]
    with (
        out.open("wb") as stream,
        subprocess.Popen(command, cwd=desk, env=env, stdout=stream, stderr=subprocess.STDOUT) as process,
    ):
        try:
            watch = Watch(process, out)
            yield watch
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
            assert out.read_text("utf-8")[watch.seen :] == ""
        finally:
            process.kill()


def test_it_checks_again_when_anything_changes_that_it_has_read(desk):
    (desk / "release.txt").write_text("The wall will cost £25 million, the council said on Monday.\n", "utf-8")
    with watching(desk, "drafts", "--source", "release.txt") as watch:
        watch.until("Nothing found in 1 article.")
        (desk / "drafts" / "a.txt").write_text(FAULT, "utf-8")
        told = watch.until("Found 1 warning in 1 article.")
        assert told.startswith("onrecord: drafts/a.txt has changed\ndrafts/a.txt:1:10: warning copy.DoubledWord: ")
        (desk / ".onrecord.yml").write_text("select: [house, sources]\nrules: [rules]\n", "utf-8")
        assert watch.until("Nothing found in 1 article.").startswith("onrecord: .onrecord.yml has changed\n")
        (desk / "rules" / "house" / "Hall.yml").write_text("extends: existence\nmessage: \"no '%s'\"\ntokens: [bus]\n", "utf-8")
        assert "no 'bus'" in watch.until("Found 1 warning in 1 article.")
        (desk / "drafts" / "b.txt").write_text("The wall will cost £25 million, the council said on Monday.\n", "utf-8")
        watch.until("Found 1 warning in 2 articles.")
        (desk / "release.txt").write_text("The wall will cost £35 million, the council said on Monday.\n", "utf-8")
        assert "sources.Number" in watch.until("release.txt has changed")
        (desk / "drafts" / "b.txt").unlink()
        watch.until("in 1 article.")


def test_settings_that_are_put_beside_a_single_article_count(desk):
    with watching(desk, "drafts/a.txt") as watch:
        watch.until("Nothing found")
        (desk / "drafts" / ".onrecord.yml").write_text("rules: [../rules]\nselect: [nosuch]\n", "utf-8")
        watch.until("there is no rule or style 'nosuch'")


def test_its_own_report_and_the_files_of_editors_start_nothing(desk):
    (desk / "drafts" / "a.txt").write_text(FAULT, "utf-8")
    with watching(desk, "drafts", "--output-file", "html=drafts/report.html") as watch:
        watch.until("Found 1 warning in 1 article.")
        (desk / "drafts" / ".a.txt.swp").write_text("x", "utf-8")
        time.sleep(1)
        (desk / "drafts" / "a.txt").write_text(RIGHT, "utf-8")
        assert watch.until("Nothing found in 1 article.").startswith("onrecord: drafts/a.txt has changed\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-",), "standard input is none"),
        (("drafts", "--fix"), "it does not go with --fix"),
        (("drafts", "--jobs", "2"), "it does not go with --jobs"),
        (("drafts",), "--watch prints to a terminal or into a file: --output-file FILE names one"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_what_cannot_be_watched_is_told(desk, arguments, told):
    status, out, err = run("check", "--watch", *arguments, cwd=desk)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert told in err


def test_on_a_terminal_ctrl_c_ends_it_without_a_word(desk):
    import pty

    child, master = pty.fork()
    if child == 0:
        os.chdir(desk)
        os.environ.update(PYTHONPATH=str(ROOT), NO_COLOR="1", PYTHONUTF8="1")
        os.execv(sys.executable, [sys.executable, "-m", "linter", "check", "--watch", "drafts"])
    out = b""
    while b"Ctrl-C ends it\r\n" not in out:
        out += os.read(master, 65536)
    assert out == b"Nothing found in 1 article.\r\nonrecord: watching; Ctrl-C ends it\r\n"
    os.write(master, b"\x03")
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
