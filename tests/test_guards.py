"""Whatever fails, wherever: the other articles' findings are printed, and the status says that something failed."""

from __future__ import annotations

import inspect
import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from linter.cli import main

FAULTY = "“We did it,” Maria Okafor said.\n\nThe mayor had read the the letter.\n"
CALLERS = {str(ROOT / "linter" / "run.py"), *map(str, (ROOT / "linter" / "session").glob("*.py"))}
"""Each call that these make fails in turn."""
FROM_THE_START = frozenset(
    # These make the run itself; where they fail there is none.
    "Session.__init__ Session.documents Session.files Session.files.<locals>.<genexpr> Session.read Session.checked Session.report"
    " Session.guarded Failures.guarded Failures.__init__ DeskFiles.__init__ Session.check _checked.<locals>.finish articles split_list.<locals>.<genexpr>".split()
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A desk with three articles that hold the same fault, the one in the middle with everything that an article can have."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "c"):
        (tmp_path / f"{name}.md").write_text(FAULTY, "utf-8")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "b.md").write_text(f"---\nsources: [s.txt]\n---\n{FAULTY}\n<!-- onrecord-disable names -->\n", "utf-8")
    (tmp_path / "b" / "s.txt").write_text("“We did it,” Maria Okafor said on Monday.\n", "utf-8")
    (tmp_path / "b" / "roster.yml").write_text("- name: Maria Okafor\n", "utf-8")
    (tmp_path / "b" / "facts.yml").write_text("capitals:\n  France: Paris\n", "utf-8")
    settings = "rosters: roster.yml\nfacts: facts.yml\nsuppress:\n  - rule: copy.Markup\n    why: none\n"
    (tmp_path / "b" / ".onrecord.yml").write_text(settings, "utf-8")
    yield tmp_path
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)  # the alarm's own end may have been made to fail


class Fault(Exception):
    """What nobody expects."""


class Fails:
    """Makes the n-th call from the callers fail; counts them."""

    def __init__(self, at: int = -1) -> None:
        self.at = at
        self.count = 0
        self.where = ""

    def __call__(self, frame, event, argument) -> None:
        if event != "call" or frame.f_back is None or frame.f_back.f_code.co_filename not in CALLERS:
            return
        if not frame.f_code.co_filename.startswith(str(ROOT / "linter")):
            return
        if frame.f_code.co_flags & inspect.CO_GENERATOR and frame.f_lasti > 4:  # a generator that goes on
            return
        if self.count == self.at:
            self.where = f"{frame.f_code.co_filename}:{frame.f_code.co_qualname}"
            sys.setprofile(None)
            self.count += 1
            raise Fault("on purpose")
        self.count += 1


def run(fails: Fails, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    sys.setprofile(fails)
    try:
        status = main(arguments)
    finally:
        sys.setprofile(None)
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize(
    ("command", "found"),
    [
        (
            (
                "check",
                "a.md",
                "b/b.md",
                "c.md",
                "--select",
                "copy.DoubledWord,copy.UnusedSuppression,sources.QuoteAltered",
                "--format",
                "json",
            ),
            "'the' stands twice",
        ),
        (("quotes", "a.md", "b/b.md", "c.md", "--format", "json"), '"name": "Maria Okafor"'),
        (("names", "a.md", "b/b.md", "c.md", "--format", "json"), '"name": "Maria Okafor"'),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_failing_call_costs_no_other_articles_findings(desk, capsys, command, found):
    main(command)
    capsys.readouterr()
    counting = Fails()
    assert run(counting, capsys, *command)[1].count(found) == 3
    lost = []
    for at in range(counting.count):
        fails = Fails(at)
        status, out, _ = run(fails, capsys, *command)
        name = fails.where.rpartition(":")[2]
        if name in FROM_THE_START:
            continue
        count = out.count(found)
        json.loads(out or "{}")
        if not (count == 3 or (status == 2 and count == 2)):
            lost.append((fails.where, status, count))
    assert counting.count > 20
    assert not lost, "\n".join(map(str, lost))
