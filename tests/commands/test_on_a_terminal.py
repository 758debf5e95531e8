"""What the commands print fits the terminal, at any width; each driven as a whole process on a real one."""

from __future__ import annotations

import os
import sys

import pytest
from conftest import ROOT

from linter.report.columns import fitted
from linter.report.text import width

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
COPY = """Harbour to be dredged over ten years, says board

Marta Oldekamp-Featherstonehaugh, who chairs the harbour board of Harbourton, opened the meeting on Monday.

“We have the money for the dredging of the harbour, and we shall have it done by the end of May,” Oldekamp-Featherstonehaugh
said. The board has 12 members and spent 3.5 million euros on quay 4 in 2024, the the largest sum since 1998.
"""


def on_terminal(columns, *arguments, cwd):
    """(lines of standard output, exit status) of a run on a terminal of so many columns."""
    import fcntl
    import pty
    import struct
    import termios

    child, master = pty.fork()
    if child == 0:
        os.chdir(cwd)
        os.environ.update(PYTHONPATH=str(ROOT), NO_COLOR="1", PYTHONUTF8="1")
        os.environ.pop("COLUMNS", None)
        os.execv(
            sys.executable,
            [sys.executable, "-c", "import sys; sys.stdin.readline(); import linter.cli as c; c.run()", *arguments],
        )
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    os.write(master, b"\n")  # now it is as wide as it shall be
    out = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        out += part
    _, status = os.waitpid(child, 0)
    return out.decode("utf-8").replace("\r\n", "\n").split("\n")[1:], os.waitstatus_to_exitcode(status)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "harbour-dredging-2026.md").write_text(COPY, "utf-8")
    return folder


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize(
    "arguments",
    [
        "check drafts",
        "check --diff drafts",
        "quotes drafts",
        "names drafts",
        "claims drafts",
        "rules list",
        "rules show names.Variant",
        "explain copy.Spacing",
        "check --help",
    ],
)
def test_no_line_is_wider_than_the_terminal(arguments, columns, desk):
    lines, status = on_terminal(columns, *arguments.split(), cwd=desk)
    assert status in (0, 1), lines
    wide = [line for line in lines if width(line) > columns and " " in line.strip()]
    assert wide == [line for line in wide if arguments == "check --diff drafts"]  # a diff is cut nowhere


def test_cells_are_wrapped_within_their_columns_and_nothing_is_lost():
    table = [("place", "what stands there"), ("line 4", "the crane on the quay that nobody has inspected"), ("line 5", "")]
    assert list(fitted(table)) == [
        "place   what stands there",
        "line 4  the crane on the quay that nobody has inspected",
        "line 5",
    ]
    lines = list(fitted(table, 30))
    assert lines == [
        "place   what stands there",
        "line 4  the crane on the quay",
        "        that nobody has",
        "        inspected",
        "line 5",
    ]
    assert list(fitted([], 30)) == []
