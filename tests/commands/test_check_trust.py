"""What a run says where it was refused, and what stays out when a hook names it."""

from __future__ import annotations

import json

import pytest
from process import run

FAULT = "# Baths stay\n\nVera Lindqvist opened the the meeting on Monday.\n"


@pytest.fixture
def desk(tmp_path):
    """A repository with one draft, and with four files that are no articles."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".onrecord.yml").write_text('select: [copy.DoubledWord]\nexclude: [old/, "*.notes.md"]\n', "utf-8")
    (tmp_path / ".gitignore").write_text("scratch/\n", "utf-8")
    for name in ("old/a.md", "scratch/a.md", "drafts/a.md", "drafts/a.notes.md", "README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FAULT, "utf-8")
    return tmp_path


NAMED = ("old/a.md", "scratch/a.md", "drafts/a.md", "drafts/a.notes.md", "README.md")


def paths(out):
    return [finding["path"] for finding in json.loads(out)["findings"]]


def test_what_a_folder_leaves_out_stays_out_where_a_hook_names_it(desk):
    status, out, _ = run("check", "--format", "json", "--force-exclude", *NAMED, cwd=desk)
    assert (status, paths(out)) == (1, ["drafts/a.md"])
    assert paths(run("check", "--format", "json", ".", cwd=desk)[1]) == ["drafts/a.md"]
    assert len(paths(run("check", "--format", "json", *NAMED, cwd=desk)[1])) == 5


def test_a_hook_that_names_no_article_is_content(desk):
    assert run("check", "--force-exclude", "README.md", cwd=desk) == (0, "There was no article to check.\n", "")


@pytest.mark.parametrize(
    "refused",
    [
        ("--select", "copy.DoubeldWord"),
        ("--ignore", "nams"),
        ("--roster", "nope.yml"),
        ("--facts", "nope.yml"),
        ("--config", "nope.yml"),
        ("--date", "3/4/2026"),
        ("--date", ""),
        ("--date", "2026-02-30"),
        ("--date", "2026-W11-6"),
        ("--source", "nope.txt"),
        ("--since", "nope"),
        ("--baseline", "nope.json"),
        ("--update-baseline",),
        ("--comment", "clean.docx"),
    ],
    ids=" ".join,
)
def test_a_run_that_was_refused_gives_no_clean_bill(desk, refused):
    (desk / "clean.md").write_text("The rain fell on Tuesday.\n", "utf-8")
    status, out, err = run("check", "clean.md", *refused, cwd=desk)
    assert (status, out) == (2, f"Not checked as it was asked: {err.removeprefix('onrecord: ')}")
    assert err


def test_a_day_that_is_none_is_told_with_its_option_and_nothing_is_checked(desk):
    told = "--date must be a day such as 2026-03-14, not '3/4/2026'"
    status, out, err = run("check", "drafts/a.md", "--date", "3/4/2026", cwd=desk)
    assert (status, out, err) == (2, f"Not checked as it was asked: {told}\n", f"onrecord: {told}\n")
    assert run("check", "drafts/a.md", "--date", "20260304", cwd=desk)[0] == 1


def test_what_fix_would_mend_is_told_of_the_findings_and_not_of_the_problem(desk):
    _, out, _ = run("check", "drafts/a.md", "--roster", "nope.yml", cwd=desk)
    assert "Found 1 warning in 1 article. --fix mends 1 of them. Not checked as it was asked: nope.yml: " in out
    assert out.endswith(": No such file or directory\n")


def test_a_refused_run_tells_machines_too(desk):
    status, out, _ = run("check", "drafts/a.md", "--baseline", "nope.json", "--format", "json", cwd=desk)
    assert (status, json.loads(out)["summary"]["articles"]) == (2, 0)
    assert [error["path"] for error in json.loads(out)["errors"]] == ["nope.json"]
    assert run("check", "drafts/a.md", "--update-baseline", "--diff", cwd=desk)[:2] == (2, "")


@pytest.mark.parametrize("option", ["--jobs", "--max-warnings"])
def test_a_number_that_is_none_is_told_in_words(desk, option):
    status, out, err = run("check", "drafts/a.md", option, "many", cwd=desk)
    assert (status, out) == (2, "")
    assert err.startswith(f"onrecord: argument {option}: must be a whole number, 0 or more, not 'many' (")


def test_what_is_piped_in_and_not_read_is_told(tmp_path):
    (tmp_path / "a.txt").write_text("The rain fell.\n", "utf-8")
    status, out, err = run("check", cwd=tmp_path, stdin=b"They saw the the bus.\n")
    assert (status, out) == (0, "Nothing found in 1 article.\n")
    assert "standard input is not read" in err
    assert run("check", cwd=tmp_path)[2] == ""
    assert run("check", "-", cwd=tmp_path, stdin=b"They saw the the bus.\n")[0] == 1
