"""Files named as sources: each is read once, none from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import ReadError
from linter.sources.source_files import Shelf, named_by_article


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mill was sold.", "utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.txt").write_text("The ferry runs.", "utf-8")
    found = Shelf().sources([str(tmp_path / "a.txt"), str(tmp_path / "more")])
    assert [Path(source.document.id).name for source in found] == ["a.txt", "b.txt"]


def test_a_missing_one_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        Shelf().sources([str(tmp_path / "no.txt")])


def test_an_article_may_not_name_what_lies_outside(tmp_path: Path) -> None:
    article = tmp_path / "drafts" / "a.txt"
    article.parent.mkdir()
    (tmp_path / "drafts" / ".git").mkdir()
    (tmp_path / "secret.txt").write_text("x", "utf-8")
    told: list[ReadError] = []
    assert named_by_article(str(article), ["../secret.txt"], fail=told.append) == []
    assert told
