"""A page that onrecord wrote lies among the drafts: it is no copy."""

from __future__ import annotations

from conftest import ROOT
from process import run

from linter.read.own_page import is_own_page


def test_a_report_among_the_drafts_is_passed_over(tmp_path):
    (tmp_path / "a.md").write_text("He read the the letter.\n", "utf-8")
    assert run("check", "--format", "html", "--output-file", "report.html", ".", cwd=tmp_path)[0] == 1
    assert is_own_page((tmp_path / "report.html").read_bytes())
    _, out, err = run("check", "--format", "concise", ".", cwd=tmp_path)
    assert [line.partition(":")[0] for line in out.strip().split("\n")] == ["a.md"]
    assert "report.html: a page that onrecord wrote, no copy: passed over" in err


def test_a_page_of_somebody_else_is_copy():
    assert not is_own_page(
        b'<html><head><meta name="generator" content="WordPress"></head><body><p>It rained.</p></body></html>'
    )
    assert not is_own_page((ROOT / "seeds" / "carney-paris.txt").read_bytes())
