"""`onrecord check --comment`, driven as a whole process."""

from __future__ import annotations

import pytest
from office_files import ODT_PARTS, parts_of, word_draft, zipped
from process import run


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "draft.docx").write_bytes(word_draft())
    (tmp_path / "other.odt").write_bytes(zipped(dict(ODT_PARTS)))
    (tmp_path / "note.md").write_text("# Rain\n\nThe the rain fell.\n", "utf-8")
    return tmp_path


def comments(path) -> int:
    parts = parts_of(path.read_bytes())
    return parts.get("word/comments.xml", b"").count(b'w:author="onrecord"') + parts.get("content.xml", b"").count(
        b">onrecord<"
    )


@pytest.mark.parametrize("name", ["draft.docx", "other.odt"])
def test_one_article_into_one_file(desk, name):
    before = (desk / name).read_bytes()
    target = "commented" + name[-5:].replace("r.", ".")
    status, out, err = run("check", name, "--comment", target, cwd=desk)
    assert status == 1
    assert "DoubledWord" in out
    number = comments(desk / target)
    assert number == out.count(" warning ")
    assert err == f"onrecord: {target}: {number} comments written\n"
    assert (desk / name).read_bytes() == before
    assert run("check", target, "--comment", target, "--quiet", cwd=desk)[2] == ""  # onto itself
    assert comments(desk / target) == number


def test_many_articles_into_a_folder_and_only_what_is_asked_for(desk):
    status, _, _ = run("check", ".", "--comment", "commented/", "--select", "names", "--jobs", "2", cwd=desk)
    assert status == 1
    assert sorted(path.name for path in (desk / "commented").iterdir()) == ["draft.docx", "other.odt"]
    assert comments(desk / "commented" / "draft.docx") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(
            ("draft.docx", "other.odt", "--comment", "a.docx"), "for several articles name a folder", id="two into one"
        ),
        pytest.param((".", "--comment", "a.docx"), "for several articles name a folder", id="a folder into a file"),
        pytest.param(
            ("note.md", "--comment", "a.docx"), "note.md: --comment writes comments into .docx and .odt files only", id="text"
        ),
        pytest.param(("draft.docx", "--comment", "a.odt"), "give it the ending .docx", id="another kind"),
        pytest.param(("-", "--comment", "a.docx"), "standard input is none", id="standard input"),
    ],
)
def test_what_cannot_be_asked_for(desk, arguments, told):
    status, out, err = run("check", *arguments, cwd=desk)
    assert (status, out) == (2, f"Not checked as it was asked: {err.removeprefix('onrecord: ')}")
    assert told in err
    assert err.count("\n") == 1


def test_an_article_without_findings_is_written_without_comments_of_ours(desk):
    run("check", "draft.docx", "--comment", "draft.docx", cwd=desk)
    status, _, err = run("check", "draft.docx", "--comment", "draft.docx", "--select", "dates", cwd=desk)
    assert (status, err) == (0, "onrecord: draft.docx: 0 comments written\n")
    assert comments(desk / "draft.docx") == 0


def test_a_target_that_cannot_be_written_is_told(desk):
    status, _, err = run("check", "draft.docx", "--comment", "no/such/folder/a.docx", cwd=desk)
    assert status == 2
    assert "writing its comments failed" in err
